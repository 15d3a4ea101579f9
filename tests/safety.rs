//! The visitor's situation and what follows from it, as built into `dist/`, in a real browser.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]
#![expect(clippy::float_cmp, reason = "the browser's own numbers, compared as they are")]

mod support;

use sciatica_guide::content::{AreaId, BUILT_IN, ConditionId, Guide, Level, parse};
use sciatica_guide::rules::{Matrix, Situation, View, all_wait, in_common, order, result};
use serde_json::json;
use support::{DESKTOP, PHONE, Visit};
use thirtyfour::Key;

fn guide() -> Guide {
    parse(BUILT_IN).unwrap()
}

async fn is_seen(visit: &Visit, selector: &str) -> bool {
    visit.value(&format!("document.querySelector({selector:?}).checkVisibility()")).await == json!(true)
}

#[test]
fn every_condition_shows_in_every_panel_what_the_rules_say() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open_whole("").await;
        let matrix = Matrix::of(&guide()).unwrap();
        visit.click(".show-results").await;
        assert_shown(&visit, &matrix, Situation::default().show()).await;
        for id in ConditionId::ALL {
            let tick = format!("[name=condition][value={}]", id.slug());
            visit.click(&tick).await;
            let mut situation = Situation::default().tick(id, true);
            assert_shown(&visit, &matrix, situation).await;
            // And with the last, calmest answer to each of its questions.
            for question in situation.asked(&matrix).ids() {
                let last = guide().questions.iter().find(|it| it.id == question).unwrap().answers.len() - 1;
                visit.click(&format!("[name=question-{}][value='{last}']", question.slug())).await;
                situation = situation.answer(question, u8::try_from(last).unwrap());
            }
            assert_shown(&visit, &matrix, situation).await;
            visit.click(".clear[form=sg-situation]").await;
        }
        visit.end().await;
    });
}

/// Compares all twenty results, their order and what goes with them with the rules: what counts for every type of an
/// area is said once above them, the rest in its row.
async fn assert_shown(visit: &Visit, matrix: &Matrix, situation: Situation) {
    let guide = guide();
    let first = |id: &ConditionId| {
        guide.conditions.iter().find(|it| it.id == *id).and_then(|it| it.first.as_ref()).is_some()
    };
    for area in AreaId::ALL {
        let panel = format!("#panel-{}", area.slug());
        let waits = all_wait(matrix, &situation, area);
        let (notes, because) = in_common(matrix, &situation, area);
        let for_all = if waits { because.ids().filter(first).count() } else { notes.ids().count() };
        let said = format!(
            "[document.querySelectorAll('{panel} .for-all li').length, !document.querySelector('{panel} .all-wait').hidden]"
        );
        assert_eq!(
            visit.value(&said).await,
            json!([for_all, waits]),
            "{area:?} with {:?}",
            situation.ticked()
        );
        let rows = format!(
            "[...document.querySelectorAll('{panel} .types .row')].map((it) => [it.dataset.type, it.dataset.result,
             it.querySelectorAll('.result li').length])"
        );
        let expected: Vec<_> = order(matrix, &situation, area)
            .into_iter()
            .map(|it| {
                let outcome = result(matrix, &situation, area, it).unwrap();
                let lines = match outcome.level {
                    _ if waits => 0,
                    Level::Hold => outcome.because.ids().filter(first).count(),
                    _ => outcome.notes.ids().filter(|it| !notes.has(*it)).count(),
                };
                json!([it.slug(), outcome.level.slug(), lines])
            })
            .collect();
        assert_eq!(visit.value(&rows).await, json!(expected), "{area:?} with {:?}", situation.ticked());
    }
}

