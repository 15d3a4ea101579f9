//! The guide in other people's pages, in three engines: what a visitor sees there.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use std::time::Duration;

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use serde_json::json;
use support::engine::{Engine, Hosts};
use thirtyfour::By;

/// What a host page is expected to show.
#[derive(Clone, Copy)]
enum Shows {
    /// The guide, as an element.
    Element,
    /// The guide, in a frame as high as its content.
    Frame,
    /// Both.
    Both,
    /// Both, after a page builder has put them in a second time, elsewhere.
    PutInAgain,
    /// Both, in a frame of the page.
    InAFrame,
    /// The article, and one line with this code on the console.
    Article(&'static str),
}

use Shows::{Article, Both, Element, Frame, InAFrame, PutInAgain};

const PAGES: [(&str, Shows); 22] = [
    ("plain", Both),
    ("bootstrap", Both),
    ("tailwind", Both),
    ("normalize", Both),
    ("hostile", Both),
    ("root-font", Both),
    ("rtl", Both),
    ("narrow", Both),
    ("two", Element),
    ("coep", Both),
    ("csp-frame", Frame),
    ("csp-element", Element),
    ("csp-dynamic", Element),
    ("types-allowed", Element),
    ("inserted", Both),
    ("builder", PutInAgain),
    ("wix", InAFrame),
    ("blogger", Frame),
    ("wordpress", Both),
    ("csp-wasm", Article("SG103")),
    ("csp-connect", Article("SG104")),
    ("types-refused", Article("SG111")),
];

macro_rules! in_each_engine {
    ($($name:ident: $browser:expr;)+) => {
        $(#[test]
        fn $name() { support::run(async {
            let engine = Engine::begin(&$browser).await;
            let hosts = Hosts::begin();
            let mut faults = Vec::new();
            let only = std::env::var("HOST_PAGE").ok();
            for (page, shows) in PAGES.into_iter().filter(|it| only.as_ref().is_none_or(|only| only == it.0)) {
                engine.open(&hosts.page(page)).await;
                if let Err(fault) = check(&engine, shows).await {
                    faults.push(format!("{page}: {fault}; console: {:?}", engine.lines().await));
                    faults.extend(engine.log().await);
                }
            }
            engine.end().await;
            assert!(faults.is_empty(), "{}:\n{}", $browser.name, faults.join("\n"));
        }); })+
    };
}

in_each_engine! {
    host_pages_in_chromium: CHROMIUM;
    host_pages_in_firefox: FIREFOX;
    host_pages_in_webkit: WEBKIT;
}

async fn check(engine: &Engine, shows: Shows) -> Result<(), String> {
    match shows {
        Element => element(engine).await,
        Frame => frame(engine).await,
        Both => {
            element(engine).await?;
            frame(engine).await
        }
        PutInAgain => {
            element(engine).await?;
            engine
                .run("const main = document.querySelector('main'); document.querySelector('section').innerHTML = main.innerHTML; main.remove()")
                .await;
            element(engine).await?;
            frame(engine).await
        }
        InAFrame => {
            let found = engine.driver().find(By::Css("#box")).await.unwrap();
            found.enter_frame().await.unwrap();
            let shows = async {
                element(engine).await?;
                engine.run("document.querySelector('iframe').scrollIntoView()").await;
                engine.wait("parseFloat(document.querySelector('iframe').style.height) > 600").await
            };
            let shows = shows.await;
            engine.driver().enter_default_frame().await.unwrap();
            shows
        }
        Article(code) => article(engine, code).await,
    }
}

/// The last element of the page runs the guide, and its own looks hold.
async fn element(engine: &Engine) -> Result<(), String> {
    engine.wait("!!document.querySelector('sciatica-guide')").await?;
    engine
        .run("window.el = [...document.querySelectorAll('sciatica-guide')].pop(); el.scrollIntoView({ behavior: 'instant' })")
        .await;
    engine.wait("el.status === 'ready' || el.status === 'fallback'").await?;
    equal(engine, "el.status", "ready").await?;
    holds(engine, "the article has given way", "el.querySelector('details').getClientRects().length === 0")
        .await?;
    engine.run("el.shadowRoot.querySelector('.choice[for=area-glutes]').click()").await;
    engine.wait("el.shadowRoot.querySelector('#panel-glutes').getBoundingClientRect().height > 300").await?;
    engine
        .run(
            "window.look = (selector) => getComputedStyle(el.shadowRoot.querySelector(selector)); \
         window.box = (selector) => el.shadowRoot.querySelector(selector).getBoundingClientRect()",
        )
        .await;
    equal(engine, "look('#panel-glutes p').fontStyle", "normal").await?;
    equal(engine, "look('#panel-glutes p').letterSpacing", "normal").await?;
    equal(engine, "look('#panel-glutes p').visibility", "visible").await?;
    holds(engine, "the text keeps its colour", "look('.guide').color !== 'rgb(255, 0, 0)'").await?;
    holds(engine, "the text has the reader's own size", "parseFloat(look('.guide').fontSize) === 16").await?;
    holds(engine, "a name holds a thumb", "box('.choice').height >= 44").await?;
    holds(engine, "the drawing is there", "box('.body').height > 150").await?;
    holds(engine, "nothing is cut off", "box('.guide').width <= document.documentElement.clientWidth + 1")
        .await?;
    holds(engine, "nothing hangs over", "el.place.scrollWidth <= el.place.clientWidth + 1").await
}

/// The frame is as high as its content, before and after a choice, and shows the chosen panel.
async fn frame(engine: &Engine) -> Result<(), String> {
    engine.wait("!!document.querySelector('iframe.sciatica-guide')").await?;
    engine.run("window.frame = document.querySelector('iframe.sciatica-guide')").await;
    // A reader goes on scrolling, too, when what stands above grows meanwhile.
    engine
        .wait("(frame.scrollIntoView({ behavior: 'instant' }), parseFloat(frame.style.height) > 600)")
        .await?;
    let before = engine.value("frame.style.height").await;
    let frame = engine.driver().find(By::Css("iframe.sciatica-guide")).await.unwrap();
    frame.enter_frame().await.unwrap();
    let inside = inside(engine).await;
    engine.driver().enter_default_frame().await.unwrap();
    inside?;
    engine.wait(&format!("frame.style.height !== {before}")).await?;
    let height = engine.value("frame.clientHeight").await;
    let frame = engine.driver().find(By::Css("iframe.sciatica-guide")).await.unwrap();
    frame.enter_frame().await.unwrap();
    let fits = engine
        .wait_for(
            "(() => { const room = innerHeight - document.querySelector('.guide').getBoundingClientRect().height; return room > -1 && room < 256 })()",
            Duration::from_secs(5),
        )
        .await;
    engine.driver().enter_default_frame().await.unwrap();
    fits.map_err(|fault| format!("{fault} at a height of {height}"))
}

async fn inside(engine: &Engine) -> Result<(), String> {
    engine.wait("document.querySelector('#sciatica-guide').hasAttribute('data-ready')").await?;
    engine.run("document.querySelector('.choice[for=area-glutes]').click()").await;
    engine.wait("document.querySelector('#panel-glutes').getBoundingClientRect().height > 300").await?;
    holds(
        engine,
        "the way to the warning signs stands still",
        "[...document.querySelectorAll('a.help')].some((it) => it.getClientRects().length > 0)",
    )
    .await?;
    let leak = "(() => { try { localStorage.length; return 'storage' } catch { return document.cookie === '' ? '' : 'cookie' } })()";
    // A sandboxed frame has no storage to leave anything in; reading a cookie throws, too.
    let leak = format!("(() => {{ try {{ return {leak} }} catch {{ return '' }} }})()");
    equal(engine, &leak, "").await
}

/// The article stands, and the console says why, in one line.
async fn article(engine: &Engine, code: &str) -> Result<(), String> {
    engine.run("window.el = document.querySelector('sciatica-guide'); el.scrollIntoView()").await;
    engine.wait("el.status === 'fallback'").await?;
    equal(engine, "el.code", code).await?;
    holds(
        engine,
        "the article is in view",
        "el.querySelector('details').getBoundingClientRect().height > 10",
    )
    .await?;
    holds(engine, "no guide is", "el.place.getBoundingClientRect().height === 0").await?;
    let lines = engine.lines().await;
    let own: Vec<_> = lines.iter().filter(|it| it.contains("Sciatica Guide")).collect();
    match own.as_slice() {
        [line] if line.contains(code) => Ok(()),
        _ => Err(format!("not one line with {code}")),
    }
}

async fn holds(engine: &Engine, what: &str, expression: &str) -> Result<(), String> {
    if engine.value(expression).await == json!(true) {
        Ok(())
    } else {
        Err(format!("{what}? {expression} does not hold"))
    }
}

async fn equal(engine: &Engine, expression: &str, wanted: &str) -> Result<(), String> {
    let found = engine.value(expression).await;
    if found == json!(wanted) { Ok(()) } else { Err(format!("{expression} is {found}, not {wanted:?}")) }
}
