//! The element as editors, consent tools and translators leave it.

mod support;

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
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
    let hosts = Hosts::with(|it| {
        it.path.contains("/loader-").then(sciatica_guide::xtask::server::Response::not_found)
    });
    engine
        .open(&hosts.make("missing", &["<sciatica-guide><p>Article.</p></sciatica-guide>", LOADER].concat()))
        .await;
    engine.wait("lines.some((it) => it.includes('SG104'))").await.unwrap();
    assert_eq!(engine.value(SEEN).await, json!(["Article."]));
});
