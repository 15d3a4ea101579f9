//! The guide after a browser has translated its page, before the app is there and after: choices, what a screen reader
//! hears and results stay right, in the words that the translation left.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use serde_json::json;
use support::engine::{Engine, Hosts};
use support::framed::Framed;

/// What a browser's translation does: each text goes into two elements of its own, with other words.
const TRANSLATE: &str = "document.documentElement.classList.add('translated-ltr');
    { const walk = document.createTreeWalker(document.querySelector('.guide'), NodeFilter.SHOW_TEXT), texts = [];
      while (walk.nextNode()) if (walk.currentNode.data.trim() && !walk.currentNode.parentElement.closest('script, style, svg, font, noscript')) texts.push(walk.currentNode);
      for (const it of texts) {
        const outer = document.createElement('font'), inner = document.createElement('font');
        inner.textContent = 'xx ' + it.data;
        outer.append(inner);
        it.replaceWith(outer);
      } }";

/// What those do that leave no mark: other words in the same texts.
const IN_PLACE: &str = "{ const walk = document.createTreeWalker(document.querySelector('.guide'), NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) if (walk.currentNode.data.trim() && !walk.currentNode.parentElement.closest('script, style, svg, noscript')) walk.currentNode.data = 'xx ' + walk.currentNode.data; }";

const READY: &str = "document.querySelector('#sciatica-guide').hasAttribute('data-ready')";

in_each_engine! {
    a_translated_page_goes_on_in_chromium: page, CHROMIUM;
    a_translated_page_goes_on_in_firefox: page, FIREFOX;
    a_translated_page_goes_on_in_webkit: page, WEBKIT;
    a_translated_frame_goes_on_in_chromium: frame, CHROMIUM;
    a_translated_frame_goes_on_in_firefox: frame, FIREFOX;
    a_translated_frame_goes_on_in_webkit: frame, WEBKIT;
    a_translated_visit_goes_on_in_chromium: session, CHROMIUM;
    a_translated_visit_goes_on_in_firefox: session, FIREFOX;
    a_translated_visit_goes_on_in_webkit: session, WEBKIT;
}

/// Chooses areas and conditions in a guide that is translated.
async fn works(engine: &Engine, translate: &str, what: &str) {
    for area in ["piriformis", "lumbar"] {
        engine.run(&format!("document.querySelector('.choice[for=area-{area}]').click()")).await;
        let shows = format!(
            "document.querySelector('#area-{area}').checked && [...document.querySelectorAll('.panel .careful')].filter((it) => it.checkVisibility({{ contentVisibilityAuto: true }}) && it.getBoundingClientRect().height > 20).map((it) => it.closest('.panel').id).join() === 'panel-{area}'"
        );
        engine.wait(&shows).await.unwrap_or_else(|it| panic!("{what}: {it}"));
        // What is said names the area that is chosen, and no other.
        let said = "document.querySelector('.said').textContent";
        let name = format!(
            "document.querySelector('#name-{area} .area-name').textContent.replaceAll('xx ', '').trim()"
        );
        engine
            .wait(&format!("{said}.includes({name}.slice(0, 5))"))
            .await
            .unwrap_or_else(|it| panic!("{what}: {it}"));
    }
    engine.run("document.querySelector('.tab-ok').click()").await;
    engine
        .wait("document.querySelector('[data-later=ok] [name=condition][value=pregnancy]') !== null")
        .await
        .unwrap();
    engine.run(translate).await;
    engine.run("document.querySelector('[name=condition][value=pregnancy]').click()").await;
    engine.wait("document.querySelector('[name=condition][value=pregnancy]').checked && document.querySelector('.results-said')?.textContent.trim().length > 9").await.unwrap();
    let translated = "document.querySelector('#panel-lumbar').textContent.includes('xx ')";
    assert_eq!(engine.value(translated).await, true, "{what}: the translation stays");
}

/// A line that holds the app back until the gate is open.
fn held_back() -> (Hosts, Arc<AtomicBool>) {
    let is_open = Arc::new(AtomicBool::new(false));
    let gate = Arc::clone(&is_open);
    let hosts = Hosts::with(move |it| {
        while it.path.contains("/guide-") && it.path.contains(".wasm") && !gate.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    });
    (hosts, is_open)
}

async fn page(engine: &Engine, browser: &Browser) {
    for (translate, is_early) in [(TRANSLATE, true), (TRANSLATE, false), (IN_PLACE, true), (IN_PLACE, false)]
    {
        let (hosts, gate) = held_back();
        gate.store(!is_early, Ordering::Relaxed);
        engine.open(&hosts.origin()).await;
        let what = format!("{}, page, early: {is_early}, in place: {}", browser.name, translate == IN_PLACE);
        if is_early {
            engine.run(translate).await;
            gate.store(true, Ordering::Relaxed);
        }
        engine.wait(READY).await.unwrap_or_else(|it| panic!("{what}: {it}"));
        if !is_early {
            engine.run(translate).await;
        }
        works(engine, translate, &what).await;
        assert_eq!(engine.value(READY).await, true, "the app goes on");
    }
}

async fn frame(engine: &Engine, browser: &Browser) {
    for translate in [TRANSLATE, IN_PLACE] {
        let hosts = Hosts::begin();
        engine.open(&hosts.make("frame", "<main><!--frame--></main>")).await;
        let frame = Framed::ready(engine).await.unwrap();
        frame.enter().await;
        engine.run(translate).await;
        let what = format!("{}, frame, in place: {}", browser.name, translate == IN_PLACE);
        works(engine, translate, &what).await;
        assert_eq!(engine.value(READY).await, json!(true), "the app goes on");
        frame.leave().await;
        assert_eq!(engine.own_lines().await, [""; 0]);
    }
}

/// The lists and the page to take home follow the controls, whatever a translation has made of their words.
async fn session(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    for (translate, name) in
        [(TRANSLATE, "visit.html"), (IN_PLACE, "visit.html"), (TRANSLATE, "prepare.html")]
    {
        let what = format!("{}, {name}, in place: {}", browser.name, translate == IN_PLACE);
        engine.open(&[&hosts.origin(), "/", name].concat()).await;
        engine.wait("document.querySelector('.session[data-ready]') !== null").await.unwrap();
        engine.run("window.root = document").await;
        let click = async |control: &str| {
            engine.run(&format!("document.querySelector(\"{control}\").click()")).await;
            engine.rest().await;
            engine.run(translate).await;
        };
        engine.run(translate).await;
        let text = |place: &str| {
            format!(
                "[...document.querySelectorAll('{place}')].map((it) => it.textContent.replaceAll('xx ', '')).join()"
            )
        };
        for control in ["mark-side][value=left", "mark-start][value=thigh", "mark-kind][value=shooting"] {
            click(&format!("[name={control}]")).await;
        }
        for place in [".marks-said li", "dd[data-slot=places]"] {
            let said = engine.value(&text(place)).await.to_string().to_lowercase();
            assert!(said.contains("thigh") && said.contains("shooting"), "{what}, {place}: {said}");
        }
        for (sign, is_on) in [("RF-13", true), ("RF-13", false), ("RF-2", true)] {
            click(&format!("[name=sign][value={sign}]")).await;
            let on = format!("document.querySelector('[name=sign][value={sign}]').checked");
            assert_eq!(engine.value(&on).await, is_on);
        }
        let signs = engine.value(&text("#stop .stop-signs li")).await.to_string();
        assert!(signs.contains("pee") && !signs.to_lowercase().contains("cold"), "{what}: {signs}");
    }
}
