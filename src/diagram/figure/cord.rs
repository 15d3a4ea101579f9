//! The nerve as one outline: roots, trunk and branches are ribbons of changing thickness that overlap where they
//! meet, and a border around all of them lies beneath what fills them.

use super::{Spot, bones, hip, line, nerve, places, ring, strand};
use crate::diagram::geometry::{Curve, Point};
use crate::diagram::polygon::contains;

/// How many spots of the trunk its roots follow side by side.
const SHARED: usize = 3;

/// The middle of every root, from its opening to where it is one with the trunk: as many lie side by side as make
/// the trunk's own thickness.
pub fn root_lines() -> Vec<Vec<Point>> {
    let trunk = places(&trunk_spots());
    let outermost = (at(nerve::THICKNESS, nerve::GATHERING.1) - nerve::ROOT_THICKNESS) / 2.0;
    let gaps = nerve::ROOTS.len().saturating_sub(1).max(1);
    let steps = (0..=gaps).map(|root| share(root, gaps) * 2.0 - 1.0);
    let joined =
        |side: f32| (0..=SHARED).map(|spot| beside(&trunk, spot, side * outermost)).collect::<Vec<_>>();
    nerve::ROOTS.iter().zip(steps).map(|(root, side)| [places(root), joined(side)].concat()).collect()
}

/// The middle of every root in many points, and which of them is the last that sacrum and hip bone hide from behind.
fn roots_behind_bones() -> Vec<(Vec<Point>, usize)> {
    let bones = [strand(bones::SACRUM), ring(bones::HIP_BONE)].map(|it| it.polyline());
    let hidden = |it: &Point| bones.iter().any(|bone| contains(bone, *it));
    let parted = |it: Vec<Point>| {
        let line = Curve::open(&it).polyline();
        let first = line.iter().position(hidden).unwrap_or_default();
        let last = first + line[first..].iter().take_while(|it| hidden(it)).count().saturating_sub(1);
        (line, last)
    };
    root_lines().into_iter().map(parted).collect()
}

/// The roots where bones hide them, from their openings.
pub fn hidden_roots() -> Vec<Curve> {
    roots_behind_bones().iter().map(|(line, last)| through_few(&line[..=*last])).collect()
}

/// The roots from the notch of the hip bone down to where the trunk begins: as thin as their dashes where they come
/// from under the bone, and open there.
pub fn roots_in_notch() -> Vec<Curve> {
    let trunk = places(nerve::TRUNK)[0];
    let piece = |(line, last): &(Vec<Point>, usize)| {
        let end = line.iter().position(|it| it.y >= trunk.y).unwrap_or(line.len() - 1);
        let middle = [line[*last], line[usize::midpoint(*last, end)], line[end]];
        let edge = |side: f32| {
            let thick = [nerve::DASH, nerve::ROOT_THICKNESS, nerve::ROOT_THICKNESS];
            [0, 1, 2].map(|at| beside(&middle, at, thick[at] * side / 2.0))
        };
        let ([first, second, third], [sixth, fifth, fourth]) = (edge(1.0), edge(-1.0));
        Curve::strand(&[&[first, second, third], &[fourth, fifth, sixth]])
    };
    roots_behind_bones().iter().map(piece).collect()
}

/// The two edges of the nerve where the piriformis hides it, from the notch to the lower border of the muscle.
pub fn edges_under_piriformis() -> Vec<Curve> {
    let muscle = hip::PIRIFORMIS.loft().outline().polyline();
    let roots = roots_behind_bones();
    let outer = [roots.first(), roots.last()].into_iter().flatten();
    outer
        .map(|(line, last)| {
            let end = line.iter().rposition(|it| contains(&muscle, *it)).unwrap_or(line.len() - 1);
            through_few(&line[*last..=end])
        })
        .collect()
}

/// The tibial nerve where the calf hides it.
pub fn under_calf() -> Curve {
    line(nerve::TIBIAL_UNDER_CALF)
}

/// The tibial nerve where the inner ankle and the heel hide it.
pub fn to_sole() -> Curve {
    line(nerve::TIBIAL_TO_SOLE)
}

/// The fibular nerve where the muscles of the outer leg hide it, and the ankle.
pub fn under_outer_leg() -> Curve {
    line(nerve::FIBULAR_TO_ANKLE)
}

/// A line in few bytes: through its ends and its middle.
fn through_few(line: &[Point]) -> Curve {
    let last = line.len() - 1;
    Curve::open(&[line[0], line[last / 2], line[last]])
}

/// The trunk with its two branches as far as no calf hides them: the tibial one dives between the heads of the calf, and
/// comes out above the inner ankle.
pub fn trunk() -> Vec<Curve> {
    let trunk: Vec<Spot> = [trunk_spots().as_slice(), nerve::TIBIAL_TO_CALF].concat();
    vec![
        tapered(&trunk, nerve::THICKNESS),
        fibular(nerve::FIBULAR_TO_NECK),
        tapered(nerve::TIBIAL_AT_ANKLE, nerve::THICKNESS_AT_ANKLE),
    ]
}

/// The tibial nerve below the knee, where no muscle is left to hide it.
pub fn bare_tibial() -> Curve {
    tapered(&nerve::TIBIAL_TO_FOOT[3..], nerve::THICKNESS)
}

/// The trunk from where its roots come together.
fn trunk_spots() -> Vec<Spot> {
    [&[nerve::GATHERING], nerve::TRUNK].concat()
}

/// A length of the common fibular nerve.
pub fn fibular(spots: &[Spot]) -> Curve {
    tapered(spots, nerve::FIBULAR_THICKNESS)
}

/// A ribbon along spots, as thick as the table tells at each height.
fn tapered(spots: &[Spot], thickness: &[(f32, f32)]) -> Curve {
    let thickness: Vec<f32> = spots.iter().map(|spot| at(thickness, spot.1)).collect();
    ribbon(&places(spots), &thickness)
}

/// A ribbon along a line: open where it begins, a tip where it ends.
pub fn ribbon(middle: &[Point], thickness: &[f32]) -> Curve {
    let last = middle.len() - 1;
    let edge = |side: f32| (0..last).map(move |at| beside(middle, at, thickness[at] * side / 2.0));
    let down: Vec<Point> = edge(1.0).chain([middle[last]]).collect();
    let up: Vec<Point> = edge(-1.0).chain([middle[last]]).collect();
    Curve::strand(&[&down, &up.into_iter().rev().collect::<Vec<_>>()])
}

/// The place at right angles beside a point of a line: `by` to the left of a line that runs down the page.
fn beside(line: &[Point], at: usize, by: f32) -> Point {
    let (before, after) = (line[at.saturating_sub(1)], line[(at + 1).min(line.len() - 1)]);
    let by = by / before.distance(after).max(f32::EPSILON);
    Point::new(line[at].x - (after.y - before.y) * by, line[at].y + (after.x - before.x) * by)
}

#[expect(clippy::cast_precision_loss, reason = "a handful of roots")]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}

/// The value of a table at a height, between its rows.
fn at(table: &[(f32, f32)], height: f32) -> f32 {
    let next = table.partition_point(|row| row.0 < height);
    match (next.checked_sub(1).and_then(|before| table.get(before)), table.get(next)) {
        (Some(low), Some(high)) => low.1 + (high.1 - low.1) * (height - low.0) / (high.0 - low.0),
        (Some(only), None) | (None, Some(only)) => only.1,
        (None, None) => 0.0,
    }
}
