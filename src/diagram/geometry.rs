//! Plane geometry of the drawing: points, and smooth curves through them.
//!
//! One unit is 1/1000 of stature; x grows to the right, y downwards.

/// How many straight pieces stand for one cubic piece of a curve when it is sampled.
const PIECES_PER_SEGMENT: u8 = 16;

/// A place on the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Distance from the midline, positive to the right.
    pub x: f32,
    /// Distance below the top edge of the figure.
    pub y: f32,
}

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// The same place on the other half of the body.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self { x: -self.x, y: self.y }
    }

    /// The point a `share` of the way from here to `other`.
    #[must_use]
    pub fn toward(self, other: Self, share: f32) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }

    /// The straight distance to `other`.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    fn moved(self, by: Self, times: f32) -> Self {
        Self { x: self.x + by.x * times, y: self.y + by.y * times }
    }
}

/// One piece of a curve: a cubic from `start` to `end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    pub(super) start: Point,
    pub(super) leave: Point,
    pub(super) arrive: Point,
    pub(super) end: Point,
    /// No corner at `start`: the handle there mirrors the one before, so SVG needs not repeat it.
    pub(super) smooth_start: bool,
    pub(super) straight: bool,
}

impl Segment {
    fn at(&self, t: f32) -> Point {
        let first = self.start.toward(self.leave, t);
        let middle = self.leave.toward(self.arrive, t);
        let last = self.arrive.toward(self.end, t);
        first.toward(middle, t).toward(middle.toward(last, t), t)
    }
}

/// A smooth line through given points, open or closed, with corners where wanted.
#[derive(Clone, Debug)]
pub struct Curve {
    pub(super) segments: Vec<Segment>,
    pub(super) closed: bool,
}

impl Curve {
    /// A smooth open line.
    pub fn open(points: &[Point]) -> Self {
        Self::through(&knots(&[points]), false)
    }

    /// A smooth closed outline without corners.
    pub fn ring(points: &[Point]) -> Self {
        let knots: Vec<_> = points.iter().map(|&at| Knot { at, corner: false }).collect();
        Self::through(&knots, true)
    }

    /// A closed outline of smooth arcs that meet in corners; straight lines bridge gaps between them.
    pub fn chain(arcs: &[&[Point]]) -> Self {
        let mut knots = knots(arcs);
        if knots.len() > 1 && knots.first().map(|it| it.at) == knots.last().map(|it| it.at) {
            knots.pop();
        }
        Self::through(&knots, true)
    }

    /// A line of smooth arcs that meet in corners, open where it begins and ends.
    pub fn strand(arcs: &[&[Point]]) -> Self {
        Self::through(&knots(arcs), false)
    }

    fn through(knots: &[Knot], closed: bool) -> Self {
        let count = knots.len();
        let handles: Vec<_> = (0..count).map(|at| handle(knots, at, closed)).collect();
        let last = if closed { count } else { count.saturating_sub(1) };
        let segments = (0..last)
            .map(|at| {
                let next = (at + 1) % count;
                let mut piece = segment(knots[at].at, knots[next].at, handles[at], handles[next]);
                piece.smooth_start &= at > 0;
                piece
            })
            .collect();
        Self { segments, closed }
    }

    /// The points along the curve, near enough for measuring.
    pub fn polyline(&self) -> Vec<Point> {
        let steps = f32::from(PIECES_PER_SEGMENT);
        let along = |piece: &Segment| -> Vec<Point> {
            if piece.straight {
                return vec![piece.start];
            }
            (0..PIECES_PER_SEGMENT).map(|step| piece.at(f32::from(step) / steps)).collect()
        };
        let mut points: Vec<_> = self.segments.iter().flat_map(along).collect();
        if let (false, Some(piece)) = (self.closed, self.segments.last()) {
            points.push(piece.end);
        }
        points
    }
}

/// A point that a curve passes, with the handle vector at it left to be found.
#[derive(Clone, Copy)]
struct Knot {
    at: Point,
    corner: bool,
}

/// The points of `arcs` in a row; the ends of arcs are corners, a shared end counts once.
fn knots(arcs: &[&[Point]]) -> Vec<Knot> {
    let mut knots: Vec<Knot> = Vec::new();
    for arc in arcs {
        for (index, &at) in arc.iter().enumerate() {
            let corner = index == 0 || index + 1 == arc.len();
            if knots.last().is_none_or(|last| last.at != at) {
                knots.push(Knot { at, corner });
            }
        }
    }
    knots
}

/// The handle at a smooth knot: along the line between its neighbours, as long as the nearer one allows.
fn handle(knots: &[Knot], index: usize, closed: bool) -> Option<Point> {
    let count = knots.len();
    let knot = knots[index];
    let at_end = index == 0 || index + 1 == count;
    if knot.corner || (at_end && !closed) {
        return None;
    }
    let before = knots[(index + count - 1) % count].at;
    let after = knots[(index + 1) % count].at;
    let span = before.distance(after).max(f32::EPSILON);
    let near = before.distance(knot.at).min(after.distance(knot.at));
    let far = before.distance(knot.at).max(after.distance(knot.at));
    let length = (0.38 * near + 0.05 * far).min(0.5 * near);
    Some(Point::new((after.x - before.x) / span * length, (after.y - before.y) / span * length))
}

fn segment(start: Point, end: Point, out: Option<Point>, into: Option<Point>) -> Segment {
    let (leave, arrive) = match (out, into) {
        (None, None) => (start.toward(end, 1.0 / 3.0), start.toward(end, 2.0 / 3.0)),
        (Some(out), None) => {
            let leave = start.moved(out, 1.0);
            (leave, end.toward(leave, 0.5))
        }
        (None, Some(into)) => {
            let arrive = end.moved(into, -1.0);
            (start.toward(arrive, 0.5), arrive)
        }
        (Some(out), Some(into)) => (start.moved(out, 1.0), end.moved(into, -1.0)),
    };
    let straight = out.is_none() && into.is_none();
    Segment { start, leave, arrive, end, smooth_start: out.is_some(), straight }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(pairs: &[(f32, f32)]) -> Vec<Point> {
        pairs.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn a_curve_passes_its_points() {
        let through = points(&[(0.0, 0.0), (10.0, 5.0), (20.0, 0.0), (30.0, -5.0)]);
        let line = Curve::open(&through).polyline();
        for point in through {
            assert!(line.iter().any(|it| it.distance(point) < 0.01), "{point:?} is missed");
        }
    }

    #[test]
    fn a_straight_chain_is_written_with_lines() {
        let corners = points(&[(0.0, 0.0), (10.0, 0.0)]);
        let back = points(&[(10.0, 0.0), (10.0, 10.0)]);
        assert_eq!(Curve::chain(&[&corners, &back]).path(), "M0 0l40 0 0 40-40-40z");
    }

    #[test]
    fn a_smooth_line_uses_the_shorthand() {
        let path = Curve::open(&points(&[(0.0, 0.0), (10.0, 5.0), (20.0, 0.0)])).path();
        assert!(path.contains('s') && path.matches('c').count() == 1, "{path}");
    }

    #[test]
    fn the_mirror_image_of_a_mirror_image_is_the_point() {
        let point = Point::new(3.0, 4.0);
        assert_eq!(point.mirrored().mirrored(), point);
        assert_eq!(point.mirrored(), Point::new(-3.0, 4.0));
    }
}
