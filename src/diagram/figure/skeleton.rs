//! How the bones are drawn.

use super::markup::{again, bone, classed, coat, named, shape, strokes, within};
use super::paint::Paint;
use super::{Spot, bones, chain, foramen, places, ring, spinous_process, vertebra};
use crate::diagram::geometry::Curve;
use crate::diagram::loft::Loft;

/// Spine, hip bone and femur: what the deep view shows between its muscles.
pub fn skeleton() -> String {
    let vertebrae: Vec<_> = bones::VERTEBRAE.into_iter().map(vertebra).collect();
    let spine = bone(&[column()]) + &bones_apart(&vertebrae);
    let hip = bone(&[ring(bones::HIP_BONE)])
        + &classed("foramen", &ring(bones::OBTURATOR_FORAMEN).path())
        + &strokes("ridge", bones::HIP_BONE_LINES);
    let femur = bone(&[ring(bones::FEMUR)]) + &strokes("ridge", bones::FEMUR_LINES);
    named("spine", &spine) + &named("femur", &femur) + &named("hip", &hip)
}

/// Bodies and discs of the vertebrae behind the arches, right half.
fn column() -> Curve {
    let edge = bones::VERTEBRAE.iter().rev().flat_map(|it| {
        let (wide, middle) = (it.arch * 0.6, f32::midpoint(it.low, it.high) + 1.0);
        [(wide + 0.8, middle + 8.0), (wide - 0.8, middle), (wide + 0.8, middle - 8.0)]
    });
    let edge: Vec<Spot> = [(0.0, 712.0)].into_iter().chain(edge).chain([(0.0, 587.5)]).collect();
    chain(&[&edge])
}

/// Bones that lie over one another, each with its outline.
fn bones_apart(outlines: &[Curve]) -> String {
    let paths: String = outlines.iter().map(shape).collect();
    format!(r#"<g class="bone" fill="url(#sg-{})">{paths}</g>"#, Paint::Bone.id())
}

/// The sacrum with its openings.
pub fn sacrum() -> String {
    let holes: String = bones::FORAMINA.iter().map(|&it| foramen(it).path()).collect();
    let bone = bone(&[chain(bones::SACRUM)]);
    named("sacrum", &(bone + &strokes("ridge", bones::SACRUM_LINES) + &classed("foramen", &holes)))
}

/// The lowest ribs.
pub fn ribs() -> String {
    let ribs = bones::RIBS.map(|[upper, lower]| Loft::new(places(upper), places(lower)).outline());
    named("ribs", &bone(&ribs))
}

/// The tips of the spinous processes.
pub fn spinous_processes() -> String {
    let spine: Vec<Curve> = bones::SPINOUS_PROCESSES.into_iter().map(spinous_process).collect();
    named("spinous", &bone(&spine))
}

/// The view of nerve and bones: what the deep view has, the lower leg and foot, muscles as pale shapes.
pub fn nerve_and_bones() -> String {
    let lower: Vec<_> = bones::LOWER_LEG.iter().map(|it| ring(it)).collect();
    [
        String::from(r#"<g class="pale">"#),
        ["gluteus-medius", "maximus", "piriformis", "vastus", "semimembranosus", "calf"].map(again).concat(),
        String::from("</g>"),
        within("g", "nerve", &coat("roots-line", "whole")),
        again("spine"),
        again("ribs"),
        again("spinous"),
        bones_apart(&lower),
        strokes("ridge", bones::LOWER_LEG_LINES),
        ["femur", "sacrum", "hip"].map(again).concat(),
        again("roots"),
        again("nerve"),
    ]
    .concat()
}
