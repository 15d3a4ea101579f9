//! The guide itself in every engine: choose, read, tick, stop, tour, keyboard, links.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::content::AreaId;
use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use support::engine::{Engine, Hosts};
use thirtyfour::prelude::*;

macro_rules! in_each_engine {
    ($($name:ident: $browser:expr;)+) => {
        $(#[test]
        fn $name() { support::run(async {
            visit(&$browser).await;
        }); })+
    };
}

in_each_engine! {
    a_visit_in_chromium: CHROMIUM;
    a_visit_in_firefox: FIREFOX;
    a_visit_in_webkit: WEBKIT;
}

async fn visit(browser: &Browser) {
    let engine = Engine::begin(browser).await;
    let hosts = Hosts::begin();
    let name = browser.name;
    let start = async |rest: &str| {
        engine.open(&[&hosts.origin(), "/", rest].concat()).await;
        engine.wait("document.querySelector('#sciatica-guide').hasAttribute('data-ready')").await.unwrap();
    };

    start("").await;
    for area in AreaId::ALL {
        tap(&engine, &format!(".area:has(#area-{})", area.slug())).await;
        in_window(&engine, name, &format!("#heading-{}", area.slug())).await;
        shown(&engine, name, &format!("#panel-{} .careful", area.slug()), true).await;
    }
    press(&engine, "#area-lumbar", " ").await;
    press(&engine, "#area-lumbar", &Key::Down.value().to_string()).await;
    in_window(&engine, name, "#heading-glutes").await;
    says(&engine, name, ".guide > [role=status]", "Glutes.").await;

    // Opening says nothing, a tick does, and an open question counts as not sure.
    tap(&engine, "#panel-glutes .to-situation").await;
    in_window(&engine, name, ".situation > summary").await;
    wait(&engine, name, "document.querySelector('.situation').open").await;
    shown(&engine, name, "#panel-glutes .not-checked", true).await;
    tap(&engine, "[name=condition][value=skin]").await;
    wait(&engine, name, "document.querySelectorAll('#panel-glutes [data-result=hold]').length === 5").await;
    tap(&engine, "[name=question-Q6][value='2']").await;
    wait(&engine, name, "document.querySelectorAll('#panel-glutes [data-result=adapt]').length === 5").await;
    tap(&engine, "[name=condition][value=none]").await;
    wait(&engine, name, "document.querySelectorAll('#panel-glutes [data-result=ok]').length === 5").await;
    wait(&engine, name, "!document.querySelector('[name=condition][value=skin]').checked").await;

    // A sign stops what the guide offers, and clearing brings it back.
    tap(&engine, "#sign-RF-8").await;
    shown(&engine, name, ".card-today", true).await;
    shown(&engine, name, "#panel-glutes .types", false).await;
    tap(&engine, ".card-today .clear").await;
    shown(&engine, name, "#panel-glutes .types", true).await;

    // The tour leaves the area and moves along.
    tap(&engine, ".stop-choice:has(#stop-roots)").await;
    shown(&engine, name, "#card-roots", true).await;
    shown(&engine, name, "#panel-glutes", false).await;
    tap(&engine, "#card-roots .button.main").await;
    shown(&engine, name, "#card-pelvis", true).await;
    tap(&engine, ".whole-body").await;
    in_window(&engine, name, "h1").await;

    start("#lang=en&area=piriformis").await;
    in_window(&engine, name, "#heading-piriformis").await;
    engine.run("location.hash = 'area=hamstrings&lang=en'").await;
    in_window(&engine, name, "#heading-hamstrings").await;
    engine.end().await;
}

/// Taps an element as a person does, who scrolls to it first.
async fn tap(engine: &Engine, selector: &str) {
    let center = format!(
        "document.querySelector({selector:?}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"
    );
    engine.run(&center).await;
    engine.driver().find(By::Css(selector)).await.unwrap().click().await.unwrap();
}

async fn press(engine: &Engine, selector: &str, keys: &str) {
    engine.driver().find(By::Css(selector)).await.unwrap().send_keys(keys).await.unwrap();
}

async fn wait(engine: &Engine, name: &str, expression: &str) {
    if let Err(fault) = engine.wait(expression).await {
        panic!("{name}: {fault}");
    }
}

async fn shown(engine: &Engine, name: &str, selector: &str, is_shown: bool) {
    let expression =
        format!("document.querySelector({selector:?}).getClientRects().length > 0 === {is_shown}");
    wait(engine, name, &expression).await;
}

/// Waits until an element stands in the window and nothing lies over it.
async fn in_window(engine: &Engine, name: &str, selector: &str) {
    let expression = format!(
        "(() => {{ const it = document.querySelector({selector:?}), r = it.getBoundingClientRect();
          const top = document.elementFromPoint(r.x + Math.min(r.width, 40) / 2, r.y + r.height / 2);
          return r.height > 0 && r.top >= 0 && r.bottom <= innerHeight && (it === top || it.contains(top)) }})()"
    );
    wait(engine, name, &expression).await;
}

async fn says(engine: &Engine, name: &str, selector: &str, start: &str) {
    let expression = format!("document.querySelector({selector:?}).textContent.trim().startsWith({start:?})");
    wait(engine, name, &expression).await;
}
