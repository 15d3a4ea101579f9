//! The whole guide, as built into `dist/`, in a real browser: what a visitor can do.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]
#![expect(clippy::float_cmp, reason = "the browser's own numbers, compared as they are")]

mod support;

use sciatica_guide::content::AreaId;
use sciatica_guide::rules::View;
use serde_json::json;
use support::{DESKTOP, PHONE, SMALL_PHONE, TABLET, Visit, radio};
use thirtyfour::Key;

const NAMES: [&str; 4] = ["Lower back", "Glutes", "Piriformis", "Hamstrings and legs"];

/// Runs one test in a browser.
macro_rules! visit {
    ($name:ident, $screen:expr, $visit:ident, $body:block) => {
        #[test]
        fn $name() { support::run(async {
            let $visit = Visit::begin($screen).await;
            $body
            $visit.end().await;
        }); }
    };
}

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

visit!(without_scripts_choosing_works_all_the_same, PHONE, visit, {
    visit.forbid_scripts().await;
    visit.open_raw("").await;
    assert!(
        !visit
            .value("document.querySelector('#sciatica-guide').hasAttribute('data-ready')")
            .await
            .as_bool()
            .unwrap()
    );
    let spot = middle_of_hit(&visit, AreaId::Glutes).await;
    visit.tap(spot.0, spot.1).await;
    assert_eq!(visit.open_panels().await, ["Glutes"]);
    visit.tap_on(".area:has(#area-piriformis)").await;
    assert_eq!(visit.open_panels().await, ["Piriformis"]);
    visit.press(Key::Down).await;
    assert_eq!(visit.open_panels().await, ["Hamstrings and legs"]);
    visit.tap_on(".whole-body").await;
    assert_eq!(visit.chosen().await, "");
    assert_eq!(visit.number("document.querySelectorAll('.panel').length").await, 5.0);
});

visit!(where_the_wasm_cannot_load_everything_works_but_the_announcement, PHONE, visit, {
    visit.block("*.wasm").await;
    visit.open_raw("").await;
    visit.tap_on(".area:has(#area-glutes)").await;
    assert_eq!(visit.open_panels().await, ["Glutes"]);
    let console = visit.console().await;
    let own: Vec<_> = console.iter().filter(|it| it.contains("Sciatica Guide")).collect();
    assert_eq!(own.len(), 1, "one line for the host's developer: {console:?}");
    assert!(own[0].contains("SG104"), "{own:?}");
});

#[test]
fn a_choice_made_before_the_app_arrives_is_kept_and_announced_later() {
    support::run(async {
        let visit = Visit::begin_held(PHONE).await;
        visit.driver().goto(visit.address("")).await.unwrap();
        visit
            .wait_until("document.readyState === 'complete' || document.querySelector('.dock') !== null")
            .await;
        let ready = "document.querySelector('#sciatica-guide').hasAttribute('data-ready')";
        assert_eq!(visit.value(ready).await, json!(false));
        visit.tap_on(".area:has(#area-piriformis)").await;
        assert_eq!(
            visit.open_panels().await,
            ["Piriformis"],
            "the first tap is answered before the code has loaded"
        );
        let top = visit.rect("#heading-piriformis").await.y;
        visit.let_the_app_in();
        visit.wait_until("document.querySelector('#sciatica-guide').hasAttribute('data-ready')").await;
        assert_eq!(visit.chosen().await, "piriformis");
        assert_eq!(visit.open_panels().await, ["Piriformis"]);
        assert_eq!(visit.rect("#heading-piriformis").await.y, top, "nothing moved");
        visit.tap_on(".area:has(#area-glutes)").await;
        assert_eq!(visit.open_panels().await, ["Glutes"]);
        assert!(visit.announced().await.starts_with("Glutes."));
        visit.end().await;
    });
}