#[test]
fn conditions_join_exclude_none_and_clear_to_the_start() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("#area=lumbar").await;
        let results = |level: &str| format!("document.querySelectorAll('[data-result{level}]').length");
        assert_eq!(visit.value(&results("")).await, json!(0), "no results yet");
        assert!(is_seen(&visit, "#panel-lumbar .not-checked").await, "the advice is general");
        visit.turn_to(View::Health).await;
        assert_eq!(visit.value(&results("")).await, json!(0), "opening the list says nothing");
        assert!(!is_seen(&visit, ".result-bar").await);
        visit.click(".show-results").await;
        assert_eq!(visit.value(&results("=hold")).await, json!(20));
        assert!(!is_seen(&visit, "#panel-lumbar .not-checked").await);
        assert!(visit.text("document.querySelector('.counted').textContent").await.contains("Not sure"));
        let said = ".result-bar .results-said";
        let answer = "#panel-lumbar .answer";
        for place in [said, answer] {
            assert_eq!(
                visit.text(&format!("document.querySelector('{place}').textContent")).await,
                "all wait."
            );
            assert!(visit.is_in_view(place).await || place == answer, "{place}");
        }

        visit.turn_to(View::Health).await;
        visit.click("[value=none]").await;
        assert_eq!(visit.value(&results("=ok")).await, json!(20));
        visit.click("[name=condition][value=flare]").await;
        assert_eq!(visit.value("document.querySelector('[value=none]').checked").await, json!(false));
        assert_eq!(visit.value(&results("=hold")).await, json!(20));
        assert!(
            is_seen(&visit, "[data-condition=flare] [data-question=Q0]").await,
            "a question follows, right below"
        );
        assert_eq!(visit.text(&format!("document.querySelector('{said}').textContent")).await, "all wait.");
        assert!(visit.is_in_view(said).await, "what it comes to stays in the window");
        visit.turn_to(View::Where).await;
        assert!(is_seen(&visit, "#panel-lumbar .all-wait").await, "the guide explains, and recommends none");
        assert!(
            is_seen(&visit, ".tag-lumbar[data-glance=hold] .state .icon").await,
            "the drawing tells, too"
        );

        visit.turn_to(View::Health).await;
        visit.click(".clear[form=sg-situation]").await;
        assert_eq!(visit.value(&results("")).await, json!(0));
        assert_eq!(visit.text("document.querySelector('.counted').textContent").await, "");
        let order =
            "[...document.querySelectorAll('#panel-lumbar .types .row')].map((it) => it.dataset.type)";
        let start: Vec<_> = sciatica_guide::rules::advice_for(&guide(), AreaId::Lumbar)
            .unwrap()
            .types
            .iter()
            .map(|(it, _)| it.id.slug())
            .collect();
        assert_eq!(visit.value(order).await, json!(start), "the order of the start");
        visit.end().await;
    });
}

#[test]
fn a_question_stands_under_the_condition_that_asks_it_and_moves_when_it_is_anothers() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        visit.turn_to(View::Health).await;
        let guide = guide();
        let question = guide.questions.iter().find(|it| it.asked_when.len() > 1).unwrap();
        let place = format!("[data-question={}]", question.id.slug());
        assert!(!is_seen(&visit, &place).await, "nothing is asked before it matters");
        for id in &question.asked_when {
            let tick = format!("[name=condition][value={}]", id.slug());
            visit.click(&tick).await;
            let under = format!("[data-condition={}] {place}", id.slug());
            visit.wait_until(&format!("document.querySelector('{under}')?.checkVisibility() === true")).await;
            let below = format!(
                "document.querySelector('{under}').getBoundingClientRect().top > document.querySelector('{tick}').getBoundingClientRect().bottom"
            );
            assert_eq!(visit.value(&below).await, json!(true), "right below the condition");
            visit.click(&tick).await;
            // Nothing is ticked then, and "not sure" counts: what it asks can be answered.
            assert_eq!(
                is_seen(&visit, &place).await,
                question.asked_when.contains(&ConditionId::Unsure),
                "nor once it no longer does"
            );
        }
        visit.end().await;
    });
}

