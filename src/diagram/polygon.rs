//! Polygons: what lies inside and the same shape with fewer corners; for the tests, what fits inside.

use super::geometry::Point;

/// Whether `point` lies inside the polygon (even-odd rule).
pub fn contains(polygon: &[Point], point: Point) -> bool {
    edges(polygon)
        .filter(|(a, b)| (a.y > point.y) != (b.y > point.y))
        .filter(|(a, b)| point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y))
        .count()
        % 2
        == 1
}

/// The distance from `point` to the nearest edge of the polygon.
#[cfg(test)]
pub fn distance_to_edge(polygon: &[Point], point: Point) -> f32 {
    edges(polygon).map(|(a, b)| distance_to_line(point, a, b)).fold(f32::INFINITY, f32::min)
}

/// The open line `points` with fewer points, none of those left out farther than `tolerance` from it
/// (Douglas and Peucker).
pub fn simplified(points: &[Point], tolerance: f32) -> Vec<Point> {
    let [first, .., last] = *points else { return points.to_vec() };
    let (split, distance) = points
        .iter()
        .enumerate()
        .map(|(index, &point)| (index, distance_to_line(point, first, last)))
        .fold((0, 0.0), |worst, next| if next.1 > worst.1 { next } else { worst });
    if distance <= tolerance {
        return vec![first, last];
    }
    let mut kept = simplified(&points[..=split], tolerance);
    kept.pop();
    kept.extend(simplified(&points[split..], tolerance));
    kept
}

/// The side of about the largest upright square that fits into the polygon.
#[cfg(test)]
pub fn inscribed_square(polygon: &[Point]) -> f32 {
    const GRID: u8 = 40;
    let (low, high) = bounds(polygon);
    let mut best = 0.0_f32;
    for column in 0..=GRID {
        for row in 0..=GRID {
            let center = Point::new(
                low.x + (high.x - low.x) * f32::from(column) / f32::from(GRID),
                low.y + (high.y - low.y) * f32::from(row) / f32::from(GRID),
            );
            while square_fits(polygon, center, best + 0.25) {
                best += 0.25;
            }
        }
    }
    best
}

/// The upper left and the lower right corner of the box around `points`.
pub fn bounds(points: &[Point]) -> (Point, Point) {
    let start = (Point::new(f32::MAX, f32::MAX), Point::new(f32::MIN, f32::MIN));
    points.iter().fold(start, |(low, high), point| {
        (
            Point::new(low.x.min(point.x), low.y.min(point.y)),
            Point::new(high.x.max(point.x), high.y.max(point.y)),
        )
    })
}

/// A line of the given thickness with round ends, each end drawn with `corners` corners.
pub fn capsule(start: Point, end: Point, thickness: f32, corners: u8) -> Vec<Point> {
    let along = (end.y - start.y).atan2(end.x - start.x);
    let cap = |center: Point, from: f32| {
        (0..corners).map(move |corner| {
            let share = f32::from(corner) / f32::from(corners - 1);
            let angle = from + std::f32::consts::PI * share;
            let reach = thickness / 2.0;
            Point::new(center.x + reach * angle.cos(), center.y + reach * angle.sin())
        })
    };
    let quarter = std::f32::consts::FRAC_PI_2;
    cap(end, along - quarter).chain(cap(start, along + quarter)).collect()
}

fn edges(polygon: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    let next = polygon.iter().cycle().skip(1);
    polygon.iter().zip(next).map(|(&a, &b)| (a, b))
}

/// The distance from `point` to the straight line from `a` to `b`.
pub fn distance_to_line(point: Point, a: Point, b: Point) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let squared = dx * dx + dy * dy;
    if squared == 0.0 {
        return point.distance(a);
    }
    let share = ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared;
    point.distance(a.toward(b, share.clamp(0.0, 1.0)))
}

#[cfg(test)]
fn square_fits(polygon: &[Point], center: Point, side: f32) -> bool {
    const PROBES: u8 = 12;
    let half = side / 2.0;
    (0..=PROBES).all(|probe| {
        let run = side * f32::from(probe) / f32::from(PROBES) - half;
        [(run, -half), (run, half), (-half, run), (half, run)]
            .into_iter()
            .all(|(x, y)| contains(polygon, Point::new(center.x + x, center.y + y)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(side: f32) -> Vec<Point> {
        [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)].map(|(x, y)| Point::new(x, y)).to_vec()
    }

    #[test]
    fn a_square_contains_its_middle_and_not_its_outside() {
        assert!(contains(&square(10.0), Point::new(5.0, 5.0)));
        assert!(!contains(&square(10.0), Point::new(11.0, 5.0)));
    }

    #[test]
    fn the_largest_square_in_a_square_is_that_square() {
        let side = inscribed_square(&square(20.0));
        assert!((19.0..=20.0).contains(&side), "{side}");
    }

    #[test]
    fn a_point_near_a_straight_line_is_dropped_and_a_far_one_stays() {
        let line = [(0.0, 0.0), (5.0, 0.3), (10.0, 0.0), (10.0, 9.0)].map(|(x, y)| Point::new(x, y));
        assert_eq!(simplified(&line, 0.5), vec![line[0], line[2], line[3]]);
    }

    #[test]
    fn a_capsule_is_as_thick_as_asked() {
        let shape = capsule(Point::new(0.0, 0.0), Point::new(50.0, 0.0), 20.0, 9);
        let (low, high) = bounds(&shape);
        assert!((high.y - low.y - 20.0).abs() < 0.01 && (high.x - low.x - 70.0).abs() < 0.01);
    }

    #[test]
    fn the_distance_to_the_edge_is_the_shortest_one() {
        let distance = distance_to_edge(&square(10.0), Point::new(5.0, 9.0));
        assert!((distance - 1.0).abs() < 0.001);
    }
}
