//! The element as editors, consent tools and translators leave it.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should stop")]

mod support;

use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::server::Response;
use serde_json::json;
use support::engine::{Engine, Hosts, LOADER};

/// The texts of a page that a reader can see.
const SEEN: &str = "[...document.querySelectorAll('p, summary')].filter((it) => !it.querySelector('sciatica-guide') && it.getClientRects().length && it.textContent.trim()).map((it) => it.textContent.trim())";

hosted!(what_automatic_paragraphs_made_of_the_article_shows_only_without_the_guide, engine, hosts, {
    let details = "<style data-way=\"\">[data-way]>a{display:inline-block}</style><p data-way=\"\"><a href=\"https://guide.example.com/\">Open the guide</a></p><details data-area=\"piriformis\" open><summary>Piriformis</summary>Article text.</details>";
    let end = |script: &str| format!("<p></sciatica-guide><br />{script}</p>");
    for (name, page, after) in [
        (
            "with the script in a paragraph of its own",
            format!(
                "<p><sciatica-guide></p>{details}<p>Some signs.</p><p></sciatica-guide></p><p>{LOADER}</p><p>Text after.</p>"
            ),
            json!(["Text after."]),
        ),
        (
            "with the script in the last paragraph",
            format!(
                "<p><sciatica-guide></p>{details}<p>Some signs.</p>{}<p>Text after.</p><p></p>",
                end(LOADER)
            ),
            json!(["Text after."]),
        ),
        (
            "without a mark of the end",
            format!(
                "<div><sciatica-guide></sciatica-guide></div><p><sciatica-guide id=\"it\"></p>{details}<p>Text after.</p><p></p><p>More.</p><div>{LOADER}</div>"
            ),
            json!(["Text after.", "More."]),
        ),
    ] {
        engine.open(&hosts.make("autop", &page)).await;
        engine.run("window.el = document.querySelector('#it, sciatica-guide'); el = document.querySelector('#it') ?? el; el.scrollIntoView()").await;
        engine.wait("el.status === 'ready'").await.unwrap();
        assert_eq!(engine.value(SEEN).await, after, "{name}");
        let area = "el.shadowRoot.querySelector('[name=area]:checked')?.value";
        assert_eq!(engine.value(area).await, "piriformis", "{name}: what was open stays open");
        // Without the guide all of it is there again.
        engine.run("el.fallBack('SG201')").await;
        let all = engine.value(SEEN).await;
        assert!(all.to_string().contains("Piriformis") && all.to_string().contains("Text after."), "{all}");
    }
});

hosted!(text_of_the_page_is_never_taken_for_the_article, engine, hosts, {
    for page in [
        "<p><sciatica-guide></sciatica-guide></p><p>Own text.</p><p></p>",
        "<p>Before. <sciatica-guide></sciatica-guide></p><p>Own text.</p><p></p>",
        "<sciatica-guide></sciatica-guide><p>Own text.</p><p></p>",
        "<sciatica-guide><p>Article.</p></sciatica-guide><details data-area=\"glutes\"><summary>Own text.</summary></details><p></p>",
    ] {
        assert_eq!(engine.settle(&hosts.make("own", &[page, LOADER].concat())).await, "ready");
        assert!(engine.value(SEEN).await.to_string().contains("Own text."), "{page}");
    }
});

hosted!(a_translated_article_stays_until_the_visitor_wants_the_guide, engine, hosts, {
    let article =
        "<sciatica-guide><details data-area=\"glutes\"><summary>Nalgas</summary></details></sciatica-guide>";
    let google = "<script>document.documentElement.className = 'translated-ltr'</script>";
    let fonts =
        "<script>document.querySelector('summary').innerHTML = '<font><font>Nalgas</font></font>'</script>";
    let is_kept = "el.status === 'fallback' && el.code === 'SG112' && el.querySelector('summary').getClientRects().length > 0";
    for mark in [google, fonts, ""] {
        engine.open(&hosts.make("translated", &[article, mark, LOADER].concat())).await;
        engine.run("window.el = document.querySelector('sciatica-guide'); el.scrollIntoView()").await;
        if mark.is_empty() {
            // The translation comes when the guide is there already, and an area has been chosen.
            engine.wait("el.status === 'ready'").await.unwrap();
            engine.run("el.select('glutes'); document.documentElement.className = 'translated-ltr'").await;
        }
        engine.wait(is_kept).await.unwrap();
        assert_eq!(engine.value("el.querySelector('details').open").await, mark.is_empty());
        let lines = engine.own_lines().await;
        assert!(lines.len() == 1 && lines[0].contains("SG112"), "{lines:?}");
        let button = "el.shadowRoot.querySelector('button')";
        assert_eq!(engine.value(&format!("{button}.textContent")).await, "Show the drawing, in English");
        engine.run(&format!("{button}.click()")).await;
        engine.wait("el.status === 'ready'").await.unwrap();
        engine.run("document.documentElement.classList.add('later')").await;
        assert_eq!(engine.value("el.status").await, "ready");
    }
});

