//! Letters as people set them in their browser or tablet: twice the size, or never below one. In each form of the
//! guide nothing is cut, nothing lies on another thing, and what can be tapped stays large enough.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use serde_json::{Value, json};
use support::engine::{Engine, Hosts};
use support::framed::Framed;

/// What hangs over the window, is cut by a box of its own, lies on another thing, or is too small for a finger.
const FAULTS: &str = "(() => {
    const seen = (them) => [...root.querySelectorAll(them)].filter((it) => it.checkVisibility() && it.getBoundingClientRect().width > 1);
    const said = (it) => (it.className.baseVal ?? it.className) + ' ' + it.textContent.trim().slice(0, 24);
    const scroller = document.scrollingElement, right = root.querySelector('.guide').getBoundingClientRect().right;
    const all = seen('.guide *').filter((it) => !it.closest('.stage, .unseen, svg, .meaning, [aria-hidden=true], [inert]') && it.getBoundingClientRect().height > 1 && getComputedStyle(it).clipPath === 'none');
    const cuts = (it) => {
      const { overflowX, overflowY } = getComputedStyle(it);
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
      return (overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1) || (hides(overflowY) && !it.matches('.panel, .apart, .explorer') && it.scrollHeight > it.clientHeight + 2);
    };
    // The ground of a thing may reach under its neighbour, and so may the room above its letters; its words may not.
    // Words for those who hear them alone take no room.
    const isHeard = (it, within) => it !== within && (getComputedStyle(it).clipPath !== 'none' || isHeard(it.parentElement, within));
    const words = (it) => {
      const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT), boxes = [];
      while (walk.nextNode()) {
        if (isHeard(walk.currentNode.parentElement, it)) continue;
        const range = document.createRange();
        range.selectNodeContents(walk.currentNode);
        boxes.push(...[...range.getClientRects()].filter((box) => box.width && box.height));
      }
      const edge = (side, outer) => outer(...boxes.map((box) => box[side]));
      return { left: edge('left', Math.min), right: edge('right', Math.max), top: edge('top', Math.min), bottom: edge('bottom', Math.max) };
    };
    const boxes = seen('.tab, .button, .call, .area b, .tag, .side-mark, .to-situation, .to-compare').map((it) => [it, words(it)]);
    const meet = (a, b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
    const fixed = (it) => it.closest('.dock, .bar, .masthead, .tabs') !== null;
    return [
      ...(scroller.scrollWidth > scroller.clientWidth + 1 ? ['the page scrolls sideways by ' + (scroller.scrollWidth - scroller.clientWidth)] : []),
      ...all.filter((it) => it.getBoundingClientRect().right > right + 1).map((it) => 'too wide: ' + said(it)),
      ...all.filter((it) => !it.matches('input, textarea, select') && cuts(it)).map((it) => 'cut: ' + said(it)),
      ...boxes.flatMap(([it, box], at) => boxes.slice(at + 1).filter(([other, its]) => fixed(it) === fixed(other) && !it.contains(other) && !other.contains(it) && meet(box, its)).map(([other]) => said(it) + ' lies on ' + said(other))),
      ...seen('.tab, .button, .choice').filter((it) => it.getBoundingClientRect().height < 43.5).map((it) => 'too low: ' + said(it)),
    ].slice(0, 8) })()";

const VIEWS: [&str; 4] = ["where", "warning-signs", "ok", "compare"];

macro_rules! letters {
    ($($name:ident: $browser:expr, $kind:literal, $setting:expr, $size:literal;)+) => {
        $(#[test]
        fn $name() { support::run(hold($browser, $kind, $setting, $size)); })+
    };
}

letters! {
    none_below_24_pixels_in_chromium: CHROMIUM, "none below 24", json!({ "webkit.webprefs.minimum_font_size": 24 }), 24.0;
    none_below_24_pixels_in_firefox: FIREFOX, "none below 24", json!({ "font.minimum-size.x-western": 24 }), 24.0;
    twice_the_size_in_chromium: CHROMIUM, "twice", json!({ "webkit.webprefs.default_font_size": 32 }), 32.0;
    twice_the_size_in_firefox: FIREFOX, "twice", json!({ "font.size.variable.x-western": 32 }), 32.0;
    twice_the_size_in_webkit: WEBKIT, "twice", json!({}), 32.0;
}

