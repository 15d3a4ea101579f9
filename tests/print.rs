//! On paper every view is the same short leaflet: when to see a doctor, the area, the results, how to reach the studio.

mod support;

use serde_json::json;
use support::{DESKTOP, PHONE, Visit};

/// Letter and A4, in inches.
const PAPERS: [(f64, f64); 2] = [(8.5, 11.0), (8.27, 11.69)];

const VIEWS: [&str; 4] = ["where", "warning-signs", "ok", "compare"];

/// What can only be used on a screen.
const CONTROLS: [&str; 14] = [
    ".skip",
    ".bar",
    ".tabs",
    ".areas",
    ".controls",
    ".whole-body",
    ".dock",
    ".next",
    ".to-situation",
    ".to-compare",
    ".to-why",
    ".to-types",
    ".chips",
    ".clear",
];

/// How many sheets somebody may be handed: one with all signs, one with the area, and a third where results say how to
/// change every type.
fn most_sheets(has_results: bool) -> usize {
    if has_results { 3 } else { 2 }
}

#[test]
fn each_view_is_printed_as_a_leaflet_of_two_sheets_or_three_with_results() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        for screen in [DESKTOP, PHONE] {
            visit.resize(screen).await;
            for area in ["", "lumbar", "piriformis", "hamstrings"] {
                for has_results in [false, true] {
                    visit.open_whole("").await;
                    if has_results {
                        visit.click(".tab-ok").await;
                        visit.wait_until("document.querySelector('[data-later=ok] input') !== null").await;
                        visit.click("[name=condition][value=pregnancy]").await;
                        visit.click("[name=condition][value=implant]").await;
                        visit.click("[name=condition][value=disc]").await;
                        visit.click("[name=question-Q7][value='2']").await;
                    }
                    if !area.is_empty() {
                        visit.click(".tab-where").await;
                        visit.click(&format!("#area-{area}")).await;
                    }
                    for view in VIEWS {
                        visit.click(&format!("a[href='#{view}']")).await;
                        let what = format!("{view}, area {area:?}, results: {has_results}, {screen:?}");
                        visit.media("print", &[]).await;
                        assert_is_leaflet(&visit, area, has_results, &what).await;
                        visit.media("", &[]).await;
                        for paper in PAPERS {
                            let sheets = visit.sheets(paper).await;
                            let most = most_sheets(has_results);
                            assert!((2..=most).contains(&sheets), "{sheets} sheets of {paper:?}: {what}");
                        }
                    }
                }
            }
        }
        visit.end().await;
    });
}

/// Each page that a plain link reaches, printed by itself, has all its words; what leads about stays on the screen.
#[test]
fn a_page_of_words_has_all_of_them_on_paper() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        for page in ["ok.html", "compare.html", "more.html", "paper.html"] {
            visit.driver().goto(visit.address(page)).await.unwrap();
            let said = "[...document.querySelectorAll('main *')].filter((it) => it.checkVisibility() && !it.closest('.bar, .masthead, .on-screen')
                && [...it.childNodes].some((of) => of.nodeType === 3 && of.data.trim()))";
            let words = visit.number(&format!("(window.said = {said}).length")).await;
            assert!(words > 100.0, "{page}: {words}");
            visit.media("print", &[]).await;
            let lost = "said.filter((it) => !it.checkVisibility()).map((it) => it.textContent)";
            assert_eq!(visit.value(lost).await, json!([]), "{page}");
            visit.media("", &[]).await;
            for paper in PAPERS {
                assert!(visit.sheets(paper).await >= 2, "{page} on {paper:?}");
            }
        }
        visit.end().await;
    });
}

/// What the browser says of no ground at all.
const NO_GROUND: &str = "rgba(0, 0, 0, 0)";

async fn ground(visit: &Visit, part: &str) -> String {
    visit.text(&format!("getComputedStyle(document.querySelector('{part}')).backgroundColor")).await
}

