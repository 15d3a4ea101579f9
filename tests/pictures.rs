//! Pictures of the guide for people to look at: `cargo xtask pictures` writes them to `target/pictures`.

#![expect(clippy::unwrap_used, reason = "without its pictures this program has nothing to do")]

mod support;

use std::fs;
use std::path::Path;

use sciatica_guide::content::{AreaId, LayerId, StopId};
use sciatica_guide::rules::fragment_of;
use support::{DESKTOP, PHONE, Screen, TABLET, Visit};
use thirtyfour::By;

const SCREENS: [(&str, Screen); 3] = [("phone", PHONE), ("tablet", TABLET), ("desktop", DESKTOP)];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    fs::create_dir_all(&folder).unwrap();
    let visit = Visit::begin(PHONE).await;
    for (device, screen) in SCREENS {
        visit.resize(screen).await;
        for theme in ["light", "dark"] {
            visit.media("", &[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")]).await;
            for area in std::iter::once(None).chain(AreaId::ALL.map(Some)) {
                visit.open(&area.map(fragment_of).unwrap_or_default()).await;
                let state = area.map_or("overview", AreaId::slug);
                fs::write(folder.join(format!("{device}-{theme}-{state}.png")), visit.picture().await)
                    .unwrap();
            }
        }
    }
    contact_sheet(&visit, &folder.join("drawing")).await;
    visit.end().await;
    eprintln!("wrote the pictures to {}", folder.display());
}

/// The figure alone: every layer, every area, every stop, every skin tone, on a phone's and a desktop's width, in
/// light, in the dark and on paper; and a page that shows all of them side by side.
async fn contact_sheet(visit: &Visit, folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let mut page = String::from("<!doctype html><meta charset=utf-8><title>Contact sheet</title>");
    for (device, screen) in [("phone", PHONE), ("desktop", Screen { width: 1200, ..DESKTOP })] {
        visit.resize(screen).await;
        for (theme, kind) in [("light", ""), ("dark", ""), ("light", "print")] {
            visit.media(kind, &[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")]).await;
            let look = if kind.is_empty() { theme } else { kind };
            page += &format!("<h2>{device}, {look}</h2>");
            for state in states() {
                let name = format!("{device}-{look}-{state}.png");
                fs::write(folder.join(&name), figure_in(visit, &state).await).unwrap();
                page +=
                    &format!("<figure><img src={name} height=480><figcaption>{state}</figcaption></figure>");
            }
        }
    }
    page += "<style>figure{display:inline-block;margin:4px}</style>";
    fs::write(folder.join("index.html"), page).unwrap();
}

/// The controls to choose, one picture each.
fn states() -> Vec<String> {
    let layers =
        std::iter::once("split").chain(LayerId::ALL.map(LayerId::slug)).map(|it| format!("peel-{it}"));
    let areas = AreaId::ALL.map(|it| format!("area-{}", it.slug()));
    let stops = StopId::ALL.map(|it| format!("stop-{}", it.slug()));
    let tones = (1..=6).map(|it| format!("tone-{it}"));
    layers
        .chain(areas)
        .chain(stops)
        .chain(tones)
        .chain(["names-on", "peel-swap"].map(str::to_owned))
        .collect()
}

/// The figure once the control `state` is chosen. Skin tones are shown on the skin.
async fn figure_in(visit: &Visit, state: &str) -> Vec<u8> {
    visit.open("").await;
    let tone = state.starts_with("tone").then_some("document.getElementById('peel-skin').click();");
    let set = format!("{} document.getElementById('{state}').click()", tone.unwrap_or_default());
    visit.driver().execute(set, vec![]).await.unwrap();
    visit.settle().await;
    visit.driver().find(By::Css(".stage")).await.unwrap().screenshot_as_png().await.unwrap()
}
