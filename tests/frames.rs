//! The frame in pages that put it in in their own ways: it is as high as its content, and the reader stays where they
//! were.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::dist;
use sciatica_guide::xtask::server::Response;
use serde_json::json;
use support::engine::{Engine, Hosts};
use support::framed::Framed;

const LINES: &str = "<p>A line of the studio.<p>Another.<p>Another.<p>Another.<p>Another.<p>Another.";

const IS_HIGH: &str = "frames.every((it) => (it.scrollIntoView(), parseFloat(it.style.height) > 600))";

async fn open(engine: &Engine, address: &str) {
    engine.open(address).await;
    engine.run("window.frames = [...document.querySelectorAll('iframe')]").await;
}

hosted!(a_snippet_that_was_pasted_twice_works_twice, engine, hosts, {
    open(&engine, &hosts.make("twice", "<!--frame--><!--frame-->")).await;
    engine.wait(IS_HIGH).await.unwrap();
    for number in 0..2 {
        engine.run(&format!("frames[{number}].select('glutes')")).await;
        engine.driver().enter_frame(number).await.unwrap();
        engine.wait("document.querySelector('#area-glutes').checked").await.unwrap();
        engine.driver().enter_default_frame().await.unwrap();
    }
    assert_eq!(engine.own_lines().await, [""; 0]);
});

hosted!(a_frame_whose_address_comes_later_grows_then, engine, hosts, {
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    for placeholder in ["data-src", "src=\"about:blank\" data-src"] {
        open(&engine, &hosts.make("later", &snippet.replacen("src", placeholder, 1))).await;
        engine.wait("document.readyState === 'complete'").await.unwrap();
        engine.run("frames[0].src = frames[0].dataset.src").await;
        engine.wait(IS_HIGH).await.unwrap();
        assert_eq!(engine.own_lines().await, [""; 0]);
    }
});

hosted!(a_frame_is_known_by_its_address, engine, hosts, {
    // An editor may have taken its class away; what stands in for an address until it comes is no frame of the guide.
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    let bare = snippet.replacen("class=\"sciatica-guide\"", "", 1);
    assert_ne!(bare, snippet);
    let other = "<iframe class=\"sciatica-guide\" src=\"/plain/\"></iframe>";
    open(
        &engine,
        &hosts.make(
            "address",
            &[&bare, other, "<p><a href=\"https://GUIDE_ORIGIN/more.html\">Other</a></p>"].concat(),
        ),
    )
    .await;
    engine.wait("(frames[0].scrollIntoView(), parseFloat(frames[0].style.height) > 600)").await.unwrap();
    let linked = "[...document.querySelectorAll('[data-linked]')].map((it) => it.localName).join()";
    assert_eq!(engine.value(linked).await, "iframe,a", "the frame, and the one link to the guide's own page");
    assert_eq!(engine.value("frames[1].select === undefined").await, true);
    assert_eq!(engine.own_lines().await, [""; 0]);
});

hosted!(the_script_works_however_it_is_put_in, engine, hosts, {
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    let (frame, tag) = snippet.split_once("<script").unwrap();
    let script = std::fs::read_to_string(dist().join("v1/embed.js")).unwrap();
    let joined = format!("<script>{script}\nwindow.joined = true</script>");
    for page in [
        [frame, "<script type=\"module\"", tag].concat(),
        [joined.as_str(), frame].concat(),
        [frame, &joined].concat(),
    ] {
        open(&engine, &hosts.make("script", &page)).await;
        engine.wait(IS_HIGH).await.unwrap();
        assert_eq!(engine.value("window.joined ?? true").await, true);
        assert_eq!(engine.own_lines().await, [""; 0]);
    }
});

hosted!(a_frame_tells_its_height_in_steps_and_each_only_once, engine, hosts, {
    for width in [360, 768] {
        let page = format!(
            "<script>window.told = []; addEventListener('message', ({{ data }}) => told.push(data))</script><div style=\"width: {width}px\"><!--frame--></div>"
        );
        engine.open(&hosts.make("steps", &page)).await;
        let frame = Framed::ready(&engine).await.unwrap();
        for area in ["lumbar", "glutes", "piriformis", "hamstrings"] {
            frame.inside(&format!("document.querySelector('.choice[for=area-{area}]').click()")).await;
            frame.rest().await;
            let room = frame
                .value("innerHeight - document.querySelector('.guide').getBoundingClientRect().height")
                .await;
            assert!((0.0..256.0).contains(&room.as_f64().unwrap()), "{area}: {room}");
        }
        let heights = engine.value("told.filter((it) => it.t === 'height').map((it) => it.h)").await;
        let heights: Vec<u64> = serde_json::from_value(heights).unwrap();
        assert!(heights.len() >= 2 && heights.iter().all(|it| it % 256 == 0), "{heights:?}");
        assert!(heights.windows(2).all(|it| it[0] != it[1]), "{heights:?}");
        // Nor does a place that comes into view say which sign was ticked.
        let places = engine.value("told.filter((it) => it.t === 'reveal').map((it) => it.y)").await;
        let places: Vec<i64> = serde_json::from_value(places).unwrap();
        assert!(!places.is_empty() && places.iter().all(|it| it % 128 == 0), "{places:?}");
    }
});

