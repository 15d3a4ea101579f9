//! The dot of a name lies on what it names.

use super::*;
use crate::diagram::figure::{Muscle, back, bones, chain, erector, hip, leg, ring, vertebra};
use crate::diagram::geometry::Curve;
use crate::diagram::polygon::{contains, distance_to_edge};

/// How far from the middle of a nerve its dot may lie, in units.
const ON_NERVE: f32 = 2.0;

/// How far beside a structure its dot may lie, in units: as much as half a line.
const BESIDE: f32 = 0.5;

pub(super) fn belly(muscle: &Muscle) -> Curve {
    muscle.loft().outline()
}

/// Where a structure lies. A nerve is a line: it has no outline.
pub(super) fn outlines(id: StructureId) -> Vec<Curve> {
    match id {
        StructureId::LatissimusDorsi => vec![chain(back::LATISSIMUS)],
        StructureId::ErectorSpinae => vec![erector::outline()],
        StructureId::ExternalOblique => vec![chain(back::EXTERNAL_OBLIQUE)],
        StructureId::ThoracolumbarFascia => vec![chain(back::THORACOLUMBAR_FASCIA)],
        StructureId::GluteusMedius => vec![belly(&hip::GLUTEUS_MEDIUS)],
        StructureId::GluteusMinimus => vec![belly(&hip::GLUTEUS_MINIMUS)],
        StructureId::GluteusMaximus => vec![chain(hip::GLUTEUS_MAXIMUS)],
        StructureId::IliotibialBand => vec![belly(&leg::ILIOTIBIAL_BAND)],
        StructureId::BicepsFemoris => vec![belly(&leg::BICEPS_LONG_HEAD)],
        StructureId::Semitendinosus => vec![belly(&leg::SEMITENDINOSUS)],
        StructureId::Semimembranosus => vec![belly(&leg::SEMIMEMBRANOSUS)],
        StructureId::Gastrocnemius => {
            vec![belly(&leg::GASTROCNEMIUS_MEDIAL), belly(&leg::GASTROCNEMIUS_LATERAL)]
        }
        StructureId::AchillesTendon => vec![belly(&leg::CALCANEAL_TENDON)],
        StructureId::LumbarVertebrae => bones::VERTEBRAE.into_iter().map(vertebra).collect(),
        StructureId::Multifidus => vec![chain(back::MULTIFIDUS)],
        StructureId::QuadratusLumborum => vec![belly(&back::QUADRATUS_LUMBORUM)],
        StructureId::IliacCrest | StructureId::SitBone => vec![ring(bones::HIP_BONE)],
        StructureId::Sacrum => vec![chain(bones::SACRUM)],
        StructureId::Piriformis => vec![belly(&hip::PIRIFORMIS)],
        StructureId::GreaterTrochanter | StructureId::Femur => vec![ring(bones::FEMUR)],
        StructureId::ShortRotators => {
            vec![
                belly(&hip::GEMELLUS_SUPERIOR),
                belly(&hip::OBTURATOR_INTERNUS),
                belly(&hip::GEMELLUS_INFERIOR),
            ]
        }
        StructureId::QuadratusFemoris => vec![belly(&hip::QUADRATUS_FEMORIS)],
        StructureId::FibulaHead => vec![ring(bones::LOWER_LEG[1])],
        StructureId::SciaticNerve | StructureId::TibialNerve | StructureId::FibularNerve => Vec::new(),
    }
}

/// Whether a point of the right half lies on a structure.
pub(crate) fn lies_on(id: StructureId, dot: Point) -> bool {
    let outlines: Vec<_> = outlines(id).iter().map(Curve::polyline).collect();
    let on = |outline: &Vec<Point>| contains(outline, dot) || distance_to_edge(outline, dot) < BESIDE;
    let nerves: &[&[Spot]] = match id {
        StructureId::SciaticNerve => &[nerve::TRUNK],
        StructureId::TibialNerve => &[nerve::TIBIAL_TO_FOOT],
        _ => &[nerve::FIBULAR_TO_NECK, nerve::FIBULAR_TO_ANKLE],
    };
    let near =
        |line: &Vec<Point>| line.windows(2).any(|pair| distance_to_line(dot, pair[0], pair[1]) <= ON_NERVE);
    if outlines.is_empty() {
        nerves.iter().any(|it| near(&line(it).polyline()))
    } else {
        outlines.iter().any(on)
    }
}

#[test]
fn every_dot_lies_on_what_it_names() {
    for id in StructureId::ALL {
        assert!(lies_on(id, place(place_of(id).at)), "the dot of {id:?} lies beside it");
    }
}
