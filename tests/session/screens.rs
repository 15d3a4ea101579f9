//! Every screen by itself: it fits, it is reached, and it can be read without the program.

use sciatica_guide::content::{BUILT_IN, ModeId, ScreenId, parse};
use sciatica_guide::rules::plan::code::{KEY, encode};
use sciatica_guide::rules::plan::{Plan, screens, steps};
use serde_json::json;
use thirtyfour::prelude::*;

use crate::support::screens::open;
use crate::support::{self, PHONE, Screen, Visit};
use crate::{ACROSS, open_hash, screen};

/// The tablet held upright.
const UPRIGHT: Screen = Screen { width: 768, height: 1024, touch: true };
/// Whether all that is to be seen of a screen is in the window: how far it could be scrolled, in pixels.
const HIDDEN: &str = "Math.max(document.documentElement.scrollHeight - innerHeight,
    ...[...document.querySelectorAll('.screens')].map((it) => it.scrollHeight - it.clientHeight))";

#[test]
fn every_screen_fits_a_tablet_and_can_be_tapped() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        for size in [ACROSS, UPRIGHT] {
            visit.resize(size).await;
            for it in screens(ModeId::Visit) {
                open(&visit, &["visit.html#", it.slug()].concat()).await;
                assert_eq!(screen(&visit).await, it.slug());
                let hidden = visit.number(HIDDEN).await;
                assert!(hidden <= 1.0, "{hidden} px of {} are out of sight at {size:?}", it.slug());
                let small = "[...document.querySelectorAll('.session-top :is(summary, a, button), .session-foot a, .screen :is(.choice-of, select, button)')]
                    .filter((it) => it.checkVisibility() && !it.closest('details:not([open]) > :not(summary)'))
                    .filter((it) => it.getBoundingClientRect().height < 43.5).map((it) => it.outerHTML.slice(0, 90))";
                assert_eq!(visit.value(small).await, json!([]), "too small a target on {}", it.slug());
            }
        }
        visit.end().await;
    });
}

#[test]
fn next_leads_through_every_screen_and_back_does_not_trap() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        for (page, mode) in [("visit.html", ModeId::Visit), ("prepare.html", ModeId::Prepare)] {
            open(&visit, page).await;
            let place =
                "JSON.stringify(document.querySelector('.session-next').getBoundingClientRect().toJSON())";
            let first = visit.text(place).await;
            // Without a question there is no step for it.
            for it in steps(mode).iter().filter(|it| it[0] != ScreenId::HealthAsk) {
                let names: Vec<_> =
                    it.iter().filter(|it| **it != ScreenId::HealthAsk).map(|it| it.slug()).collect();
                assert_eq!(screen(&visit).await, names.join(" "), "{page}");
                if Some(it) != steps(mode).last() {
                    assert_eq!(visit.text(place).await, first, "Next has moved on {}", it[0].slug());
                    visit.click(".session-next").await;
                }
            }
            visit.driver().back().await.unwrap();
            let before = steps(mode)[steps(mode).len() - 2][0];
            visit.wait_until(&format!("!document.getElementById({:?}).hidden", before.slug())).await;
            // Any screen from any other in two taps.
            visit.click(".session-steps summary").await;
            visit.click(".session-steps a[data-screen=mark]").await;
            visit.wait_until("!document.getElementById('mark').hidden").await;
            assert!(screen(&visit).await.starts_with("mark"));
        }
        visit.end().await;
    });
}

