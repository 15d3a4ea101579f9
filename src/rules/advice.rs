//! What the guide has to say about one area, in the order in which it is said.

use crate::content::model::{Area, Caution, Claim, Fit, Guide, MassageType};
use crate::content::{AreaId, CautionId, TypeId};

/// The advice for one area: cautions first, then massage types, best fit first.
#[derive(Debug)]
pub struct Advice<'a> {
    /// The area.
    pub area: &'a Area,
    /// Each caution that applies, with what it means here; most important first.
    pub cautions: Vec<(&'a Caution, &'a Claim)>,
    /// Each massage type with its fit; equal fits stand in the article's order.
    pub types: Vec<(&'a MassageType, &'a Fit)>,
}

/// Collects the advice for `area`; `None` only for a guide that was never checked.
pub fn advice_for(guide: &Guide, area: AreaId) -> Option<Advice<'_>> {
    let area = guide.areas.iter().find(|it| it.id == area)?;
    let cautions =
        area.cautions.iter().filter_map(|it| Some((caution(guide, it.caution)?, &it.claim))).collect();
    let mut types: Vec<_> = guide
        .fits
        .iter()
        .filter(|fit| fit.area == area.id)
        .filter_map(|fit| Some((massage_type(guide, fit.massage_type)?, fit)))
        .collect();
    types.sort_by_key(|(it, fit)| (fit.level, it.id));
    Some(Advice { area, cautions, types })
}

fn caution(guide: &Guide, id: CautionId) -> Option<&Caution> {
    guide.cautions.iter().find(|it| it.id == id)
}

fn massage_type(guide: &Guide, id: TypeId) -> Option<&MassageType> {
    guide.massage_types.iter().find(|it| it.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{BUILT_IN, FitLevel, parse};

    fn guide() -> Guide {
        parse(BUILT_IN).unwrap()
    }

    #[test]
    fn every_area_has_cautions_and_all_five_types_best_fit_first() {
        let guide = guide();
        for area in AreaId::ALL {
            let advice = advice_for(&guide, area).unwrap();
            assert!(!advice.cautions.is_empty(), "{area:?}");
            assert_eq!(advice.types.len(), TypeId::ALL.len(), "{area:?}");
            assert!(advice.types.is_sorted_by_key(|(_, fit)| fit.level), "{area:?}");
        }
    }

    #[test]
    fn for_the_piriformis_point_work_comes_first_and_deep_tissue_last() {
        let guide = guide();
        let advice = advice_for(&guide, AreaId::Piriformis).unwrap();
        let order: Vec<_> = advice.types.iter().map(|(it, fit)| (it.id, fit.level)).collect();
        assert_eq!(
            order,
            [
                (TypeId::TriggerPoint, FitLevel::Primary),
                (TypeId::Neuromuscular, FitLevel::Primary),
                (TypeId::MyofascialRelease, FitLevel::Gentle),
                (TypeId::Swedish, FitLevel::Gentle),
                (TypeId::DeepTissue, FitLevel::WithCare),
            ]
        );
    }
}
