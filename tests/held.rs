//! What is tapped while the line holds back what it needs: nothing is taken away, and the last tap counts.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sciatica_guide::xtask::browser::CHROMIUM;
use support::engine::{Engine, Hosts};

const READY: &str = "document.querySelector('#sciatica-guide').hasAttribute('data-ready')";
const VIEWS: &str = "document.querySelector('[data-later]').childElementCount > 0";

/// What is held back until it may come.
fn held(stem: &'static str, ending: &'static str) -> (Hosts, Arc<AtomicBool>) {
    let gate = Arc::new(AtomicBool::new(false));
    let is_open = Arc::clone(&gate);
    let hosts = Hosts::with(move |it| {
        let begin = Instant::now();
        while it.path.contains(stem) && it.path.ends_with(ending) && !is_open.load(Ordering::Relaxed) {
            assert!(begin.elapsed() < Duration::from_mins(1), "{} was never let in", it.path);
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    });
    (hosts, gate)
}

/// A layer that comes later is no reason to take away the drawing that is there, whether it ever comes or not.
#[test]
fn the_drawing_stays_until_the_layer_that_was_chosen_is_there() {
    const SEEN: &str = "[...document.querySelectorAll('.stage .half .view')].some((it) => getComputedStyle(it).display !== 'none' && getComputedStyle(it).opacity === '1')";
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        for layer in ["skin", "bones"] {
            let (hosts, gate) = held("/guide-", ".wasm");
            engine.open(&[&hosts.origin(), "/"].concat()).await;
            engine.wait(SEEN).await.unwrap();
            engine.run(&format!("document.querySelector('[for=peel-{layer}]').click()")).await;
            let chosen = format!(
                "document.querySelector('.stage').matches('.as-peel-{layer}') || document.querySelector('#peel-{layer}').checked"
            );
            engine.wait(&chosen).await.unwrap();
            engine.driver().execute_async("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 500)))", Vec::new()).await.unwrap();
            assert_eq!(engine.value(SEEN).await, true, "{layer}: nothing is to be seen before the app");
            gate.store(true, Ordering::Relaxed);
            engine.wait(READY).await.unwrap();
            let there = format!(
                "[...document.querySelectorAll('.stage .half .view-{layer}')].some((it) => getComputedStyle(it).display !== 'none' && getComputedStyle(it).opacity === '1')"
            );
            engine.wait(&there).await.unwrap_or_else(|it| panic!("{layer} never shows: {it}"));
        }
        engine.end().await;
    });
}

/// Of many taps that wait for what comes later, the last one counts, and once.
#[test]
fn what_was_tapped_last_counts_once_the_views_are_there() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let tapped = async |taps: &[&str]| {
            let (hosts, gate) = held("/views-", ".html");
            engine.open(&[&hosts.origin(), "/"].concat()).await;
            engine.wait(READY).await.unwrap();
            for it in taps {
                engine.run(&format!("document.querySelector({it:?}).click()")).await;
            }
            gate.store(true, Ordering::Relaxed);
            engine.wait(VIEWS).await.unwrap();
            engine.wait("document.querySelectorAll('a.term').length === 0").await.unwrap();
            hosts
        };
        let _hosts = tapped(&[".to-tour", "#area-glutes"]).await;
        engine.wait("document.querySelector('#panel-glutes').checkVisibility()").await.unwrap();
        let toured = "document.querySelector('[name=stop]:checked') !== null";
        assert_eq!(engine.value(toured).await, false, "the tour comes over what is read");
        let word = "#panel-glutes .term";
        let _hosts = tapped(&["#area-glutes", word, word]).await;
        engine.wait("document.querySelector('.meaning:popover-open') !== null").await.unwrap();
        engine.end().await;
    });
}
