//! Landmarks of the figure against the measured ones of `landmarks.csv`.

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
