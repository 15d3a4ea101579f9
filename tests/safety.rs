//! The visitor's situation and the comparison, as built into `dist/`, in a real browser.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]
#![expect(clippy::float_cmp, reason = "the browser's own numbers, compared as they are")]

mod support;

use sciatica_guide::content::{AreaId, BUILT_IN, ConditionId, Guide, Level, TypeId, parse};
use sciatica_guide::rules::{Matrix, Situation, order, result};
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
        visit.open("").await;
        let matrix = Matrix::of(&guide()).unwrap();
        visit.click(".situation > summary").await;
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

/// Compares all twenty results, their order and their changes with the rules.
async fn assert_shown(visit: &Visit, matrix: &Matrix, situation: Situation) {
    let guide = guide();
    let first =
        |id| guide.conditions.iter().find(|it| it.id == id).and_then(|it| it.first.as_ref()).is_some();
    for area in AreaId::ALL {
        let rows = format!(
            "[...document.querySelectorAll('#panel-{} .types .row')].map((it) => [it.dataset.type, it.dataset.result,
             it.querySelectorAll('.result li').length])",
            area.slug()
        );
        let expected: Vec<_> = order(matrix, &situation, area)
            .into_iter()
            .map(|it| {
                let outcome = result(matrix, &situation, area, it).unwrap();
                let lines = match outcome.level {
                    Level::Hold => outcome.because.ids().filter(|it| first(*it)).count(),
                    _ => outcome.notes.ids().count(),
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
        assert_eq!(
            visit.number("document.querySelectorAll('[data-result]').length").await,
            0.0,
            "no results yet"
        );
        assert!(is_seen(&visit, "#panel-lumbar .not-checked").await, "the advice is general");
        visit.click(".situation > summary").await;
        assert_eq!(
            visit.number("document.querySelectorAll('[data-result]').length").await,
            0.0,
            "opening the list says nothing"
        );
        visit.click(".show-results").await;
        assert_eq!(visit.number("document.querySelectorAll('[data-result=hold]').length").await, 20.0);
        assert!(!is_seen(&visit, "#panel-lumbar .not-checked").await);
        assert!(visit.text("document.querySelector('.counted').textContent").await.contains("Not sure"));

        visit.click("[value=none]").await;
        assert_eq!(visit.number("document.querySelectorAll('[data-result=ok]').length").await, 20.0);
        visit.click("[name=condition][value=flare]").await;
        assert_eq!(visit.value("document.querySelector('[value=none]').checked").await, json!(false));
        assert_eq!(visit.number("document.querySelectorAll('[data-result=hold]').length").await, 20.0);
        assert!(is_seen(&visit, "#panel-lumbar .all-wait").await, "the guide explains, and recommends none");
        assert!(is_seen(&visit, "[data-question=Q0]").await, "a question follows");
        assert_eq!(
            visit.text("document.querySelector('.situation [role=status]').textContent").await,
            "0 OK, 0 OK with changes, 5 wait."
        );
        assert!(is_seen(&visit, ".waiting-lumbar").await, "the drawing tells, too");

        visit.click(".clear[form=sg-situation]").await;
        assert_eq!(visit.number("document.querySelectorAll('[data-result]').length").await, 0.0);
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
fn the_comparison_gives_every_choice_the_same_rows_and_shows_those_ticked() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("").await;
        let columns = TypeId::ALL.len() + 1;
        let cells = "[...document.querySelectorAll('.compare tbody tr')].map((it) => [...it.querySelectorAll('td')]\
        .filter((td) => td.textContent.trim()).length)";
        let mut rows = vec![columns; AreaId::ALL.len() + 1 + 6];
        // There are no results yet, but the choice of no massage is always open.
        rows[AreaId::ALL.len()] = 1;
        assert_eq!(visit.value(cells).await, json!(rows));
        for id in [TypeId::DeepTissue, TypeId::TriggerPoint, TypeId::Swedish] {
            visit.click(&format!("#compare-{}", id.slug())).await;
        }
        let seen =
            "[...document.querySelectorAll('.compare thead th')].filter((it) => it.checkVisibility()).length";
        assert_eq!(visit.number(seen).await, 1.0 + 3.0);
        assert!(is_seen(&visit, "thead .column-none").await, "no massage is one of the choices");
        visit.end().await;
    });
}

#[test]
fn the_comparison_shows_fit_and_results_for_the_chosen_area_or_for_all() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        let fits = "[...document.querySelectorAll('.here')].filter((it) => it.checkVisibility({ contentVisibilityAuto: false })).length";
        assert_eq!(visit.number(fits).await, 4.0, "the whole body: every area");
        assert!(!is_seen(&visit, ".compare .results").await);
        visit.click(".situation > summary").await;
        visit.click("[name=condition][value=disc]").await;
        visit.click("[name=question-Q7][value='2']").await;
        assert!(is_seen(&visit, ".compare .results").await);
        let cell =
            "[...document.querySelectorAll('[data-of=deep-tissue] p')].map((it) => it.textContent.trim())";
        let all: Vec<String> = serde_json::from_value(visit.value(cell).await).unwrap();
        assert_eq!(all.len(), 4);
        assert!(all[0].starts_with("Lower back:") && all[0].contains("Wait"), "{all:?}");
        visit.click("#area-lumbar").await;
        assert_eq!(visit.number(fits).await, 1.0, "the chosen area alone");
        let one: Vec<String> = serde_json::from_value(visit.value(cell).await).unwrap();
        assert!(one.len() == 1 && one[0].contains("Wait"), "{one:?}");
        visit.end().await;
    });
}

#[test]
fn what_waits_shows_on_the_drawing_and_in_the_list() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("").await;
        let says = |place: &str, word: &str| {
            format!("document.querySelector('{place} .state').textContent === '{word}'")
        };
        let pattern = |display: &str| {
            format!("getComputedStyle(document.querySelector('.waiting-glutes')).display === '{display}'")
        };
        visit.click(".situation > summary").await;
        visit.click("[name=condition][value=disc]").await;
        visit.click("[name=question-Q7][value='2']").await;
        visit.wait_until(&says("#name-lumbar", "With changes")).await;
        visit.click("[name=condition][value=flare]").await;
        visit.wait_until(&says(".tag-glutes", "Wait")).await;
        visit.wait_until(&pattern("inline")).await;
        visit.click(".clear[form=sg-situation]").await;
        visit.wait_until(&says(".tag-glutes", "")).await;
        visit.wait_until(&pattern("none")).await;
        visit.end().await;
    });
}

#[test]
fn an_explained_word_opens_by_key_and_closes_by_escape_without_any_script() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.forbid_scripts().await;
        visit.open_raw("#area=lumbar").await;
        visit.click("#area-lumbar").await;
        let open = "[...document.querySelectorAll('.meaning:popover-open')].map((it) => it.querySelector('h3').textContent)";
        assert_eq!(visit.value(open).await, json!([]));
        visit
            .driver()
            .execute(
                "document.querySelector('#panel-lumbar .term[popovertarget=meaning-G13]').focus()",
                vec![],
            )
            .await
            .unwrap();
        visit.press(Key::Enter).await;
        assert_eq!(visit.value(open).await, json!(["herniated disc"]));
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
        visit.open("").await;
        let requests = visit.number("performance.getEntriesByType('resource').length").await;
        visit.click(".situation > summary").await;
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
