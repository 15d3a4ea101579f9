//! Pictures of the guide for people to look at: `cargo xtask pictures` writes them to `target/pictures`. Each view on
//! three devices; and for each theme one contact sheet of the drawing, `light.png` and `dark.png`, with every picture of
//! it at twice the size beside it.

#![expect(clippy::unwrap_used, reason = "without its pictures this program has nothing to do")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sciatica_guide::content::{AreaId, LayerId, StopId, TONES};
use serde_json::json;
use support::{DESKTOP, PHONE, Screen, TABLET, Visit};
use thirtyfour::By;

const SCREENS: [(&str, Screen); 3] = [("phone", PHONE), ("tablet", TABLET), ("desktop", DESKTOP)];

/// The views: what it is called, the fragment, and what is clicked once the rest is there.
const VIEWS: [(&str, &str, &[&str]); 8] = [
    ("where", "", &[]),
    ("where-glutes", "#area=glutes", &[]),
    ("ok", "#ok", &[]),
    ("ok-result", "#ok", &["[value=pregnancy]"]),
    ("where-result", "#ok", &["[value=pregnancy]", ".tab-where", "#area-lumbar"]),
    ("compare", "#compare", &[]),
    ("signs", "#warning-signs", &[]),
    ("emergency", "#warning-signs", &["[name=sign]"]),
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    let visit = Visit::begin(PHONE).await;
    for theme in ["light", "dark"] {
        visit.media("", &[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")]).await;
        for (device, screen) in SCREENS {
            visit.resize(screen).await;
            for (name, fragment, clicks) in VIEWS {
                visit.open(fragment).await;
                if let "#ok" | "#compare" = fragment {
                    let view = format!("[data-later={}] input", &fragment[1..]);
                    visit.wait_until(&format!("document.querySelector('{view}') !== null")).await;
                }
                click(&visit, clicks).await;
                fs::write(folder.join(format!("{device}-{theme}-{name}.png")), visit.picture().await)
                    .unwrap();
            }
        }
        contact_sheet(&visit, &folder, theme).await;
    }
    visit.end().await;
    eprintln!("wrote the pictures to {}", folder.display());
}

/// Clicks one after the other, each as soon as it is there.
async fn click(visit: &Visit, selectors: &[&str]) {
    for it in selectors {
        let there = format!("document.querySelector({it:?}) !== null");
        visit.wait_until(&there).await;
        let click = format!("document.querySelector({it:?}).click()");
        visit.driver().execute(click, vec![]).await.unwrap();
        visit.settle().await;
    }
    visit.settle().await;
}

/// The drawing in every state, on a phone and on a desktop, and one picture of all of them.
async fn contact_sheet(visit: &Visit, folder: &Path, theme: &str) {
    fs::create_dir_all(folder.join(theme)).unwrap();
    let mut page = format!("<!doctype html><meta charset=utf-8><title>{theme}</title>");
    for (device, screen) in [("phone", PHONE), ("desktop", Screen { width: 1200, ..DESKTOP })] {
        visit.resize(screen).await;
        visit.sharpen(screen).await;
        for (kind, states) in states() {
            page.extend(["<h2>", kind, ", ", device, "</h2>"]);
            let mut taken = BTreeSet::new();
            for (name, clicks) in states {
                visit.open("").await;
                click(visit, &clicks.iter().map(String::as_str).collect::<Vec<_>>()).await;
                let stage = visit.driver().find(By::Css(".stage")).await.unwrap();
                let file = format!("{theme}/{device}-{kind}-{name}.png").replace(' ', "-");
                let picture = stage.screenshot_as_png().await.unwrap();
                fs::write(folder.join(&file), &picture).unwrap();
                assert!(taken.insert(picture), "{file} shows what another picture of its kind shows");
                page.extend([
                    "<figure><img src=\"",
                    &file,
                    "\" height=420><figcaption>",
                    &name,
                    "</figcaption></figure>",
                ]);
            }
        }
    }
    page += "<style>body{width:1800px}figure{display:inline-block;margin:4px}</style>";
    let sheet = folder.join([theme, ".html"].concat());
    fs::write(&sheet, page).unwrap();
    visit.resize(Screen { width: 1840, ..DESKTOP }).await;
    visit.driver().goto(format!("file://{}", sheet.display())).await.unwrap();
    let all = json!({ "format": "png", "captureBeyondViewport": true });
    let picture = visit.devtools("Page.captureScreenshot", all).await;
    let picture = BASE64_STANDARD.decode(picture["data"].as_str().unwrap()).unwrap();
    fs::write(folder.join([theme, ".png"].concat()), picture).unwrap();
}

/// What a picture is called, and what is clicked for it.
type State = (String, Vec<String>);

/// What there is to see, by kinds: a name, and what is clicked for it.
fn states() -> [(&'static str, Vec<State>); 5] {
    let one = |name: String, id: String| (name, vec![["#", &id].concat()]);
    let skin = || "#peel-skin".to_owned();
    let layers = std::iter::once("split").chain(LayerId::ALL.map(LayerId::slug)).chain(["swap"]);
    let tones = (1..=TONES).map(|it| (it.to_string(), vec![skin(), format!("#tone-{it}")]));
    let after = |name: &str, conditions: &[&str]| {
        let ticks = conditions
            .iter()
            .map(|it| if it.starts_with('[') { (*it).to_owned() } else { format!("[value={it}]") });
        let clicks = std::iter::once(".tab-ok".to_owned()).chain(ticks).chain([".tab-where".to_owned()]);
        (name.to_owned(), clicks.collect())
    };
    [
        ("layers", layers.map(|it| one(it.to_owned(), format!("peel-{it}"))).collect()),
        ("tones", tones.collect()),
        (
            "close-ups",
            AreaId::ALL.map(|it| one(it.slug().to_owned(), format!("area-{}", it.slug()))).to_vec(),
        ),
        (
            "stops",
            StopId::ALL
                .map(|it| {
                    // The way in chooses the first stop, once all that comes with the tour is there.
                    let stop = format!(".stops:has(:checked) #stop-{}", it.slug());
                    (it.slug().to_owned(), vec![".to-tour".to_owned(), stop])
                })
                .to_vec(),
        ),
        (
            "states",
            vec![
                one("names".to_owned(), "names-on".to_owned()),
                after("with changes", &["disc", "[name=question-Q7][value='2']"]),
                after("everything waits", &["clot"]),
            ],
        ),
    ]
}
