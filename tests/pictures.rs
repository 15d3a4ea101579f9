//! Pictures of the guide for people to look at: `cargo xtask pictures` writes them to `target/pictures`.

#![expect(clippy::unwrap_used, reason = "without its pictures this program has nothing to do")]

mod support;

use std::fs;
use std::path::Path;

use sciatica_guide::content::AreaId;
use sciatica_guide::explorer::fragment_of;
use support::{DESKTOP, PHONE, Screen, TABLET, Visit};

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
    visit.end().await;
    eprintln!("wrote the pictures to {}", folder.display());
}
