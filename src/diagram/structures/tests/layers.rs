//! What a pin points at can be seen, in every view: at its dot nothing else lies on top.

use super::dots::{belly, outlines};
use super::*;
use crate::content::ids::AreaId;
use crate::content::ids::LayerId::{Bones, Deep, Skin, Surface};
use crate::diagram::figure::{back, bones, chain, hip, leg, nerve, ring, silhouette};
use crate::diagram::geometry::Curve;
use crate::diagram::polygon::contains;
use crate::diagram::regions::{leader_in, nerve_leader, outline};
use Tissue::{Of, Other};

/// Half as wide as a nerve with its casing and a dot beside it, in units.
const BESIDE_NERVE: f32 = 6.5;

/// Something drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Tissue {
    /// What has a name of its own.
    Of(StructureId),
    /// What has none.
    Other(&'static str),
}

/// What a view draws, lowest first; lines and what is only dashed are left out.
fn drawn(view: LayerId) -> Vec<(Tissue, Vec<Curve>)> {
    let of = |id| (Of(id), outlines(id));
    let other = |name, curve: Curve| (Other(name), vec![curve]);
    let vastus = || other("vastus", belly(&leg::VASTUS_LATERALIS));
    let tensor = || other("tensor", belly(&hip::TENSOR_FASCIAE_LATAE));
    let short_head = || other("biceps, short head", belly(&leg::BICEPS_SHORT_HEAD));
    let foramen = || other("opening of the hip bone", ring(bones::OBTURATOR_FORAMEN));
    let adductor = || other("adductor", belly(&leg::ADDUCTOR_MAGNUS));
    match view {
        Skin => vec![other("skin", crate::diagram::figure::strand(silhouette::BODY))],
        Surface => vec![
            vastus(),
            adductor(),
            of(StructureId::Gastrocnemius),
            of(StructureId::Semimembranosus),
            short_head(),
            of(StructureId::BicepsFemoris),
            of(StructureId::Semitendinosus),
            tensor(),
            of(StructureId::ExternalOblique),
            of(StructureId::LatissimusDorsi),
            of(StructureId::ThoracolumbarFascia),
            of(StructureId::ErectorSpinae),
            of(StructureId::GluteusMedius),
            of(StructureId::GluteusMaximus),
            of(StructureId::IliotibialBand),
            of(StructureId::AchillesTendon),
        ],
        Deep => vec![
            tensor(),
            vastus(),
            of(StructureId::QuadratusLumborum),
            of(StructureId::ExternalOblique),
            of(StructureId::LumbarVertebrae),
            of(StructureId::IliacCrest),
            foramen(),
            of(StructureId::Femur),
            short_head(),
            adductor(),
            of(StructureId::QuadratusFemoris),
            of(StructureId::ShortRotators),
            of(StructureId::Gastrocnemius),
            of(StructureId::Semimembranosus),
            other("origin of the hamstrings", chain(leg::HAMSTRING_ORIGIN)),
            of(StructureId::GluteusMedius),
            of(StructureId::Piriformis),
            of(StructureId::Sacrum),
            other("sacrotuberous ligament", belly(&hip::SACROTUBEROUS_LIGAMENT)),
            other("multifidus", chain(back::MULTIFIDUS)),
            of(StructureId::AchillesTendon),
        ],
        Bones => vec![
            of(StructureId::LumbarVertebrae),
            (Of(StructureId::FibulaHead), bones::LOWER_LEG.iter().map(|it| ring(it)).collect()),
            of(StructureId::Femur),
            of(StructureId::IliacCrest),
            foramen(),
            of(StructureId::Sacrum),
        ],
    }
}

/// What lies on top at a point of the right half.
fn on_top(view: LayerId, at: Point) -> Option<Tissue> {
    let hit = |curves: &[Curve]| curves.iter().any(|it| contains(&it.polyline(), at));
    drawn(view).into_iter().rev().find(|(_, curves)| hit(curves)).map(|it| it.0)
}

