//! An area is chosen: by its region, its name, the list, the keyboard or a link.

use sciatica_guide::content::AreaId;
use serde_json::json;
use thirtyfour::Key;

use crate::middle_of_hit;
use crate::support::{self, DESKTOP, PHONE, TABLET, Visit};

const NAMES: [&str; 4] = ["Lower back", "Glutes", "Piriformis", "Hamstrings and legs"];

visit!(a_tap_on_the_piriformis_in_the_drawing_opens_its_panel, PHONE, visit, {
    visit.open("").await;
    let spot = middle_of_hit(&visit, AreaId::Piriformis).await;
    visit.tap(spot.0, spot.1).await;
    assert_eq!(visit.chosen().await, "piriformis");
    assert_eq!(visit.open_panels().await, ["Piriformis"]);
    assert_eq!(visit.announced().await, "Piriformis. 5 massage types, 5 cautions.");
});

visit!(every_area_opens_by_its_region_its_label_and_its_list_entry, TABLET, visit, {
    visit.open("").await;
    for (area, name) in AreaId::ALL.into_iter().zip(NAMES) {
        let slug = area.slug();
        let spot = middle_of_hit(&visit, area).await;
        let label = format!(".tag-{slug}");
        let entry = format!(".area:has(#area-{slug})");
        for way in ["region", "label", "list"] {
            match way {
                "region" => visit.tap(spot.0, spot.1).await,
                "label" => visit.tap_on(&label).await,
                _ => visit.tap_on(&entry).await,
            }
            assert_eq!(visit.open_panels().await, [name], "{name} by {way}");
            visit.tap_on(".whole-body").await;
            assert_eq!(visit.chosen().await, "", "{name} by {way}: the way back");
            // The view moves back; what was measured before has its place again once it rests.
            visit.settle().await;
            visit.rest().await;
        }
    }
});

visit!(the_keyboard_alone_chooses_and_returns, DESKTOP, visit, {
    visit.open("").await;
    visit.driver().execute("document.querySelector('.help').focus()", vec![]).await.unwrap();
    let mut stops = 0;
    while focused(&visit).await != "area-lumbar" {
        visit.press(Key::Tab).await;
        stops += 1;
        assert!(stops < 9, "the list comes soon after the controls of the drawing");
    }
    visit.press(Key::Space).await;
    for name in NAMES.iter().skip(1).chain(&NAMES[..1]) {
        visit.press(Key::Down).await;
        assert_eq!(visit.open_panels().await, [*name]);
        assert!(visit.announced().await.starts_with(name));
        assert_eq!(
            focused(&visit).await,
            format!("area-{}", visit.chosen().await),
            "focus stays on the list"
        );
    }
    visit.tap_on(".whole-body").await;
    assert_eq!(visit.open_panels().await.len(), 1);
    assert_eq!(focused(&visit).await, "area-lumbar", "the way back hides itself; focus returns to the list");
});

visit!(the_list_is_one_stop_of_the_tab_key, DESKTOP, visit, {
    visit.open("#area=glutes").await;
    visit.driver().execute("document.querySelector('#area-glutes').focus()", vec![]).await.unwrap();
    visit.press(Key::Tab).await;
    let inside = "document.activeElement.closest('#panel-glutes') !== null";
    assert_eq!(visit.value(inside).await, json!(true), "the next stop is in the panel");
});

visit!(enter_in_the_list_submits_nothing, DESKTOP, visit, {
    visit.open("").await;
    visit.driver().execute("document.querySelector('#area-glutes').focus()", vec![]).await.unwrap();
    visit.press(Key::Space).await;
    visit.press(Key::Enter).await;
    assert_eq!(visit.text("location.href").await, visit.address(""));
    assert_eq!(visit.chosen().await, "glutes");
});

visit!(a_link_opens_its_area_and_a_damaged_one_is_ignored, PHONE, visit, {
    visit.open("#area=piriformis").await;
    assert_eq!(visit.open_panels().await, ["Piriformis"]);
    visit.driver().execute("location.hash = 'area=glutes'", vec![]).await.unwrap();
    visit.wait_until("document.querySelector('#area-glutes').checked").await;
    visit.settle().await;
    assert_eq!(visit.open_panels().await, ["Glutes"]);
    for either in ["#lang=en&area=glutes", "#area=glutes&lang=en"] {
        visit.open(either).await;
        assert_eq!(visit.open_panels().await, ["Glutes"], "{either}");
    }
    for damaged in ["#area=knee", "#area=", "#area=%F0%28", "#area=glutes&area=", "#<script>"] {
        visit.open(damaged).await;
        let chosen = visit.chosen().await;
        assert!(chosen.is_empty() || damaged.contains("glutes"), "{damaged} chose {chosen}");
    }
});

async fn focused(visit: &Visit) -> String {
    visit.text("document.activeElement.id").await
}
