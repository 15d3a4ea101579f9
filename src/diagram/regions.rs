//! The four areas on the drawing: outlines, where they can be tapped, and where their names stand.
//!
//! Neighbours share their border tables, so that no strip between them is left out. Only the
//! piriformis lies on top of another area.

use super::figure::{Spot, hip, place, places};
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
const HIT_TOLERANCE: f32 = 0.25;
/// The tappable band around the piriformis: a finger's breadth when the figure is 320 px wide.
const PIRIFORMIS_HIT: f32 = 78.0;
/// The ends of the middle line of that band.
const PIRIFORMIS_AXIS: [Spot; 2] = [(26.0, 540.0), (74.0, 526.0)];

/// The upper edge of the lumbar region, at the tenth thoracic vertebra.
const UPPER_EDGE: &[Spot] = &[(-0.5, 718.0), (82.0, 718.0)];
/// The flank from there down to the iliac crest.
const FLANK: &[Spot] =
    &[(82.0, 718.0), (78.0, 686.0), (74.5, 662.0), (73.5, 642.0), (76.0, 622.0), (83.0, 602.0), (86.0, 594.0)];
/// Between lumbar region and glutes: from the tip of the sacrum along the iliac crest to the flank.
const ILIAC_BORDER: &[Spot] = &[
    (1.5, 504.0),
    (4.5, 510.0),
    (14.0, 538.0),
    (28.0, 576.5),
    (41.0, 596.0),
    (50.5, 606.5),
    (62.5, 610.5),
    (75.0, 604.0),
    (86.0, 594.0),
];
/// The tip of the sacrum, across the midline.
const SACRAL_TIP: &[Spot] = &[(1.5, 504.0), (-0.5, 503.0)];
/// The cleft between the glutes.
const CLEFT: &[Spot] = &[(1.5, 504.0), (2.5, 490.0), (2.5, 476.0)];
/// Between glutes and hamstrings: the lower border of the gluteus maximus, out to the skin.
const GLUTEAL_BORDER: &[Spot] = &[
    (2.5, 476.0),
    (10.0, 469.0),
    (22.0, 458.5),
    (39.5, 449.5),
    (57.5, 444.5),
    (72.5, 439.5),
    (86.0, 435.5),
    (103.0, 434.0),
];
/// The outer side of the hip.
const HIP_SIDE: &[Spot] =
    &[(86.0, 594.0), (91.0, 579.0), (97.5, 554.0), (102.5, 528.0), (104.0, 503.0), (104.5, 478.0), (103.0, 434.0)];
/// The outer side of the leg, down to the ankle.
const LEG_OUTER: &[Spot] = &[
    (103.0, 434.0),
    (101.0, 415.0),
    (97.5, 378.0),
    (91.0, 338.0),
    (85.5, 306.0),
    (80.0, 285.0),
    (78.5, 264.0),
    (81.0, 243.0),
    (84.5, 220.0),
    (85.0, 200.0),
    (82.5, 174.0),
    (77.0, 142.0),
    (73.0, 110.0),
    (71.0, 84.0),
];
/// Across the heel cord.
const ANKLE: &[Spot] = &[(71.0, 84.0), (58.0, 76.0), (45.5, 84.0)];
/// The inner side of the leg.
const LEG_INNER: &[Spot] = &[
    (45.5, 84.0),
    (41.5, 116.0),
    (33.5, 150.0),
    (28.0, 180.0),
    (26.0, 204.0),
    (27.5, 230.0),
    (29.0, 250.0),
    (26.5, 266.0),
    (25.5, 284.0),
    (22.5, 306.0),
    (17.5, 345.0),
    (12.0, 385.0),
    (7.5, 425.0),
    (4.5, 452.0),
    (2.5, 476.0),
];

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

/// The outline of an area on the right half of the body.
pub fn outline(area: AreaId) -> Curve {
    let arcs: Vec<Vec<Point>> = walks(area)
        .into_iter()
        .map(|walk| match walk {
            Walk::Forth(border) => places(border),
            Walk::Back(border) => places(border).into_iter().rev().collect(),
        })
        .collect();
    let arcs: Vec<_> = arcs.iter().map(Vec::as_slice).collect();
    match area {
        AreaId::Lumbar => Curve::strand(&arcs),
        AreaId::Glutes | AreaId::Hamstrings => Curve::chain(&arcs),
        AreaId::Piriformis => hip::PIRIFORMIS.loft().outline(),
    }
}

