//! Warning signs, the visitor's situation and the comparison, as built into `dist/`, in a real browser.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]
#![expect(clippy::float_cmp, reason = "the browser's own numbers, compared as they are")]

mod support;

use sciatica_guide::content::offers::offer;
use sciatica_guide::content::{AreaId, BUILT_IN, ConditionId, Guide, Level, SignId, TypeId, Urgency, parse};
use sciatica_guide::rules::{Matrix, SignSet, Signs, Situation, order, result, stops};
use serde_json::json;
use support::{DESKTOP, PHONE, Visit};
use thirtyfour::Key;

fn guide() -> Guide {
    parse(BUILT_IN).unwrap()
}

/// The cards in view, by urgency.
async fn cards(visit: &Visit) -> Vec<String> {
    let cards = "[...document.querySelectorAll('.stop-card')].filter((it) => it.checkVisibility())\
        .map((it) => it.className.replace('stop-card card-', ''))";
    serde_json::from_value(visit.value(cards).await).unwrap()
}

/// The last class of each element in view.
async fn shown(visit: &Visit, selector: &str) -> Vec<String> {
    let classes = format!(
        "[...document.querySelectorAll({selector:?})].filter((it) => it.checkVisibility()).map((it) => [...it.classList].at(-1))"
    );
    serde_json::from_value(visit.value(&classes).await).unwrap()
}

/// The notice above the panels that goes with an urgency.
fn notices(urgency: Urgency) -> Vec<String> {
    stops(Some(urgency)).then(|| format!("halt-{}", urgency.slug())).into_iter().collect()
}

/// What the fixed entry at the foot is while a sign of this urgency stands.
fn entry(urgency: Urgency) -> String {
    if stops(Some(urgency)) { format!("help-{}", urgency.slug()) } else { "help-signs".to_owned() }
}

async fn is_seen(visit: &Visit, selector: &str) -> bool {
    visit.value(&format!("document.querySelector({selector:?}).checkVisibility()")).await == json!(true)
}

#[tokio::test]
async fn each_sign_shows_the_one_card_that_the_rules_name_without_any_script() {
    let visit = Visit::begin(PHONE).await;
    visit.forbid_scripts().await;
    visit.open_raw("").await;
    let rules = Signs::of(&guide()).unwrap();
    for id in SignId::ALL {
        let tick = format!("#sign-{}", id.slug());
        visit.click(&tick).await;
        let urgency = rules.most_urgent(SignSet::of(id), SignSet::EMPTY).unwrap();
        assert_eq!(cards(&visit).await, [urgency.slug()], "{id:?}");
        assert_eq!(is_seen(&visit, ".card-emergency a[href='tel:911']").await, urgency == Urgency::Emergency);
        assert_eq!(shown(&visit, ".halt").await, notices(urgency), "{id:?}");
        assert_eq!(shown(&visit, ".dock .help").await, [entry(urgency)], "{id:?}");
        if rules.has_question(id) {
            visit.click(&format!(".sign:has({tick}) .no")).await;
            let lower = rules.most_urgent(SignSet::of(id), SignSet::of(id)).unwrap();
            assert_eq!(cards(&visit).await, [lower.slug()], "{id:?} after a clear no");
        }
        visit.click(".clear[form=sg-signs]").await;
        assert!(cards(&visit).await.is_empty());
    }
    visit.end().await;
}

#[tokio::test]
async fn of_several_signs_the_most_urgent_counts() {
    let visit = Visit::begin(DESKTOP).await;
    visit.open("").await;
    let rules = Signs::of(&guide()).unwrap();
    let mut ticked = SignSet::EMPTY;
    for id in SignId::ALL.into_iter().rev() {
        visit.click(&format!("#sign-{}", id.slug())).await;
        ticked = ticked.with(id);
        let urgency = rules.most_urgent(ticked, SignSet::EMPTY).unwrap();
        assert_eq!(cards(&visit).await, [urgency.slug()], "up to {id:?}");
    }
    visit.click(".clear[form=sg-signs]").await;
    assert!(cards(&visit).await.is_empty(), "cleared");
    visit.end().await;
}