/// A page in the place of the guide's, which says these heights one after the other once it may, and any that it is
/// told.
fn saying(heights: &str) -> Hosts {
    let page = format!(
        "<script>let n; const say = (h) => parent.postMessage({{ sg: 1, n, t: 'height', h }}, '*'); addEventListener('message', ({{ data }}) => {{ if (data.h) say(data.h); else if (!n) {{ n = data.n; {heights}.forEach(say) }} }}); parent.postMessage({{ sg: 1, t: 'hello' }}, '*')</script>"
    );
    Hosts::with(move |it| (it.path == "/v1/embed.html").then(|| Response::html(page.as_str())))
}

#[test]
fn of_many_heights_the_last_one_holds_however_high_it_is() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        for (heights, last) in [
            ("[30000]", "30000px"),
            ("[...Array.from({ length: 200 }, (_, at) => 500 + at), 777]", "777px"),
            ("[...Array.from({ length: 200 }, (_, at) => 5000 - at), 60000, 28500]", "28500px"),
            // What cannot be meant takes nothing away.
            ("[800, NaN, -50, 0, Infinity, -Infinity, 2e6, 1e300, 'high', null, {}, [], 7n]", "800px"),
            ("[3e6, 900]", "900px"),
        ] {
            open(&engine, &saying(heights).make("heights", "<!--frame-->")).await;
            engine.wait(&format!("frames[0].style.height === {last:?}")).await.unwrap();
            assert_eq!(engine.own_lines().await, [""; 0]);
        }
        engine.end().await;
    });
}

#[test]
fn a_slow_line_makes_the_link_bold_only_until_the_guide_is_there() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let may_pass = Arc::new(AtomicBool::new(false));
        let gate = Arc::clone(&may_pass);
        let hosts = Hosts::with(move |it| {
            while it.path == "/v1/embed.html" && !gate.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(10));
            }
            None
        });
        open(&engine, &hosts.make("slow", "<template><!--frame--></template>")).await;
        engine.run("document.body.append(document.querySelector('template').content); frames.push(document.querySelector('iframe'))").await;
        let is_bold = "getComputedStyle(document.querySelector('p > a')).fontWeight === '700'";
        engine.wait(is_bold).await.unwrap();
        // Another frame asks whether it is refused, and goes once it knows.
        engine.wait("document.querySelectorAll('iframe').length === 2").await.unwrap();
        may_pass.store(true, Ordering::Relaxed);
        engine.wait(IS_HIGH).await.unwrap();
        engine
            .wait("document.querySelectorAll('iframe').length === 1 && frames[0].isConnected")
            .await
            .unwrap();
        assert_eq!(engine.value(is_bold).await, false);
        assert_eq!(engine.own_lines().await, [""; 0]);
        engine.end().await;
    });
}

hosted!(paper_gets_the_link_with_its_address_in_place_of_the_frame, engine, hosts, {
    let far = [&"<p>A line of the studio.".repeat(120), "<!--frame-->"].concat();
    let part = "<x-part><template shadowrootmode=\"open\"><!--frame--></template></x-part>";
    let whole = "document";
    for (page, tree) in
        [("<!--frame-->", whole), (&far, whole), (part, "document.querySelector('x-part').shadowRoot")]
    {
        open(&engine, &hosts.make("paper", page)).await;
        engine.run(&format!("window.tree = {tree}; window.frames = [tree.querySelector('iframe')]")).await;
        engine.wait("frames[0].select !== undefined").await.unwrap();
        let media = async |kind: &str| {
            engine
                .driver()
                .cdp()
                .send_raw("Emulation.setEmulatedMedia", json!({ "media": kind }))
                .await
                .unwrap();
        };
        media("print").await;
        engine.wait("frames[0].getClientRects().length === 0").await.unwrap();
        let address = "getComputedStyle(tree.querySelector('p > a'), '::after').content";
        assert_eq!(engine.value(address).await, format!("\" {}/\"", hosts.origin()));
        media("").await;
        engine.wait("frames[0].getClientRects().length === 1").await.unwrap();
        // Of what leaves another tree nobody tells.
        if tree != whole {
            continue;
        }
        // Without its link the frame is all that there is.
        engine.run("tree.querySelector('p > a').remove()").await;
        media("print").await;
        engine.wait("frames[0].getClientRects().length === 1").await.unwrap();
        media("").await;
    }
});

