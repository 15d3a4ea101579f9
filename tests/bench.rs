//! A benchmark, not a test: how fast the guide answers on a phone-class processor and a slow network.
//! `cargo xtask bench` prints it.

#![expect(clippy::unwrap_used, reason = "without its figures this program has nothing to do")]
#![expect(clippy::print_stdout, reason = "figures are what this program is for")]

mod support;

use std::time::Duration;

use sciatica_guide::content::{AreaId, StopId};
use serde_json::{Value, json};
use support::{PHONE, Visit, radio};

/// How much slower than this machine's processor a phone's is taken to be.
const SLOWDOWN: u32 = 4;
/// The network of a phone on a poor line: bits per second, and milliseconds there and back.
const NETWORK: (u32, u32) = (1_600_000, 150);
/// How often each kind of choice is made.
const ROUNDS: usize = 10;

/// How long a choice is left alone, longer than its answer takes.
const UNDISTURBED: Duration = Duration::from_millis(500);

/// Collects how long the browser took from each input to the next painted frame, and from there until
/// everything that follows from it was painted; and long tasks.
const OBSERVER: &str = "
    window.took = new Map(); window.long = []; window.whole = [];
    let begun;
    addEventListener('click', (it) => begun = it.timeStamp, true);
    addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
      const since = begun; begun = undefined;
      if (since) requestAnimationFrame(() => setTimeout(() => whole.push(performance.now() - since)))
    }).observe(document.querySelector('.guide'), { attributeFilter: ['class'] }));
    new PerformanceObserver((list) => list.getEntries().forEach((it) => {
      if (it.interactionId) took.set(it.interactionId, Math.max(took.get(it.interactionId) ?? 0, it.duration)) }))
      .observe({ type: 'event', durationThreshold: 16, buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((it) => long.push(it.duration)))
      .observe({ type: 'longtask', buffered: true });
    addEventListener('sg-status', () => (window.takenOver = performance.now()));";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let visit = Visit::begin(PHONE).await;
    visit.devtools("Page.enable", json!({})).await;
    visit.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": OBSERVER })).await;
    visit.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWDOWN })).await;
    println!("processor slowed {SLOWDOWN} times, network {} kbit/s with {} ms", NETWORK.0 / 1000, NETWORK.1);
    loading(&visit).await;
    choosing(&visit).await;
    visit.end().await;
}

/// What a visitor waits for on the first visit.
async fn loading(visit: &Visit) {
    let (bits, latency) = NETWORK;
    let line = json!({ "offline": false, "latency": latency, "downloadThroughput": bits / 8, "uploadThroughput": bits / 8 });
    visit.devtools("Network.enable", json!({})).await;
    visit.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
    visit.devtools("Network.emulateNetworkConditions", line).await;
    // The server packs each file when it is first asked for; hosts have done so before.
    visit.open("").await;
    let (mut painted, mut taken_over) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        visit.open("").await;
        painted
            .push(visit.number("performance.getEntriesByName('first-contentful-paint')[0].startTime").await);
        taken_over.push(visit.number("takenOver").await);
    }
    report("first paint, which answers the first tap", &mut painted);
    report("app has taken over", &mut taken_over);
    let free = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    visit.devtools("Network.emulateNetworkConditions", free).await;
}

/// What each choice costs, from the tap to the next frame.
async fn choosing(visit: &Visit) {
    visit.open("").await;
    measure(visit, "choosing an area", AreaId::ALL.map(|area| format!(".area:has({})", radio(area)))).await;
    visit.tap_on(".whole-body").await;
    let layers = ["split", "skin", "surface", "deep", "bones"];
    measure(visit, "peeling to a layer", layers.map(|it| format!("label[for=peel-{it}]"))).await;
    visit.tap_on("label[for=peel-split]").await;
    visit
        .driver()
        .execute("document.querySelector('#stop-roots').click(); scrollTo(0, 0)", vec![])
        .await
        .unwrap();
    visit.settle().await;
    measure(
        visit,
        "going to a stop of the tour",
        StopId::ALL.map(|it| format!("label[for=stop-{}] b", it.slug())),
    )
    .await;
}

async fn measure<const N: usize>(visit: &Visit, what: &str, targets: [String; N]) {
    visit.driver().execute("took.clear(); long.length = 0; whole.length = 0", vec![]).await.unwrap();
    for _ in 0..ROUNDS {
        for target in &targets {
            let rect = visit.rect(target).await;
            visit.touch(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0).await;
            // Questions to the page would be part of what is measured.
            tokio::time::sleep(UNDISTURBED).await;
            visit.settle().await;
        }
    }
    let mut took: Vec<f64> = numbers(&visit.value("[...took.values()]").await);
    // The browser reports nothing below 16 ms: such an answer came within the next frame.
    took.resize(ROUNDS * N, 16.0);
    report(what, &mut took);
    report("  everything that follows is there", &mut numbers(&visit.value("whole").await));
    let long = numbers(&visit.value("long").await);
    println!(
        "{:50}{:>8} of {} choices, longest {:.0} ms",
        "  tasks above 50 ms",
        long.len(),
        ROUNDS * N,
        long.iter().copied().fold(0.0, f64::max)
    );
}

fn report(what: &str, values: &mut [f64]) {
    values.sort_by(f64::total_cmp);
    let at = |share: usize| values[(values.len() - 1) * share / 100];
    println!("{what:50}{:>8.0} ms median{:>8.0} ms p75{:>8.0} ms worst", at(50), at(75), at(100));
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().filter_map(Value::as_f64).collect()
}
