//! Warning signs: how urgent the ticked ones are, and whether that stops a massage.

use crate::content::{SignId, Urgency};
use crate::rules::codec::Reader;
use crate::rules::sets::SignSet;

const SIGNS: usize = SignId::ALL.len();

/// How urgent each warning sign is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signs([Sign; SIGNS]);

/// How urgent one sign is, and how urgent after a clear no to its question; without a question the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sign {
    urgency: Urgency,
    after_no: Urgency,
}

impl Signs {
    /// Reads the line that `encode` wrote; `None` when it is damaged in any way.
    pub fn decode(line: &str) -> Option<Self> {
        let mut reader = Reader::new(line)?;
        let mut signs = [Sign { urgency: Urgency::Emergency, after_no: Urgency::Emergency }; SIGNS];
        for sign in &mut signs {
            let urgency = *Urgency::ALL.get(reader.number(1)? as usize)?;
            let after_no = *Urgency::ALL.get(reader.number(1)? as usize)?;
            if after_no < urgency {
                return None;
            }
            *sign = Sign { urgency, after_no };
        }
        reader.is_done().then_some(Self(signs))
    }

    /// How soon a doctor has to look: the most urgent of the `ticked` signs. For those in `denied` the
    /// visitor answered their question with a clear no; unanswered, the more urgent reading counts.
    pub fn most_urgent(&self, ticked: SignSet, denied: SignSet) -> Option<Urgency> {
        ticked.ids().map(|id| self.urgency(id, denied.has(id))).min()
    }

    /// How urgent one sign is.
    pub fn urgency(&self, id: SignId, denied: bool) -> Urgency {
        let sign = self.0[id as usize];
        if denied { sign.after_no } else { sign.urgency }
    }
}

/// The more urgent of what the ticked signs and what the answers about the situation say.
pub fn more_urgent(one: Option<Urgency>, other: Option<Urgency>) -> Option<Urgency> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// Whether there is no booking and no recommendation: a doctor comes first. Only a routine
/// appointment can wait until after a massage.
pub fn stops(urgency: Option<Urgency>) -> bool {
    urgency.is_some_and(|it| it < Urgency::Routine)
}

#[cfg(feature = "ssr")]
mod encode {
    use super::{Sign, Signs};
    use crate::content::SignId;
    use crate::content::model::Guide;
    use crate::rules::codec::Writer;

    impl Signs {
        /// The signs of a checked guide; `None` only for one that was never checked.
        pub fn of(guide: &Guide) -> Option<Self> {
            let signs: Option<Vec<Sign>> = SignId::ALL
                .into_iter()
                .map(|id| {
                    let sign = guide.warning_signs.iter().find(|it| it.id == id)?;
                    let after_no = sign.follow_up.as_ref().map_or(sign.urgency, |it| it.urgency);
                    Some(Sign { urgency: sign.urgency, after_no })
                })
                .collect();
            signs?.try_into().ok().map(Self)
        }

        /// The urgencies as one line of ASCII.
        pub fn encode(&self) -> String {
            let mut writer = Writer::default();
            for sign in &self.0 {
                writer.number(sign.urgency as u32, 1);
                writer.number(sign.after_no as u32, 1);
            }
            writer.finish()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::samples;
    use proptest::prelude::*;

    fn set(signs: &[SignId]) -> SignSet {
        signs.iter().fold(SignSet::EMPTY, |set, it| set.with(*it))
    }

    #[test]
    fn the_most_urgent_tick_counts() {
        let signs = samples::signs();
        let urgency = |ticked: &[SignId]| signs.most_urgent(set(ticked), SignSet::EMPTY);
        assert_eq!(urgency(&[]), None);
        assert_eq!(urgency(&[SignId::NotBetter]), Some(Urgency::Routine));
        assert_eq!(urgency(&[SignId::NotBetter, SignId::WeightLoss]), Some(Urgency::Soon));
        assert_eq!(urgency(&[SignId::WeightLoss, SignId::LegClot]), Some(Urgency::Today));
        assert_eq!(urgency(&[SignId::LegClot, SignId::Saddle, SignId::NotBetter]), Some(Urgency::Emergency));
    }

    #[test]
    fn three_signs_have_two_urgencies_and_the_worse_one_counts_until_a_clear_no() {
        let signs = samples::signs();
        let has_question = |it: &SignId| signs.urgency(*it, false) != signs.urgency(*it, true);
        let with_question: Vec<_> = SignId::ALL.into_iter().filter(has_question).collect();
        assert_eq!(with_question, [SignId::Weakness, SignId::Fall, SignId::AfterMassage]);
        for id in with_question {
            assert_eq!(signs.urgency(id, false), Urgency::Emergency);
            assert_eq!(signs.urgency(id, true), Urgency::Today);
        }
    }

    #[test]
    fn only_a_routine_appointment_stops_nothing() {
        let stopped: Vec<_> = Urgency::ALL.into_iter().filter(|it| stops(Some(*it))).collect();
        assert_eq!(stopped, [Urgency::Emergency, Urgency::Today, Urgency::Soon]);
        assert!(!stops(None));
    }

    #[test]
    fn the_line_comes_back_and_a_damaged_one_does_not() {
        let signs = samples::signs();
        let line = signs.encode();
        assert_eq!((line.len(), line.is_ascii()), (35, true));
        assert_eq!(Signs::decode(&line), Some(signs));
        for damaged in ["", &line[1..], &line[..34], &format!("{line}A"), &line.replacen('A', "B", 1)] {
            assert_eq!(Signs::decode(damaged), None, "{damaged}");
        }
    }

    proptest! {
        #[test]
        fn another_tick_never_makes_it_less_urgent(bits in 1..1_u32 << SIGNS, more in 0..SIGNS, denied in 0..1_u32 << SIGNS) {
            let signs = samples::signs();
            let (ticked, denied) = (SignSet::from_bits(bits).unwrap(), SignSet::from_bits(denied).unwrap());
            let with = ticked.with(SignId::ALL[more]);
            prop_assert!(signs.most_urgent(with, denied) <= signs.most_urgent(ticked, denied));
        }
    }
}
