//! The pages for the person who pastes the snippet, as they are served: what is chosen is seen, and stands in the
//! snippet.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use serde_json::json;
use support::engine::{Engine, Hosts};
use thirtyfour::By;

/// The page in which the snippet is tried.
const PAGE: &str = "document.querySelector('#stage iframe')?.contentDocument";

/// Goes into the frame of the guide in that page.
async fn into_the_guide(engine: &Engine, depth: usize) {
    engine.run("document.querySelector('#stage').scrollIntoView()").await;
    for level in 0..=depth {
        if level > 0 {
            engine.run("document.querySelector('iframe').scrollIntoView()").await;
        }
        let selector = if level == 0 { "#stage iframe" } else { "iframe" };
        engine.driver().find(By::Css(selector)).await.unwrap().enter_frame().await.unwrap();
    }
}

#[test]
fn what_is_chosen_is_seen_and_stands_in_the_snippet() {
    support::run(async {
        let (engine, hosts) = (Engine::begin(&CHROMIUM).await, Hosts::begin());
        let origin = hosts.origin();
        engine.open(&format!("{origin}/demo/")).await;
        let snippet = "document.querySelector('textarea').value";
        engine.wait(&format!("{snippet}.includes('<iframe')")).await.unwrap();
        assert_eq!(engine.value(&format!("{snippet}.includes('GUIDE_ORIGIN')")).await, false);
        engine.run("document.querySelector('[name=look][value=dark]').click(); const area = document.querySelector('#area'); area.value = 'glutes'; for (const kind of ['input', 'change']) area.dispatchEvent(new Event(kind, { bubbles: true }))").await;
        engine.wait(&format!("{snippet}.includes('#area=glutes&amp;theme=dark')")).await.unwrap();
        engine.wait(&format!("{PAGE}?.querySelector('iframe')?.src.includes('theme=dark')")).await.unwrap();
        engine.wait("document.querySelector('#started').textContent.startsWith('It runs on')").await.unwrap();
        assert_eq!(engine.value("scrollY").await, 0, "it opens at its start");
        engine.run("document.querySelector('#stage').scrollIntoView()").await;
        engine
            .wait(&format!("parseFloat({PAGE}?.querySelector('iframe')?.style.height) > 600"))
            .await
            .unwrap();
        into_the_guide(&engine, 1).await;
        assert_eq!(engine.value("document.querySelector('[name=area]:checked')?.value").await, "glutes");
        assert_eq!(engine.value("document.querySelector('.guide').dataset.theme").await, "dark");
        engine.driver().enter_default_frame().await.unwrap();
        // The element, with a preset of colours and a booking link.
        engine.run("document.querySelector('[name=form][value=element]').click(); document.querySelector('[name=look][value=clinical]').click()").await;
        engine.run("const book = document.querySelector('#book'); book.value = 'javascript:alert(1)'; book.dispatchEvent(new Event('input', { bubbles: true })); book.dispatchEvent(new Event('change', { bubbles: true }))").await;
        engine.wait(&format!("!{snippet}.includes('javascript')")).await.unwrap();
        engine.run("const book = document.querySelector('#book'); book.value = 'https://book.example.com/?type={type}'; book.dispatchEvent(new Event('input', { bubbles: true })); book.dispatchEvent(new Event('change', { bubbles: true }))").await;
        engine
            .wait(&format!("{snippet}.includes('book-url=\"https://book.example.com/?type={{type}}\"')"))
            .await
            .unwrap();
        engine
            .wait(&format!("{PAGE}?.querySelector('sciatica-guide')?.bookUrl?.includes('{{type}}')"))
            .await
            .unwrap();
        engine.wait(&format!("{PAGE}?.querySelector('sciatica-guide')?.status === 'ready'")).await.unwrap();
        let shown = format!(
            "{PAGE}.querySelector('sciatica-guide').shadowRoot.querySelector('.way-on .book').hidden"
        );
        assert_eq!(engine.value(&shown).await, false);
        // The studio's own head: seen, and in the snippet.
        engine.run("for (const [id, value] of Object.entries({ studio: 'Harbor & Tide', voice: 'Ring us first.' })) document.getElementById(id).value = value; document.querySelector('#has-accent').click()").await;
        engine.run("const logo = document.querySelector('#logo'), bytes = new DataTransfer(); bytes.items.add(new File(['<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>'], 'logo.svg', { type: 'image/svg+xml' })); logo.files = bytes.files; logo.dispatchEvent(new Event('change', { bubbles: true }))").await;
        let is_there = [
            "accent=\"#124b4d\"",
            "voice=\"Ring us first.\"",
            "logo=\"data:image/svg+xml;base64,",
            "\"name\":\"Harbor \\\\u0026 Tide\"",
        ]
        .map(|it| format!("{snippet}.includes('{it}')"))
        .join(" && ");
        engine.wait(&is_there).await.unwrap();
        engine
            .wait(&format!("{PAGE}?.querySelector('sciatica-guide')?.hasAttribute('voice') === true"))
            .await
            .unwrap();
        engine.wait(&format!("{PAGE}?.querySelector('sciatica-guide')?.status === 'ready'")).await.unwrap();
        let head = format!("{PAGE}.querySelector('sciatica-guide').shadowRoot.querySelector('.masthead')");
        let seen = format!(
            "[getComputedStyle({head}).backgroundColor, {head}.querySelector('.voice').textContent, {head}.querySelector('img.logo') !== null]"
        );
        assert_eq!(engine.value(&seen).await, json!(["rgb(18, 75, 77)", "Ring us first.", true]));
        engine.run("document.querySelector('[name=form][value=frame]').click()").await;
        engine
            .wait(&format!(
                "{snippet}.includes('accent=%23124b4d&amp;name=Harbor%20%26%20Tide&amp;voice=Ring')"
            ))
            .await
            .unwrap();
        // Nothing of it left this machine's two servers, and nothing was kept.
        assert_eq!(
            engine.value("[document.cookie, localStorage.length, sessionStorage.length]").await,
            json!(["", 0, 0])
        );
        let hosts_asked = "[...new Set([self, frames[0]].flatMap((it) => it.performance.getEntriesByType('resource')).map((it) => new URL(it.name).origin))]";
        assert_eq!(engine.value(hosts_asked).await, json!([origin]));
        let faults: Vec<_> = engine.log().await.into_iter().filter(|it| !it.contains("favicon")).collect();
        assert_eq!(faults, [""; 0]);
        engine.end().await;
    });
}