/// How far a point of the right half is from the nerve and its branches.
fn to_nerve(at: Point) -> f32 {
    [nerve::TRUNK, nerve::TIBIAL_TO_FOOT, nerve::FIBULAR_TO_NECK]
        .iter()
        .map(|it| line(it).polyline())
        .flat_map(|it| it.windows(2).map(|it| distance_to_line(at, it[0], it[1])).collect::<Vec<_>>())
        .fold(f32::INFINITY, f32::min)
}

fn right(point: Point) -> Point {
    if point.x < 0.0 { point.mirrored() } else { point }
}

#[test]
fn nothing_lies_over_what_a_name_points_at() {
    for it in StructureId::ALL {
        let Placement { at, views, .. } = place_of(it);
        for &view in views {
            let meant = match it {
                // Dashed, under the middle one.
                StructureId::GluteusMinimus => Some(Of(StructureId::GluteusMedius)),
                StructureId::Multifidus => Some(Other("multifidus")),
                // Parts of bones that have no outline of their own.
                StructureId::SitBone => Some(Of(StructureId::IliacCrest)),
                StructureId::GreaterTrochanter => Some(Of(StructureId::Femur)),
                StructureId::SciaticNerve | StructureId::TibialNerve | StructureId::FibularNerve => continue,
                _ => Some(Of(it)),
            };
            assert_eq!(on_top(view, place(at)), meant, "{it:?} in {view:?}");
        }
    }
}

#[test]
fn the_name_of_an_area_points_at_something_of_it_in_every_view() {
    for (area, view) in AreaId::ALL.into_iter().flat_map(|it| LayerId::ALL.map(|view| (it, view))) {
        let dot = right(leader_in(view, area).dot);
        let found = on_top(view, dot);
        let of_it = match (area, view) {
            // Where muscles hide it, its outline is dashed on all that lies over it.
            (AreaId::Piriformis, Skin | Surface | Bones) => contains(&outline(area).polyline(), dot),
            (_, Skin) => {
                found == Some(Other("skin"))
                    && contains(&outline(area).polyline(), dot)
                    && !contains(&outline(AreaId::Piriformis).polyline(), dot)
            }
            (AreaId::Piriformis, Deep) => found == Some(Of(StructureId::Piriformis)),
            (AreaId::Lumbar, Surface) => {
                matches!(found, Some(Of(StructureId::ErectorSpinae | StructureId::ThoracolumbarFascia)))
            }
            (AreaId::Lumbar, Deep) => found == Some(Of(StructureId::QuadratusLumborum)),
            (AreaId::Lumbar, Bones) => found == Some(Of(StructureId::LumbarVertebrae)),
            // Not inside the dashes of the piriformis, which has a name of its own.
            (AreaId::Glutes, Surface) => {
                found == Some(Of(StructureId::GluteusMaximus))
                    && !contains(&outline(AreaId::Piriformis).polyline(), dot)
            }
            (AreaId::Glutes, Deep) => found == Some(Of(StructureId::GluteusMedius)),
            // In the view of bones the middle one is dashed, over its bone.
            (AreaId::Glutes, Bones) => {
                found == Some(Of(StructureId::IliacCrest))
                    && contains(&belly(&hip::GLUTEUS_MEDIUS).polyline(), dot)
            }
            (AreaId::Hamstrings, Surface) => found == Some(Of(StructureId::BicepsFemoris)),
            (AreaId::Hamstrings, Deep) => found == Some(Other("biceps, short head")),
            // There it is pale, beside the bone.
            (AreaId::Hamstrings, Bones) => {
                found.is_none() && contains(&belly(&leg::BICEPS_SHORT_HEAD).polyline(), dot)
            }
        };
        assert!(of_it, "{area:?} points at {found:?} in {view:?}");
        let near = to_nerve(dot);
        assert!(matches!(view, Skin | Surface) || near > BESIDE_NERVE, "{area:?}: the nerve is {near} away");
    }
    assert!(to_nerve(nerve_leader().dot) < 1.0);
}
