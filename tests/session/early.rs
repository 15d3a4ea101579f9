//! Before the program of a session is there, and what a hand does without meaning to.

use serde_json::json;

use crate::support::screens::open;
use crate::support::{self, PHONE, Visit};
use crate::{ACROSS, open_screen, screen};

/// Whoever reads and ticks before the program is there goes on at the same place once it is.
#[test]
fn a_program_that_comes_late_leaves_the_reader_where_they_are() {
    support::run(async {
        for page in ["prepare.html", "visit.html"] {
            let visit = Visit::begin_held(PHONE).await;
            visit.driver().goto(visit.address(page)).await.unwrap();
            visit.wait_until("document.readyState !== 'loading'").await;
            let box_of = "#health-body [name=condition][value=disc]";
            visit
                .wait_until(&format!("document.querySelector({box_of:?})?.checkVisibility() === true"))
                .await;
            visit
                .value(&format!("document.querySelector({box_of:?}).scrollIntoView({{ block: 'center' }})"))
                .await;
            visit.click(box_of).await;
            visit.value(&format!("document.querySelector({box_of:?}).focus()")).await;
            let top =
                format!("document.querySelector({box_of:?}).closest('label').getBoundingClientRect().top");
            let before = visit.number(&top).await;
            visit.let_the_app_in();
            visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
            visit.wait_until("document.getElementById('mark').hidden").await;
            visit.settle().await;
            assert_eq!(
                visit.value(&format!("document.querySelector({box_of:?}).checked")).await,
                json!(true)
            );
            assert!(
                visit.is_in_view("#health-body label:has([value=disc])").await,
                "{page}: {box_of} is out of sight"
            );
            assert_eq!(
                visit.value(&format!("document.activeElement.matches({box_of:?})")).await,
                json!(true),
                "{page}: the keyboard goes on there"
            );
            // Back and Next have come over the foot of the window.
            let (after, scrolled) = (visit.number(&top).await, visit.number("scrollY").await);
            let is_there =
                (after - before).abs() < 2.0 || after < before && before > 500.0 || scrolled == 0.0;
            assert!(is_there, "{page}: from {before} to {after}");
            visit.end().await;
        }
    });
}

/// What was ticked before the program is there stops as soon as it is.
#[test]
fn a_sign_that_was_ticked_early_stops_once_the_program_is_there() {
    support::run(async {
        for (place, is_read) in [("#signs-now", false), ("#health-body", true)] {
            let visit = Visit::begin_held(PHONE).await;
            visit.driver().goto(visit.address("visit.html")).await.unwrap();
            visit
                .wait_until(
                    "document.querySelector(\"#signs-soon [value='RF-5']\")?.checkVisibility() === true",
                )
                .await;
            visit.value("document.querySelector(\"#signs-soon [value='RF-5']\").click()").await;
            if is_read {
                visit.value(&format!("document.querySelector('{place} label').scrollIntoView()")).await;
            }
            visit.let_the_app_in();
            visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
            visit.wait_until("document.querySelector('#stop').checkVisibility()").await;
            visit.settle().await;
            assert_eq!(screen(&visit).await, "stop", "whoever reads {place}");
            visit.end().await;
        }
    });
}

/// Until there is a program to say it, what to do stands beside the signs; and it stays there where none comes.
#[test]
fn what_to_do_stands_beside_the_signs_until_there_is_a_program() {
    support::run(async {
        let told = "[...document.querySelectorAll('.if-one')].filter((it) => it.checkVisibility()).map((it) => it.textContent).join('|')";
        for page in ["prepare.html", "visit.html"] {
            let visit = Visit::begin_held(PHONE).await;
            visit.driver().goto(visit.address(page)).await.unwrap();
            visit.wait_until(&format!("{told}.split('|').length === 2")).await;
            let words = visit.text(told).await;
            assert!(words.contains("Call 911") && words.contains("Get medical care today"), "{words}");
            let call = "document.querySelector(\"#signs-now .if-one a[href='tel:911']\").checkVisibility()";
            assert_eq!(visit.value(call).await, json!(true));
            visit.let_the_app_in();
            visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
            visit.wait_until(&format!("{told} === ''")).await;
            visit.end().await;
            let visit = Visit::begin(PHONE).await;
            visit.block("*session-*.wasm").await;
            visit.driver().goto(visit.address(page)).await.unwrap();
            visit.wait_until("document.querySelector('.session-fault')?.checkVisibility() === true").await;
            assert_eq!(visit.text(told).await, words, "{page} without its program");
            visit.end().await;
        }
    });
}

