//! The numbers behind the names: anchor, half, height of the name, views.

use crate::content::ids::LayerId::{self, Bones, Deep, Surface};
use crate::content::ids::StructureId;
use crate::diagram::figure::Spot;
use crate::diagram::regions::Side;

/// Where a structure lies and where its name stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placement {
    /// A point of it on its half of the body.
    pub(super) at: Spot,
    /// The half of the body, and the column of its name.
    pub(super) half: Side,
    /// The height of its name.
    pub(super) slot: f32,
    /// The views in which it can be seen.
    pub(super) views: &'static [LayerId],
}

const fn left(at: Spot, slot: f32, views: &'static [LayerId]) -> Placement {
    Placement { at, half: Side::Left, slot, views }
}

const fn right(at: Spot, slot: f32, views: &'static [LayerId]) -> Placement {
    Placement { at, half: Side::Right, slot, views }
}

/// The place of a structure.
pub(super) const fn place_of(id: StructureId) -> Placement {
    match id {
        StructureId::LatissimusDorsi => left((62.0, 699.0), 714.0, &[Surface]),
        StructureId::ErectorSpinae => left((25.0, 648.0), 686.0, &[Surface]),
        StructureId::ExternalOblique => left((70.0, 638.0), 626.0, &[Surface, Deep]),
        StructureId::ThoracolumbarFascia => left((49.0, 614.0), 599.0, &[Surface]),
        StructureId::GluteusMedius => left((66.0, 590.0), 572.0, &[Surface, Deep]),
        StructureId::GluteusMaximus => left((46.0, 500.0), 514.0, &[Surface]),
        StructureId::IliotibialBand => left((101.0, 460.0), 474.0, &[Surface]),
        StructureId::BicepsFemoris => left((68.0, 428.0), 440.0, &[Surface]),
        StructureId::Semitendinosus => left((36.0, 408.0), 408.0, &[Surface]),
        StructureId::Semimembranosus => left((46.5, 343.0), 348.0, &[Surface]),
        StructureId::Gastrocnemius => left((72.0, 206.0), 216.0, &[Surface, Deep]),
        StructureId::AchillesTendon => left((54.0, 74.0), 92.0, &[Surface, Deep]),
        StructureId::LumbarVertebrae => right((17.0, 669.5), 712.0, &[Deep, Bones]),
        StructureId::Multifidus => right((11.0, 628.0), 684.0, &[Deep]),
        StructureId::QuadratusLumborum => right((40.0, 628.0), 658.0, &[Deep]),
        StructureId::IliacCrest => right((55.0, 611.0), 632.0, &[Deep, Bones]),
        StructureId::Sacrum => right((27.0, 584.5), 606.0, &[Deep, Bones]),
        StructureId::GluteusMinimus => right((79.0, 556.0), 554.0, &[Deep]),
        StructureId::Piriformis => right((64.0, 527.0), 528.9, &[Deep]),
        StructureId::GreaterTrochanter => right((80.5, 505.0), 503.7, &[Deep, Bones]),
        StructureId::ShortRotators => right((65.0, 510.0), 478.6, &[Deep]),
        StructureId::QuadratusFemoris => right((67.0, 487.0), 453.4, &[Deep]),
        StructureId::SitBone => right((28.2, 489.6), 428.3, &[Deep, Bones]),
        StructureId::SciaticNerve => right((60.8, 448.0), 403.1, &[Deep, Bones]),
        StructureId::Femur => right((69.0, 372.0), 340.0, &[Bones]),
        StructureId::FibularNerve => right((76.5, 266.0), 285.0, &[Deep, Bones]),
        StructureId::FibulaHead => right((73.5, 240.0), 198.0, &[Bones]),
        StructureId::TibialNerve => right((56.6, 204.0), 160.0, &[Deep, Bones]),
    }
}
