//! What the drawing shows when asked: the views of skin and of nerve and bones, highlights, the tour,
//! the leaders of names, the patterns on paper. One hidden sprite; the drawing refers to its ids.

use super::art::{definitions, pointers_in, waiting};
use super::figure::erector::erector;
use super::figure::hip;
use super::figure::lights::lights;
use super::figure::line;
use super::figure::markup::{again, classed, named, within};
use super::figure::paint::gradient;
use super::figure::parts::covered_nerve;
use super::figure::skeleton::nerve_and_bones;
use super::figure::{bone_forms, skin, soft};
use super::fine::parted;
use super::holds::holds;
use super::path::steps;
use super::regions::{VIEW_HEIGHT, VIEW_WIDTH};
use super::structures::name_leaders;
use crate::content::ids::LayerId;

/// The sprite, to be placed after the drawing and inside `.guide`: its gradients take their colours there.
pub fn later_defs() -> String {
    let content = [
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
        holds(),
        name_leaders(),
    ];
    format!(
        r#"<svg class="sprite" width="0" height="0" aria-hidden="true"><defs>{}</defs></svg>"#,
        content.concat()
    )
}

/// Where the piriformis and the middle gluteal muscle lie, in the view that leaves muscles out.
fn covered() -> String {
    String::from(r##"<use class="covered" href="#sg-muscle"/>"##)
        + &classed("covered", &line(hip::GLUTEUS_MEDIUS_COVERED).path())
}

/// Where the front of the light on the nerve begins to fade, in percent of the figure's height.
const LIT: u8 = 96;

/// The nerve of the tour: it is lit down to a soft front, which each stop moves. The front is that of a mask on a group
/// that moves, and what is in the group moves back: a mask that changes by itself is not painted anew everywhere.
fn tour() -> String {
    let [wide, high] = [VIEW_WIDTH / 2.0, VIEW_HEIGHT].map(steps);
    let mask = format!(
        r#"<mask id="sg-lit"><rect y="-{high}" width="{wide}" height="{high}" fill="url(#sg-front)"/></mask>"#
    );
    let roots = within("g", "tour-roots", &again("roots"));
    let lit = within("g", "still", &(roots + &["nerve", "hidden-branch"].map(again).concat()));
    let muscle = within("g", "tour-muscle", &["piriformis", "hidden-edges"].map(again).concat());
    let front = format!(r#"<g class="front" mask="url(#sg-lit)">{lit}</g>"#);
    gradient("linear", "front", r#" x2="0" y2="1""#, &[("w1", LIT), ("w0", 100)])
        + &mask
        + &named("tour", &(front + &again("hidden-roots") + &muscle))
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
