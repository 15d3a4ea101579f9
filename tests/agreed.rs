//! What two agree on: when there is something to say yes to, what takes the yes back, and that nobody changes it alone.

mod support;

use serde_json::json;
use support::screens::{go, open};
use support::{PHONE, Screen, Visit};

const TABLET: Screen = Screen { width: 1024, height: 768, touch: true };

/// The heading of the page to take home.
async fn heading(visit: &Visit) -> String {
    visit.text("[...document.querySelectorAll('#card-heading > *')].filter((it) => getComputedStyle(it).display !== 'none').map((it) => it.textContent).join()").await
}

async fn choose(visit: &Visit, screen: &str, controls: &[&str]) {
    go(visit, screen).await;
    for control in controls {
        visit.click(&format!("#{screen} [name={control}")).await;
    }
}

/// Goes through everything that has to be gone through.
async fn all_answered(visit: &Visit) {
    if visit.value("document.querySelector('[name=all-signs]') !== null").await == json!(true) {
        choose(visit, "signs-soon", &["all-signs]"]).await;
        return choose(visit, "health-more", &["all-health][value='0']"]).await;
    }
    choose(visit, "signs-now", &["field-none-now][value='0']"]).await;
    choose(visit, "signs-soon", &["field-none-soon][value='0']"]).await;
    for (screen, name) in [("health-now", "now"), ("health-body", "body"), ("health-more", "more")] {
        choose(visit, screen, &[&format!("field-none-health-{name}][value='0']")]).await;
    }
}

const YES: &str = "field-agreed][value='0']";
const CAN: &str = "!document.querySelector('[name=field-agreed][value=\"0\"]').disabled";

#[test]
fn there_is_no_yes_before_there_is_something_to_say_yes_to() {
    support::run(async {
        let visit = Visit::begin(TABLET).await;
        open(&visit, "visit.html").await;
        go(&visit, "agree").await;
        assert_eq!(visit.value(CAN).await, json!(false), "nothing was said yet");
        let open = "document.querySelector('#agree .open-signs').checkVisibility()";
        assert_eq!(visit.value(open).await, json!(true), "signs that nobody answered are named");
        assert!(
            visit.text("document.querySelector('.agree-first').textContent").await.contains("go through")
        );
        all_answered(&visit).await;
        choose(&visit, "areas", &["field-agree-glutes][value='0']"]).await;
        choose(&visit, "work", &["field-types][value='3']"]).await;
        choose(&visit, "agree", &[YES]).await;
        assert_eq!(visit.value(open).await, json!(false));
        assert_eq!(heading(&visit).await, "What we agreed");
        choose(&visit, "work", &["field-pressure][value='1']"]).await;
        assert_eq!(
            heading(&visit).await,
            "What we talked about: not agreed yet",
            "a change takes the yes back"
        );
        // What goes against a change that is needed has to be changed first.
        choose(&visit, "health-more", &["condition][value=pregnancy]"]).await;
        visit.click(".session-next").await;
        let asks = "[...document.querySelectorAll('[data-asked]')].filter((it) => it.checkVisibility()).map((it) => it.id)";
        let first = visit.value(asks).await;
        assert_eq!(first.as_array().map(Vec::len), Some(1), "one question at a time: {first}");
        visit.click(".session-next").await;
        let second = visit.value(asks).await;
        assert!(second.as_array().map(Vec::len) == Some(1) && second != first, "{first}, then {second}");
        visit.click(".session-back").await;
        assert_eq!(visit.value(asks).await, first);
        choose(&visit, "work", &["field-pressure][value='2']"]).await;
        assert_eq!(visit.value(CAN).await, json!(false));
        go(&visit, "home").await;
        let careful = visit.text("document.querySelector('dd[data-slot=careful]').textContent").await;
        assert!(careful.contains("Not answered yet"), "{careful}");
        assert_eq!(visit.value("document.querySelector('.card-home').checkVisibility()").await, json!(false));
        // What an expert has to allow is read before the yes.
        for (question, control) in
            [("ask-Q4", "question-Q4][value='2']"), ("ask-Q9", "question-Q9][value='2']")]
        {
            go(&visit, question).await;
            visit.click(&format!("#{question} [name={control}")).await;
        }
        choose(&visit, "work", &["field-pressure][value='1']"]).await;
        go(&visit, "agree").await;
        let read = visit.text("document.querySelector('#agree .plan-lines').innerText").await;
        assert!(read.contains("Ask your prenatal provider first"), "{read}");
        assert_eq!(visit.value(CAN).await, json!(false), "nobody has said that they agree");
        for (answer, may) in [(1, false), (0, true)] {
            visit.click(&format!("#agree [name=field-cleared][value='{answer}']")).await;
            assert_eq!(visit.value(CAN).await, json!(may), "answer {answer}");
        }
        visit.end().await;
    });
}

