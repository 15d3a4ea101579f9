//! What must hold for the areas, whatever the numbers are.

use super::*;
use crate::diagram::figure::{hip, line, nerve, silhouette, strand};
use crate::diagram::polygon::{contains, distance_to_edge, inscribed_square};

/// Pixels in one unit when the figure is 320 px wide.
const SMALL_PHONE: f32 = 320.0 / VIEW_WIDTH;

fn body() -> Vec<Point> {
    let right = strand(silhouette::BODY).polyline();
    let left: Vec<_> = right.iter().rev().map(|it| it.mirrored()).collect();
    [right, left].concat()
}

fn polygon(area: AreaId) -> Vec<(f32, f32)> {
    let number = |it: &str| it.trim_end_matches('%').parse::<f32>().unwrap_or(f32::NAN);
    let corner = |it: &str| it.split_once(' ').map(|(x, y)| (number(x), number(y)));
    let css = hit_polygon(area);
    css.trim_start_matches("polygon(").trim_end_matches(')').split(',').filter_map(corner).collect()
}

fn crosses([a, b]: [Point; 2], [c, d]: [Point; 2]) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[test]
fn every_area_lies_inside_the_body() {
    let body = body();
    for area in AreaId::ALL {
        for point in outline(area).polyline() {
            let inside = contains(&body, point) || distance_to_edge(&body, point) < 1.0;
            assert!(inside, "{area:?} leaves the body at {point:?}");
        }
    }
}

#[test]
fn every_area_is_closed_or_open_only_at_the_midline() {
    for area in AreaId::ALL {
        let ends = outline(area).polyline();
        let at_midline = [ends.first(), ends.last()].into_iter().flatten().all(|it| it.x.abs() <= 0.5);
        assert!(outline(area).path().ends_with('z') || at_midline, "{area:?}");
    }
}

#[test]
fn left_and_right_mirror_each_other() {
    let whole = polygon(AreaId::Lumbar);
    for (x, y) in &whole {
        let twin = whole.iter().any(|(a, b)| (a + x - 100.0).abs() < 0.15 && (b - y).abs() < 0.05);
        assert!(twin, "{x} {y} has no twin");
    }
    for area in [AreaId::Glutes, AreaId::Hamstrings] {
        assert!(
            has_halves(area) && polygon(area).iter().all(|(x, _)| *x > 49.9),
            "{area:?} is the right half"
        );
    }
}

#[test]
fn a_finger_hits_the_piriformis_on_a_small_phone() {
    let [start, end] = PIRIFORMIS_AXIS.map(place);
    let side = inscribed_square(&capsule(start, end, PIRIFORMIS_HIT, 7)) * SMALL_PHONE;
    assert!(side >= 44.0, "{side} px");
}

#[test]
fn neighbours_share_their_border_to_the_point() {
    let pairs = [(AreaId::Lumbar, AreaId::Glutes, 6), (AreaId::Glutes, AreaId::Hamstrings, 4)];
    for (one, other, least) in pairs {
        let (one, other) = (polygon(one), polygon(other));
        let shared = one.iter().filter(|corner| other.contains(corner)).count();
        assert!(shared >= least, "only {shared} corners are shared");
    }
}

#[test]
fn no_place_belongs_to_two_areas_but_for_the_piriformis() {
    let areas = [AreaId::Lumbar, AreaId::Glutes, AreaId::Hamstrings].map(|area| outline(area).polyline());
    for x in 1..110_u8 {
        for step in 0..180_u8 {
            let point = Point::new(f32::from(x) + 0.3, f32::from(step) * 4.0 + 0.3);
            let owners = areas.iter().filter(|area| contains(area, point)).count();
            assert!(owners < 2, "{point:?} belongs to {owners} areas");
        }
    }
}

#[test]
fn leaders_cross_neither_each_other_nor_the_nerve() {
    let mut lines: Vec<_> = AreaId::ALL.map(leader).map(|it| [it.dot, it.bend]).to_vec();
    lines.push([nerve_leader().dot, nerve_leader().bend]);
    for (index, &line) in lines.iter().enumerate() {
        assert!(lines[index + 1..].iter().all(|&other| !crosses(line, other)));
    }
    let trunk = line(nerve::TRUNK).polyline();
    for piece in trunk.windows(2) {
        assert!(lines[..4].iter().all(|&line| !crosses(line, [piece[0], piece[1]])));
    }
}

#[test]
fn each_dot_lies_in_its_area() {
    for area in AreaId::ALL {
        let dot = leader(area).dot;
        let on_right = if dot.x < 0.0 { dot.mirrored() } else { dot };
        assert!(contains(&outline(area).polyline(), on_right), "{area:?}");
    }
}

#[test]
fn the_nerve_meets_the_piriformis_only_at_its_lower_border() {
    let muscle = hip::PIRIFORMIS.loft();
    let outline = muscle.outline().polyline();
    let lower: Vec<_> = (0..=60_u8).map(|step| muscle.at(1.0, f32::from(step) / 60.0)).collect();
    for point in line(nerve::TRUNK).polyline() {
        let depth = lower.iter().map(|it| it.distance(point)).fold(f32::INFINITY, f32::min);
        assert!(!contains(&outline, point) || depth < 8.0, "{point:?} is {depth} inside");
    }
}

/// Why a place inside the body may belong to no area.
fn purpose_of_none(point: Point) -> Option<&'static str> {
    let height = 725.0 - point.y;
    match () {
        () if height > 717.0 => Some("above the lowest ribs the drawing fades out"),
        () if height < 90.0 => Some("ankle and foot are no massage area here"),
        () => None,
    }
}

/// The tappable polygons of the three large areas on the right half, in units.
fn tappable() -> Vec<Vec<Point>> {
    [AreaId::Lumbar, AreaId::Glutes, AreaId::Hamstrings]
        .map(|area| {
            let unit = |&(x, y): &(f32, f32)| {
                Point::new(x / 100.0 * VIEW_WIDTH + VIEW_CORNER.x, y / 100.0 * VIEW_HEIGHT + VIEW_CORNER.y)
            };
            polygon(area).iter().map(unit).collect()
        })
        .to_vec()
}

#[test]
fn every_place_of_the_body_belongs_to_one_area_or_to_none_on_purpose() {
    let (body, areas) = (body(), tappable());
    let mut gaps = Vec::new();
    for x in 0..55_u8 {
        for y in 0..240_u8 {
            let point = Point::new(f32::from(x) * 2.0 + 0.7, f32::from(y) * 3.0 + 0.4);
            if !contains(&body, point) || purpose_of_none(point).is_some() {
                continue;
            }
            let owners = areas.iter().filter(|area| contains(area, point)).count();
            let near = areas.iter().any(|area| distance_to_edge(area, point) < 0.8);
            if owners != 1 && !near {
                gaps.push((point, owners));
            }
        }
    }
    assert!(gaps.is_empty(), "{} places, such as {:?}", gaps.len(), gaps.first());
}

#[test]
fn every_area_holds_a_finger_on_a_small_phone() {
    for area in tappable() {
        let side = inscribed_square(&area) * SMALL_PHONE;
        assert!(side >= 44.0, "{side} px");
    }
}

#[test]
fn swapped_labels_are_mirror_images() {
    for area in AreaId::ALL {
        let (there, here) = (label(area), label_on(area, Side::Left));
        assert!((there.x_percent + here.x_percent - 100.0).abs() < 0.001 && there.side != here.side);
        assert_eq!(label_on(area, Side::Right), there);
    }
}
