//! What pages say of frames, and how large they show what they hold.

use std::time::{Duration, Instant};

use sciatica_guide::content::AreaId;
use sciatica_guide::rules::View;
use sciatica_guide::xtask::{Browser, dist};
use serde_json::json;

use crate::support::engine::{Engine, Hosts};
use crate::support::framed::Framed;

/// Whatever a page says of frames, or of a frame that has its height already, all of the guide can be reached.
pub async fn keeps_its_height(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let given = "display:block;width:100%;height:85vh;min-height:40em;border:0";
    for (style, change) in [
        ("iframe { max-height: 500px !important }", ""),
        (
            "html, body { height: 100%; margin: 0 } body { display: flex; flex-direction: column } main { display: contents }",
            "",
        ),
        ("main { display: grid; height: 400px; grid-template-rows: 100% }", ""),
        ("", "frame.style.height = '400px'"),
        ("", "frame.style.cssText = 'width: 100%; height: 56.25vw'"),
        ("", &format!("frame.setAttribute('style', '{given}')")),
        ("", "frame.removeAttribute('style')"),
    ] {
        let page = format!("<style>{style}</style><main><!--frame--></main>");
        engine.open(&hosts.make("height", &page)).await;
        let frame = Framed::ready(engine).await.unwrap();
        frame.rest().await;
        engine.run(change).await;
        frame.enter().await;
        let fits = "(() => { const room = innerHeight - document.querySelector('.guide').getBoundingClientRect().height; return room > -1 && room < 256 })()";
        let fits = engine.wait(fits).await;
        let size = engine
            .value("[innerHeight, document.querySelector('.guide').getBoundingClientRect().height]")
            .await;
        frame.leave().await;
        fits.unwrap_or_else(|it| panic!("{}, {style}{change}: {it} at {size}", browser.name));
        assert_eq!(engine.own_lines().await, [""; 0], "{}, {style}{change}", browser.name);
    }
    // Some editors take the style away altogether: the frame is as wide as its place.
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    let (before, rest) = snippet.split_once(" style=\"").unwrap();
    let bare = [before, rest.split_once('"').unwrap().1].concat();
    engine.open(&hosts.make("bare", &["<main>", &bare, "</main>"].concat())).await;
    Framed::ready(engine).await.unwrap();
    let fills = "Math.abs(frame.clientWidth - document.querySelector('main').clientWidth) < 8";
    assert_eq!(engine.value(fills).await, true, "{}", browser.name);
}

/// On a phone's page no view is so long that nobody comes to what follows it.
pub async fn stays_low(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    engine.open(&hosts.make("low", "<main style=\"width: 360px\"><!--frame--></main>")).await;
    let frame = Framed::ready(engine).await.unwrap();
    for area in AreaId::ALL {
        for view in View::ALL {
            let (area, view) = (area.slug(), view.id());
            let there = format!(
                "document.querySelector('.guide').matches('.on-area-{area}.on-view-{view}') && document.querySelector('#{view} :is(input, .row)') !== null"
            );
            frame.inside(&format!("document.querySelector('#area-{area}').click(); document.querySelector('.bar [href=\"#{view}\"], .help [href=\"#{view}\"], [href=\"#{view}\"]').click()")).await;
            let start = Instant::now();
            while frame.value(&there).await != true {
                assert!(start.elapsed() < Duration::from_secs(8), "{}: {area}, {view}", browser.name);
            }
            frame.rest().await;
            let height = frame.value("document.querySelector('.guide').getBoundingClientRect().height").await;
            assert!(height.as_f64().unwrap() <= 3500.0, "{}: {area}, {view}: {height}", browser.name);
        }
    }
}

/// A page may show all that it holds, or a part, larger or smaller than it says.
pub async fn shown_larger_or_smaller(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let lines = "<p>A line of the studio.".repeat(12);
    for style in [
        "body { zoom: 1.5; max-width: 400px }",
        "body { zoom: 0.7; max-width: 600px }",
        "main { transform: scale(1.5); transform-origin: 0 0; max-width: 400px }",
        "main { transform: scale(0.7); transform-origin: 0 0; max-width: 600px }",
    ] {
        let page = format!("<style>{style}</style><main>{lines}<!--frame-->{lines}{lines}</main>");
        engine.open(&hosts.make("scaled", &page)).await;
        let frame = Framed::ready(engine).await.unwrap();
        engine.run("frame.focus({ preventScroll: true })").await;
        // Not every engine shows what is in a frame larger with it.
        let goes_along =
            style.contains("transform") || engine.value("'currentCSSZoom' in frame").await == json!(true);
        let places: [_; 3] = [
            ("#area-piriformis", "#heading-piriformis"),
            ("#panel-piriformis .help:not(.help-card)", "#heading-warning-signs"),
            ("#area-hamstrings", "#heading-hamstrings"),
        ];
        for (tapped, place) in places.into_iter().filter(|_| goes_along) {
            let tap = format!(
                "const it = document.querySelector({tapped:?}); it.focus({{ preventScroll: true }}); it.click()"
            );
            frame.inside(&tap).await;
            let (start, seen) = (Instant::now(), "room > 0 && room < innerHeight - 60");
            loop {
                let (top, _) = frame.place(place).await;
                let inner = frame.value("innerHeight").await;
                let room = format!(
                    "(() => {{ const {{ top, height }} = frame.getBoundingClientRect(), room = top + {top} * height / {inner}; return [{seen}, room] }})()"
                );
                let found = engine.value(&room).await;
                if found[0] == json!(true) {
                    break;
                }
                let case = format!("{}, {style}, {place}: {}", browser.name, found[1]);
                assert!(start.elapsed() < Duration::from_secs(8), "{case}");
            }
            frame.rest().await;
        }
        // Whatever an engine makes of it, the last line can be reached.
        let ends = "(() => { const page = document.documentElement; return innerHeight > document.querySelector('.guide').getBoundingClientRect().height - 1 || getComputedStyle(page).overflowY === 'auto' })()";
        let start = Instant::now();
        while frame.value(ends).await != true {
            let case = frame
                .value("[innerHeight, document.querySelector('.guide').getBoundingClientRect().height]")
                .await;
            assert!(start.elapsed() < Duration::from_secs(8), "{}, {style}: {case}", browser.name);
        }
    }
}
