//! What the benchmark compares the guide with: the same words about the four areas, built by other means.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::content::{AreaId, Guide};
use crate::diagram::art::{VIEW_HEIGHT, VIEW_WIDTH};
use crate::diagram::figure::{silhouette, strand};
use crate::diagram::path::steps;
use crate::diagram::regions::{VIEW_CORNER, outline};
use crate::rules::{Advice, advice_for};
use crate::site::files::integrity;
use crate::xtask::node;
use crate::xtask::project::{Error, root, target};
use crate::xtask::shell::{run, say};

/// The folder of a peer's build.
pub fn peer(name: &str) -> PathBuf {
    folder().join("dist").join(name)
}

/// Builds all peers with this content, unless they are built from it already.
///
/// # Errors
/// When npm cannot install what builds them, or one cannot be built.
pub fn ensure_peers(guide: &Guide) -> Result<(), Error> {
    let (sources, place) = (root().join("tests/peers"), folder());
    fs::create_dir_all(&place)?;
    fs::write(place.join("content.json"), serde_json::to_string_pretty(&content(guide))?)?;
    copy(&sources, &place)?;
    let wanted = stamp(&sources, &place.join("content.json"))?;
    let built = place.join("dist/stamp");
    if fs::read_to_string(&built).is_ok_and(|it| it == wanted) {
        return Ok(());
    }
    node::ensure_packages(&place, "the peers' packages")?;
    say("building the peers");
    run(Command::new("node").current_dir(&place).arg("build.mjs").env("NODE_ENV", "production"))?;
    Ok(fs::write(built, wanted)?)
}

/// Where the peers are built.
fn folder() -> PathBuf {
    target().join("bench/peers")
}

/// Copies the files of a folder, with all folders in it; what has not changed keeps its date.
fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, place) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&source, &place)?;
            continue;
        }
        let data = fs::read(source)?;
        if fs::read(&place).is_ok_and(|it| it == data) {
            continue;
        }
        fs::write(place, data)?;
    }
    Ok(())
}

/// A hash of everything that the peers are built from.
fn stamp(sources: &Path, content: &Path) -> Result<String, Error> {
    let mut files = Vec::new();
    let mut folders = vec![sources.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let list = if entry.file_type()?.is_dir() { &mut folders } else { &mut files };
            list.push(entry.path());
        }
    }
    files.sort();
    let mut all = Vec::new();
    for file in files.iter().map(PathBuf::as_path).chain([content]) {
        all.extend(file.to_string_lossy().bytes());
        all.extend(fs::read(file)?);
    }
    Ok(integrity(&all))
}

/// What a panel shows before anything in it is opened, and where the areas are on the drawing.
fn content(guide: &Guide) -> Value {
    let words = &guide.words;
    let view = [VIEW_CORNER.x, VIEW_CORNER.y, VIEW_WIDTH, VIEW_HEIGHT].map(|it| steps(it).to_string());
    let areas: Vec<_> = AreaId::ALL.into_iter().filter_map(|it| advice_for(guide, it)).collect();
    json!({
        "viewBox": view.join(" "),
        "body": strand(silhouette::BODY).path(),
        "words": {
            "heading": words.heading,
            "lead": words.lead,
            "drawing": words.drawing,
            "whenToBeCareful": words.when_to_be_careful,
            "typesThatMaySuit": words.types_that_may_suit,
            "tellYourTherapist": words.tell_your_therapist,
        },
        "areas": areas.iter().map(|it| area(guide, it)).collect::<Vec<_>>(),
    })
}

fn area(guide: &Guide, advice: &Advice) -> Value {
    let area = advice.area;
    let cautions = advice.cautions.iter().map(|(it, claim)| json!({ "name": it.name, "text": claim.text }));
    let types = advice.types.iter().map(|(it, fit)| {
        json!({ "name": it.name, "fit": guide.words.fit.of(fit.level), "reason": fit.reason.text })
    });
    json!({
        "id": area.id.slug(),
        "name": area.name,
        "place": area.place,
        "latin": area.latin,
        "outline": outline(area.id).path(),
        "about": area.about.iter().map(|it| &it.text).collect::<Vec<_>>(),
        "cautions": cautions.collect::<Vec<_>>(),
        "types": types.collect::<Vec<_>>(),
        "tell": area.tell.iter().map(|it| &it.text).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{BUILT_IN, TypeId, parse};

    #[test]
    fn peers_say_what_the_panels_say() {
        let content = content(&parse(BUILT_IN).unwrap());
        let areas = content["areas"].as_array().unwrap();
        assert_eq!(areas.len(), AreaId::ALL.len());
        for area in areas {
            assert_eq!(area["types"].as_array().unwrap().len(), TypeId::ALL.len(), "{area}");
            assert!(!area["cautions"].as_array().unwrap().is_empty(), "{area}");
            assert!(area["outline"].as_str().unwrap().starts_with('M'), "{area}");
        }
    }
}
