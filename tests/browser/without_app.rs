//! Before the app has come, where it cannot come, and after its end.

use sciatica_guide::content::AreaId;
use serde_json::json;
use thirtyfour::Key;

use crate::middle_of_hit;
use crate::support::{self, DESKTOP, PHONE, TABLET, Visit};

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

visit!(a_panel_is_whole_before_there_is_an_app, PHONE, visit, {
    visit.block("*.wasm").await;
    visit.open_raw("").await;
    // What lies below the window is laid out a frame later than the rest.
    for area in ["glutes", "lumbar", "glutes"] {
        visit.tap_on(&format!(".area:has(#area-{area})")).await;
        let whole = format!(
            "(() => {{ const rows = [...document.querySelectorAll('#panel-{area} :is(.row, .tell li)')];
               return rows.length > 9 && rows.every((it) => it.checkVisibility() && it.getBoundingClientRect().height > 20) }})()"
        );
        visit.wait_until(&whole).await;
    }
});

visit!(taking_over_changes_no_element_and_shifts_nothing, TABLET, visit, {
    visit.forbid_scripts().await;
    visit.open_raw("").await;
    // What is on stands in the classes of guide and drawing, and the sheet for the time before the app is off.
    let markup = "document.querySelector('#sciatica-guide').innerHTML.replace(/<!--.*?-->/g, '')\
        .replace(/class=\"(guide|stage)[^\"]*\"/g, '').replace(' aria-current=\"true\"', '').replace(/<.?noscript>/g, '')";
    let before = visit.text(markup).await;
    visit.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
    watch_shifts(&visit).await;
    visit.open("").await;
    assert_eq!(visit.text(markup).await.trim(), before.trim());
    visit.settle().await;
    assert_eq!(visit.number("window.shifts").await, 0.0);
});

/// Every page that is opened from here on adds up in `shifts` what has moved in it by itself.
async fn watch_shifts(visit: &Visit) {
    let watch = "window.shifts = 0; new PerformanceObserver((list) => list.getEntries().forEach((it) => shifts += it.value))
        .observe({ type: 'layout-shift', buffered: true })";
    visit.devtools("Page.enable", json!({})).await;
    visit.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await;
}

visit!(a_page_that_arrives_piece_by_piece_shifts_nothing, PHONE, visit, {
    watch_shifts(&visit).await;
    visit.devtools("Network.enable", json!({})).await;
    // Bytes a second: the pieces end at other places of the page each time.
    for line in [9_000, 12_000, 17_000, 23_000] {
        let slow =
            json!({ "offline": false, "latency": 40, "downloadThroughput": line, "uploadThroughput": -1 });
        visit.devtools("Network.emulateNetworkConditions", slow).await;
        for screen in [PHONE, TABLET, DESKTOP] {
            visit.resize(screen).await;
            visit.open_raw("").await;
            visit.settle().await;
            let shifts = visit.number("window.shifts").await;
            assert_eq!(shifts, 0.0, "{} x {} px, {line} bytes/s", screen.width, screen.height);
        }
    }
    let quick = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    visit.devtools("Network.emulateNetworkConditions", quick).await;
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
