//! What a visitor said: whether the list of conditions is open, what is ticked, what was answered.

use crate::content::{ConditionId, Effect, QuestionId, Urgency};
use crate::rules::matrix::{ANSWERS, Matrix};
use crate::rules::sets::{ConditionSet, QuestionSet};

/// A visitor's situation. It starts closed and empty; every change makes a new one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    opened: bool,
    ticked: ConditionSet,
    answers: [Option<u8>; QuestionId::ALL.len()],
}

impl Situation {
    /// The situation once the list was opened: from here on, nothing ticked means "not sure".
    #[must_use]
    pub fn open(self) -> Self {
        Self { opened: true, ..self }
    }

    /// The situation with `condition` ticked, or no longer. "None of these" and the others exclude
    /// each other: the newer tick stands.
    #[must_use]
    pub fn toggle(self, condition: ConditionId) -> Self {
        let ticked = if self.ticked.has(condition) {
            self.ticked.without(condition)
        } else if condition == ConditionId::None {
            ConditionSet::of(condition)
        } else {
            self.ticked.with(condition).without(ConditionId::None)
        };
        Self { ticked, ..self.open() }
    }

    /// The situation with an answer to `question`, counted from 0; `None` takes it back.
    #[must_use]
    pub fn answer(mut self, question: QuestionId, answer: Option<u8>) -> Self {
        self.answers[question as usize] = answer.filter(|it| usize::from(*it) < ANSWERS);
        self
    }

    /// The start: closed, nothing ticked, nothing answered.
    #[must_use]
    pub fn clear(self) -> Self {
        Self::default()
    }

    /// Whether the list was opened.
    pub fn is_open(self) -> bool {
        self.opened
    }

    /// What is ticked.
    pub fn ticked(self) -> ConditionSet {
        self.ticked
    }

    /// The answer to `question`, counted from 0.
    pub fn answer_to(self, question: QuestionId) -> Option<u8> {
        self.answers[question as usize]
    }

    /// What counts: the ticks, or "not sure" when there are none. Nothing before the list was opened.
    pub fn counted(self) -> Option<ConditionSet> {
        match (self.opened, self.ticked.is_empty()) {
            (false, _) => None,
            (true, true) => Some(ConditionSet::of(ConditionId::Unsure)),
            (true, false) => Some(self.ticked),
        }
    }

    /// The questions that the ticks raise.
    pub fn asked(self, matrix: &Matrix) -> QuestionSet {
        QuestionId::ALL.into_iter().fold(QuestionSet::EMPTY, |asked, id| {
            if matrix.question(id).asked_when.meets(self.ticked) { asked.with(id) } else { asked }
        })
    }

    /// What the answer to a question does; `Keep` while it is not asked or not answered.
    pub fn effect(self, matrix: &Matrix, id: QuestionId) -> Effect {
        let question = matrix.question(id);
        let answer = self.answer_to(id).filter(|_| question.asked_when.meets(self.ticked));
        answer.and_then(|it| question.effects.get(usize::from(it)).copied()).unwrap_or(Effect::Keep)
    }

    /// How soon a doctor has to look, when an answer says so; the most urgent one.
    pub fn urgency(self, matrix: &Matrix) -> Option<Urgency> {
        let urgencies = QuestionId::ALL.into_iter().filter_map(|id| match self.effect(matrix, id) {
            Effect::Stop(urgency) => Some(urgency),
            _ => None,
        });
        urgencies.min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::samples;
    use proptest::prelude::*;

    #[test]
    fn a_list_that_was_never_opened_counts_nothing() {
        assert_eq!(Situation::default().counted(), None);
    }

    #[test]
    fn an_open_list_without_ticks_counts_as_not_sure_and_never_as_none() {
        let unsure = Some(ConditionSet::of(ConditionId::Unsure));
        assert_eq!(Situation::default().open().counted(), unsure);
        let ticked_and_back = Situation::default().toggle(ConditionId::None).toggle(ConditionId::None);
        assert_eq!(ticked_and_back.counted(), unsure);
    }

    #[test]
    fn none_excludes_the_others() {
        for condition in ConditionId::ALL.into_iter().filter(|it| *it != ConditionId::None) {
            let first = Situation::default().toggle(condition).toggle(ConditionId::None);
            assert_eq!(first.ticked(), ConditionSet::of(ConditionId::None));
            assert_eq!(first.toggle(condition).ticked(), ConditionSet::of(condition));
        }
    }

    #[test]
    fn a_question_is_asked_only_while_its_condition_is_ticked() {
        let matrix = samples::matrix();
        let stenosis = Situation::default().toggle(ConditionId::Stenosis);
        assert_eq!(stenosis.asked(&matrix), QuestionSet::of(QuestionId::Signs));
        let yes = stenosis.answer(QuestionId::Signs, Some(0));
        assert_eq!(yes.urgency(&matrix), Some(Urgency::Emergency));
        let no_longer = yes.toggle(ConditionId::Stenosis);
        assert_eq!((no_longer.asked(&matrix), no_longer.urgency(&matrix)), (QuestionSet::EMPTY, None));
    }

    #[test]
    fn of_two_stops_the_more_urgent_counts() {
        let matrix = samples::matrix();
        let clot = Situation::default().toggle(ConditionId::Clot).answer(QuestionId::Clot, Some(1));
        assert_eq!(clot.urgency(&matrix), Some(Urgency::Today));
        let both = clot.toggle(ConditionId::Disc).answer(QuestionId::Signs, Some(0));
        assert_eq!(both.urgency(&matrix), Some(Urgency::Emergency));
    }

    proptest! {
        #[test]
        fn the_order_of_ticks_does_not_matter(ticks in samples::ticks(), seed in any::<u64>()) {
            let shuffled = samples::shuffled(&ticks, seed);
            prop_assert_eq!(samples::ticking(&ticks), samples::ticking(&shuffled));
        }

        #[test]
        fn clearing_returns_to_the_start(situation in samples::situation()) {
            prop_assert_eq!(situation.clear(), Situation::default());
        }

        #[test]
        fn none_never_stands_beside_another(situation in samples::situation()) {
            prop_assert!(!situation.ticked().has(ConditionId::None) || situation.ticked().len() == 1);
        }
    }
}
