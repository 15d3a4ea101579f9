//! Booking as studios have it: one address for all, or one for each massage type, by what the page says of the guide.

mod support;

use sciatica_guide::xtask::browser::CHROMIUM;
use sciatica_guide::xtask::dist;
use serde_json::json;
use support::engine::{Engine, Hosts, element};
use support::framed::Framed;

const GENERAL: &str = "https://book.example.com/schedule.php";
const SWEDISH: &str = "https://book.example.com/#/discipline/1/treatment/12";
const DEEP: &str = "https://book.example.com/w.aspx?enc=QUJDREVGR0hJSktM/Ym9va2luZw+MDEyMzQ1Njc4OQ==&type=category:Deep%20Tissue";

/// The addresses of the general button and of some types' links in the chosen area; nothing where none shows.
fn addresses(root: &str) -> String {
    format!(
        "['.way-on .book', ...['swedish', 'deep-tissue', 'neuromuscular'].map((it) => `.panel-glutes [data-type=${{it}}] .book`)]
           .map((it) => {root}.querySelector(it)).map((it) => it.checkVisibility() ? it.getAttribute('href') : null)"
    )
}

hosted!(an_element_leads_each_massage_type_to_its_own_address, engine, hosts, {
    let shown = addresses("el.shadowRoot");
    let attributes = format!(
        "area=\"glutes\" book-url=\"{GENERAL}\" book-urls=\"swedish={SWEDISH}\n  deep-tissue={}\"",
        DEEP.replace('&', "&amp;")
    );
    assert_eq!(engine.settle(&hosts.make("types", &element(&attributes, ""))).await, "ready");
    assert_eq!(engine.value(&shown).await, json!([GENERAL, SWEDISH, DEEP, GENERAL]));
    assert_eq!(engine.own_lines().await, [""; 0]);
    let away = "[...el.shadowRoot.querySelectorAll('.book')].every((it) => it.target === '_blank' && it.rel === 'noopener noreferrer')";
    assert_eq!(engine.value(away).await, true);
    // At any time; and a warning sign goes before all of it.
    engine.run(&format!("el.bookUrls = 'neuromuscular={SWEDISH}'")).await;
    assert_eq!(engine.value(&shown).await, json!([GENERAL, GENERAL, GENERAL, SWEDISH]));
    engine.run("el.shadowRoot.querySelector('[name=sign]').click()").await;
    engine.wait(&format!("{shown}.every((it) => it === null)")).await.unwrap();
    assert!(!hosts.asked().iter().any(|it| it.contains("example.com")), "no address is asked for ahead");
});

hosted!(a_page_that_wants_no_booking_has_none_whatever_is_chosen, engine, hosts, {
    let attributes = format!("area=\"glutes\" hide=\"booking\" book-url=\"{GENERAL}?at={{area}}\"");
    assert_eq!(engine.settle(&hosts.make("none", &element(&attributes, ""))).await, "ready");
    let shown =
        "[...el.shadowRoot.querySelectorAll('.book, .share')].filter((it) => it.checkVisibility()).length";
    assert_eq!(engine.value(shown).await, 0);
    engine.run("el.shadowRoot.querySelector('#area-lumbar').click()").await;
    engine.wait("el.shadowRoot.querySelector('.panel-lumbar .types').checkVisibility()").await.unwrap();
    assert_eq!(engine.value(shown).await, 0);
    engine.run("el.removeAttribute('hide')").await;
    assert_ne!(engine.value(shown).await, 0);
});