#[test]
fn the_platform_comes_first_and_the_way_out_stays_in_view() {
    support::run(async {
        let (engine, hosts) = (Engine::begin(&CHROMIUM).await, Hosts::begin());
        engine.open(&format!("{}/demo/", hosts.origin())).await;
        let snippet = "document.querySelector('#snippet').value";
        engine.wait(&format!("{snippet}.includes('<iframe')")).await.unwrap();
        let choose = |platform: &str| {
            format!(
                "const it = document.querySelector('#platform'); it.value = '{platform}'; for (const kind of ['input', 'change']) it.dispatchEvent(new Event(kind, {{ bubbles: true }}))"
            )
        };
        // Each platform gets the form that it keeps, with the way to its words.
        for (platform, form) in [
            ("html", "<sciatica-guide"),
            ("wordpress-author", "<p><a href="),
            ("wix", "<iframe"),
            ("squarespace", "<iframe"),
            ("wordpress-com", "<p><a href="),
            ("blogger", "<iframe"),
        ] {
            engine.run(&choose(platform)).await;
            engine.wait(&format!("{snippet}.startsWith('{form}')")).await.unwrap();
            let leads = "document.querySelector('#place a').getAttribute('href')";
            assert_eq!(engine.value(leads).await, format!("platforms.html#{platform}"));
            let words = format!(
                "fetch('platforms.html').then((it) => it.text()).then((it) => it.includes('<h2 id=\"{platform}\"'))"
            );
            assert_eq!(engine.value(&words).await, true, "{platform}");
        }
        // What is copied here would lead nobody anywhere.
        let said = engine.value("document.querySelector('#local').textContent").await;
        assert!(said.as_str().unwrap().contains(&hosts.origin()), "{said}");
        for place in ["0", "document.body.scrollHeight / 2", "document.body.scrollHeight"] {
            engine.run(&format!("scrollTo(0, {place})")).await;
            let seen = "(() => { const r = document.querySelector('#copy').getBoundingClientRect(); return document.elementFromPoint(r.left + 9, r.top + 9)?.id })()";
            assert_eq!(engine.value(seen).await, "copy", "at {place}");
        }
        engine.run("document.querySelector('#size-phone').click()").await;
        engine.wait("document.querySelector('#stage > iframe')?.clientWidth === 390").await.unwrap();
        let pinned = format!("/assets.embed-[0-9a-f]+.js. integrity=.sha384-/.test({snippet})");
        engine.wait(&pinned).await.unwrap();
        // A colleague finds the same choices.
        engine.run("document.querySelector('[name=look][value=dark]').click(); const it = document.querySelector('#book-swedish'); it.value = 'https://book.example.com/#a'; it.dispatchEvent(new Event('input', { bubbles: true })); Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (it) => { window.link = it } } })").await;
        let wanted = engine.value(snippet).await;
        engine.run("document.querySelector('#share').click()").await;
        engine.wait("window.link !== undefined").await.unwrap();
        let link = engine.value("window.link").await;
        engine.open(link.as_str().unwrap()).await;
        engine.wait(&format!("{snippet}.includes('<iframe')")).await.unwrap();
        assert_eq!(engine.value(snippet).await, wanted);
        assert!(wanted.as_str().unwrap().contains("books=swedish%3Dhttps"), "{wanted}");
        assert_eq!(engine.value("document.querySelector('#platform').value").await, "blogger");
        engine.end().await;
    });
}