#[test]
fn what_waits_shows_on_the_drawing_and_in_the_list() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open_whole("").await;
        let says = |place: &str, word: &str| {
            format!("document.querySelector('{place} .state').textContent === '{word}'")
        };
        let pattern = |seen: &str| {
            format!("getComputedStyle(document.querySelector('.waiting-glutes')).visibility === '{seen}'")
        };
        visit.click("[name=condition][value=disc]").await;
        visit.click("[name=question-Q7][value='2']").await;
        visit.wait_until(&says("#name-lumbar", "With changes")).await;
        visit.click("[name=condition][value=flare]").await;
        visit.wait_until(&says(".tag-glutes", "Wait")).await;
        visit.wait_until(&pattern("visible")).await;
        visit.click(".clear[form=sg-situation]").await;
        visit.wait_until(&says(".tag-glutes", "")).await;
        visit.wait_until(&pattern("hidden")).await;
        visit.end().await;
    });
}

#[test]
fn an_explained_word_opens_by_key_and_closes_by_escape() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("#area=lumbar").await;
        let open = "[...document.querySelectorAll('.meaning:popover-open')].map((it) => it.querySelector('h3').textContent)";
        assert_eq!(visit.value(open).await, json!([]));
        let focus = "document.querySelector('#panel-lumbar .term[href$=meaning-G13]').focus()";
        visit.driver().execute(focus, vec![]).await.unwrap();
        visit.press(Key::Enter).await;
        visit.wait_until("document.querySelector('.meaning:popover-open') !== null").await;
        assert_eq!(visit.value(open).await, json!(["herniated disc"]), "though it had to come first");
        visit.press(Key::Escape).await;
        assert_eq!(visit.value(open).await, json!([]));
        assert_eq!(visit.text("document.activeElement.className").await, "term", "focus is back at the word");
        visit.end().await;
    });
}

#[test]
fn nothing_of_a_situation_leaves_the_page() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_whole("").await;
        let requests = visit.number("performance.getEntriesByType('resource').length").await;
        for id in ConditionId::ALL {
            visit.click(&format!("[name=condition][value={}]", id.slug())).await;
        }
        visit.click("#sign-RF-1").await;
        assert_eq!(visit.number("performance.getEntriesByType('resource').length").await, requests);
        assert_eq!(visit.text("location.href").await, visit.address(""));
        assert_eq!(
            visit.number("localStorage.length + sessionStorage.length + document.cookie.length").await,
            0.0
        );
        visit.end().await;
    });
}

/// Whatever the browser has turned on counts, or shows that it does not: also two choices before the page is painted.
#[test]
fn what_is_ticked_is_what_counts_however_fast_it_was_ticked() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_whole("").await;
        visit.turn_to(View::Health).await;
        let ticked =
            "[...document.querySelectorAll('[name=condition]:checked')].map((it) => it.value).join()";
        for id in ConditionId::ALL.into_iter().filter(|it| *it != ConditionId::None) {
            for (first, second) in [(id.slug(), "none"), ("none", id.slug())] {
                let both = [first, second]
                    .map(|it| format!("document.querySelector('[name=condition][value={it}]').click()"));
                visit.value(&format!("void ({}, {})", both[0], both[1])).await;
                visit.rest().await;
                assert_eq!(visit.text(ticked).await, second, "{first}, then {second}");
                visit.click("#ok [type=reset]").await;
                visit.rest().await;
            }
        }
        visit.turn_to(View::Where).await;
        visit.value("void (document.querySelector('#area-glutes').click(), document.querySelector('[name=stop]').click())").await;
        visit.rest().await;
        let glutes = "document.querySelector('#area-glutes').checked === (document.querySelector('#panel-glutes')?.checkVisibility({ contentVisibilityAuto: true }) === true)";
        assert_eq!(visit.value(glutes).await, json!(true), "an area is on while its panel shows");
        visit.end().await;
    });
}

/// Who reads a page line by line finds no alarm that is over.
#[test]
fn what_was_said_goes_with_its_reason() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_whole("").await;
        visit.turn_to(View::Health).await;
        visit.click("[name=condition][value=disc]").await;
        visit.click("[name=question-Q7][value='0']").await;
        visit.wait_until("document.querySelector('.said').textContent.startsWith('Get help now')").await;
        visit.click("[name=question-Q7][value='2']").await;
        visit.wait_until("document.querySelector('.said').textContent === ''").await;
        visit.end().await;
    });
}
