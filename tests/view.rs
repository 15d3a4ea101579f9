//! The drawing's layers, names and tour, as built into `dist/`, in a real browser.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::content::{BUILT_IN, LayerId, StopId, parse};
use serde_json::json;
use support::{DESKTOP, PHONE, Screen, Visit};
use thirtyfour::Key;

/// The views in sight, left half first.
async fn seen(visit: &Visit) -> Vec<String> {
    let views = "[...document.querySelectorAll('.half')].sort((a, b) => a.classList.contains('half-right') - b.classList.contains('half-right'))\
        .map((half) => [...half.querySelectorAll('.view')].filter((it) => getComputedStyle(it).display !== 'none' && getComputedStyle(it).opacity > 0.5)\
        .map((it) => it.getAttribute('class').split(' ').find((name) => name.startsWith('view-')).slice(5)).join('+'))";
    serde_json::from_value(visit.value(views).await).unwrap()
}

/// The text alternatives that a screen reader finds.
async fn alternatives(visit: &Visit) -> Vec<String> {
    let texts = "[...document.querySelectorAll('.alternative')].filter((it) => it.checkVisibility()).map((it) => it.getAttribute('aria-label'))";
    serde_json::from_value(visit.value(texts).await).unwrap()
}

#[test]
fn peeling_shows_each_layer_with_its_own_text_alternative_without_any_script() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.forbid_scripts().await;
        visit.open_raw("").await;
        // What has to be fetched first is not offered.
        let offered = "[...document.querySelectorAll('.peel label')].filter((it) => it.checkVisibility()).map((it) => it.htmlFor)";
        assert_eq!(visit.value(offered).await, json!(["peel-split", "peel-surface", "peel-deep"]));
        assert_peels(&visit, &[LayerId::Surface, LayerId::Deep]).await;
        visit.end().await;
    });
}

#[test]
fn peeling_shows_the_same_layers_once_the_app_is_there_and_without_motion() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_whole("").await;
        assert_peels(&visit, &LayerId::ALL).await;
        visit.media("", &[("prefers-reduced-motion", "reduce")]).await;
        visit.open_whole("").await;
        assert_peels(&visit, &LayerId::ALL).await;
        visit.end().await;
    });
}

async fn assert_peels(visit: &Visit, layers: &[LayerId]) {
    assert_eq!(seen(visit).await, ["surface", "deep"], "the split view is the start");
    let mut texts = alternatives(visit).await;
    for layer in layers {
        visit.click(&format!("#peel-{}", layer.slug())).await;
        assert_eq!(seen(visit).await, [layer.slug(), layer.slug()]);
        let text = alternatives(visit).await;
        assert_eq!(text.len(), 1, "one image at a time");
        assert!(!texts.contains(&text[0]), "{layer:?} has a text of its own");
        texts.extend(text);
    }
    visit.click("#peel-split").await;
    // The other side comes with what is fetched, too.
    let offered = "document.querySelector('#peel-swap').checkVisibility()";
    if visit.value(offered).await == json!(false) {
        return;
    }
    visit.click("#peel-swap").await;
    assert_eq!(seen(visit).await, ["deep", "surface"], "the sides of the split view can be swapped");
    visit.click("#peel-swap").await;
}

#[test]
fn choosing_an_area_shows_the_layer_in_which_it_can_be_seen_and_moves_in() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open_whole("").await;
        for (area, views) in [("glutes", ["surface", "surface"]), ("piriformis", ["surface", "deep"])] {
            visit.click("#peel-skin").await;
            visit.click(&format!("#area-{area}")).await;
            assert_eq!(seen(&visit).await, views, "{area}");
            let figure = visit.rect(".figure").await;
            let stage = visit.rect(".stage").await;
            assert!(
                figure.width > stage.width * 1.05 || figure.height > stage.height * 1.05,
                "{area}: {figure:?} in {stage:?}"
            );
            assert!(
                visit.value("document.querySelector('.miniature').checkVisibility()").await == json!(true)
            );
            visit.click(".whole-body").await;
            let figure = visit.rect(".figure").await;
            assert!(figure.width <= stage.width, "the way back");
        }
        visit.end().await;
    });
}

