//! The guide itself in every engine: choose, read, turn to each view and back, tick, stop, compare, tour,
//! keyboard, links.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use std::time::Duration;

use sciatica_guide::content::AreaId;
use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use serde_json::Value;
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

    views(&engine, name).await;
    health(&engine, name).await;
    signs(&engine, name).await;
    comparison(&engine, name).await;
    tour(&engine, name).await;

    start("#lang=en&area=piriformis").await;
    in_window(&engine, name, "#heading-piriformis").await;
    engine.run("location.hash = 'area=hamstrings&lang=en'").await;
    in_window(&engine, name, "#heading-hamstrings").await;
    start("#compare").await;
    in_window(&engine, name, "#heading-compare").await;
    shown(&engine, name, "[data-later=compare] table", true).await;
    engine.end().await;
}

/// Each tab leads to its view alone, by tap and by key, and the browser's Back leads from one to the one before.
async fn views(engine: &Engine, name: &str) {
    for (view, heading) in
        [("ok", "#heading-ok"), ("compare", "#heading-compare"), ("where", "#heading-glutes")]
    {
        tap(engine, &format!(".tab-{view}")).await;
        only(engine, name, view).await;
        in_window(engine, name, heading).await;
    }
    for (view, heading) in [("compare", "#heading-compare"), ("ok", "#heading-ok")] {
        engine.driver().back().await.unwrap();
        only(engine, name, view).await;
        in_window(engine, name, heading).await;
    }
    press(engine, ".tab-compare", Key::Enter.value().to_string().as_str()).await;
    only(engine, name, "compare").await;
    press(engine, ".tab-where", Key::Enter.value().to_string().as_str()).await;
    only(engine, name, "where").await;
    shown(engine, name, "#panel-glutes .careful", true).await;
}

/// Coming to the questions says nothing, a tick does, and an open question counts as not sure.
async fn health(engine: &Engine, name: &str) {
    tap(engine, "#panel-glutes .to-situation").await;
    only(engine, name, "ok").await;
    in_window(engine, name, "#heading-ok").await;
    wait(engine, name, "document.querySelectorAll('[data-result]').length === 0").await;
    tap(engine, ".tick:has([name=condition][value=skin])").await;
    results(engine, name, "hold").await;
    shown(engine, name, ".result-bar", true).await;
    tap(engine, ".tick:has([name=question-Q6][value='2'])").await;
    results(engine, name, "adapt").await;
    tap(engine, ".tick:has([name=condition][value=none])").await;
    results(engine, name, "ok").await;
    wait(engine, name, "!document.querySelector('[name=condition][value=skin]').checked").await;
    says(engine, name, ".results-said", "5 OK").await;
    tap(engine, ".show-results").await;
    only(engine, name, "where").await;
    in_window(engine, name, "#types-glutes h3").await;
    shown(engine, name, "#panel-glutes .not-checked", false).await;
    tap(engine, ".to-why").await;
    only(engine, name, "ok").await;
    tap(engine, ".clear[form=sg-situation]").await;
    wait(engine, name, "document.querySelectorAll('[data-result]').length === 0").await;
    tap(engine, ".tab-where").await;
    shown(engine, name, "#panel-glutes .not-checked", true).await;
}

/// A sign stops what the guide offers, and clearing brings it back.
async fn signs(engine: &Engine, name: &str) {
    tap(engine, ".help-entry .help-signs").await;
    only(engine, name, "warning-signs").await;
    in_window(engine, name, "#heading-warning-signs").await;
    tap(engine, "#sign-RF-8").await;
    shown(engine, name, ".card-today", true).await;
    tap(engine, ".tab-where").await;
    shown(engine, name, ".halt-today", true).await;
    shown(engine, name, "#panel-glutes .types", false).await;
    shown(engine, name, "#panel-glutes .careful", true).await;
    tap(engine, ".halt-today a").await;
    only(engine, name, "warning-signs").await;
    tap(engine, ".card-today .clear").await;
    shown(engine, name, ".card-today", false).await;
    tap(engine, ".tab-where").await;
    shown(engine, name, ".halt-today", false).await;
    shown(engine, name, "#panel-glutes .types", true).await;
}

/// Two massage types stand side by side; a third takes the place of the one that was chosen first.
async fn comparison(engine: &Engine, name: &str) {
    tap(engine, "#panel-glutes .to-compare").await;
    only(engine, name, "compare").await;
    shown(engine, name, "th.column-swedish", true).await;
    tap(engine, ".tick:has(#compare-neuromuscular)").await;
    shown(engine, name, "th.column-neuromuscular", true).await;
    wait(engine, name, "document.querySelectorAll('.pair input:checked').length === 2").await;
    tap(engine, ".tab-where").await;
}

/// The tour leaves the area and moves along, there and back.
async fn tour(engine: &Engine, name: &str) {
    tap(engine, ".whole-body").await;
    in_window(engine, name, "h1").await;
    tap(engine, ".to-tour").await;
    in_window(engine, name, "#card-roots h3").await;
    shown(engine, name, "#panel-glutes", false).await;
    tap(engine, "#card-roots .button.main").await;
    shown(engine, name, "#card-pelvis", true).await;
    tap(engine, "#card-pelvis .steps-of-tour [value=stop-roots]").await;
    shown(engine, name, "#card-roots", true).await;
    press(engine, "#stop-roots", &Key::Down.value().to_string()).await;
    shown(engine, name, "#card-pelvis", true).await;
    tap(engine, ".whole-body").await;
    in_window(engine, name, "h1").await;
}

/// Waits until all five massage types of the glutes have this result.
async fn results(engine: &Engine, name: &str, result: &str) {
    let all = format!("document.querySelectorAll('#panel-glutes [data-result={result}]').length === 5");
    wait(engine, name, &all).await;
}

/// Waits until one view shows, no other, and its tab, where it has one, says so.
async fn only(engine: &Engine, name: &str, view: &str) {
    for other in ["where", "warning-signs", "ok", "compare"] {
        shown(engine, name, &format!("#{other}"), other == view).await;
    }
    let current = "[...document.querySelectorAll('.tab[aria-current]')].map((it) => it.hash.slice(1)).join()";
    let tab = if view == "warning-signs" { "" } else { view };
    wait(engine, name, &format!("{current} === '{tab}'")).await;
}

/// Taps an element as a person does, who scrolls to it first.
async fn tap(engine: &Engine, selector: &str) {
    let center = format!(
        "document.querySelector({selector:?}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"
    );
    // The page may be on its way to another place: a finger waits for what it aims at.
    let top = format!("document.querySelector({selector:?}).getBoundingClientRect().top");
    let (mut last, mut still) = (Value::Null, 0);
    while still < 3 {
        engine.run(&center).await;
        tokio::time::sleep(Duration::from_millis(30)).await;
        let now = engine.value(&top).await;
        still = if now == last { still + 1 } else { 0 };
        last = now;
    }
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

/// Waits until an element shows or does not: a view that does not show has no height, whatever is laid out in it.
async fn shown(engine: &Engine, name: &str, selector: &str, is_shown: bool) {
    let expression = format!(
        "(() => {{ const it = document.querySelector({selector:?});
          if (!it) return null;
          const around = [it.closest('.panel'), it.closest('.apart, .explorer'), it];
          return it.checkVisibility() && around.every((it) => !it || it.getBoundingClientRect().height > 0) }})() === {is_shown}"
    );
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
