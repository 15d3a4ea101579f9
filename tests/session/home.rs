//! The page to take home, with its code and its link.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::support::screens::open;
use crate::support::{self, PHONE, Visit};
use crate::{ACROSS, open_screen, screen};

/// The words on the page to take home, row by row.
async fn card(visit: &Visit, row: &str) -> String {
    visit.text(&format!("document.querySelector('dd[data-slot={row}]').textContent")).await
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
        assert!(card(&visit, "careful").await.contains("No warning sign was chosen"));

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
            ".tips-from",
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

/// Programs that translate leave what they like there, and an editor nothing.
#[test]
fn the_day_is_written_whatever_language_the_page_names() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        for language in ["", "x", "auto_detected!", "de"] {
            let written = format!(
                "(() => {{ const date = document.querySelector('.card-date'); date.textContent = ''; document.documentElement.lang = {language:?};
                   dispatchEvent(new Event('beforeprint')); return date.textContent }})()"
            );
            let year = visit.text("String(new Date().getFullYear())").await;
            let written = visit.text(&written).await;
            assert!(written.contains(&year), "{language:?}: {written:?}");
        }
        visit.end().await;
    });
}

#[test]
fn a_damaged_link_is_one_clear_line_and_the_plain_screens() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for fragment in [
            "#plan=",
            "#plan=AQ8AAIACAABTFG2AAAWsiTSL6yZ",
            "#plan=xyz",
            "#plan=%F0%28",
            "#plan",
            "#mode%3Dvisit%26plan%3Dxyz",
        ] {
            open(&visit, &["visit.html", fragment].concat()).await;
            assert_eq!(screen(&visit).await, "signs-now", "{fragment}");
            let line = visit.text("document.querySelector('.session-fault').textContent").await;
            assert!(line.contains("was cut or changed"), "{fragment}: {line}");
            assert_eq!(visit.text("location.hash").await, "");
        }
        visit.end().await;
    });
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

/// On a small screen a row is one text, and on a large one a list.
#[test]
fn what_a_row_of_the_page_says_is_one_sentence_after_another() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for page in ["visit.html", "prepare.html"] {
            open(&visit, page).await;
            for control in [
                "agree-glutes][value='0'",
                "agree-lumbar][value='1'",
                "pressure][value='0'",
                "cover][value='0'",
            ] {
                visit
                    .value(&format!("void document.querySelector(\"[name=field-{control}]\").click()"))
                    .await;
            }
            open_screen(&visit, "home").await;
            for size in [PHONE, ACROSS] {
                visit.resize(size).await;
                let joined = "[...document.querySelectorAll('.card dd p + p')].filter((it) => {
                    const [before, after] = [it.previousElementSibling, it].map((it) => { const text = document.createRange(); text.selectNodeContents(it); return [...text.getClientRects()]; });
                    const [end, start] = [before[before.length - 1], after[0]];
                    return start.top < end.bottom - 2 && start.left < end.right + 2;
                }).map((it) => it.textContent)";
                assert_eq!(visit.value(joined).await, json!([]), "{page} at {size:?}");
            }
        }
        visit.end().await;
    });
}