/// A stop of the tour has no sheet of its own, and no card of a sign is black on black where grounds are printed.
#[test]
fn from_a_stop_of_the_tour_and_with_a_sign_paper_has_the_same_words() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_whole("").await;
        visit.click(".to-tour").await;
        visit.wait_until("document.querySelector('.guide').classList.contains('on-stop')").await;
        visit.media("print", &[]).await;
        for part in [".way-on .button.main", ".overview", ".leaders", ".tag"] {
            let seen = format!(
                "document.querySelector('{part}').checkVisibility({{ checkOpacity: true, checkVisibilityCSS: true }})"
            );
            assert_eq!(visit.value(&seen).await, json!(true), "{part}");
        }
        visit.media("", &[]).await;
        visit.click("#sign-RF-1").await;
        visit.media("print", &[]).await;
        for part in [".card-emergency", ".card-emergency .button"] {
            assert_eq!(ground(&visit, part).await, NO_GROUND, "{part}");
        }
        // Nor has the page to take home a ground of the screen.
        visit.driver().goto(visit.address("visit.html")).await.unwrap();
        for part in ["body", ".session"] {
            assert_eq!(ground(&visit, part).await, NO_GROUND, "{part}");
        }
        visit.end().await;
    });
}

/// The pages for a visit are one sheet each; the plan leaves room to write, and nothing on it is of the screen.
#[test]
fn the_plan_and_the_page_for_therapists_are_one_sheet_each() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        for screen in [DESKTOP, PHONE] {
            visit.resize(screen).await;
            for page in ["plan.html", "lead.html"] {
                visit.driver().goto(visit.address(page)).await.unwrap();
                visit.media("print", &[]).await;
                let lines = "[...document.querySelectorAll('.rule')].filter((it) => it.getBoundingClientRect().width > 60).length";
                let lines = visit.number(lines).await;
                assert!(page != "plan.html" || lines >= 10.0, "{lines} lines to write on");
                for gone in [".bar", ".masthead", ".on-screen"] {
                    let seen = format!("document.querySelector('{gone}')?.checkVisibility() ?? false");
                    assert_eq!(visit.value(&seen).await, json!(false), "{gone} on {page}");
                }
                visit.media("", &[]).await;
                for paper in PAPERS {
                    assert_eq!(visit.sheets(paper).await, 1, "{page} on {paper:?}");
                }
            }
        }
        visit.end().await;
    });
}

/// Sheets side by side, as columns of their height: wherever the guide begins, the drawing and its names are on one.
#[test]
fn no_sheet_ends_within_the_drawing() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("").await;
        visit.click("#area-piriformis").await;
        visit.media("print", &[]).await;
        let sheets = "const before = document.createElement('div'); document.body.prepend(before);
            document.body.style.cssText = 'columns: 190mm; column-gap: 10mm; column-fill: auto; height: 255mm';
            const width = (200 / 25.4) * 96, { left } = document.body.getBoundingClientRect();
            return Array.from({ length: 51 }, (_, at) => {
              before.style.height = at * 5 + 'mm';
              const parts = [...document.querySelectorAll('.figure .tag b, .figure svg')].filter((it) => it.checkVisibility() && it.getBoundingClientRect().width > 0);
              return new Set(parts.map((it) => Math.floor((it.getBoundingClientRect().left - left) / width))).size;
            })";
        let sheets = visit.driver().execute(sheets, Vec::new()).await.unwrap();
        assert_eq!(
            sheets.json(),
            &json!(vec![1; 51]),
            "sheets of the drawing, for each place where the guide begins"
        );
        visit.end().await;
    });
}

async fn assert_is_leaflet(visit: &Visit, area: &str, has_results: bool, what: &str) {
    let seen = async |selector: &str| {
        let is = format!(
            "[...document.querySelectorAll({selector:?})].some((it) => it.checkVisibility() && it.getBoundingClientRect().height > 1)"
        );
        visit.value(&is).await == json!(true)
    };
    assert!(seen("#heading-warning-signs").await && seen("#warning-signs .sign label").await, "{what}");
    assert!(seen(".way-on [href^='tel:']").await && seen("address").await, "no contact: {what}");
    for panel in ["piriformis", "hamstrings", "lumbar"] {
        assert_eq!(seen(&format!("#panel-{panel} .careful")).await, panel == area, "{panel}: {what}");
    }
    assert_eq!(seen(".overview").await, area.is_empty(), "{what}");
    assert_eq!(seen(".results-said, .answer").await, has_results, "results: {what}");
    for control in CONTROLS {
        assert!(!seen(control).await, "{control} is printed: {what}");
    }
    assert!(!seen("#ok").await && !seen("#compare").await, "{what}");
}
