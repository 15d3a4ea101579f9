//! What arrived damaged and is kept for a year heals: the network is asked once more, whatever the damage was.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sciatica_guide::xtask::browser::CHROMIUM;
use sciatica_guide::xtask::dist;
use sciatica_guide::xtask::server::{self, Request, Response};
use support::engine::{Engine, Hosts};

/// What a line does to a file.
#[derive(Clone, Copy, Debug)]
enum Damage {
    /// It breaks off in the middle.
    CutOff,
    /// So it does while it is packed: what can be unpacked of it may be nothing.
    CutOffPacked,
    /// Nothing of it comes.
    Empty,
    /// It breaks off in the middle, and no store keeps that.
    CutOffOnce,
    /// The server has too much to do, once.
    Busy,
    /// A page to log in at a network comes in its place, as if all were well.
    OtherPage,
    /// It is as long as it should be, and one part of it is not what it was: a script is no program then, whether
    /// that part was of its words or not.
    Altered,
}

use Damage::{Altered, Busy, CutOff, CutOffOnce, CutOffPacked, Empty, OtherPage};

const ALL: [Damage; 7] = [CutOff, CutOffPacked, Empty, CutOffOnce, Busy, OtherPage, Altered];

impl Damage {
    fn of(self, request: &Request) -> Response {
        let plain = Request::get(&request.path);
        let whole = server::answer(&dist(), if matches!(self, CutOffPacked) { request } else { &plain });
        let left = if matches!(self, Empty) { 0 } else { whole.body.len() / 2 };
        if matches!(self, Busy) {
            return Response { status: 503, ..Response::html("<h1>Busy</h1>\n") };
        }
        if matches!(self, OtherPage) {
            return Response::html("<!DOCTYPE html><title>Log in</title><p>Welcome to our network.</p>\n");
        }
        if matches!(self, Altered) {
            let mut body = whole.body;
            let middle = body.len() / 2;
            body[middle..][..63].copy_from_slice(&b"`~)".repeat(21));
            return Response { body, ..whole };
        }
        Response { body: whole.body.into_iter().take(left).collect(), ..whole }
    }

    /// For how long a browser keeps it.
    fn kept(self) -> &'static str {
        if matches!(self, CutOffOnce | Busy) { "no-store" } else { "public, max-age=31536000, immutable" }
    }
}

/// A file, by how its name begins and ends; where it is needed, and what tells that it came.
type Case = (&'static str, &'static str, &'static str, &'static str);

const READY: &str = "document.querySelector('#sciatica-guide').hasAttribute('data-ready')";
const SEATED: &str = "document.querySelector('.session[data-ready]') !== null";
const VIEWS: &str = "document.querySelector('[data-later]').childElementCount > 0";
const CASES: [Case; 7] = [
    ("/guide-", ".js", "/", READY),
    ("/guide-", ".wasm", "/", READY),
    ("/guide-", ".css", "/", VIEWS),
    ("/views-", ".html", "/", VIEWS),
    ("/print-", ".css", "/", READY),
    ("/session-", ".js", "/visit.html", SEATED),
    ("/session-", ".wasm", "/visit.html", SEATED),
];

/// What came damaged the first time, most of it to be kept for a year, and whole from then on.
fn damaged_once(stem: &'static str, ending: &'static str, damage: Damage) -> Hosts {
    let is_first = AtomicBool::new(true);
    Hosts::with(move |it| {
        let is_it = it.path.contains(stem) && it.path.ends_with(ending);
        if !is_it || !is_first.swap(false, Ordering::Relaxed) {
            return None;
        }
        let open = damage.of(it).with("Access-Control-Allow-Origin", "*");
        Some(open.with("Cache-Control", damage.kept()))
    })
}

