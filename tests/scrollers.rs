//! Where a reader ends up in other people's pages: what was asked for is in sight, whatever scrolls there and whatever
//! the page lays over its top.

mod support;

use std::time::Duration;

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use support::engine::{Engine, Hosts};
use support::framed::{BOX, Framed, at_rest};

/// How pages scroll.
const PAGES: [(&str, &str); 10] = [
    ("plain", "<main>"),
    (
        "box",
        "<style>html, body { margin: 0; height: 100%; overflow: hidden } main { height: calc(100vh - 60px); overflow: auto }</style>
         <header style=\"height: 60px\">A studio</header><main>",
    ),
    (
        "padded",
        "<style>html { scroll-padding-top: 96px } header { position: sticky; top: 0; height: 96px; background: #024; z-index: 1000 }</style>
         <header>A studio</header><main>",
    ),
    (
        "covered",
        "<style>main { margin-top: 96px } header { position: fixed; inset: 0 0 auto; height: 96px; background: #024; z-index: 1000 }</style>
         <header>A studio</header><main>",
    ),
    (
        "edged",
        "<style>html, body { margin: 0; height: 100%; overflow: hidden } main { box-sizing: border-box; height: 100vh; overflow: auto; border: 20px solid #024 }
         header { position: sticky; top: 0; height: 96px; background: #024; z-index: 1000 }</style>
         <main><header>A studio</header>",
    ),
    (
        "box in a page",
        "<style>main { height: 85vh; margin-bottom: 1500px; overflow: auto; border: 1px solid }</style>
         <div style=\"height: 700px\">A studio</div><main>",
    ),
    (
        "hanging",
        "<style>main { margin-top: 120px } header { position: fixed; inset: 16px 16px auto; height: 80px; background: #024; z-index: 1000 }</style>
         <header>A studio</header><main>",
    ),
    (
        "second of some slides",
        "<style>section { overflow: clip } main { display: flex; transform: translateX(-100%) } main > * { flex: 0 0 100%; min-width: 0 }</style>
         <section><main><div>The first</div><div>",
    ),
    // The body is a box that scrolls five pixels, and no more.
    (
        "overhanging",
        "<style>html, body { overflow-x: hidden } body { position: relative } i { position: absolute; bottom: -5px; width: 9px; height: 9px }</style>
         <i></i><main>",
    ),
    ("typing", "<input autofocus aria-label=\"Search\"><main>"),
];

const LINES: &str = "<p>A line of the studio.<p>Another.<p>Another.<p>Another.<p>Another.<p>Another.";

macro_rules! in_each_engine {
    ($($name:ident: $check:ident, $browser:expr;)+) => {
        $(#[test]
        fn $name() { support::run(async {
            let engine = Engine::begin(&$browser).await;
            let hosts = Hosts::begin();
            for (name, start) in PAGES {
                if let Err(fault) = $check(&engine, &hosts, start).await {
                    panic!("{}, {name}: {fault}", $browser.name);
                }
            }
            engine.end().await;
        }); })+
    };
}

in_each_engine! {
    places_in_a_frame_in_chromium: frame, CHROMIUM;
    places_in_a_frame_in_firefox: frame, FIREFOX;
    places_in_a_frame_in_webkit: frame, WEBKIT;
    places_in_an_element_in_chromium: element, CHROMIUM;
    places_in_an_element_in_firefox: element, FIREFOX;
    places_in_an_element_in_webkit: element, WEBKIT;
}

async fn frame(engine: &Engine, hosts: &Hosts, start: &str) -> Result<(), String> {
    // A driver taps beside what is in a frame that a page has moved.
    if start.contains("transform") {
        return Ok(());
    }
    let page = [start, LINES, "<!--frame-->", LINES, LINES, "</main>"].concat();
    engine.open(&hosts.make("frame", &page)).await;
    let frame = Framed::ready(engine).await?;
    frame.tap(".area:has(#area-piriformis)").await?;
    frame.is_seen("#heading-piriformis").await?;
    // A tap deep in the panel, on the way to the warning signs.
    let help = "#panel-piriformis .help:not(.help-card)";
    frame.tap(help).await?;
    frame.is_seen("#heading-warning-signs").await?;
    // The page around chooses another area while the reader is far below its panel.
    frame.rest().await;
    frame.bring(".foot").await;
    engine.run("frame.select('lumbar')").await;
    frame.is_seen("#heading-lumbar").await
}

async fn element(engine: &Engine, hosts: &Hosts, start: &str) -> Result<(), String> {
    for width in ["30em", "60em"] {
        let page =
            format!("{start}{LINES}<div style=\"max-width: {width}\"><!--element--></div>{LINES}</main>");
        let ready = engine.settle(&hosts.make("element", &page)).await;
        if ready != "ready" {
            return Err(ready);
        }
        engine.run(&format!("{BOX}; window.find = (it) => el.shadowRoot.querySelector(it)")).await;
        engine.run("find('.choice[for=area-piriformis]').click()").await;
        in_sight(engine, "#heading-piriformis").await?;
        at_rest(engine, "box().scrollTop").await;
        // A meaning is in sight, and leaves the word where it is.
        engine.run("window.word = find('#panel-piriformis .term'); word.scrollIntoView({ block: 'center', behavior: 'instant' }); word.click()").await;
        engine.wait("!!find('.meaning:popover-open')").await?;
        let place = "word.getBoundingClientRect().top";
        at_rest(engine, place).await;
        let before = engine.value(place).await;
        in_sight(engine, ".meaning:popover-open").await?;
        engine.run("find('.meaning:popover-open .clear').click()").await;
        engine.wait(&format!("!find('.meaning:popover-open') && Math.abs({place} - {before}) < 2")).await?;
        // Far below; then the switch sticks, clear of what lies over the page.
        let far = "find('.foot').scrollIntoView({ block: 'end', behavior: 'instant' })";
        engine.run(far).await;
        let sticks = "(() => { const bar = find('.bar'), r = bar.getBoundingClientRect(); return r.top < 200 && bar.contains(el.shadowRoot.elementFromPoint(r.x + 60, r.y + 3)) })()";
        // A page that cuts what overhangs lets nothing stick to the window.
        if !start.contains("overflow-x") {
            engine.wait(sticks).await?;
        }
        engine.run("find('.choice[for=area-lumbar]').click()").await;
        in_sight(engine, "#heading-lumbar").await?;
        engine.run(far).await;
        engine.run("[...el.shadowRoot.querySelectorAll('a[href=\"#warning-signs\"]')].pop().click()").await;
        in_sight(engine, "#heading-warning-signs").await?;
    }
    Ok(())
}

/// What begins just below the window comes into it, and what is within it stays in sight, wherever its edge falls.
#[test]
fn a_panel_at_the_windows_lower_edge_comes_into_view() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let hosts = Hosts::begin();
        let page =
            ["<main><div style=\"height: 900px\"></div>", LINES, "<!--frame-->", LINES, "</main>"].concat();
        engine.open(&hosts.make("edge", &page)).await;
        let frame = Framed::ready(&engine).await.unwrap();
        // Somebody uses it.
        frame.tap(".area:has(#area-piriformis)").await.unwrap();
        for (at, area) in ["glutes", "lumbar"].into_iter().cycle().take(14).enumerate() {
            // Every few pixels from 48 px within the window to 56 px below it.
            let below = 8 * i64::try_from(at).unwrap() - 48;
            engine.run(&format!("frame.select({area:?})")).await;
            let heading = format!("#heading-{area}");
            frame.is_seen(&heading).await.unwrap();
            frame.rest().await;
            let (top, _) = frame.place(&heading).await;
            engine.run("frame.reset()").await;
            frame.rest().await;
            engine.run(&format!("scrollBy({{ top: frame.getBoundingClientRect().top + {top} - innerHeight - {below}, behavior: 'instant' }})")).await;
            engine.run(&format!("frame.select({area:?})")).await;
            frame.is_seen(&heading).await.unwrap_or_else(|fault| panic!("{below} px below: {fault}"));
        }
        engine.end().await;
    });
}

/// Waits until an element of the guide in an element is seen.
async fn in_sight(engine: &Engine, selector: &str) -> Result<(), String> {
    let seen = format!(
        "(() => {{ const it = find({selector:?}), r = it.getBoundingClientRect();
          return [r.top + 2, r.bottom - 2].every((y) => y > 0 && it.contains(el.shadowRoot.elementFromPoint(r.x + Math.min(r.width, 40) / 2, y))) }})()"
    );
    let place = format!("JSON.stringify(find({selector:?}).getBoundingClientRect())");
    match engine.wait_for(&seen, Duration::from_secs(8)).await {
        Ok(()) => Ok(()),
        Err(_) => Err(format!("{selector} stands at {}", engine.value(&place).await)),
    }
}
