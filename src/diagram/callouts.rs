//! What the stops of the tour name on the drawing: up to three structures each, beside what is seen there.
//!
//! Names stand at the edges of the view. Where they do is told in units of the view, which are those of the figure
//! when nothing is enlarged: a view is as wide as the figure, and at least half as high as it is wide.

use super::figure::{Spot, place};
use super::geometry::Point;
use super::path::{steps, straight_path};
use super::regions::{Side, percent};
use super::tour::{View, stops};
use crate::content::ids::{StopId, StructureId};

/// How far from the middle of the view a name on the left begins, in units of the view: clear of the fade at its edge.
const EDGE: f32 = 204.0;
/// Where names on the right begin, one below the other beside the body.
const COLUMN: f32 = 100.0;
/// Where a line ends, below the ground of its name.
const LINE_ENDS: [f32; 2] = [190.0, 122.0];
/// How far a line runs to the side for each unit up or down, before it turns level.
const SLOPE: f32 = 0.6;
/// How wide a dot is, half.
const DOT: f32 = 4.0;

/// What a stop names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A structure that has a name on the whole figure, too.
    Structure(StructureId),
    /// The roots of the nerve.
    Roots,
}

impl Subject {
    /// What a class calls it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Structure(id) => id.slug(),
            Self::Roots => "nerve-roots",
        }
    }
}

/// A name at a stop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Callout {
    /// What is named.
    pub id: Subject,
    /// The side of the view on which its name stands.
    pub side: Side,
    /// Where the name begins, in percent of the figure's width from the left.
    pub x_percent: f32,
    /// The middle of the name, in percent of the figure's height from the top.
    pub y_percent: f32,
    /// The line from the structure to its name: first to the height of the name, then level.
    line: [Point; 3],
}

/// What is named, a spot on it, left of the midline below zero; the side of its name, and how far below the middle of
/// the view that stands.
type Named = (Subject, Spot, Side, f32);

const fn named(stop: StopId) -> &'static [Named] {
    use Side::{Left, Right};
    use StructureId as Id;
    use Subject::{Roots, Structure};
    match stop {
        StopId::Roots => {
            &[(Structure(Id::LumbarVertebrae), (25., 600.2), Right, -31.), (Roots, (29., 570.), Right, 40.)]
        }
        StopId::Pelvis => &[
            (Structure(Id::Sacrum), (8., 569.), Right, -31.),
            (Structure(Id::SciaticNerve), (41., 524.5), Right, 48.),
        ],
        StopId::UnderPiriformis => &[
            (Structure(Id::Piriformis), (60., 529.), Right, 4.),
            (Structure(Id::SciaticNerve), (50.5, 513.), Right, 72.),
        ],
        StopId::PastSitBone => &[
            (Structure(Id::GreaterTrochanter), (80.5, 505.), Right, -31.),
            (Structure(Id::SitBone), (28.6, 485.6), Right, 32.),
            (Structure(Id::SciaticNerve), (60.9, 458.), Right, 92.),
        ],
        StopId::Thigh => &[(Structure(Id::SciaticNerve), (61.3, 400.), Right, 32.)],
        StopId::Division => &[
            (Structure(Id::TibialNerve), (57.5, 300.), Left, 23.),
            (Structure(Id::FibularNerve), (69., 293.5), Right, 76.),
            (Structure(Id::SciaticNerve), (60.2, 348.), Right, 0.),
        ],
        StopId::Foot => &[
            (Structure(Id::FibularNerve), (75., 140.), Right, 0.),
            (Structure(Id::TibialNerve), (45.4, 66.), Right, 92.),
        ],
    }
}

/// What a stop names, in the order in which the nerve passes it or less.
pub fn callouts(stop: StopId) -> Vec<Callout> {
    let Some(view) = stops().into_iter().find(|it| it.id == stop).map(|it| it.view) else {
        return Vec::new();
    };
    named(stop).iter().map(|it| callout(&view, *it)).collect()
}

