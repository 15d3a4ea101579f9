//! What everybody must be able to use: axe's rules in every state, and what axe does not see.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use std::fs;
use std::path::Path;

use sciatica_guide::content::AreaId;
use sciatica_guide::rules::fragment_of;
use serde_json::{Value, json};
use support::{DESKTOP, PHONE, SMALL_PHONE, TABLET, Visit};
use thirtyfour::Key;

/// The smallest side of a target, in CSS pixels.
const TARGET: f64 = 44.0;

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
            for page in ["ok.html", "compare.html", "more.html"] {
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

#[test]
fn every_stop_of_the_tab_key_is_named_and_seen() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("#area=piriformis").await;
        let stops = tab_stops(&visit).await;
        let at = |id: &str| {
            stops
                .iter()
                .position(|it| it.contains(id))
                .unwrap_or_else(|| panic!("no stop at {id}: {stops:?}"))
        };
        let order = [
            "skip",
            "tab-where",
            "tab-ok",
            "tab-compare",
            "help",
            "call",
            "area-piriformis",
            "SUMMARY",
            "term",
        ];
        let order =
            [&order[..], &["to-situation", "to-compare", "button main", "whole-body", "peel-"]].concat();
        assert!(order.is_sorted_by_key(|it| at(it)), "{stops:?}");
        assert!(
            !stops.iter().any(|it| it.contains("svg") || it.contains("tag")),
            "the drawing has no stop of its own: {stops:?}"
        );
        assert_eq!(
            stops.iter().filter(|it| it.contains("area-")).count(),
            1,
            "the list is one stop: {stops:?}"
        );
        // The other views: what they hold and what is there on each view, and nothing of the first.
        for (view, inside) in
            [("ok", "condition"), ("compare", "compare-swedish"), ("warning-signs", "sign-RF-1")]
        {
            open(&visit, &format!("#{view}")).await;
            let stops = tab_stops(&visit).await;
            for id in ["tab-where", "tab-ok", "tab-compare", "help", "call", inside, "to-more"] {
                assert!(stops.iter().any(|it| it.contains(id)), "no stop at {id} in {view}: {stops:?}");
            }
            assert!(
                !stops.iter().any(|it| it.contains("area-") || it.contains("peel-")),
                "{view}: {stops:?}"
            );
        }
        visit.end().await;
    });
}

/// Every place where the Tab key stops, from the start of the page to its end: all of them named and seen.
async fn tab_stops(visit: &Visit) -> Vec<String> {
    let mut stops: Vec<String> = Vec::new();
    // A link that led into the page has moved the point from which the key goes on.
    visit.rest().await;
    let begin =
        "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')";
    visit.driver().execute(begin, vec![]).await.unwrap();
    visit.press(Key::Tab).await;
    visit.rest().await;
    loop {
        let stop = visit.value(FOCUSED).await;
        let (id, name) = (stop["id"].as_str().unwrap().to_owned(), stop["name"].as_str().unwrap());
        if id == "body" || stops.contains(&id) {
            return stops;
        }
        assert!(!name.trim().is_empty(), "{id} has no name");
        assert_eq!(stop["seen"], json!(true), "{id} is not seen when it has the focus");
        assert_eq!(stop["ring"], json!(true), "{id} shows no ring");
        stops.push(id);
        visit.press(Key::Tab).await;
    }
}

const FOCUSED: &str = "(() => { const it = document.activeElement;
    if (it === document.body) return { id: 'body', name: '' };
    const named = document.getElementById(it.getAttribute('aria-labelledby')) ?? it.labels?.[0];
    const shown = it.type === 'radio' && it.closest('.area, .peel, .tones, .stop-choice') ? named : it, box = shown.getBoundingClientRect(), style = getComputedStyle(shown);
    const place = [...document.querySelectorAll(it.tagName)].indexOf(it);
    return { id: [it.tagName, it.id, it.name, it.className, place].join(' '),
      name: it.getAttribute('aria-label') ?? named?.textContent ?? it.textContent,
      seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
      ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 } })()";

#[test]
fn every_control_is_large_enough_for_a_thumb() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for screen in [SMALL_PHONE, PHONE, TABLET] {
            visit.resize(screen).await;
            for state in states() {
                open(&visit, &state).await;
                let small = visit.value(SMALL_CONTROLS).await;
                assert_eq!(small, json!([]), "{state} on {screen:?}");
            }
        }
        visit.end().await;
    });
}

/// Controls in view below the smallest target, with their sizes; links inside a sentence are excepted.
const SMALL_CONTROLS: &str = "[...document.querySelectorAll('.tab, .call, .area, .tag:not(.tag-nerve), .help, .whole-body, .button, .clear, .next, .tick, .sign > label, .peel label, .option, .tone, .to-tour, .to-why, .to-types, .to-more, summary')]
    .filter((it) => it.checkVisibility()).map((it) => [it, it.getBoundingClientRect()])
    .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
    .map(([it, box]) => it.className + ' ' + it.textContent.trim() + ' ' + box.width + ' x ' + box.height)";