/// What translators do that leave no mark: other words in the same texts.
const IN_PLACE: &str = "{ const walk = document.createTreeWalker(document.querySelector('sciatica-guide'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (!walk.currentNode.parentElement.matches('style')) walk.currentNode.data = walk.currentNode.data.replace(/[a-z]+/g, (it) => it.split('').reverse().join('') + 'o'); }";

hosted!(an_article_translated_without_a_mark_stays_too, engine, hosts, {
    let snippet = sciatica_guide::xtask::dist().join("v1/element.snippet.html");
    let article = std::fs::read_to_string(snippet).unwrap().split("<script").next().unwrap().to_owned();
    let plain = article.replace(" data-way=\"\"", "").replace(" data-area", " data-own");
    let words = article.replace("Glutes", "Seat").replace("nerve", "big nerve");
    let ours = "el.querySelector('summary').textContent.startsWith('When')";
    for (article, when) in [(&article, "before"), (&plain, "before"), (&article, "after"), (&words, "never")]
    {
        let early = if when == "before" { format!("<script>{IN_PLACE}</script>") } else { String::new() };
        engine.open(&hosts.make("in-place", &[article, &early, LOADER].concat())).await;
        engine.run("window.el = document.querySelector('sciatica-guide')").await;
        if when != "before" {
            engine.wait("el.status === 'ready'").await.unwrap_or_else(|it| panic!("{when}: {it}"));
            assert_eq!(engine.own_lines().await, [""; 0], "a studio's own words are no translation");
        }
        if when == "never" {
            continue;
        }
        if when == "after" {
            engine.run(IN_PLACE).await;
        }
        engine
            .wait("el.status === 'fallback' && el.code === 'SG112'")
            .await
            .unwrap_or_else(|it| panic!("{when}: {it}"));
        assert_eq!(
            engine.value(&format!("{ours} || !el.querySelector('summary').getClientRects().length")).await,
            false,
            "{when}"
        );
        engine.run("el.shadowRoot.querySelector('button').click()").await;
        engine.wait("el.status === 'ready'").await.unwrap_or_else(|it| panic!("{when}: {it}"));
    }
});

#[test]
fn the_loader_starts_as_a_plain_script_too() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let (engine, hosts) = (Engine::begin(&browser).await, Hosts::begin());
            for attributes in
                ["crossOrigin: 'anonymous'", "async: false", "type: 'module', crossOrigin: 'anonymous'"]
            {
                let page = "<sciatica-guide><p>Article.</p></sciatica-guide>";
                engine.open(&hosts.make("plain", page)).await;
                // As a consent tool does.
                engine.run(&format!("window.el = document.querySelector('sciatica-guide'); document.body.append(Object.assign(document.createElement('script'), {{ {attributes}, src: '{}/v1/loader.js' }}))", hosts.origin())).await;
                engine
                    .wait("el.status === 'ready'")
                    .await
                    .unwrap_or_else(|it| panic!("{}, {attributes}: {it}", browser.name));
                assert_eq!(engine.own_lines().await, [""; 0], "{}", browser.name);
            }
            engine.end().await;
        }
    });
}

hosted!(a_loader_that_does_not_come_says_so, engine, hosts, {
    drop(hosts);
    let hosts = Hosts::with(|it| it.path.contains("/loader-").then(Response::not_found));
    engine
        .open(&hosts.make("missing", &["<sciatica-guide><p>Article.</p></sciatica-guide>", LOADER].concat()))
        .await;
    engine.wait("lines.some((it) => it.includes('SG104'))").await.unwrap();
    assert_eq!(engine.value(SEEN).await, json!(["Article."]));
});

/// A page with an element's snippet, of today or of before there were hashes; an optimizer has changed its script.
fn optimized(is_of_today: bool, script: impl Fn(&str, &str) -> String) -> String {
    let dist = sciatica_guide::xtask::dist();
    let snippet = std::fs::read_to_string(dist.join("v1/element.snippet.html")).unwrap();
    let (article, tag) = snippet.split_once("<script").unwrap();
    let tag = if is_of_today { tag } else { LOADER.strip_prefix("<script").unwrap() };
    let name = tag.split_once("GUIDE_ORIGIN/").unwrap().1.split('"').next().unwrap();
    assert_eq!(tag.contains("integrity="), is_of_today, "{tag}");
    let text = std::fs::read_to_string(dist.join(name)).unwrap();
    [article, &script(tag, &text)].concat()
}

const SNIPPETS: [bool; 2] = [true, false];

