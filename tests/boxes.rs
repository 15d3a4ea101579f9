//! Boxes of a page. What cuts its content leaves the way to the guide's own page within its first 200 pixels; what has
//! no address of the web holds the guide all the same.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::dist;
use serde_json::json;
use support::engine::{Engine, Hosts};
use thirtyfour::By;

const WIDTHS: [u32; 3] = [320, 390, 900];

const ALL: [bool; 5] = [true; 5];

/// The longest name and sentence that a snippet may give, without a place to break.
fn long() -> String {
    format!("name={}&amp;voice={}", "N".repeat(60), "v".repeat(80))
}

fn snippet(form: &str) -> String {
    std::fs::read_to_string(dist().join(format!("v1/{form}.snippet.html"))).unwrap()
}

fn cut(width: u32, height: u32, inside: &str) -> String {
    format!(
        "<style>body {{ margin: 0 }}</style><div id=\"box\" style=\"width: {width}px; height: {height}px; overflow: hidden\">{inside}</div>"
    )
}

/// Whether a link of `root` is all within the first 200 px, holds a thumb, can be tapped, and leads to the guide.
fn leads_out(root: &str, selector: &str, origin: &str) -> String {
    format!(
        "(() => {{ const link = {root}.querySelector({selector:?}), {{ left, top, width, height, bottom, right }} = link.getBoundingClientRect();
           const hit = {root}.elementFromPoint(left + width / 2, top + height / 2);
           return [bottom <= 200, height >= 43.5, right <= innerWidth + 0.5, link.contains(hit), link.href === '{origin}/'] }})()"
    )
}

in_each_engine! {
    a_box_around_a_frame_leaves_the_way_out_in_chromium: frame, CHROMIUM;
    a_box_around_a_frame_leaves_the_way_out_in_firefox: frame, FIREFOX;
    a_box_around_a_frame_leaves_the_way_out_in_webkit: frame, WEBKIT;
    a_box_around_an_element_leaves_the_way_out_in_chromium: element, CHROMIUM;
    a_box_around_an_element_leaves_the_way_out_in_firefox: element, FIREFOX;
    a_box_around_an_element_leaves_the_way_out_in_webkit: element, WEBKIT;
    a_box_as_wide_as_its_content_gives_the_guide_room_in_chromium: gives_room, CHROMIUM;
    a_box_as_wide_as_its_content_gives_the_guide_room_in_firefox: gives_room, FIREFOX;
    a_box_as_wide_as_its_content_gives_the_guide_room_in_webkit: gives_room, WEBKIT;
}

async fn frame(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let plain = snippet("frame");
    let long = plain.replacen("embed.html", &["embed.html#", &long()].concat(), 1);
    let alone = plain.split("<p>").next().unwrap().to_owned();
    for (width, height) in WIDTHS.into_iter().flat_map(|width| [(width, 200), (width, 400)]) {
        for inside in [&plain, &long, &alone] {
            engine.open(&hosts.make("box", &cut(width, height, inside))).await;
            if inside != &alone {
                engine.wait("parseFloat(document.querySelector('iframe').style.height) > 600").await.unwrap();
            }
            let top = "document.querySelector('iframe').getBoundingClientRect().top";
            assert_eq!(engine.value(top).await, 0);
            engine.driver().find(By::Css("iframe")).await.unwrap().enter_frame().await.unwrap();
            engine.wait("document.querySelector('main')?.hasAttribute('data-ready')").await.unwrap();
            for text in ["100%", "200%"] {
                engine.run(&format!("document.documentElement.style.fontSize = '{text}'")).await;
                let found = engine.value(&leads_out("document", ".own-page", &hosts.origin())).await;
                assert_eq!(found, json!(ALL), "{}, {width} x {height}, {text}: {inside}", browser.name);
            }
            engine.driver().enter_default_frame().await.unwrap();
        }
    }
}

