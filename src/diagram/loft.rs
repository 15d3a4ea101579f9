//! Muscles as lofts: two edges from origin to insertion, with everything between them following both.
//!
//! Outline, fibres and tendon come from the same two curves, so that the taper of a muscle and the
//! run of its fibres agree without further numbers.

use super::geometry::{Curve, Point};

/// Into how many equal lengths an edge is measured out.
const MARKS: u8 = 60;

/// How the fibres of a muscle are strewn between its edges.
#[derive(Clone, Copy, Debug)]
pub struct Fibres {
    /// How many are drawn.
    pub count: u8,
    /// Where they begin, as a share of the way from origin to insertion.
    pub from: f32,
    /// Where they end, in the same measure.
    pub to: f32,
    /// Picks the pattern of long and short ones.
    pub seed: u8,
}

/// Two edges, both running from origin to insertion.
#[derive(Clone, Debug)]
pub struct Loft {
    first: Vec<Point>,
    second: Vec<Point>,
    first_marks: Vec<Point>,
    second_marks: Vec<Point>,
}

impl Loft {
    /// The loft between two edges given by a few points each.
    pub fn new(first: Vec<Point>, second: Vec<Point>) -> Self {
        let first_marks = marks(&Curve::open(&first).polyline());
        let second_marks = marks(&Curve::open(&second).polyline());
        Self { first, second, first_marks, second_marks }
    }

    /// The outline: down one edge and back up the other, rounded at an open end, pointed where the
    /// edges meet.
    pub fn outline(&self) -> Curve {
        let meet = |a: Option<&Point>, b: Option<&Point>| a.zip(b).is_some_and(|(a, b)| a.distance(*b) < 0.5);
        let back: Vec<_> = self.second.iter().rev().copied().collect();
        let pointed =
            [meet(self.first.first(), self.second.first()), meet(self.first.last(), self.second.last())];
        match pointed {
            [true, true] => Curve::chain(&[&self.first, &back]),
            [true, false] => Curve::chain(&[&[self.first.as_slice(), &back].concat()]),
            [false, true] => Curve::chain(&[&[back.as_slice(), &self.first].concat()]),
            [false, false] => Curve::ring(&[self.first.as_slice(), &back].concat()),
        }
    }

    /// The point a share `across` from the first edge to the second, a share `along` to the insertion.
    pub fn at(&self, across: f32, along: f32) -> Point {
        mark_at(&self.first_marks, along).toward(mark_at(&self.second_marks, along), across)
    }

    /// Start, middle and end of each fibre.
    pub fn fibres(&self, fibres: Fibres) -> Vec<[Point; 3]> {
        (0..fibres.count)
            .map(|fibre| {
                let across = f32::from(fibre + 1) / f32::from(fibres.count + 1);
                let from = fibres.from + 0.1 * scatter(fibre, fibres.seed);
                let to = fibres.to - 0.1 * scatter(fibre, fibres.seed.wrapping_add(101));
                [from, f32::midpoint(from, to), to].map(|along| self.at(across, along))
            })
            .collect()
    }

    /// The tendon of insertion: the last part, cut obliquely where each edge reaches its share `from`. Its edges go
    /// through the muscle's at `parts` of the way from the cut to the insertion: the more, the closer they keep to them.
    pub fn tendon<const PARTS: usize>(&self, from: [f32; 2], parts: [f32; PARTS]) -> Curve {
        let [first, second] = from;
        let edge = |across, from: f32| parts.map(|part| self.at(across, from + part * (1.0 - from)));
        let (near, mut far) = (edge(0.0, first), edge(1.0, second));
        far.reverse();
        let notch = self.at(0.5, f32::midpoint(first, second) + 0.3 * (1.0 - first.max(second)));
        Curve::chain(&[&near, &far, &[far[PARTS - 1], notch, near[0]]])
    }
}

/// Points at equal distances along a line.
fn marks(line: &[Point]) -> Vec<Point> {
    let mut so_far = 0.0;
    let mut lengths = vec![so_far];
    for pair in line.windows(2) {
        so_far += pair[0].distance(pair[1]);
        lengths.push(so_far);
    }
    (0..=MARKS)
        .map(|mark| {
            let wanted = so_far * f32::from(mark) / f32::from(MARKS);
            let after = lengths.partition_point(|&length| length < wanted).clamp(1, line.len() - 1);
            let span = (lengths[after] - lengths[after - 1]).max(f32::EPSILON);
            line[after - 1].toward(line[after], (wanted - lengths[after - 1]) / span)
        })
        .collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of the few marks")]
fn mark_at(marks: &[Point], along: f32) -> Point {
    let place = along.clamp(0.0, 1.0) * f32::from(MARKS);
    let before = place.floor().min(f32::from(MARKS - 1));
    let index = before as usize;
    marks[index].toward(marks[index + 1], place - before)
}

/// An even-looking number from 0 to 1, always the same for the same fibre.
fn scatter(fibre: u8, seed: u8) -> f32 {
    let mixed = u32::from(fibre).wrapping_mul(0x9E37_79B1) ^ u32::from(seed).wrapping_mul(0x85EB_CA6B);
    let mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x2C1B_3C6D);
    f32::from(mixed.to_be_bytes()[0]) / 255.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strap() -> Loft {
        let edge = |x: f32| [0.0, 50.0, 100.0].map(|y| Point::new(x, y)).to_vec();
        Loft::new(edge(0.0), edge(10.0))
    }

    #[test]
    fn the_middle_of_a_strap_is_in_its_middle() {
        let middle = strap().at(0.5, 0.5);
        assert!(middle.distance(Point::new(5.0, 50.0)) < 0.1, "{middle:?}");
    }

    #[test]
    fn the_ends_of_the_edges_are_reached() {
        assert!(strap().at(0.0, 0.0).distance(Point::new(0.0, 0.0)) < 0.01);
        assert!(strap().at(1.0, 1.0).distance(Point::new(10.0, 100.0)) < 0.01);
    }

    #[test]
    fn fibres_keep_within_their_share_and_differ_in_length() {
        let drawn = strap().fibres(Fibres { count: 5, from: 0.1, to: 0.9, seed: 3 });
        assert_eq!(drawn.len(), 5);
        assert!(drawn.iter().all(|[start, _, end]| start.y >= 9.9 && end.y <= 90.1));
        assert!(drawn.windows(2).any(|pair| (pair[0][0].y - pair[1][0].y).abs() > 0.5));
    }

    #[test]
    fn edges_that_meet_make_one_tip() {
        let tip = Point::new(5.0, 100.0);
        let from = |x: f32| vec![Point::new(x, 0.0), Point::new(x, 50.0), tip];
        let outline = Loft::new(from(0.0), from(10.0)).outline().polyline();
        assert_eq!(outline.iter().filter(|it| it.distance(tip) < 0.001).count(), 1);
    }

    #[test]
    fn a_tendon_ends_where_the_muscle_ends() {
        let tendon = strap().tendon([0.8, 0.7], [0.0, 0.5, 1.0]).polyline();
        assert!(tendon.iter().any(|it| it.y > 99.9) && tendon.iter().all(|it| it.y > 69.0));
    }
}
