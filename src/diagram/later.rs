//! What the drawing shows when asked: the views of skin and of nerve and bones, highlights, the tour,
//! the leaders of names, the patterns on paper. One hidden sprite; the drawing refers to its ids.

use super::art::{definitions, pointers_in, waiting};
use super::figure::cord;
use super::figure::erector::erector;
use super::figure::hip;
use super::figure::lights::lights;
use super::figure::line;
use super::figure::markup::{again, classed, named, within};
use super::figure::nerve;
use super::figure::paint::gradient;
use super::figure::parts::covered_nerve;
use super::figure::skeleton::nerve_and_bones;
use super::figure::{bone_forms, skin, soft};
use super::fine::parted;
use super::geometry::Curve;
use super::structures::name_leaders;
use super::tour::{ANKLE, length};
use crate::content::ids::LayerId;

/// The sprite, to be placed after the drawing and inside `.guide`: its gradients take their colours there.
pub fn later_defs() -> String {
    let content = [
        gradient("linear", "origin", r#" x2="0" y2="1""#, &[("e1", 40), ("e0", 98)]),
        soft::gradients(),
        skin::gradients(),
        patterns(),
        waiting(),
        named("view-skin", &skin::skin()),
        skin::foot(),
        parted(&definitions()).1,
        lights(),
        erector(),
        bone_forms::forms(),
        covered_nerve(),
        named("view-bones", &(nerve_and_bones() + &covered())),
        tour(),
        named("pointers", &[LayerId::Deep, LayerId::Bones].map(pointers_in).concat()),
        name_leaders(),
    ];
    format!(
        r#"<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false"><defs>{}</defs></svg>"#,
        content.concat()
    )
}

/// Where the piriformis and the middle gluteal muscle lie, in the view that leaves muscles out.
fn covered() -> String {
    String::from(r##"<use class="covered" href="#sg-muscle"/>"##)
        + &classed("covered", &line(hip::GLUTEUS_MEDIUS_COVERED).path())
}

/// The nerve of the tour: every line can be drawn up to a part of its length. Lines of a part grow at one
/// pace: the longest counts 100, the others their share of it.
fn tour() -> String {
    let roots = cord::roots_in_notch();
    let parts = [
        ("roots", "roots-in-notch", roots),
        ("trunk", "tour-trunk", vec![line(nerve::TRUNK)]),
        (
            "branches",
            "tour-branches",
            vec![line(&nerve::TIBIAL_TO_FOOT[..=ANKLE]), line(nerve::FIBULAR_TO_NECK)],
        ),
        ("foot", "tour-foot", vec![line(&nerve::TIBIAL_TO_FOOT[ANKLE..])]),
    ];
    let lines: String = parts
        .iter()
        .map(|(name, id, curves)| {
            let longest = curves.iter().map(|it| length(&it.polyline())).fold(1.0, f32::max);
            let path = |it: &Curve| {
                let whole = (length(&it.polyline()) / longest * 100.0).round();
                format!(r#"<path pathLength="{whole}" d="{}"/>"#, it.path())
            };
            let paths: Vec<_> = curves.iter().map(path).collect();
            within("g", &format!("tour-{name}"), &named(id, &paths.concat()))
        })
        .collect();
    let coat = |coat: &str| format!(r##"<use href="#sg-tour-lines" class="nerve-{coat}"/>"##);
    let muscle = within("g", "tour-muscle", &["piriformis", "hidden-edges"].map(again).concat());
    let coats = [coat("casing"), coat("core"), again("hidden-roots"), muscle].concat();
    named("tour-lines", &lines) + &format!(r#"<g id="sg-tour" class="tour-nerve">{coats}</g>"#)
}

/// What tells the areas apart on paper.
fn patterns() -> String {
    [
        ("lumbar", 44, "M0 44l44-44"),
        ("glutes", 28, "M14 14h1"),
        ("piriformis", 18, "M0 0l18 18M0 18l18-18"),
        ("hamstrings", 44, "M0 22h44"),
    ]
    .map(|(slug, side, path)| pattern(slug, side, "hatch", path))
    .concat()
}

fn pattern(name: &str, side: u8, class: &str, path: &str) -> String {
    format!(
        r#"<pattern id="sg-pattern-{name}" width="{side}" height="{side}" patternUnits="userSpaceOnUse"><path class="{class}" d="{path}"/></pattern>"#
    )
}
