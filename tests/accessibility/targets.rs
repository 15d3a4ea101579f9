//! Everything that is tapped is large enough for a thumb.

use sciatica_guide::content::AreaId;
use serde_json::json;

use crate::support::{self, PHONE, SMALL_PHONE, TABLET, Visit};
use crate::{open, states};

/// The smallest side of a target, in CSS pixels.
const TARGET: f64 = 44.0;

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