#[test]
fn the_tour_goes_from_stop_to_stop_and_ends_at_the_question() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let guide = parse(BUILT_IN).unwrap();
        visit.open("#area=glutes").await;
        visit.click(".to-tour").await;
        visit.whole().await;
        for (at, stop) in guide.tour.iter().enumerate() {
            let title = visit.text("[...document.querySelectorAll('.stop')].find((it) => it.checkVisibility()).querySelector('h3').textContent").await;
            assert_eq!(title, stop.title);
            assert!(visit.announced().await.contains(&stop.title), "{:?}", visit.announced().await);
            assert_eq!(visit.chosen().await, "", "the tour leaves the area");
            let steps = format!("#card-{} .steps-of-tour", stop.id.slug());
            let step = visit.text(&format!("document.querySelector('{steps} .place').textContent")).await;
            assert_eq!(step, format!("Step {} of {}", at + 1, StopId::ALL.len()));
            let high = visit.rect(".stage").await.height;
            assert!(high >= 300.0, "the picture is {high} px high at {step}");
            assert!(visit.is_in_view(&steps).await, "the way on is in the window at {step}");
            assert!(
                visit.is_in_view(&format!("#card-{} h3", stop.id.slug())).await,
                "and what is told, at {step}"
            );
            if at + 1 < StopId::ALL.len() {
                visit.click(&format!("#card-{} button.main", stop.id.slug())).await;
                let focused = visit.text("document.activeElement.id").await;
                let next = StopId::ALL[at + 1].slug();
                assert_eq!(focused, format!("stop-{next}"), "who uses a keyboard goes on there");
            }
        }
        visit.click("#card-foot .button.main").await;
        assert_eq!(visit.value("document.querySelectorAll('[name=stop]:checked').length").await, json!(0));
        assert!(visit.is_in_view("h1").await, "it ends at the question");
        visit.end().await;
    });
}

#[test]
fn a_stop_names_what_its_text_tells_of_and_the_caption_only_what_is_seen() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("").await;
        visit.click(".to-tour").await;
        visit.whole().await;
        let words = parse(BUILT_IN).unwrap().words;
        let seen = |query: &str| {
            format!(
                "[...document.querySelectorAll('{query}')].filter((it) => it.checkVisibility()).map((it) => it.innerText.replace(/\\s+/g, ' ').trim())"
            )
        };
        for (stop, names) in [
            ("roots", vec!["Spine bones of the lower back", &words.nerve_roots]),
            ("foot", vec!["Branch to the shin and foot", "Branch to the calf and sole"]),
        ] {
            visit.click(&format!("#stop-{stop}")).await;
            assert_eq!(visit.value(&seen(".callout")).await, json!(names), "{stop}");
        }
        // Only the deep half is left at the knee.
        visit.click("#stop-division").await;
        assert_eq!(visit.value(&seen(".stage figcaption > .for")).await, json!([words.layers.deep.caption]));
        visit.end().await;
    });
}

#[test]
fn the_tour_goes_by_keyboard_and_an_area_ends_it() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("").await;
        visit.driver().execute("document.querySelector('.to-tour').focus()", vec![]).await.unwrap();
        visit.press(Key::Enter).await;
        visit.whole().await;
        visit.driver().execute("document.querySelector('#stop-roots').focus()", vec![]).await.unwrap();
        visit.press(Key::Down).await;
        let stop = "document.querySelector('[name=stop]:checked')?.value ?? ''";
        assert_eq!(visit.text(stop).await, StopId::ALL[1].slug());
        visit.tap_on(".area:has(#area-piriformis)").await;
        assert_eq!(visit.text(stop).await, "");
        assert_eq!(visit.open_panels().await, ["Piriformis"]);
        visit.end().await;
    });
}

#[test]
fn no_name_is_cut_off_at_the_edge_of_its_window() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        for (width, face) in
            [(1200, ""), (1200, "DejaVu Sans"), (1440, ""), (1920, ""), (1920, "DejaVu Sans")]
        {
            visit.resize(Screen { width, ..DESKTOP }).await;
            visit.open_whole("").await;
            visit.click("#names-on").await;
            let wear = format!(
                "if ('{face}') document.querySelector('.guide').style.setProperty('--face', '{face}')"
            );
            visit.driver().execute(wear, vec![]).await.unwrap();
            let over = visit
            .number(
                "(() => { const stage = document.querySelector('.stage').getBoundingClientRect();
                  return Math.max(...[...document.querySelectorAll('.name')].map((it) => it.getBoundingClientRect())
                    .map((it) => Math.max(stage.left - it.left, it.right - stage.right))) })()",
            )
            .await;
            assert!(over <= 0.0, "{over} px of a name are cut off at {width} px {face}");
        }
        visit.end().await;
    });
}

