//! A session with the tablet in hand, and its preparation at home, as those get them who use them.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::content::{BUILT_IN, ModeId, ScreenId, parse};
use sciatica_guide::rules::plan::{screens, steps};
use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use serde_json::json;
use support::engine::{Engine, Hosts};
use support::screens::open;
use support::{PHONE, Screen, Visit};
use thirtyfour::prelude::*;

/// A tablet on a desk.
const ACROSS: Screen = Screen { width: 1024, height: 768, touch: true };
/// The same, held upright.
const UPRIGHT: Screen = Screen { width: 768, height: 1024, touch: true };

/// Whether all that is to be seen of a screen is in the window: how far it could be scrolled, in pixels.
const HIDDEN: &str = "Math.max(document.documentElement.scrollHeight - innerHeight,
    ...[...document.querySelectorAll('.screens')].map((it) => it.scrollHeight - it.clientHeight))";

/// The words on the page to take home, row by row.
async fn card(visit: &Visit, row: &str) -> String {
    visit.text(&format!("document.querySelector('dd[data-slot={row}]').textContent")).await
}

/// The screen that shows.
async fn screen(visit: &Visit) -> String {
    visit.text("[...document.querySelectorAll('.screen')].filter((it) => it.checkVisibility()).map((it) => it.id).join(' ')").await
}

#[test]
fn every_screen_fits_a_tablet_and_can_be_read_from_a_chair() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        for size in [ACROSS, UPRIGHT] {
            visit.resize(size).await;
            for it in screens(ModeId::Visit) {
                open(&visit, &["visit.html#", it.slug()].concat()).await;
                assert_eq!(screen(&visit).await, it.slug());
                let hidden = visit.number(HIDDEN).await;
                assert!(hidden <= 1.0, "{hidden} px of {} are out of sight at {size:?}", it.slug());
                let sizes = "(it) => parseFloat(getComputedStyle(document.querySelector(`#${it[0]} ${it[1]}`) ?? document.body.appendChild(Object.assign(document.createElement('i'), { style: 'font-size: 99px' }))).fontSize)";
                for (what, least) in [
                    ("h2", 32.0),
                    (".idea:not(.card *)", 26.0),
                    (".say", 20.0),
                    (".check", 20.0),
                    (".choice-of", 26.0),
                ] {
                    let found = visit.number(&format!("({sizes})([{:?}, {what:?}])", it.slug())).await;
                    assert!(found >= least, "{what} of {} has {found} px", it.slug());
                }
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

/// From the signs to the printed page, as a therapist leads it, and then on the client's phone.
#[test]
fn what_was_said_and_marked_is_on_the_page_in_the_code_and_behind_the_link() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        visit.click("#signs-now [name=field-none-now][value='0']").await;
        visit.click(".session-next").await;
        visit.click("#signs-soon [name=field-none-soon][value='0']").await;
        visit.click(".session-next").await;
        // From behind the body's right is on the right.
        for spot in ["buttock", "calf"] {
            visit.tap_on(&format!(".spot-{spot}.on-right")).await;
        }
        open_screen(&visit, "feel").await;
        visit.click("[name=mark-kind][value=shooting]").await;
        visit.value("(() => { const it = document.querySelector('[name=mark-strength]'); it.value = '7'; it.dispatchEvent(new Event('change', { bubbles: true })); })()").await;
        let said = visit.text("document.querySelector('.marks-said li span').textContent").await;
        assert_eq!(said, "On your right: buttock, down to the calf. Shooting, 7 of 10.");
        for (control, on) in [
            ("mark-side][value=right", true),
            ("mark-start][value=buttock", true),
            ("mark-end][value=calf", true),
            ("mark-side][value=left", false),
        ] {
            assert_eq!(
                visit.value(&format!("document.querySelector('[name={control}]').checked")).await,
                json!(on),
                "{control}"
            );
        }
        assert_eq!(visit.value("document.querySelectorAll('.stage .mark-drawn').length").await, json!(1));
        for (screen, none) in [("health-now", "now"), ("health-body", "body"), ("health-more", "more")] {
            open_screen(&visit, screen).await;
            visit.click(&format!("#{screen} [name=field-none-health-{none}][value='0']")).await;
        }
        open_screen(&visit, "areas").await;
        visit.click("[name=field-agree-glutes][value='0']").await;
        visit.click("[name=field-agree-lumbar][value='1']").await;
        open_screen(&visit, "work").await;
        visit.click("[name=field-types][value='3']").await;
        visit.click("[name=field-pressure][value='0']").await;
        open_screen(&visit, "home").await;
        let places = card(&visit, "places").await;
        let chosen = card(&visit, "chosen").await;
        assert!(places.contains(&said), "{places}");
        for words in ["Glutes.", "Not these areas: Lower back.", "Swedish Massage.", "Pressure: Light."] {
            assert!(chosen.contains(words), "{words} is not in {chosen}");
        }
        assert!(card(&visit, "careful").await.contains("none of the warning signs fits"));

        visit.click("[data-do=make]").await;
        let link = visit.text("document.querySelector('.address').value").await;
        assert!(link.len() <= 106, "{} letters", link.len());
        assert_eq!(decoded(&visit, ".code svg").await, link);
        visit.media("", &[("prefers-color-scheme", "dark")]).await;
        assert_eq!(decoded(&visit, ".code svg").await, link, "in the dark");
        visit.media("", &[]).await;

        visit.media("print", &[]).await;
        let seen = "[...document.querySelectorAll('.session-top, .session-foot, .screen > h2, .home-ways, .stage')].some((it) => it.checkVisibility())";
        assert_eq!(visit.value(seen).await, json!(false), "more than the page is printed");
        for part in [
            ".card-row",
            ".card-help li",
            ".card-home li",
            ".card-check .rule",
            ".card-notes .rule",
            ".card-figure svg",
            ".card-foot",
            ".card-date",
        ] {
            assert_eq!(
                visit.value(&format!("document.querySelector({part:?}).checkVisibility()")).await,
                json!(true),
                "{part}"
            );
        }
        visit.media("", &[]).await;
        for paper in [(8.5, 11.0), (8.27, 11.69)] {
            assert_eq!(visit.sheets(paper).await, 1, "{paper:?}");
        }

        visit.resize(PHONE).await;
        let (_, fragment) = link.split_once("/visit.html").unwrap();
        for more in ["", "?utm_source=mail", "&fbclid=IwAR0"] {
            open(&visit, &["visit.html", fragment, more].concat()).await;
            assert_eq!(screen(&visit).await, "home");
            assert_eq!(
                (card(&visit, "places").await, card(&visit, "chosen").await),
                (places.clone(), chosen.clone())
            );
            assert_eq!(visit.text("location.hash").await, "", "the plan stays in the address");
        }
        visit.end().await;
    });
}

