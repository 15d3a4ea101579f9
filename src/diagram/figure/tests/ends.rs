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
    ("hamstring origin", &leg::HAMSTRING_ORIGIN),
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
