//! The studio's own head, as its snippet asks for it: shown where it can be read, refused in one line where it cannot.

mod support;

use sciatica_guide::xtask::browser::CHROMIUM;
use sciatica_guide::xtask::dist;
use serde_json::json;
use support::engine::{Engine, Hosts, element};
use support::framed::Framed;

/// A square of one colour.
const LOGO: &str =
    "data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%209%209%22/%3E";
const VOICE: &str = "Not sure what fits? Ring us.";

/// Ground and text of the head, its logo, its sentence, the studio's name if it shows.
fn head(root: &str) -> String {
    format!(
        "(() => {{ const head = {root}.querySelector('.masthead'), {{ backgroundColor, color }} = getComputedStyle(head),
           name = head.querySelector('.studio-name');
           return [backgroundColor, color, head.querySelector('img.logo')?.naturalWidth > 0, head.querySelector('.voice')?.textContent ?? null,
             name.checkVisibility() ? name.textContent : ''] }})()"
    )
}

hosted!(an_element_shows_the_head_of_its_studio, engine, hosts, {
    let root = "el.shadowRoot";
    for (accent, ground, text) in [
        ("#124b4d", "rgb(18, 75, 77)", "rgb(255, 255, 255)"),
        ("ffd43b", "rgb(255, 212, 59)", "rgb(0, 0, 0)"),
    ] {
        let attributes = format!("accent=\"{accent}\" logo=\"{LOGO}\" voice=\"{VOICE}\"");
        assert_eq!(engine.settle(&hosts.make("brand", &element(&attributes, ""))).await, "ready");
        engine.wait(&format!("{}[2]", head(root))).await.unwrap();
        let shown = json!([ground, text, true, VOICE, "Jupiter Massage and Pilates"]);
        assert_eq!(engine.value(&head(root)).await, shown);
        assert_eq!(engine.own_lines().await, [""; 0]);
    }
});

hosted!(what_is_no_head_of_a_studio_is_refused_and_the_rest_stays, engine, hosts, {
    let attributes =
        "accent=\"red; color: blue\" logo=\"https://example.com/a.png\" voice=\"We cure your pain.\"";
    assert_eq!(engine.settle(&hosts.make("refused", &element(attributes, ""))).await, "ready");
    let lines = engine.own_lines().await;
    let starts = ["SG304: accent cannot", "SG304: logo cannot", "SG304: voice cannot"];
    assert!(lines.len() == 3 && lines.iter().zip(starts).all(|it| it.0.contains(it.1)), "{lines:?}");
    let shown = engine.value(&head("el.shadowRoot")).await;
    assert_eq!([&shown[0], &shown[2], &shown[3]], [&json!("rgba(0, 0, 0, 0)"), &json!(false), &json!(null)]);
    assert!(!hosts.asked().iter().any(|it| it.contains("example.com")), "nobody is asked for a picture");
});

hosted!(a_frame_shows_the_head_that_its_address_names, engine, hosts, {
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    let wishes = format!(
        "embed.html#accent=%23124b4d&amp;voice={}&amp;name=Harbor%20Massage&amp;logo={}",
        VOICE.replace(' ', "%20"),
        LOGO.replace('%', "%25").replace('&', "%26")
    );
    let framed = snippet.replacen("embed.html", &wishes, 1);
    engine.open(&hosts.make("framed", &["<main>", &framed, "</main>"].concat())).await;
    let frame = Framed::ready(&engine).await.unwrap();
    frame.enter().await;
    engine.wait(&format!("{}[2]", head("document"))).await.unwrap();
    let shown = json!(["rgb(18, 75, 77)", "rgb(255, 255, 255)", true, VOICE, "Harbor Massage"]);
    assert_eq!(engine.value(&head("document")).await, shown);
    frame.leave().await;
    assert_eq!(engine.own_lines().await, [""; 0]);
});

/// The way to the screens for client and therapist: whether it shows, and where it leads.
const TO_VISIT: &str =
    ".querySelector('.to-visit'), way = (it) => [it.checkVisibility(), it.href, it.target]";

hosted!(a_page_for_therapists_has_the_way_to_the_visit, engine, hosts, {
    let way = |root: &str| format!("(() => {{ const it = {root}{TO_VISIT}; return way(it) }})()");
    let there = [&hosts.origin(), "/visit.html"].concat();
    for (attributes, shows) in [("mode=\"visit\"", true), ("", false)] {
        assert_eq!(engine.settle(&hosts.make("mode", &element(attributes, ""))).await, "ready");
        assert_eq!(engine.value(&way("el.shadowRoot")).await, json!([shows, there, "_blank"]));
        assert_eq!(engine.own_lines().await, [""; 0]);
    }
    assert_eq!(engine.settle(&hosts.make("other", &element("mode=\"kiosk\"", ""))).await, "ready");
    let lines = engine.own_lines().await;
    assert!(lines.len() == 1 && lines[0].contains("SG304: mode kiosk is unknown; use visit"), "{lines:?}");
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    for (wish, shows) in [("embed.html#mode=visit", true), ("embed.html", false)] {
        let framed = snippet.replacen("embed.html", wish, 1);
        engine.open(&hosts.make("mode-framed", &["<main>", &framed, "</main>"].concat())).await;
        let frame = Framed::ready(&engine).await.unwrap();
        frame.enter().await;
        assert_eq!(engine.value(&way("document")).await, json!([shows, there, "_blank"]));
        frame.leave().await;
    }
});
