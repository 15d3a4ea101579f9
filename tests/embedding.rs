//! The element in a page of another origin: what a host may say, and what the element says of itself.

mod support;

use sciatica_guide::site::element::{
    ATTRIBUTES, CUSTOM_PROPERTIES, EVENTS, Item, METHODS, PARTS, PROPERTIES, SLOTS, STATES, types,
};
use sciatica_guide::xtask::browser::CHROMIUM;
use sciatica_guide::xtask::written;
use serde_json::{Value, json};
use support::engine::{Engine, Hosts, LOADER, element};

fn words(json: &Value) -> String {
    element("", &format!("<p>Article.</p><script type=\"application/json\">{json}</script>"))
}

hosted!(a_host_says_its_own_facts_and_wordings, engine, hosts, {
    let content = json!({
        "studio": {
            "name": "Harbor Massage",
            "legalName": "Harbor Massage, LLC",
            "phone": "555-010-0199",
            "phoneLink": "tel:+15550100199",
            "bookingLink": "https://book.example.com/new?service={type}&area={area}",
        },
        "words": { "words.heading": "Where does it hurt?", "words.call": "Ring us: {phone}", "title": "Leg pain <guide>" },
    });
    // Text is only ever text: the brackets above are refused, so the title goes.
    let refused = engine.settle(&hosts.make("refused", &words(&content))).await;
    assert_eq!(refused, "ready");
    let lines = engine.own_lines().await;
    assert!(lines.len() == 1 && lines[0].contains("SG305: title: looks like HTML"), "{lines:?}");
    assert_eq!(engine.value("el.shadowRoot.querySelector('h1').textContent").await, "Where do you feel it?");

    let mut content = content;
    content["words"]["title"] = json!("Leg pain guide");
    assert_eq!(engine.settle(&hosts.make("facts", &words(&content))).await, "ready");
    assert_eq!(engine.own_lines().await, [""; 0]);
    assert_eq!(engine.value("el.shadowRoot.querySelector('h1').textContent").await, "Where does it hurt?");
    let guide =
        engine.value("el.shadowRoot.querySelector('.guide').textContent").await.as_str().unwrap().to_owned();
    for text in [
        "Harbor Massage",
        "Harbor Massage, LLC (JMP)",
        "Made by Harbor Massage, LLC",
        "Leg pain guide",
        "Ring us: 555-010-0199",
    ] {
        assert!(guide.contains(text), "{text} is missing");
    }
    for text in ["Jupiter Massage and Pilates, LLC", "561-529-2093", "Where do you feel it?Tap"] {
        assert!(!guide.contains(text), "{text} is still there");
    }
    let calls = "[...new Set([...el.shadowRoot.querySelectorAll('.call, .way-on a[href^=tel]')].map((it) => it.getAttribute('href')))]";
    assert_eq!(engine.value(calls).await, json!(["tel:+15550100199"]));
    // The massage type goes with the link that names it; the area only once the box is ticked.
    engine.run("el.select('glutes')").await;
    let href = |it: &str| format!("el.shadowRoot.querySelector('{it}').getAttribute('href')");
    assert_eq!(
        engine.value(&href("#panel-glutes .row[data-type=deep-tissue] .book")).await,
        "https://book.example.com/new?service=deep-tissue&area="
    );
    assert_eq!(engine.value(&href(".way-on .book")).await, "https://book.example.com/new?service=&area=");
    let away = "[...el.shadowRoot.querySelectorAll('.guide a[href^=http]')].filter((it) => it.target !== '_blank').map((it) => it.outerHTML)";
    assert_eq!(engine.value(away).await, json!([]), "no link takes the visitor out of the host's page");
    engine.run("el.shadowRoot.querySelector('.share input').click()").await;
    assert_eq!(
        engine.value(&href(".way-on .book")).await,
        "https://book.example.com/new?service=&area=glutes"
    );
});

hosted!(a_host_says_its_words_by_property_and_by_address, engine, hosts, {
    let by_property = "<sciatica-guide><p>Article.</p></sciatica-guide><script>document.querySelector('sciatica-guide').content = { words: { 'words.heading': 'Where is it?' } }</script>";
    let by_address = element("content-src=\"../plain/words.json\"", "");
    for page in [[by_property, LOADER].concat(), by_address] {
        assert_eq!(engine.settle(&hosts.make("words", &page)).await, "ready");
        assert_eq!(engine.value("el.shadowRoot.querySelector('h1').textContent").await, "Where is it?");
        assert_eq!(engine.own_lines().await, [""; 0]);
    }
});

