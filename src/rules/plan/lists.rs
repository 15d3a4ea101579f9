//! What belongs to what in a session: signs to their list, areas to their question, places to areas, screens to a mode.

use crate::content::{AreaId, ConditionId, FieldId, ModeId, ScreenId, SignId, SpotId};

/// The question about none of the signs in the list to which a sign belongs. The lists are those of the screens: the
/// signs of an emergency, and all others.
pub const fn none_of(sign: SignId) -> FieldId {
    match list_of(sign) {
        ScreenId::Now => FieldId::NoneNow,
        _ => FieldId::NoneSoon,
    }
}

/// The screen on which a sign is read.
pub const fn list_of(sign: SignId) -> ScreenId {
    match sign {
        SignId::Saddle
        | SignId::Bladder
        | SignId::BothLegs
        | SignId::Weakness
        | SignId::LungClot
        | SignId::Pulsing
        | SignId::Fall
        | SignId::AfterMassage
        | SignId::ColdLeg => ScreenId::Now,
        SignId::Fever
        | SignId::Cancer
        | SignId::LegClot
        | SignId::NotBetter
        | SignId::NumbLeg
        | SignId::WeightLoss
        | SignId::Severe => ScreenId::Soon,
    }
}

/// The screen on which a sign is asked about because of a mark: where it hurts, or what it is like there.
pub const fn asked_on(field: FieldId) -> ScreenId {
    match field {
        FieldId::AskSaddle | FieldId::AskBothLegs => ScreenId::Mark,
        _ => ScreenId::Feel,
    }
}

/// The screens with questions about health, each with the question whether none of its conditions fits.
pub const HEALTH: [(ScreenId, FieldId); 3] = [
    (ScreenId::HealthNow, FieldId::NoneHealthNow),
    (ScreenId::HealthBody, FieldId::NoneHealthBody),
    (ScreenId::HealthMore, FieldId::NoneHealthMore),
];

/// The question about none of the conditions in the list to which a condition belongs.
pub const fn none_of_health(condition: ConditionId) -> FieldId {
    match condition {
        ConditionId::Flare
        | ConditionId::Surgery
        | ConditionId::Fever
        | ConditionId::Skin
        | ConditionId::Unsure
        | ConditionId::None => FieldId::NoneHealthNow,
        ConditionId::Disc
        | ConditionId::Stenosis
        | ConditionId::Clot
        | ConditionId::ThinBones
        | ConditionId::Cancer
        | ConditionId::Numb
        | ConditionId::Heart
        | ConditionId::Implant
        | ConditionId::Spondylolisthesis => FieldId::NoneHealthBody,
        ConditionId::Bleeding | ConditionId::Medicine | ConditionId::Pregnancy => FieldId::NoneHealthMore,
    }
}

/// The question whether to work on an area.
pub const fn agreement_on(area: AreaId) -> FieldId {
    match area {
        AreaId::Lumbar => FieldId::Lumbar,
        AreaId::Glutes => FieldId::Glutes,
        AreaId::Piriformis => FieldId::Piriformis,
        AreaId::Hamstrings => FieldId::Hamstrings,
    }
}

/// The areas in which a place of the course lies.
pub const fn areas_at(spot: SpotId) -> &'static [AreaId] {
    match spot {
        SpotId::Back => &[AreaId::Lumbar],
        SpotId::Buttock => &[AreaId::Glutes, AreaId::Piriformis],
        SpotId::Thigh | SpotId::Knee | SpotId::Calf | SpotId::Foot => &[AreaId::Hamstrings],
    }
}

/// The steps of a mode, in order, each with the screens that show together. In the studio there is one at a time; at
/// home there are few steps, and a page may scroll.
pub const fn steps(mode: ModeId) -> &'static [&'static [ScreenId]] {
    match mode {
        ModeId::Visit => &[
            &[ScreenId::Now],
            &[ScreenId::Soon],
            &[ScreenId::Mark],
            &[ScreenId::Feel],
            &[ScreenId::Roots],
            &[ScreenId::Piriformis],
            &[ScreenId::Leg],
            &[ScreenId::HealthNow],
            &[ScreenId::HealthBody],
            &[ScreenId::HealthMore],
            &[ScreenId::HealthAsk],
            &[ScreenId::Compare],
            &[ScreenId::Areas],
            &[ScreenId::Work],
            &[ScreenId::Agree],
            &[ScreenId::Home],
        ],
        ModeId::Prepare => &[
            &[ScreenId::Now, ScreenId::Soon],
            &[ScreenId::Mark, ScreenId::Feel],
            &[ScreenId::HealthNow, ScreenId::HealthBody, ScreenId::HealthMore, ScreenId::HealthAsk],
            &[ScreenId::Pain, ScreenId::Care, ScreenId::Areas, ScreenId::Work],
            &[ScreenId::Home],
        ],
    }
}

/// The screens of a mode, in order.
pub fn screens(mode: ModeId) -> impl Iterator<Item = ScreenId> {
    steps(mode).iter().flat_map(|it| it.iter().copied())
}
