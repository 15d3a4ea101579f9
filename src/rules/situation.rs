//! What a visitor said about conditions: which fit, what was answered, and what counts because of it.

use crate::content::{ConditionId, Effect, QuestionId, Urgency};
use crate::rules::matrix::{ANSWERS, Matrix};
use crate::rules::sets::{ConditionSet, QuestionSet};

/// A visitor's situation. It starts unsaid; every act makes a new one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    said: bool,
    ticked: ConditionSet,
    answers: [Option<u8>; QuestionId::ALL.len()],
}

impl Situation {
    /// The situation of a visitor who wants results: from here on, nothing ticked means "not sure".
    #[must_use]
    pub fn show(self) -> Self {
        Self { said: true, ..self }
    }

    /// The situation with `condition` ticked, or not. "None of these" takes the others back, as clearing does,
    /// and any other takes "none of these" back: the two never stand together.
    #[must_use]
    pub fn tick(self, condition: ConditionId, on: bool) -> Self {
        let ticked = match (on, condition) {
            (false, _) => self.ticked.without(condition),
            (true, ConditionId::None) => ConditionSet::of(condition),
            (true, _) => self.ticked.with(condition).without(ConditionId::None),
        };
        Self { ticked, ..self.show() }
    }

    /// The situation with an answer to `question`, counted from 0; one that does not exist changes nothing.
    #[must_use]
    pub fn answer(self, question: QuestionId, answer: u8) -> Self {
        if usize::from(answer) >= ANSWERS {
            return self;
        }
        let mut answers = self.answers;
        answers[question as usize] = Some(answer);
        Self { answers, ..self.show() }
    }

    /// The situation in which nobody has answered `question`.
    #[must_use]
    pub fn without_answer(self, question: QuestionId) -> Self {
        let mut answers = self.answers;
        answers[question as usize] = None;
        Self { answers, ..self }
    }

    /// What is ticked.
    pub fn ticked(self) -> ConditionSet {
        self.ticked
    }

    /// The answer to `question`, counted from 0.
    pub fn answer_to(self, question: QuestionId) -> Option<u8> {
        self.answers[question as usize]
    }

    /// What counts: the ticks, or "not sure" when there are none. Nothing before the visitor has said anything.
    pub fn counted(self) -> Option<ConditionSet> {
        match (self.said, self.ticked.is_empty()) {
            (false, _) => None,
            (true, true) => Some(ConditionSet::of(ConditionId::Unsure)),
            (true, false) => Some(self.ticked),
        }
    }

    /// The questions that follow from what counts.
    pub fn asked(self, matrix: &Matrix) -> QuestionSet {
        let counted = self.counted().unwrap_or_default();
        QuestionId::ALL.into_iter().fold(QuestionSet::EMPTY, |asked, id| {
            if matrix.question(id).asked_when.meets(counted) { asked.with(id) } else { asked }
        })
    }

    /// Of the questions that are asked, those without an answer.
    pub fn open(self, matrix: &Matrix) -> QuestionSet {
        let asked = self.asked(matrix).ids();
        asked.filter(|it| self.answer_to(*it).is_none()).fold(QuestionSet::EMPTY, QuestionSet::with)
    }

    /// What the answer to a question does; without one, what "not sure" does. A stop needs an answer of the
    /// visitor's own: until then everything waits, and no card cries wolf.
    pub fn effect(self, matrix: &Matrix, id: QuestionId) -> Effect {
        let question = matrix.question(id);
        let done =
            |answer: u8| question.effects.get(usize::from(answer)).copied().unwrap_or(Effect::HoldSession);
        match self.answer_to(id) {
            _ if !self.asked(matrix).has(id) => Effect::Keep,
            Some(answer) => done(answer),
            None => match done(question.not_sure) {
                Effect::Stop(_) => Effect::HoldSession,
                effect => effect,
            },
        }
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
mod tests;
