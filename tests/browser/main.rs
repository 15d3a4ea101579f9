//! The whole guide, as built into `dist/`, in a real browser: what a visitor can do.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]
#![expect(clippy::float_cmp, reason = "the browser's own numbers, compared as they are")]

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

mod choosing;
#[path = "../support/mod.rs"]
mod support;
mod window;
mod without_app;

use sciatica_guide::content::AreaId;
use sciatica_guide::rules::View;
use serde_json::json;
use support::{DESKTOP, PHONE, Visit, radio};

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