hosted!(words_that_cannot_be_used_are_refused_as_a_whole, engine, hosts, {
    let text = |it: &str| element("", &format!("<script type=\"application/json\">{it}</script>"));
    let long = json!({ "words": { "words.heading": "a".repeat(70_000) } }).to_string();
    let src = |it: &str| element(&format!("content-src=\"{it}\""), "");
    for (code, names, page) in [
        ("SG302", "no JSON", text("{ \"words\": ")),
        ("SG303", "larger than 65536", text(&long)),
        ("SG304", "colours: is unknown", text("{ \"colours\": {} }")),
        ("SG304", "studio.phone: is no text", text("{ \"studio\": { \"phone\": 5 } }")),
        (
            "SG304",
            "words.words.whenToBeCareful: is no text that a page may change",
            text("{ \"words\": { \"words.whenToBeCareful\": \"Nothing\" } }"),
        ),
        ("SG304", "content: is no object", text("[]")),
        ("SG305", "words.heading: is empty", text("{ \"words\": { \"words.heading\": \" \" } }")),
        (
            "SG305",
            "\"cures\" is a promise",
            text("{ \"words\": { \"words.lead\": \"Massage cures this.\" } }"),
        ),
        (
            "SG305",
            "studio.websiteLink: is no web address",
            text("{ \"studio\": { \"websiteLink\": \"javascript:alert(1)\" } }"),
        ),
        ("SG301", "status 404", src("missing.json")),
        ("SG306", "Access-Control-Allow-Origin", src("https://GUIDE_ORIGIN/build-info.json")),
    ] {
        assert_eq!(engine.settle(&hosts.make("refused", &page)).await, "ready", "{code}");
        let lines = engine.own_lines().await;
        assert!(
            lines.len() == 1 && lines[0].contains(code) && lines[0].contains(names),
            "{code} {names}: {lines:?}"
        );
        assert_eq!(
            engine.value("el.shadowRoot.querySelector('h1').textContent").await,
            "Where do you feel it?"
        );
    }
});

hosted!(the_element_is_driven_by_attributes_properties_and_methods, engine, hosts, {
    let address = hosts
        .make("api", &element("area=\"glutes\" expose-selection hide=\"header booking\"", "<p>Article.</p>"));
    assert_eq!(engine.settle(&address).await, "ready");
    let area = "el.shadowRoot.querySelector('[name=area]:checked')?.value ?? ''";
    assert_eq!(engine.value(area).await, "glutes");
    engine.run("window.heard = []; for (const it of ['sg-ready', 'sg-select', 'sg-book', 'sg-fallback']) el.addEventListener(it, (event) => heard.push([it, event.detail]))").await;
    engine.run("el.setAttribute('area', 'lumbar')").await;
    assert_eq!(engine.value(area).await, "lumbar");
    engine.run("el.area = 'piriformis'").await;
    assert_eq!(engine.value(area).await, "piriformis");
    engine.run("el.select('hamstrings'); el.area = 'knee'").await;
    assert_eq!(engine.value(area).await, "hamstrings", "an unknown area changes nothing");
    let lines = engine.own_lines().await;
    assert!(
        lines.len() == 1 && lines[0].contains("SG304: area knee is unknown; use lumbar, glutes"),
        "{lines:?}"
    );
    assert_eq!(engine.value("heard").await, json!([]), "what the host sets, the host does not hear");
    engine.run("el.shadowRoot.querySelector('.choice[for=area-glutes]').click()").await;
    engine.run("el.shadowRoot.querySelector('#sign-saddle, [name=sign]').click()").await;
    assert_eq!(
        engine.value("heard").await,
        json!([["sg-select", { "area": "glutes" }]]),
        "a tick is never told"
    );
    engine.run("el.reset()").await;
    assert_eq!(engine.value(area).await, "");
    assert_eq!(engine.value("el.shadowRoot.querySelectorAll('[name=sign]:checked').length").await, 0);
    assert_eq!(engine.value("el.shadowRoot.querySelector('.brand').hidden").await, true);
    assert_eq!(engine.value("el.shadowRoot.querySelector('.careful').hidden").await, false);
    engine.run("el.whenReady().then((it) => (window.settled = it))").await;
    assert_eq!(engine.value("settled").await, "ready");
    let drawn = "[...el.shadowRoot.querySelectorAll('.book, .share, .brand')].filter((it) => it.getClientRects().length).length";
    assert_eq!(engine.value(drawn).await, 0, "what is hidden is not drawn");
    // Set before the definition: the property still counts.
    let early = "<sciatica-guide><p>Article.</p></sciatica-guide><script>document.querySelector('sciatica-guide').area = 'lumbar'</script>";
    assert_eq!(engine.settle(&hosts.make("early", &[early, LOADER].concat())).await, "ready");
    assert_eq!(engine.value(area).await, "lumbar");
    // What the reader has opened in the article stays open.
    let open = element("", "<details data-area=\"piriformis\" open><summary>Piriformis</summary></details>");
    assert_eq!(engine.settle(&hosts.make("open", &open)).await, "ready");
    assert_eq!(engine.value(area).await, "piriformis");
    // And counts for more than what the page asks for.
    let both = open.replacen(' ', " area=\"glutes\" ", 1);
    assert_eq!(engine.settle(&hosts.make("both", &both)).await, "ready");
    assert_eq!(engine.value(area).await, "piriformis");
    // One that does not exist has nowhere to go on: the text stays.
    let unknown = both.replace("piriformis", "knee");
    assert_eq!(engine.settle(&hosts.make("unknown", &unknown)).await, "fallback");
    assert_eq!(engine.value("el.code").await, "SG113");
    // A second copy of the loader says so and does nothing.
    let loader =
        written().unwrap().iter().map(|it| it.0.to_owned()).find(|it| it.contains("/loader-")).unwrap();
    let again =
        format!("<script type=\"module\" crossorigin src=\"https://GUIDE_ORIGIN/{loader}?again\"></script>");
    let twice = [element("", ""), again].concat();
    assert_eq!(engine.settle(&hosts.make("twice", &twice)).await, "ready");
    engine.wait("lines.length === 1").await.unwrap();
    assert!(engine.own_lines().await[0].contains("SG502"));
});

