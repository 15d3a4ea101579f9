//! The four areas on the drawing: outlines, where they can be tapped, and where their names stand.
//!
//! Neighbours share their border tables, so that no strip between them is left out. Only the
//! piriformis lies on top of another area.

#[rustfmt::skip]
mod borders;
mod labels;
#[cfg(test)]
mod tests;

pub use borders::{HIP_SIDE, LEG_OUTER};
pub use labels::{
    Label, Leader, Side, label, label_on, leader, leader_in, nerve_label, nerve_label_on, nerve_leader,
    side_marks,
};

use borders::{
    ANKLE, CLEFT, FLANK, GLUTEAL_BORDER, GLUTES_DRAWN, HAMSTRINGS_DRAWN, ILIAC_BORDER, LEG_INNER,
    LUMBAR_DRAWN, PIRIFORMIS_DRAWN, SACRAL_TIP, UPPER_EDGE,
};

use super::figure::{Spot, place, places, ring, strand};
use super::geometry::{Curve, Point};
use super::polygon::{capsule, simplified};
use crate::content::ids::AreaId;

/// Width of the view box in units.
pub const VIEW_WIDTH: f32 = 460.0;
/// Height of the view box in units.
pub const VIEW_HEIGHT: f32 = 736.0;
/// The upper left corner of the view box.
pub const VIEW_CORNER: Point = Point::new(-VIEW_WIDTH / 2.0, -4.0);

/// How far a tappable polygon may stray from its outline, in percent of the figure box.
const HIT_TOLERANCE: f32 = 0.4;
/// The tappable band around the piriformis: a finger's breadth when the figure is 320 px wide.
const PIRIFORMIS_HIT: f32 = 80.0;
/// The ends of the middle line of that band.
const PIRIFORMIS_AXIS: [Spot; 2] = [(26.0, 540.0), (74.0, 526.0)];

/// A border and whether it is walked against the order of its table.
#[derive(Clone, Copy)]
enum Walk {
    Forth(&'static [Spot]),
    Back(&'static [Spot]),
}

/// The right half of an area as a row of borders; the lumbar region stays open at the midline.
fn walks(area: AreaId) -> Vec<Walk> {
    use Walk::{Back, Forth};
    match area {
        AreaId::Lumbar => vec![Forth(UPPER_EDGE), Forth(FLANK), Back(ILIAC_BORDER), Forth(SACRAL_TIP)],
        AreaId::Glutes => vec![Forth(ILIAC_BORDER), Forth(HIP_SIDE), Back(GLUTEAL_BORDER), Back(CLEFT)],
        AreaId::Hamstrings => {
            vec![Forth(GLUTEAL_BORDER), Forth(LEG_OUTER), Forth(ANKLE), Forth(LEG_INNER)]
        }
        AreaId::Piriformis => Vec::new(),
    }
}

/// The outline of an area on the right half of the body, as it is drawn.
pub fn outline(area: AreaId) -> Curve {
    match area {
        AreaId::Lumbar => strand(&[UPPER_EDGE, LUMBAR_DRAWN]),
        AreaId::Glutes => ring(GLUTES_DRAWN),
        AreaId::Hamstrings => ring(HAMSTRINGS_DRAWN),
        AreaId::Piriformis => ring(PIRIFORMIS_DRAWN),
    }
}

/// Where an area can be tapped: CSS `polygon()` in percent of the figure box. The lumbar region is one piece
/// across the midline; of the others it is the right half, and the left one is its mirror image.
pub fn hit_polygon(area: AreaId) -> String {
    let right = hit_points(area);
    let left = right.iter().rev().map(|it| Point::new(100.0 - it.x, it.y));
    match area {
        AreaId::Lumbar => css_polygon(&right.iter().copied().chain(left).collect::<Vec<_>>()),
        AreaId::Glutes | AreaId::Hamstrings | AreaId::Piriformis => css_polygon(&right),
    }
}

/// Whether an area has a piece on either half of the body.
pub const fn has_halves(area: AreaId) -> bool {
    !matches!(area, AreaId::Lumbar)
}

/// The corners of the right half of a tappable area, in percent of the figure box.
fn hit_points(area: AreaId) -> Vec<Point> {
    if area == AreaId::Piriformis {
        let [start, end] = PIRIFORMIS_AXIS.map(place);
        return capsule(start, end, PIRIFORMIS_HIT, 5).into_iter().map(percent).collect();
    }
    let mut points: Vec<Point> = Vec::new();
    for walk in walks(area) {
        let (Walk::Forth(border) | Walk::Back(border)) = walk;
        let out = reach(border);
        let outward = |it: Point| percent(Point::new((it.x + out).max(0.0), it.y));
        let line: Vec<_> = Curve::open(&places(border)).polyline().into_iter().map(outward).collect();
        let mut line = simplified(&line, HIT_TOLERANCE);
        if matches!(walk, Walk::Back(_)) {
            line.reverse();
        }
        points.extend(line);
        points.dedup();
    }
    if points.first() == points.last() {
        points.pop();
    }
    points
}

/// How far outward a tappable polygon goes beyond the border that is drawn: to the skin and a little on,
/// where the border keeps inside the body.
fn reach(border: &[Spot]) -> f32 {
    if [FLANK, HIP_SIDE, LEG_OUTER].contains(&border) {
        7.0
    } else if [CLEFT, LEG_INNER].contains(&border) {
        -6.0
    } else {
        0.0
    }
}

/// A place as percent of the figure box.
pub fn percent(point: Point) -> Point {
    Point::new(
        (point.x - VIEW_CORNER.x) / VIEW_WIDTH * 100.0,
        (point.y - VIEW_CORNER.y) / VIEW_HEIGHT * 100.0,
    )
}

fn css_polygon(points: &[Point]) -> String {
    let mut corners: Vec<_> = points.iter().map(|it| format!("{}% {}%", short(it.x), short(it.y))).collect();
    corners.dedup();
    format!("polygon({})", corners.join(","))
}

/// A number with at most one decimal.
fn short(number: f32) -> f32 {
    (number * 10.0).round() / 10.0
}
