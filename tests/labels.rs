//! Names on the drawing: none is cut off or lies on another, and each stands with the pin that it belongs to.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use std::fmt::Write;

use sciatica_guide::content::{AreaId, LayerId, StopId};
use sciatica_guide::diagram::path::steps;
use sciatica_guide::diagram::regions::leader_in;
use serde_json::json;
use support::{PHONE, Screen, Visit};

/// Windows from half a phone to a wall, each with the size of text in percent.
const WINDOWS: [(u32, u32, u32); 12] = [
    (280, 653, 100),
    (320, 640, 100),
    (360, 740, 100),
    (480, 900, 100),
    (820, 1180, 100),
    (1024, 1366, 100),
    (1440, 900, 100),
    (2560, 1440, 100),
    (360, 740, 200),
    (820, 1180, 200),
    (1440, 900, 200),
    (2560, 1440, 200),
];

/// What is wrong with the names in sight, one sentence each.
const FAULTS: &str = r"(() => {
    const stage = document.querySelector('.stage'), view = stage.getBoundingClientRect();
    const seen = (it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const caption = document.querySelector('.stage figcaption').getBoundingClientRect();
    const low = caption.height > 2 ? Math.min(view.bottom, caption.top) : view.bottom;
    const ground = (it) => it.matches('.callout, .number');
    const words = (it) => { if (ground(it)) return [it.getBoundingClientRect()];
      const range = document.createRange(); range.selectNodeContents(it.querySelector('b') ?? it);
      const mark = it.querySelector('.state');
      return [...range.getClientRects(), ...(mark ? [mark.getBoundingClientRect()] : [])].filter((box) => box.width > 1 && box.height > 1); };
    const names = [...stage.querySelectorAll('.tag, .side-mark, .name, .number, .callout')].filter(seen);
    const all = names.map((it) => [it.className + ' ' + it.textContent, words(it)]);
    const corners = [...stage.querySelectorAll('.whole-body, .miniature')].filter(seen)
      .map((it) => [it.getAttribute('class'), [it.getBoundingClientRect()]]);
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    // Words end a little before the boxes of their lines do, and numbers are round.
    const inner = (box) => ({ left: box.left, right: box.right, top: box.top + box.height * 0.15, bottom: box.bottom - box.height * 0.15 });
    const both = (a, b) => meet(inner(a), inner(b));
    const apart = (a, b) => Math.hypot(a.left + a.right - b.left - b.right, a.top + a.bottom - b.top - b.bottom) > a.width + b.width - 2;
    const faults = [];
    for (const [name, boxes] of all) {
      if (!boxes.length) faults.push(name + ' has no words');
      // What the window of a phone shows of the figure ends above some structures; so do their numbers.
      if (!(name.includes('number') && low === view.bottom) && boxes.some((box) => box.left < view.left || box.right > view.right || box.top < view.top || box.bottom > low))
        faults.push(name + ' is cut off');
    }
    const round = (name) => name.includes('number ');
    const things = [...all, ...corners];
    things.forEach(([name, boxes], at) => { for (const [other, others] of things.slice(at + 1))
      if (boxes.some((a) => others.some((b) => both(a, b) && !(round(name) && round(other) && apart(a, b))))) faults.push(name + ' lies on ' + other); });
    const dots = [...stage.querySelectorAll('.leader:not(.name-leader) circle, .chosen .pin circle, .pointers circle')]
      .filter(seen).map((it) => it.getBoundingClientRect()).filter((box) => box.width > 0).map((box) => [box.x + box.width / 2, box.y + box.height / 2]);
    for (const [x, y] of dots) {
      if (x < view.left || x > view.right || y < view.top || y > low) faults.push('a pin is out of sight');
      for (const [name, boxes] of all)
        if (boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)) faults.push(name + ' hides a pin');
    }
    const marks = [...stage.querySelectorAll('.tag .state')].filter(seen).map((it) => [it.textContent, it.getBoundingClientRect()]);
    for (const line of [...stage.querySelectorAll('.leader:not(.name-leader) path:not(.halo)')].filter((it) => it.getBoundingClientRect().width > 0)) {
      const onScreen = line.getScreenCTM(), long = line.getTotalLength();
      const at = Array.from({ length: 41 }, (_, step) => line.getPointAtLength(step / 40 * long).matrixTransform(onScreen));
      for (const [word, box] of marks)
        if (at.some((it) => it.x > box.left && it.x < box.right && it.y > box.top && it.y < box.bottom)) faults.push(word + ' lies on a line');
    }
    const count = (query) => [...stage.querySelectorAll(query)].filter((it) => seen(it) && it.getBoundingClientRect().width > 0).length;
    if (count('.chosen-mark .pin') !== 0 && count('.tag:not(.tag-nerve)') === 0 && innerWidth / parseFloat(getComputedStyle(stage).fontSize) > 17)
      faults.push('a pin without a name');
    return faults })()";

