//! The app does not come, is not the app, or stops.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sciatica_guide::xtask::browser::CHROMIUM;
use sciatica_guide::xtask::dist;
use sciatica_guide::xtask::server::{self, Request, Response};
use serde_json::json;

use crate::support;
use crate::support::engine::{Engine, Hosts};
use crate::{ARTICLE, LOADER, app_bytes, is_app, is_wasm, open_to_all};

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
    let high = "(el.shadowRoot.querySelector('button')?.clientHeight ?? 99) > 40";
    assert_eq!(engine.value(high).await, true, "{code}: a thumb finds it");
}

#[test]
fn whatever_arrives_in_place_of_the_app_the_article_stays() {
    support::run(async {
        type Instead = fn(&Request) -> Option<Response>;
        let cases: [(&str, &str, Instead); 7] = [
            ("SG104", "status 404", |it| is_app(it).then(|| open_to_all(Response::not_found()))),
            ("SG106", "HTML", |it| {
                is_app(it).then(|| open_to_all(Response::html("<!DOCTYPE html><title>Home</title>")))
            }),
            ("SG106", "HTML", |it| {
                is_app(it)
                    .then(|| open_to_all(Response::html("\u{feff}\r\n\n <!DOCTYPE html><title>Home</title>")))
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
        // Nor do the guide's own page and its frame.
        for page in ["index.html", "v1/embed.html"] {
            let hosts = Hosts::with(move |it| {
                let html =
                    it.path.ends_with(page).then(|| std::fs::read_to_string(dist().join(page)))?.unwrap();
                let without = "<head><script>delete globalThis.WebAssembly; addEventListener('sg-status', (it) => (window.code = it.detail.code))</script>";
                Some(Response::html(html.replace("<head>", without)))
            });
            engine.open(&format!("http://{}/{page}", hosts.guide.address())).await;
            engine.wait("window.code === 'SG101'").await.unwrap();
            let asked = hosts.asked();
            assert!(asked.iter().any(|it| it.contains("/assets/guide-")), "{page}: {asked:?}");
            assert!(!asked.iter().any(|it| is_wasm(it)), "{page}: {asked:?}");
        }
        engine.end().await;
    });
}

#[test]
fn an_engine_that_refuses_is_no_policy() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let refuse = "const refuse = async () => { throw new RangeError('Out of memory') };
            Object.assign(WebAssembly, { compile: refuse, compileStreaming: refuse, instantiate: refuse })";
        let before = format!("<script>{refuse}</script>");
        falls_back(&engine, &Hosts::begin(), &before, "SG101", "Out of memory").await;
        engine.end().await;
    });
}

/// Small modules run, and the app can be compiled; its memory cannot be had.
#[test]
fn a_device_without_memory_left_is_not_told_of_two_builds() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let fill = "window.taken = []; try { while (taken.length < 3000) taken.push(new WebAssembly.Memory({ initial: 1, maximum: 65536 })) } catch {}";
        let before = format!("<script>{fill}</script>");
        falls_back(&engine, &Hosts::begin(), &before, "SG101", "emory").await;
        engine.run("taken = []").await;
        // As Firefox says it, which has no error for it, and WebKit.
        for reason in ["'out of memory'", "new RangeError('Out of memory')"] {
            let before = format!(
                "<script>{{ const {{ instantiate }} = WebAssembly; WebAssembly.instantiate = async (it, ...more) => {{ if (it instanceof WebAssembly.Module) throw {reason}; return instantiate(it, ...more) }} }}</script>"
            );
            falls_back(&engine, &Hosts::begin(), &before, "SG101", "ut of memory").await;
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
        let again =
            "el.shadowRoot.querySelector('button').focus(); el.shadowRoot.querySelector('button').click()";
        let focused = "el.shadowRoot.activeElement?.value || el.shadowRoot.activeElement?.textContent";
        engine.run(again).await;
        engine.wait("el.status === 'fallback'").await.unwrap();
        assert_eq!(engine.value(&format!("[el.code, {focused}]")).await, json!(["SG104", "Try again"]));
        is_bad.store(false, Ordering::Relaxed);
        engine.run(&["el.setAttribute('area', 'piriformis');", again].concat()).await;
        engine.wait("el.status === 'ready'").await.unwrap();
        assert_eq!(engine.value(&format!("[el.code, {focused}]")).await, json!(["", "piriformis"]));
        assert_eq!(engine.value("el.querySelector('details').getClientRects().length").await, 0);
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

/// A store between may keep a page longer than what it asks for.
#[test]
fn a_page_and_a_frame_of_another_build_say_so() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        for page in ["index.html", "v1/embed.html"] {
            let hosts = Hosts::with(move |it| {
                let html =
                    it.path.ends_with(page).then(|| std::fs::read_to_string(dist().join(page)))?.unwrap();
                let (before, rest) = html.split_once("data-build=").unwrap();
                Some(Response::html([before, "data-build=other data-own=", rest].concat()))
            });
            engine.log().await;
            engine.open(&format!("http://{}/{page}", hosts.guide.address())).await;
            let mut said = Vec::new();
            while !said.iter().any(|it: &String| it.contains("SG")) {
                said.extend(engine.log().await);
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            let named = |it: &&String| it.contains("SG109: script and page are of different builds");
            assert_eq!(said.iter().filter(named).count(), 1, "{page}: {said:?}");
            // The page goes on by itself.
            engine.run("document.querySelector('.choice[for=area-glutes]').click()").await;
            engine.wait("document.querySelector('#panel-glutes').checkVisibility()").await.unwrap();
            let is_taken = "document.querySelector('main').hasAttribute('data-ready')";
            assert_eq!(engine.value(is_taken).await, false, "{page}");
        }
        engine.end().await;
    });
}

/// Whoever changes from one network to another in the middle of a download goes on.
#[test]
fn a_download_that_broke_off_once_is_asked_for_once_more() {
    support::run(async {
        let (is_first, breaking) = (AtomicBool::new(true), breaking_off());
        let hosts = Hosts::with(move |it| {
            let is_broken = is_app(it) && is_first.swap(false, Ordering::Relaxed);
            is_broken.then(|| open_to_all(Response::redirect(&breaking)))
        });
        let engine = Engine::begin(&CHROMIUM).await;
        let page = hosts.make("broken-once", &[ARTICLE, LOADER].concat());
        assert_eq!(engine.settle(&page).await, "ready", "{:?}", engine.lines().await);
        assert_eq!(engine.own_lines().await, [""; 0]);
        engine.end().await;
    });
}
