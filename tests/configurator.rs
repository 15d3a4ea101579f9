//! The configurator says what it cannot use, whatever is typed, and is used without a mouse.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::xtask::browser::CHROMIUM;
use serde_json::json;
use support::engine::{Engine, Hosts};

const SNIPPET: &str = "document.querySelector('#snippet').value";

/// Types into a field.
fn typed(id: &str, text: &str) -> String {
    format!(
        "{{ const it = document.getElementById({id:?}); it.value = {text:?}; it.dispatchEvent(new Event('input', {{ bubbles: true }})) }}"
    )
}

async fn open(engine: &Engine, hosts: &Hosts, wishes: &str) {
    engine.open("about:blank").await;
    engine.open(&format!("{}/demo/{wishes}", hosts.origin())).await;
    engine.wait(&format!("{SNIPPET} !== ''")).await.unwrap();
}

hosted!(what_is_left_out_is_said_at_its_field, engine, hosts, {
    open(&engine, &hosts, "").await;
    for (id, text, fault, is_out) in [
        ("voice", "We cure sciatica for good", "voice-fault", "voice="),
        ("book", "https://book.example.com/?t={Type}", "book-fault", "book="),
        ("book", "https://book.example.com/?t={ type }", "book-fault", "book="),
    ] {
        engine.run(&typed(id, text)).await;
        let said = format!("document.getElementById('{fault}').textContent.length > 9");
        engine.wait(&said).await.unwrap_or_else(|it| panic!("{text}: {it}"));
        let invalid = format!("document.getElementById('{id}').getAttribute('aria-invalid')");
        assert_eq!(engine.value(&invalid).await, "true", "{text}");
        assert_eq!(engine.value(&format!("{SNIPPET}.includes('{is_out}')")).await, false, "{text}");
        engine.run(&typed(id, "")).await;
        engine.wait(&format!("document.getElementById('{fault}').textContent === ''")).await.unwrap();
    }
    // A place may stand twice.
    engine.run(&typed("book", "https://book.example.com/?q={type}&t={type}")).await;
    engine.wait(&format!("{SNIPPET}.split('type').length > 2")).await.unwrap();
    assert_eq!(engine.value("document.getElementById('book-fault').textContent").await, "");
});

hosted!(a_snippet_of_the_element_is_xml_whatever_the_studio_is_called, engine, hosts, {
    open(&engine, &hosts, "#form=element").await;
    for name in ["Anna & <Co>", "Relax! \"Massage\"", "A 'quiet' room & more; &amp;"] {
        engine.run(&typed("studio", name)).await;
        engine.wait(&format!("{SNIPPET}.includes('application/json')")).await.unwrap();
        let parsed = format!(
            "(() => {{ const page = new DOMParser().parseFromString('<x>' + {SNIPPET} + '</x>', 'text/xml');
               return page.querySelector('parsererror')?.textContent ?? JSON.parse(page.querySelector('script').textContent).studio.name }})()"
        );
        engine.wait(&format!("{parsed} === {}", json!(name))).await.unwrap_or_else(|it| panic!("{it}"));
    }
});

hosted!(a_link_with_choices_that_there_are_not_keeps_those_that_stand, engine, hosts, {
    open(&engine, &hosts, "#form=foo&area=foo&platform=foo&look=foo").await;
    engine.wait(&format!("{SNIPPET}.includes('<iframe') && !{SNIPPET}.includes('null')")).await.unwrap();
    // Pasted over the address of a page that is open, it counts, too; what it fills is unfolded.
    engine
        .run("location.hash = '#form=link&area=glutes&book-swedish=https%3A%2F%2Fbook.example.com%2F1'")
        .await;
    engine.wait(&format!("{SNIPPET}.includes('#area=glutes')")).await.unwrap();
    assert_eq!(engine.value("document.querySelector('.more-fields').open").await, true);
    assert_eq!(engine.own_lines().await, [""; 0]);
});

hosted!(a_link_keeps_the_look_of_an_element_and_a_color_that_is_taken_counts, engine, hosts, {
    open(&engine, &hosts, "#form=element&look=clinical").await;
    engine.wait(&format!("{SNIPPET}.includes('style=\"--sg-')")).await.unwrap();
    engine.run("const it = document.getElementById('accent'); it.value = '#336699'; it.dispatchEvent(new Event('input', { bubbles: true }))").await;
    engine.wait(&format!("{SNIPPET}.includes('#336699')")).await.unwrap();
    // The way past the head is no link with choices.
    engine.run("window.same = true; location.hash = '#content'").await;
    engine.run("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))").await;
    assert_eq!(engine.value("window.same === true").await, true);
    assert_eq!(engine.value(&format!("{SNIPPET}.includes('#336699')")).await, true);
    assert_eq!(engine.value("document.getElementById('refused').hidden").await, true);
});

hosted!(the_keyboard_comes_to_copy_before_it_comes_to_the_preview, engine, hosts, {
    open(&engine, &hosts, "").await;
    engine.wait("document.querySelector('#stage > iframe') !== null").await.unwrap();
    let order = "document.querySelector('#copy').compareDocumentPosition(document.querySelector('#stage > iframe')) & 4";
    assert_eq!(engine.value(order).await, 4);
    // Nothing covers the bar that it stands in, from end to end; the preview reaches under it.
    let ends = "(() => { const box = document.querySelector('.bar').getBoundingClientRect(); return [8, innerWidth / 2, innerWidth - 24].every((x) => document.elementFromPoint(x, box.top + 8)?.closest('.bar')) })()";
    for (width, height) in [(1280, 900), (500, 800)] {
        engine.driver().set_window_rect(0, 0, width, height).await.unwrap();
        engine
            .run("document.querySelector('#stage').scrollIntoView({ block: 'center' }); scrollBy(0, -200)")
            .await;
        engine.wait(ends).await.unwrap_or_else(|it| panic!("{width}: {it}"));
    }
    // It covers nothing that cannot be scrolled from under it.
    engine.run("scrollTo(0, document.body.scrollHeight)").await;
    let clear = "document.querySelector('.foot p').getBoundingClientRect().bottom <= document.querySelector('.bar').getBoundingClientRect().top";
    engine.wait(clear).await.unwrap();
});