in_each_engine! {
    a_reader_below_stays_in_chromium: below, CHROMIUM;
    a_reader_below_stays_in_firefox: below, FIREFOX;
    a_reader_below_stays_in_webkit: below, WEBKIT;
    a_frame_is_as_high_as_it_has_to_be_at_once_in_chromium: at_once, CHROMIUM;
    a_frame_is_as_high_as_it_has_to_be_at_once_in_firefox: at_once, FIREFOX;
    a_frame_is_as_high_as_it_has_to_be_at_once_in_webkit: at_once, WEBKIT;
    a_meaning_is_at_its_word_in_chromium: meaning, CHROMIUM;
    a_meaning_is_at_its_word_in_firefox: meaning, FIREFOX;
    a_meaning_is_at_its_word_in_webkit: meaning, WEBKIT;
}

/// Whoever reads the page below the frame stays at their line while the frame changes its height. Engines do not lay
/// out what is out of sight, so the page in the frame is one that tells heights by itself.
async fn below(engine: &Engine, browser: &Browser) {
    let hosts = saying("[2000]");
    // The last one is a page of the old kind, in which the body stands for the window.
    for style in ["", "<style>main { height: 80vh; overflow: auto }</style>", "<html><title>A studio</title>"]
    {
        let page =
            [style, "<main>", LINES, "<!--frame-->", LINES, LINES, LINES, LINES, LINES, "</main>"].concat();
        open(engine, &hosts.make("below", &page)).await;
        engine.wait("frames[0].style.height === '2000px'").await.unwrap();
        engine.run("window.line = [...document.querySelectorAll('main > p')].at(-2); line.scrollIntoView({ behavior: 'instant' })").await;
        let top = "line.getBoundingClientRect().top";
        let before = engine.value(top).await.as_f64().unwrap();
        for height in [3000, 400, 2000] {
            engine.run(&format!("frames[0].contentWindow.postMessage({{ h: {height} }}, '*')")).await;
            engine.wait(&format!("frames[0].style.height === '{height}px'")).await.unwrap();
            let stays = format!("Math.abs({top} - {before}) < 2");
            engine
                .wait_for(&stays, Duration::from_secs(2))
                .await
                .unwrap_or_else(|it| panic!("{}, {height}: {it}", browser.name));
        }
    }
}

/// Styles that let everything of a page take its time leave a frame its height: a place in it is found by that.
async fn at_once(engine: &Engine, browser: &Browser) {
    let hosts = saying("[2000]");
    for rank in ["", "!important"] {
        let page = format!("<style>* {{ transition: all 4s {rank} }}</style><!--frame-->");
        open(engine, &hosts.make("slow", &page)).await;
        engine.wait("frames[0].style.height === '2000px'").await.unwrap();
        engine.run("frames[0].contentWindow.postMessage({ h: 3000 }, '*')").await;
        engine.wait("frames[0].style.height === '3000px'").await.unwrap();
        assert_eq!(engine.value("frames[0].clientHeight").await, 3000, "{} {rank}", browser.name);
    }
}

/// A meaning shows within the window beside its word, and leaves the page where it was.
async fn meaning(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let narrow = format!("<div style=\"max-width: 390px\">{LINES}<!--frame-->{LINES}</div>");
    for page in [narrow, [LINES, "<!--frame-->", LINES].concat()] {
        engine.open(&hosts.make("meaning", &["<main>", &page, "</main>"].concat())).await;
        let frame = Framed::ready(engine).await.unwrap();
        frame.inside("document.querySelector('.choice[for=area-piriformis]').click()").await;
        let word = "#panel-piriformis .term";
        frame.tap(word).await.unwrap();
        let before = engine.value("box().scrollTop").await;
        frame.enter().await;
        engine.wait("document.querySelector('.meaning:popover-open') !== null").await.unwrap();
        frame.leave().await;
        frame.is_seen(".meaning:popover-open").await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
        let (top, bottom) = frame.place(".meaning:popover-open").await;
        let (above, under) = frame.place(word).await;
        assert!((top - under).abs() < 40.0 || (above - bottom).abs() < 40.0, "{top} to {bottom} at {under}");
        frame.enter().await;
        let close = engine.driver().find(thirtyfour::By::Css(".meaning:popover-open .clear")).await.unwrap();
        close.click().await.unwrap();
        engine.wait("document.querySelector('.meaning:popover-open') === null").await.unwrap();
        frame.leave().await;
        frame.rest().await;
        assert_eq!(engine.value("box().scrollTop").await, before, "{}", browser.name);
    }
}
