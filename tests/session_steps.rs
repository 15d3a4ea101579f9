//! What the steps of a session ask of people: few words and taps at home, no scrolling on a tablet, whatever is asked.

mod support;

use sciatica_guide::content::{ConditionId, TypeId};
use serde_json::json;
use support::screens::{go, open};
use support::{PHONE, Screen, Visit};

const TABLETS: [Screen; 2] =
    [Screen { width: 1024, height: 768, touch: true }, Screen { width: 768, height: 1024, touch: true }];

// How long a reader takes for a word at 200 words a minute, and for a tap, in seconds.
const WORD: f64 = 0.3;
const TAP: f64 = 1.5;

const HIDDEN: &str = "Math.max(document.documentElement.scrollHeight - innerHeight,
    ...[...document.querySelectorAll('.screens')].map((it) => it.scrollHeight - it.clientHeight))";

/// Taps a control wherever it is.
async fn tap(visit: &Visit, control: &str) {
    visit.value(&format!("void document.querySelector({control:?})?.click()")).await;
}

/// How many words of some parts are in view. Letters on pictures are none.
async fn words(visit: &Visit, what: &str) -> f64 {
    let count = format!(
        "[...document.querySelectorAll({what:?})].filter((it) => it.checkVisibility() && getComputedStyle(it).clipPath === 'none')
            .map((it) => it.innerText.trim().split(/\\s+/).filter((word) => word.length > 1 || /[a\\d]/.test(word)).length).reduce((sum, it) => sum + it, 0)"
    );
    visit.number(&count).await
}

#[test]
fn who_only_reads_the_signs_and_marks_one_place_is_done_in_a_minute() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        open(&visit, "prepare.html").await;
        // The answers that do not fit, and the way to the signs in full, can be passed over.
        let read = ".session-start > p, .screen h2, .signs-of li, .choice-of:has([name=all-signs])";
        let mut seconds = WORD * words(&visit, read).await;
        visit.click("[name=all-signs]").await;
        visit.click(".session-next").await;
        seconds += WORD * words(&visit, "#mark h2, .how-to-mark").await;
        visit.tap_on(".spot-buttock.on-right").await;
        // What was marked is said right below the drawing.
        assert!(visit.is_in_view(".marks-said li").await);
        seconds += WORD * words(&visit, ".marks-said li").await;
        visit.click(".session-finish").await;
        visit.wait_until("document.querySelector('#home .card').checkVisibility()").await;
        seconds += 4.0 * TAP;
        assert!(seconds < 60.0, "{seconds} seconds");
        let careful = visit.text("document.querySelector('dd[data-slot=careful]').textContent").await;
        assert!(
            careful.contains("No warning sign was chosen") && careful.contains("counts as not sure"),
            "{careful}"
        );
        visit.end().await;
    });
}

/// Two conditions with a question each, one mark with its kind and strength, one wish.
#[test]
fn an_ordinary_client_is_ready_in_two_minutes() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        open(&visit, "prepare.html").await;
        let (mut seconds, mut taps) = (0.0, 0.0);
        let mut read = async |what: &str| seconds += WORD * words(&visit, what).await;
        let mut press = async |what: &str| {
            taps += 1.0;
            visit.click(what).await;
        };
        read(".session-start > p, .screen h2, .signs-of li, .choice-of:has([name=all-signs])").await;
        press("[name=all-signs]").await;
        press(".session-next").await;
        read(".screen h2, .how-to-mark").await;
        press(".spot-buttock.on-right").await;
        read(".marks-said li, .touched, .kinds-of, .number-of span, .why, #feel summary").await;
        press("[name=mark-kind][value=ache]").await;
        // A list is opened and chosen from.
        press("[name=mark-strength]").await;
        press("[name=mark-strength]").await;
        press(".session-next").await;
        read(".screen h2, .condition-of > .choice-of, .choice-of:has([name=all-health][value='0'])").await;
        for (condition, question) in [("skin", "Q6"), ("thin-bones", "Q3")] {
            press(&format!("[name=condition][value={condition}]")).await;
            read(&format!("#ask-{question}")).await;
            press(&format!("[name=question-{question}][value='2']")).await;
        }
        press("[name=all-health][value='0']").await;
        // Nothing else is asked.
        read(".question-of:not(#ask-Q6, #ask-Q3)").await;
        press(".session-next").await;
        read(".screen h2").await;
        press("#work summary").await;
        read("#work fieldset:first-of-type").await;
        press("[name=field-pressure][value='0']").await;
        press(".session-finish").await;
        visit.wait_until("document.querySelector('#home .card').checkVisibility()").await;
        seconds += TAP * taps;
        assert!(seconds < 126.0, "{seconds} seconds");
        let card = visit.text("document.querySelector('.card').textContent").await;
        assert!(card.contains("Pressure: Light.") && card.contains("Thin bones"), "{card}");
        visit.end().await;
    });
}

