//! The app stops while it runs, in three engines: whatever the browser tells a page of it, the words come back, the
//! choice stays, and the console has one line with a code.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::server::{self, Request, Response};
use sciatica_guide::xtask::{Browser, dist};
use serde_json::json;
use support::engine::{Engine, Hosts};
use thirtyfour::By;

const ARTICLE: &str = "<sciatica-guide><details data-area=\"glutes\"><summary>Glutes</summary><p>Article.</p></details></sciatica-guide>";

/// The ways in which the loader comes, from another origin.
const LOADERS: [&str; 3] = [
    r#"<script type="module" crossorigin src="https://GUIDE_ORIGIN/v1/loader.js"></script>"#,
    r#"<script type="module" src="https://GUIDE_ORIGIN/v1/loader.js"></script>"#,
    r#"<script src="https://GUIDE_ORIGIN/v1/loader.js"></script>"#,
];

/// The app's memory is overwritten while it runs: its next step traps.
const BREAK: &str = "new Uint8Array(app.memory.buffer).fill(0xff)";

in_each_engine! {
    elements_have_their_article_back_in_chromium: elements, CHROMIUM;
    elements_have_their_article_back_in_firefox: elements, FIREFOX;
    elements_have_their_article_back_in_webkit: elements, WEBKIT;
    a_page_goes_on_without_its_app_in_chromium: page, CHROMIUM;
    a_page_goes_on_without_its_app_in_firefox: page, FIREFOX;
    a_page_goes_on_without_its_app_in_webkit: page, WEBKIT;
    a_frame_goes_on_and_tells_the_page_around_in_chromium: frame, CHROMIUM;
    a_frame_goes_on_and_tells_the_page_around_in_firefox: frame, FIREFOX;
    a_frame_goes_on_and_tells_the_page_around_in_webkit: frame, WEBKIT;
    the_screens_of_a_visit_stand_below_each_other_in_chromium: visit, CHROMIUM;
    the_screens_of_a_visit_stand_below_each_other_in_firefox: visit, FIREFOX;
    the_screens_of_a_visit_stand_below_each_other_in_webkit: visit, WEBKIT;
}

async fn elements(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let name = browser.name;
    let choose = "el.shadowRoot.querySelector('.choice[for=area-glutes]').click()";
    for loader in LOADERS {
        // In what it does at once, and in what it has put off until the page is painted.
        for steps in [[BREAK, choose], [choose, BREAK]] {
            let page = [ARTICLE, ARTICLE, loader].concat();
            assert_eq!(engine.settle(&hosts.make("crash", &page)).await, "ready");
            engine.run("window.other = [...document.querySelectorAll('sciatica-guide')].pop(); other.scrollIntoView()").await;
            engine.wait("other.status === 'ready'").await.unwrap();
            // What a page's own programs do is nothing of ours.
            engine.run("setTimeout(() => { throw new WebAssembly.RuntimeError('theirs') })").await;
            engine.run(&steps.join(";")).await;
            engine
                .wait("el.status === 'fallback' && other.status === 'fallback'")
                .await
                .unwrap_or_else(|it| panic!("{name}, {loader}, {steps:?}: {it}"));
            assert_eq!(engine.value("[el.code, other.code]").await, json!(["SG201", "SG201"]));
            let open = engine.value("el.querySelector('details').open").await;
            assert_eq!(open, true, "the chosen area is open; {:?}", engine.lines().await);
            let article = "[el, other].every((it) => it.querySelector('summary').getClientRects().length > 0 && it.place.children.length === 0)";
            assert_eq!(engine.value(article).await, true);
            let lines = engine.own_lines().await;
            assert!(lines.len() == 1 && lines[0].contains("SG201"), "{name}: {lines:?}");
        }
        engine.run("el.outerHTML = '<sciatica-guide loading=eager><p>Article.</p></sciatica-guide>'; window.late = document.querySelector('sciatica-guide')").await;
        engine.wait("late.status === 'fallback'").await.unwrap();
        assert_eq!(engine.value("late.code").await, "SG202", "no second try in a page that has seen a crash");
    }
}

/// The guide's own pages, with the script that keeps what the app exports.
fn recorded() -> Hosts {
    let script = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hosts/record.js"));
    let script = script.unwrap();
    Hosts::with(move |it: &Request| {
        if it.path == "/record.js" {
            let script = Response::data("text/javascript", script.as_str());
            return Some(script.with("Cross-Origin-Resource-Policy", "cross-origin"));
        }
        // As it is written, without compression, but with the headers that a browser gets.
        let plain = server::answer(&dist(), &Request::get(&it.path)).body;
        let page = String::from_utf8(plain).ok().filter(|it| it.starts_with("<!DOCTYPE"))?;
        let body = page.replacen("<meta", "<script src=\"/record.js\"></script><meta", 1).into();
        let mut headers = server::answer(&dist(), it).headers;
        headers.retain(|it| it.0 != "Content-Encoding");
        Some(Response { body, headers, status: 200 })
    })
}

