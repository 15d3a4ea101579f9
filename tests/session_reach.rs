//! A session for everybody: small windows, large letters, forced colours, the keyboard alone, a screen reader.

mod support;

use sciatica_guide::content::{ModeId, ScreenId};
use sciatica_guide::rules::plan::{screens, steps};
use serde_json::{Value, json};
use support::screens::{self, go};
use support::{PHONE, Screen, Visit};
use thirtyfour::prelude::*;

const PAGES: [(&str, ModeId); 2] = [("visit.html", ModeId::Visit), ("prepare.html", ModeId::Prepare)];

/// A plan with a mark, health answers and choices, so that no screen is empty.
const PLAN: [&str; 9] = [
    "[name=field-none-now][value='0'], [name=all-signs]",
    "[name=mark-side][value=right]",
    "[name=mark-start][value=buttock]",
    "[name=mark-end][value=calf]",
    "[name=mark-kind][value=numb]",
    "[name=condition][value=pregnancy]",
    "[name=field-agree-glutes][value='0']",
    "[name=field-types][value='3']",
    "[name=field-pressure][value='2']",
];

async fn open(visit: &Visit, page: &str) {
    screens::open(visit, page).await;
    for control in PLAN {
        visit.value(&format!("void document.querySelector({control:?}).click()")).await;
    }
}

/// What sticks out of the window, or is out of reach in it.
const OUT: &str = "[...(document.scrollingElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
    ...[...document.querySelectorAll('.session *')].filter((it) => it.checkVisibility() && !it.closest('.stage, .unseen, svg'))
      .filter((it) => { const box = it.getBoundingClientRect(); return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1); })
      .map((it) => 'sticks out: ' + it.className + ' ' + it.textContent.trim().slice(0, 30)),
    ...[...document.querySelectorAll('.session-next[href], .session-back[href], .screen .choice-of')].filter((it) => it.checkVisibility()).filter((it) => {
      it.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = it.getBoundingClientRect();
      return !it.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
    }).map((it) => 'out of reach: ' + it.textContent.trim())]";

/// What nobody can read: words of a letter per line, a date on a head, a code too small for a camera.
const UNREADABLE: &str = "(() => {
    const seen = [...document.querySelectorAll('.screen *')].filter((it) => it.checkVisibility() && !it.closest('svg') && [...it.childNodes].some((of) => of.nodeType === 3 && of.data.trim().length > 3));
    const size = (it) => parseFloat(getComputedStyle(it).fontSize);
    const [head, date] = ['#card-heading', '.card-date'].map((it) => document.querySelector(it));
    const lines = (it) => { const range = document.createRange(); range.selectNodeContents(it); return [...range.getClientRects()]; };
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 6 && b.top < a.bottom - 6;
    const code = document.querySelector('.code svg');
    return [
      ...seen.filter((it) => it.getBoundingClientRect().width < 2 * size(it) && it.getBoundingClientRect().height > 3 * size(it)).map((it) => 'a column of letters: ' + it.textContent),
      ...(date.checkVisibility() && lines(head).some((it) => lines(date).some((of) => meet(it, of))) ? ['the date lies on the head'] : []),
      ...(code?.checkVisibility() && code.getBoundingClientRect().width < 120 ? ['a code of ' + code.getBoundingClientRect().width + ' px'] : []),
    ]; })()";

#[test]
fn what_is_taken_home_can_be_read_in_large_letters_on_a_small_phone() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for (width, letters) in [(320, 200), (360, 200), (320, 100), (280, 100), (360, 130)] {
            visit.resize(Screen { width, height: 640, touch: true }).await;
            for (page, mode) in PAGES {
                open(&visit, page).await;
                visit.value(&format!("void (document.documentElement.style.fontSize = '{letters}%')")).await;
                for control in ["[name=condition][value=disc]", "[name=field-agree-glutes][value='0']"] {
                    visit.value(&format!("void document.querySelector({control:?}).click()")).await;
                }
                let what = format!("{page} at {width}, {letters} %");
                for step in steps(mode) {
                    go(&visit, step[0].slug()).await;
                    assert_eq!(visit.value(UNREADABLE).await, json!([]), "{what}, {}", step[0].slug());
                }
                visit.value("void document.querySelector('[data-do=make]').click()").await;
                visit.wait_until("document.querySelector('.code svg')?.checkVisibility()").await;
                assert_eq!(visit.value(OUT).await, json!([]), "{what}");
                assert_eq!(visit.value(UNREADABLE).await, json!([]), "{what}");
                visit.value("void document.querySelector('[name=sign]').click()").await;
                assert_eq!(visit.value(UNREADABLE).await, json!([]), "{what}, under a sign");
            }
        }
        visit.end().await;
    });
}

