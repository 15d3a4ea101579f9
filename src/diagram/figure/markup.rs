//! Pieces of SVG markup that the parts of the figure share.

use super::{Muscle, Spot, place};
use crate::diagram::geometry::Curve;
use crate::diagram::path::bow;

/// What a shape is filled with: the id of a gradient, without its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// A muscle in front, lit from the side.
    Bright,
    /// A muscle that lies farther back.
    Shaded,
    /// A deep muscle that must not draw the eye.
    Muted,
    /// The gluteus maximus, lit in its middle.
    Gluteus,
    /// The piriformis, in a hue of its own.
    Piriformis,
    /// Bone.
    Bone,
}

impl Paint {
    /// The id of the gradient without its prefix.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bright => "bright",
            Self::Shaded => "shaded",
            Self::Muted => "muted",
            Self::Gluteus => "gluteus",
            Self::Piriformis => "piriformis-fill",
            Self::Bone => "bone-fill",
        }
    }
}

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

/// The mirror image of what was drawn before under `id`.
pub fn mirrored(id: &str) -> String {
    format!(r##"<use href="#sg-{id}" transform="scale(-1 1)"/>"##)
}

/// A group that can be drawn again under `id`.
pub fn named(id: &str, content: &str) -> String {
    format!(r#"<g id="sg-{id}">{content}</g>"#)
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