fn callout(view: &View, (id, spot, side, below): Named) -> Callout {
    let sign = if side == Side::Left { -1.0 } else { 1.0 };
    let middle = view.middle();
    let at = |beside: f32| Point::new(middle.x + sign * beside / view.zoom, middle.y + below / view.zoom);
    let [left, right] = LINE_ENDS;
    let (begin, end) = if side == Side::Left { (EDGE, left) } else { (COLUMN, right) };
    let begin = percent(at(begin));
    let (dot, end) = (place(spot), at(end));
    let sloping = (SLOPE * (end.y - dot.y).abs()).min((end.x - dot.x).abs() / 3.0);
    let line = [dot, Point::new(dot.x + sign * sloping, end.y), end];
    Callout { id, side, x_percent: begin.x, y_percent: begin.y, line }
}

/// The lines and dots of a stop, as pieces of an SVG of the figure's box.
pub fn pointers(stop: StopId) -> String {
    let zoom = stops().into_iter().find(|it| it.id == stop).map_or(1.0, |it| it.view.zoom);
    let all = callouts(stop);
    let lines: String = all.iter().map(|it| straight_path(&it.line)).collect();
    let dots = all.iter().map(|it| {
        let [x, y, r] = [it.line[0].x, it.line[0].y, DOT / zoom].map(steps);
        format!(r#"<circle cx="{x}" cy="{y}" r="{r}"/>"#)
    });
    format!(r#"<path class="halo" d="{lines}"/><path d="{lines}"/>{}"#, dots.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::figure::cord::root_lines;
    use crate::diagram::figure::{silhouette, strand};
    use crate::diagram::polygon::distance_to_line;
    use crate::diagram::structures::lies_on;

    /// A point in units of the view, from its middle.
    fn seen(view: &View, at: Point) -> Point {
        let middle = view.middle();
        Point::new((at.x - middle.x) * view.zoom, (at.y - middle.y) * view.zoom)
    }

    #[test]
    fn every_stop_names_one_to_three_structures_that_are_in_view() {
        for stop in stops() {
            let all = callouts(stop.id);
            assert!((1..=3).contains(&all.len()), "{:?}", stop.id);
            for it in all {
                let dot = it.line[0];
                let on_right = if dot.x < 0.0 { dot.mirrored() } else { dot };
                if let Subject::Structure(id) = it.id {
                    assert!(lies_on(id, on_right), "{id:?} of {:?}", stop.id);
                } else {
                    let lines = root_lines();
                    let near = |line: &Vec<Point>| {
                        line.windows(2).any(|pair| distance_to_line(on_right, pair[0], pair[1]) < 1.0)
                    };
                    assert!(lines.iter().any(near), "{:?} of {:?}", it.id, stop.id);
                }
                let at = seen(&stop.view, dot);
                assert!(at.x.abs() < 200.0 && at.y.abs() < 96.0, "{:?} of {:?}: {at:?}", it.id, stop.id);
            }
        }
    }

    #[test]
    fn names_of_a_side_keep_apart_and_clear_of_what_stands_in_the_corners() {
        for stop in stops() {
            for side in [Side::Left, Side::Right] {
                let mut rows: Vec<_> = callouts(stop.id)
                    .iter()
                    .filter(|it| it.side == side)
                    .map(|it| seen(&stop.view, it.line[2]).y)
                    .collect();
                rows.sort_by(f32::total_cmp);
                assert!(rows.windows(2).all(|pair| pair[1] - pair[0] >= 56.0), "{:?}: {rows:?}", stop.id);
                let least = if side == Side::Left { -40.0 } else { -32.0 };
                assert!(rows.iter().all(|it| (least..=92.0).contains(it)), "{:?}: {rows:?}", stop.id);
            }
        }
    }

    #[test]
    fn names_stand_beside_the_body_that_they_tell_of() {
        let body = strand(silhouette::BODY).polyline();
        for stop in stops() {
            for it in callouts(stop.id).into_iter().filter(|it| it.side == Side::Right) {
                let row = seen(&stop.view, it.line[2]).y;
                let beside = |at: &&Point| (seen(&stop.view, **at).y - row).abs() < 34.0;
                let edge = body.iter().filter(beside).map(|at| seen(&stop.view, *at).x).fold(0.0, f32::max);
                assert!(
                    edge < COLUMN + 2.0,
                    "{:?} at {:?} lies on the body by {}",
                    it.id,
                    stop.id,
                    edge - COLUMN
                );
            }
        }
    }
}
