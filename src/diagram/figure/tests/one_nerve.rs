//! The nerve is one line from its roots to its branches.

use super::*;
use crate::diagram::polygon::{contains, distance_to_edge};

/// How far two edges of the nerve that run on in one another may part, in units: a quarter of its border.
const APART: f32 = 0.25;

fn outlines(curves: &[Curve]) -> Vec<Vec<Point>> {
    curves.iter().map(Curve::polyline).collect()
}

/// The outermost places of a bundle at the height of a point of the trunk.
fn edges(bundle: &[Vec<Point>], y: f32) -> (f32, f32) {
    let crossings = bundle.iter().flat_map(|it| it.windows(2)).filter_map(|pair| {
        let share = (y - pair[0].y) / (pair[1].y - pair[0].y);
        (0.0..=1.0).contains(&share).then(|| pair[0].toward(pair[1], share).x)
    });
    crossings.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
}

#[test]
fn roots_become_the_trunk_with_neither_gap_nor_step() {
    let thick = |it: &Vec<Point>| {
        let up: Vec<_> = it.iter().rev().copied().collect();
        cord::ribbon(&up, &vec![nerve::ROOT_THICKNESS; up.len()])
    };
    let roots: Vec<_> = cord::root_lines().iter().map(thick).collect();
    let (roots, trunk) = (outlines(&roots), outlines(&cord::trunk()));
    for spot in &nerve::TRUNK[..2] {
        let y = place(*spot).y;
        let (of_roots, of_trunk) = (edges(&roots, y), edges(&trunk[..1], y));
        assert!(
            (of_roots.0 - of_trunk.0).abs() <= APART && (of_roots.1 - of_trunk.1).abs() <= APART,
            "{spot:?}"
        );
    }
}

#[test]
fn every_root_ends_inside_the_trunk_and_begins_at_its_opening() {
    let trunk = &outlines(&cord::trunk())[0];
    for (root, spots) in cord::root_lines().iter().zip(nerve::ROOTS) {
        assert!(root.last().is_some_and(|&it| contains(trunk, it)), "{spots:?}");
        assert_eq!(root.first().copied(), spots.first().copied().map(place));
    }
    for (root, opening) in nerve::ROOTS[2..].iter().zip(bones::FORAMINA) {
        assert_eq!(root[0], *opening, "a sacral root comes out of a foramen");
    }
}

#[test]
fn the_branches_leave_the_trunk_inside_its_outline() {
    let [tibial, fibular] = [nerve::TIBIAL_TO_FOOT, nerve::FIBULAR_TO_NECK].map(|it| place(it[0]));
    let trunk = &outlines(&cord::trunk())[0];
    assert!(contains(trunk, tibial) && contains(trunk, fibular));
    // The tibial nerve is the larger of the two, about twice as thick.
    let [whole, branch, _]: [Vec<Point>; 3] = outlines(&cord::trunk()).try_into().unwrap_or_default();
    let thick = |it: &[Point]| {
        let (low, high) = edges(&[it.to_vec()], place((0.0, 296.0)).y);
        high - low
    };
    assert!(thick(&whole) > thick(&branch));
}

#[test]
fn the_nerve_comes_out_below_the_lower_edge_of_the_piriformis() {
    let muscle = hip::PIRIFORMIS.loft().outline().polyline();
    let trunk = line(nerve::TRUNK).polyline();
    let hidden = trunk.iter().take_while(|&&it| contains(&muscle, it)).count();
    let out = trunk[hidden];
    assert!(hidden > 0 && trunk[hidden..].iter().all(|&it| !contains(&muscle, it)));
    // Lateral third of the line from the PSIS to the sit bone, see landmarks.csv.
    assert_near((out.x, TOP_HEIGHT - out.y), (41.0, 524.0));
    assert!(distance_to_edge(&muscle, out) < 1.0);
}

