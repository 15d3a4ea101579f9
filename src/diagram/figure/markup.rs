//! Pieces of SVG markup that the parts of the figure share.

use super::paint::Paint;
use super::{Muscle, Spot, place};
use crate::diagram::geometry::Curve;
use crate::diagram::path::bow;

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

/// A group that can be drawn again under `id`.
pub fn named(id: &str, content: &str) -> String {
    format!(r#"<g id="sg-{id}">{content}</g>"#)
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
    let loft = muscle.loft();
    let outline = shape(&loft.outline());
    let tendon = muscle.tendon.map(|from| classed("tendon", &loft.tendon(from).path()));
    [outline, tendon.unwrap_or_default(), fibres_of(muscle)].concat()
}

/// A tendon or ligament with its fibres.
pub fn tendon(muscle: &Muscle) -> String {
    [classed("tendon", &muscle.loft().outline().path()), fibres_of(muscle)].concat()
}

/// Only the fibres of a muscle.
pub fn fibres_of(muscle: &Muscle) -> String {
    if muscle.fibres.count == 0 {
        return String::new();
    }
    let bows = muscle.loft().fibres(muscle.fibres);
    let data: String = bows.iter().map(|&[start, middle, end]| bow(start, middle, end)).collect();
    classed("fibres", &data)
}

/// Bent strokes through three spots each.
pub fn strokes(class: &str, lines: &[&[Spot]]) -> String {
    let data: String = lines
        .iter()
        .map(|spots| match **spots {
            [start, middle, end] => bow(place(start), place(middle), place(end)),
            _ => super::line(spots).path(),
        })
        .collect();
    classed(class, &data)
}

/// A bone of one or more outlines.
pub fn bone(outlines: &[Curve]) -> String {
    let data: String = outlines.iter().map(Curve::path).collect();
    format!(r#"<path class="bone" fill="url(#sg-{})" d="{data}"/>"#, Paint::Bone.id())
}