/// What is in view and speaks in favor of work: marked parts, ways to book, and words in the text.
async fn offers(visit: &Visit) -> Vec<String> {
    let marked = "[...document.querySelectorAll('.offer, .book, .way-on, a[href^=\"https\"].button')]\
        .filter((it) => it.checkVisibility()).map((it) => it.className)";
    let mut found: Vec<String> = serde_json::from_value(visit.value(marked).await).unwrap();
    let text = "[...document.querySelector('.guide').querySelectorAll('*')]\
        .filter((it) => !it.closest('.warning-signs, .store') && it.checkVisibility())\
        .flatMap((it) => [...it.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()))\
        .filter((it) => it)";
    let text: Vec<String> = serde_json::from_value(visit.value(text).await).unwrap();
    assert!(text.len() > 50, "there is text to look at");
    found.extend(text.iter().filter_map(|it| Some(format!("{}: {it}", offer(it)?))));
    found
}

/// One sign of each urgency.
fn sign_of(urgency: Urgency) -> SignId {
    let rules = Signs::of(&guide()).unwrap();
    SignId::ALL.into_iter().find(|it| rules.urgency(*it, false) == urgency).unwrap()
}

async fn assert_no_offer_in_any_area(visit: &Visit) {
    visit
        .driver()
        .execute("document.querySelectorAll('.guide details').forEach((it) => { it.open = true })", vec![])
        .await
        .unwrap();
    assert!(!offers(visit).await.is_empty(), "without a stop there is something to hide");
    for urgency in Urgency::ALL {
        let tick = format!("#sign-{}", sign_of(urgency).slug());
        visit.click(&tick).await;
        for area in AreaId::ALL {
            visit.click(&format!("#area-{}", area.slug())).await;
            let found = offers(visit).await;
            assert_eq!(found.is_empty(), stops(Some(urgency)), "{urgency:?} {area:?}: {found:#?}");
            assert!(is_seen(visit, &format!("#panel-{} .careful", area.slug())).await, "cautions stay");
        }
        assert_eq!(is_seen(visit, ".no-massage").await, stops(Some(urgency)), "the choice that is left");
        visit.media("print", &[]).await;
        let found = offers(visit).await;
        assert!(found.is_empty() || !stops(Some(urgency)), "{urgency:?} on paper: {found:#?}");
        visit.media("", &[]).await;
        visit.click(&tick).await;
    }
}

#[tokio::test]
async fn while_a_sign_stops_a_massage_nothing_in_any_area_speaks_in_favor_of_one() {
    let visit = Visit::begin(DESKTOP).await;
    visit.open("#area=glutes").await;
    assert_no_offer_in_any_area(&visit).await;
    visit.end().await;
}

#[tokio::test]
async fn without_any_script_a_stop_is_the_same_stop() {
    let visit = Visit::begin(PHONE).await;
    visit.forbid_scripts().await;
    visit.open_raw("").await;
    visit.click("#area-glutes").await;
    assert_no_offer_in_any_area(&visit).await;
    visit.end().await;
}

#[tokio::test]
async fn the_entry_at_the_foot_of_a_phone_says_what_to_do() {
    let visit = Visit::begin(PHONE).await;
    visit.open("#area=lumbar").await;
    let seen = "(() => { const it = [...document.querySelectorAll('.dock .help')].find((it) => it.checkVisibility());
        return [it.getAttribute('href'), it.textContent.trim()] })()";
    for card in guide().stop_cards {
        let tick = format!("#sign-{}", sign_of(card.urgency).slug());
        visit.click(&tick).await;
        let expected = match card.call {
            Some(call) => json!([call.link, call.text]),
            None if stops(Some(card.urgency)) => json!(["#warning-signs", card.title]),
            None => json!(["#warning-signs", guide().words.get_help_first]),
        };
        assert_eq!(visit.value(seen).await, expected, "{:?}", card.urgency);
        visit.click(&tick).await;
    }
    visit.end().await;
}

