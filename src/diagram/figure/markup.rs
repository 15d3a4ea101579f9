//! Pieces of SVG markup that the parts of the figure share.

use super::paint::Paint;
use super::{Muscle, Spot, place};
use crate::diagram::geometry::Curve;
use crate::diagram::path::bows;

/// A path that takes its looks from the group around it.
pub fn shape(outline: &Curve) -> String {
    format!(r#"<path d="{}"/>"#, outline.path())
}

/// A path of a class.
pub fn classed(class: &str, data: &str) -> String {
    format!(r#"<path class="{class}" d="{data}"/>"#)
}

/// A group filled with `paint`.
pub fn painted(paint: Paint, content: &str) -> String {
    format!(r#"<g fill="url(#sg-{})">{content}</g>"#, paint.id())
}

/// What was drawn before under `id`, drawn again.
pub fn again(id: &str) -> String {
    format!(r##"<use href="#sg-{id}"/>"##)
}

/// A part of the nerve: whole, or as a ghost behind what hides it.
pub fn coat(id: &str, coat: &str) -> String {
    format!(r##"<use href="#sg-{id}" class="nerve-{coat}"/>"##)
}

/// The mirror image of what was drawn before under `id`.
pub fn mirrored(id: &str) -> String {
    format!(r##"<use href="#sg-{id}" transform="scale(-1 1)"/>"##)
}

/// What can be drawn again under `id`: a shape by itself, a group around several.
pub fn named(id: &str, content: &str) -> String {
    match content.split_once(' ') {
        Some((shape, rest)) if content.matches('<').count() == 1 && !content.contains(" id=") => {
            format!(r#"{shape} id="sg-{id}" {rest}"#)
        }
        _ => format!(r#"<g id="sg-{id}">{content}</g>"#),
    }
}

/// `content` in an element of a class; no class when it is empty.
pub fn within(element: &str, class: &str, content: &str) -> String {
    match class {
        "" => format!("<{element}>{content}</{element}>"),
        _ => format!(r#"<{element} class="{class}">{content}</{element}>"#),
    }
}

/// A muscle with its tendon and fibres, to be filled by the group around it.
pub fn muscle(muscle: &Muscle) -> String {
    ending_in("tendon", [0.0, 0.5, 1.0], muscle)
}

/// The same with a tendon of a class, whose edges have these `parts`.
pub fn ending_in<const PARTS: usize>(class: &str, parts: [f32; PARTS], muscle: &Muscle) -> String {
    let loft = muscle.loft();
    let outline = shape(&loft.outline());
    let tendon = muscle.tendon.map(|from| classed(class, &loft.tendon(from, parts).path()));
    [outline, tendon.unwrap_or_default(), fibres_of(muscle)].concat()
}

/// A tendon or ligament with its fibres.
pub fn tendon(muscle: &Muscle) -> String {
    [classed("tendon", &muscle.loft().outline().path()), fibres_of(muscle)].concat()
}

/// What begins the fibres that stay where a drawing parts with its fine lines.
pub const KEPT: &str = "<path kept";

/// `content` with fibres that come with the first answer: those of what is large there.
pub fn with_fibres(content: &str) -> String {
    content.replace(r#"<path class="fibres""#, &[KEPT, r#" class="fibres""#].concat())
}

/// Only the fibres of a muscle.
pub fn fibres_of(muscle: &Muscle) -> String {
    if muscle.fibres.count == 0 {
        return String::new();
    }
    classed("fibres", &bows(muscle.loft().fibres(muscle.fibres)))
}

/// Bent strokes through three spots each.
pub fn strokes(class: &str, lines: &[&[Spot]]) -> String {
    let bent = lines.iter().filter_map(|spots| <[Spot; 3]>::try_from(*spots).ok());
    let bent = bows(bent.map(|it| it.map(place)));
    let other = lines.iter().filter(|spots| spots.len() != 3).map(|spots| super::line(spots).path());
    classed(class, &(bent + &other.collect::<String>()))
}

/// A bone of one or more outlines.
pub fn bone(outlines: &[Curve]) -> String {
    let data: String = outlines.iter().map(Curve::path).collect();
    format!(r#"<path class="bone" fill="url(#sg-{})" d="{data}"/>"#, Paint::Bone.id())
}
