//! The app comes late: what is read meanwhile stays.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use serde_json::Value;
use thirtyfour::prelude::*;

use crate::support;
use crate::support::engine::{Engine, Hosts};
use crate::{ARTICLE, LOADER, is_app};

/// A line that holds the app back until the gate is open.
pub fn held_back() -> (Hosts, Arc<AtomicBool>) {
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

/// As a transition between pages does, and a framework that renders anew.
#[test]
fn an_element_that_is_taken_out_while_it_loads_runs_once_it_is_put_in_again() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        for pause in [0, 300] {
            let (hosts, gate) = held_back();
            engine.open(&hosts.make("again", &["<main>", ARTICLE, LOADER, "</main>"].concat())).await;
            engine.run("window.el = document.querySelector('sciatica-guide')").await;
            engine.wait("el.status === 'loading'").await.unwrap();
            engine.run("el.remove()").await;
            engine.wait("el.status === 'idle'").await.unwrap();
            tokio::time::sleep(Duration::from_millis(pause)).await;
            engine.run("document.querySelector('main').append(el)").await;
            engine.wait("el.status === 'loading'").await.unwrap();
            gate.store(true, Ordering::Relaxed);
            engine.wait("el.status === 'ready'").await.unwrap();
            engine.run("el.select('glutes')").await;
            let shows = "el.shadowRoot.querySelectorAll('.guide').length === 1 && el.shadowRoot.querySelector('#heading-glutes').checkVisibility() && el.querySelector('summary').getClientRects().length === 0";
            engine.wait(shows).await.unwrap_or_else(|it| panic!("after {pause} ms: {it}"));
            assert_eq!(engine.own_lines().await, [""; 0]);
        }
        engine.end().await;
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

/// What a reader does while nothing of the guide has come: the page around the article, and the steps.
const READERS: [(&str, &str, &str, &str); 7] = [
    (
        "two areas opened",
        "",
        "",
        "document.querySelectorAll('summary').forEach((it) => { it.focus(); it.click() })",
    ),
    (
        "one area opened",
        TALL,
        "",
        "document.querySelector('summary').focus(); document.querySelector('summary').click()",
    ),
    ("focus alone", "", "", "document.querySelector('summary').focus()"),
    ("text chosen", "", "", "getSelection().selectAllChildren(document.querySelector('sciatica-guide p'))"),
    ("scrolled to", TALL, TALL, "scrollTo(0, 2000)"),
    (
        "scrolled to in a box",
        "<div id=\"box\" style=\"height:400px;overflow:auto\"><div style=\"height:2000px\"></div>",
        "</div>",
        "box.scrollTop = 2000",
    ),
    (
        "scrolled to in a part that has a tree of its own",
        "<x-part><template shadowrootmode=\"open\"><div style=\"height:400px;overflow:auto\"><div style=\"height:2000px\"></div><slot></slot></div></template>",
        "</x-part>",
        "document.querySelector('x-part').shadowRoot.querySelector('div').scrollTop = 2000",
    ),
];
/// What makes a page long.
pub const TALL: &str = "<div style=\"height:2000px\"></div>";
/// An article with two areas.
pub const AREAS: &str = "<sciatica-guide><details data-area=\"glutes\"><summary>Glutes</summary>One.</details><details data-area=\"lumbar\"><summary>Lower back</summary>Two.</details><p>Text to choose.</p></sciatica-guide>";
/// What a reader has before the eyes: what is open, what is chosen and has the focus, and where the page stands.
pub const SEEN: &str = "JSON.stringify([[...el.querySelectorAll('details')].map((it) => it.open), document.activeElement.textContent.slice(0, 20), String(getSelection()), scrollY, Math.round(el.getBoundingClientRect().top), el.querySelector('summary').getClientRects().length])";
/// The patience of the element, and a bit.
const OLD: &str = "performance.now() > 8500";

/// Brings the loader, as a plugin that delays scripts does.
async fn bring(engine: &Engine, hosts: &Hosts) {
    let add = "const it = document.createElement('script'); it.type = 'module'; it.crossOrigin = ''; it.src";
    engine.run(&format!("{add} = '{}/v1/loader.js'; document.head.append(it)", hosts.origin())).await;
}

/// The article stays as it was `seen`, one line says why, and its button starts the guide.
pub async fn waits_for_a_wish(engine: &Engine, seen: &Value, case: &str) {
    engine.wait("el.status === 'fallback' || el.status === 'ready'").await.unwrap();
    assert_eq!(engine.value("el.code").await, "SG113", "{case}");
    assert_eq!(engine.value(SEEN).await, *seen, "{case}");
    let lines = engine.own_lines().await;
    assert!(lines.len() == 1 && lines[0].contains("SG113"), "{case}: {lines:?}");
    engine.run("el.shadowRoot.querySelector('button').click()").await;
    engine.wait("el.status === 'ready'").await.unwrap_or_else(|it| panic!("{case}: {it}"));
}

#[test]
fn what_is_being_read_is_not_taken_away_by_a_loader_that_comes_late() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let engine = Engine::begin(&browser).await;
            let hosts = Hosts::begin();
            for (name, before, after, does) in READERS {
                let case = format!("{}, {name}", browser.name);
                engine.open(&hosts.make("late", &[before, AREAS, after].concat())).await;
                engine.run(&format!("window.el = document.querySelector('sciatica-guide'); {does}")).await;
                engine.wait(OLD).await.unwrap();
                let seen = engine.value(SEEN).await;
                bring(&engine, &hosts).await;
                waits_for_a_wish(&engine, &seen, &case).await;
            }
            engine.end().await;
        }
    });
}