/// Words that do not stand on one line, of what leads to a view, an area, a stop or the studio.
const BROKEN: &str = r"[...document.querySelectorAll('.tab, .call, .area-name, .steps-of-tour :is(.button, .place)')]
    .filter((it) => it.checkVisibility() && it.getBoundingClientRect().width > 1).flatMap((it) => {
      const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT), broken = [];
      while (walk.nextNode()) {
        const node = walk.currentNode;
        if (getComputedStyle(node.parentElement).clipPath !== 'none') continue;
        for (const word of node.data.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const lines = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top));
          if (new Set(lines).size > 1) broken.push(word[0] + ' is broken');
        }
      }
      return broken; })";

async fn note(visit: &Visit, what: &str, found: &mut String) {
    note_of(visit, FAULTS, what, found).await;
}

async fn note_of(visit: &Visit, faults: &str, what: &str, found: &mut String) {
    let faults: Vec<String> = serde_json::from_value(visit.value(faults).await).unwrap();
    for fault in faults {
        // Writing to a string cannot fail.
        let _ = writeln!(found, "{what}: {fault}");
    }
}

/// Calls `look` in every window, with the whole guide there.
async fn in_every_window(visit: &Visit, mut look: impl AsyncFnMut(String)) {
    for (width, height, scale) in WINDOWS {
        visit.resize(Screen { width, height, touch: width < 900 }).await;
        visit.open_whole("").await;
        let enlarge = format!("document.documentElement.style.fontSize = '{scale}%'");
        visit.driver().execute(enlarge, vec![]).await.unwrap();
        visit.settle().await;
        look(format!("{width}x{height} at {scale} %")).await;
    }
}

fn layers() -> Vec<&'static str> {
    std::iter::once("split").chain(LayerId::ALL.map(LayerId::slug)).collect()
}

#[test]
fn no_name_is_cut_off_or_lies_on_another_in_any_layer_and_beside_any_result() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = String::new();
        in_every_window(&visit, async |window| {
            for results in ["", "with results"] {
                if !results.is_empty() {
                    visit.click("[name=condition][value=disc]").await;
                    visit.click("[name=question-Q7][value='2']").await;
                    visit.wait_until("document.querySelector('.tag-lumbar .state').textContent !== ''").await;
                }
                for layer in layers() {
                    visit.click(&format!("#peel-{layer}")).await;
                    note(&visit, &format!("{window} {layer} {results}"), &mut found).await;
                }
                visit.click("#peel-split").await;
                for area in AreaId::ALL {
                    visit.click(&format!("#area-{}", area.slug())).await;
                    note(&visit, &format!("{window} {area:?} {results}"), &mut found).await;
                }
                visit.click(".whole-body").await;
            }
            visit.click("#peel-swap").await;
            note(&visit, &format!("{window} swapped"), &mut found).await;
            visit.click("#area-piriformis").await;
            note(&visit, &format!("{window} Piriformis swapped"), &mut found).await;
        })
        .await;
        assert!(found.is_empty(), "{found}");
        visit.end().await;
    });
}

#[test]
fn no_name_of_a_structure_is_cut_off_or_lies_on_another() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = String::new();
        in_every_window(&visit, async |window| {
            note_of(&visit, BROKEN, &format!("{window} at first"), &mut found).await;
            visit.click("#names-on").await;
            note_of(&visit, BROKEN, &format!("{window} with names"), &mut found).await;
            for layer in layers() {
                visit.click(&format!("#peel-{layer}")).await;
                note(&visit, &format!("{window} {layer}"), &mut found).await;
            }
        })
        .await;
        assert!(found.is_empty(), "{found}");
        visit.end().await;
    });
}

#[test]
fn every_stop_of_the_tour_names_what_it_shows() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = String::new();
        in_every_window(&visit, async |window| {
            let mut dots: Vec<f64> = Vec::new();
            for stop in StopId::ALL {
                visit.click(&format!("#stop-{}", stop.slug())).await;
                note(&visit, &format!("{window} {stop:?}"), &mut found).await;
                note_of(&visit, BROKEN, &format!("{window} {stop:?}"), &mut found).await;
                let names =
                    "[...document.querySelectorAll('.callout')].filter((it) => it.checkVisibility()).length";
                let narrow =
                    "innerWidth < 17 * parseFloat(getComputedStyle(document.documentElement).fontSize)";
                let (names, narrow) = (visit.number(names).await, visit.value(narrow).await == json!(true));
                assert!(narrow || (1.0..=3.0).contains(&names), "{window} {stop:?}: {names} names");
                let wide = "[...document.querySelectorAll('.pointers circle')].map((it) => it.getBoundingClientRect().width).filter((it) => it > 0)";
                dots.extend(serde_json::from_value::<Vec<f64>>(visit.value(wide).await).unwrap());
            }
            let (least, most) = (dots.iter().copied().fold(f64::MAX, f64::min), dots.iter().copied().fold(0.0, f64::max));
            assert!(!dots.is_empty() && most - least < 0.5, "{window}: dots from {least} to {most} px");
        })
        .await;
        assert!(found.is_empty(), "{found}");
        visit.end().await;
    });
}

