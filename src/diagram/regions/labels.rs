//! Where the names stand beside the drawing, and the lines that lead to them.

use super::percent;
use crate::content::ids::{AreaId, LayerId};
use crate::diagram::figure::{Spot, place};
use crate::diagram::geometry::Point;

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

impl Label {
    /// The same label on the other side of the figure.
    #[must_use]
    pub fn mirrored(self) -> Self {
        let side = match self.side {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        };
        Self { side, x_percent: 100.0 - self.x_percent, y_percent: self.y_percent }
    }

    fn with_deep(self, deep: Side) -> Self {
        match deep {
            Side::Left => self.mirrored(),
            Side::Right => self,
        }
    }
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
        Self { dot, bend, end: Point::new(bend.x + sign * 5.2, bend.y) }
    }

    fn label(self) -> Label {
        let at = percent(self.end);
        let (side, gap) = if self.end.x < 0.0 { (Side::Left, -0.8) } else { (Side::Right, 0.8) };
        Label { side, x_percent: at.x + gap, y_percent: at.y }
    }
}

/// The leader of an area in the split view, and in those of skin and of muscles near the surface: its dot lies on the
/// erector spinae, on the largest of the glutes below the dashes of the piriformis, on the biceps. That of the piriformis counts in every view.
pub fn leader(area: AreaId) -> Leader {
    let (side, bend) = turn(area);
    let dot = match area {
        AreaId::Lumbar => (20.0, 637.0),
        AreaId::Glutes => (58.0, 486.0),
        AreaId::Piriformis => (50.0, 533.0),
        AreaId::Hamstrings => (70.5, 406.0),
    };
    Leader::new(side, dot, bend)
}

/// The leader of an area where one view shows on both halves and something else is seen of it there: in the deep one
/// the quadratus lumborum, the middle one of the glutes and the short head of the biceps, in that of bones a vertebra,
/// the bone under the middle one and the pale short head beside the femur, all of them clear of the nerve.
pub fn leader_in(view: LayerId, area: AreaId) -> Leader {
    let (side, bend) = turn(area);
    let dot = match (view, area) {
        (LayerId::Deep, AreaId::Lumbar) => (40.0, 630.0),
        (LayerId::Deep, AreaId::Glutes) => (66.0, 594.0),
        (LayerId::Deep, AreaId::Hamstrings) => (75.5, 396.0),
        (LayerId::Bones, AreaId::Lumbar) => (9.0, 631.0),
        (LayerId::Bones, AreaId::Glutes) => (64.0, 586.0),
        (LayerId::Bones, AreaId::Hamstrings) => (76.0, 396.0),
        _ => return leader(area),
    };
    Leader::new(side, dot, bend)
}

/// On which side the name of an area stands, and where its leader turns level.
const fn turn(area: AreaId) -> (Side, Spot) {
    match area {
        AreaId::Lumbar => (Side::Left, (88.0, 637.0)),
        AreaId::Glutes => (Side::Left, (116.0, 544.0)),
        AreaId::Piriformis => (Side::Right, (96.0, 579.2)),
        AreaId::Hamstrings => (Side::Left, (112.0, 393.0)),
    }
}

/// The leader of the sciatic nerve.
pub fn nerve_leader() -> Leader {
    Leader::new(Side::Right, (61.4, 424.0), (111.0, 424.0))
}

/// Where the name of an area stands.
pub fn label(area: AreaId) -> Label {
    leader(area).label()
}

/// Where the name of the sciatic nerve stands.
pub fn nerve_label() -> Label {
    nerve_leader().label()
}

/// Where the name of an area stands when the deep half of the split view is on the given side of the
/// drawing: as [`label`] says for the right side, mirrored for the left one.
pub fn label_on(area: AreaId, deep: Side) -> Label {
    label(area).with_deep(deep)
}

/// Where the name of the sciatic nerve stands, as [`label_on`] does for areas.
pub fn nerve_label_on(deep: Side) -> Label {
    nerve_label().with_deep(deep)
}

/// Where the letters for the left and the right side of the body stand, left first.
pub fn side_marks() -> [Label; 2] {
    let right = percent(place((96.0, 706.0)));
    [
        Label { side: Side::Left, x_percent: 100.0 - right.x, y_percent: right.y },
        Label { side: Side::Right, x_percent: right.x, y_percent: right.y },
    ]
}
