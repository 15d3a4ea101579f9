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

/// How far from the middle of the view a name begins, in units of the view: clear of the fade at its edge.
const EDGE: f32 = 204.0;
/// Where a line ends, below the ground of its name.
const LINE_END: f32 = 190.0;
/// How far a line runs to the side for each unit up or down, before it turns level.
const SLOPE: f32 = 0.6;
/// How wide a dot is, half.
const DOT: f32 = 4.0;

/// A name at a stop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Callout {
    /// What is named.
    pub id: StructureId,
    /// The side of the view on which its name stands.
    pub side: Side,
    /// The outer end of the name, in percent of the figure's width from the left.
    pub x_percent: f32,
    /// The middle of the name, in percent of the figure's height from the top.
    pub y_percent: f32,
    /// The line from the structure to its name: first to the height of the name, then level.
    line: [Point; 3],
}

/// A structure, a spot on it, left of the midline below zero; the side of its name, and how far below the middle of
/// the view that stands.
type Named = (StructureId, Spot, Side, f32);

const fn named(stop: StopId) -> &'static [Named] {
    use Side::{Left, Right};
    match stop {
        StopId::Roots => &[
            (StructureId::LumbarVertebrae, (5., 611.), Left, -22.),
            (StructureId::Sacrum, (6., 566.), Left, 85.),
        ],
        StopId::Pelvis => &[
            (StructureId::Sacrum, (6., 560.), Left, -31.),
            (StructureId::SciaticNerve, (41., 524.5), Right, 48.),
        ],
        StopId::UnderPiriformis => &[
            (StructureId::Piriformis, (52., 531.), Right, 2.),
            (StructureId::SciaticNerve, (50.5, 513.), Left, 50.),
        ],
        StopId::PastSitBone => &[
            (StructureId::SitBone, (29., 494.4), Left, 2.),
            (StructureId::GreaterTrochanter, (80.5, 505.), Right, 45.),
            (StructureId::SciaticNerve, (59.6, 478.), Left, 85.),
        ],
        StopId::Thigh => &[
            (StructureId::Semitendinosus, (-36., 412.), Left, 85.),
            (StructureId::SciaticNerve, (61.3, 400.), Right, 32.),
        ],
        StopId::Division => &[
            (StructureId::TibialNerve, (57.5, 300.), Left, 23.),
            (StructureId::FibularNerve, (69., 293.5), Right, 85.),
            (StructureId::SciaticNerve, (60.2, 348.), Right, 0.),
        ],
        StopId::Foot => &[
            (StructureId::Gastrocnemius, (74., 178.), Right, 0.),
            (StructureId::TibialNerve, (45.4, 66.), Right, 80.),
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
    let edge = percent(at(EDGE));
    let (dot, end) = (place(spot), at(LINE_END));
    let sloping = (SLOPE * (end.y - dot.y).abs()).min((end.x - dot.x).abs() / 3.0);
    let line = [dot, Point::new(dot.x + sign * sloping, end.y), end];
    Callout { id, side, x_percent: edge.x, y_percent: edge.y, line }
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
                assert!(lies_on(it.id, on_right), "{:?} of {:?}", it.id, stop.id);
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
                assert!(rows.windows(2).all(|pair| pair[1] - pair[0] > 75.0), "{:?}: {rows:?}", stop.id);
                let least = if side == Side::Left { -40.0 } else { -1.0 };
                assert!(rows.iter().all(|it| (least..=90.0).contains(it)), "{:?}: {rows:?}", stop.id);
            }
        }
    }
}