#[test]
fn what_was_agreed_is_read_at_home_with_its_day_and_changed_by_nobody() {
    support::run(async {
        let visit = Visit::begin(TABLET).await;
        open(&visit, "visit.html").await;
        all_answered(&visit).await;
        choose(&visit, "areas", &["field-agree-glutes][value='0']"]).await;
        choose(&visit, "work", &["field-types][value='3']", "field-pressure][value='0']"]).await;
        choose(&visit, "agree", &[YES]).await;
        go(&visit, "home").await;
        let day = visit.text("document.querySelector('.card-date').textContent").await;
        visit.click("[data-do=make]").await;
        let link = visit.text("document.querySelector('.address').value").await;
        let (_, fragment) = link.split_once('#').unwrap();
        visit.resize(PHONE).await;
        // Two months later.
        let later = "const now = Date.now; const Real = Date; Date = class extends Real { constructor(...it) { it.length ? super(...it) : super(now() + 62 * 864e5); } static now() { return now() + 62 * 864e5; } };";
        let script =
            visit.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": later })).await;
        open(&visit, &["visit.html#", fragment].concat()).await;
        assert_eq!(heading(&visit).await, "What we agreed");
        assert_eq!(visit.text("document.querySelector('.card-date').textContent").await, day);
        let ways = "[...document.querySelectorAll('.session-foot a, .session-steps nav a, #work input, #areas input')].filter((it) => it.checkVisibility()).length";
        assert_eq!(visit.value(ways).await, json!(0), "there is a way to change it");
        visit.value("void (location.hash = 'work')").await;
        visit.settle().await;
        assert_eq!(visit.value("document.getElementById('work').hidden").await, json!(true));
        // The page is one screen of a phone; the rest of it is one tap away, and on paper in any case.
        let end = visit.number("document.querySelector('.card').getBoundingClientRect().bottom").await;
        assert!(end <= f64::from(PHONE.height), "the page ends at {end}");
        let rest = "document.querySelector('.card-home').checkVisibility()";
        assert_eq!(visit.value(rest).await, json!(false));
        visit.click(".card-more summary").await;
        assert_eq!(visit.value(rest).await, json!(true));
        visit.click(".card-more summary").await;
        visit.media("print", &[]).await;
        assert_eq!(visit.value(rest).await, json!(true), "on paper");
        visit.media("", &[]).await;
        // A sign that comes up at home still ends on what to do.
        go(&visit, "signs-now").await;
        visit.click("#signs-now [name=sign][value='RF-1']").await;
        visit.wait_until("document.getElementById('stop').checkVisibility()").await;
        visit.devtools("Page.removeScriptToEvaluateOnNewDocument", script).await;
        visit.end().await;
    });
}

