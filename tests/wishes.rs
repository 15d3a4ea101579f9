//! What a page around the guide wishes, whenever it does, and what it hears.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::xtask::browser::CHROMIUM;
use sciatica_guide::xtask::dist;
use sciatica_guide::xtask::server::Response;
use serde_json::json;
use support::engine::{Engine, Hosts, LOADER, element};
use support::framed::Framed;

const IS_HIGH: &str = "frame.scrollIntoView(), parseFloat(frame.style.height) > 600";

hosted!(a_wish_of_the_page_counts_again_and_before_the_app_is_there, engine, hosts, {
    let area = "el.shadowRoot.querySelector('[name=area]:checked')?.value ?? ''";
    let far = "<div style=\"height: 4000px\"></div>";
    for (wish, after) in [
        ("el.select('glutes')", "glutes"),
        ("el.area = 'lumbar'; el.select('glutes')", "glutes"),
        ("el.select('glutes'); el.area = 'lumbar'", "lumbar"),
    ] {
        let page = [far, &element("", "<p>Article.</p>")].concat();
        engine.open(&hosts.make("wish", &page)).await;
        engine.run("window.el = document.querySelector('sciatica-guide')").await;
        engine.wait("el.status === 'idle'").await.unwrap();
        engine.run(&[wish, "; el.scrollIntoView()"].concat()).await;
        engine.wait("el.status === 'ready'").await.unwrap();
        assert_eq!(engine.value(area).await, after, "{wish}");
    }
    engine
        .run("el.shadowRoot.querySelector('.choice[for=area-hamstrings]').click(); el.area = 'lumbar'")
        .await;
    assert_eq!(engine.value(area).await, "lumbar", "the same wish once more");
    assert_eq!(engine.own_lines().await, [""; 0]);
});

hosted!(a_time_that_is_none_is_named, engine, hosts, {
    for (wish, is_named) in [
        ("5min", true),
        ("", true),
        ("-60", true),
        ("Infinity", true),
        ("0", false),
        ("90", false),
        (" 0.5 ", false),
    ] {
        let page = element(&format!("idle-reset=\"{wish}\""), "<p>Article.</p>");
        assert_eq!(engine.settle(&hosts.make("time", &page)).await, "ready");
        let lines = engine.own_lines().await;
        let named = lines.iter().filter(|it| it.contains("SG304: idle-reset ") && it.contains("seconds"));
        assert_eq!(
            (named.count(), lines.len()),
            (usize::from(is_named), usize::from(is_named)),
            "{wish}: {lines:?}"
        );
    }
});

hosted!(a_page_that_asks_hears_that_the_area_is_none_again, engine, hosts, {
    let page = element("expose-selection idle-reset=\"1\"", "<p>Article.</p>");
    assert_eq!(engine.settle(&hosts.make("none", &page)).await, "ready");
    engine.run("window.heard = []; el.addEventListener('sg-select', ({ detail }) => heard.push(detail.area)); window.tap = (it) => el.shadowRoot.querySelector(it).click()").await;
    engine.run("tap('.choice[for=area-glutes]')").await;
    engine.wait("heard.join() === 'glutes,' && heard[1] === null").await.unwrap();
    engine.run("el.removeAttribute('idle-reset'); heard = []; tap('.choice[for=area-lumbar]')").await;
    // The tour comes with what comes later.
    engine.wait(&format!("((root) => {TOUR})(el.shadowRoot)")).await.unwrap();
    rest(&engine).await;
    engine.run("tap('[data-act=tour]')").await;
    rest(&engine).await;
    // Stop after stop there is none, which is no news.
    engine.run("tap('[name=stop]:not(:checked)')").await;
    rest(&engine).await;
    engine.run("tap('.choice[for=area-glutes]')").await;
    rest(&engine).await;
    engine.run("tap('[name=stop]:not(:checked)')").await;
    rest(&engine).await;
    assert_eq!(engine.value("heard").await, json!(["lumbar", null, "glutes", null]));
    // What the page does, it does not hear.
    engine.run("tap('.choice[for=area-glutes]'); heard = []; el.reset()").await;
    rest(&engine).await;
    assert_eq!(engine.value("heard").await, json!([]));
    // As in a frame.
    let hears = "<script>heard = []; document.addEventListener('sg-select', ({ detail }) => heard.push(detail.area), true)</script>";
    let framed = |wish: &str| [hears, "<main>", &framed(wish), "</main>"].concat();
    engine.open(&hosts.make("area-framed", &framed("expose=1&amp;area=glutes"))).await;
    let frame = Framed::ready(&engine).await.unwrap();
    frame.rest().await;
    assert_eq!(engine.value("heard").await, json!([]), "what the address opens, nobody has chosen");
    engine.open(&hosts.make("none-framed", &framed("expose=1"))).await;
    let frame = Framed::ready(&engine).await.unwrap();
    for step in [
        ".choice[for=area-lumbar]",
        "[data-act=tour]",
        "[name=stop]:not(:checked)",
        ".choice[for=area-glutes]",
        "#where [type=reset]",
    ] {
        frame.inside(&format!("document.querySelector({step:?}).click()")).await;
        frame.enter().await;
        engine.wait(&format!("((root) => {TOUR})(document)")).await.unwrap();
        frame.leave().await;
        frame.rest().await;
    }
    engine.wait("JSON.stringify(heard) === '[\"lumbar\",null,\"glutes\",null]'").await.unwrap();
    engine.run("heard = []; frame.select('lumbar'); frame.reset()").await;
    frame.rest().await;
    assert_eq!(engine.value("heard").await, json!([]));
});

