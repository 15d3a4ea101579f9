//! Customs of pages: what their styles and scripts do to everything that stands in them, and so to the guide.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod frame;
#[path = "../support/mod.rs"]
mod support;

use std::sync::{Arc, Mutex};

use frame::{keeps_its_height, shown_larger_or_smaller, stays_low};
use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::server::Response;
use serde_json::json;
use support::engine::{Engine, Hosts};
use support::framed::Framed;

in_each_engine! {
    a_frame_keeps_its_height_in_chromium: keeps_its_height, CHROMIUM;
    a_frame_keeps_its_height_in_firefox: keeps_its_height, FIREFOX;
    a_frame_keeps_its_height_in_webkit: keeps_its_height, WEBKIT;
    no_view_of_a_frame_is_too_high_in_chromium: stays_low, CHROMIUM;
    no_view_of_a_frame_is_too_high_in_firefox: stays_low, FIREFOX;
    no_view_of_a_frame_is_too_high_in_webkit: stays_low, WEBKIT;
    a_frame_that_is_shown_larger_or_smaller_leads_to_its_places_in_chromium: shown_larger_or_smaller, CHROMIUM;
    a_frame_that_is_shown_larger_or_smaller_leads_to_its_places_in_firefox: shown_larger_or_smaller, FIREFOX;
    a_frame_that_is_shown_larger_or_smaller_leads_to_its_places_in_webkit: shown_larger_or_smaller, WEBKIT;
    libraries_that_change_what_everything_is_made_of_change_nothing_here_in_chromium: beside_libraries, CHROMIUM;
    libraries_that_change_what_everything_is_made_of_change_nothing_here_in_firefox: beside_libraries, FIREFOX;
    libraries_that_change_what_everything_is_made_of_change_nothing_here_in_webkit: beside_libraries, WEBKIT;
    what_a_page_hides_is_hidden_in_chromium: is_hidden, CHROMIUM;
    what_a_page_hides_is_hidden_in_firefox: is_hidden, FIREFOX;
    what_a_page_hides_is_hidden_in_webkit: is_hidden, WEBKIT;
    keys_of_a_page_leave_controls_alone_in_chromium: keys, CHROMIUM;
    keys_of_a_page_leave_controls_alone_in_firefox: keys, FIREFOX;
    keys_of_a_page_leave_controls_alone_in_webkit: keys, WEBKIT;
    colours_of_today_are_read_in_chromium: colours, CHROMIUM;
    colours_of_today_are_read_in_firefox: colours, FIREFOX;
    colours_of_today_are_read_in_webkit: colours, WEBKIT;
    a_guide_that_moves_to_another_document_is_the_same_in_chromium: moved, CHROMIUM;
    a_guide_that_moves_to_another_document_is_the_same_in_firefox: moved, FIREFOX;
    a_guide_that_moves_to_another_document_is_the_same_in_webkit: moved, WEBKIT;
}

