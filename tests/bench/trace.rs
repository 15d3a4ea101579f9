//! Where the time of one visit goes.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Duration;

use sciatica_guide::content::AreaId;
use sciatica_guide::xtask::Error;
use serde_json::{Value, json};
use thirtyfour::Capabilities;
use thirtyfour::prelude::*;
use tokio::time::sleep;

use crate::pages::{FIRST, Page};
use crate::phone::Phone;
use crate::run::AGAIN;

/// How long a tap is looked at after its panel shows, in microseconds.
const AFTER: f64 = 2e6;

/// What the main thread does, and the events that say so. An event counts without those inside of it.
const KINDS: [(&str, &[&str]); 5] = [
    ("style", &["UpdateLayoutTree", "RecalculateStyles", "ParseAuthorStyleSheet", "InvalidateStyle"]),
    ("layout", &["Layout", "HitTest", "IntersectionObserverController::computeIntersections"]),
    ("parse HTML", &["ParseHTML"]),
    (
        "script",
        &[
            "EvaluateScript",
            "FunctionCall",
            "EventDispatch",
            "FireAnimationFrame",
            "TimerFire",
            "RunMicrotasks",
            "v8.compile",
            "v8.compileModule",
            "v8.evaluateModule",
            "v8.run",
            "V8.GCScavenger",
            "MinorGC",
            "MajorGC",
            "V8.FinalizeMC",
        ],
    ),
    (
        "paint",
        &["PrePaint", "Paint", "Layerize", "Commit", "UpdateLayer", "UpdateLayerTree", "CompositeLayers"],
    ),
];

/// Makes a browser record what its threads do.
pub fn record(capabilities: &mut Capabilities) -> WebDriverResult<()> {
    let categories =
        "devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing,v8,toplevel,__metadata";
    let options = json!({ "enableNetwork": false, "enablePage": false, "traceCategories": categories });
    let mut chrome = capabilities.get("goog:chromeOptions").cloned().unwrap_or_default();
    chrome["perfLoggingPrefs"] = options;
    capabilities.set("goog:chromeOptions", chrome)?;
    capabilities.set("goog:loggingPrefs", json!({ "performance": "ALL" }))
}

/// One visit of a phone, as a table: load, first tap and a later one.
pub async fn trace(page: &Page) -> Result<String, Error> {
    let mut warm = Phone::begin(page, false, false).await?;
    warm.load().await?;
    warm.end().await;
    let mut phone = Phone::begin(page, true, true).await?;
    phone.open().await?;
    phone.tap_until_panel(FIRST, AGAIN).await?;
    let look = Duration::from_secs(3);
    sleep(look).await;
    let point = phone.still_point((FIRST + 1) % AreaId::ALL.len()).await?;
    phone.tap(point).await?;
    sleep(look).await;
    let events = phone.record().await?;
    phone.end().await;
    let events: Vec<Value> = events
        .into_iter()
        .filter(|it| it["message"]["method"] == "Tracing.dataCollected")
        .map(|it| it["message"]["params"].clone())
        .collect();
    table(&events)
}

fn table(events: &[Value]) -> Result<String, Error> {
    // A tap may have been on its way when the first panel came: the last one is the later one.
    let mark = |name: &str| events.iter().rfind(|it| it["name"] == name);
    let time = |name: &str| {
        mark(name).and_then(|it| it["ts"].as_f64()).ok_or_else(|| format!("the record has no {name:?}"))
    };
    let lift = mark("bench first lift").ok_or("the record has no tap")?;
    let thread = (&lift["pid"], &lift["tid"]);
    let first = [time("bench first lift")?, time("bench first panel")?];
    let later = [time("bench later lift")?, time("bench later panel")?];
    let ours = events.iter().filter(|it| (&it["pid"], &it["tid"]) == thread);
    let start = ours.clone().filter(|it| it["name"] == "navigationStart").filter_map(|it| it["ts"].as_f64());
    let start = start.filter(|it| *it < first[0]).fold(f64::NAN, f64::max);
    let spans = own_times(ours);
    let phases = [
        ("from the start to the first tap", [start, first[0]]),
        ("from the first tap to its panel", first),
        ("two seconds after that", [first[1], first[1] + AFTER]),
        ("from a later tap to its panel", later),
        ("two seconds after that", [later[1], later[1] + AFTER]),
    ];
    let mut text = String::from("| ms of the slowed main thread | lasts |");
    for kind in KINDS.iter().map(|it| it.0).chain(["other", "all"]) {
        let _ = write!(text, " {kind} |");
    }
    text += &["\n|---|", &"---:|".repeat(KINDS.len() + 3), "\n"].concat();
    for (name, [from, to]) in phases {
        let mut sums = BTreeMap::<_, f64>::new();
        for (kind, _, took) in spans.iter().filter(|it| (from..to).contains(&it.1)) {
            *sums.entry(*kind).or_default() += took / 1000.0;
        }
        let _ = write!(text, "| {name} | {:.0} |", (to - from) / 1000.0);
        for kind in KINDS.iter().map(|it| it.0).chain(["other"]) {
            let _ = write!(text, " {:.0} |", sums.get(kind).copied().unwrap_or_default());
        }
        let _ = writeln!(text, " {:.0} |", sums.values().sum::<f64>());
    }
    Ok(text)
}

/// Kind, beginning and length of each event of a thread, without the events inside of it, in microseconds.
fn own_times<'a>(events: impl Iterator<Item = &'a Value>) -> Vec<(&'static str, f64, f64)> {
    let mut events: Vec<_> = events
        .filter(|it| it["ph"] == "X")
        .filter_map(|it| Some((it["name"].as_str()?, it["ts"].as_f64()?, it["dur"].as_f64()?)))
        .collect();
    // The longer of two that begin together is around the other.
    events.sort_by(|a, b| a.1.total_cmp(&b.1).then(b.2.total_cmp(&a.2)));
    let mut spans: Vec<(&'static str, f64, f64)> = Vec::new();
    let mut open: Vec<(usize, f64)> = Vec::new();
    for (name, begin, length) in events {
        open.retain(|it| it.1 > begin);
        let around = open.last().map(|it| it.0);
        if let Some(around) = around {
            spans[around].2 -= length;
        }
        let own = KINDS.iter().find(|it| it.1.contains(&name)).map(|it| it.0);
        let kind = own.or_else(|| around.map(|it| spans[it].0)).unwrap_or("other");
        open.push((spans.len(), begin + length));
        spans.push((kind, begin, length));
    }
    spans
}