hosted!(what_the_address_of_a_frame_asked_for_is_there_after_the_way_back, engine, hosts, {
    // A page that hears when it is left is loaded anew, and with it what stands in it.
    let page = [
        "<script>addEventListener('unload', () => {})</script><main>",
        &framed("name=Harbor&amp;theme=dark"),
        "</main>",
    ];
    let (host, other) = (hosts.make("studio", &page.concat()), hosts.make("other", "<p>Another page"));
    let told = "[document.querySelector('.studio-name').textContent, document.querySelector('.guide').dataset.theme].join()";
    engine.open(&host).await;
    let frame = Framed::ready(&engine).await.unwrap();
    assert_eq!(frame.value(told).await, "Harbor,dark");
    frame.inside("document.querySelector('#tab-ok, .tab[href=\"#ok\"]').click()").await;
    frame.rest().await;
    engine.open(&other).await;
    engine.run("history.back()").await;
    engine.wait("document.querySelector('iframe') !== null").await.unwrap();
    let frame = Framed::ready(&engine).await.unwrap();
    assert_eq!(frame.value(told).await, "Harbor,dark", "after the way back");
});

hosted!(a_name_counts_in_what_automatic_paragraphs_have_made_of_the_snippet, engine, hosts, {
    let details = "<details data-area=\"glutes\"><summary>Glutes</summary><p>Article text.</p></details>";
    let name = "<script type=\"application/json\">{\"studio\":{\"name\":\"Relax! Anna & <Co>\"}}</script>";
    for end in ["", "<br />"] {
        let page = format!(
            "<p><sciatica-guide></p>{details}<p>{name}{end}</sciatica-guide><br />{LOADER}</p><p>Text after.</p>"
        );
        engine.open(&hosts.make("named", &page)).await;
        engine.run("window.el = document.querySelector('sciatica-guide'); el.scrollIntoView()").await;
        engine.wait("el.status === 'ready'").await.unwrap();
        let shown = "[el.shadowRoot.querySelector('.studio-name').textContent, document.body.innerText.includes('Article text'), document.body.innerText.includes('Text after')]";
        assert_eq!(engine.value(shown).await, json!(["Relax! Anna & <Co>", false, true]), "{end}");
        assert_eq!(engine.own_lines().await, [""; 0]);
    }
});

const TOUR: &str = "root.querySelectorAll('[data-act=tour], [name=stop]').length > 2";

/// Waits until the app has answered.
async fn rest(engine: &Engine) {
    engine.run("window.root = el.shadowRoot").await;
    engine.rest().await;
}

/// The frame's snippet with a wish in its address.
fn framed(wish: &str) -> String {
    let snippet = dist().join("v1/frame.snippet.html");
    let snippet = std::fs::read_to_string(snippet).unwrap();
    snippet.replacen("embed.html", &["embed.html#", wish].concat(), 1)
}

