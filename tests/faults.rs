//! Faults, really produced between two origins: the visitor keeps the article, the developer gets one line.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sciatica_guide::site::ASSETS;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::server::{self, Request, Response};
use sciatica_guide::xtask::{dist, written};
use serde_json::json;
use support::engine::{Engine, Hosts};
use thirtyfour::prelude::*;

const ARTICLE: &str = "<sciatica-guide><details data-area=\"glutes\"><summary>Glutes</summary><p>Article.</p></details></sciatica-guide>";
const LOADER: &str = r#"<script type="module" crossorigin src="https://GUIDE_ORIGIN/v1/loader.js"></script>"#;

fn is_app(request: &Request) -> bool {
    let url = &request.path;
    url.contains("/guide-") && is_wasm(url)
}

fn is_wasm(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|it| it == "wasm")
}

fn open_to_all(response: Response) -> Response {
    response.with("Access-Control-Allow-Origin", "*")
}

fn app_bytes(stem: &str) -> Vec<u8> {
    let stem = [ASSETS, stem].concat();
    let files = written().unwrap();
    files.iter().find(|(name, _)| name.starts_with(&stem) && is_wasm(name)).unwrap().1.to_vec()
}

/// The article stands, in one line the console says why, and the element tells the code.
async fn falls_back(engine: &Engine, hosts: &Hosts, before: &str, code: &str, names: &str) {
    let page = hosts.make("fault", &[before, ARTICLE, LOADER].concat());
    assert_eq!(engine.settle(&page).await, "fallback", "{code}");
    assert_eq!(engine.value("el.code").await, code, "{:?}", engine.lines().await);
    assert_eq!(engine.value("el.querySelector('details').getClientRects().length > 0").await, true, "{code}");
    let lines = engine.own_lines().await;
    assert!(
        lines.len() == 1 && lines[0].contains(code) && lines[0].contains(names),
        "{code}, {names}: {lines:?}"
    );
    let can_retry = engine.value("el.shadowRoot.querySelector('button')?.textContent ?? ''").await;
    assert_eq!(can_retry == "Try again", code == "SG104" || code == "SG107", "{code}: {can_retry}");
}

#[test]
fn whatever_arrives_in_place_of_the_app_the_article_stays() {
    support::run(async {
        type Instead = fn(&Request) -> Option<Response>;
        let cases: [(&str, &str, Instead); 6] = [
            ("SG104", "status 404", |it| is_app(it).then(|| open_to_all(Response::not_found()))),
            ("SG106", "HTML", |it| {
                is_app(it).then(|| open_to_all(Response::html("<!DOCTYPE html><title>Home</title>")))
            }),
            ("SG107", "damaged or cut off", |it| {
                let half = || app_bytes("guide-").into_iter().take(90_000).collect::<Vec<_>>();
                is_app(it).then(|| open_to_all(Response::data("application/wasm", half())))
            }),
            ("SG108", "Access-Control-Allow-Origin", |it| {
                is_app(it).then(|| Response::data("application/wasm", app_bytes("guide-")))
            }),
            ("SG109", "different builds", |it| {
                is_app(it).then(|| open_to_all(Response::data("application/wasm", app_bytes("rules-"))))
            }),
            ("SG104", "element-runtime-", |it| {
                it.path.contains("/element-runtime-").then(|| open_to_all(Response::not_found()))
            }),
        ];
        let engine = Engine::begin(&CHROMIUM).await;
        for (code, names, instead) in cases {
            falls_back(&engine, &Hosts::with(instead), "", code, names).await;
        }
        engine.end().await;
    });
}

#[test]
fn an_engine_that_cannot_run_the_app_does_not_download_it() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        for (code, names, before) in [
            ("SG101", "no WebAssembly", "<script>delete globalThis.WebAssembly</script>"),
            ("SG102", "too old", "<script>WebAssembly.validate = () => false</script>"),
        ] {
            let hosts = Hosts::begin();
            falls_back(&engine, &hosts, before, code, names).await;
            assert!(!hosts.asked().iter().any(|it| is_wasm(it)), "{code}");
        }
        engine.end().await;
    });
}

#[test]
fn a_wrong_type_only_costs_time() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let hosts = Hosts::with(|it| {
            is_app(it).then(|| open_to_all(Response::data("application/octet-stream", app_bytes("guide-"))))
        });
        assert_eq!(engine.settle(&hosts.make("type", &[ARTICLE, LOADER].concat())).await, "ready");
        let lines = engine.own_lines().await;
        assert!(lines.len() == 1 && lines[0].contains("SG105"), "{lines:?}");
        engine.end().await;
    });
}

