//! The app comes late: what is read meanwhile stays.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use thirtyfour::prelude::*;

use crate::support;
use crate::support::engine::{Engine, Hosts};
use crate::{ARTICLE, LOADER, is_app};

/// A line that holds the app back until the gate is open.
fn held_back() -> (Hosts, Arc<AtomicBool>) {
    let is_open = Arc::new(AtomicBool::new(false));
    let gate = Arc::clone(&is_open);
    let hosts = Hosts::with(move |it| {
        while is_app(it) && !gate.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    });
    (hosts, is_open)
}

#[test]
fn what_is_being_read_is_not_taken_away_by_an_app_that_comes_late() {
    support::run(async {
        for (browser, is_upgraded) in [(CHROMIUM, true), (FIREFOX, true), (WEBKIT, true), (WEBKIT, false)] {
            let engine = Engine::begin(&browser).await;
            let (hosts, gate) = held_back();
            engine.open(&hosts.make("late", ARTICLE)).await;
            engine.run("window.el = document.querySelector('sciatica-guide')").await;
            let add = "const it = document.createElement('script'); it.type = 'module'; it.crossOrigin = ''; it.src";
            let add = format!("{add} = '{}/v1/loader.js'; document.head.append(it)", hosts.origin());
            if is_upgraded {
                engine.run(&add).await;
                engine.wait("!!el.shadowRoot").await.unwrap();
            }
            engine.driver().find(By::Css("sciatica-guide summary")).await.unwrap().click().await.unwrap();
            if !is_upgraded {
                engine.run(&add).await;
            }
            engine
                .wait("(el.shadowRoot?.querySelector('[role=status]').textContent ?? '') !== ''")
                .await
                .unwrap();
            gate.store(true, Ordering::Relaxed);
            engine.wait("el.status === 'fallback'").await.unwrap();
            let kept = "el.code === 'SG113' && el.querySelector('details').open";
            assert_eq!(engine.value(kept).await, true, "{}", browser.name);
            engine.run("el.shadowRoot.querySelector('button').click()").await;
            engine.wait("el.status === 'ready'").await.unwrap();
            engine.end().await;
        }
    });
}

#[test]
fn a_slow_line_shows_that_something_comes() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let (hosts, has_waited) = held_back();
        engine.open(&hosts.make("slow", &[ARTICLE, LOADER].concat())).await;
        engine.run("window.el = document.querySelector('sciatica-guide')").await;
        engine
            .wait("el.shadowRoot?.querySelector('[role=status]').textContent === 'Loading the drawing'")
            .await
            .unwrap();
        assert_eq!(engine.value("el.querySelector('details').getClientRects().length > 0").await, true);
        engine.wait("lines.some((it) => it.includes('SG110'))").await.unwrap();
        has_waited.store(true, Ordering::Relaxed);
        engine.wait("el.status === 'ready'").await.unwrap();
        engine.end().await;
    });
}