#[test]
fn what_is_being_read_is_not_taken_away_by_a_runtime_that_comes_late() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let is_open = Arc::new(AtomicBool::new(false));
        let gate = Arc::clone(&is_open);
        let hosts = Hosts::with(move |it| {
            while it.path.contains("/element-runtime-") && !gate.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(10));
            }
            None
        });
        engine.open(&hosts.make("late", &[TALL, AREAS, TALL, LOADER].concat())).await;
        engine.run("window.el = document.querySelector('sciatica-guide')").await;
        engine.wait("!!el.shadowRoot").await.unwrap();
        // Near enough that it loads, and then a reader is there.
        engine.run("scrollTo(0, 2000)").await;
        engine.wait("el.status === 'loading'").await.unwrap();
        engine.wait("el.note.textContent !== ''").await.unwrap();
        is_open.store(true, Ordering::Relaxed);
        engine.wait("el.status === 'fallback' && el.code === 'SG113'").await.unwrap();
        engine.end().await;
    });
}

#[test]
fn a_guide_that_is_quick_where_a_reader_comes_takes_over_in_an_old_page_too() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let hosts = Hosts::begin();
        // Nobody has touched what stands at the top.
        engine.open(&hosts.make("untouched", AREAS)).await;
        engine.run("window.el = document.querySelector('sciatica-guide')").await;
        engine.wait(OLD).await.unwrap();
        bring(&engine, &hosts).await;
        engine.wait("el.status === 'ready'").await.unwrap();
        // A reader of what stands above comes to it at last; and another is put in.
        engine.open(&hosts.make("below", &[TALL, AREAS, TALL, LOADER].concat())).await;
        engine.run("window.el = document.querySelector('sciatica-guide')").await;
        engine.wait(OLD).await.unwrap();
        assert_eq!(engine.value("el.status").await, "idle");
        engine.run("scrollTo(0, 2000)").await;
        engine.wait("el.status === 'ready'").await.unwrap();
        engine.run("el.shadowRoot.querySelector('.choice').click(); window.again = el.cloneNode(true); again.querySelector('details').open = true; el.replaceWith(again)").await;
        engine.wait("again.status === 'ready' && el.status === 'idle'").await.unwrap();
        engine.run("again.replaceWith(el); el.scrollIntoView()").await;
        let there = engine.wait("el.status === 'ready'").await;
        there.unwrap_or_else(|it| panic!("put in again: {it}"));
        assert_eq!(engine.own_lines().await, [""; 0]);
        engine.end().await;
    });
}

#[test]
fn whoever_has_the_focus_in_the_article_keeps_it_in_a_quick_guide() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let engine = Engine::begin(&browser).await;
            let hosts = Hosts::begin();
            engine.open(&hosts.make("focus", AREAS)).await;
            engine.run("window.el = document.querySelector('sciatica-guide'); document.querySelector('summary').focus(); document.querySelector('summary').click()").await;
            bring(&engine, &hosts).await;
            engine.wait("el.status === 'ready'").await.unwrap();
            let focused = "el.shadowRoot.activeElement?.value + el.shadowRoot.querySelector('[name=area]:checked')?.value";
            assert_eq!(engine.value(focused).await, "glutesglutes", "{}", browser.name);
            engine.end().await;
        }
    });
}