hosted!(where_every_type_waits_no_visit_is_to_be_booked, engine, hosts, {
    let attributes = format!("area=\"glutes\" book-url=\"{GENERAL}?at={{area}}\"");
    assert_eq!(engine.settle(&hosts.make("waits", &element(&attributes, ""))).await, "ready");
    let shown = "[...el.shadowRoot.querySelectorAll('.way-on :is(.book, .share, .main)')].filter((it) => it.checkVisibility()).length";
    assert_eq!(engine.value(shown).await, 3);
    let box_of = |it: &str| format!("el.shadowRoot.querySelector('[name=condition][value={it}]')");
    engine.run("el.shadowRoot.querySelector('.tab-ok').click()").await;
    engine.wait(&format!("{} !== null", box_of("clot"))).await.unwrap();
    engine.run(&format!("{}.click()", box_of("clot"))).await;
    // What is left is to call.
    for area in ["lumbar", "glutes"] {
        engine.run(&format!("el.shadowRoot.querySelector('#area-{area}').click()")).await;
        engine.wait(&format!("{shown} === 1")).await.unwrap();
    }
    engine.run(&format!("{}.click()", box_of("clot"))).await;
    engine.run(&format!("{}.click()", box_of("bleeding"))).await;
    engine.wait(&format!("{shown} === 3")).await.unwrap();
});

hosted!(an_area_leaves_the_address_with_whoever_chose_it, engine, hosts, {
    let attributes = format!("area=\"glutes\" book-url=\"{GENERAL}?at={{area}}\"");
    assert_eq!(engine.settle(&hosts.make("left", &element(&attributes, ""))).await, "ready");
    let address = "el.shadowRoot.querySelector('.way-on .book').getAttribute('href')";
    engine.run("el.shadowRoot.querySelector('.share input').click()").await;
    assert_eq!(engine.value(address).await, json!(format!("{GENERAL}?at=glutes")));
    engine.run("el.reset()").await;
    engine.wait(&format!("{address}.endsWith('at=')")).await.unwrap();
});

hosted!(what_the_guide_was_built_with_holds_until_a_page_names_its_own, engine, hosts, {
    assert_eq!(engine.settle(&hosts.make("built", &element("area=\"glutes\"", ""))).await, "ready");
    let shown = addresses("el.shadowRoot");
    assert_eq!(engine.value(&shown).await, json!([null, null, null, null]));
    // As the build writes it where the content file has a general address and one of a type.
    let built = format!(
        "for (const it of el.shadowRoot.querySelectorAll('.book')) it.dataset.template = it.dataset.type === 'swedish' ? '{SWEDISH}' : '{GENERAL}?at={{area}}'; el.theme = 'light'"
    );
    engine.run(&built).await;
    let general = format!("{GENERAL}?at=");
    assert_eq!(engine.value(&shown).await, json!([general, SWEDISH, general, general]));
    engine.run(&format!("el.bookUrls = 'deep-tissue={DEEP}'")).await;
    assert_eq!(engine.value(&shown).await, json!([general, SWEDISH, DEEP, general]));
    engine.run("el.shadowRoot.querySelector('.share input').click()").await;
    assert_eq!(engine.value(&shown).await, json!([format!("{general}glutes"), SWEDISH, DEEP, general]));
    engine.run(&format!("el.bookUrls = null; el.bookUrl = '{GENERAL}'")).await;
    assert_eq!(engine.value(&shown).await, json!([GENERAL, null, null, null]), "the other studio's are gone");
    engine.run(&format!("el.bookUrl = '{GENERAL}?type={{type}}'")).await;
    let typed = |it: &str| format!("{GENERAL}?type={it}");
    let all = [typed(""), typed("swedish"), typed("deep-tissue"), typed("neuromuscular")];
    assert_eq!(engine.value(&shown).await, json!(all), "as ever");
});

hosted!(a_massage_type_that_has_to_wait_cannot_be_booked, engine, hosts, {
    let attributes = format!("area=\"glutes\" book-url=\"{GENERAL}\" book-urls=\"swedish={SWEDISH}\"");
    assert_eq!(engine.settle(&hosts.make("waits", &element(&attributes, ""))).await, "ready");
    engine.run("el.shadowRoot.querySelector('.tab, .to-situation').click()").await;
    let condition = "el.shadowRoot.querySelector('[name=condition][value=flare]')";
    engine.wait(&format!("{condition} !== null")).await.unwrap();
    engine.run(&format!("{condition}.click()")).await;
    engine.run("el.shadowRoot.querySelector('[href=\"#where\"]').click()").await;
    engine.wait("el.shadowRoot.querySelector('.panel-glutes').checkVisibility()").await.unwrap();
    let rows = "[...el.shadowRoot.querySelectorAll('.panel-glutes .types .row')]";
    engine.wait(&format!("{rows}.some((it) => it.dataset.result === 'hold')")).await.unwrap();
    let right =
        "every((it) => it.querySelector('.book').checkVisibility() === (it.dataset.result !== 'hold'))";
    assert_eq!(engine.value(&format!("{rows}.{right}")).await, true);
});