hosted!(what_of_the_page_stands_in_the_guide_keeps_the_focus, engine, hosts, {
    let inside = "<p>Article.</p><form slot=\"cta\"><input id=\"mail\" autofocus></form>";
    // Whoever writes there is not interrupted: the guide waits for a wish.
    assert_eq!(engine.settle(&hosts.make("slot", &element("", inside))).await, "fallback");
    engine
        .run("el.shadowRoot.querySelector('button').click(); document.querySelector('#mail').focus()")
        .await;
    engine.wait("el.status === 'ready'").await.unwrap();
    assert_eq!(engine.value("document.activeElement.id").await, "mail");
});

hosted!(colours_that_a_page_takes_its_time_for_are_followed, engine, hosts, {
    let page = [
        "<style>body { background: #fff; color: #111; transition: background-color .4s, color .4s }
         @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>",
        &element("theme=\"host\"", "<p>Article.</p>"),
    ]
    .concat();
    assert_eq!(engine.settle(&hosts.make("fade", &page)).await, "ready");
    let paper = "getComputedStyle(el.shadowRoot.querySelector('.guide')).backgroundColor.match(/\\d+/g).slice(0, 3).every((it) => it < 60)";
    assert_eq!(engine.value(paper).await, false);
    let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
    engine.driver().cdp().send_raw("Emulation.setEmulatedMedia", dark).await.unwrap();
    engine.wait(paper).await.unwrap();
});

hosted!(a_pages_own_switch_of_colours_is_followed, engine, hosts, {
    let page = [
        "<style>body { background: #fff; color: #111 } html.night body, body[data-theme=dark] { background: #111; color: #eee }</style>",
        &element("theme=\"host\"", "<p>Article.</p>"),
    ]
    .concat();
    assert_eq!(engine.settle(&hosts.make("switch", &page)).await, "ready");
    let paper = "getComputedStyle(el.shadowRoot.querySelector('.guide')).backgroundColor.match(/\\d+/g).slice(0, 3).every((it) => it < 60)";
    assert_eq!(engine.value(paper).await, false);
    for (on, off) in [
        ("document.documentElement.className = 'night'", "document.documentElement.className = ''"),
        ("document.body.dataset.theme = 'dark'", "delete document.body.dataset.theme"),
    ] {
        engine.run(on).await;
        engine.wait(paper).await.unwrap();
        engine.run(off).await;
        engine.wait(&format!("!({paper})")).await.unwrap();
    }
});

hosted!(what_a_page_asks_of_a_frame_before_it_is_there_is_done, engine, hosts, {
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    engine.open(&hosts.make("early", &snippet.replacen("src", "data-src", 1))).await;
    engine.run("window.frame = document.querySelector('iframe')").await;
    engine.wait("document.readyState === 'complete'").await.unwrap();
    let early = "frame.src = frame.dataset.src; setTimeout(() => frame.select('piriformis'))";
    engine.run(early).await;
    engine.wait(IS_HIGH).await.unwrap();
    engine.driver().enter_frame(0).await.unwrap();
    engine.wait("document.querySelector('#area-piriformis').checked").await.unwrap();
    // What the visitor chooses then holds.
    engine.run("document.querySelector('#area-lumbar').click()").await;
    engine.wait("document.querySelector('#panel-lumbar').checkVisibility()").await.unwrap();
    engine.driver().enter_default_frame().await.unwrap();
});

hosted!(a_frame_whose_address_leads_on_to_another_is_known_all_the_same, engine, hosts, {
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    let start = hosts.origin();
    let moved = Hosts::with(move |it| {
        it.path.ends_with("d.html").then(|| Response::redirect(&[&start, &*it.path].concat()))
    });
    for sandbox in ["sandbox=\"allow-same-origin ", "data-none=\""] {
        let page = snippet.replacen("https://GUIDE_ORIGIN", &moved.origin(), 1);
        engine.open(&hosts.make("moved", &page.replacen("sandbox=\"", sandbox, 1))).await;
        engine.run("window.frame = document.querySelector('iframe')").await;
        engine.wait(IS_HIGH).await.unwrap_or_else(|it| panic!("{sandbox}: {it}"));
        assert_eq!(engine.own_lines().await, [""; 0], "{sandbox}");
    }
});