/// Page, element and frame, on a tablet and in a narrow window.
async fn hold(browser: Browser, kind: &'static str, setting: Value, size: f64) {
    let engine = Engine::begin_with(&browser, kind, &setting).await;
    let hosts = Hosts::begin();
    let mut found = Vec::new();
    for width in [820, 500] {
        engine.driver().set_window_rect(0, 0, width, 1180).await.unwrap();
        // Where a browser has no such setting, the page has.
        let letters = if setting.as_object().unwrap().is_empty() {
            "<style>sciatica-guide { --sg-font-size: 2em }</style>"
        } else {
            ""
        };
        let what = |form: &str| format!("{}, {kind}, {form}, {width} px", browser.name);

        engine.open(&hosts.origin()).await;
        if !letters.is_empty() {
            engine.run("document.documentElement.style.fontSize = '200%'").await;
        }
        engine.wait("document.querySelector('main').hasAttribute('data-ready')").await.unwrap();
        engine.run("window.root = document").await;
        walk(&engine, size, &what("page"), &mut found).await;

        let page = [letters, "<style>body { margin: 0 }</style><!--element-->"].concat();
        assert_eq!(engine.settle(&hosts.make("letters", &page)).await, "ready");
        engine.run("window.root = el.shadowRoot").await;
        walk(&engine, size, &what("element"), &mut found).await;

        engine
            .open(&hosts.make("framed", "<style>body { margin: 0 }</style><main><!--frame--></main>"))
            .await;
        let frame = Framed::ready(&engine).await.unwrap();
        frame.enter().await;
        engine.run("window.root = document").await;
        if !letters.is_empty() {
            engine.run("document.documentElement.style.fontSize = '200%'").await;
        }
        walk(&engine, size, &what("frame"), &mut found).await;
        frame.leave().await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    engine.end().await;
}

async fn walk(engine: &Engine, size: f64, what: &str, found: &mut Vec<String>) {
    // The smallest letters show whether the setting counts.
    let smallest = "Math.min(...[...root.querySelectorAll('.guide p')].filter((it) => it.checkVisibility() && it.textContent.trim()).map((it) => { const range = document.createRange(); range.selectNodeContents(it); return Math.min(...[...range.getClientRects()].filter((box) => box.height > 1).map((box) => box.height)) }))";
    let lines = engine.value(smallest).await.as_f64().unwrap();
    assert!(lines > size * 0.8, "{what}: letters in lines of {lines} px");
    for area in ["", "piriformis"] {
        if !area.is_empty() {
            engine.run(&format!("root.querySelector('#area-{area}').click()")).await;
        }
        for view in VIEWS {
            engine.run(&format!("root.querySelector(\"a[href='#{view}']\").click()")).await;
            let is_there = "['ok', 'compare'].every((it) => root.querySelector(`[data-later=${it}] input`))";
            engine.wait(is_there).await.unwrap();
            engine
                .wait("root.querySelector('.guide').getAnimations({ subtree: true }).every((it) => it.playState !== 'running')")
                .await
                .unwrap();
            let faults: Vec<String> = serde_json::from_value(engine.value(FAULTS).await).unwrap();
            found.extend(faults.into_iter().map(|it| format!("{what}, {view}, {area:?}: {it}")));
        }
    }
}

/// Words that are broken between two lines, of those that somebody can see.
const BROKEN: &str = "(() => {
    const isSeen = (it) => !it || (getComputedStyle(it).clipPath === 'none' && isSeen(it.parentElement));
    const walk = document.createTreeWalker(root.querySelector('.guide'), NodeFilter.SHOW_TEXT), found = new Set();
    while (walk.nextNode()) {
      const { data, parentElement } = walk.currentNode;
      if (parentElement.closest('script, style, noscript') || !parentElement.checkVisibility() || !isSeen(parentElement)) continue;
      for (const word of data.matchAll(/[\\p{L}’]+/gu)) {
        const range = document.createRange();
        range.setStart(walk.currentNode, word.index);
        range.setEnd(walk.currentNode, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0.5).map((box) => Math.round(box.top)));
        if (lines.size > 1) found.add(word[0] + ' in ' + parentElement.closest('[class]').className);
      }
    }
    return [...found] })()";