/// Whether something is asked for as often as this while a reader stays.
async fn is_asked_for(hosts: &Hosts, (stem, ending): (&str, &str), times: usize) -> bool {
    let (begin, mut asked) = (Instant::now(), 0);
    while asked < times && begin.elapsed() < Duration::from_secs(15) {
        asked += hosts.asked().iter().filter(|it| it.contains(stem) && it.ends_with(ending)).count();
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    asked >= times
}

#[test]
fn a_page_of_ours_is_whole_at_the_next_visit() {
    support::run(async {
        for (stem, ending, page, there) in CASES {
            for damage in ALL {
                let case = format!("{stem}…{ending}, {damage:?}");
                let engine = Engine::begin(&CHROMIUM).await;
                let hosts = damaged_once(stem, ending, damage);
                let page = [&hosts.origin(), page].concat();
                engine.open(&page).await;
                if there == VIEWS {
                    engine.wait(READY).await.unwrap();
                    engine.run("document.querySelector('.tab-compare').click()").await;
                    engine.wait(there).await.unwrap_or_else(|it| panic!("{case}: no view: {it}"));
                }
                assert!(is_asked_for(&hosts, (stem, ending), 2).await, "{case}: asked for once");
                engine.open(&page).await;
                if there == VIEWS {
                    engine.wait(READY).await.unwrap();
                    engine.run("document.querySelector('.tab-compare').click()").await;
                }
                engine.wait(there).await.unwrap_or_else(|it| panic!("{case} does not heal: {it}"));
                engine.end().await;
            }
        }
    });
}

#[test]
fn an_app_is_there_at_the_first_visit() {
    support::run(async {
        for (stem, page, there) in [("/guide-", "/", READY), ("/session-", "/visit.html", SEATED)] {
            for damage in ALL {
                let engine = Engine::begin(&CHROMIUM).await;
                let hosts = damaged_once(stem, ".wasm", damage);
                engine.open(&[&hosts.origin(), page].concat()).await;
                engine.wait(there).await.unwrap_or_else(|it| panic!("{stem}, {damage:?}: {it}"));
                engine.end().await;
            }
        }
    });
}

#[test]
fn the_styles_of_a_session_are_there_at_the_first_visit() {
    support::run(async {
        for damage in ALL {
            let engine = Engine::begin(&CHROMIUM).await;
            let hosts = damaged_once("/session-", ".css", damage);
            engine.open(&[&hosts.origin(), "/visit.html"].concat()).await;
            engine.wait(SEATED).await.unwrap();
            let next = "(({ bottom }) => bottom > innerHeight - 40 && bottom <= innerHeight)(document.querySelector('.session-next').getBoundingClientRect())";
            engine.wait(next).await.unwrap_or_else(|it| panic!("{damage:?}: {it}"));
            engine.end().await;
        }
        // What stays away, the console names.
        let hosts = Hosts::with(|it| {
            (it.path.contains("/session-") && it.path.contains(".css")).then(Response::not_found)
        });
        let engine = Engine::begin(&CHROMIUM).await;
        engine.open(&[&hosts.origin(), "/visit.html"].concat()).await;
        engine.wait(SEATED).await.unwrap();
        let mut lines = Vec::new();
        while lines.is_empty() {
            lines.extend(engine.log().await.into_iter().filter(|it| it.contains("SG")));
        }
        assert!(
            lines.len() == 1 && lines[0].contains("SG104: ") && lines[0].contains("/session-"),
            "{lines:?}"
        );
        engine.end().await;
    });
}

#[test]
fn an_element_heals_at_once_and_its_script_at_the_next_visit() {
    const ARTICLE: &str = "<sciatica-guide><p>Article.</p></sciatica-guide><script type=\"module\" crossorigin src=\"https://GUIDE_ORIGIN/v1/loader.js\"></script>";
    support::run(async {
        for damage in ALL {
            for (stem, ending) in [("/guide-", ".wasm"), ("/guide-", ".html"), ("/element-", ".css")] {
                let engine = Engine::begin(&CHROMIUM).await;
                let hosts = damaged_once(stem, ending, damage);
                let status = engine.settle(&hosts.make("heals", ARTICLE)).await;
                assert_eq!(status, "ready", "{stem}…{ending}, {damage:?}: {:?}", engine.lines().await);
                engine.end().await;
            }
            for stem in ["/element-runtime-", "/loader-"] {
                let engine = Engine::begin(&CHROMIUM).await;
                let hosts = damaged_once(stem, ".js", damage);
                let page = hosts.make("heals-too", ARTICLE);
                engine.open(&page).await;
                let kept = "document.querySelector('sciatica-guide p').getClientRects().length > 0";
                assert!(is_asked_for(&hosts, (stem, ".js"), 2).await, "{stem}, {damage:?}: asked for once");
                assert_eq!(engine.value(kept).await, true, "{stem}, {damage:?}");
                assert_eq!(engine.settle(&page).await, "ready", "{stem}, {damage:?} does not heal");
                engine.end().await;
            }
        }
    });
}

#[test]
fn the_rules_for_the_words_of_a_page_heal_at_once_and_say_what_they_lack() {
    const WORDS: &str = "<sciatica-guide><p>Article.</p><script type=\"application/json\">{ \"words\": { \"words.heading\": \"Where is it?\" } }</script></sciatica-guide><script type=\"module\" crossorigin src=\"https://GUIDE_ORIGIN/v1/loader.js\"></script>";
    const HEADING: &str = "el.shadowRoot.querySelector('h1').textContent";
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        for damage in ALL {
            let hosts = damaged_once("/rules-", ".wasm", damage);
            assert_eq!(engine.settle(&hosts.make("words", WORDS)).await, "ready", "{damage:?}");
            assert_eq!(engine.value(HEADING).await, "Where is it?", "{damage:?}");
            assert_eq!(engine.own_lines().await, [""; 0], "{damage:?}");
        }
        // What stays as it is, the console names; the built-in words are there.
        let damaged = |it: &Request| Empty.of(it).with("Access-Control-Allow-Origin", "*");
        let missing = |_: &Request| Response::not_found().with("Access-Control-Allow-Origin", "*");
        let answers: [fn(&Request) -> Response; 2] = [damaged, missing];
        for answer in answers {
            let hosts = Hosts::with(move |it| it.path.contains("/rules-").then(|| answer(it)));
            assert_eq!(engine.settle(&hosts.make("words", WORDS)).await, "ready");
            let lines = engine.own_lines().await;
            assert!(lines.len() == 1 && lines[0].contains("SG104: "), "{lines:?}");
            assert!(lines[0].contains("built-in words") && !lines[0].contains(".."), "{lines:?}");
            assert_eq!(engine.value(HEADING).await, "Where do you feel it?");
        }
        engine.end().await;
    });
}

