//! A tablet that goes from hand to hand: what is left of a client in it, whose touch wakes it, and what follows the plan.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::content::{ModeId, ScreenId};
use sciatica_guide::rules::plan::code::{KEY, encode};
use sciatica_guide::rules::plan::{Plan, screens};
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::server::Response;
use sciatica_guide::xtask::{Browser, dist};
use serde_json::json;
use support::engine::{Engine, Hosts};
use support::screens::{go, open};
use support::{PHONE, Screen, Visit};
use thirtyfour::prelude::*;

const TABLET: Screen = Screen { width: 1024, height: 768, touch: true };

in_each_engine! {
    nothing_of_a_client_is_left_in_chromium: leaves_nothing, CHROMIUM;
    nothing_of_a_client_is_left_in_firefox: leaves_nothing, FIREFOX;
    nothing_of_a_client_is_left_in_webkit: leaves_nothing, WEBKIT;
    what_a_page_does_not_let_print_is_said_in_chromium: refused_print, CHROMIUM;
    what_a_page_does_not_let_print_is_said_in_firefox: refused_print, FIREFOX;
    what_a_page_does_not_let_print_is_said_in_webkit: refused_print, WEBKIT;
}

/// In a frame whose sandbox has no word for dialogs a browser prints nothing, and says nothing. The page gets into one
/// from a host without its headers.
async fn refused_print(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::with(|request| {
        let page = std::fs::read_to_string(dist().join("visit.html")).unwrap();
        (request.path == "/visit.html").then(|| Response::html(page))
    });
    let frame = format!(
        "<iframe sandbox=\"allow-scripts allow-same-origin\" src=\"{}/visit.html\" width=1000 height=700></iframe>",
        hosts.origin()
    );
    engine.open(&hosts.make("print", &frame)).await;
    engine.driver().enter_frame(0).await.unwrap();
    engine.wait("document.querySelector('.session')?.hasAttribute('data-ready') === true").await.unwrap();
    engine.run("location.hash = 'home'").await;
    engine.wait("document.querySelector('[data-do=print]').checkVisibility()").await.unwrap();
    let line = "document.querySelector('.print-how').textContent";
    let before = engine.value(line).await;
    engine.run("document.querySelector('[data-do=print]').click()").await;
    engine
        .wait(&format!("{line}.includes('Nothing was printed')"))
        .await
        .unwrap_or_else(|it| panic!("{}: {it}", browser.name));
    engine.run("document.querySelector('[data-do=make]').click()").await;
    assert_eq!(engine.value(line).await, before, "{}", browser.name);
    engine.driver().enter_default_frame().await.unwrap();
}

/// Everything that a page holds and shows, whatever the order of the attributes.
const STATE: &str = "[...document.querySelectorAll('body *')].map((it) => [it.tagName,
    ...[...it.attributes].map((of) => `${of.name}=${of.value.trim()}`).sort(), it.checked ?? '', it.selectedIndex ?? '', it.matches('.address') && it.value,
    [...it.childNodes].filter((of) => of.nodeType === 3).map((of) => of.data).join('')].join(' '))";

/// Opens, answers and chooses whatever a screen has, but no sign, and goes through all lists.
const USE: &str = "(id) => {
    const all = (selector) => document.querySelectorAll('#' + id + ' ' + selector);
    for (const it of all('details:not([open]) > summary')) it.click();
    for (const it of all('input:enabled:not([name=sign], [name^=field-ask], [name^=field-none-][value=\"1\"], [readonly])')) it.click();
    for (const it of all('select')) { it.selectedIndex = it.options.length - 1; it.dispatchEvent(new Event('change', { bubbles: true })); }
}";

/// Says all that can be said, takes it home as a code and a link, and starts over.
async fn leaves_nothing(engine: &Engine, browser: &Browser) {
    let hosts = Hosts::begin();
    for (page, mode) in [("visit.html", ModeId::Visit), ("prepare.html", ModeId::Prepare)] {
        engine.open(&[&hosts.origin(), "/", page].concat()).await;
        engine.wait("document.querySelector('.session').hasAttribute('data-ready')").await.unwrap();
        engine.run(&format!("window.state = () => {STATE}; window.before = state()")).await;
        let go = async |screen: &str| {
            engine.run(&format!("location.hash = {screen:?}")).await;
            engine.wait(&format!("document.getElementById({screen:?}).checkVisibility()")).await.unwrap();
        };
        for it in screens(mode).map(ScreenId::slug).filter(|it| *it != "health-ask") {
            go(it).await;
            engine.run(&format!("({USE})({it:?})")).await;
        }
        go("mark").await;
        engine.run("for (const it of ['calf', 'thigh']) document.querySelector(`.spot-${it}.on-right`).dispatchEvent(new MouseEvent('click', { bubbles: true }))").await;
        go("home").await;
        engine.run("document.querySelector('[data-do=make]').click()").await;
        engine.wait("document.querySelector('.address').value.includes('#plan=')").await.unwrap();
        engine.run("document.querySelector('[data-do=copy]')?.click(); document.querySelector('[data-do=over]').click()").await;
        engine.run("document.querySelector('[data-do=forget]').click()").await;
        let left = "state().filter((it, at) => it !== before[at])";
        let found = engine.wait_for(&format!("{left}.length === 0"), std::time::Duration::from_secs(5)).await;
        assert!(found.is_ok(), "{page} in {}: {:#}", browser.name, engine.value(left).await);
        // Whoever goes away and comes back, by whatever way, finds it empty as well.
        go("signs-soon").await;
        engine.run("document.querySelector('#signs-soon input').click()").await;
        engine.driver().goto(&[&hosts.origin(), "/lead.html"].concat()).await.unwrap();
        engine.driver().back().await.unwrap();
        engine.wait("document.querySelector('.session')?.hasAttribute('data-ready') === true").await.unwrap();
        engine.wait("document.querySelectorAll('#signs-soon input:checked').length === 0").await.unwrap();
        engine.run("document.querySelector('#signs-soon input').click(); location.reload()").await;
        engine.wait("document.querySelector('.session')?.hasAttribute('data-ready') === true && document.querySelectorAll('#signs-soon input:checked').length === 0").await.unwrap();
    }
}