#[tokio::test]
async fn every_condition_shows_in_every_panel_what_the_rules_say() {
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

#[tokio::test]
async fn conditions_join_exclude_none_and_clear_to_the_start() {
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
    let order = "[...document.querySelectorAll('#panel-lumbar .types .row')].map((it) => it.dataset.type)";
    let start: Vec<_> = sciatica_guide::rules::advice_for(&guide(), AreaId::Lumbar)
        .unwrap()
        .types
        .iter()
        .map(|(it, _)| it.id.slug())
        .collect();
    assert_eq!(visit.value(order).await, json!(start), "the order of the start");
    visit.end().await;
}

#[tokio::test]
async fn the_comparison_gives_every_choice_the_same_rows_and_shows_those_ticked() {
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
}

#[tokio::test]
async fn the_comparison_shows_fit_and_results_for_the_chosen_area_or_for_all() {
    let visit = Visit::begin(PHONE).await;
    visit.open("").await;
    let fits = "[...document.querySelectorAll('.here')].filter((it) => it.checkVisibility({ contentVisibilityAuto: false })).length";
    assert_eq!(visit.number(fits).await, 4.0, "the whole body: every area");
    assert!(!is_seen(&visit, ".compare .results").await);
    visit.click(".situation > summary").await;
    visit.click("[name=condition][value=disc]").await;
    visit.click("[name=question-Q7][value='2']").await;
    assert!(is_seen(&visit, ".compare .results").await);
    let cell = "[...document.querySelectorAll('[data-of=deep-tissue] p')].map((it) => it.textContent.trim())";
    let all: Vec<String> = serde_json::from_value(visit.value(cell).await).unwrap();
    assert_eq!(all.len(), 4);
    assert!(all[0].starts_with("Lower back:") && all[0].contains("Wait"), "{all:?}");
    visit.click("#area-lumbar").await;
    assert_eq!(visit.number(fits).await, 1.0, "the chosen area alone");
    let one: Vec<String> = serde_json::from_value(visit.value(cell).await).unwrap();
    assert!(one.len() == 1 && one[0].contains("Wait"), "{one:?}");
    visit.end().await;
}

#[tokio::test]
async fn what_waits_shows_on_the_drawing_and_in_the_list() {
    let visit = Visit::begin(DESKTOP).await;
    visit.open("").await;
    visit.click(".situation > summary").await;
    visit.click("[name=condition][value=disc]").await;
    visit.click("[name=question-Q7][value='2']").await;
    assert_eq!(visit.text("document.querySelector('#name-lumbar .state').textContent").await, "With changes");
    visit.click("[name=condition][value=flare]").await;
    assert_eq!(visit.text("document.querySelector('.tag-glutes .state').textContent").await, "Wait");
    let pattern = "getComputedStyle(document.querySelector('.waiting-glutes')).display";
    assert_eq!(visit.text(pattern).await, "inline");
    visit.click(".clear[form=sg-situation]").await;
    assert_eq!(visit.text("document.querySelector('.tag-glutes .state').textContent").await, "");
    assert_eq!(visit.text(pattern).await, "none");
    visit.end().await;
}

#[tokio::test]
async fn a_card_lists_what_was_ticked() {
    let visit = Visit::begin(PHONE).await;
    visit.open("").await;
    visit.click("#sign-RF-8").await;
    visit.click("#sign-RF-5").await;
    let listed = "[...document.querySelectorAll('.card-today .ticked li')].map((it) => it.textContent)";
    let listed: Vec<String> = serde_json::from_value(visit.value(listed).await).unwrap();
    let sign = |id| guide().warning_signs.into_iter().find(|it| it.id == id).unwrap().sign.text;
    assert_eq!(listed, [sign(SignId::ALL[4]), sign(SignId::ALL[7])]);
    visit.end().await;
}

#[tokio::test]
async fn an_explained_word_opens_by_key_and_closes_by_escape_without_any_script() {
    let visit = Visit::begin(DESKTOP).await;
    visit.forbid_scripts().await;
    visit.open_raw("#area=lumbar").await;
    visit.click("#area-lumbar").await;
    let open = "[...document.querySelectorAll('.meaning:popover-open')].map((it) => it.querySelector('h3').textContent)";
    assert_eq!(visit.value(open).await, json!([]));
    visit
        .driver()
        .execute("document.querySelector('#panel-lumbar .term[popovertarget=meaning-G13]').focus()", vec![])
        .await
        .unwrap();
    visit.press(Key::Enter).await;
    assert_eq!(visit.value(open).await, json!(["herniated disc"]));
    visit.press(Key::Escape).await;
    assert_eq!(visit.value(open).await, json!([]));
    assert_eq!(visit.text("document.activeElement.className").await, "term", "focus is back at the word");
    visit.end().await;
}

#[tokio::test]
async fn nothing_of_a_situation_leaves_the_page() {
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
}
