//! The body in a pose, from the side or from above: small line drawings of moves and of sleeping. Parts of measured
//! length hang on joints that turn by given angles; no outline of a pose is drawn by hand.

#[rustfmt::skip]
mod body;
mod above;
mod poses;
mod scene;
#[cfg(test)]
mod tests;

pub use poses::drawing;

use crate::diagram::figure::Spot;
use crate::diagram::geometry::{Curve, Point};

/// Which way is outward beside a bone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    /// To the left of the way along the bone, as the drawing is seen.
    Left,
    /// To the right of it.
    Right,
}

/// A bone on the drawing: where it begins, where it leads, and which side is outward.
#[derive(Clone, Copy, Debug)]
struct Bone {
    origin: Point,
    along: Point,
    outward: Point,
    /// How much of its length is seen: one that leans toward the eye looks shorter.
    seen: f32,
}

impl Bone {
    /// A bone from `origin` in a direction: degrees, counted from the right upward.
    fn new(origin: Point, degrees: f32, hand: Hand) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Self::along(origin, Point::new(cos, -sin), hand)
    }

    /// A bone of a length from one place to another; what is missing between them is depth.
    fn between(origin: Point, end: Point, length: f32, hand: Hand) -> Self {
        let seen = origin.distance(end).max(f32::EPSILON);
        let along = Point::new((end.x - origin.x) / seen, (end.y - origin.y) / seen);
        Self { seen: seen / length, ..Self::along(origin, along, hand) }
    }

    fn along(origin: Point, along: Point, hand: Hand) -> Self {
        let outward = match hand {
            Hand::Left => Point::new(along.y, -along.x),
            Hand::Right => Point::new(-along.y, along.x),
        };
        Self { origin, along, outward, seen: 1.0 }
    }

    /// Where a spot beside the bone is on the drawing.
    fn at(&self, (along, out): Spot) -> Point {
        let along = along * self.seen;
        Point::new(
            self.origin.x + self.along.x * along + self.outward.x * out,
            self.origin.y + self.along.y * along + self.outward.y * out,
        )
    }

    fn places(&self, spots: &[Spot]) -> Vec<Point> {
        spots.iter().map(|&spot| self.at(spot)).collect()
    }

    fn ring(&self, spots: &[Spot]) -> Curve {
        Curve::ring(&self.places(spots))
    }

    /// An outline with two equal halves, one of which is given.
    fn even(&self, half: &[Spot]) -> Curve {
        let other = half.iter().rev().map(|&(along, out)| (along, -out));
        self.ring(&half.iter().copied().chain(other).collect::<Vec<_>>())
    }
}