/// Lets the clock go on by so many seconds, as while the tablet sleeps.
async fn pass(visit: &Visit, seconds: u32) {
    visit
        .value(&format!("(() => {{ const now = Date.now; Date.now = () => now() + {seconds}000; }})()"))
        .await;
}

const TICKED: &str = "document.querySelector('[name=field-none-now]:checked') !== null";

#[test]
fn whoever_wakes_a_tablet_finds_it_empty_however_quick_the_finger() {
    support::run(async {
        let visit = Visit::begin(TABLET).await;
        // Timers stand still while it sleeps.
        let held = "const { setInterval: real } = window; window.setInterval = (act, every) => real(() => window.asleep || act(), every)";
        let script = visit.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": held })).await;
        for wake in ["touch", "key", "look"] {
            open(&visit, "visit.html").await;
            visit.click("#signs-now [name=field-none-now][value='0']").await;
            visit.value("void (window.asleep = true)").await;
            pass(&visit, 16 * 60).await;
            match wake {
                "touch" => visit.tap_on("#signs-now .say").await,
                "key" => visit.press(Key::Shift).await,
                _ => drop(visit.value("document.dispatchEvent(new Event('visibilitychange'))").await),
            }
            assert_eq!(visit.value(TICKED).await, json!(false), "{wake}");
        }
        // A click without a finger, as assistive programs make it, counts as a touch.
        open(&visit, "visit.html").await;
        visit.click("#signs-now [name=field-none-now][value='0']").await;
        for _ in 0..3 {
            pass(&visit, 8 * 60).await;
            visit.click(".session-next").await;
        }
        visit.value("void 0").await;
        assert_eq!(visit.value(TICKED).await, json!(true));
        visit.devtools("Page.removeScriptToEvaluateOnNewDocument", script).await;
        visit.end().await;
    });
}

/// Its link has left the address: what forgets it takes it from whoever has scanned the code.
#[test]
fn a_plan_that_was_taken_home_stays_on_a_phone_and_goes_from_a_tablet() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let link = ["visit.html#", KEY, "=", &encode(&Plan { day: Some(3), ..Plan::default() })].concat();
        for (screen, stays) in [(PHONE, true), (TABLET, false)] {
            visit.resize(screen).await;
            open(&visit, &link).await;
            pass(&visit, 60 * 60).await;
            visit.value("void setTimeout(() => (window.later = true), 2200)").await;
            visit.wait_until("window.later === true").await;
            let card = "document.querySelector('#home .card').checkVisibility()";
            assert_eq!(visit.value(card).await, json!(stays), "{screen:?}");
        }
        visit.end().await;
    });
}

#[test]
fn link_code_and_day_follow_the_plan_however_it_is_changed() {
    support::run(async {
        let visit = Visit::begin(TABLET).await;
        for page in ["visit.html", "prepare.html"] {
            open(&visit, page).await;
            go(&visit, "home").await;
            visit.click("[data-do=make]").await;
            let links = "[document.querySelector('.address').value, document.querySelector('.session-go-on')?.href ?? ''].map((it) => it.split('plan=')[1]).join()";
            let mut last = visit.text(links).await;
            for (act, how) in [
                (".spot-buttock.on-right", "a tap on the drawing"),
                (".marks-said .remove", "a mark that is removed"),
                ("[data-do=undo]", "a step back"),
                ("[data-do=clear]", "all marks that are deleted"),
            ] {
                go(&visit, "mark").await;
                visit.value(&format!("document.querySelector({act:?}).dispatchEvent(new MouseEvent('click', {{ bubbles: true }}))")).await;
                go(&visit, "home").await;
                let now = visit.text(links).await;
                assert!(now != last && !now.is_empty(), "{page}: the link is the one before {how}");
                last = now;
            }
        }
        // The plan of somebody else comes to the same page.
        open(&visit, "visit.html").await;
        go(&visit, "compare").await;
        let columns = "[...document.querySelectorAll('[name^=compare-]')].map((it) => it.value).join()";
        let fitting = visit.text(columns).await;
        visit.value("(() => { const it = document.querySelector('[name=compare-first]'); it.value = 'swedish'; it.dispatchEvent(new Event('change', { bubbles: true })); })()").await;
        assert_ne!(visit.text(columns).await, fitting);
        let plan = Plan { day: Some(3), ..Plan::default() };
        visit.value(&format!("void (location.hash = 'mode=visit&{KEY}={}')", encode(&plan))).await;
        visit.wait_until("location.hash === ''").await;
        visit.settle().await;
        assert_eq!(visit.text(columns).await, fitting, "the choices compared are those of another plan");
        visit.value(&format!("void (location.hash = '{KEY}={}')", encode(&plan))).await;
        visit.wait_until("document.querySelector('.card-date').textContent === 'January 4, 2026'").await;
        assert!(
            visit.text("document.querySelector('.session-fault').textContent").await.contains("From a link")
        );
        visit.end().await;
    });
}

