//! The parts of the figure in the order in which they are drawn, back to front.

use super::markup::{again, classed, coat, muscle, named, painted, strokes, tendon, with_fibres, within};
use super::muscles::{
    adductors, calf, deep_back, flank, gluteus_maximus, gluteus_medius, gluteus_minimus, hamstring_origin,
    hamstrings, heel, leg_ground, muted, popliteal_fat, rotators, surface_back, tensor, trunk_ground,
};
use super::paint::Paint;
use super::skeleton::{ribs, sacrum, skeleton, spinous_processes};
use super::{back, cord, hip, leg, nerve, places};
use crate::diagram::geometry::Curve;

/// A part of the figure.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// Its markup.
    pub draw: fn() -> String,
}

const fn part(name: &'static str, draw: fn() -> String) -> Part {
    Part { name, draw }
}

/// The half that shows what lies under the skin.
pub const SURFACE: &[Part] = &[
    part("leg-ground", leg_ground),
    part("adductors", adductors),
    part("popliteal-fat", popliteal_fat),
    part("tibial-nerve", || again("nerve")),
    part("calf", calf),
    part("hamstrings", hamstrings),
    part("tensor", tensor),
    part("back", surface_back),
    part("gluteus-medius", gluteus_medius),
    part("iliotibial-band", || named("band", &tendon(&leg::ILIOTIBIAL_BAND))),
    part("gluteus-maximus", gluteus_maximus),
    part("heel", heel),
];

/// The half that shows what lies deeper.
pub const DEEP: &[Part] = &[
    part("leg-ground", || again("leg-ground")),
    part("trunk-ground", trunk_ground),
    part("thigh-sides", || muted(&["gracilis", "tensor", "vastus", "band"])),
    part("quadratus-lumborum", || painted(Paint::Shaded, &muscle(&back::QUADRATUS_LUMBORUM))),
    part("ribs", ribs),
    part("flank", flank),
    part("roots", || again("roots")),
    part("skeleton", skeleton),
    part("adductor-magnus", || muted(&["adductor"])),
    part("popliteal-fat", || again("fat")),
    part("rotators", rotators),
    part("sciatic-nerve", || again("nerve")),
    part("calf and short head of the biceps", || muted(&["calf", "biceps-short"])),
    part("fibular-nerve", fibular_nerve),
    part("semimembranosus", || muted(&["semimembranosus"])),
    part("hamstring-origin", hamstring_origin),
    part("gluteus-minimus", gluteus_minimus),
    part("piriformis", || again("piriformis")),
    part("sacrum", sacrum),
    part("sacrotuberous-ligament", || tendon(&hip::SACROTUBEROUS_LIGAMENT)),
    part("back", deep_back),
    part("spinous-processes", spinous_processes),
    part("hidden-roots", hidden_roots),
    part("hidden-nerve", hidden_nerve),
    part("heel", || again("heel")),
];

/// The parts as markup.
pub fn draw(parts: &[Part]) -> String {
    parts.iter().map(|part| (part.draw)()).collect()
}

/// What both halves and the chosen states draw more than once: nerve and piriformis.
pub fn shared() -> String {
    let data: String = cord::trunk().iter().map(Curve::path).collect();
    let light = classed("nerve-shine", &cord::ribbon(&places(nerve::SHINE), &nerve::SHINE_THICKNESS).path());
    [
        format!(r#"<path id="sg-nerve-line" d="{data}"/>"#),
        format!(r#"<g id="sg-nerve" class="nerve">{}{light}</g>"#, coat("nerve-line", "whole")),
        // Its lower border casts a shadow on the nerve.
        named(
            "piriformis",
            &(strokes("contact", &[&hip::PIRIFORMIS.second[2..6]])
                + &painted(Paint::Piriformis, &with_fibres(&muscle(&hip::PIRIFORMIS)))),
        ),
        named("above", &["nerve", "piriformis", "hidden-roots", "hidden-edges"].map(again).concat()),
    ]
    .concat()
}

/// The fibular nerve where it lies over the calf.
fn fibular_nerve() -> String {
    within("g", "nerve", &classed("nerve-whole", &cord::fibular(nerve::FIBULAR).path()))
}

/// Roots where nothing hides them, and the branches where the muscles of the lower leg do.
pub fn covered_nerve() -> String {
    let notch: String = cord::roots_in_notch().iter().map(Curve::path).collect();
    [
        format!(r#"<g id="sg-roots" class="nerve">{}</g>"#, classed("nerve-whole", &notch)),
        dashed("hidden-outer", &[cord::under_outer_leg()]),
        dashed("hidden-inner", &[cord::under_calf(), cord::to_sole()]),
        named("hidden-branch", &["hidden-outer", "hidden-inner"].map(again).concat()),
    ]
    .concat()
}

/// Roots where bone hides them.
fn hidden_roots() -> String {
    dashed("hidden-roots", &cord::hidden_roots())
}

/// The nerve where muscles hide it: dashed lines over what does, two at most over the piriformis.
fn hidden_nerve() -> String {
    dashed("hidden-edges", &cord::edges_under_piriformis()) + &again("hidden-branch")
}

/// A part of the nerve that something hides.
fn dashed(id: &str, curves: &[Curve]) -> String {
    let data: String = curves.iter().map(Curve::path).collect();
    let coat = format!(r#"<path d="{data}"/>"#);
    format!(r#"<g id="sg-{id}" class="nerve dashes">{coat}{coat}</g>"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(name: &str) -> Option<usize> {
        DEEP.iter().position(|part| part.name == name)
    }

    #[test]
    fn the_nerve_lies_under_the_piriformis_and_over_the_rotators() {
        assert!(position("rotators") < position("sciatic-nerve"));
        assert!(position("sciatic-nerve") < position("piriformis"));
        assert!(position("sciatic-nerve").is_some(), "no nerve");
    }
}