/// The configurator itself tries the snippet on a page of the platform's kind, and says what came of it.
async fn is_tried_on_a_page_of_its_kind(browser: &Browser) {
    let (engine, hosts) = (Engine::begin(browser).await, Hosts::begin());
    for (platform, form, said, depth) in [
        ("blogger", "frame", "It runs on a page built like those of Blogger.", 1),
        (
            "wordpress-self-hosted",
            "frame",
            "It runs on a page built like those of WordPress, as administrator.",
            1,
        ),
        (
            "wordpress-author",
            "frame",
            "This is all that such a site leaves of the snippet. Take the link.",
            0,
        ),
        ("wordpress-com", "element", "This is all that such a site leaves of the snippet. Take the link.", 0),
        ("wix", "frame", "It runs on a page built like those of Wix.", 2),
        ("squarespace", "element", "It runs on a page built like those of Squarespace.", 0),
        ("html", "element", "It runs on a plain page.", 0),
    ] {
        engine.open("about:blank").await;
        engine.open(&format!("{}/demo/#platform={platform}&form={form}&area=glutes", hosts.origin())).await;
        engine.wait("document.querySelector('#stage iframe') !== null").await.unwrap();
        engine.run("document.querySelector('#live').scrollIntoView()").await;
        let answer = "document.querySelector('#started').textContent";
        engine.wait(&format!("!['', 'Loading…'].includes({answer})")).await.unwrap();
        assert_eq!(engine.value(answer).await, said, "{platform} in {}", browser.name);
        // What is said is so: the guide is there and has taken over, or the link is all there is.
        if depth > 0 {
            into_the_guide(&engine, depth).await;
            engine
                .wait("document.querySelector('main[data-ready] [name=area]:checked')?.value === 'glutes'")
                .await
                .unwrap();
            engine.driver().enter_default_frame().await.unwrap();
        } else if said.starts_with("It runs") {
            let chosen = format!(
                "{PAGE}.querySelector('sciatica-guide').shadowRoot.querySelector('[name=area]:checked').value"
            );
            assert_eq!(engine.value(&chosen).await, "glutes", "{platform} in {}", browser.name);
        } else {
            let left = format!(
                "[{PAGE}.querySelectorAll('main iframe, main script, main sciatica-guide').length, {PAGE}.querySelector('main a[href$=\"/\"]').checkVisibility()]"
            );
            assert_eq!(engine.value(&left).await, json!([0, true]), "{platform} in {}", browser.name);
        }
    }
    engine.end().await;
}

