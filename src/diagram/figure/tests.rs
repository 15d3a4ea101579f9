//! Landmarks of the figure against the measured ones of `landmarks.csv`.

mod ends;
mod one_nerve;

use super::*;

/// Two percent of stature.
const TOLERANCE: f32 = 20.0;

#[track_caller]
fn assert_near(found: Spot, measured: Spot) {
    let distance = (found.0 - measured.0).hypot(found.1 - measured.1);
    assert!(distance <= TOLERANCE, "{found:?} is {distance} from {measured:?}");
}

fn extreme(spots: &[Spot], rank: impl Fn(Spot) -> f32) -> Spot {
    spots.iter().copied().max_by(|&a, &b| rank(a).total_cmp(&rank(b))).unwrap_or_default()
}

#[test]
fn the_iliac_crest_is_where_it_was_measured() {
    assert_near(extreme(bones::HIP_BONE, |spot| spot.1), (57.7, 610.2));
    assert_near(extreme(bones::HIP_BONE, |spot| spot.0), (75.6, 589.4));
}

#[test]
fn the_sit_bone_is_where_it_was_measured() {
    assert_near(extreme(bones::HIP_BONE, |spot| -spot.1), (25.1, 486.1));
}

#[test]
fn the_greater_trochanter_is_where_it_was_measured() {
    let upper: Vec<_> = bones::FEMUR.iter().copied().filter(|spot| spot.1 > 450.0).collect();
    assert_near(extreme(&upper, |spot| spot.0), (86.5, 503.4));
    let outer: Vec<_> = upper.iter().copied().filter(|spot| spot.0 > 68.0).collect();
    assert_near(extreme(&outer, |spot| spot.1), (75.6, 518.0));
}

#[test]
fn the_piriformis_runs_from_sacrum_to_trochanter() {
    let muscle = hip::PIRIFORMIS.loft();
    let spot = |point: Point| (point.x, TOP_HEIGHT - point.y);
    assert_near(spot(muscle.at(0.5, 0.0)), (13.7, 544.3));
    assert_near(spot(muscle.at(0.5, 1.0)), (76.4, 518.3));
}

#[test]
fn the_knee_is_at_the_measured_height() {
    assert_near((0.0, extreme(bones::FEMUR, |spot| -spot.1).1), (0.0, 268.1));
}

#[test]
fn the_sacrum_is_as_broad_as_a_sacrum() {
    let spots = bones::SACRUM.concat();
    assert_near(extreme(&spots, |spot| spot.0), (31.0, 590.0));
}

#[test]
fn vertebrae_are_as_wide_and_as_high_as_measured() {
    let measured = [(30.4, 595.1), (25.9, 614.8), (24.1, 631.1), (23.7, 647.8), (20.9, 663.8), (13.7, 683.1)];
    for (vertebra, measured) in bones::VERTEBRAE.into_iter().zip(measured) {
        assert_near((vertebra.half_width, f32::midpoint(vertebra.low, vertebra.high)), measured);
    }
}

#[test]
fn hips_are_as_broad_as_measured() {
    let widest = extreme(&silhouette::BODY.concat(), |spot| if spot.1 < 600.0 { spot.0 } else { 0.0 });
    assert_near((widest.0, 0.0), (108.65, 0.0));
}

/// The height at which an outline's outer edge is farthest out or in between two heights.
fn edge(low: f32, high: f32, rank: impl Fn(Spot) -> f32) -> Spot {
    let between: Vec<_> =
        silhouette::BODY.concat().into_iter().filter(|spot| (low..=high).contains(&spot.1)).collect();
    extreme(&between, rank)
}

#[test]
fn bones_end_where_they_were_measured() {
    let lower: Vec<_> = bones::FEMUR.iter().copied().filter(|spot| spot.1 < 310.0).collect();
    let [tibia, fibula] = [bones::LOWER_LEG[2], bones::LOWER_LEG[1]];
    // Found; measured on BodyParts3D meshes or by ANSUR II (2012, female means), see landmarks.csv.
    let pairs = [
        (extreme(bones::FEMUR, |spot| if spot.0 < 56.0 { spot.1 } else { 0.0 }), (47.4, 533.0)),
        (extreme(&lower, |spot| -spot.0), (19.7, 287.9)),
        (extreme(&lower, |spot| spot.0), (68.5, 283.5)),
        (extreme(bones::RIBS[0][1], |spot| -spot.1), (47.2, 638.0)),
        (extreme(bones::RIBS[1][1], |spot| -spot.1), (65.0, 639.6)),
        (extreme(bones::RIBS[2][1], |spot| -spot.1), (70.0, 647.2)),
        (extreme(bones::HIP_BONE, |spot| if spot.1 > 565.0 { -spot.0 } else { -99.0 }), (27.3, 579.5)),
        ((0.0, extreme(tibia, |spot| spot.1).1), (0.0, 268.8)),
        ((0.0, extreme(fibula, |spot| -spot.1).1), (0.0, 38.5)),
    ];
    for (found, measured) in pairs {
        assert_near(found, measured);
    }
}