#[test]
fn every_screen_fits_small_windows_and_large_letters() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        // 320 by 256 is a desktop of 1280 by 1024 at 400 %.
        for (width, height, letters) in [
            (320, 640, 100),
            (320, 256, 100),
            (360, 740, 200),
            (280, 653, 100),
            (844, 390, 100),
            (768, 1024, 200),
        ] {
            visit.resize(Screen { width, height, touch: true }).await;
            for (page, mode) in PAGES {
                open(&visit, page).await;
                visit.value(&format!("void (document.documentElement.style.fontSize = '{letters}%')")).await;
                for step in steps(mode) {
                    go(&visit, step[0].slug()).await;
                    let found = visit.value(OUT).await;
                    assert_eq!(
                        found,
                        json!([]),
                        "{page} {} at {width}x{height}, {letters} %",
                        step[0].slug()
                    );
                }
            }
        }
        visit.end().await;
    });
}

#[test]
fn on_a_low_tablet_the_question_stands_beside_the_picture_and_next_stays_where_it_is() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        // Small tablets, larger ones with half of their height, and a desktop at 200 %.
        for (width, height) in [(960, 600), (1024, 552), (768, 500), (740, 639)] {
            visit.resize(Screen { width, height, touch: true }).await;
            for (page, mode) in PAGES {
                open(&visit, page).await;
                let next = "(({ x, y, bottom }) => [x, y, bottom <= innerHeight])(document.querySelector('.session-next').getBoundingClientRect())";
                let place = visit.value(next).await;
                assert_eq!(place[2], json!(true), "{page} at {width}x{height}");
                let picture = "(() => { const it = document.querySelector('.session .stage.marking .art'), foot = document.querySelector('.session-foot');
                    const box = it?.getBoundingClientRect(), head = document.querySelector('#heading-mark').getBoundingClientRect();
                    return it && box.height > innerHeight / 2 && box.bottom <= foot.getBoundingClientRect().top + 1 && box.right <= head.left && head.bottom < innerHeight / 2; })()";
                for step in steps(mode) {
                    go(&visit, step[0].slug()).await;
                    if step.contains(&ScreenId::Mark) {
                        assert_eq!(visit.value(picture).await, json!(true), "{page} at {width}x{height}");
                    }
                    if Some(step) != steps(mode).last() {
                        assert_eq!(
                            visit.value(next).await,
                            place,
                            "{page} {} at {width}x{height}",
                            step[0].slug()
                        );
                    }
                }
            }
        }
        visit.end().await;
    });
}

#[test]
fn in_full_screen_what_does_not_fit_is_in_reach() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for (width, height) in [(960, 600), (844, 390)] {
            visit.resize(Screen { width, height, touch: true }).await;
            open(&visit, "visit.html").await;
            visit.tap_on("[data-do=full]").await;
            visit.wait_until("document.fullscreenElement?.id === 'session'").await;
            for step in steps(ModeId::Visit) {
                go(&visit, step[0].slug()).await;
                let top = visit
                    .number("document.querySelector('.screen:not([hidden]) h2').getBoundingClientRect().top")
                    .await;
                assert!((0.0..f64::from(height)).contains(&top), "{} begins at {top}", step[0].slug());
                assert_eq!(visit.value(OUT).await, json!([]), "{} at {width}x{height}", step[0].slug());
            }
            visit.value("document.exitFullscreen()").await;
            visit.wait_until("document.fullscreenElement === null").await;
        }
        visit.end().await;
    });
}

#[test]
fn in_forced_colours_what_is_chosen_and_marked_can_be_told() {
    support::run(async {
        let visit = Visit::begin(Screen { width: 1024, height: 768, touch: true }).await;
        visit.media("", &[("forced-colors", "active")]).await;
        open(&visit, "visit.html").await;
        go(&visit, "work").await;
        let looks = |chosen: &str| {
            format!(
                "(() => {{ const it = document.querySelector('#work .choice-of{chosen}'), style = getComputedStyle(it);
                   return [style.outlineStyle, style.fontWeight, it.querySelector('input').checkVisibility()] }})()"
            )
        };
        let [on, off] =
            [visit.value(&looks(":has(:checked)")).await, visit.value(&looks(":not(:has(:checked))")).await];
        assert!(on[0] == "solid" && off[0] != "solid" && on[1] != off[1], "{on} and {off}");
        assert!(on[2] == true && off[2] == true, "the native controls stay");
        go(&visit, "mark").await;
        let own = "getComputedStyle(document.querySelector('.stage .marks-drawn')).forcedColorAdjust";
        assert_eq!(visit.value(own).await, json!("none"));
        let letter = visit.text("document.querySelector('.stage .mark-drawn text').textContent").await;
        assert_eq!(letter, "N", "a letter tells it without colour");
        visit.end().await;
    });
}