/// Whether the views can be had is asked anew at each tap; until then every way leads to a page, and no control that
/// cannot answer looks as if it could.
#[test]
fn another_page_in_place_of_the_views_leaves_every_way_until_they_come() {
    support::run(async {
        let is_right = Arc::new(AtomicBool::new(false));
        let right = is_right.clone();
        let hosts = Hosts::with(move |it| {
            let is_wrong = it.path.contains("/views-") && !right.load(Ordering::Relaxed);
            is_wrong.then(|| OtherPage.of(it).with("Cache-Control", OtherPage.kept()))
        });
        let engine = Engine::begin(&CHROMIUM).await;
        engine.open(&[&hosts.origin(), "/"].concat()).await;
        engine.wait(READY).await.unwrap();
        engine.run("document.querySelector('#area-glutes').click()").await;
        assert_eq!(engine.value("document.querySelectorAll('button.term').length").await, 0);
        assert_eq!(engine.value("document.querySelectorAll('a.term').length > 10").await, true);
        engine.run("document.querySelector('[for=peel-bones]').click()").await;
        let closed =
            "document.querySelector('#peel-bones').disabled && document.querySelector('#peel-skin').disabled";
        engine.wait(closed).await.unwrap();
        let told = engine.log().await.iter().filter(|it| it.contains("SG104")).count();
        assert_eq!(told, 1, "one line, however often it is asked for");
        is_right.store(true, Ordering::Relaxed);
        engine.run("document.querySelector('[for=peel-bones]').click()").await;
        engine.wait("document.querySelector('#peel-bones').checked && !document.querySelector('#peel-skin').disabled").await.unwrap();
        engine.wait("document.querySelectorAll('a.term').length === 0").await.unwrap();
        engine.end().await;
    });
}