hosted!(what_is_no_address_is_named_and_the_rest_is_used, engine, hosts, {
    let shown = addresses("el.shadowRoot");
    let attributes = format!(
        "area=\"glutes\" book-url=\"javascript:alert(1)\" book-urls=\"swedish={SWEDISH} hot-stone={SWEDISH} deep-tissue=http://example.com neuromuscular\""
    );
    assert_eq!(engine.settle(&hosts.make("refused", &element(&attributes, ""))).await, "ready");
    let wanted = json!([null, SWEDISH, null, null]);
    assert_eq!(engine.value(&shown).await, wanted);
    let lines = engine.own_lines().await;
    let starts = [
        "javascript:alert(1) cannot be used; write https://",
        "hot-stone cannot be used; write a massage type",
        "deep-tissue=http://example.com cannot be used; write https://",
        "neuromuscular cannot be used; write https://",
    ];
    let named =
        lines.iter().zip(starts).all(|(line, start)| line.contains(&["SG304: booking: ", start].concat()));
    assert!(named && lines.len() == starts.len(), "{lines:#?}");
});

hosted!(a_frame_leads_each_massage_type_to_its_own_address, engine, hosts, {
    let encoded = |text: &str| {
        let plain = |it: u8| it.is_ascii_alphanumeric() || b"-_.".contains(&it);
        text.bytes()
            .map(|it| if plain(it) { char::from(it).into() } else { format!("%{it:02X}") })
            .collect::<String>()
    };
    let books = encoded(&format!("swedish={SWEDISH} deep-tissue={DEEP} knee={SWEDISH}"));
    let wishes = format!("embed.html#area=glutes&amp;book={}&amp;books={books}", encoded(GENERAL));
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    engine
        .open(&hosts.make("framed", &["<main>", &snippet.replacen("embed.html", &wishes, 1)].concat()))
        .await;
    let frame = Framed::ready(&engine).await.unwrap();
    assert_eq!(frame.value(&addresses("document")).await, json!([GENERAL, SWEDISH, DEEP, GENERAL]));
    frame.inside("document.querySelector('[name=sign]').click()").await;
    frame.enter().await;
    engine.wait(&format!("{}.every((it) => it === null)", addresses("document"))).await.unwrap();
    frame.leave().await;
    // What a frame says is on the console of the page that it is, too.
    engine.log().await;
    engine.open(&format!("{}/v1/{}", hosts.origin(), wishes.replace("&amp;", "&"))).await;
    engine.wait("document.readyState === 'complete'").await.unwrap();
    let said = engine.log().await;
    assert!(said.iter().any(|it| it.contains("SG304: book knee in the address cannot be used")), "{said:?}");
});

hosted!(a_frame_may_print_share_and_save_and_an_older_snippet_goes_on, engine, hosts, {
    let snippet = std::fs::read_to_string(dist().join("v1/frame.snippet.html")).unwrap();
    let allowed = |it: &str| format!("document.featurePolicy.allowsFeature('{it}')");
    engine.open(&hosts.make("today", &["<main>", &snippet].concat())).await;
    let frame = Framed::ready(&engine).await.unwrap();
    for feature in ["web-share", "clipboard-write", "fullscreen", "screen-wake-lock"] {
        // Chromium knows of sharing where its system has a way to share.
        let known = format!("document.featurePolicy.features().includes('{feature}')");
        if feature == "web-share" && frame.value(&known).await == json!(false) {
            continue;
        }
        assert_eq!(frame.value(&allowed(feature)).await, true, "{feature}");
    }
    for feature in ["camera", "microphone", "geolocation", "clipboard-read"] {
        assert_eq!(frame.value(&allowed(feature)).await, false, "{feature}");
    }
    frame.inside("window.addEventListener('beforeprint', () => (window.printed = true)); setTimeout(() => print())").await;
    frame.enter().await;
    engine.wait("window.printed === true").await.unwrap();
    frame.leave().await;
    let older = snippet
        .replace(" allow-modals allow-downloads\"", "\"")
        .replace(" allow=\"web-share; clipboard-write; fullscreen; screen-wake-lock\"", "");
    assert!(older.len() + 80 < snippet.len(), "{older}");
    engine.open(&hosts.make("older", &["<main>", &older].concat())).await;
    Framed::ready(&engine).await.unwrap();
    assert_eq!(engine.own_lines().await, [""; 0]);
});