#[test]
fn gradients_of_the_skin_are_laid_out_wherever_the_page_is() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_whole("").await;
        let skipped = "[...document.querySelectorAll('.shared > *')]
        .filter((it) => it.querySelector('#sg-light') && getComputedStyle(it).contentVisibility !== 'visible').length";
        assert!(visit.number(skipped).await < 1.0, "a skipped gradient paints nothing");
        visit.end().await;
    });
}

#[test]
fn names_are_real_text_beside_the_figure_or_numbers_with_a_key() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open_whole("").await;
        visit.click("#names-on").await;
        let count = |class: &str| {
            format!("[...document.querySelectorAll('{class}')].filter((it) => it.checkVisibility()).length")
        };
        let all = f64::from(u8::try_from(parse(BUILT_IN).unwrap().structures.len()).unwrap());
        for height in [900, 620] {
            visit.resize(Screen { height, ..DESKTOP }).await;
            assert!(
                visit.number(&count(".name")).await >= all && visit.number(&count(".number")).await < 1.0
            );
            assert!(visit.number(&count(".key-of-names")).await < 1.0, "no number, no key to it");
        }
        visit.resize(PHONE).await;
        assert!(visit.number(&count(".number")).await >= all && visit.number(&count(".name")).await < 1.0);
        assert!(visit.number(&count(".key-of-names li")).await >= all);
        visit.click("#names-on").await;
        visit.click("#labels-on").await;
        assert!(visit.number(&count(".tag")).await < 1.0, "names can be switched off");
        visit.end().await;
    });
}

#[test]
fn the_sign_of_the_chosen_area_lies_on_no_word() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        for width in [360, 740, 820, 1024, 1440, 2560] {
            visit.resize(Screen { width, height: 900, touch: false }).await;
            visit.open_whole("").await;
            for area in ["lumbar", "glutes", "piriformis", "hamstrings"] {
                visit.click(&format!("#area-{area}")).await;
                let met = format!(
                    "(() => {{ const card = document.querySelector('#name-{area}'), sign = card.querySelector('.chosen-sign').getBoundingClientRect(), words = document.createRange();
                    return [...card.querySelectorAll('.area-name, .hint')].flatMap((it) => {{ words.selectNodeContents(it); return [...words.getClientRects()] }})
                    .filter((it) => it.width > 1 && it.left < sign.right && sign.left < it.right && it.top < sign.bottom && sign.top < it.bottom).length }})()"
                );
                assert_eq!(visit.value(&met).await, json!(0), "{area} at {width}");
            }
        }
        visit.end().await;
    });
}

#[test]
fn what_is_chosen_moves_no_control_and_leaves_the_list_in_sight() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        for screen in [DESKTOP, Screen { width: 1280, height: 800, touch: false }, support::TABLET] {
            visit.resize(screen).await;
            visit.open_whole("").await;
            let first = visit.rect(".peel").await.y;
            for layer in ["surface", "deep", "bones"] {
                visit.click(&format!("#peel-{layer}")).await;
                assert!((visit.rect(".peel").await.y - first).abs() < 1.0, "{layer} on {screen:?}");
            }
        }
        for screen in [PHONE, Screen { width: 412, height: 915, touch: true }] {
            visit.resize(screen).await;
            visit.open_whole("").await;
            visit.click("[name=condition][value=disc]").await;
            visit.click("[name=question-Q7][value='2']").await;
            visit.click(".tab-where").await;
            visit.wait_until("document.querySelector('.tag-lumbar .state').textContent !== ''").await;
            let (last, bar) = (visit.rect("#name-hamstrings").await, visit.rect(".result-bar").await);
            assert!(last.y + last.height <= bar.y, "{last:?} is under the bar at {bar:?} on {screen:?}");
            let (nerve, tour) = (visit.rect(".tag-nerve").await, visit.rect(".to-tour").await);
            assert!(nerve.y + nerve.height <= tour.y, "{nerve:?} and {tour:?} on {screen:?}");
        }
        visit.end().await;
    });
}