#[test]
fn a_network_that_is_lost_in_the_middle_can_be_tried_again() {
    support::run(async {
        let is_bad = Arc::new(AtomicBool::new(true));
        let (bad, breaking) = (Arc::clone(&is_bad), breaking_off());
        let hosts = Hosts::with(move |it| {
            (is_app(it) && bad.load(Ordering::Relaxed)).then(|| open_to_all(Response::redirect(&breaking)))
        });
        let engine = Engine::begin(&CHROMIUM).await;
        falls_back(&engine, &hosts, "", "SG104", "broke off").await;
        is_bad.store(false, Ordering::Relaxed);
        engine.run("el.shadowRoot.querySelector('button').click()").await;
        engine.wait("el.status === 'ready'").await.unwrap();
        assert_eq!(engine.value("el.querySelector('details').getClientRects().length").await, 0);
        engine.end().await;
    });
}

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

#[test]
fn a_panic_says_where_it_happened() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let hosts = Hosts::begin();
        assert_eq!(engine.settle(&hosts.make("panic", &[ARTICLE, LOADER].concat())).await, "ready");
        // Markup that is not the guide's: without rules the app refuses it, and the first guide goes on.
        let with = |change: &str| {
            format!(
                "window.parse ??= DOMParser.prototype.parseFromString;
                 DOMParser.prototype.parseFromString = function (...text) {{
                   const made = parse.apply(this, text); {change}; return made;
                 }};
                 window.other = document.createElement('sciatica-guide');
                 document.body.prepend(other); other.scrollIntoView()"
            )
        };
        engine.run(&with("made.body.replaceChildren()")).await;
        engine.wait("other.status === 'fallback'").await.unwrap();
        assert_eq!(engine.value("[other.code, el.status]").await, json!(["SG201", "ready"]));
        let lines = engine.own_lines().await;
        assert!(lines.len() == 1 && lines[0].contains("SG201: the page carries no rules"), "{lines:?}");
        // With text in the place of an element it panics, in its own words.
        engine.run(&with("made.querySelector('.sight').replaceChildren('Text.')")).await;
        engine.wait("el.status === 'fallback'").await.unwrap();
        let lines = engine.own_lines().await;
        assert!(
            lines.len() == 2 && lines[1].contains("SG201") && lines[1].contains(".rs, line "),
            "{lines:?}"
        );
        engine.end().await;
    });
}

#[test]
fn a_frame_that_stays_silent_leaves_a_link() {
    support::run(async {
        // Eight seconds are half of one here.
        let quick = "<script>const wait = setTimeout; window.setTimeout = (act, time, ...more) => wait(act, time / 16, ...more)</script>";
        let refused = "<meta http-equiv=\"Content-Security-Policy\" content=\"frame-src 'none'\">";
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let engine = Engine::begin(&browser).await;
            let hosts = Hosts::begin();
            let forbids = Hosts::with(|it| {
                let page = || Response::html("A page.").with("X-Frame-Options", "DENY");
                (it.path == "/v1/embed.html").then(page)
            });
            // Refused before the script came, and after; by the page around, and by the guide's own host.
            let again = "const it = document.querySelector('iframe'); it.replaceWith(it.cloneNode())";
            for (hosts, before, change) in [
                (&hosts, [refused, quick].concat(), ""),
                (&hosts, refused.to_owned(), again),
                (&forbids, quick.to_owned(), ""),
                (&forbids, String::new(), again),
            ] {
                engine.open(&hosts.make("silent", &[&before, "<!--frame-->"].concat())).await;
                engine.run("window.frame = document.querySelector('iframe'); frame.scrollIntoView()").await;
                engine.wait("frame.select !== undefined").await.unwrap();
                engine.run(change).await;
                // Long before anybody could call it slow.
                let soon = Duration::from_secs(7);
                let is_said = "lines.some((it) => it.includes('SG401'))";
                engine
                    .wait_for(is_said, soon)
                    .await
                    .unwrap_or_else(|it| panic!("{}, {before}, {change}: {it}", browser.name));
                let link = "(() => { const it = document.querySelector('p > a'); return it.getClientRects().length > 0 && getComputedStyle(it).fontWeight === '700' })()";
                assert_eq!(engine.value(link).await, true, "{}", browser.name);
            }
            engine.end().await;
        }
    });
}

