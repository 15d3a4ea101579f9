//! The figure in numbers: what lies where in the body, seen from behind, right half only.
//!
//! Nothing here was traced. Heights and breadths of the body are ANSUR II (2012) female means, bones and
//! muscle ends are extents measured on `BodyParts3D` meshes, the rest is textbook knowledge; the table
//! `landmarks.csv` of the design notes names the source of each landmark.

#[rustfmt::skip]
pub mod back;
#[rustfmt::skip]
pub mod bones;
#[rustfmt::skip]
pub mod hip;
#[rustfmt::skip]
pub mod leg;
#[rustfmt::skip]
pub mod nerve;
#[rustfmt::skip]
pub mod silhouette;

pub mod bone_forms;
pub mod cord;
pub mod erector;
pub mod lights;
pub mod markup;
pub mod muscles;
pub mod paint;
pub mod parts;
pub mod skeleton;
pub mod skin;
pub mod soft;
#[cfg(test)]
mod tests;

use crate::diagram::geometry::{Curve, Point};
use crate::diagram::loft::{Fibres, Loft};

/// Distance from the midline and height above the floor, both in 1/1000 of stature.
pub type Spot = (f32, f32);

/// The height above the floor at which y is zero: the level of the tenth thoracic vertebra.
pub const TOP_HEIGHT: f32 = 725.0;

/// A muscle, tendon or ligament between two edges, both listed from origin to insertion.
#[derive(Clone, Copy, Debug)]
pub struct Muscle {
    /// One edge.
    pub first: &'static [Spot],
    /// The other edge.
    pub second: &'static [Spot],
    /// Its fibres.
    pub fibres: Fibres,
    /// Where its tendon begins on either edge, as a share of the way to the insertion.
    pub tendon: Option<[f32; 2]>,
}

impl Muscle {
    /// The muscle as a loft on the drawing.
    pub fn loft(&self) -> Loft {
        Loft::new(places(self.first), places(self.second))
    }
}

/// Where a spot of the body is on the drawing.
pub fn place((x, height): Spot) -> Point {
    Point::new(x, TOP_HEIGHT - height)
}

/// Where spots of the body are on the drawing.
pub fn places(spots: &[Spot]) -> Vec<Point> {
    spots.iter().copied().map(place).collect()
}

/// A smooth closed outline.
pub fn ring(spots: &[Spot]) -> Curve {
    Curve::ring(&places(spots))
}

/// A closed outline of arcs that meet in corners.
pub fn chain(arcs: &[&[Spot]]) -> Curve {
    let arcs: Vec<_> = arcs.iter().map(|arc| places(arc)).collect();
    let arcs: Vec<_> = arcs.iter().map(Vec::as_slice).collect();
    Curve::chain(&arcs)
}

/// A line of arcs that meet in corners, open where it begins and ends.
pub fn strand(arcs: &[&[Spot]]) -> Curve {
    let arcs: Vec<_> = arcs.iter().map(|arc| places(arc)).collect();
    let arcs: Vec<_> = arcs.iter().map(Vec::as_slice).collect();
    Curve::strand(&arcs)
}

/// A smooth open line.
pub fn line(spots: &[Spot]) -> Curve {
    Curve::open(&places(spots))
}

/// The right half of a vertebra seen from behind: lamina, joint processes up and down, transverse process. Open at
/// the midline.
pub fn vertebra(it: bones::Vertebra) -> Curve {
    let (middle, wide) = (f32::midpoint(it.low, it.high), it.half_width);
    let joint = it.arch * 0.56;
    strand(&[&[
        (-0.5, middle + 4.5),
        (3.2, middle + 5.2),
        (joint - 6.2, middle + 7.0),
        (joint - 4.4, middle + 11.2),
        (joint - 1.8, middle + 13.0),
        (joint + 0.8, middle + 10.6),
        (joint + 0.6, middle + 7.2),
        (joint + 2.4, middle + 5.4),
        (f32::midpoint(joint + 2.8, wide), middle + 6.8),
        (wide - 1.2, middle + 7.4),
        (wide, middle + 5.2),
        (wide - 1.4, middle + 3.0),
        (joint + 2.2, middle + 0.8),
        (joint - 0.6, middle - 1.2),
        (joint - 3.0, middle - 4.6),
        (joint - 3.0, middle - 8.6),
        (joint - 3.2, middle - 13.0),
        (joint - 5.4, middle - 15.2),
        (joint - 7.6, middle - 13.4),
        (3.4, middle - 8.6),
        (-0.5, middle - 7.6),
    ]])
}

/// The right half of the body of a vertebra, behind its arch. Open at the midline.
pub fn vertebral_body(it: bones::Vertebra) -> Curve {
    let (middle, wide) = (f32::midpoint(it.low, it.high) + 1.0, it.arch * 0.66);
    strand(&[&[
        (-0.5, middle + 6.8),
        (wide - 2.2, middle + 6.8),
        (wide, middle + 5.4),
        (wide - 2.2, middle),
        (wide, middle - 5.4),
        (wide - 2.2, middle - 6.8),
        (-0.5, middle - 6.8),
    ]])
}

/// The tip of a spinous process at `height`, right half. Open at the midline.
pub fn spinous_process(height: f32) -> Curve {
    strand(&[&[
        (-1.4, height + 8.5),
        (1.7, height + 7.2),
        (2.2, height + 1.5),
        (3.5, height - 4.5),
        (2.8, height - 8.6),
        (-1.4, height - 9.6),
    ]])
}

/// An opening of the sacrum around `center`.
pub fn foramen((x, height): Spot) -> Curve {
    ring(&[
        (x - 2.2, height - 0.4),
        (x - 0.4, height + 2.6),
        (x + 2.4, height + 0.8),
        (x + 0.2, height - 2.6),
    ])
}