#[test]
fn a_damaged_link_is_one_clear_line_and_the_plain_screens() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for fragment in ["#plan=", "#plan=AQ8AAIACAABTFG2AAAWsiTSL6yZ", "#plan=xyz", "#plan=%F0%28"] {
            open(&visit, &["visit.html", fragment].concat()).await;
            assert_eq!(screen(&visit).await, "signs-now", "{fragment}");
            let line = visit.text("document.querySelector('.session-fault').textContent").await;
            assert!(line.contains("was cut or changed"), "{fragment}: {line}");
            assert_eq!(visit.text("location.hash").await, "");
        }
        visit.end().await;
    });
}

#[test]
fn a_sign_ends_the_session_on_what_to_do_until_it_is_taken_back() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        visit.click("#signs-now [name=sign][value='RF-1']").await;
        visit.wait_until("!document.getElementById('stop').hidden").await;
        assert_eq!(screen(&visit).await, "stop");
        let call = "document.querySelector('#stop a[href=\"tel:911\"]').checkVisibility()";
        assert_eq!(visit.value(call).await, json!(true));
        open_hash(&visit, "work").await;
        assert_eq!(screen(&visit).await, "stop", "a sign ends every screen");
        visit.click(".session-next").await;
        visit.wait_until("!document.getElementById('home').hidden").await;
        let shown = "[...document.querySelectorAll('.card > *')].filter((it) => it.checkVisibility() && it.textContent.trim()).map((it) => it.className)";
        let shown = visit.value(shown).await;
        assert!(
            shown.to_string().contains("card-stop") && !shown.to_string().contains("card-body"),
            "{shown}"
        );
        assert!(
            visit
                .text("document.querySelector('.card .stop-signs').textContent")
                .await
                .contains("between the legs")
        );
        open_hash(&visit, "signs-now").await;
        visit.click(".session-mistake").await;
        visit.wait_until("document.getElementById('stop').hidden").await;
        assert_eq!(screen(&visit).await, "signs-now");
        // Nothing is taken back but what somebody takes back; more can be added, and the way on ends here again.
        visit.click("#signs-now [name=sign][value='RF-2']").await;
        assert_eq!(screen(&visit).await, "signs-now");
        let ticked = "document.querySelectorAll('#signs-now [name=sign]:checked').length";
        assert_eq!(visit.value(ticked).await, json!(2));
        visit.click(".session-next").await;
        visit.click(".session-next").await;
        assert_eq!(screen(&visit).await, "stop");
        visit.click(".session-mistake").await;
        for sign in ["RF-1", "RF-2"] {
            visit.click(&format!("#signs-now [name=sign][value='{sign}']")).await;
        }
        open_hash(&visit, "mark").await;
        assert_eq!(screen(&visit).await, "mark");
        visit.end().await;
    });
}