#[test]
fn a_snippet_whose_script_an_optimizer_made_a_plain_one_starts_too() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let (engine, hosts) = (Engine::begin(&browser).await, Hosts::begin());
            for snippet in SNIPPETS {
                for attribute in ["", "defer", "async", "type=\"module\""] {
                    for is_in_head in [false, true] {
                        let case = format!("{}, {snippet}, {attribute:?}, {is_in_head}", browser.name);
                        let page = optimized(snippet, |tag, _| {
                            ["<script ", attribute, &tag.replace(" type=\"module\"", "")].concat()
                        });
                        let (article, script) = page.split_at(page.find("<script").unwrap());
                        let page = if is_in_head { [script, article].concat() } else { page };
                        assert_eq!(engine.settle(&hosts.make("plain", &page)).await, "ready", "{case}");
                        assert_eq!(engine.lines().await, [""; 0], "{case}");
                        let home = "el.article.querySelector('a').href";
                        assert_eq!(engine.value(home).await, [&hosts.origin(), "/"].concat(), "{case}");
                    }
                }
            }
            engine.end().await;
        }
    });
}

#[test]
fn a_script_that_was_joined_or_put_inside_the_page_says_so_and_harms_no_other() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let engine = Engine::begin(&browser).await;
            let bundle = Arc::new(Mutex::new(String::new()));
            let given = Arc::clone(&bundle);
            let hosts = Hosts::with(move |it| {
                let script = || Response::data("text/javascript", given.lock().unwrap().as_str());
                (it.path == "/bundle.js").then(|| script().with("Access-Control-Allow-Origin", "*"))
            });
            // Other code around it, without so much as the end of a line.
            let joined = |text: &str| ["window.before = () => 1\n", text, "\nwindow.after = 1"].concat();
            for snippet in SNIPPETS {
                for kind in ["", " type=\"module\""] {
                    for (name, way) in [
                        ("inside the page", ""),
                        ("as data", "data:"),
                        ("as a blob", "blob:"),
                        ("joined", "file"),
                    ] {
                        let case = format!("{}, {snippet},{kind} {name}", browser.name);
                        let page = optimized(snippet, |_, text| {
                            let text = joined(text);
                            if way.is_empty() {
                                return format!("<script{kind}>{text}</script>");
                            }
                            let coded = BASE64_STANDARD.encode(&text);
                            match way {
                                "data:" => format!(
                                    "<script{kind} src=\"data:text/javascript;base64,{coded}\"></script>"
                                ),
                                "blob:" => format!(
                                    "<script>const it = document.createElement('script'); it.type = '{}'; it.src = URL.createObjectURL(new Blob([atob('{coded}')], {{ type: 'text/javascript' }})); document.body.append(it)</script>",
                                    if kind.is_empty() { "" } else { "module" }
                                ),
                                _ => {
                                    *bundle.lock().unwrap() = text;
                                    format!("<script{kind} src=\"https://GUIDE_ORIGIN/bundle.js\"></script>")
                                }
                            }
                        });
                        engine.open(&hosts.make("joined", &page)).await;
                        engine
                            .wait("window.after === 1 && lines.length > 0")
                            .await
                            .unwrap_or_else(|it| panic!("{case}: {it}"));
                        let lines = engine.lines().await;
                        assert!(lines.len() == 1 && lines[0].contains("SG114"), "{case}: {lines:?}");
                        assert_eq!(engine.value("before()").await, 1, "{case}");
                        let article =
                            "document.querySelector('sciatica-guide summary').getClientRects().length";
                        assert_eq!(engine.value(article).await, 1, "{case}");
                    }
                }
            }
            engine.end().await;
        }
    });
}

/// As plugins do that keep copies of what other addresses hold.
#[test]
fn a_script_that_was_copied_to_the_page_s_own_address_says_so() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let engine = Engine::begin(&browser).await;
            let given = Arc::new(Mutex::new(String::new()));
            let text = Arc::clone(&given);
            let hosts = Hosts::with(move |it| {
                let script = || Response::data("text/javascript", text.lock().unwrap().as_str());
                let is_copy = it.path.starts_with("/cache/min/1/v1/assets/loader-");
                is_copy.then(|| script().with("Access-Control-Allow-Origin", "*"))
            });
            for kind in ["", " type=\"module\""] {
                let page = optimized(true, |_, it| {
                    *given.lock().unwrap() = it.to_owned();
                    format!(
                        "<script{kind} src=\"https://GUIDE_ORIGIN/cache/min/1/v1/assets/loader-1.js\"></script>"
                    )
                });
                assert_eq!(engine.settle(&hosts.make("copied", &page)).await, "fallback");
                let lines = engine.own_lines().await;
                let named = |it: &String| it.contains("SG104") && it.contains("of one build, in one folder");
                assert!(lines.len() == 1 && named(&lines[0]), "{}: {lines:?}", browser.name);
            }
            engine.end().await;
        }
    });
}
