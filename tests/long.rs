//! Names, addresses and translations of eighty letters without a space, at 320 pixels and with text of twice the size:
//! they break, nothing is cut, and nothing scrolls sideways.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::xtask::browser::CHROMIUM;
use serde_json::{Value, json};
use support::engine::{Engine, Hosts};
use support::framed::Framed;

/// Every word of some length in the guide becomes one of eighty letters; the drawing's names stay.
const LENGTHEN: &str = "{
    const walk = document.createTreeWalker(root.querySelector('.guide'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { currentNode: it } = walk;
      if (!it.parentElement.closest('script, style, .stage')) it.data = it.data.replace(/\\S{5,}/g, (word) => (word + word.at(-1).repeat(80)).slice(0, 80));
    }
  }";

/// What hangs over the window, or is cut by a box of its own.
const FAULTS: &str = "(() => { const guide = root.querySelector('.guide'), seen = [...guide.querySelectorAll('*')].filter((it) => it.checkVisibility() && !it.closest('.stage, .unseen, svg, .meaning'));
    const hidden = (it) => it.closest('[aria-hidden=true]') || it.getBoundingClientRect().width <= 1 || getComputedStyle(it).clipPath !== 'none';
    const name = (it) => it.tagName + '.' + it.className + ' in ' + it.parentElement.className + ': ' + it.textContent.trim().slice(0, 30);
    const right = guide.getBoundingClientRect().right;
    const scroller = document.scrollingElement;
    return [
      ...(scroller.scrollWidth > scroller.clientWidth ? ['the page scrolls sideways by ' + (scroller.scrollWidth - scroller.clientWidth)] : []),
      ...seen.filter((it) => !hidden(it) && it.getBoundingClientRect().right > right + 1).map((it) => 'too wide: ' + name(it)),
      ...seen.filter((it) => !hidden(it) && !it.matches('input, textarea') && getComputedStyle(it).overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1).map((it) => 'cut: ' + name(it)),
    ].slice(0, 12) })()";

const VIEWS: [&str; 4] = ["where", "warning-signs", "ok", "compare"];

/// Goes through the views of a guide, with an area chosen and without.
async fn walk(engine: &Engine, what: &str, found: &mut Vec<String>) {
    let size = engine.value("parseFloat(getComputedStyle(root.querySelector('.guide')).fontSize)").await;
    assert!(what.ends_with(&format!("{} px", size.as_f64().unwrap())), "{what}: {size}");
    for area in ["", "piriformis"] {
        if !area.is_empty() {
            engine.run(&format!("root.querySelector('#area-{area}').click()")).await;
        }
        for view in VIEWS {
            engine.run(&format!("root.querySelector(\"a[href='#{view}']\").click()")).await;
            engine
                .wait("['ok', 'compare'].every((it) => root.querySelector(`[data-later=${it}] input`))")
                .await
                .unwrap();
            engine.run(LENGTHEN).await;
            engine.rest().await;
            let faults: Vec<String> = serde_json::from_value(engine.value(FAULTS).await).unwrap();
            found.extend(faults.into_iter().map(|it| format!("{what}, {view}, {area:?}: {it}")));
        }
    }
}

async fn narrow(engine: &Engine) {
    let screen = json!({ "width": 320, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    engine.driver().cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await.unwrap();
}

async fn text(engine: &Engine, size: u32) {
    let sizes = json!({ "fontSizes": { "standard": size, "fixed": size } });
    engine.driver().cdp().send_raw("Page.setFontSizes", sizes).await.unwrap();
}

#[test]
fn words_of_eighty_letters_break_in_page_frame_and_element() {
    support::run(async {
        let (engine, hosts) = (Engine::begin(&CHROMIUM).await, Hosts::begin());
        let mut found = Vec::new();
        let studio = ["name", "legalName", "shortName", "street", "town", "website"];
        let studio: Value = studio
            .map(|it| (it.to_owned(), json!("n".repeat(80))))
            .into_iter()
            .collect::<serde_json::Map<_, _>>()
            .into();
        let facts = json!({ "studio": studio });
        let element = format!(
            "<style>body {{ margin: 0 }}</style><sciatica-guide accent=\"#124b4d\" voice=\"{}\" book-url=\"https://book.example.com/{{type}}\"><script type=\"application/json\">{facts}</script></sciatica-guide>{}",
            "v".repeat(80),
            support::engine::LOADER
        );
        narrow(&engine).await;
        for size in [16, 32] {
            text(&engine, size).await;
            assert_eq!(engine.settle(&hosts.make("long", &element)).await, "ready");
            assert_eq!(engine.own_lines().await, [""; 0]);
            engine.run("window.root = el.shadowRoot").await;
            walk(&engine, &format!("element, {size} px"), &mut found).await;
            engine.open(&hosts.origin()).await;
            engine.wait("document.querySelector('main').hasAttribute('data-ready')").await.unwrap();
            engine.run("window.root = document").await;
            walk(&engine, &format!("page, {size} px"), &mut found).await;
            engine
                .open(&hosts.make("framed", "<style>body { margin: 0 }</style><main><!--frame--></main>"))
                .await;
            let frame = Framed::ready(&engine).await.unwrap();
            frame.enter().await;
            // The setting of the browser does not reach every frame.
            engine
                .run(&format!("window.root = document; document.documentElement.style.fontSize = '{size}px'"))
                .await;
            walk(&engine, &format!("frame, {size} px"), &mut found).await;
            frame.leave().await;
        }
        engine.driver().cdp().send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await.unwrap();
        text(&engine, 16).await;
        assert!(found.is_empty(), "{}", found.join("\n"));
        engine.end().await;
    });
}