#[test]
fn the_snippet_is_tried_on_a_page_of_the_platforms_kind() {
    support::run(async { is_tried_on_a_page_of_its_kind(&CHROMIUM).await });
}

#[test]
fn the_snippet_is_tried_on_a_page_of_the_platforms_kind_in_firefox() {
    support::run(async { is_tried_on_a_page_of_its_kind(&FIREFOX).await });
}

#[test]
fn the_snippet_is_tried_on_a_page_of_the_platforms_kind_in_webkit() {
    support::run(async { is_tried_on_a_page_of_its_kind(&WEBKIT).await });
}

/// The snippet of a platform, with choices that are hard on it, put into a page that is built like pages there.
#[test]
fn what_is_copied_works_on_a_page_of_the_platforms_kind() {
    support::run(async {
        let (engine, hosts) = (Engine::begin(&CHROMIUM).await, Hosts::begin());
        let wishes = "look=dark&area=glutes&studio=Harbor+%26+%22Tide%22&voice=Ring+us.&book=https%3A%2F%2Fbook.example.com%2F%3Fa%3D1%26b%3D2&book-swedish=https%3A%2F%2Fbook.example.com%2F%23%2F7";
        for (platform, form, kind) in [
            ("wordpress-self-hosted", "frame", "wordpress"),
            ("squarespace", "frame", "wordpress"),
            ("wix", "frame", "wix"),
            ("blogger", "frame", "plain"),
            ("html", "element", "plain"),
        ] {
            engine.open("about:blank").await;
            engine.open(&format!("{}/demo/#platform={platform}&form={form}&{wishes}", hosts.origin())).await;
            engine.wait("document.querySelector('#snippet').value.includes('swedish')").await.unwrap();
            let snippet = engine.value("document.querySelector('#snippet').value").await;
            let snippet = snippet.as_str().unwrap();
            if platform == "blogger" {
                // A template is XML.
                let parsed = format!(
                    "new DOMParser().parseFromString('<x>' + {} + '</x>', 'text/xml').querySelector('parsererror')?.textContent ?? ''",
                    json!(snippet)
                );
                assert_eq!(engine.value(&parsed).await, "");
            }
            let page = std::fs::read_to_string(
                sciatica_guide::xtask::root().join(format!("tests/hosts/{kind}/index.html")),
            );
            let page = page.unwrap().replace("<!--frame-->", "").replace("<!--element-->", snippet);
            let page = page.replace("../plain/", "../box/");
            hosts.make("box", &["<main>", snippet].concat());
            engine.open(&hosts.make("page", &page)).await;
            let place = if form == "element" {
                "document.querySelector('sciatica-guide').shadowRoot"
            } else {
                "document"
            };
            for _ in 0..if platform == "wix" { 2 } else { usize::from(form == "frame") } {
                engine.run("document.querySelector('iframe').scrollIntoView()").await;
                let frame = engine.driver().find(thirtyfour::By::Css("iframe")).await.unwrap();
                frame.enter_frame().await.unwrap();
            }
            engine.run("document.querySelector('sciatica-guide')?.scrollIntoView()").await;
            engine
                .wait(&format!("{place}.querySelector('[name=area]:checked')?.value === 'glutes'"))
                .await
                .unwrap();
            let shown = format!(
                "[{place}.querySelector('.way-on .book').href, {place}.querySelector('.panel-glutes [data-type=swedish] .book').href, {place}.querySelector('.voice').textContent, {place}.querySelector('.guide').dataset.theme]"
            );
            let wanted = json!([
                "https://book.example.com/?a=1&b=2",
                "https://book.example.com/#/7",
                "Ring us.",
                "dark"
            ]);
            engine.wait(&format!("JSON.stringify({shown}) === {}", json!(wanted.to_string()))).await.unwrap();
            engine.driver().enter_default_frame().await.unwrap();
        }
        engine.end().await;
    });
}