/// The address of a plan leaves no trace of it, and is a place to come back to all the same.
#[test]
fn back_leads_to_the_screen_that_was_left() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let until = async |screen: &str| {
            visit.wait_until(&format!("document.getElementById({screen:?}).checkVisibility()")).await;
        };
        let line = encode(&Plan { day: Some(3), ..Plan::default() });
        for page in ["visit.html", "prepare.html"] {
            open(&visit, &format!("{page}#{KEY}={line}")).await;
            until("home").await;
            for _ in 0..2 {
                visit.click(".session-signs").await;
                until("signs-now").await;
                visit.driver().back().await.unwrap();
                until("home").await;
            }
            assert_eq!(visit.text("location.hash").await, "", "{page}");
            // What a damaged link has told does not move anybody either.
            open(&visit, page).await;
            open_hash(&visit, "mark").await;
            open_hash(&visit, &format!("{KEY}={}", &line[..line.len() - 1])).await;
            visit.wait_until("document.querySelector('.session-fault').checkVisibility()").await;
            until("mark").await;
            open_hash(&visit, "home").await;
            until("home").await;
            visit.driver().back().await.unwrap();
            until("mark").await;
            // A question on the way is a place of its screen.
            visit.value("void document.querySelector('[name=field-elsewhere][value=\"3\"]').click()").await;
            visit.click(".session-next").await;
            visit.wait_until("history.state === '#ask-RF-1' && location.hash === ''").await;
            visit.click("[name=field-ask-saddle][value='1']").await;
            visit.click(".session-next").await;
            visit.wait_until("document.getElementById('mark').hidden").await;
            visit.driver().back().await.unwrap();
            until("mark").await;
            // An address that is opened anew begins anew.
            open(&visit, &format!("{page}#{KEY}={line}")).await;
            until("home").await;
            visit.driver().refresh().await.unwrap();
            visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
            until("signs-now").await;
        }
        visit.end().await;
    });
}

#[test]
fn without_its_program_every_screen_can_be_read_and_filled_in() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for blocked in [None, Some("*.wasm"), Some("*/session-*.js")] {
            match blocked {
                Some(files) => visit.block(files).await,
                None => visit.forbid_scripts().await,
            }
            for (page, mode) in [("visit.html", ModeId::Visit), ("prepare.html", ModeId::Prepare)] {
                visit.driver().goto(visit.address(page)).await.unwrap();
                if blocked.is_some() {
                    visit.wait_until("document.querySelector('.session-fault').checkVisibility()").await;
                }
                let seen = visit.driver().find_all(By::Css(".screen:not([hidden]) h2")).await.unwrap();
                let mut headings = 0;
                for it in seen {
                    headings += usize::from(it.is_displayed().await.unwrap());
                }
                assert_eq!(headings, screens(mode).count(), "{page}, blocked: {blocked:?}");
                let way = visit.driver().find(By::Css("a[href='plan.html']")).await;
                assert!(way.is_ok(), "no way to the page to fill in by hand");
            }
            if blocked.is_none() {
                visit.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
            }
        }
        visit.end().await;
    });
}

#[test]
fn the_words_of_the_screens_are_those_of_the_content() {
    let guide = parse(BUILT_IN).unwrap();
    for it in &guide.words.session.screens {
        assert!(it.check.ends_with('?'), "{} asks nothing in the end", it.id.slug());
    }
}

/// Every shape of the drawing has its colour in a session, too: what has none is filled with black.
#[test]
fn no_part_of_a_picture_is_black() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        for it in [
            ScreenId::Mark,
            ScreenId::Roots,
            ScreenId::Piriformis,
            ScreenId::Leg,
            ScreenId::Areas,
            ScreenId::Agree,
        ] {
            open(&visit, &["visit.html#", it.slug()].concat()).await;
            visit.settle().await;
            let stage = visit.driver().find(By::Css(".stage")).await.unwrap();
            let picture = stage.screenshot_as_png().await.unwrap();
            let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            let info = reader.next_frame(&mut pixels).unwrap();
            let step = info.color_type.samples();
            // Lines are of the darkest brown; a shape without colour is darker.
            let black = pixels.chunks(step).filter(|it| it[..3].iter().all(|part| *part < 24)).count();
            let share = black * 1000 * step / pixels.len();
            assert!(share < 1, "{share} of 1000 points of {} are black", it.slug());
        }
        visit.end().await;
    });
}
