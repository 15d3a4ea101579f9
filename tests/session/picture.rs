//! The drawing beside the screens of a visit: names have room on it, and it says of areas what the list says.

use sciatica_guide::content::{AreaId, ScreenId};
use serde_json::json;

use crate::support::screens::{go, open};
use crate::support::{Screen, Visit};
use crate::{ACROSS, screen};

const UPRIGHT: Screen = Screen { width: 768, height: 1024, touch: true };
const PHONE: Screen = Screen { width: 360, height: 740, touch: true };
const LOW: Screen = Screen { width: 1024, height: 500, touch: true };

/// The names on the drawing that are cut by it or lie on each other, and how many there are.
const NAMES: &str = "(() => {
    const stage = document.querySelector('.stage').getBoundingClientRect();
    const names = [...document.querySelectorAll('.callout, .tag b, .side-mark')].filter((it) => it.checkVisibility({ visibilityProperty: true }));
    const boxes = names.map((it) => [it.textContent, it.getBoundingClientRect()]);
    const cut = boxes.filter(([, it]) => it.left < Math.max(0, stage.left) - 1 || it.right > Math.min(innerWidth, stage.right) + 1 || it.top < stage.top - 1 || it.bottom > stage.bottom + 1);
    const over = boxes.flatMap(([name, a], at) => boxes.slice(at + 1)
        .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)
        .map(([other]) => name + ' on ' + other));
    return [names.length, ...cut.map(([name]) => name + ' is cut'), ...over];
})()";

#[test]
fn names_have_room_on_the_drawing() {
    crate::support::run(async {
        let visit = Visit::begin(ACROSS).await;
        let usual = [(ACROSS, 4, 100), (UPRIGHT, 4, 100), (PHONE, 0, 100), (LOW, 0, 100)];
        for (size, areas, letters) in usual.into_iter().chain([(PHONE, 0, 150), (PHONE, 0, 200)]) {
            visit.resize(size).await;
            open(&visit, "visit.html").await;
            visit.value(&format!("void (document.documentElement.style.fontSize = '{letters}%')")).await;
            for it in AreaId::ALL {
                let answer = format!("[name=\"field-agree-{}\"][value=\"1\"]", it.slug());
                visit.value(&format!("void document.querySelector('{answer}').click()")).await;
            }
            for (it, names) in [
                (ScreenId::Roots, 2),
                (ScreenId::Piriformis, 2),
                (ScreenId::Leg, 2),
                (ScreenId::Areas, areas),
            ] {
                go(&visit, it.slug()).await;
                visit.settle().await;
                let found = visit.value(NAMES).await;
                assert_eq!(found, json!([names]), "{} at {size:?}, {letters} %", it.slug());
            }
        }
        visit.end().await;
    });
}

#[test]
fn the_drawing_says_of_areas_what_the_list_says() {
    crate::support::run(async {
        let visit = Visit::begin(ACROSS).await;
        for size in [ACROSS, UPRIGHT] {
            visit.resize(size).await;
            open(&visit, "visit.html#areas").await;
            visit.wait_until("document.getElementById('areas').checkVisibility()").await;
            for area in AreaId::ALL.map(AreaId::slug) {
                // Whether the outline shows, whether the area is pale, and what stands at its name.
                let shown = format!(
                    "(() => {{
                        const seen = (it) => document.querySelector('.stage ' + it).getClientRects().length > 0;
                        const pale = getComputedStyle(document.querySelector('.waiting-{area}')).visibility === 'visible' && seen('.wait');
                        return [seen('.agreed-{area}'), pale, getComputedStyle(document.querySelector('.tag-{area} b'), '::after').content.replaceAll('\"', '').trim()];
                    }})()"
                );
                assert_eq!(visit.value(&shown).await, json!([false, false, "none"]), "{area} has no answer");
                for (answer, seen) in [("0", json!([true, false, "✓"])), ("1", json!([false, true, "✗"]))]
                {
                    visit
                        .tap_on(&format!(".choice-of:has([name=field-agree-{area}][value='{answer}'])"))
                        .await;
                    visit.settle().await;
                    assert_eq!(visit.value(&shown).await, seen, "{area} was answered with {answer}");
                }
            }
            // A tap on the drawing marks nothing here, and no screen reader hears that it would.
            assert_eq!(
                visit.value("document.querySelector('.alternative').checkVisibility()").await,
                json!(false)
            );
            assert_eq!(visit.value("document.querySelectorAll('.spot').length > 0 && [...document.querySelectorAll('.spot')].every((it) => !it.checkVisibility())").await, json!(true));
            assert_eq!(screen(&visit).await, "areas");
        }
        visit.end().await;
    });
}
