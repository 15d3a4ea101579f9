//! Names, addresses and translations of eighty letters without a space, at 320 pixels and with text of twice the size,
//! and a studio's facts in a visit and on paper: they break, nothing is cut, and nothing scrolls sideways.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::content::{BUILT_IN, ModeId};
use sciatica_guide::rules::plan::steps;
use sciatica_guide::xtask::browser::CHROMIUM;
use sciatica_guide::xtask::dist;
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
    const hidden = (it) => it.closest('[aria-hidden=true]') || it.getBoundingClientRect().width <= 1 || it.getBoundingClientRect().height < 1 || getComputedStyle(it).clipPath !== 'none';
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
    wide(engine, 320).await;
}

async fn wide(engine: &Engine, width: u32) {
    let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
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
        let studio = ["name", "legalName", "shortName", "street", "town", "website", "hours", "offer"];
        let studio: Value = studio
            .map(|it| (it.to_owned(), json!("n".repeat(80))))
            .into_iter()
            .collect::<serde_json::Map<_, _>>()
            .into();
        let mut facts = json!({ "studio": studio });
        facts["studio"]["websiteLink"] = "https://studio.example.com".into();
        let element = format!(
            "<style>body {{ margin: 0 }}</style><sciatica-guide accent=\"#124b4d\" voice=\"{}\" book-url=\"https://book.example.com/{{type}}\"><script type=\"application/json\">{facts}</script></sciatica-guide>{}",
            "v".repeat(80),
            support::engine::LOADER
        );
        let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
        let wishes =
            ["embed.html#accent=%23124b4d&amp;name=", &"n".repeat(60), "&amp;voice=", &"v".repeat(80)];
        let wishes = [&wishes.concat(), "&amp;book=https%3A%2F%2Fbook.example.com%2F"].concat();
        let framed =
            ["<style>body { margin: 0 }</style><main>", &snippet.replace("embed.html", &wishes)].concat();
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
            engine.open(&hosts.make("framed", &framed)).await;
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

/// Makes every fact of the studio one of eighty letters, wherever it stands, and adds what then hangs over.
async fn look(engine: &Engine, root: &str, what: &str, found: &mut Vec<String>) {
    let guide: Value = serde_json::from_str(BUILT_IN).unwrap();
    let facts = guide["studio"].as_object().unwrap().iter().filter(|it| !it.0.ends_with("Link"));
    let facts: Vec<&Value> = facts
        .map(|(_, it)| if it.is_object() { &it["text"] } else { it })
        .filter(|it| it.is_string())
        .collect();
    let lengthen = format!(
        "window.root = document;
         const facts = {}.sort((one, other) => other.length - one.length), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
         while (walk.nextNode()) for (const fact of facts) walk.currentNode.data = walk.currentNode.data.replaceAll(fact, 'n'.repeat(80))",
        json!(facts)
    );
    engine.run(&lengthen).await;
    let faults = FAULTS.replace("'.guide'", &format!("'{root}'"));
    let faults: Vec<String> = serde_json::from_value(engine.value(&faults).await).unwrap();
    found.extend(faults.into_iter().map(|it| format!("{what}: {it}")));
}

#[test]
fn facts_of_eighty_letters_break_on_every_screen_of_a_visit() {
    support::run(async {
        let (engine, hosts) = (Engine::begin(&CHROMIUM).await, Hosts::begin());
        let mut found = Vec::new();
        narrow(&engine).await;
        for size in [16, 32] {
            text(&engine, size).await;
            for (page, mode) in [("visit.html", ModeId::Visit), ("prepare.html", ModeId::Prepare)] {
                engine.open(&format!("{}/{page}", hosts.origin())).await;
                engine.wait("document.querySelector('.session[data-ready]') !== null").await.unwrap();
                for step in steps(mode) {
                    let screen = step[0].slug();
                    engine.run(&format!("location.hash = {screen:?}")).await;
                    engine
                        .wait(&format!("document.getElementById({screen:?}).checkVisibility()"))
                        .await
                        .unwrap();
                    look(&engine, ".session", &format!("{page}, {screen}, {size} px"), &mut found).await;
                }
            }
        }
        text(&engine, 16).await;
        engine.driver().cdp().send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await.unwrap();
        assert!(found.is_empty(), "{}", found.join("\n"));
        engine.end().await;
    });
}

#[test]
fn facts_of_eighty_letters_break_on_paper() {
    support::run(async {
        let (engine, hosts) = (Engine::begin(&CHROMIUM).await, Hosts::begin());
        let mut found = Vec::new();
        let media = async |kind: &str| {
            let media = json!({ "media": kind });
            engine.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await.unwrap();
        };
        // Between the margins of a letter, and of half a sheet.
        for width in [718, 400] {
            wide(&engine, width).await;
            for page in [
                "",
                "ok.html",
                "compare.html",
                "more.html",
                "paper.html",
                "plan.html",
                "lead.html",
                "visit.html",
                "v1/embed.html",
            ] {
                engine.open(&format!("{}/{page}", hosts.origin())).await;
                let root = if page == "visit.html" { ".session" } else { "main" };
                if page.is_empty() || page == "visit.html" {
                    engine.wait("document.querySelector('[data-ready]') !== null").await.unwrap();
                }
                engine.run("document.querySelector('#area-piriformis')?.click()").await;
                media("print").await;
                look(&engine, root, &format!("{page:?} on {width} px"), &mut found).await;
                media("").await;
            }
        }
        engine.driver().cdp().send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await.unwrap();
        assert!(found.is_empty(), "{}", found.join("\n"));
        engine.end().await;
    });
}
