//! Marks, one after the other: nothing that was said of one is lost, and keys do not pass by what is out of sight.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::support::screens::open;
use crate::support::{self, Screen, Visit};
use crate::{ACROSS, open_screen, screen};

const LIKE: &str = "[...document.querySelectorAll('[name=mark-kind], [name=mark-strength]')]";

#[test]
fn what_it_is_like_is_said_of_the_mark_made_last_or_waits_for_one() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        open_screen(&visit, "feel").await;
        let waits = [LIKE, ".every((it) => it.disabled) && document.querySelector('#feel .marks-said').checkVisibility() && document.querySelector('#feel .marks-said').textContent !== ''"].concat();
        assert_eq!(visit.value(&waits).await, json!(true), "nothing is marked");
        open_screen(&visit, "mark").await;
        visit.tap_on(".spot-thigh.on-left").await;
        visit.tap_on("[data-do=another]").await;
        open_screen(&visit, "feel").await;
        assert_eq!(visit.value(&[LIKE, ".some((it) => it.disabled)"].concat()).await, json!(false));
        visit.tap_on("[name=mark-kind][value=weak]").await;
        visit.wait_until("document.querySelector('#ask-RF-4').checkVisibility()").await;
        let said = "document.querySelector('dd[data-slot=places]').textContent";
        assert_eq!(visit.text(said).await, "On your left: thigh. Weak.");
        visit.end().await;
    });
}

#[test]
fn of_both_legs_none_is_left_out_after_any_number_of_marks() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        open_screen(&visit, "mark").await;
        for spot in ["back", "buttock", "thigh", "knee", "calf", "foot"] {
            let before = visit.number("document.querySelectorAll('.stage .mark-drawn').length").await;
            visit.click("[name=mark-side][value=both]").await;
            visit.click(&format!("[name=mark-start][value={spot}]")).await;
            let said = visit.value("document.querySelector('[name=mark-side][value=both]').checked").await;
            let made = visit.number("document.querySelectorAll('.stage .mark-drawn').length").await - before;
            if said == json!(true) {
                assert!((made - 2.0).abs() < 0.1, "{spot}: {made} marks");
            } else {
                assert!(
                    visit
                        .text("document.querySelector('.marks-said').textContent")
                        .await
                        .contains("Delete one")
                );
            }
            visit.click("[name=mark-side][value=left]").await;
            visit.click("[data-do=another]").await;
        }
        visit.end().await;
    });
}

#[test]
fn what_lies_over_a_screen_goes_with_the_focus_and_who_marks_by_the_list_hears_of_it() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        let list = "document.querySelector('.session-steps').open";
        visit.value("void document.querySelector('.session-steps summary').focus()").await;
        visit.press(Key::Enter).await;
        visit.wait_until(list).await;
        for _ in 0..30 {
            visit.press(Key::Tab).await;
        }
        assert_eq!(visit.value(list).await, json!(false), "the focus has left the list");
        open_screen(&visit, "mark").await;
        visit.value("void document.querySelector('#mark .as-list summary').click()").await;
        visit.click("[name=mark-side][value=left]").await;
        visit.click("[name=mark-start][value=buttock]").await;
        let said = "document.querySelector('#mark .marks-said')";
        visit.wait_until(&format!("{said}.textContent.includes('On your left: buttock')")).await;
        let is_there = format!(
            "{said}.checkVisibility() && ![...{said}.querySelectorAll('button')].some((it) => it.checkVisibility())"
        );
        assert_eq!(visit.value(&is_there).await, json!(true), "heard, and nothing unseen takes the focus");
        visit.end().await;
    });
}

#[test]
fn page_down_reads_on_before_it_leads_on() {
    support::run(async {
        let visit = Visit::begin(Screen { width: 320, height: 568, touch: true }).await;
        for page in ["visit.html", "prepare.html"] {
            open(&visit, page).await;
            let first = screen(&visit).await;
            visit.press(Key::PageDown).await;
            visit.wait_until("scrollY > 100").await;
            assert_eq!(screen(&visit).await, first, "{page}: what is out of sight was passed by");
            visit
                .value("void scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })")
                .await;
            visit.press(Key::PageDown).await;
            visit.wait_until("location.hash !== ''").await;
            assert_ne!(screen(&visit).await, first, "{page}");
        }
        visit.end().await;
    });
}

