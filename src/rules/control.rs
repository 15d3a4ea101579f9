//! The native controls of the guide, by what they say. The page spells each as its id or, without one, as its
//! name and value: `area-glutes`, `condition-disc`, `question-Q3-1`.

use crate::content::{AreaId, ConditionId, LayerId, QuestionId, SignId, StopId, TONES, TypeId};

/// How deep the drawing shows the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// One half near the surface, the other deep.
    Split,
    /// One layer on both sides.
    Layer(LayerId),
}

impl Depth {
    /// Where an area can be seen: glutes and legs lie near the surface.
    pub const fn showing(area: AreaId) -> Self {
        match area {
            AreaId::Lumbar | AreaId::Piriformis => Self::Split,
            AreaId::Glutes | AreaId::Hamstrings => Self::Layer(LayerId::Surface),
        }
    }
}

/// A column of the comparison; without a massage type the one without massage.
pub type Column = Option<TypeId>;

/// One control: a radio button or a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Chooses an area.
    Area(AreaId),
    /// Goes to a stop of the tour.
    Stop(StopId),
    /// Peels the drawing.
    Depth(Depth),
    /// Swaps the halves of the split view.
    Swap,
    /// Shows the labels of the areas.
    Labels,
    /// Shows all names.
    Names,
    /// Chooses a skin tone, from 1.
    Tone(u8),
    /// Shows a column of the comparison.
    Compared(Column),
    /// Says that a warning sign fits.
    Sign(SignId),
    /// Answers the question of a warning sign.
    FollowUp(SignId, bool),
    /// Says that a condition fits.
    Condition(ConditionId),
    /// Answers the question of a condition, counted from 0.
    Answer(QuestionId, u8),
}

impl Control {
    /// The control with this spelling; `None` for one that says nothing about the visit.
    pub fn from_text(text: &str) -> Option<Self> {
        let whole = match text {
            "peel-swap" => Some(Self::Swap),
            "labels-on" => Some(Self::Labels),
            "names-on" => Some(Self::Names),
            "peel-split" => Some(Self::Depth(Depth::Split)),
            "compare-none" => Some(Self::Compared(None)),
            _ => None,
        };
        if whole.is_some() {
            return whole;
        }
        let (kind, value) = text.split_once('-')?;
        match kind {
            "area" => AreaId::from_slug(value).map(Self::Area),
            "stop" => StopId::from_slug(value).map(Self::Stop),
            "peel" => LayerId::from_slug(value).map(|it| Self::Depth(Depth::Layer(it))),
            "tone" => digit(value).filter(|it| (1..=TONES).contains(it)).map(Self::Tone),
            "compare" => TypeId::from_slug(value).map(|it| Self::Compared(Some(it))),
            "sign" => SignId::from_slug(value).map(Self::Sign),
            "condition" => ConditionId::from_slug(value).map(Self::Condition),
            "follow" => {
                let (sign, answer) = value.rsplit_once('-')?;
                let yes = match answer {
                    "yes" => true,
                    "no" => false,
                    _ => return None,
                };
                SignId::from_slug(sign).map(|it| Self::FollowUp(it, yes))
            }
            "question" => {
                let (question, answer) = value.rsplit_once('-')?;
                Some(Self::Answer(QuestionId::from_slug(question)?, digit(answer)?))
            }
            _ => None,
        }
    }
}

fn digit(text: &str) -> Option<u8> {
    match *text.as_bytes() {
        [digit @ b'0'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_goes_by_its_spelling() {
        for (text, control) in [
            ("area-piriformis", Control::Area(AreaId::Piriformis)),
            ("stop-under-piriformis", Control::Stop(StopId::UnderPiriformis)),
            ("peel-split", Control::Depth(Depth::Split)),
            ("peel-bones", Control::Depth(Depth::Layer(LayerId::Bones))),
            ("peel-swap", Control::Swap),
            ("labels-on", Control::Labels),
            ("names-on", Control::Names),
            ("tone-3", Control::Tone(3)),
            ("compare-deep-tissue", Control::Compared(Some(TypeId::DeepTissue))),
            ("compare-none", Control::Compared(None)),
            ("sign-RF-12", Control::Sign(SignId::NotBetter)),
            ("follow-RF-4-no", Control::FollowUp(SignId::Weakness, false)),
            ("follow-RF-4-yes", Control::FollowUp(SignId::Weakness, true)),
            ("condition-thin-bones", Control::Condition(ConditionId::ThinBones)),
            ("question-Q3-2", Control::Answer(QuestionId::ThinBones, 2)),
        ] {
            assert_eq!(Control::from_text(text), Some(control), "{text}");
        }
    }

    #[test]
    fn another_spelling_is_no_control() {
        for text in [
            "",
            "-",
            "area",
            "area-",
            "area-knee",
            "tone-0",
            "tone-9",
            "tone-10",
            "follow-RF-4",
            "follow-RF-4-maybe",
            "question-Q3",
            "question-Q3-x",
            "on-lumbar",
        ] {
            assert_eq!(Control::from_text(text), None, "{text}");
        }
    }
}
