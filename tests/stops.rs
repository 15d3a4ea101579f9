//! Warning signs and what they stop, as built into `dist/`, in a real browser.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::content::offers::offer;
use sciatica_guide::content::{AreaId, BUILT_IN, Guide, SignId, Urgency, parse};
use sciatica_guide::rules::{SignSet, Signs, View, stops};
use serde_json::json;
use support::{DESKTOP, PHONE, Visit};

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

#[test]
fn each_sign_shows_the_one_card_that_the_rules_name_without_any_script() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.forbid_scripts().await;
        visit.open_raw("#warning-signs").await;
        let rules = Signs::of(&guide()).unwrap();
        for id in SignId::ALL {
            let tick = format!("#sign-{}", id.slug());
            visit.click(&tick).await;
            let urgency = rules.most_urgent(SignSet::of(id), SignSet::EMPTY).unwrap();
            assert_eq!(cards(&visit).await, [urgency.slug()], "{id:?}");
            assert_eq!(
                is_seen(&visit, ".card-emergency a[href='tel:911']").await,
                urgency == Urgency::Emergency
            );
            assert_eq!(shown(&visit, ".dock .help").await, [entry(urgency)], "{id:?}");
            visit.click(".tab-where").await;
            visit.until_view(View::Where).await;
            assert_eq!(shown(&visit, ".halt").await, notices(urgency), "{id:?}");
            assert_eq!(shown(&visit, ".dock .help").await, [entry(urgency)], "{id:?} among the areas");
            visit.driver().back().await.unwrap();
            visit.until_view(View::Help).await;
            if rules.urgency(id, true) != urgency {
                visit.click(&format!(".sign:has({tick}) .no")).await;
                let lower = rules.most_urgent(SignSet::of(id), SignSet::of(id)).unwrap();
                assert_eq!(cards(&visit).await, [lower.slug()], "{id:?} after a clear no");
            }
            visit.click(".clear[form=sg-signs]").await;
            assert!(cards(&visit).await.is_empty());
        }
        visit.end().await;
    });
}

#[test]
fn of_several_signs_the_most_urgent_counts() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("#warning-signs").await;
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
    });
}

/// What is in view and speaks in favor of work: marked parts, ways to book, and words in the text.
async fn offers(visit: &Visit) -> Vec<String> {
    let marked = "[...document.querySelectorAll('.offer, .book, .way-on, a[href^=\"https\"].button')]\
        .filter((it) => it.checkVisibility()).map((it) => it.className)";
    let mut found: Vec<String> = serde_json::from_value(visit.value(marked).await).unwrap();
    let text = "[...document.querySelector('.guide').querySelectorAll('*')]\
        .filter((it) => !it.closest('.warning-signs, [data-later=store]') && it.checkVisibility())\
        .flatMap((it) => [...it.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()))\
        .filter((it) => it)";
    let text: Vec<String> = serde_json::from_value(visit.value(text).await).unwrap();
    let least = if visit.views().await == ["where"] { 50 } else { 8 };
    assert!(text.len() > least, "there is text to look at, and not only {text:?}");
    found.extend(text.iter().filter_map(|it| Some(format!("{}: {it}", offer(it)?))));
    found
}

/// One sign of each urgency.
fn sign_of(urgency: Urgency) -> SignId {
    let rules = Signs::of(&guide()).unwrap();
    SignId::ALL.into_iter().find(|it| rules.urgency(*it, false) == urgency).unwrap()
}

/// The views that are looked at after the panels.
const OTHERS: [View; 2] = [View::Health, View::Compare];

async fn assert_no_offer_anywhere(visit: &Visit) {
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
        for view in OTHERS {
            visit.click(&format!(".bar a[href='#{}']", view.id())).await;
            visit.until_view(view).await;
            let found = offers(visit).await;
            assert!(found.is_empty() || !stops(Some(urgency)), "{urgency:?} {view:?}: {found:#?}");
        }
        if visit.value("document.querySelector('.no-massage') !== null").await == json!(true) {
            assert_eq!(is_seen(visit, ".no-massage").await, stops(Some(urgency)), "the choice that is left");
        }
        visit.click(".tab-where").await;
        visit.until_view(View::Where).await;
        visit.media("print", &[]).await;
        let found = offers(visit).await;
        assert!(found.is_empty() || !stops(Some(urgency)), "{urgency:?} on paper: {found:#?}");
        visit.media("", &[]).await;
        visit.click(&tick).await;
    }
}

