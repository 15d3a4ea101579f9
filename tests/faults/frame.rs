//! A frame that is silent, that grows without end, or that others speak to.

use std::time::Duration;

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::server::Response;

use crate::support;
use crate::support::engine::{Engine, Hosts};

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

/// A page that takes a height back again and again is told so, once; and the frame can be scrolled, whenever it is
/// loaded anew.
#[test]
fn a_page_that_takes_every_height_back_is_told() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let hosts = Hosts::begin();
        let page = "<!--frame--><script>{ const frame = document.querySelector('iframe'), given = 'width: 100%; height: 500px';
            new ResizeObserver(() => setTimeout(() => frame.setAttribute('style', given))).observe(frame) }</script>";
        engine.open(&hosts.make("back", page)).await;
        engine.run("document.querySelector('iframe').scrollIntoView()").await;
        engine.wait("lines.some((it) => it.includes('SG402'))").await.unwrap();
        for again in [false, true] {
            if again {
                engine.run("document.body.append(document.querySelector('iframe'))").await;
            }
            engine.driver().enter_frame(0).await.unwrap();
            let scrolls = "getComputedStyle(document.documentElement).overflowY === 'auto' && document.querySelector('main').hasAttribute('data-ready')";
            engine.wait(scrolls).await.unwrap_or_else(|it| panic!("loaded again: {again}: {it}"));
            engine.driver().enter_default_frame().await.unwrap();
        }
        assert_eq!(engine.value("lines.filter((it) => it.includes('SG402')).length").await, 1);
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
        // A wrong height may be set right soon after: what counts is every height that the frame ever had.
        engine.run("window.heights = new Set(); new MutationObserver(() => heights.add(frame.style.height)).observe(frame, { attributeFilter: ['style'] })").await;
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
        // A height waits for the next a moment before it counts; timers of a page come in their order.
        engine.run("setTimeout(() => (window.isLater = true), 200)").await;
        engine.wait("window.isLater === true").await.unwrap();
        assert_eq!(engine.value("['150px', '5000px'].filter((it) => heights.has(it)).join()").await, "");
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