#[test]
fn no_word_breaks_on_a_phone_whose_letters_never_get_small() {
    support::run(async {
        let setting = json!({ "webkit.webprefs.minimum_font_size": 24 });
        let engine = Engine::begin_with(&CHROMIUM, "none below 24", &setting).await;
        let (hosts, mut found) = (Hosts::begin(), Vec::new());
        for width in [320, 360, 390] {
            let screen = json!({ "width": width, "height": 700, "deviceScaleFactor": 1, "mobile": false });
            engine.driver().cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await.unwrap();
            engine.open(&hosts.origin()).await;
            engine.wait("document.querySelector('main').hasAttribute('data-ready')").await.unwrap();
            engine.run("window.root = document").await;
            whole(&engine, &format!("page, {width} px"), &mut found).await;
            engine.open(&hosts.make("small", "<meta name=viewport content=\"width=device-width\"><style>body { margin: 0 }</style><main><!--frame--></main>")).await;
            let frame = Framed::ready(&engine).await.unwrap();
            frame.enter().await;
            engine.run("window.root = document").await;
            whole(&engine, &format!("frame, {width} px"), &mut found).await;
            frame.leave().await;
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        engine.end().await;
    });
}

async fn whole(engine: &Engine, what: &str, found: &mut Vec<String>) {
    walk(engine, 24.0, what, found).await;
    for area in ["piriformis", "lumbar", "hamstrings"] {
        engine
            .run(&format!(
                "root.querySelector(\"a[href='#where']\").click(); root.querySelector('#area-{area}').click()"
            ))
            .await;
        engine.rest().await;
        let broken: Vec<String> = serde_json::from_value(engine.value(BROKEN).await).unwrap();
        found.extend(broken.into_iter().map(|it| format!("{what}, {area}: {it}")));
    }
}

#[test]
fn no_word_breaks_in_a_visit_in_windows_and_letters_of_any_size() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let (hosts, mut found) = (Hosts::begin(), Vec::new());
        for (width, height, letters) in [
            (320, 640, 100),
            (360, 640, 150),
            (768, 768, 100),
            (768, 1024, 100),
            (1180, 820, 100),
            (1280, 800, 100),
            (1024, 768, 100),
            (1024, 768, 150),
        ] {
            let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            engine.driver().cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await.unwrap();
            for page in ["visit.html", "prepare.html", "plan.html", "lead.html"] {
                engine.open(&[&hosts.origin(), "/", page].concat()).await;
                let is_ready = "document.querySelector('.session:not([data-ready])') === null";
                engine.wait(is_ready).await.unwrap();
                engine.run(&format!("window.root = document; document.documentElement.style.fontSize = '{letters}%'; ({CHOOSE})()")).await;
                let screens = engine
                    .value("[...document.querySelectorAll('.screen:not(.session-stop)')].map((it) => it.id)")
                    .await;
                let screens: Vec<String> = serde_json::from_value(screens).unwrap();
                for screen in if screens.is_empty() { vec![String::new()] } else { screens } {
                    engine.run(&format!("location.hash = {screen:?}")).await;
                    let is_there = format!("document.getElementById({screen:?})?.hidden !== true");
                    engine.wait(&is_there).await.unwrap();
                    let broken: Vec<String> = serde_json::from_value(engine.value(BROKEN).await).unwrap();
                    found.extend(
                        broken
                            .into_iter()
                            .map(|it| format!("{page} {screen}, {width} px, {letters} %: {it}")),
                    );
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        engine.end().await;
    });
}

/// A mark, conditions and wishes, of each the longest: what is chosen is bold.
const CHOOSE: &str = "() => {
    for (const it of ['condition][value=disc', 'condition][value=thin-bones', 'mark-side][value=left', 'mark-start][value=buttock', 'mark-kind][value=shooting', 'field-types][value=\"4\"'])
      document.querySelector('[name=' + it + ']')?.click();
}";

/// Whoever needs large letters finds the way to the warning signs without a search, and a list that stays in the window.
#[test]
fn in_letters_of_any_size_the_way_to_the_warning_signs_is_on_the_screen() {
    const SEEN: &str = "[...document.querySelectorAll(\"a[href='#warning-signs']\")].some((it) => {
        const box = it.getBoundingClientRect();
        return it.checkVisibility() && box.top >= 0 && box.bottom <= innerHeight && it.contains(document.elementFromPoint(box.x + 40, box.y + box.height / 2));
    })";
    support::run(async {
        for (kind, size) in [("as ever", 16), ("half again", 24), ("double", 32)] {
            let setting = json!({ "webkit.webprefs.default_font_size": size });
            let engine = Engine::begin_with(&CHROMIUM, kind, &setting).await;
            let hosts = Hosts::begin();
            for (width, height) in [(320, 640), (360, 740), (568, 320), (390, 844)] {
                let what = format!("{size} px in {width}x{height}");
                let screen =
                    json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                engine.driver().cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await.unwrap();
                engine.open(&hosts.origin()).await;
                engine.wait("document.querySelector('main').hasAttribute('data-ready')").await.unwrap();
                // Where the window is lower than some lines, on the next screen.
                let lines = height / size;
                let screens = if lines < 21 { 2 } else { 1 };
                let ways = ["", "document.querySelector('#area-glutes').click()"];
                for way in &ways[..if lines < 21 { 1 } else { 2 }] {
                    engine.run(way).await;
                    let mut is_seen = false;
                    for screen in 0..screens {
                        engine.run(&format!("scrollBy(0, {screen} * innerHeight / 2)")).await;
                        engine.run("window.root = document").await;
                        engine.rest().await;
                        is_seen |= engine.value(SEEN).await == json!(true);
                    }
                    assert!(is_seen, "{what}: no way to the warning signs, {way}");
                }
                engine.open(&[&hosts.origin(), "/visit.html"].concat()).await;
                engine.wait("document.querySelector('.session[data-ready]') !== null").await.unwrap();
                engine.run("document.querySelector('.session-steps summary').click()").await;
                let wide =
                    "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.documentElement)";
                assert_eq!(engine.value(wide).await, 0, "{what}: the list of steps is wider than the window");
            }
            engine.end().await;
        }
    });
}
