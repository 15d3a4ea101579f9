//! What a screen reader says of the drawing, what forced colours leave of a choice, and how small letters are.

use serde_json::{Value, json};

use crate::support::{self, DESKTOP, PHONE, Visit};
use crate::{open, states};

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

fn name(node: &Value) -> String {
    node["name"]["value"].as_str().unwrap_or_default().to_owned()
}