/// What a chosen area points at differs from view to view: on the muscles near the surface it would be the nerve.
#[test]
fn the_mark_of_a_chosen_area_points_where_its_name_does_in_that_view() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_whole("").await;
        for area in [AreaId::Lumbar, AreaId::Glutes, AreaId::Hamstrings] {
            let slug = area.slug();
            visit.click(&format!(".choice[for=area-{slug}]")).await;
            let dots = [LayerId::Deep, LayerId::Bones].map(|it| leader_in(it, area).dot);
            let right = dots.iter().map(|it| steps(it.x)).max().unwrap();
            for (view, elsewhere) in [("surface", false), ("deep", true), ("bones", true)] {
                visit.click(&format!("[for=peel-{view}]")).await;
                let shown = format!(
                    "(() => {{ const mark = document.querySelector('.chosen-mark.chosen-{slug} > use'), there = document.querySelector('.in-view'), {{ x, width }} = there.getBBox();
                       return [getComputedStyle(mark).display !== 'none', getComputedStyle(there).display !== 'none' && Math.abs(x + width - {right}) < 30] }})()"
                );
                let expected = json!([!elsewhere, elsewhere]);
                visit.wait_until(&format!("JSON.stringify({shown}) === '{expected}'")).await;
            }
        }
        visit.end().await;
    });
}

/// Where a sign does not end where its name does, on the side of the body.
const UNEVEN: &str = r"(() => [...document.querySelectorAll('.tag .state')].flatMap((it) => {
    const [sign, name] = [it, it.parentElement.querySelector('b')].map((it) => it.getBoundingClientRect());
    const left = name.left < document.querySelector('.stage').getBoundingClientRect().width / 2;
    const off = left ? sign.right - name.right : sign.left - name.left;
    return Math.abs(off) > 4 ? [it.parentElement.className + ' is off by ' + off.toFixed(1)] : []; }))()";

#[test]
fn a_result_ends_where_its_name_does_on_both_sides() {
    // A wide face has no room to spare on a phone.
    if std::env::var("GUIDE_FACES").is_ok() {
        return;
    }
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = String::new();
        for (width, height) in [(360, 740), (820, 1180), (1440, 900)] {
            visit.resize(Screen { width, height, touch: width < 900 }).await;
            visit.open_whole("").await;
            visit.click("[name=condition][value=disc]").await;
            visit.click("[name=question-Q7][value='2']").await;
            visit.wait_until("document.querySelector('.tag-lumbar .state').textContent !== ''").await;
            visit.click(".tab-where").await;
            for side in ["first", "swapped"] {
                note_of(&visit, UNEVEN, &format!("{width} px, {side}"), &mut found).await;
                visit.click("#peel-swap").await;
            }
        }
        assert!(found.is_empty(), "{found}");
        visit.end().await;
    });
}

/// What of the words on the drawing the way into the tour lies over.
const UNDER_THE_WAY: &str = r"(() => {
    const way = document.querySelector('.to-tour').getBoundingClientRect();
    const meets = (it) => it.left < way.right && way.left < it.right && it.top < way.bottom && way.top < it.bottom;
    const words = (it) => { const range = document.createRange(); range.selectNodeContents(it); return [...range.getClientRects()]; };
    return [...document.querySelectorAll('.stage :is(.tag, .side-mark)')]
      .filter((it) => it.checkVisibility() && words(it).some((box) => box.width > 1 && meets(box))).map((it) => it.textContent); })()";

#[test]
fn the_way_into_the_tour_lies_over_no_name_however_low_a_phone_is() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for (wide, high) in [
            (352, 500),
            (360, 480),
            (375, 553),
            (375, 667),
            (390, 664),
            (414, 560),
            (430, 700),
            (480, 640),
            (640, 700),
        ] {
            visit.resize(Screen { width: wide, height: high, touch: true }).await;
            visit.open("").await;
            assert_eq!(visit.value(UNDER_THE_WAY).await, json!([]), "{wide} x {high}");
        }
        visit.end().await;
    });
}