const CRASHED: &str = "lines.filter((it) => it.includes('Sciatica Guide SG')).length === 1";

/// The app of the page that is open stops, and the page itself goes on.
async fn goes_on(engine: &Engine, name: &str) {
    engine.wait("document.querySelector('main').hasAttribute('data-ready')").await.unwrap();
    engine.run(BREAK).await;
    engine.run("document.querySelector('.choice[for=area-glutes]').click()").await;
    engine
        .wait("!document.querySelector('main').hasAttribute('data-ready')")
        .await
        .unwrap_or_else(|it| panic!("{name}: {it}"));
    engine.wait(CRASHED).await.unwrap();
    assert!(engine.own_lines().await[0].contains("SG201"), "{name}: {:?}", engine.lines().await);
    let open = "document.querySelector('#panel-glutes').getClientRects().length > 0 && document.querySelector('#area-glutes').checked";
    engine.wait(open).await.unwrap();
    // The next choice is the page's own.
    engine.run("document.querySelector('.choice[for=area-lumbar]').click()").await;
    engine.wait("document.querySelector('#panel-lumbar').getClientRects().length > 0").await.unwrap();
    assert_eq!(engine.value(CRASHED).await, true, "{name}: {:?}", engine.lines().await);
}

async fn page(engine: &Engine, browser: &Browser) {
    let hosts = recorded();
    engine.open(&hosts.origin()).await;
    goes_on(engine, browser.name).await;
    // What an answer has stopped stays so, though its question is gone.
    engine.open(&[&hosts.origin(), "/?stop#ok"].concat()).await;
    engine.wait("document.querySelector('[name=condition][value=disc]') !== null").await.unwrap();
    engine.run("document.querySelector('[name=condition][value=disc]').click()").await;
    engine.run("document.querySelector('[name=question-Q7]').click()").await;
    let stopped = "document.querySelector('.on-stopped.on-urgency-emergency') !== null";
    engine.wait(stopped).await.unwrap();
    goes_on(engine, browser.name).await;
    assert_eq!(engine.value(stopped).await, true, "{}", browser.name);
}

async fn frame(engine: &Engine, browser: &Browser) {
    let hosts = recorded();
    engine.open(&hosts.make("frame", "<!--frame-->")).await;
    engine.run("window.frame = document.querySelector('iframe'); frame.scrollIntoView(); frame.addEventListener('sg-fallback', ({ detail }) => (window.code = detail.code))").await;
    engine.wait("parseFloat(frame.style.height) > 600").await.unwrap();
    engine.driver().find(By::Css("iframe")).await.unwrap().enter_frame().await.unwrap();
    goes_on(engine, browser.name).await;
    engine.driver().enter_default_frame().await.unwrap();
    engine.wait("window.code === 'SG201'").await.unwrap();
}

async fn visit(engine: &Engine, browser: &Browser) {
    let hosts = recorded();
    engine.open(&[&hosts.origin(), "/visit.html"].concat()).await;
    engine.wait("document.querySelector('.session').hasAttribute('data-ready')").await.unwrap();
    engine.run(BREAK).await;
    engine.run("document.querySelector('.screen input').click()").await;
    engine
        .wait("!document.querySelector('.session').hasAttribute('data-ready')")
        .await
        .unwrap_or_else(|it| panic!("{}: {it}", browser.name));
    engine.wait(CRASHED).await.unwrap();
    assert!(engine.own_lines().await[0].contains("SG121"), "{}", browser.name);
    let screens = "[...document.querySelectorAll('.screen:not(.session-stop)')].every((it) => it.getClientRects().length > 0)";
    engine.wait(screens).await.unwrap();
    // What said to stop stays where it is read.
    engine.open(&[&hosts.origin(), "/visit.html"].concat()).await;
    engine.wait("document.querySelector('.session').hasAttribute('data-ready')").await.unwrap();
    engine.run("document.querySelector('[name=sign][value=RF-1]').click()").await;
    let stop = "(() => { const { top, height } = document.querySelector('#stop .stop-of-emergency').getBoundingClientRect(); return height > 50 && top >= 0 && top < innerHeight - 50 })()";
    engine.wait(stop).await.unwrap();
    engine.run(BREAK).await;
    engine.run("document.querySelector('.session-mistake').click()").await;
    engine.wait("!document.querySelector('.session').hasAttribute('data-ready')").await.unwrap();
    engine.wait(screens).await.unwrap();
    engine.wait(stop).await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
    let rows = "[...document.querySelectorAll('dd[data-slot]')].every((it) => it.textContent === '')";
    assert_eq!(engine.value(rows).await, true, "{}", browser.name);
}
