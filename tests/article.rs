//! The element's article: what is there without script and before the app, on a screen and on paper.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sciatica_guide::content::{BUILT_IN, parse};
use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::dist;
use serde_json::json;
use support::engine::{Engine, Hosts};

fn snippet() -> String {
    std::fs::read_to_string(dist().join("v1/element.snippet.html")).unwrap()
}

/// The article as it is where no script runs.
fn article() -> String {
    snippet().split("<script").next().unwrap().to_owned()
}

#[test]
fn it_holds_the_signs_the_cautions_and_the_tips() {
    let (guide, article) = (parse(BUILT_IN).unwrap(), article());
    let tips = guide.tips.iter().map(|it| &it.claim);
    let limits = guide.tips.iter().filter_map(|it| it.limit.as_ref());
    let signs = guide.warning_signs.iter().map(|it| &it.sign);
    for it in tips.chain(limits).chain(signs) {
        assert!(article.contains(&it.text), "{} is missing", it.text);
    }
    assert_eq!(article.matches(&guide.words.when_to_be_careful).count(), guide.areas.len());
}

in_each_engine! {
    what_is_folded_is_printed_in_chromium: printed, CHROMIUM;
    what_is_folded_is_printed_in_firefox: printed, FIREFOX;
    what_is_folded_is_printed_in_webkit: printed, WEBKIT;
    its_ways_on_hold_a_thumb_in_chromium: held, CHROMIUM;
    its_ways_on_hold_a_thumb_in_firefox: held, FIREFOX;
    its_ways_on_hold_a_thumb_in_webkit: held, WEBKIT;
}

/// Lines of the lists that take no room of their own, or lie on others.
const UNSEEN: &str = "(() => { const lines = [...document.querySelectorAll('sciatica-guide li')], boxes = lines.map((it) => it.getBoundingClientRect());
    return lines.filter((it, at) => boxes[at].height < 10 || (at > 0 && boxes[at].top < boxes[at - 1].bottom - 1)).map((it) => it.textContent) })()";

async fn printed(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    // What holds for paper holds for the screen here: not every driver prints.
    let paper = |it: &str| it.replace("@media print", "@media all");
    let closed = |it: &str| it.replace(" open=\"\"", "");
    for page in [paper(&article()), closed(&paper(&article()))] {
        engine.open(&hosts.make("paper", &page)).await;
        assert_eq!(engine.value(UNSEEN).await, json!([]), "{}", browser.name);
    }
    // Where a policy of the page lets no style through, the loader unfolds it, and folds it again.
    let plain = closed(&snippet()).replace("@media print", "@media not all");
    let plain = plain.replace("<sciatica-guide>", "<sciatica-guide loading=\"lazy\">");
    let far = "<div style=\"height: 400vh\"></div>";
    engine.open(&hosts.make("unfolded", &[far, &plain].concat())).await;
    engine.wait("!!document.querySelector('sciatica-guide').shadowRoot").await.unwrap();
    let folded = "document.querySelectorAll('sciatica-guide details:not([open])').length";
    assert_eq!(engine.value(folded).await, 6);
    engine.run("dispatchEvent(new Event('beforeprint'))").await;
    assert_eq!(engine.value(UNSEEN).await, json!([]), "{}", browser.name);
    engine.run("dispatchEvent(new Event('afterprint'))").await;
    assert_eq!(engine.value(folded).await, 6);
}

/// What can be tapped and is too small for a thumb.
async fn held(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    engine.open(&hosts.make("held", &article())).await;
    held_now(engine, browser).await;
}

async fn held_now(engine: &Engine, browser: &Browser) {
    let small = "[...document.querySelectorAll('sciatica-guide :is(a, summary)')].filter((it) => it.getClientRects().length > 0 && it.getBoundingClientRect().height < 43.5).map((it) => it.outerHTML + it.getBoundingClientRect().height)";
    assert_eq!(engine.value(small).await, json!([]), "{}", browser.name);
}

/// A page that lets no style stand in it gets a snippet that holds none, and hears of no fault.
#[test]
fn a_strict_page_has_nothing_to_report_and_the_article_holds_a_thumb() {
    const STRICT: &str = "<script>window.refused = []; addEventListener('securitypolicyviolation', (it) => refused.push(it.effectiveDirective + ' ' + it.sample))</script><meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'none'\">";
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let (engine, hosts) = (Engine::begin(&browser).await, Hosts::begin());
            for form in ["frame", "element"] {
                engine.open("about:blank").await;
                engine.open(&format!("{}/demo/#form={form}&strict=on&look=spa", hosts.origin())).await;
                engine.wait("document.querySelector('#snippet').value.includes('</script>')").await.unwrap();
                let snippet = engine.value("document.querySelector('#snippet').value").await;
                let snippet =
                    snippet.as_str().unwrap().replace("<sciatica-guide", "<sciatica-guide loading=\"lazy\"");
                assert!(!snippet.contains("style"), "{snippet}");
                engine.open(&hosts.make("strict", &[STRICT, "<main>", &snippet].concat())).await;
                if form == "frame" {
                    engine.wait("document.querySelector('iframe').select !== undefined").await.unwrap();
                    let size = "(() => { const r = document.querySelector('iframe').getBoundingClientRect(); return r.height > 600 && r.width > innerWidth * 0.9 })()";
                    assert_eq!(engine.value(size).await, true, "{}", browser.name);
                } else {
                    engine.run("window.el = document.querySelector('sciatica-guide')").await;
                    engine.wait("!!el.shadowRoot").await.unwrap();
                    held_now(&engine, &browser).await;
                    engine.wait("el.status === 'ready'").await.unwrap();
                }
                assert_eq!(engine.value("refused").await, json!([]), "{form} in {}", browser.name);
            }
            engine.end().await;
        }
    });
}

/// Real paper, before the app is there: as many sheets with all folded as with all open.
#[test]
fn paper_holds_as_much_of_a_folded_article_as_of_an_open_one() {
    support::run(async {
        let (engine, hosts) = (Engine::begin(&CHROMIUM).await, Hosts::begin());
        let mut sizes = Vec::new();
        for is_open in [true, false] {
            let page = article().replace(" open=\"\"", "");
            let page = if is_open { page.replace("<details", "<details open") } else { page };
            engine.open(&hosts.make("sheets", &page)).await;
            let pdf = engine.driver().cdp().send_raw("Page.printToPDF", json!({})).await.unwrap();
            let pdf = BASE64_STANDARD.decode(pdf["data"].as_str().unwrap()).unwrap();
            sizes.push(pdf.len());
        }
        assert!(sizes[1] * 100 > sizes[0] * 95, "bytes of paper, open and folded: {sizes:?}");
        engine.end().await;
    });
}
