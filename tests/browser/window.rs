//! What stands in the window after a choice, on every screen.

use sciatica_guide::content::AreaId;
use serde_json::json;

use crate::support::{self, DESKTOP, PHONE, SMALL_PHONE, TABLET, Visit, radio};

visit!(on_a_phone_the_start_of_the_panel_is_in_view_after_every_choice, SMALL_PHONE, visit, {
    visit.open("").await;
    visit.driver().execute("scrollTo(0, 10_000)", vec![]).await.unwrap();
    visit
        .driver()
        .execute("document.querySelector('.areas').scrollIntoView({ block: 'start' })", vec![])
        .await
        .unwrap();
    for area in [AreaId::Hamstrings, AreaId::Lumbar, AreaId::Piriformis, AreaId::Glutes] {
        visit.tap_on(&format!(".area:has({})", radio(area))).await;
        let heading = format!("#heading-{}", area.slug());
        visit.settle().await;
        visit.rest().await;
        assert!(visit.is_in_view(&heading).await, "{heading} at {:?}", visit.rect(&heading).await);
        // Go on from the panel's end, where the next area is one tap away.
        let next = format!(
            "document.querySelector('#panel-{} .next').scrollIntoView({{ block: 'center' }})",
            area.slug()
        );
        visit.driver().execute(next, vec![]).await.unwrap();
        visit.rest().await;
        visit.tap_on(&format!("#panel-{} .next", area.slug())).await;
        visit.rest().await;
        let chosen = visit.chosen().await;
        assert!(visit.is_in_view(&format!("#heading-{chosen}")).await, "after «next» to {chosen}");
    }
});

visit!(where_sciatica_is_felt_leads_to_each_area_that_it_touches, PHONE, visit, {
    for area in AreaId::ALL {
        visit.open("").await;
        visit.click(".overview .to-feels").await;
        visit.wait_until("location.pathname === '/more.html'").await;
        let link = format!("#feels a[href$='#area={}']", area.slug());
        let center = format!(
            "document.querySelector({link:?}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        );
        visit.driver().execute(center, vec![]).await.unwrap();
        visit.rest().await;
        visit.tap_on(&link).await;
        visit
            .wait_until("document.querySelector('#sciatica-guide')?.hasAttribute('data-ready') === true")
            .await;
        visit.settle().await;
        visit.rest().await;
        assert_eq!(visit.chosen().await, area.slug());
        assert!(visit.is_in_view(&format!("#heading-{}", area.slug())).await, "{area:?}");
    }
});

visit!(on_an_ordinary_phone_the_first_choice_needs_no_scrolling, PHONE, visit, {
    visit.open("").await;
    visit.tap_on(".tag-piriformis").await;
    visit.settle().await;
    visit.rest().await;
    assert_eq!(visit.number("scrollY").await, 0.0);
    assert!(visit.is_in_view("#heading-piriformis").await);
    visit.driver().execute("scrollTo(0, 1500)", vec![]).await.unwrap();
    visit.rest().await;
    assert!(visit.is_in_view(".dock .help").await, "the way to the warning signs stays");
    assert!(visit.is_in_view(".tab-where").await, "so does the switch");
    visit.tap_on(".tab-where").await;
    visit.settle().await;
    visit.rest().await;
    assert!(visit.is_in_view(".area:has(#area-glutes)").await, "which leads to the other areas");
    assert_eq!(visit.open_panels().await, ["Piriformis"], "and leaves the choice");
});

visit!(on_tablet_and_desktop_the_drawing_stays_in_view, TABLET, visit, {
    for screen in [TABLET, DESKTOP] {
        visit.resize(screen).await;
        visit.open("#area=lumbar").await;
        visit.driver().execute("scrollTo(0, 700)", vec![]).await.unwrap();
        visit.rest().await;
        let figure = visit.rect(".stage").await;
        assert!(
            figure.y >= 0.0 && figure.y + figure.height <= f64::from(screen.height),
            "{figure:?} on {screen:?}"
        );
        assert!(visit.rect("#panel-lumbar").await.x > figure.x, "side by side");
    }
});

visit!(nothing_is_wider_than_the_window, SMALL_PHONE, visit, {
    // The second face is a fifth wider than what phones have: a reader may have chosen such a one.
    for (scale, face) in [("100%", ""), ("200%", ""), ("100%", "DejaVu Sans"), ("200%", "DejaVu Sans")] {
        for fragment in [
            "",
            "#area=lumbar",
            "#area=glutes",
            "#area=piriformis",
            "#area=hamstrings",
            "#warning-signs",
            "#ok",
            "#compare",
        ] {
            visit.open_whole(fragment).await;
            let enlarge = format!(
                "document.documentElement.style.fontSize = '{scale}';
                 if ('{face}') document.querySelector('.guide').style.setProperty('--face', '{face}')"
            );
            visit.driver().execute(enlarge, vec![]).await.unwrap();
            let wide = "[...document.querySelectorAll('body *')].filter((it) =>
                it.checkVisibility() && it.getBoundingClientRect().right > 321 && !it.closest('.stage'))
                .map((it) => it.className + ': ' + it.textContent.slice(0, 30))";
            assert_eq!(visit.value(wide).await, json!([]), "at {fragment:?} with text at {scale} {face}");
            assert!(
                visit.number("document.documentElement.scrollWidth").await <= 320.0,
                "{fragment:?}, {scale}"
            );
        }
    }
});