#[test]
fn a_mark_that_points_at_a_sign_asks_at_once() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html#mark").await;
        let asked = "[...document.querySelectorAll('[data-ask]')].filter((it) => it.checkVisibility()).map((it) => it.dataset.ask)";
        assert_eq!(visit.value(asked).await, json!([]));
        visit.tap_on(".spot-thigh.on-left").await;
        open_screen(&visit, "feel").await;
        visit.click("[name=mark-kind][value=numb]").await;
        assert_eq!(visit.value(asked).await, json!(["RF-14"]));
        assert!(visit.is_in_view("[data-ask='RF-14']").await);
        visit.click("[name=field-ask-numb-leg][value='2']").await;
        visit.wait_until("!document.getElementById('stop').hidden").await;
        visit.end().await;
    });
}

#[test]
fn nobody_finds_what_another_client_has_said() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        let tick = async || visit.click("#signs-now [name=field-none-now][value='0']").await;
        let ticked = "document.querySelector('[name=field-none-now]:checked') !== null";
        open(&visit, "visit.html").await;
        tick().await;
        visit.click("[data-do=over]").await;
        visit.click("[data-do=keep]").await;
        assert_eq!(visit.value(ticked).await, json!(true), "nothing is forgotten without a yes");
        visit.click("[data-do=over]").await;
        visit.click("[data-do=forget]").await;
        assert_eq!(visit.value(ticked).await, json!(false));

        // A quarter of an hour, less some seconds, passes at once.
        tick().await;
        let pass = async |seconds: u32| {
            visit
                .value(&format!(
                    "(() => {{ const now = Date.now; Date.now = () => now() + {seconds}000; }})()"
                ))
                .await;
        };
        pass(15 * 60 - 20).await;
        visit.wait_until("document.querySelector('.session-still').checkVisibility()").await;
        let text = visit.text("document.querySelector('.session-still').textContent").await;
        assert!(text.contains("seconds"), "{text}");
        visit.tap_on(".say").await;
        visit.wait_until("!document.querySelector('.session-still').checkVisibility()").await;
        assert_eq!(visit.value(ticked).await, json!(true), "a touch keeps it");
        pass(15 * 60).await;
        visit.wait_until(&format!("!({ticked})")).await;

        tick().await;
        visit.driver().goto(visit.address("plan.html")).await.unwrap();
        visit.driver().back().await.unwrap();
        visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
        assert_eq!(visit.value(ticked).await, json!(false), "whoever comes back finds it empty");
        let kept = visit.value("[localStorage.length, sessionStorage.length, document.cookie]").await;
        assert_eq!(kept, json!([0, 0, ""]));
        visit.end().await;
    });
}

