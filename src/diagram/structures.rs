//! Single muscles, bones and nerves: where each lies, in which views it can be seen, where its name stands.
//!
//! Names stand in two columns beside the figure, or numbers where names have no room. What lies near the surface is pointed at on the left half
//! of the body, everything else on the right half, as the split view shows them.

mod places;
#[cfg(test)]
mod tests;

#[cfg(test)]
pub(super) use tests::lies_on;

use super::figure::markup::named;
use super::figure::{Spot, line, nerve, place};
use super::geometry::Point;
use super::path::{steps, straight_path};
use super::regions::{Label, Side, VIEW_WIDTH, percent};
use crate::content::ids::{LayerId, StructureId};

use places::{Placement, place_of};

/// How far from the midline the leaders of names turn level.
const COLUMN: f32 = 122.0;
/// How long the level end of a leader is.
const FOOT: f32 = 6.0;
/// How wide a number's circle is, in units, when the figure is 320 px wide.
const CIRCLE: f32 = 16.0 / 320.0 * VIEW_WIDTH;
/// From there to the text.
const GAP: f32 = 3.5;
/// How much of a leader is left out on either side of a nerve that it passes.
const CLEARANCE: f32 = 6.0;

/// A structure on the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Which structure.
    pub id: StructureId,
    /// Its number, in reading order: from the top of the body down.
    pub number: usize,
    /// Where the number stands, in percent of the figure's width from the left and its height from the top.
    pub at_percent: Point,
    /// Where its name stands.
    pub label: Label,
    /// The views in which it can be seen.
    pub views: &'static [LayerId],
}

/// Every structure, in reading order.
pub fn markers() -> Vec<Marker> {
    let mut all = StructureId::ALL;
    all.sort_by(|a, b| leader(*a)[2].y.total_cmp(&leader(*b)[2].y));
    all.into_iter().zip(1..).map(|(id, number)| marker(id, number)).collect()
}

fn marker(id: StructureId, number: usize) -> Marker {
    let Placement { half, views, .. } = place_of(id);
    let sign = if half == Side::Left { -1.0 } else { 1.0 };
    let [.., end] = leader(id);
    let (circle, at) = (Point::new(end.x + sign * CIRCLE / 2.0, end.y), percent(end));
    let label = Label { side: half, x_percent: at.x + sign * GAP / VIEW_WIDTH * 100.0, y_percent: at.y };
    Marker { id, number, at_percent: percent(circle), label, views }
}

/// The dot, the bend and the end of a leader.
fn leader(id: StructureId) -> [Point; 3] {
    let it = place_of(id);
    let sign = if it.half == Side::Left { -1.0 } else { 1.0 };
    let spot = |x: f32, height: f32| place((sign * x, height));
    [spot(it.at.0, it.at.1), spot(COLUMN, it.slot), spot(COLUMN + FOOT, it.slot)]
}

/// The lines that a leader may not cross: the nerve and its branches where they show with `id`. The surface
/// view has only the tibial nerve, behind the knee.
fn nerves(id: StructureId) -> Vec<Vec<Point>> {
    let Placement { half, views, .. } = place_of(id);
    let seen: &[&[Spot]] = match views {
        [LayerId::Surface] => &[nerve::TIBIAL],
        _ => &[nerve::TRUNK, nerve::TIBIAL_TO_FOOT, nerve::FIBULAR_TO_NECK],
    };
    seen.iter()
        .map(|it| {
            let right = line(it).polyline();
            if half == Side::Left { right.into_iter().map(Point::mirrored).collect() } else { right }
        })
        .collect()
}

/// The pieces in which a leader is drawn: where it has to pass a nerve it is broken, as if behind it.
fn pieces(id: StructureId) -> Vec<Vec<Point>> {
    let [dot, bend, end] = leader(id);
    let own = matches!(id, StructureId::SciaticNerve | StructureId::TibialNerve | StructureId::FibularNerve);
    let crossing = nerves(id)
        .iter()
        .flat_map(|line| line.windows(2))
        .find_map(|pair| crossing([dot, bend], [pair[0], pair[1]]))
        .filter(|_| !own);
    let Some(share) = crossing else { return vec![vec![dot, bend, end]] };
    let clear = CLEARANCE / dot.distance(bend);
    vec![vec![dot, dot.toward(bend, share - clear)], vec![dot.toward(bend, share + clear), bend, end]]
}

/// The share of the way along the first line at which the second one crosses it.
fn crossing([a, b]: [Point; 2], [c, d]: [Point; 2]) -> Option<f32> {
    let (along, other) = (Point::new(b.x - a.x, b.y - a.y), Point::new(d.x - c.x, d.y - c.y));
    let spread = along.x * other.y - along.y * other.x;
    if spread.abs() < f32::EPSILON {
        return None;
    }
    let apart = Point::new(c.x - a.x, c.y - a.y);
    let share = (apart.x * other.y - apart.y * other.x) / spread;
    let there = (apart.x * along.y - apart.y * along.x) / spread;
    ((0.0..=1.0).contains(&share) && (0.0..=1.0).contains(&there)).then_some(share)
}

/// The leaders of all names and numbers, each of the classes of the views in which its structure can be seen.
pub(super) fn name_leaders() -> String {
    let lines: String = markers().iter().map(|it| lead(it.id, it.views)).collect();
    let coat = |class: &str| format!(r##"<use class="{class}" href="#sg-name-lines"/>"##);
    named("name-lines", &lines) + &named("names", &(coat("name-halo") + &coat("name-lines")))
}

/// The line from the dot of a structure to its name or number.
fn lead(id: StructureId, views: &[LayerId]) -> String {
    let line: String = pieces(id).iter().map(|piece| straight_path(piece)).collect();
    let [dot, ..] = leader(id);
    let views: String = views.iter().map(|view| [" in-", view.slug()].concat()).collect();
    let (x, y) = (steps(dot.x), steps(dot.y));
    format!(r#"<g class="name-leader{views}"><path d="{line}"/><circle cx="{x}" cy="{y}" r="7"/></g>"#)
}
