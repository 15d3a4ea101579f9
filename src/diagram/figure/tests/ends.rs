//! No muscle ends in mid-air: each end lies on a bone or a tendon, under a muscle in front of it, or where the
//! muscle turns round the leg to its front.

use super::*;
use crate::diagram::polygon::{contains, distance_to_edge};

/// How far beside its host an end may lie, in units.
const BESIDE: f32 = 3.0;

/// Every muscle and ligament between two edges whose ends show in some view.
const MUSCLES: [(&str, &Muscle); 26] = [
    ("iliocostalis", &back::ILIOCOSTALIS),
    ("longissimus", &back::LONGISSIMUS),
    ("quadratus lumborum", &back::QUADRATUS_LUMBORUM),
    ("tensor", &hip::TENSOR_FASCIAE_LATAE),
    ("gluteus medius", &hip::GLUTEUS_MEDIUS),
    ("gluteus minimus", &hip::GLUTEUS_MINIMUS),
    ("piriformis", &hip::PIRIFORMIS),
    ("gemellus superior", &hip::GEMELLUS_SUPERIOR),
    ("obturator internus", &hip::OBTURATOR_INTERNUS),
    ("gemellus inferior", &hip::GEMELLUS_INFERIOR),
    ("quadratus femoris", &hip::QUADRATUS_FEMORIS),
    ("sacrotuberous ligament", &hip::SACROTUBEROUS_LIGAMENT),
    ("gracilis", &leg::GRACILIS),
    ("adductor magnus", &leg::ADDUCTOR_MAGNUS),
    ("vastus lateralis", &leg::VASTUS_LATERALIS),
    ("iliotibial band", &leg::ILIOTIBIAL_BAND),
    ("semimembranosus", &leg::SEMIMEMBRANOSUS),
    ("semitendinosus", &leg::SEMITENDINOSUS),
    ("biceps, long head", &leg::BICEPS_LONG_HEAD),
    ("biceps, short head", &leg::BICEPS_SHORT_HEAD),
    ("gastrocnemius, inner head", &leg::GASTROCNEMIUS_MEDIAL),
    ("gastrocnemius, outer head", &leg::GASTROCNEMIUS_LATERAL),
    ("soleus", &leg::SOLEUS),
    ("fibularis", &leg::FIBULARIS),
    ("fibularis tendon", &leg::FIBULARIS_TENDON),
    ("calcaneal tendon", &leg::CALCANEAL_TENDON),
];

/// What muscles arise from, end on or hide under.
fn hosts() -> Vec<Vec<Point>> {
    let bones = [bones::HIP_BONE, bones::FEMUR, bones::FIBULAR_HEAD];
    let bones = bones.into_iter().chain(bones::LOWER_LEG).map(ring);
    let ribs = bones::RIBS.map(|[upper, lower]| Loft::new(places(upper), places(lower)).outline());
    let sheets =
        [bones::SACRUM, hip::GLUTEUS_MAXIMUS, back::LATISSIMUS, back::THORACOLUMBAR_FASCIA].map(chain);
    let straps = [
        &hip::TENSOR_FASCIAE_LATAE,
        &leg::ILIOTIBIAL_BAND,
        &leg::CALCANEAL_TENDON,
        &leg::FIBULARIS,
        &leg::FIBULARIS_TENDON,
        &leg::SEMIMEMBRANOSUS,
        &leg::GASTROCNEMIUS_MEDIAL,
        &leg::GASTROCNEMIUS_LATERAL,
    ]
    .map(|it| it.loft().outline());
    bones.chain(ribs).chain(sheets).chain(straps).map(|it| it.polyline()).collect()
}

#[test]
fn no_muscle_ends_in_mid_air() {
    let hosts = hosts();
    let body = strand(silhouette::BODY).polyline();
    for (name, muscle) in MUSCLES {
        let loft = muscle.loft();
        let own = loft.outline().polyline();
        for along in [0.0, 1.0] {
            let end = loft.at(0.5, along);
            let held = hosts
                .iter()
                .filter(|host| **host != own)
                .any(|host| contains(host, end) || distance_to_edge(host, end) <= BESIDE);
            assert!(held || !contains(&body, end), "an end of {name} hangs in the air: {end:?}");
        }
    }
}

#[test]
fn the_calf_heads_join_the_achilles_tendon() {
    let tendon = leg::CALCANEAL_TENDON.loft().outline().polyline();
    for head in [&leg::GASTROCNEMIUS_MEDIAL, &leg::GASTROCNEMIUS_LATERAL] {
        let loft = head.loft();
        let cut = head.tendon.unwrap_or_default();
        // The belly ends above the tip, and from there its sheet narrows into the tendon.
        assert!(cut.iter().all(|share| *share < 0.9));
        assert!(contains(&tendon, loft.at(0.5, 1.0)));
        assert!(loft.at(0.0, 1.0).distance(loft.at(1.0, 1.0)) < 1.0, "no blunt end");
    }
}

#[test]
fn the_gluteus_maximus_ends_in_the_sheet_of_the_iliotibial_band() {
    let sheet = strand(hip::GLUTEAL_SHEET).polyline();
    let band = leg::ILIOTIBIAL_BAND.loft().outline().polyline();
    let on = |it: &Spot| [&sheet, &band].iter().any(|outline| contains(outline, place(*it)));
    let border: Vec<Spot> = hip::GLUTEUS_MAXIMUS[3].iter().copied().filter(|spot| spot.1 < 530.0).collect();
    assert!(border.len() > 3 && border.iter().all(on), "{border:?}");
    let ends = [hip::GLUTEAL_SHEET[0].first(), hip::GLUTEAL_SHEET[1].last()];
    assert!(ends.into_iter().flatten().all(|&it| distance_to_edge(&band, place(it)) < 2.0));
}

#[test]
fn the_gluteus_minimus_lies_under_the_medius_and_above_the_piriformis() {
    let (minimus, medius) = (hip::GLUTEUS_MINIMUS.loft(), hip::GLUTEUS_MEDIUS.loft().outline().polyline());
    let covered = |along: f32| contains(&medius, minimus.at(0.5, along));
    assert!((1..9_u8).all(|tenth| covered(f32::from(tenth) / 10.0)));
    // Measured on BodyParts3D meshes: from 585.8 down to 503.5 above the floor.
    let line = minimus.outline().polyline();
    let high = line.iter().map(|it| TOP_HEIGHT - it.y).fold(0.0, f32::max);
    assert_near((0.0, high), (0.0, 585.8));
    let piriformis = hip::PIRIFORMIS.loft();
    let below = piriformis.at(0.0, 0.5);
    assert!(line.iter().filter(|it| (it.x - below.x).abs() < 3.0).all(|it| it.y < below.y));
}