visit!(taking_over_changes_no_element_and_shifts_nothing, TABLET, visit, {
    visit.forbid_scripts().await;
    visit.open_raw("").await;
    // What is on stands in the classes of guide and drawing, and the sheet for the time before the app is off.
    let markup = "document.querySelector('#sciatica-guide').innerHTML.replace(/<!--.*?-->/g, '')\
        .replace(/class=\"(guide|stage)[^\"]*\"/g, '').replace(' aria-current=\"true\"', '').replace(/<.?noscript>/g, '')";
    let before = visit.text(markup).await;
    visit.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
    let watch = "window.shifts = 0; new PerformanceObserver((list) => list.getEntries().forEach((it) => shifts += it.value))
        .observe({ type: 'layout-shift', buffered: true })";
    visit.devtools("Page.enable", json!({})).await;
    visit.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await;
    visit.open("").await;
    assert_eq!(visit.text(markup).await.trim(), before.trim());
    visit.settle().await;
    assert_eq!(visit.number("window.shifts").await, 0.0);
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

visit!(a_visit_writes_no_address_no_storage_and_asks_for_nothing_that_tells_of_it, PHONE, visit, {
    visit.open_whole("").await;
    let history = visit.number("history.length").await;
    let requests = "performance.getEntriesByType('resource').map((it) => it.name)\
        .filter((it) => !it.endsWith('favicon.svg')).sort()";
    let all = visit.value(requests).await;
    for area in AreaId::ALL {
        visit.click(&radio(area)).await;
    }
    for id in ["compare-trigger-point", "names-on", "peel-skin", "tone-2"] {
        visit.click(&format!("#{id}")).await;
    }
    visit.click(".to-tour").await;
    visit.tap_on(".whole-body").await;
    assert_eq!(visit.text("location.href").await, visit.address(""));
    assert_eq!(visit.number("history.length").await, history);
    assert_eq!(
        visit.number("localStorage.length + sessionStorage.length + document.cookie.length").await,
        0.0
    );
    assert_eq!(visit.value(requests).await, all, "once all parts are there nothing is asked for");
    // What comes later is asked for in the same words, whatever it is that wants it.
    let mut asked = vec![all];
    for way in ["#area-glutes", ".tab-compare", "#names-on", ".to-tour"] {
        visit.open("").await;
        visit.click(way).await;
        visit.whole().await;
        asked.push(visit.value(requests).await);
    }
    for other in &asked[1..] {
        assert_eq!(*other, asked[0]);
    }
    let hosts = "new Set(performance.getEntriesByType('resource').map((it) => new URL(it.name).host)).size";
    assert_eq!(visit.number(hosts).await, 1.0);
});

visit!(after_a_fault_inside_the_app_the_page_goes_on_without_it, PHONE, visit, {
    let keep = "const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...given) => {
          const made = await instantiate(...given);
          window.app = made.exports;
          return made;
        };";
    visit.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": keep })).await;
    visit.open("#area=glutes").await;
    // A real crash: the app's memory is overwritten while it runs, and its next step traps.
    visit.driver().execute("new Uint8Array(app.memory.buffer).fill(0xff)", vec![]).await.unwrap();
    visit.tap_on(".area:has(#area-piriformis)").await;
    visit.wait_until("!document.querySelector('#sciatica-guide').hasAttribute('data-ready')").await;
    assert_eq!(visit.open_panels().await, ["Piriformis"], "the last choice stays");
    visit.tap_on(".area:has(#area-lumbar)").await;
    assert_eq!(visit.open_panels().await, ["Lower back"], "choosing goes on without the app");
    let ring =
        "[...document.querySelectorAll('.chosen-lumbar')].some((it) => it.getBoundingClientRect().width > 0)";
    visit.wait_until(ring).await;
    let console = visit.console().await;
    assert_eq!(console.iter().filter(|it| it.contains("the app stopped")).count(), 1, "{console:?}");
});

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

visit!(paper_shows_the_signs_and_the_chosen_area_and_no_controls, DESKTOP, visit, {
    visit.open_whole("").await;
    visit.media("print", &[]).await;
    let is_printed = |it: &str| {
        format!(
            "document.querySelector({it:?}).checkVisibility() && document.querySelector({it:?}).getBoundingClientRect().height > 0"
        )
    };
    for selector in ["#heading-warning-signs", ".warning-signs .action", ".overview .truth"] {
        assert_eq!(visit.value(&is_printed(selector)).await, json!(true), "{selector}");
    }
    visit.media("", &[]).await;
    visit.click("#area-glutes").await;
    visit.turn_to(View::Health).await;
    visit.media("print", &[]).await;
    assert_eq!(visit.open_panels().await, ["Glutes"], "whatever is on the screen");
    assert_eq!(visit.value(&is_printed("#heading-warning-signs")).await, json!(true));
    for selector in
        [".areas", ".whole-body", ".dock", ".bar", ".result-bar", ".ok", ".compare", ".next", ".skip"]
    {
        let seen = format!("document.querySelector({selector:?}).checkVisibility()");
        assert_eq!(visit.value(&seen).await, json!(false), "{selector} is printed");
    }
    assert_eq!(
        visit
            .text("getComputedStyle(document.querySelector('#panel-glutes .careful')).backgroundColor")
            .await,
        "rgb(255, 255, 255)"
    );
    for opened in ["#panel-glutes .latin-name i", "#panel-glutes .tell li", "#panel-glutes .types h4"] {
        let seen = format!(
            "document.querySelector({opened:?}).checkVisibility({{ contentVisibilityAuto: true }}) && document.querySelector({opened:?}).getBoundingClientRect().height > 0"
        );
        assert_eq!(
            visit.value(&seen).await,
            json!(true),
            "{opened}: what opens on a screen is open on paper"
        );
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

/// A point inside the region's tappable layer, as far from its edges as a coarse grid finds.
async fn middle_of_hit(visit: &Visit, area: AreaId) -> (f64, f64) {
    let script = format!(
        "(() => {{ const own = new Set(document.querySelectorAll('.hit-{}')), f = document.querySelector('.figure').getBoundingClientRect();
          const hit = (x, y) => own.has(document.elementFromPoint(x, y));
          let best = [0, 0, -1];
          for (let x = f.left; x < f.right; x += 4) for (let y = Math.max(f.top, 0); y < Math.min(f.bottom, innerHeight); y += 4) {{
            let r = 0; while (r < 40 && hit(x - r, y) && hit(x + r, y) && hit(x, y - r) && hit(x, y + r)) r += 2;
            if (r > best[2]) best = [x, y, r];
          }}
          return best; }})()",
        area.slug()
    );
    let best = visit.value(&script).await;
    assert!(best[2].as_f64().unwrap() > 4.0, "{area:?} cannot be tapped on the drawing");
    (best[0].as_f64().unwrap(), best[1].as_f64().unwrap())
}

async fn focused(visit: &Visit) -> String {
    visit.text("document.activeElement.id").await
}