/// As an editor moves a block into the frame of its canvas, or a page its content into a window of its own: the guide
/// keeps its looks and its choice.
async fn moved(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let page = "<main><!--element--></main><iframe srcdoc=\"<!DOCTYPE html><body>\" width=\"900\" height=\"900\"></iframe>";
    let looks = "(() => { const it = el.shadowRoot.querySelector('#panel-glutes'), note = el.shadowRoot.querySelector('[part=status]'), style = getComputedStyle(it);
        return [el.status, el.shadowRoot.querySelectorAll('[name=area]:checked').length, it.checkVisibility(), style.fontFamily, getComputedStyle(el).display, note.checkVisibility()].join() })()";
    for (early, away) in [(false, false), (true, false), (true, true)] {
        assert_eq!(engine.settle(&hosts.make("moved", page)).await, "ready");
        engine.run("el.shadowRoot.querySelector('.choice[for=area-glutes]').click()").await;
        engine.wait("el.shadowRoot.querySelector('#panel-glutes').checkVisibility()").await.unwrap();
        let before = engine.value(looks).await;
        if early {
            // Before the guide is there, and with a stop in between.
            engine.open(&hosts.make("moved", page)).await;
            engine.run("window.el = document.querySelector('sciatica-guide'); document.implementation.createHTMLDocument().body.append(el)").await;
            if away {
                // Its app comes while nobody can see it.
                engine.run("el.start()").await;
                engine.wait("el.status === 'ready'").await.unwrap();
            }
            engine.run("document.querySelector('main').append(el); el.scrollIntoView()").await;
            engine.wait("el.status === 'ready'").await.unwrap();
            engine.run("document.querySelector('iframe').contentDocument.adoptNode(el)").await;
            engine.wait("el.status === 'idle'").await.unwrap();
            engine.run("document.querySelector('main').append(el); el.scrollIntoView()").await;
            engine.wait("el.status === 'ready'").await.unwrap();
            engine.run("el.shadowRoot.querySelector('.choice[for=area-glutes]').click()").await;
        } else {
            engine.run("document.querySelector('iframe').contentDocument.body.append(el)").await;
            assert_eq!(engine.value(looks).await, before, "{}", browser.name);
            engine.run("document.querySelector('main').append(el)").await;
        }
        engine.wait("el.shadowRoot.querySelector('#panel-glutes').checkVisibility()").await.unwrap();
        assert_eq!(engine.value(looks).await, before, "early: {early}, away: {away}, {}", browser.name);
    }
}

/// As the large libraries of old do: methods on every element and list, and their own in the place of the browser's.
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

/// In a tab, a menu or a dialog that is there and hidden, the guide is, too: it is neither seen nor heard, and nothing
/// of it lies over the page.
async fn is_hidden(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let page = "<button id=\"below\" style=\"position: fixed; inset: 0\">A studio</button>
        <div id=\"box\" style=\"visibility: hidden; pointer-events: none; position: fixed; inset: 0; overflow: auto\"><!--element--></div>";
    assert_eq!(engine.settle(&hosts.make("hidden", page)).await, "ready");
    engine.run("el.select('glutes')").await;
    engine
        .wait("el.shadowRoot.querySelector('#panel-glutes').getBoundingClientRect().height > 300")
        .await
        .unwrap();
    let seen = "[...el.shadowRoot.querySelectorAll('.guide *')].filter((it) => getComputedStyle(it).visibility === 'visible').map((it) => it.outerHTML.slice(0, 80)).slice(0, 5)";
    let at_the_middle = "document.elementFromPoint(innerWidth / 2, innerHeight / 2).localName";
    assert_eq!(engine.value(seen).await, json!([]), "{}", browser.name);
    assert_eq!(engine.value(at_the_middle).await, "button", "{}", browser.name);
    engine
        .run("document.querySelector('#box').style.cssText += '; visibility: visible; pointer-events: auto'")
        .await;
    assert_eq!(engine.value(at_the_middle).await, "sciatica-guide", "{}", browser.name);
}

/// Pages that turn slides or open things by keys leave those alone that are meant for a control.
async fn keys(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let page = "<script>document.addEventListener('keydown', (event) => {
        if (/^(INPUT|TEXTAREA|SELECT|BUTTON|SUMMARY|A)$/.test(event.target.nodeName)) return;
        if (/^(Arrow.*| |Enter)$/.test(event.key)) event.preventDefault();
        if (event.key === 'Escape') window.escaped = true;
    });
    window.ended = [];
    for (const kind of ['keyup', 'keypress']) document.addEventListener(kind, (event) => ended.push(event.key))</script><!--element-->";
    assert_eq!(engine.settle(&hosts.make("keys", page)).await, "ready");
    engine.run("window.find = (it) => el.shadowRoot.querySelector(it); find('#area-lumbar').click(); find('#area-lumbar').focus()").await;
    let press = async |key: thirtyfour::Key| {
        engine.driver().action_chain().send_keys(key.value().to_string()).perform().await.unwrap();
    };
    press(thirtyfour::Key::Down).await;
    let chosen = "el.shadowRoot.querySelector('[name=area]:checked').value !== 'lumbar'";
    engine.wait(chosen).await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
    engine.run("window.names = find('#labels-on'); names.focus()").await;
    press(thirtyfour::Key::Space).await;
    engine.wait("!names.checked").await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
    // A meaning closes by itself, and nothing around it.
    if engine.value("'popover' in el").await == true {
        engine.run("find('#area-lumbar').click()").await;
        engine.wait("find('.panel:has(button.term) button.term') !== null").await.unwrap();
        engine.run("const term = [...el.shadowRoot.querySelectorAll('button.term')].find((it) => it.checkVisibility()); term.focus(); term.click()").await;
        engine.wait("find(':popover-open') !== null").await.unwrap();
        press(thirtyfour::Key::Escape).await;
        engine
            .wait("find(':popover-open') === null")
            .await
            .unwrap_or_else(|it| panic!("{}: {it}", browser.name));
        assert_eq!(engine.value("window.escaped === undefined").await, true, "{}", browser.name);
    }
    assert_eq!(engine.value("ended").await, json!([]), "{}: how a key ends is heard outside", browser.name);
    // What closes a dialog of the page still does.
    press(thirtyfour::Key::Escape).await;
    engine.wait("window.escaped === true").await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
}

