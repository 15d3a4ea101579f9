//! Customs of pages: what their styles and scripts do to everything that stands in them, and so to the guide.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use support::engine::{Engine, Hosts};
use support::framed::Framed;

macro_rules! in_each_engine {
    ($($name:ident: $check:ident, $browser:expr;)+) => {
        $(#[test]
        fn $name() { support::run(async {
            let engine = Engine::begin(&$browser).await;
            $check(&engine, &$browser).await;
            engine.end().await;
        }); })+
    };
}

in_each_engine! {
    a_frame_keeps_its_height_in_chromium: keeps_its_height, CHROMIUM;
    a_frame_keeps_its_height_in_firefox: keeps_its_height, FIREFOX;
    a_frame_keeps_its_height_in_webkit: keeps_its_height, WEBKIT;
    libraries_that_change_what_everything_is_made_of_change_nothing_here_in_chromium: beside_libraries, CHROMIUM;
    libraries_that_change_what_everything_is_made_of_change_nothing_here_in_firefox: beside_libraries, FIREFOX;
    libraries_that_change_what_everything_is_made_of_change_nothing_here_in_webkit: beside_libraries, WEBKIT;
}

/// Whatever a page says of frames, or of a frame that has its height already, all of the guide can be reached.
async fn keeps_its_height(engine: &Engine, browser: &Browser) {
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
    let snippet =
        std::fs::read_to_string(sciatica_guide::xtask::dist().join("v1/frame.snippet.html")).unwrap();
    let (before, rest) = snippet.split_once(" style=\"").unwrap();
    let bare = [before, rest.split_once('"').unwrap().1].concat();
    engine.open(&hosts.make("bare", &["<main>", &bare, "</main>"].concat())).await;
    Framed::ready(engine).await.unwrap();
    let fills = "Math.abs(frame.clientWidth - document.querySelector('main').clientWidth) < 8";
    assert_eq!(engine.value(fills).await, true, "{}", browser.name);
}

/// As Prototype and MooTools do: methods on every element and list, and their own in the place of the browser's.
const LIBRARIES: &str = "<script>
    for (const name of ['select', 'update', 'show', 'hide', 'match', 'adopt', 'set', 'get', 'store']) HTMLElement.prototype[name] = () => [];
    for (const name of ['toJSON', 'first', 'each', 'inject', 'contains']) Array.prototype[name] = function () { return '[]'; };
    Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };
    Array.from = (it) => (it ? Array.prototype.slice.call(it) : []);
    Function.prototype.bind = function (it, ...given) { return (...more) => this.apply(it, [...given, ...more]); };
    String.prototype.toJSON = Object.prototype.extend = () => '';
    Element.prototype.remove = function () { this.parentNode?.removeChild(this); return this; };
</script>";

async fn beside_libraries(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    engine.open(&hosts.make("frame", &[LIBRARIES, "<main><!--frame--></main>"].concat())).await;
    let frame = Framed::ready(engine).await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
    engine.run("frame.select('glutes')").await;
    frame.enter().await;
    engine.wait("document.querySelector('#area-glutes').checked").await.unwrap();
    frame.leave().await;
    assert_eq!(engine.own_lines().await, [""; 0], "{}", browser.name);
    assert_eq!(engine.settle(&hosts.make("element", &[LIBRARIES, "<!--element-->"].concat())).await, "ready");
    engine.run("el.select('glutes')").await;
    engine
        .wait("el.shadowRoot.querySelector('#panel-glutes').getBoundingClientRect().height > 300")
        .await
        .unwrap();
    assert_eq!(engine.own_lines().await, [""; 0], "{}", browser.name);
}