#[test]
fn every_region_of_the_drawing_holds_a_thumb() {
    support::run(async {
        let visit = Visit::begin(SMALL_PHONE).await;
        for screen in [SMALL_PHONE, PHONE, TABLET] {
            visit.resize(screen).await;
            visit.open("").await;
            for area in AreaId::ALL {
                let side = largest_square(&visit, area).await;
                assert!(side >= TARGET, "{area:?} holds a square of {side} px on {screen:?}");
            }
        }
        visit.end().await;
    });
}

/// The side of the largest upright square inside an area's tappable layers, labels left out.
async fn largest_square(visit: &Visit, area: AreaId) -> f64 {
    let script = format!(
        "(() => {{ const own = new Set(document.querySelectorAll('.hit-{}')), f = document.querySelector('.figure').getBoundingClientRect();
          document.querySelectorAll('.tag, .side-mark').forEach((it) => it.style.pointerEvents = 'none');
          const step = 2, rows = []; let best = 0;
          for (let y = Math.max(f.top, 0); y < Math.min(f.bottom, innerHeight); y += step) {{
            const row = [], above = rows.at(-1) ?? [];
            for (let x = f.left, i = 0; x < f.right; x += step, i++) {{
              const inside = document.elementsFromPoint(x, y).some((it) => own.has(it));
              row.push(inside ? 1 + Math.min(row[i - 1] ?? 0, above[i] ?? 0, above[i - 1] ?? 0) : 0);
              best = Math.max(best, row[i]);
            }}
            rows.push(row);
          }}
          return best * step }})()",
        area.slug()
    );
    visit.number(&script).await
}

#[test]
fn the_drawing_is_one_image_with_a_text_alternative() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("").await;
        let tree = visit.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().unwrap();
        let of = |role: &str| {
            nodes
                .iter()
                .filter(|it| it["ignored"] == json!(false) && it["role"]["value"] == role)
                .collect::<Vec<_>>()
        };
        let images = of("image");
        assert_eq!(images.len(), 1, "{images:?}");
        assert!(images[0]["name"]["value"].as_str().unwrap().len() > 40);
        let names: Vec<_> = of("radio").iter().map(|it| name(it)).collect();
        for area in ["Lower back", "Glutes", "Piriformis", "Hamstrings and legs"] {
            assert_eq!(names.iter().filter(|it| it.starts_with(area)).count(), 1, "{area} in {names:?}");
        }
        assert!(names.iter().all(|it| !it.contains("Next")), "other labels leak into the names: {names:?}");
        visit.end().await;
    });
}

#[test]
fn in_forced_colours_the_chosen_area_is_still_told_apart() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.media("", &[("forced-colors", "active")]).await;
        visit.open("#area=glutes").await;
        let outline = "getComputedStyle(document.querySelector('#area-glutes + label')).outlineStyle";
        assert_eq!(visit.text(outline).await, "solid");
        let ring = "getComputedStyle(document.querySelector('.chosen-glutes .ring')).stroke";
        let ring = visit.text(ring).await;
        let veil = visit.text("getComputedStyle(document.querySelector('.body')).color").await;
        assert_ne!(ring, veil, "the ring must not look like text");
        for view in ["where", "ok", "compare"] {
            visit.click(&format!(".tab-{view}")).await;
            let current = "[...document.querySelectorAll('.tab')].filter((it) => getComputedStyle(it).outlineStyle === 'solid').map((it) => it.hash).join()";
            visit.wait_until(&format!("{current} === '#{view}'")).await;
        }
        visit.end().await;
    });
}

#[test]
fn no_text_is_smaller_than_the_reader_asked_for() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for state in states() {
            open(&visit, &state).await;
            let small = "[...document.querySelectorAll('#sciatica-guide *')].filter((it) => it.checkVisibility() &&
            [...it.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && parseFloat(getComputedStyle(it).fontSize) < 15.9)
            .map((it) => it.className + ': ' + it.textContent.slice(0, 40))";
            assert_eq!(visit.value(small).await, json!([]), "{state}");
        }
        visit.end().await;
    });
}

/// The first view, without an area and with each, and every other view.
fn states() -> Vec<String> {
    let views = ["#warning-signs", "#ok", "#compare"].map(str::to_owned);
    std::iter::once(String::new()).chain(AreaId::ALL.map(fragment_of)).chain(views).collect()
}

/// Opens the guide in a state and waits until all of it is there and stands still.
async fn open(visit: &Visit, state: &str) {
    visit.open(state).await;
    if let Some(view @ ("ok" | "compare")) = state.strip_prefix('#') {
        visit.wait_until(&format!("document.querySelector('[data-later={view}] input') !== null")).await;
    }
    visit.settle().await;
}

fn name(node: &Value) -> String {
    node["name"]["value"].as_str().unwrap_or_default().to_owned()
}