#[test]
fn the_studio_goes_on_with_what_was_said_at_home_and_reads_the_signs_again() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        open(&visit, "prepare.html").await;
        visit.click("[name=all-signs]").await;
        visit.value("void document.querySelector('[name=mark-side][value=left]').click()").await;
        visit.value("void document.querySelector('[name=mark-start][value=thigh]').click()").await;
        choose(&visit, "feel", &["mark-kind][value=ache]"]).await;
        choose(&visit, "areas", &["field-agree-glutes][value='0']"]).await;
        choose(&visit, "work", &["field-types][value='3']"]).await;
        go(&visit, "home").await;
        assert_eq!(heading(&visit).await, "For my therapist");
        visit.click("[data-do=make]").await;
        let on = visit.text("document.querySelector('.session-go-on').href").await;
        visit.resize(TABLET).await;
        let (_, rest) = on.rsplit_once('/').unwrap();
        open(&visit, rest).await;
        assert_eq!(visit.value("document.getElementById('signs-now').checkVisibility()").await, json!(true));
        assert_eq!(visit.value("document.querySelector('[name=field-none-now]:checked')").await, json!(null));
        assert_eq!(
            visit.text("document.querySelector('.marks-said li span').textContent").await,
            "On your left: thigh. Ache."
        );
        go(&visit, "home").await;
        assert_eq!(heading(&visit).await, "What we talked about: not agreed yet");
        visit.end().await;
    });
}

/// A client who has a lot to say, on both of the usual papers.
#[test]
fn however_much_was_said_it_is_one_sheet() {
    support::run(async {
        let visit = Visit::begin(TABLET).await;
        for (page, goes_on) in [("prepare.html", false), ("visit.html", true)] {
            open(&visit, page).await;
            all_answered(&visit).await;
            let mut controls = vec![
                "mark-side][value=right",
                "mark-start][value=buttock",
                "mark-end][value=calf",
                "mark-kind][value=shooting",
                "field-agree-glutes][value='0'",
                "field-agree-piriformis][value='0'",
                "field-agree-hamstrings][value='0'",
                "field-agree-lumbar][value='1'",
                "field-leave-out][value='0'",
                "field-leave-out][value='3'",
                "field-types][value='2'",
                "field-types][value='3'",
                "field-pressure][value='0'",
                "field-position][value='1'",
                "field-cover][value='1'",
                "condition][value=thin-bones",
            ];
            if goes_on {
                controls.push("field-agreed][value='0'");
            } else {
                controls.extend([
                    "field-since][value='2'",
                    "field-worse][value='0'",
                    "field-worse][value='3'",
                    "field-better][value='2'",
                    "field-better][value='5'",
                    "field-told][value='0'",
                    "field-told][value='1'",
                    "field-cleared][value='0'",
                    "field-cleared-by][value='0'",
                    "field-cleared-when][value='1'",
                    "field-treated][value='0'",
                    "field-treated][value='2'",
                ]);
            }
            for control in controls {
                visit.value(&format!("void document.querySelector(\"[name={control}]\").click()")).await;
            }
            go(&visit, "home").await;
            visit.click("[data-do=make]").await;
            for paper in [(8.5, 11.0), (8.27, 11.69)] {
                assert_eq!(visit.sheets(paper).await, 1, "{page} on {paper:?}");
            }
        }
        visit.end().await;
    });
}

/// A yes of a provider that was tapped by mistake can be taken back where it was said.
#[test]
fn what_a_provider_has_said_can_be_changed_where_it_counts() {
    support::run(async {
        let visit = Visit::begin(TABLET).await;
        open(&visit, "visit.html").await;
        all_answered(&visit).await;
        let pregnant = "condition][value=pregnancy]";
        choose(&visit, "health-more", &[pregnant]).await;
        let asked = "document.querySelector('#agree .has-ok').checkVisibility()";
        choose(&visit, "agree", &["field-cleared][value='0']"]).await;
        choose(&visit, "health-more", &[pregnant]).await;
        go(&visit, "agree").await;
        assert_eq!(
            visit.value(asked).await,
            json!(true),
            "the yes stands, and with it the way to take it back"
        );
        visit.click("#agree [name=field-cleared][value='2']").await;
        assert_eq!(visit.value(asked).await, json!(true), "whatever was said");
        visit.end().await;
    });
}