#[test]
fn while_a_sign_stops_a_massage_nothing_in_any_area_speaks_in_favor_of_one() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open_whole("#area=glutes").await;
        assert!(visit.value("document.querySelector('.no-massage') !== null").await == json!(true));
        assert_no_offer_anywhere(&visit).await;
        visit.end().await;
    });
}

/// Results that speak for a massage go with a stop, from the names of the areas, too, and come back after it.
#[test]
fn a_stop_takes_with_it_what_was_said_about_health() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open_whole("#area=glutes").await;
        visit.click("[name=condition][value=none]").await;
        let all = "[...document.querySelectorAll('.answer, .state')].map((it) => it.textContent)";
        let none = |is_so: bool| format!("({all}.join('') === '') === {is_so}");
        visit.wait_until(&none(false)).await;
        for urgency in Urgency::ALL {
            for stopped in [stops(Some(urgency)), false] {
                visit.click(&format!("#sign-{}", sign_of(urgency).slug())).await;
                visit.settle().await;
                visit.wait_until(&none(stopped)).await;
            }
        }
        visit.end().await;
    });
}

#[test]
fn without_any_script_a_stop_is_the_same_stop() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.forbid_scripts().await;
        visit.open_raw("").await;
        visit.click("#area-glutes").await;
        assert_no_offer_anywhere(&visit).await;
        visit.end().await;
    });
}

#[test]
fn the_entry_at_the_foot_of_a_phone_says_what_to_do() {
    support::run(async {
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
    });
}

#[test]
fn a_card_lists_what_was_ticked() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        visit.click("#sign-RF-8").await;
        visit.click("#sign-RF-5").await;
        let listed = "[...document.querySelectorAll('.card-today .ticked li')].map((it) => it.textContent)";
        let listed: Vec<String> = serde_json::from_value(visit.value(listed).await).unwrap();
        let sign = |id| guide().warning_signs.into_iter().find(|it| it.id == id).unwrap().sign.text;
        assert_eq!(listed, [sign(SignId::ALL[4]), sign(SignId::ALL[7])]);
        visit.end().await;
    });
}

#[test]
fn while_a_sign_stands_a_choice_announces_what_to_do_and_no_offer() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        visit.click("#sign-RF-1").await;
        visit.click("#area-glutes").await;
        let said = visit.announced().await;
        assert!(said.starts_with("Get help now.") && !said.contains("massage types"), "{said}");
        // It stands in a box of its own, clear of the heading below.
        let notice = visit.rect(".halt-emergency").await;
        let words = visit.rect(".halt-emergency b").await;
        assert!(words.y - notice.y >= 6.0 && words.x - notice.x >= 12.0, "{notice:?}, {words:?}");
        assert!(visit.rect("#heading-glutes").await.y >= notice.y + notice.height + 12.0);
        visit.click("#sign-RF-1").await;
        visit.click("#area-lumbar").await;
        assert!(visit.announced().await.starts_with("Lower back."));
        visit.end().await;
    });
}

#[test]
fn an_answer_that_stops_is_spoken_once() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        visit.turn_to(View::Health).await;
        visit.click("[name=condition][value=disc]").await;
        visit.click("[name=question-Q7][value='0']").await;
        let words = visit.text("document.querySelector('.halt-emergency span').textContent").await;
        visit.wait_until(&format!("document.querySelector('.said').textContent === {words:?}")).await;
        // Of the next answer it is said no second time.
        visit.driver().execute("document.querySelector('.said').textContent = ''", vec![]).await.unwrap();
        visit.click("[name=condition][value=pregnancy]").await;
        visit.settle().await;
        assert_eq!(visit.announced().await, "");
        visit.end().await;
    });
}

#[test]
fn under_a_stop_nothing_leads_into_a_visit() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open_whole("").await;
        let ways = "[...document.querySelectorAll('a[href*=\"visit.html\"], a[href*=\"prepare.html\"], .show-results')]";
        let seen = async |view: &str| {
            visit.click(view).await;
            visit.value(&format!("{ways}.filter((it) => it.checkVisibility()).length > 0")).await
                == json!(true)
        };
        assert!(seen(".tab-ok").await && seen(".tab-compare").await);
        visit.click(".help-signs").await;
        visit.click("#sign-RF-1").await;
        for view in [".tab-where", ".tab-ok", ".tab-compare"] {
            assert!(!seen(view).await, "{view}");
        }
        visit.end().await;
    });
}