#[test]
fn with_the_keyboard_every_stop_is_in_view_and_the_marks_are_made() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for (page, mode) in PAGES {
            open(&visit, page).await;
            for step in steps(mode) {
                go(&visit, step[0].slug()).await;
                let mut stops = 0;
                for _ in 0..60 {
                    visit.press(Key::Tab).await;
                    let at = visit.value(FOCUSED).await;
                    if at == json!("outside") {
                        break;
                    }
                    assert_eq!(at["covered"], json!(false), "{page} {}: {at}", step[0].slug());
                    stops += 1;
                }
                assert!(stops > 2, "{page} {}: {stops} stops", step[0].slug());
            }
        }
        // Radio buttons with the arrows, as everywhere.
        open(&visit, "visit.html").await;
        go(&visit, "feel").await;
        visit.value("void document.querySelector('[name=mark-kind][value=numb]').focus()").await;
        visit.press(Key::Right).await;
        let said = visit.text("document.querySelector('.marks-said li span').textContent").await;
        assert!(said.ends_with("Weak."), "{said}");
        visit.end().await;
    });
}

/// The element with the focus, and whether its middle is out of the window or under something.
const FOCUSED: &str = "(() => { const it = document.activeElement;
    if (!it || it === document.body || !it.closest('.session')) return 'outside';
    const seen = it.closest('label') ?? it, box = seen.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + Math.min(box.height / 2, 22);
    const top = document.elementFromPoint(x, y);
    return { what: it.outerHTML.slice(0, 80), covered: !(top && (seen.contains(top) || top.contains(it))) }; })()";

#[test]
fn a_screen_reader_hears_the_screen_that_shows_and_every_change() {
    support::run(async {
        let visit = Visit::begin(Screen { width: 1024, height: 768, touch: true }).await;
        for (page, mode) in PAGES {
            open(&visit, page).await;
            for step in steps(mode) {
                go(&visit, step[0].slug()).await;
                let nodes = nodes(&visit).await;
                let of_role = |role: &str| -> Vec<String> {
                    let of = nodes.iter().filter(|it| it["role"]["value"] == role);
                    of.map(|it| it["name"]["value"].as_str().unwrap_or_default().to_owned()).collect()
                };
                for role in ["checkbox", "radio", "combobox", "button", "link", "group", "radiogroup"] {
                    for name in of_role(role) {
                        let is_named = !name.is_empty() || role == "group";
                        assert!(is_named, "{page} {}: a {role} without a name", step[0].slug());
                    }
                }
                // Of the screens only those that show have a heading in the tree.
                let shown = of_role("heading").len();
                let headings = "[...document.querySelectorAll('h1, h2, h3, h4')].filter((it) => it.checkVisibility()).length";
                assert_eq!(json!(shown), visit.value(headings).await, "{page} {}", step[0].slug());
                let focused =
                    visit.text("document.activeElement.getAttribute('aria-labelledby') ?? ''").await;
                assert_eq!(
                    focused,
                    ["heading-", step[0].slug()].concat(),
                    "{page}: the screen is read from its head"
                );
            }
            assert!(screens(mode).count() > 10);
        }
        let live = "['.marks-said', '.conflicts', '.session-fault', '.copied', '.print-how', '.session-still'].filter((it) => document.querySelector(it)?.getAttribute('role') !== 'status')";
        assert_eq!(visit.value(live).await, json!([]), "what changes is said");
        // A question that comes below what was used is said, too, until it is answered.
        visit.resize(PHONE).await;
        screens::open(&visit, "visit.html#mark").await;
        for control in ["[name=mark-side][value=both]", "[name=mark-start][value=thigh]"] {
            visit.value(&format!("void document.querySelector({control:?}).click()")).await;
        }
        let said = "document.querySelector('.asks-said[role=status]')?.textContent";
        let sign = "document.querySelector('fieldset[data-open] span.asks').textContent";
        visit.wait_until(&format!("{said}?.includes({sign})")).await;
        visit.value("void document.querySelector('fieldset[data-open] [value=\"1\"]').click()").await;
        visit.wait_until(&format!("{said} === ''")).await;
        visit.end().await;
    });
}

/// What a screen reader is given.
async fn nodes(visit: &Visit) -> Vec<Value> {
    let tree = visit.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    nodes.into_iter().filter(|it| it["ignored"] != true).collect()
}