#[test]
fn what_lies_over_a_screen_goes_with_escape_and_turns_no_screen() {
    support::run(async {
        let visit = Visit::begin(TABLET).await;
        open(&visit, "visit.html").await;
        let at = "[...document.querySelectorAll('.screen')].filter((it) => it.checkVisibility()).map((it) => it.id).join()";
        let asked = "document.querySelector('.session-sure').checkVisibility()";
        let listed = "document.querySelector('.session-list').checkVisibility()";
        let focus = "document.activeElement.matches('[data-do=over], .session-steps summary')";
        let over = ".session-top > [data-do=over]";
        visit.value(&format!("document.querySelector({over:?}).focus()")).await;
        visit.press(Key::Enter).await;
        visit.press(Key::Right).await;
        assert_eq!(visit.text(at).await, "signs-now", "a key turns the screen behind the question");
        visit.press(Key::Escape).await;
        assert_eq!([visit.value(asked).await, visit.value(focus).await], [json!(false), json!(true)]);
        visit.press(Key::Enter).await;
        visit.press(Key::Enter).await;
        assert_eq!([visit.value(asked).await, visit.value(focus).await], [json!(false), json!(true)]);
        visit.press(Key::Enter).await;
        visit.tap_on(".session-next").await;
        visit.wait_until("document.getElementById('signs-soon').checkVisibility()").await;
        assert_eq!(visit.value(asked).await, json!(false), "a question about another screen");
        visit.tap_on(".session-steps summary").await;
        assert_eq!(visit.value(listed).await, json!(true));
        visit.press(Key::Escape).await;
        assert_eq!([visit.value(listed).await, visit.value(focus).await], [json!(false), json!(true)]);
        // The step that shows already.
        visit.tap_on(".session-steps summary").await;
        visit.tap_on(".session-steps a[data-screen=signs-soon]").await;
        assert_eq!(visit.value(listed).await, json!(false));
        assert_eq!(visit.text(at).await, "signs-soon");
        visit.end().await;
    });
}

#[test]
fn a_sign_said_after_a_step_back_ends_the_session_like_the_first() {
    support::run(async {
        let visit = Visit::begin(TABLET).await;
        open(&visit, "visit.html").await;
        go(&visit, "mark").await;
        let stopped = "document.getElementById('stop').checkVisibility()";
        let start = "void document.querySelector('[name=mark-start][value=thigh]').click()";
        visit.click("[name=mark-side][value=both]").await;
        visit.value(start).await;
        visit.click("[name=field-ask-both-legs][value='0']").await;
        visit.wait_until(stopped).await;
        visit.click(".session-mistake").await;
        visit.wait_until("document.getElementById('mark').checkVisibility()").await;
        visit.click("[data-do=undo]").await;
        visit.wait_until("!document.querySelector('.session').hasAttribute('data-stopped')").await;
        // The same place once more: its question has its yes already.
        visit.value(start).await;
        visit.wait_until(stopped).await;
        visit.end().await;
    });
}

#[test]
fn a_stop_that_turns_into_another_is_said() {
    support::run(async {
        let visit = Visit::begin(TABLET).await;
        visit.open_raw("visit.html").await;
        visit.wait_until("document.querySelector('.session').hasAttribute('data-ready')").await;
        visit.value("void document.querySelector('#signs-now [name=sign][value=RF-4]').click()").await;
        let answer = async |it: &str, title: &str| {
            visit.wait_until("document.querySelector('#stop').checkVisibility()").await;
            visit
                .value(&format!(
                    "void document.querySelector('#stop [name=follow-RF-4][value={it}]').click()"
                ))
                .await;
            visit
                .wait_until(&format!(
                    "document.querySelector('#stop').getAttribute('aria-label') === {title:?}"
                ))
                .await;
            visit
                .wait_until(&format!("document.querySelector('.asks-said').textContent === {title:?}"))
                .await;
        };
        answer("no", "Get medical care today").await;
        answer("yes", "Get help now").await;
        visit.end().await;
    });
}
