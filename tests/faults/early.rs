//! The app comes soon, and somebody reads already: what is read stays, and what is not moves nothing.

use std::sync::atomic::Ordering;

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};

use crate::late::{AREAS, SEEN, TALL, held_back, waits_for_a_wish};
use crate::support;
use crate::support::engine::{Engine, Hosts, LOADER};

const TIPS: &str = "<details data-tips><summary>Tips</summary>Three.</details></sciatica-guide>";
/// The page before and behind the article, and what a reader does, with which the guide cannot go on.
const READERS: [(&str, &str, &str, &str); 6] = [
    (
        "two areas opened",
        "",
        "",
        "[...el.querySelectorAll('[data-area] summary')].forEach((it) => it.click())",
    ),
    ("the tips opened", "", "", "el.querySelector('[data-tips] summary').click()"),
    (
        "an area opened lower than the guide shows it",
        "",
        "",
        "const it = document.createElement('p'); it.style.height = '600px'; el.prepend(it); el.querySelector('summary').click()",
    ),
    ("the tips in focus", "", "", "el.querySelector('[data-tips] summary').focus()"),
    ("text chosen", "", "", "getSelection().selectAllChildren(el.querySelector('p'))"),
    ("scrolled on in it", "", TALL, "scrollTo(0, 60)"),
];

#[test]
fn what_is_being_read_is_not_taken_away_by_an_app_that_comes_soon() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let engine = Engine::begin(&browser).await;
            for (name, before, after, does) in READERS {
                let case = format!("{}, {name}", browser.name);
                let (hosts, gate) = held_back();
                let article = AREAS.replace("</sciatica-guide>", TIPS);
                engine.open(&hosts.make("soon", &[before, &article, after, LOADER].concat())).await;
                engine.run("window.el = document.querySelector('sciatica-guide')").await;
                engine.wait("el.status === 'loading'").await.unwrap();
                engine.run(does).await;
                let seen = engine.value(SEEN).await;
                gate.store(true, Ordering::Relaxed);
                waits_for_a_wish(&engine, &seen, &case).await;
            }
            engine.end().await;
        }
    });
}

#[test]
fn one_area_that_is_open_is_shown_by_the_guide_where_it_stood_in_the_window() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let engine = Engine::begin(&browser).await;
            let (hosts, gate) = held_back();
            engine.open(&hosts.make("one", &[TALL, AREAS, TALL, LOADER].concat())).await;
            engine.run("window.el = document.querySelector('sciatica-guide'); scrollTo(0, 1700)").await;
            engine.wait("el.status === 'loading'").await.unwrap();
            engine.run("el.querySelector('[data-area=lumbar] summary').focus(); el.querySelector('[data-area=lumbar]').open = true").await;
            let top =
                engine.value("el.querySelector('[data-area=lumbar]').getBoundingClientRect().top").await;
            gate.store(true, Ordering::Relaxed);
            engine.wait("el.status === 'ready'").await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
            engine.run("window.root = el.shadowRoot").await;
            engine.rest().await;
            let now = "root.querySelector('#heading-lumbar').getBoundingClientRect().top";
            let apart = engine.value(&format!("Math.abs({now} - {top})")).await.as_f64().unwrap();
            assert!(apart < 17.0, "{}: moved by {apart} px", browser.name);
            assert_eq!(engine.value("root.activeElement.value").await, "lumbar", "{}", browser.name);
            engine.end().await;
        }
    });
}

/// Whoever opens a dialog has not read in it yet, though the browser gives the focus to the first link there.
#[test]
fn a_dialog_that_opens_with_the_article_shows_the_guide() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let engine = Engine::begin(&browser).await;
            let hosts = Hosts::begin();
            engine.open(&hosts.make("dialog", "<dialog><!--element--></dialog>")).await;
            engine.run("window.el = document.querySelector('sciatica-guide')").await;
            engine.wait("el.status === 'idle'").await.unwrap();
            engine.run("document.querySelector('dialog').showModal()").await;
            assert_eq!(engine.value("el.contains(document.activeElement)").await, true, "{}", browser.name);
            engine.wait("el.status === 'ready'").await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
            let same = "el.shadowRoot.activeElement?.className";
            assert_eq!(engine.value(same).await, "own-page", "{}", browser.name);
            assert_eq!(engine.own_lines().await, [""; 0], "{}", browser.name);
            engine.end().await;
        }
    });
}

#[test]
fn a_guide_that_takes_the_place_of_what_nobody_has_touched_shifts_nothing() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let (hosts, gate) = held_back();
        engine.open(&hosts.make("still", "<p>A line.</p><!--element-->")).await;
        engine.run("window.el = document.querySelector('sciatica-guide')").await;
        engine.wait("el.status === 'loading'").await.unwrap();
        engine.run("window.shift = 0; window.watcher = new PerformanceObserver((list) => list.getEntries().forEach((it) => (shift += it.value))); watcher.observe({ type: 'layout-shift' })").await;
        gate.store(true, Ordering::Relaxed);
        engine.wait("el.status === 'ready'").await.unwrap();
        engine.run("window.root = el.shadowRoot").await;
        engine.rest().await;
        assert_eq!(
            engine.value("(watcher.takeRecords().forEach((it) => (shift += it.value)), shift)").await,
            0
        );
        engine.end().await;
    });
}