/// A question that stands there before the program can hide it is answered.
#[test]
fn a_yes_that_was_said_early_stops_once_the_program_is_there() {
    support::run(async {
        for page in ["prepare.html", "visit.html"] {
            let visit = Visit::begin_held(PHONE).await;
            visit.driver().goto(visit.address(page)).await.unwrap();
            let yes = "document.querySelector('#ask-RF-1 input')";
            visit.wait_until(&format!("{yes}?.checkVisibility() === true")).await;
            visit.value(&format!("{yes}.click()")).await;
            visit.let_the_app_in();
            visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
            visit.wait_until("document.querySelector('#stop').checkVisibility()").await;
            visit.end().await;
        }
    });
}

/// Which questions somebody is asked is an answer: it stays in no list of addresses.
#[test]
fn a_question_leaves_the_address() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        open_screen(&visit, "health-body").await;
        visit.click("[name=condition][value=pregnancy]").await;
        visit.settle().await;
        let first = visit.text("document.querySelector('#health-ask [data-asked]:not([hidden])').id").await;
        visit.value(&format!("void (location.hash = '#{first}')")).await;
        let shown = format!("document.getElementById('{first}').checkVisibility()");
        visit.wait_until(&shown).await;
        visit.wait_until("location.hash === ''").await;
        visit.driver().back().await.unwrap();
        visit.wait_until("document.getElementById('health-body').checkVisibility()").await;
        visit.value("void history.forward()").await;
        visit.wait_until(&shown).await;
        assert_eq!(visit.text("location.hash").await, "");
        visit.end().await;
    });
}

/// Nothing forgets what was said before the program is there, unless the page itself does.
#[test]
fn whoever_comes_back_to_a_page_without_its_program_finds_it_empty() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.block("*session-*.wasm").await;
        visit.driver().goto(visit.address("prepare.html")).await.unwrap();
        visit.wait_until("document.querySelector('.session-fault')?.checkVisibility() === true").await;
        visit.click("#signs-now [name=sign][value='RF-1']").await;
        let ticked = "document.querySelectorAll('[name=sign]:checked').length";
        assert_eq!(visit.value(ticked).await, json!(1));
        // As a browser does that keeps the page for whoever comes back to it.
        visit.value("void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))").await;
        assert_eq!(visit.value(ticked).await, json!(0));
        visit.end().await;
    });
}

/// A key that is held down is one press: nobody runs past the warning signs.
#[test]
fn a_key_that_is_held_down_turns_one_screen() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        let press = async |key: &str, repeat: bool| {
            let event = json!({ "type": "keyDown", "key": key, "code": key, "autoRepeat": repeat });
            visit.devtools("Input.dispatchKeyEvent", event).await;
        };
        for key in ["ArrowRight", "PageDown"] {
            open_screen(&visit, "signs-now").await;
            press(key, false).await;
            for _ in 0..5 {
                press(key, true).await;
            }
            visit.settle().await;
            assert_eq!(screen(&visit).await, "signs-soon", "{key}");
        }
        visit.end().await;
    });
}

/// A tablet stays on while a visit is led on it; a client's own phone goes dark as ever.
#[test]
fn the_screen_is_kept_on_for_a_visit_alone() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        let asks = "Object.defineProperty(navigator, 'wakeLock', { value: { request: () => (window.asked = (window.asked ?? 0) + 1, Promise.resolve({})) } })";
        visit.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": asks })).await;
        for (page, asked) in [("visit.html", true), ("prepare.html", false)] {
            open(&visit, page).await;
            visit.settle().await;
            assert_eq!(visit.value("(window.asked ?? 0) > 0").await, json!(asked), "{page}");
        }
        open(&visit, "visit.html").await;
        open_screen(&visit, "home").await;
        visit.click("[data-do=make]").await;
        let link = visit.text("document.querySelector('.address').value").await;
        let (_, read) = link.split_once("/visit.html").unwrap();
        open(&visit, &["visit.html", read].concat()).await;
        visit.settle().await;
        assert_eq!(visit.value("window.asked ?? 0").await, json!(0), "a plan that is read");
        visit.end().await;
    });
}

/// What was told by mistake can be left unsaid again, and what answers many lists says so to who hears it.
#[test]
fn at_home_a_number_can_be_taken_back_and_an_answer_says_what_it_is_about() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        open(&visit, "prepare.html").await;
        let list = "document.querySelector('[name=field-worst]')";
        for number in ["9", ""] {
            let set = format!(
                "(() => {{ {list}.value = '{number}'; {list}.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
            );
            visit.value(&set).await;
            visit.settle().await;
            assert_eq!(visit.text(&format!("{list}.value")).await, number);
        }
        for (name, heard) in [("all-signs", "both lists"), ("all-health", "All health lists")] {
            let label = "(it) => it.ariaLabel ?? it.closest('fieldset').querySelector('legend').textContent";
            let text = visit.text(&format!("({label})(document.querySelector('[name={name}]'))")).await;
            assert!(text.contains(heard), "{name}: {text}");
        }
        visit.end().await;
    });
}