hosted!(the_description_is_true_of_the_element, engine, hosts, {
    assert_eq!(
        engine.settle(&hosts.make("true", &element("expose-selection", "<p>Article.</p>"))).await,
        "ready"
    );
    let names = |items: &[Item]| items.iter().map(|it| it.name).collect::<Vec<_>>();
    let all =
        |expression: &str, names: Vec<&str>| format!("{}.filter((it) => !({expression}))", json!(names));
    for expression in [
        all("it in el", [names(PROPERTIES), names(METHODS)].concat()),
        all("typeof el[it] === 'function'", names(METHODS)),
        all("el.shadowRoot.querySelector(`[part=\"${it}\"]`)", names(PARTS)),
        all("el.shadowRoot.querySelector(it ? `slot[name=\"${it}\"]` : 'slot:not([name])')", names(SLOTS)),
        all("el.matches(`:state(${it})`) === (it === 'ready')", names(STATES)),
    ] {
        let missing = engine.value(&expression).await;
        assert_eq!(missing, json!([]), "{expression}");
    }
    let types = types();
    let properties = engine.value("Object.keys(Object.getPrototypeOf(el))").await;
    for name in properties.as_array().unwrap() {
        let name = name.as_str().unwrap();
        assert!(types.contains(&format!("  {name}: ")), "{name} has no type");
    }
    let parts = "[...new Set([...el.shadowRoot.querySelectorAll('[part]')].map((it) => it.getAttribute('part')))].length";
    assert_eq!(engine.value(parts).await, PARTS.len());
    let sources = ["loader", "element-runtime", "attributes", "theme", "host-overrides", "booking"]
        .map(|it| {
            std::fs::read_to_string(format!("{}/src/embedding/{it}.js", env!("CARGO_MANIFEST_DIR"))).unwrap()
        })
        .concat();
    for name in [names(ATTRIBUTES), names(EVENTS), names(CUSTOM_PROPERTIES)].concat() {
        assert!(
            sources.contains(&format!("\"{name}\"")) || ["area", "theme", "hide"].contains(&name),
            "{name} is in no script"
        );
    }
    let used = |mark: &str| {
        sources
            .match_indices(mark)
            .map(|(at, _)| sources[at + 1..].split('"').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    for (mark, known) in [("\"--sg-", names(CUSTOM_PROPERTIES)), ("\"sg-", names(EVENTS))] {
        for name in used(mark) {
            assert!(known.contains(&name.as_str()), "{name} is not described");
        }
    }
});