#[test]
fn without_its_program_every_screen_can_be_read_and_filled_in() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for blocked in [false, true] {
            if blocked {
                visit.block("*.wasm").await;
            } else {
                visit.forbid_scripts().await;
            }
            for (page, mode) in [("visit.html", ModeId::Visit), ("prepare.html", ModeId::Prepare)] {
                visit.driver().goto(visit.address(page)).await.unwrap();
                if blocked {
                    visit.wait_until("document.querySelector('.session-fault').checkVisibility()").await;
                }
                let seen = visit.driver().find_all(By::Css(".screen:not([hidden]) h2")).await.unwrap();
                let mut headings = 0;
                for it in seen {
                    headings += usize::from(it.is_displayed().await.unwrap());
                }
                assert_eq!(headings, screens(mode).count(), "{page}, blocked: {blocked}");
                let way = visit.driver().find(By::Css("a[href='plan.html']")).await;
                assert!(way.is_ok(), "no way to the page to fill in by hand");
            }
            if !blocked {
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

macro_rules! in_each_engine {
    ($($name:ident: $browser:expr;)+) => {
        $(#[test]
        fn $name() { support::run(async {
            led(&$browser).await;
        }); })+
    };
}

in_each_engine! {
    a_session_in_chromium: CHROMIUM;
    a_session_in_firefox: FIREFOX;
    a_session_in_webkit: WEBKIT;
}

/// A short session with the keyboard's and the presenter's keys.
async fn led(browser: &Browser) {
    let engine = Engine::begin(browser).await;
    let hosts = Hosts::begin();
    let name = browser.name;
    engine.open(&[&hosts.origin(), "/visit.html"].concat()).await;
    engine.wait("document.querySelector('.session').hasAttribute('data-ready')").await.unwrap();
    let click =
        async |selector: &str| engine.run(&format!("document.querySelector({selector:?}).click()")).await;
    click("#signs-now [name=field-none-now][value='0']").await;
    let body = engine.driver().find(By::Css("body")).await.unwrap();
    for next in ["signs-soon", "mark"] {
        body.send_keys(Key::PageDown.value().to_string()).await.unwrap();
        engine.wait(&format!("!document.getElementById({next:?}).hidden")).await.unwrap();
    }
    for control in ["mark-side][value=both", "mark-start][value=thigh", "mark-kind][value=numb"] {
        click(&format!("[name={control}]")).await;
    }
    engine.wait("document.querySelectorAll('.stage .mark-drawn').length === 2").await.unwrap();
    engine.wait("!document.querySelector('[data-ask=RF-3]').hidden").await.unwrap();
    click("[name=field-ask-both-legs][value='0']").await;
    engine.wait("!document.getElementById('stop').hidden").await.unwrap();
    click(".session-mistake").await;
    engine.wait("!document.getElementById('mark').hidden").await.unwrap();
    click("[name=field-ask-both-legs][value='1']").await;
    engine.run("location.hash = 'home'").await;
    engine.wait("!document.getElementById('home').hidden").await.unwrap();
    let said = engine.value("document.querySelector('dd[data-slot=places]').textContent").await;
    let said = said.as_str().unwrap_or_default().to_owned();
    assert!(said.contains("left: thigh. Numb.") && said.contains("right: thigh. Numb."), "{name}: {said}");
    click("[data-do=make]").await;
    engine.wait("document.querySelector('.code svg path') !== null").await.unwrap();
    engine.end().await;
}

async fn open_screen(visit: &Visit, id: &str) {
    open_hash(visit, id).await;
    visit.wait_until(&format!("!document.getElementById({id:?}).hidden")).await;
}

async fn open_hash(visit: &Visit, id: &str) {
    visit.value(&format!("void (location.hash = {id:?})")).await;
    visit.settle().await;
}

/// What a phone's camera reads where the code is shown.
async fn decoded(visit: &Visit, selector: &str) -> String {
    let element = visit.driver().find(By::Css(selector)).await.unwrap();
    let picture = element.screenshot_as_png().await.unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let (width, height) = (info.width as usize, info.height as usize);
    let step = pixels.len() / (width * height);
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[(y * width + x) * step]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code can be seen");
    grids[0].decode().unwrap().1
}