/// What a studio copies from the address line of its booking system, and what the configurator makes of it.
const COPIED: [(&str, &str); 6] = [
    ("https://book.example.com/a|b?o='x'#^`", "https://book.example.com/a%7Cb?o=%27x%27#%5E%60"),
    ("https://book.example.com/?at={area}&q={other}", "https://book.example.com/?at={area}&q=%7Bother%7D"),
    ("https://b\u{fc}cher.example/\u{e4} b", "https://xn--bcher-kva.example/%C3%A4%20b"),
    (" HTTPS://Book.Example.com:443/A ", "https://book.example.com/A"),
    (SWEDISH, SWEDISH),
    (DEEP, DEEP),
];

/// The addresses at which nobody but the studio finds the guide; the others are those of the web.
const PLACES: [(&str, bool); 14] = [
    ("", true),
    ("localhost", true),
    ("nas", true),
    ("mac.lan", true),
    ("a.home.arpa", true),
    ("0.0.0.0", true),
    ("10.0.0.7", true),
    ("100.101.1.2", true),
    ("172.31.0.1", true),
    ("[fe80::1]", true),
    ("guide.example.com", false),
    ("10.example.com", false),
    ("100.128.1.2", false),
    ("lan.example.com", false),
];

hosted!(the_configurator_takes_the_addresses_that_people_have_and_names_those_nobody_finds, engine, hosts, {
    engine.open(&format!("{}/demo/", hosts.origin())).await;
    let of = |call: &str| format!("import('./address.js').then((it) => it.{call})");
    for (typed, written) in COPIED {
        assert_eq!(engine.value(&of(&format!("written({typed:?})"))).await, written);
        assert_eq!(engine.value(&of(&format!("isBookingAddress({written:?})"))).await, true, "{written}");
    }
    for (host, is_local) in PLACES {
        assert_eq!(engine.value(&of(&format!("isLocal({host:?})"))).await, is_local, "{host:?}");
    }
    // A page with https lets nothing in that has none.
    let flaw =
        |scheme: &str| of(&format!("flaw(new URL('{scheme}://guide.example.com/'), 'GUIDE').slice(0, 40)"));
    assert_eq!(engine.value(&flaw("http")).await, "This snippet names GUIDE, without https.");
    assert_eq!(engine.value(&flaw("https")).await, "");
    // In the fields as well, and so in the snippet.
    let field = "const it = document.querySelector('#book-swedish'); it.value = 'https://book.example.com/a|b'; it.dispatchEvent(new Event('input', { bubbles: true }))";
    engine.wait("document.querySelector('#snippet').value.includes('<iframe')").await.unwrap();
    engine.run(field).await;
    let stands = "document.querySelector('#snippet').value.includes(encodeURIComponent('https://book.example.com/a%7Cb'))";
    engine.wait(stands).await.unwrap();
    // What is refused is told no reason that is none.
    for (typed, is_good) in [("https://book.example.com:8443/new", true), ("book.example", false)] {
        engine
            .run(&field.replace("#book-swedish", "#book").replace("https://book.example.com/a|b", typed))
            .await;
        let fault = engine.value("document.querySelector('#book-fault').textContent").await;
        let fault = fault.as_str().unwrap();
        assert_eq!(fault.is_empty(), is_good, "{typed}: {fault}");
        assert!(!fault.contains("port"), "{fault}");
    }
});