/// Where an area can be tapped: CSS `polygon()` in percent of the figure box, right half first.
pub fn hit_polygons(area: AreaId) -> Vec<String> {
    let right = hit_points(area);
    let left: Vec<_> = right.iter().rev().map(|it| Point::new(100.0 - it.x, it.y)).collect();
    match area {
        AreaId::Lumbar => vec![css_polygon(&[right, left].concat())],
        AreaId::Glutes | AreaId::Hamstrings => vec![css_polygon(&right), css_polygon(&left)],
        AreaId::Piriformis => vec![css_polygon(&right)],
    }
}

/// The rules that cut the tappable layers out of the figure box.
pub fn hit_css() -> String {
    AreaId::ALL
        .into_iter()
        .flat_map(|area| {
            let polygons = hit_polygons(area);
            let sides: &[&str] = if polygons.len() > 1 { &["-r", "-l"] } else { &[""] };
            let rules: Vec<_> = sides
                .iter()
                .zip(polygons)
                .map(|(side, cut)| format!(".hit-{}{side}{{clip-path:{cut}}}", area.slug()))
                .collect();
            rules
        })
        .collect()
}

/// The corners of the right half of a tappable area, in percent of the figure box.
fn hit_points(area: AreaId) -> Vec<Point> {
    if area == AreaId::Piriformis {
        let [start, end] = PIRIFORMIS_AXIS.map(place);
        return capsule(start, end, PIRIFORMIS_HIT, 7).into_iter().map(percent).collect();
    }
    let mut points: Vec<Point> = Vec::new();
    for walk in walks(area) {
        let (Walk::Forth(border) | Walk::Back(border)) = walk;
        let line: Vec<_> =
            Curve::open(&places(border)).polyline().into_iter().map(percent).collect();
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

/// A place as percent of the figure box.
fn percent(point: Point) -> Point {
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

/// The side of the figure on which a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left of the figure: the text ends at the place.
    Left,
    /// Right of the figure: the text begins at the place.
    Right,
}

/// Where a text stands beside the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// On which side.
    pub side: Side,
    /// The end of the text that faces the body, in percent of the figure's width from the left.
    pub x_percent: f32,
    /// The middle of its first line, in percent of the figure's height from the top.
    pub y_percent: f32,
}

/// A line from a dot in an area to its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leader {
    /// The dot.
    pub dot: Point,
    /// Where the line turns level, outside the body; the tick of a chosen area sits here.
    pub bend: Point,
    /// Where it ends, short of the name.
    pub end: Point,
}

impl Leader {
    fn new(side: Side, dot: Spot, bend: Spot) -> Self {
        let sign = if side == Side::Left { -1.0 } else { 1.0 };
        let bend = place((sign * bend.0, bend.1));
        let dot = place((sign * dot.0, dot.1));
        Self { dot, bend, end: Point::new(bend.x + sign * 7.0, bend.y) }
    }

    fn label(self) -> Label {
        let at = percent(self.end);
        let (side, gap) = if self.end.x < 0.0 { (Side::Left, -0.6) } else { (Side::Right, 0.6) };
        Label { side, x_percent: at.x + gap, y_percent: at.y }
    }
}

/// The leader of an area.
pub fn leader(area: AreaId) -> Leader {
    match area {
        AreaId::Lumbar => Leader::new(Side::Left, (33.0, 644.0), (91.0, 668.0)),
        AreaId::Glutes => Leader::new(Side::Left, (58.0, 522.0), (116.0, 544.0)),
        AreaId::Piriformis => Leader::new(Side::Right, (50.0, 533.0), (94.0, 577.0)),
        AreaId::Hamstrings => Leader::new(Side::Left, (62.0, 342.0), (96.0, 320.0)),
    }
}

/// The leader of the sciatic nerve.
pub fn nerve_leader() -> Leader {
    Leader::new(Side::Right, (61.5, 410.0), (111.0, 388.0))
}

/// Where the name of an area stands.
pub fn label(area: AreaId) -> Label {
    leader(area).label()
}

/// Where the name of the sciatic nerve stands.
pub fn nerve_label() -> Label {
    nerve_leader().label()
}

/// Where the letters for the left and the right side of the body stand, left first.
pub fn side_marks() -> [Label; 2] {
    let right = percent(place((96.0, 706.0)));
    [
        Label { side: Side::Left, x_percent: 100.0 - right.x, y_percent: right.y },
        Label { side: Side::Right, x_percent: right.x, y_percent: right.y },
    ]
}