async fn element(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let whole = snippet("element");
    let article = whole.split("<script").next().unwrap().to_owned();
    let facts = json!({ "studio": { "name": "N".repeat(80), "legalName": "L".repeat(80) } });
    let facts = format!("<script type=\"application/json\">{facts}</script></sciatica-guide>");
    let long = whole.replace(
        "<sciatica-guide>",
        &format!("<sciatica-guide accent=\"#124b4d\" voice=\"{}\">", "v".repeat(80)),
    );
    let long = long.replace("</sciatica-guide>", &facts);
    let large = whole.replace("<sciatica-guide>", "<sciatica-guide style=\"--sg-font-size: 200%\">");
    for (width, height) in WIDTHS.into_iter().flat_map(|width| [(width, 200), (width, 400)]) {
        engine.open(&hosts.make("box", &cut(width, height, &article))).await;
        let found = engine.value(&leads_out("document", "[data-way] a", &hosts.origin())).await;
        assert_eq!(found, json!(ALL), "{}, {width} x {height}: the article", browser.name);
        for inside in [&whole, &long, &large] {
            assert_eq!(engine.settle(&hosts.make("box", &cut(width, height, inside))).await, "ready");
            assert_eq!(engine.own_lines().await, [""; 0]);
            engine.run("scrollTo(0, 0); document.querySelector('#box').scrollTop = 0").await;
            let found = engine.value(&leads_out("el.shadowRoot", ".own-page", &hosts.origin())).await;
            assert_eq!(found, json!(ALL), "{}, {width} x {height}: {}", browser.name, &inside[..90]);
        }
    }
}

/// Site builders put a snippet into boxes that have no address of the web; a studio tries it in a file of its own.
async fn runs_without_an_address_of_the_web(browser: Browser) {
    let (engine, hosts) = (Engine::begin(&browser).await, Hosts::begin());
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    let snippet = snippet.replace("https://GUIDE_ORIGIN", &hosts.origin());
    let quoted = snippet.replace('&', "&amp;").replace('"', "&quot;");
    let boxed = |attributes: &str| {
        format!("<iframe title=\"Box\" style=\"width:100%;height:700px\" {attributes}></iframe>")
    };
    let file =
        std::env::temp_dir().join(format!("sciatica-guide-{}-{}.html", browser.name, std::process::id()));
    std::fs::write(&file, ["<!DOCTYPE html><title>A file</title>", &snippet].concat()).unwrap();
    let data = format!("src=\"data:text/html;base64,{}\"", BASE64_STANDARD.encode(&snippet));
    for (depth, address) in [
        (
            2,
            hosts.make(
                "sandboxed",
                &boxed(&format!("sandbox=\"allow-scripts allow-popups\" srcdoc=\"{quoted}\"")),
            ),
        ),
        (2, hosts.make("data", &boxed(&data))),
        (1, format!("file://{}", file.display())),
    ] {
        engine.open(&address).await;
        for _ in 0..depth {
            engine.wait("document.querySelector('iframe') !== null").await.unwrap();
            engine.run("document.querySelector('iframe').scrollIntoView()").await;
            engine.driver().enter_frame(0).await.unwrap();
        }
        let runs = engine.wait("document.querySelector('main[data-ready]') !== null").await;
        assert!(runs.is_ok(), "{address} in {}", browser.name);
        engine.driver().enter_default_frame().await.unwrap();
    }
    std::fs::remove_file(&file).unwrap();
    engine.end().await;
}

#[test]
fn a_page_without_an_address_of_the_web_holds_the_guide_in_chromium() {
    support::run(runs_without_an_address_of_the_web(CHROMIUM));
}

#[test]
fn a_page_without_an_address_of_the_web_holds_the_guide_in_firefox() {
    support::run(runs_without_an_address_of_the_web(FIREFOX));
}

#[test]
fn a_page_without_an_address_of_the_web_holds_the_guide_in_webkit() {
    support::run(runs_without_an_address_of_the_web(WEBKIT));
}

/// Boxes that are as wide as their content, which in an element goes by the room it gets.
async fn gives_room(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let snippet = snippet("element");
    for (name, open, close) in [
        ("cell", "<table><tr><td>", "<td>x</table>"),
        ("dialog", "<dialog open style=\"position:relative\">", "</dialog>"),
        ("inline", "<div style=\"display:inline-block\">", "</div>"),
        ("float", "<div style=\"float:left\">", "</div>"),
        ("grid", "<div style=\"display:grid;grid-template-columns:auto auto\">", "<p>x</div>"),
        ("popup", "<div style=\"position:absolute;left:0\">", "</div>"),
    ] {
        for (width, least) in [(360, 280), (1000, 700)] {
            let outer = format!(
                "<div id=\"outer\" style=\"position:relative;width:{width}px\">{open}{snippet}{close}</div>"
            );
            assert_eq!(engine.settle(&hosts.make("room", &outer)).await, "ready");
            let seen = format!(
                "[el.shadowRoot.querySelector('.guide').clientWidth >= {least}, document.querySelector('#outer').scrollWidth <= {width}]"
            );
            assert_eq!(
                engine.value(&seen).await,
                json!([true, true]),
                "{name} at {width} in {}",
                browser.name
            );
        }
    }
}
