//! How the bones are drawn.

use super::cord::bare_tibial;
use super::markup::{again, bone, classed, mirrored, named, shape, strokes, within};
use super::paint::Paint;
use super::{Spot, bones, chain, foramen, places, ring, spinous_process, strand, vertebra, vertebral_body};
use crate::diagram::geometry::Curve;
use crate::diagram::loft::Loft;

/// Spine, hip bone and femur: what the deep view shows between its muscles.
pub fn skeleton() -> String {
    let vertebrae: Vec<_> = bones::VERTEBRAE.into_iter().map(vertebra).collect();
    let bodies: String = bones::VERTEBRAE.into_iter().map(|it| vertebral_body(it).path()).collect();
    let spine = classed("disc", &discs().path()) + &classed("bone far", &bodies) + &bones_apart(&vertebrae);
    let hip = bone(&[ring(bones::HIP_BONE)])
        + &classed("foramen opening", &ring(bones::OBTURATOR_FORAMEN).path())
        + &again("form-hip")
        + &strokes("ridge", bones::HIP_BONE_LINES);
    let femur = bone(&[ring(bones::FEMUR)]) + &again("form-femur") + &strokes("ridge", bones::FEMUR_LINES);
    named("spine", &spine) + &named("femur", &femur) + &named("hip", &hip)
}

/// What lies between the bodies of the vertebrae, right half.
fn discs() -> Curve {
    let edge = bones::VERTEBRAE.iter().rev().map(|it| (it.arch * 0.64, f32::midpoint(it.low, it.high) - 8.0));
    let edge: Vec<Spot> = [(10.0, 712.0)].into_iter().chain(edge).collect();
    chain(&[&edge, &[(12.0, 587.0), (-0.5, 587.0)], &[(-0.5, 587.0), (-0.5, 712.0), (10.0, 712.0)]])
}

/// Bones that lie over one another, each with its outline.
fn bones_apart(outlines: &[Curve]) -> String {
    let paths: String = outlines.iter().map(shape).collect();
    format!(r#"<g class="bone" fill="url(#sg-{})">{paths}</g>"#, Paint::Bone.id())
}

/// The sacrum with its openings.
pub fn sacrum() -> String {
    let holes: String = bones::FORAMINA.iter().map(|&it| foramen(it).path()).collect();
    let bone = bone(&[strand(bones::SACRUM)]);
    let all = [bone, again("form-sacrum"), strokes("ridge", bones::SACRUM_LINES), classed("foramen", &holes)];
    named("sacrum", &all.concat())
}

/// The lowest ribs.
pub fn ribs() -> String {
    let ribs = bones::RIBS.map(|[upper, lower]| Loft::new(places(upper), places(lower)).outline());
    named("ribs", &bone(&ribs))
}

/// The tips of the spinous processes and the median crest of the sacrum, whole: the midline runs through them, and
/// beside half of one lies the other half of the body.
pub fn spinous_processes() -> String {
    let spine = bones::SPINOUS_PROCESSES.into_iter().map(spinous_process);
    let spine: Vec<Curve> = spine.chain([strand(bones::SACRAL_CREST)]).collect();
    let half = named("spinous-half", &bone(&spine));
    named("spinous", &(half + &mirrored("spinous-half")))
}

/// The view of nerve and bones: what the deep view has, the lower leg and foot, muscles as pale shapes.
pub fn nerve_and_bones() -> String {
    let lower: Vec<_> = bones::LOWER_LEG.iter().map(|it| ring(it)).collect();
    [
        String::from(r#"<g class="pale">"#),
        ["gluteus-medius", "vastus", "biceps-short", "semimembranosus", "calf"].map(again).concat(),
        String::from("</g>"),
        again("roots"),
        again("spine"),
        again("ribs"),
        bones_apart(&lower),
        again("form-lower-leg"),
        strokes("ridge", bones::LOWER_LEG_LINES),
        ["femur", "sacrum", "hip", "spinous"].map(again).concat(),
        bone(&[strand(bones::COCCYX)]),
        again("hidden-roots"),
        again("nerve"),
        within("g", "nerve", &classed("nerve-whole", &bare_tibial().path())),
        again("hidden-outer"),
    ]
    .concat()
}