/// Colours as styles of today write them.
async fn colours(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    let page = "<style>body { background: oklch(0.21 0.03 265); color: oklch(0.97 0.01 265) }
        sciatica-guide { --sg-color-accent: color(srgb 0.6 0.8 1); --sg-color-focus: light-dark(black, white) }</style><!--element-->
        <script>document.querySelector('sciatica-guide').setAttribute('theme', 'host')</script>";
    assert_eq!(engine.settle(&hosts.make("colours", page)).await, "ready");
    assert_eq!(engine.own_lines().await, [""; 0], "{}", browser.name);
    let guide = "el.shadowRoot.querySelector('.guide')";
    assert_eq!(engine.value(&format!("{guide}.dataset.theme")).await, "dark", "{}", browser.name);
    let own = |name: &str| format!("getComputedStyle({guide}).getPropertyValue('{name}')");
    assert_eq!(engine.value(&own("--act")).await, "rgb(153 204 255)", "{}", browser.name);
    assert_eq!(engine.value(&own("--focus")).await, "rgb(255 255 255)", "{}", browser.name);
    let lightness = format!("{}.match(/\\d+/g).every((it) => it < 60)", own("--paper"));
    assert_eq!(engine.value(&lightness).await, true, "{}", browser.name);
}

hosted!(names_of_a_page_are_not_those_of_the_guide, engine, hosts, {
    assert_eq!(engine.settle(&hosts.make("clean", "<!--element-->")).await, "ready");
    // Every rule of the guide, with the names that it takes from what is around.
    let rules = "[...new Set(el.shadowRoot.adoptedStyleSheets.flatMap(function flat(it) { return [...it.cssRules].flatMap((rule) => rule.selectorText ? [rule, ...flat(rule)] : rule.cssRules ? flat(rule) : []) }))]";
    let names = format!(
        "[...new Set({rules}.flatMap((it) => it.style.cssText.match(/var\\(--[\\w-]+/g) ?? []).map((it) => it.slice(4)))]"
    );
    let names: Vec<String> = serde_json::from_value(engine.value(&names).await).unwrap();
    assert!(names.len() > 50, "{names:?}");
    let own = names.join(": 7px; ");
    let page = format!("<style>:root {{ {own}: 7px }}</style><!--element-->");
    assert_eq!(engine.settle(&hosts.make("names", &page)).await, "ready");
    let taken = format!(
        "[...new Set({rules}.flatMap((rule) => (rule.style.cssText.match(/var\\(--[\\w-]+/g) ?? []).flatMap((use) => {{
            const name = use.slice(4), selector = rule.selectorText.replace(/::?(before|after|marker|-\\w[\\w-]*|details-content|placeholder|backdrop)/g, '');
            let all = []; try {{ all = [...el.shadowRoot.querySelectorAll(selector)] }} catch {{}}
            return all.some((it) => getComputedStyle(it).getPropertyValue(name) === '7px') ? [name + ' at ' + selector] : [];
        }})))]"
    );
    assert_eq!(engine.value(&taken).await, json!([]));
});

