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

pub mod cord;
pub mod erector;
pub mod lights;
pub mod markup;
pub mod muscles;
pub mod paint;
pub mod parts;
pub mod skeleton;
pub mod skin;
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

/// The right half of a vertebra seen from behind: arch, transverse and joint processes.
pub fn vertebra(it: bones::Vertebra) -> Curve {
    let middle = f32::midpoint(it.low, it.high);
    let (wide, waist) = (it.half_width, it.arch * 0.5);
    chain(&[&[
        (0.0, it.high - 1.0),
        (3.5, it.high - 2.5),
        (6.5, it.high + 0.5),
        (waist - 1.5, it.high + 4.0),
        (waist + 2.2, it.high + 2.5),
        (waist + 2.2, it.high - 3.5),
        (waist + 3.0, middle + 4.2),
        (wide * 0.8, middle + 6.0),
        (wide - 0.6, middle + 5.4),
        (wide - 0.2, middle + 2.4),
        (wide * 0.78, middle + 0.8),
        (waist + 1.6, middle - 1.0),
        (waist - 1.2, middle - 5.0),
        (waist - 0.2, it.low - 0.5),
        (waist - 1.6, it.low - 5.0),
        (waist - 5.0, it.low - 4.0),
        (4.5, it.low + 2.5),
        (0.0, it.low + 3.0),
    ]])
}

/// The tip of a spinous process at `height`, right half.
pub fn spinous_process(height: f32) -> Curve {
    chain(&[&[
        (0.0, height + 8.0),
        (1.6, height + 6.5),
        (2.2, height + 1.0),
        (2.9, height - 4.5),
        (1.8, height - 8.0),
        (0.0, height - 9.0),
    ]])
}

/// An opening of the sacrum around `center`.
pub fn foramen((x, height): Spot) -> Curve {
    ring(&[(x - 2.0, height), (x, height + 2.4), (x + 2.2, height + 0.4), (x + 0.2, height - 2.4)])
}