/// What a presenter sends changes no box and no radio button, and comes after one was tapped.
#[test]
fn the_keys_of_a_presenter_turn_the_screens_whatever_was_tapped_last() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        for (screen_of, control, next) in [
            ("signs-soon", "[name=field-none-soon][value='0']", "mark"),
            ("health-now", "[name=condition][value=skin]", "health-body"),
        ] {
            open_screen(&visit, screen_of).await;
            let focus = format!("void document.querySelector({control:?}).focus()");
            visit.click(control).await;
            visit.value(&focus).await;
            visit.press(Key::PageDown).await;
            visit.wait_until(&format!("!document.getElementById({next:?}).hidden")).await;
            open_screen(&visit, next).await;
            open_screen(&visit, screen_of).await;
            visit.value(&focus).await;
            visit.press(Key::PageUp).await;
            visit.wait_until(&format!("document.getElementById({screen_of:?}).hidden")).await;
        }
        // A list to choose from is a control that they change.
        open_screen(&visit, "compare").await;
        visit.value("void document.querySelector('[name=compare-first]').focus()").await;
        visit.press(Key::PageDown).await;
        visit.settle().await;
        assert_eq!(screen(&visit).await, "compare");
        visit.end().await;
    });
}

/// Neither the keyboard nor a screen reader starts over because what was under it has gone.
#[test]
fn what_takes_the_place_of_a_control_takes_its_focus() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        let focus = "document.activeElement.id";
        let list = "void document.querySelector('#mark .as-list summary').click()";
        let focused = async |control: &str, key: Key| {
            visit.value(&format!("void document.querySelector({control:?}).focus()")).await;
            visit.press(key).await;
            visit.settle().await;
        };
        for page in ["visit.html", "prepare.html"] {
            open(&visit, page).await;
            open_screen(&visit, "mark").await;
            visit.value(list).await;
            visit.value("void document.querySelector('[name=mark-side][value=both]').click()").await;
            focused("[name=mark-start][value=thigh]", Key::Space).await;
            visit.wait_until("document.querySelector('#ask-RF-3').checkVisibility()").await;
            assert_eq!(visit.text(focus).await, "ask-RF-3", "{page}: the question of a mark");
            focused("[name=field-ask-both-legs][value='1']", Key::Space).await;
            let is_seen =
                "document.activeElement !== document.body && document.activeElement.checkVisibility()";
            assert_eq!(visit.value(is_seen).await, json!(true), "{page}: once it is answered");
            open_screen(&visit, "feel").await;
            focused("[name=mark-kind][value=weak]", Key::Space).await;
            visit.wait_until("document.querySelector('#ask-RF-4').checkVisibility()").await;
            assert_eq!(visit.text(focus).await, "ask-RF-4", "{page}: the question of a kind");
            focused("[name=field-ask-weakness][value='1']", Key::Space).await;
            open_screen(&visit, "mark").await;
            visit.value("void document.querySelector('#mark .as-list[open] summary')?.click()").await;
            for left in [1, 0] {
                focused("#mark .remove", Key::Enter).await;
                assert_eq!(
                    visit.value("document.querySelectorAll('#mark .remove').length").await,
                    json!(left)
                );
                assert_eq!(visit.value(is_seen).await, json!(true), "{page}: {left} marks are left");
            }
        }
        visit.end().await;
    });
}

/// The drawing takes marks while it is asked what they are like: what such a mark asks is asked at once, too.
#[test]
fn a_question_of_an_earlier_screen_is_gone_back_to() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        let tap = async |side: &str| {
            let spot = format!("document.querySelector('.spot-thigh.on-{side}')");
            visit.value(&format!("void {spot}.click()")).await;
        };
        open_screen(&visit, "mark").await;
        tap("left").await;
        open_screen(&visit, "feel").await;
        tap("right").await;
        let asked = "(() => { const { top, bottom, height } = document.querySelector('#ask-RF-3').getBoundingClientRect(); return height > 30 && top >= 0 && bottom <= innerHeight })()";
        visit.wait_until(asked).await;
        assert_eq!(screen(&visit).await, "mark");
        visit.click("[name=field-ask-both-legs][value='1']").await;
        visit.click(".session-next").await;
        visit.wait_until("!document.getElementById('feel').hidden").await;
        // What a mark is like may ask something there, too: before the next step.
        open(&visit, "visit.html").await;
        open_screen(&visit, "mark").await;
        visit.value("void document.querySelector('.spot-buttock.on-left').click()").await;
        open_screen(&visit, "feel").await;
        visit.click("[name=mark-kind][value=numb]").await;
        assert_eq!(screen(&visit).await, "feel");
        visit.click(".session-next").await;
        visit.wait_until(&asked.replace("RF-3", "RF-1")).await;
        visit.end().await;
    });
}