#[test]
fn the_nerve_runs_where_textbooks_have_it() {
    let on_trunk = |height: f32| {
        let y = TOP_HEIGHT - height;
        let near = |it: &Point| (it.y - y).abs();
        let line = line(nerve::TRUNK).polyline();
        let found = line.into_iter().min_by(|a, b| near(a).total_cmp(&near(b)));
        found.map_or((0.0, 0.0), |it| (it.x, TOP_HEIGHT - it.y))
    };
    for measured in [(41.0, 524.0), (57.0, 497.0), (53.0, 338.0)] {
        assert_near(on_trunk(measured.1), measured);
    }
    assert_near(nerve::TRUNK.last().copied().unwrap_or_default(), (53.0, 320.0));
    let neck = nerve::FIBULAR.iter().copied().find(|spot| spot.1 < 250.0).unwrap_or_default();
    assert_near(neck, (81.0, 244.0));
}

#[test]
fn waist_knee_calf_and_ankle_follow_the_measured_outline() {
    let waist = edge(600.0, 670.0, |spot| -spot.0);
    let calf = edge(150.0, 250.0, |spot| spot.0);
    let ankle = edge(60.0, 120.0, |spot| if spot.0 > 60.0 { -spot.0 } else { -999.0 });
    assert!(waist.0 < edge(400.0, 560.0, |spot| spot.0).0, "the waist is narrower than the hips");
    assert!(calf.1 > 180.0, "the calf is widest in its upper third: {calf:?}");
    assert!(ankle.0 < calf.0);
    // Inner ankle above the outer one.
    let inner = edge(30.0, 70.0, |spot| -spot.0);
    let outer = edge(30.0, 60.0, |spot| spot.0);
    assert!(inner.1 > outer.1, "{inner:?} {outer:?}");
    assert_near((0.0, outer.1), (0.0, 38.5));
}

#[test]
fn muscles_end_where_they_were_measured() {
    let end = |muscle: &Muscle| {
        let it = muscle.loft().at(0.5, 1.0);
        (it.x, TOP_HEIGHT - it.y)
    };
    for (muscle, measured) in [
        (&leg::BICEPS_LONG_HEAD, (70.2, 245.5)),
        (&leg::SEMIMEMBRANOSUS, (31.9, 244.1)),
        (&leg::GASTROCNEMIUS_MEDIAL, (40.6, 131.0)),
        (&leg::GASTROCNEMIUS_LATERAL, (57.1, 138.6)),
        (&leg::CALCANEAL_TENDON, (38.7, 14.7)),
        (&hip::GEMELLUS_SUPERIOR, (73.3, 514.1)),
        (&hip::GEMELLUS_INFERIOR, (73.3, 513.8)),
    ] {
        assert_near(end(muscle), measured);
    }
    let inner = end(&leg::GASTROCNEMIUS_MEDIAL).1;
    assert!(inner < end(&leg::GASTROCNEMIUS_LATERAL).1, "the inner calf head reaches lower");
}

#[test]
fn a_vertebra_is_shaped_like_one() {
    // From Th11 down the transverse processes grow; a body is broader than high, about 45 mm to 27 mm.
    let lumbar = &bones::VERTEBRAE[..5];
    for it in bones::VERTEBRAE {
        let [arch, body] = [vertebra(it), vertebral_body(it)].map(|it| it.polyline());
        let reach = |outline: &[Point]| outline.iter().map(|it| it.x).fold(0.0, f32::max);
        let high = |outline: &[Point]| {
            let ys = outline.iter().map(|it| it.y);
            ys.clone().fold(f32::NEG_INFINITY, f32::max) - ys.fold(f32::INFINITY, f32::min)
        };
        assert!((reach(&arch) - it.half_width).abs() < 1.0, "{it:?}");
        assert!(2.0 * reach(&body) > 1.5 * high(&body), "{it:?}");
    }
    assert!(lumbar.iter().all(|it| it.half_width > it.arch * 0.66), "processes reach past the bodies");
}

#[test]
fn the_sacral_foramina_lie_in_two_rows_that_draw_together_downwards() {
    let sacrum = strand(bones::SACRUM).polyline();
    assert_eq!(bones::FORAMINA.len(), 4);
    assert!(bones::FORAMINA.is_sorted_by(|upper, lower| upper.1 > lower.1 && upper.0 > lower.0));
    assert!(bones::FORAMINA.iter().all(|&it| crate::diagram::polygon::contains(&sacrum, place(it))));
}