#[test]
fn every_step_at_home_leads_to_the_page_and_past_itself_in_one_tap() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for steps in 0..4 {
            open(&visit, "prepare.html").await;
            for _ in 0..steps {
                visit.click(".session-next").await;
            }
            assert!(visit.is_in_view(".session-finish").await);
            visit.click(".session-finish").await;
            visit.wait_until("document.querySelector('#home .card').checkVisibility()").await;
            let careful = visit.text("document.querySelector('dd[data-slot=careful]').textContent").await;
            assert!(careful.contains("Not all warning signs were answered"), "{careful}");
        }
        visit.end().await;
    });
}

#[test]
fn none_of_the_other_signs_can_be_said_beside_one_that_fits() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        open(&visit, "prepare.html").await;
        visit.click("#signs-soon [name=sign][value='RF-12']").await;
        visit.click("[name=all-signs]").await;
        go(&visit, "home").await;
        let careful = visit.text("document.querySelector('dd[data-slot=careful]').textContent").await;
        assert!(careful.contains("Keeps returning") && !careful.contains("Not all"), "{careful}");
        visit.end().await;
    });
}

#[test]
fn whatever_is_asked_on_a_tablet_nothing_scrolls() {
    support::run(async {
        let visit = Visit::begin(TABLETS[0]).await;
        let mut found = Vec::new();
        for size in TABLETS {
            visit.resize(size).await;
            for condition in ConditionId::ALL {
                open(&visit, "visit.html#health-more").await;
                tap(&visit, &format!("[name=condition][value={}]", condition.slug())).await;
                // With every list gone through, some types wait and others change.
                let none = "void document.querySelectorAll(\"[name^=field-none-health][value='0']\").forEach((it) => it.click())";
                visit.value(none).await;
                tap(&visit, ".session-next").await;
                while visit.value("document.getElementById('health-ask').hidden").await == json!(false) {
                    let hidden = visit.number(HIDDEN).await;
                    let asked = "[...document.querySelectorAll('[data-asked]')].filter((it) => it.checkVisibility()).map((it) => it.id)";
                    let asked = visit.value(asked).await;
                    if hidden > 1.0 || asked.as_array().map(Vec::len) != Some(1) {
                        found.push(format!("{hidden} px of {asked} at {size:?}"));
                    }
                    tap(&visit, ".session-next").await;
                }
                for screen in ["areas", "work", "agree", "home"] {
                    go(&visit, screen).await;
                    tap(&visit, "[name=field-pressure][value='2']").await;
                    tap(&visit, "[name=field-position][value='0']").await;
                    let hidden = visit.number(HIDDEN).await;
                    if hidden > 1.0 {
                        found.push(format!("{hidden} px of {screen} with {} at {size:?}", condition.slug()));
                    }
                }
            }
            for (screen, controls) in [
                ("mark", vec!["mark-side][value=both", "mark-start][value=thigh"]),
                (
                    "mark",
                    vec!["mark-side][value=left", "mark-start][value=thigh", "field-elsewhere][value='3'"],
                ),
                ("feel", vec!["mark-side][value=left", "mark-start][value=thigh", "mark-kind][value=numb"]),
                ("feel", vec!["mark-side][value=left", "mark-start][value=thigh", "mark-kind][value=weak"]),
                ("feel", vec!["mark-side][value=left", "mark-start][value=thigh"]),
            ] {
                open(&visit, &["visit.html#", screen].concat()).await;
                for it in controls {
                    tap(&visit, &format!("[name={it}]")).await;
                }
                let hidden = visit.number(HIDDEN).await;
                if hidden > 1.0 {
                    found.push(format!("{hidden} px of a sign asked on {screen} at {size:?}"));
                }
                tap(&visit, ".asked-of:not([hidden]) [value='1']").await;
                let hidden = visit.number(HIDDEN).await;
                if hidden > 1.0 {
                    found.push(format!("{hidden} px of {screen} after a no at {size:?}"));
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}

#[test]
fn two_choices_begin_with_types_that_fit_and_need_not_wait() {
    support::run(async {
        let visit = Visit::begin(TABLETS[0]).await;
        open(&visit, "visit.html#mark").await;
        let pair = "[...document.querySelectorAll('[name^=compare-]')].map((it) => it.value)";
        tap(&visit, "[name=mark-side][value=right]").await;
        tap(&visit, "[name=mark-start][value=buttock]").await;
        for condition in ConditionId::ALL.into_iter().filter(|it| *it != ConditionId::None) {
            let control = format!("[name=condition][value={}]", condition.slug());
            tap(&visit, &control).await;
            go(&visit, "compare").await;
            let waits = "[...document.querySelectorAll('.column-of')].filter((it) => it.checkVisibility() && it.querySelector('[data-level=hold]')).length";
            assert_eq!(visit.value(waits).await, json!(0), "{}", condition.slug());
            let hidden = visit.number(HIDDEN).await;
            assert!(hidden <= 1.0, "{hidden} px with {}", condition.slug());
            tap(&visit, &control).await;
        }
        // Every pair that somebody can choose, at both sizes.
        let mut found = Vec::new();
        for size in TABLETS {
            visit.resize(size).await;
            for first in TypeId::ALL {
                for second in TypeId::ALL.into_iter().filter(|it| *it != first) {
                    for (list, it) in [("first", first), ("second", second)] {
                        let choose = format!(
                            "(() => {{ const it = document.querySelector('[name=compare-{list}]'); it.value = {:?}; it.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()",
                            it.slug()
                        );
                        visit.value(&choose).await;
                    }
                    assert_eq!(visit.value(pair).await, json!([first.slug(), second.slug()]));
                    let hidden = visit.number(HIDDEN).await;
                    if hidden > 1.0 {
                        found.push(format!(
                            "{hidden} px of {} and {} at {size:?}",
                            first.slug(),
                            second.slug()
                        ));
                    }
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}

#[test]
fn a_button_that_would_change_no_mark_says_so_and_keeps_its_focus() {
    support::run(async {
        let visit = Visit::begin(TABLETS[0]).await;
        let idle = "['another', 'undo', 'clear'].filter((it) => document.querySelector(`[data-do=${it}]`).ariaDisabled === 'true').join()";
        for page in ["visit.html", "prepare.html"] {
            open(&visit, &[page, "#mark"].concat()).await;
            assert_eq!(visit.text(idle).await, "another,undo,clear", "{page}: nothing is marked");
            let hit = "document.querySelector('.spot-buttock.on-right').dispatchEvent(new MouseEvent('click', { bubbles: true }))";
            visit.value(hit).await;
            visit.wait_until("document.querySelector('.marks-said ol') !== null").await;
            assert_eq!(visit.text(idle).await, "", "{page}: a place is marked");
            for (act, left) in [("another", "another"), ("clear", "another,clear"), ("undo", "another")] {
                visit.value(&format!("(() => {{ const it = document.querySelector('[data-do={act}]'); it.focus(); it.click(); }})()")).await;
                visit.settle().await;
                assert_eq!(visit.text(idle).await, left, "{page}: after {act}");
                let focus = "document.activeElement.dataset.do";
                assert_eq!(visit.text(focus).await, act, "{page}: the focus is gone");
            }
        }
        visit.end().await;
    });
}
