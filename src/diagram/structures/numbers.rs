//! Where the numbers stand on a figure that has no room for names beside it: as near to their structures as
//! their circles let each other, and tied to them by a line where they had to move.

use super::places::place_of;
use super::{crossing, nerves};
use crate::content::ids::StructureId;
use crate::diagram::figure::{hip, place};
use crate::diagram::geometry::Point;
use crate::diagram::polygon::{distance_to_edge, distance_to_line, simplified};
use crate::diagram::regions::{Side, VIEW_CORNER, VIEW_HEIGHT, VIEW_WIDTH};

/// How wide a number's circle is, in units, when the figure is 320 px wide.
pub(super) const CIRCLE: f32 = 24.0 / 320.0 * VIEW_WIDTH;
/// How far the middles of two circles keep from each other.
const APART: f32 = CIRCLE + 1.5;
/// How far a circle keeps from a dot or a line of another structure, and one that had to move from the nerve.
const CLEAR: f32 = CIRCLE / 2.0 + 2.5;
/// How far a line keeps from the dot of another structure.
const PAST: f32 = 4.0;
/// A circle less far from its dot than this lies on it; one farther than that shows enough of its line.
const AT_HOME: f32 = 6.5;
const AWAY: f32 = CIRCLE / 2.0 + 7.0;
/// Where to look for room: so many directions, and so many circles of places, each so much wider.
const DIRECTIONS: u8 = 48;
const RINGS: u8 = 45;
const RING: f32 = 2.0;
/// How exact the outlines are that circles keep off.
const ROUGH: f32 = 0.5;
/// Structures that a circle would hide.
const SMALL: [StructureId; 5] = [
    StructureId::Piriformis,
    StructureId::GreaterTrochanter,
    StructureId::ShortRotators,
    StructureId::QuadratusFemoris,
    StructureId::SitBone,
];

/// A number's circle and what it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numbered {
    /// What it counts.
    pub(super) id: StructureId,
    /// A point of the structure.
    pub(super) dot: Point,
    /// The middle of the circle.
    pub(super) circle: Point,
}

impl Numbered {
    /// A number on its structure.
    fn at_home(id: StructureId) -> Self {
        let it = place_of(id);
        let sign = if it.half == Side::Left { -1.0 } else { 1.0 };
        let dot = place((sign * it.at.0, it.at.1));
        Self { id, dot, circle: dot }
    }

    /// The line from the dot to the rim of the circle; none where the circle lies on the dot.
    pub(super) fn line(&self) -> Option<[Point; 2]> {
        let length = self.way();
        (length > AT_HOME).then(|| [self.dot, self.dot.toward(self.circle, 1.0 - CIRCLE / 2.0 / length)])
    }

    /// How far the circle is from its structure.
    fn way(&self) -> f32 {
        self.dot.distance(self.circle)
    }

    /// Whether both can stand where they are.
    fn agrees_with(&self, other: &Self) -> bool {
        self.circle.distance(other.circle) >= APART && self.spares(other) && other.spares(self)
    }

    /// Whether a circle keeps off what leads to the other one, and a line off the other one's dot.
    fn spares(&self, other: &Self) -> bool {
        let Some([dot, rim]) = other.line() else { return true };
        let crosses = self.line().is_some_and(|line| {
            crossing(line, [dot, rim]).is_some() || distance_to_line(dot, line[0], line[1]) < PAST
        });
        distance_to_line(self.circle, dot, rim) >= CLEAR && !crosses
    }

    /// Whether a circle that had to move, and its line, keep off the nerves.
    fn spares_the_nerves(&self, nerves: &[Vec<Point>]) -> bool {
        let Some(line) = self.line() else { return true };
        nerves.iter().flat_map(|it| it.windows(2)).all(|it| {
            distance_to_line(self.circle, it[0], it[1]) >= CLEAR && crossing(line, [it[0], it[1]]).is_none()
        })
    }

    /// Whether the whole circle is in the figure's box.
    fn fits(&self) -> bool {
        let reach = CIRCLE / 2.0;
        let (x, y) = (self.circle.x - VIEW_CORNER.x, self.circle.y - VIEW_CORNER.y);
        (reach..=VIEW_WIDTH - reach).contains(&x) && (reach..=VIEW_HEIGHT - reach).contains(&y)
    }
}

/// Every number where it stands: alone ones on their structures, then crowd by crowd, in whichever order of a
/// crowd leads to the shortest ways.
pub(super) fn numbered() -> Vec<Numbered> {
    let mut crowds = crowds();
    crowds.sort_by_key(Vec::len);
    let mut placed: Vec<Numbered> = Vec::new();
    for crowd in crowds {
        let choices: Vec<_> = crowd.into_iter().map(places_for).collect();
        let ways = orders(&choices.iter().collect::<Vec<_>>()).into_iter().filter_map(|order| {
            let mut all = placed.clone();
            for places in order {
                all.push(*places.iter().find(|it| all.iter().all(|other| it.agrees_with(other)))?);
            }
            Some((all.iter().map(Numbered::way).sum::<f32>(), all))
        });
        placed = ways.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, all)| all).unwrap_or_default();
    }
    placed
}

/// Numbers that would overlap on their structures, together; each other one alone.
fn crowds() -> Vec<Vec<Numbered>> {
    let mut crowds: Vec<Vec<Numbered>> = Vec::new();
    for it in StructureId::ALL.map(Numbered::at_home) {
        let near = |crowd: &Vec<Numbered>| crowd.iter().any(|other| other.dot.distance(it.dot) < APART);
        let (touched, apart): (Vec<_>, Vec<_>) = crowds.into_iter().partition(near);
        crowds = apart;
        crowds.push(touched.into_iter().flatten().chain([it]).collect());
    }
    crowds
}

/// Every order of `items`.
fn orders<T: Copy>(items: &[T]) -> Vec<Vec<T>> {
    if items.len() < 2 {
        return vec![items.to_vec()];
    }
    let first = |index: usize| {
        let mut rest = items.to_vec();
        let first = rest.remove(index);
        orders(&rest).into_iter().map(move |order| [&[first], order.as_slice()].concat())
    };
    (0..items.len()).flat_map(first).collect()
}

/// The places at which a number hides neither a dot of another structure nor the piriformis, nearest first.
fn places_for(it: Numbered) -> Vec<Numbered> {
    let piriformis = simplified(&hip::PIRIFORMIS.loft().outline().polyline(), ROUGH);
    let dots: Vec<_> =
        StructureId::ALL.into_iter().filter(|&id| id != it.id).map(|id| Numbered::at_home(id).dot).collect();
    let nerves: Vec<_> = nerves(it.id).iter().map(|nerve| simplified(nerve, ROUGH)).collect();
    let hides = |at: Point| {
        dots.iter().any(|dot| dot.distance(at) < CLEAR) || distance_to_edge(&piriformis, at) < CIRCLE / 2.0
    };
    let home = if SMALL.contains(&it.id) { 0.0 } else { AT_HOME };
    (0..RINGS)
        .map(|ring| f32::from(ring) * RING)
        .filter(|reach| !(home..AWAY).contains(reach))
        .flat_map(|reach| (0..DIRECTIONS).map(move |direction| (reach, direction)))
        .map(|(reach, direction)| {
            let angle = std::f32::consts::TAU * f32::from(direction) / f32::from(DIRECTIONS);
            let circle = Point::new(it.dot.x + reach * angle.cos(), it.dot.y + reach * angle.sin());
            Numbered { circle, ..it }
        })
        .filter(|it| it.fits() && !hides(it.circle) && it.spares_the_nerves(&nerves))
        .collect()
}