hosted!(a_page_that_is_read_from_the_right_leaves_the_words_in_order, engine, hosts, {
    let page =
        "<script>Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' })</script><!--element-->";
    assert_eq!(engine.settle(&hosts.make("right", page)).await, "ready");
    let guide = "el.shadowRoot.querySelector('.guide')";
    let voice = format!("{guide}.closest('[lang]')?.lang");
    assert_eq!(engine.value(&voice).await, "en-US", "a screen reader speaks it as English");
    // The address of the studio begins with its number.
    let begins = format!(
        "(() => {{ const text = [...{guide}.querySelectorAll('address, address *, .imprint *')].flatMap((it) => [...it.childNodes]).find((it) => it instanceof Text && /^125 /.test(it.data.trim()));
          const range = document.createRange(), box = (from, to) => {{ range.setStart(text, from); range.setEnd(text, to); return range.getBoundingClientRect() }}, at = text.data.search(/\\S/);
          return box(at, at + 3).left < box(at + 4, at + 6).left }})()"
    );
    assert_eq!(engine.value(&begins).await, true);
    // Words of a language that is read from the right go with the page.
    engine.run(&format!("{guide}.closest('[lang]').lang = 'he-IL'")).await;
    assert_eq!(engine.value(&format!("getComputedStyle({guide}).direction")).await, "rtl");
});

#[test]
fn a_page_that_was_saved_while_the_app_ran_answers_without_it() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let saved = Arc::new(Mutex::new(String::new()));
        let given = Arc::clone(&saved);
        let hosts = Hosts::with(move |it| {
            (it.path == "/saved.html").then(|| Response::html(given.lock().unwrap().as_str()))
        });
        for all_is_there in [false, true] {
            engine.open(&hosts.origin()).await;
            engine.wait("document.querySelector('main').hasAttribute('data-ready')").await.unwrap();
            if all_is_there {
                engine.run("document.querySelector('.choice[for=area-glutes]').click()").await;
                engine.wait("document.querySelector('[data-later=compare] input') !== null").await.unwrap();
            }
            let text = engine.value("document.documentElement.outerHTML").await;
            *saved.lock().unwrap() = ["<!DOCTYPE html>", text.as_str().unwrap()].concat();
            engine.open(&[&hosts.origin(), "/saved.html"].concat()).await;
            engine.run("document.querySelector('.choice[for=area-lumbar]').click()").await;
            engine
                .wait("document.querySelector('#panel-lumbar').getBoundingClientRect().height > 300")
                .await
                .unwrap();
            let drawn = "document.querySelector('.stage').className.includes('as-area-lumbar')";
            engine.wait(drawn).await.unwrap();
        }
        engine.end().await;
    });
}

#[test]
fn where_a_browser_opens_no_meaning_its_word_leads_there() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let hosts = Hosts::with(|it| {
            let path = if it.path == "/" { "/index.html" } else { &it.path };
            let text = std::fs::read_to_string(sciatica_guide::xtask::dist().join(&path[1..])).ok()?;
            let text =
                text.replace("selector(:popover-open)", "selector(:unknown)").replace(" popover", " unknown");
            let old = "<script>delete HTMLElement.prototype.popover</script><script";
            match path.rsplit_once('.')?.1 {
                "html" => Some(Response::html(text.replacen("<script", old, 1))),
                "css" => Some(Response::data("text/css", text.as_str())),
                _ => None,
            }
        });
        engine.open(&hosts.origin()).await;
        engine.wait("document.querySelector('main').hasAttribute('data-ready')").await.unwrap();
        engine.run("document.querySelector('.choice[for=area-piriformis]').click()").await;
        engine.wait("document.querySelector('[data-later=compare] input') !== null").await.unwrap();
        engine.run("window.word = document.querySelector('#panel-piriformis .term'); word.click()").await;
        let seen = "(() => { const { top, height } = document.querySelector(word.hash).getBoundingClientRect(); return height > 20 && top >= 0 && top < innerHeight - 20 })()";
        engine.wait(seen).await.unwrap();
        engine.end().await;
    });
}