#[test]
fn the_tibial_nerve_runs_behind_the_inner_ankle_into_the_sole() {
    let body = strand(silhouette::BODY).polyline();
    let ankle = nerve::TIBIAL_TO_FOOT.iter().find(|spot| spot.1 < 65.0).copied().unwrap_or_default();
    assert!(ankle.0 < leg::CALCANEAL_TENDON.first[3].0, "inside the heel cord");
    assert!(nerve::TIBIAL_TO_FOOT.iter().all(|&spot| contains(&body, place(spot))));
}

#[test]
fn the_nerve_is_as_thick_as_a_finger_in_the_buttock_and_thinner_below() {
    // About 15 to 20 mm across in the buttock, of a stature of 1,629 mm; the border is one unit on either side.
    let millimetres = |height: f32| {
        let (low, high) = edges(&outlines(&cord::trunk())[..1], place((0.0, height)).y);
        (high - low + 2.0) * 1.629
    };
    assert!((14.0..20.0).contains(&millimetres(470.0)), "{}", millimetres(470.0));
    assert!(millimetres(470.0) > millimetres(345.0) && millimetres(345.0) > millimetres(290.0));
}

#[test]
fn what_bone_and_piriformis_hide_of_the_nerve_is_dashed_only_there() {
    let bones = [strand(bones::SACRUM), ring(bones::HIP_BONE)].map(|it| it.polyline());
    let muscle = hip::PIRIFORMIS.loft().outline().polyline();
    let held = |hosts: &[&[Point]], it: Point| {
        hosts.iter().any(|host| contains(host, it) || distance_to_edge(host, it) < 1.5)
    };
    let roots = outlines(&cord::hidden_roots());
    assert_eq!(roots.len(), nerve::ROOTS.len());
    // Those of L4 and L5 come out between the last two vertebrae.
    let vertebrae = &bones::VERTEBRAE[..2];
    let spine: Vec<_> = vertebrae
        .iter()
        .flat_map(|it| [vertebra(*it), vertebral_body(*it)])
        .map(|it| it.polyline())
        .collect();
    let hosts: Vec<_> = bones.iter().chain(&spine).map(Vec::as_slice).collect();
    for it in roots.concat() {
        assert!(held(&hosts, it), "{it:?}");
    }
    let edges = outlines(&cord::edges_under_piriformis());
    assert_eq!(edges.len(), 2, "two lines at most");
    for edge in &edges {
        assert!(edge.iter().all(|&it| held(&[&muscle, &bones[0], &bones[1]], it)), "{edge:?}");
        assert!(
            edge.last().is_some_and(|&it| distance_to_edge(&muscle, it) < 2.0),
            "down to where it comes out"
        );
    }
}

#[test]
fn what_the_calf_hides_is_dashed_from_where_the_nerve_dives_to_where_it_comes_out() {
    let [dives, out] = [nerve::TIBIAL_TO_CALF.last(), nerve::TIBIAL_AT_ANKLE.first()]
        .map(|it| place(it.copied().unwrap_or_default()));
    let dashes = cord::under_calf().polyline();
    assert!(dashes[0].distance(dives) < 1.5 && dashes[dashes.len() - 1].distance(out) < 1.5);
    // Between the heads, and beside or under the heel cord.
    let calf = [
        &leg::GASTROCNEMIUS_MEDIAL,
        &leg::GASTROCNEMIUS_LATERAL,
        &leg::SOLEUS,
        &leg::FIBULARIS,
        &leg::CALCANEAL_TENDON,
    ]
    .map(|it| it.loft().outline().polyline());
    let hidden =
        |it: &Point| calf.iter().any(|host| contains(host, *it) || distance_to_edge(host, *it) < 1.0);
    assert!(dashes.iter().all(hidden));
    // All pieces lie on the whole line.
    let whole = line(nerve::TIBIAL_TO_FOOT).polyline();
    let off = |it: &Point| whole.iter().map(|other| it.distance(*other)).fold(f32::INFINITY, f32::min);
    for piece in [nerve::TIBIAL_TO_CALF, nerve::TIBIAL_UNDER_CALF, nerve::TIBIAL_AT_ANKLE] {
        let far = line(piece).polyline().iter().map(off).fold(0.0, f32::max);
        assert!(far < 3.0, "{piece:?} is {far} off");
    }
}
