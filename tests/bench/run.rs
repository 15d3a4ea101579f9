//! One run: a page met by a thumb on a phone, and once more without anything that slows it down.

use std::hint::black_box;
use std::time::{Duration, Instant};

use fastrand::Rng;
use sciatica_guide::content::AreaId;
use sciatica_guide::xtask::Error;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::pages::{FIRST, Page};
use crate::phone::{Document, First, Phone};

/// How long a thumb waits before it taps again what has not answered.
pub const AGAIN: Duration = Duration::from_millis(100);
/// How many taps follow the first panel.
pub const LATER: usize = 24;
/// The shortest and longest rest between two of them, in milliseconds.
pub const REST: (u64, u64) = (120, 240);
/// What a tap counts whose interaction the browser leaves out, because it took less than 16 ms.
const SHORT: f64 = 8.0;
/// How many choices are made before what is left over is counted, and how many after that.
pub const CHOICES: usize = 500;

/// What one run has found. Times in milliseconds.
#[derive(Clone, Debug)]
pub struct Run {
    /// The first tap.
    pub first: First,
    /// First contentful paint of the outermost document.
    pub painted: f64,
    /// From the lift of the finger to the panel, for each later tap that was answered.
    pub later: Vec<f64>,
    /// How many later taps showed no panel.
    pub unanswered: usize,
    /// From input to next paint, for each later tap.
    pub interactions: Vec<f64>,
    /// How long each frame took while the drawing moved.
    pub frames: Vec<f64>,
    /// What the main thread worked for the load, not slowed.
    pub processor: f64,
    /// Heap and nodes, where they were counted.
    pub left: Option<Left>,
}

/// Heap and nodes after the first choices, and what the second ones added.
#[derive(Clone, Copy, Debug)]
pub struct Left {
    /// Bytes of the scripts' heap.
    pub heap: f64,
    /// Nodes of all documents, in the page or not.
    pub nodes: f64,
    /// Bytes more after as many choices again.
    pub more_heap: f64,
    /// Nodes more after as many choices again.
    pub more_nodes: f64,
}

/// What a page weighs: the same in every run.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    /// Bytes of pages, of code, and of everything, packed.
    pub bytes: [usize; 3],
    /// Elements of the first document as it is sent.
    pub sent: f64,
    /// Elements of all documents once everything is there.
    pub loaded: f64,
}

/// Opens a page for the first time: its server packs each file then, which hosts have done before.
pub async fn weigh(page: &Page) -> Result<Weight, Error> {
    let mut phone = Phone::begin(page, false, false).await?;
    let text = json!(page.document);
    let count = format!("new DOMParser().parseFromString({text}, 'text/html').querySelectorAll('*').length");
    let sent = phone.devtools("Runtime.evaluate", json!({ "expression": count })).await?;
    let sent = sent["result"]["value"].as_f64().ok_or("the first document cannot be counted")?;
    phone.load().await?;
    let mut loaded = number(&phone.ask(Document::Guide, "bench.elements()").await)?;
    if page.frame().is_some() {
        loaded += number(&phone.ask(Document::Outer, "bench.elements()").await)?;
    }
    phone.end().await;
    Ok(Weight { bytes: page.sent.bytes(), sent, loaded })
}

/// Measures a page once; with `count` also what is left over.
pub async fn measure(page: &Page, count: bool, chance: &mut Rng) -> Result<Run, Error> {
    let mut phone = Phone::begin(page, true, false).await?;
    let touched = touch(&mut phone, chance).await;
    phone.end().await;
    let mut run = touched?;

    let mut phone = Phone::begin(page, false, false).await?;
    phone.load().await?;
    run.processor = processor(&phone).await?;
    if count {
        run.left = Some(left_over(&mut phone).await?);
    }
    phone.end().await;
    Ok(run)
}

async fn touch(phone: &mut Phone<'_>, chance: &mut Rng) -> Result<Run, Error> {
    phone.open().await?;
    let first = phone.tap_until_panel(FIRST, AGAIN).await?;
    phone.ask(Document::Guide, "bench.forget()").await;
    for at in 1..=LATER {
        let point = phone.still_point((FIRST + at) % AreaId::ALL.len()).await?;
        phone.tap(point).await?;
        sleep(Duration::from_millis(chance.u64(REST.0..=REST.1))).await;
    }
    let found = phone.ask(Document::Guide, "bench.taps()").await;
    let later = numbers(&found["later"]);
    let mut interactions = numbers(&found["interactions"]);
    interactions.resize(LATER.max(interactions.len()), SHORT);
    let painted =
        phone.ask(Document::Outer, "performance.getEntriesByName('first-contentful-paint')[0].startTime");
    let painted = number(&painted.await)?;
    let unanswered = LATER - later.len();
    phone.come_to_rest().await;
    let frames = numbers(&phone.ask(Document::Guide, "bench.frames()").await);
    if frames.is_empty() {
        return Err("the drawing does not move".into());
    }
    Ok(Run { first, painted, later, unanswered, interactions, frames, processor: f64::NAN, left: None })
}

/// What the main thread has worked so far.
async fn processor(phone: &Phone<'_>) -> Result<f64, Error> {
    let metrics = phone.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = metrics["metrics"].as_array().into_iter().flatten();
    let seconds = metrics.into_iter().find(|it| it["name"] == "TaskDuration").map(|it| number(&it["value"]));
    Ok(seconds.ok_or("the browser does not count its work")?? * 1000.0)
}

async fn left_over(phone: &mut Phone<'_>) -> Result<Left, Error> {
    let (heap, nodes) = after(phone, CHOICES).await?;
    let (more_heap, more_nodes) = after(phone, CHOICES).await?;
    Ok(Left { heap, nodes, more_heap: more_heap - heap, more_nodes: more_nodes - nodes })
}

/// Heap and nodes after so many choices, without what nobody needs any more.
async fn after(phone: &mut Phone<'_>, choices: usize) -> Result<(f64, f64), Error> {
    if phone.ask(Document::Guide, &format!("bench.choose({choices})")).await != json!(true) {
        return Err("the last choice shows no panel".into());
    }
    // Some of a page may come only once something is chosen.
    phone.come_to_rest().await;
    for _ in 0..3 {
        phone.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let heap = phone.devtools("Runtime.getHeapUsage", json!({})).await?;
    let counters = phone.devtools("Memory.getDOMCounters", json!({})).await?;
    Ok((number(&heap["usedSize"])?, number(&counters["nodes"])?))
}

/// How long this machine takes for a fixed piece of work, in milliseconds: more while others use it.
pub fn machine() -> f64 {
    let begin = Instant::now();
    let sum = (0..20_000_000_u32).fold(1_u32, |sum, it| black_box(sum.wrapping_mul(31).wrapping_add(it)));
    black_box(sum);
    begin.elapsed().as_secs_f64() * 1000.0
}

fn number(value: &Value) -> Result<f64, Error> {
    value.as_f64().ok_or_else(|| format!("no number: {value}").into())
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}