#[test]
fn a_frame_that_grows_without_end_is_stopped() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let hosts = Hosts::with(|it| {
            let runaway = "<script>let h = 400; addEventListener('message', ({ data: { n } }) => setInterval(() => parent.postMessage({ sg: 1, n, t: 'height', h: h += 40 }, '*'), 80)); parent.postMessage({ sg: 1, t: 'hello' }, '*')</script>";
            (it.path == "/v1/embed.html").then(|| Response::html(runaway))
        });
        engine.open(&hosts.make("runaway", "<!--frame-->")).await;
        engine.wait("lines.some((it) => it.includes('SG402'))").await.unwrap();
        let height = engine.value("document.querySelector('iframe').style.height").await;
        engine.run("window.more = 0; addEventListener('message', () => (more += 1))").await;
        engine.wait("more > 9").await.unwrap();
        assert_eq!(engine.value("document.querySelector('iframe').style.height").await, height);
        engine.end().await;
    });
}

#[test]
fn messages_of_others_change_nothing() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let hosts = Hosts::begin();
        engine
        .open(
            &hosts.make(
                "messages",
                "<script>window.told = []; addEventListener('message', ({ data }) => told.push(data))</script><!--frame--><iframe id=\"other\" srcdoc=\"<p>Another frame.</p>\"></iframe>",
            ),
        )
        .await;
        engine.run("window.frame = document.querySelector('.sciatica-guide'); frame.scrollIntoView()").await;
        engine
            .wait("parseFloat(frame.style.height) > 600 && told.some((it) => it?.t === 'ready')")
            .await
            .unwrap();
        let height = engine.value("frame.style.height").await;
        let nonce = engine.value("told.find((it) => it.t === 'height').n").await;
        // From another window, with the right number.
        engine.run(&format!("const script = document.createElement('script'); script.textContent = `for (const h of [150, 5000]) parent.postMessage({{ sg: 1, n: {nonce}, t: 'height', h }}, '*')`; document.querySelector('#other').contentDocument.body.append(script)")).await;
        // From the frame itself, with nonsense: only its own script has the number, so the test lends it.
        let inside = engine.driver().find(thirtyfour::By::Css(".sciatica-guide")).await.unwrap();
        inside.clone().enter_frame().await.unwrap();
        engine.run(&format!("for (const more of [{{ n: 'wrong', h: 150 }}, {{ h: NaN }}, {{ h: Infinity }}, {{ h: {{}} }}, {{ h: '150' }}, {{ h: null }}, {{ sg: 2, h: 150 }}]) parent.postMessage({{ sg: 1, n: {nonce}, t: 'height', ...more }}, '*'); parent.postMessage('text', '*'); parent.postMessage(null, '*')")).await;
        // What each has said last comes last.
        engine.run("parent.postMessage({ end: 'frame' }, '*')").await;
        engine.driver().enter_default_frame().await.unwrap();
        engine.run("const script = document.createElement('script'); script.textContent = `parent.postMessage({ end: 'other' }, '*')`; document.querySelector('#other').contentDocument.body.append(script)").await;
        engine.wait("['frame', 'other'].every((end) => told.some((it) => it?.end === end))").await.unwrap();
        assert_eq!(engine.value("frame.style.height").await, height);
        assert_eq!(engine.own_lines().await, [""; 0]);
        // A page cannot press the guide beyond its bounds, nor reach it from a third window.
        engine.run("frame.contentWindow.postMessage({ sg: 1, n: 'wrong', t: 'select', area: 'glutes' }, '*'); frame.select('no such area')").await;
        engine.run("frame.select('glutes')").await;
        inside.enter_frame().await.unwrap();
        engine.wait("document.querySelector('#area-glutes').checked").await.unwrap();
        engine.driver().enter_default_frame().await.unwrap();
        engine.end().await;
    });
}

/// The address of a server that promises the whole app and hangs up after half of it.
fn breaking_off() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/app.wasm", listener.local_addr().unwrap());
    let whole = app_bytes("guide-");
    std::thread::spawn(move || {
        for mut line in listener.incoming().flatten() {
            let mut request = [0; 4096];
            assert!(line.read(&mut request).is_ok_and(|it| it > 0), "a browser asks");
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: application/wasm\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: {}\r\n\r\n",
                whole.len()
            );
            line.write_all(head.as_bytes()).ok();
            line.write_all(&whole[..whole.len() / 2]).ok();
        }
    });
    address
}

/// Keeps the ordinary server in view: what no test changes is what it sends.
#[test]
fn a_missing_file_is_never_answered_with_a_page_that_looks_right() {
    let request = Request::get("/v1/assets/missing.wasm");
    assert_eq!(server::answer(&dist(), &request).status, 404);
}
