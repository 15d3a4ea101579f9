//! axe's rules in every state.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::{self, DESKTOP, PHONE, TABLET, Visit};
use crate::{open, states};

#[test]
fn axe_finds_nothing_in_any_state() {
    support::run(async {
        let (axe, visit) = (axe(), Visit::begin(PHONE).await);
        let mut checked = 0;
        for screen in [PHONE, TABLET, DESKTOP] {
            visit.resize(screen).await;
            for theme in ["light", "dark"] {
                visit
                    .media("", &[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")])
                    .await;
                for state in states() {
                    open(&visit, &state).await;
                    assert_eq!(faults(&visit, &axe).await, json!([]), "{state} {theme} {screen:?}");
                    checked += 1;
                }
            }
        }
        assert_eq!(checked, 48);
        visit.end().await;
    });
}

#[test]
fn axe_finds_nothing_where_something_was_chosen_or_in_the_pages_beside() {
    support::run(async {
        let (axe, visit) = (axe(), Visit::begin(PHONE).await);
        visit.media("", &[("prefers-reduced-motion", "reduce")]).await;
        for screen in [PHONE, DESKTOP] {
            visit.resize(screen).await;
            for page in ["ok.html", "compare.html", "more.html", "paper.html"] {
                visit.open_raw(page).await;
                assert_eq!(faults(&visit, &axe).await, json!([]), "{page} {screen:?}");
            }
            for page in ["visit.html", "prepare.html"] {
                for at in ["signs-now", "mark", "health-more", "areas", "work", "home"] {
                    visit.driver().goto(visit.address("404.html")).await.unwrap();
                    visit.driver().goto(visit.address(&[page, "#", at].concat())).await.unwrap();
                    visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
                    assert_eq!(faults(&visit, &axe).await, json!([]), "{page}#{at} {screen:?}");
                }
                visit.click(".session-signs").await;
                visit.click("#signs-now [name=sign][value='RF-4']").await;
                visit.wait_until("!document.getElementById('stop').hidden").await;
                assert_eq!(faults(&visit, &axe).await, json!([]), "a sign on {page}, {screen:?}");
            }
            open(&visit, "#ok").await;
            visit.click("[name=condition][value=pregnancy]").await;
            assert_eq!(faults(&visit, &axe).await, json!([]), "questions that follow, {screen:?}");
            visit.click("#area-piriformis").await;
            for view in ["where", "compare"] {
                visit.click(&format!(".tab-{view}")).await;
                assert_eq!(faults(&visit, &axe).await, json!([]), "results in {view}, {screen:?}");
            }
            visit.click("#sign-RF-8").await;
            for view in ["#warning-signs", "#where"] {
                visit.click(&format!("a[href='{view}']")).await;
                assert_eq!(faults(&visit, &axe).await, json!([]), "a sign in {view}, {screen:?}");
            }
            visit.click(".clear[form=sg-signs]").await;
            visit.click(".whole-body").await;
            visit.click(".to-tour").await;
            visit.wait_until("document.querySelector('[name=stop]:checked') !== null").await;
            visit.settle().await;
            assert_eq!(faults(&visit, &axe).await, json!([]), "the tour, {screen:?}");
        }
        visit.end().await;
    });
}

fn axe() -> String {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node_modules/axe-core/axe.min.js");
    fs::read_to_string(axe).unwrap()
}

/// What axe finds in the page as it shows now, with everything unfolded that can be. A target that a bar at the edge
/// covers just now counts as too small only if it still is in the middle of the window.
async fn faults(visit: &Visit, axe: &str) -> Value {
    let unfold = "document.querySelectorAll('details').forEach((it) => it.open = true)";
    visit.driver().execute(unfold, vec![]).await.unwrap();
    visit.driver().execute(axe, vec![]).await.unwrap();
    let run = "const done = arguments[0];
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const inTheMiddle = async (node) => {
          document.querySelector(node.target.join()).scrollIntoView({ block: 'center', behavior: 'instant' });
          const again = await axe.run({ include: [node.target] }, { runOnly: { type: 'rule', values: ['target-size'] } });
          return again.violations.flatMap((it) => it.nodes);
        };
        const really = async (fault) => {
          if (fault.id !== 'target-size') return fault;
          const nodes = [];
          for (const node of fault.nodes) nodes.push(...await inTheMiddle(node));
          return { id: fault.id, nodes };
        };
        axe.run({ runOnly: { type: 'tag', values: tags } }).then(async (it) => done({
          passes: it.passes.length,
          faults: (await Promise.all(it.violations.map(really))).filter((v) => v.nodes.length)
            .map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target + ' ' + n.failureSummary).join('; ')) }))";
    let result = visit.driver().execute_async(run, vec![]).await.unwrap().json().clone();
    assert!(result["passes"].as_u64().unwrap() > 15, "axe has hardly run: {result}");
    result["faults"].clone()
}
