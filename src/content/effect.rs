//! What the answer to a follow-up question does, as data.

use crate::content::{ConditionId, TypeId, Urgency};

/// What an answer does to the condition that raised its question. Nothing here makes a result
/// milder than the table of conditions says, except `TreatAs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: the table stands.
    Keep,
    /// The condition counts as another one.
    TreatAs {
        /// The condition whose cells hold instead.
        condition: ConditionId,
        /// Whether each massage type, in the order of [`TypeId::ALL`], is possible at all.
        only: [bool; TypeId::ALL.len()],
    },
    /// Every massage type waits in every area.
    HoldSession,
    /// No massage: a doctor has to look first.
    Stop(Urgency),
}

#[cfg(feature = "ssr")]
impl Effect {
    /// Reads the spelling of the content file: `keep`, `hold`, `stop today`, or `treat-as unsure swedish`, a
    /// condition with the massage types that stay possible (all of them when none is named).
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let effect = match words.next()? {
            "keep" => Self::Keep,
            "hold" => Self::HoldSession,
            "stop" => Self::Stop(Urgency::from_slug(words.next()?)?),
            "treat-as" => {
                let condition = ConditionId::from_slug(words.next()?)?;
                let named: Option<Vec<TypeId>> = words.by_ref().map(TypeId::from_slug).collect();
                let named = named?;
                let only = TypeId::ALL.map(|it| named.is_empty() || named.contains(&it));
                Self::TreatAs { condition, only }
            }
            _ => return None,
        };
        words.next().is_none().then_some(effect)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_content_file_spells() {
        assert_eq!(Effect::read("keep"), Some(Effect::Keep));
        assert_eq!(Effect::read("hold"), Some(Effect::HoldSession));
        assert_eq!(Effect::read("stop today"), Some(Effect::Stop(Urgency::Today)));
        assert_eq!(
            Effect::read("treat-as unsure swedish"),
            Some(Effect::TreatAs {
                condition: ConditionId::Unsure,
                only: [false, false, false, true, false]
            })
        );
        for text in
            ["", "Keep", "keep it", "stop", "stop now", "treat-as", "treat-as none hot-stone", "hold "]
        {
            assert_eq!(Effect::read(text), None, "{text}");
        }
    }
}
