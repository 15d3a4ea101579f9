//! What client and therapist say, mark and agree in a session, as one value: a visit's signs and situation, marks on
//! the body, and answers to fixed questions. Every rule about order lives here; nobody interprets a mark.

mod agreement;
pub mod card;
pub mod changes;
#[cfg(any(feature = "ssr", feature = "session"))]
pub mod code;
pub mod control;
mod fields;
mod health;
mod lists;
mod marks;
mod stop;

use crate::content::{AreaId, Effect, FieldId, Level, QuestionId, SignId, TypeId};
use crate::rules::control::Control;
use crate::rules::matrix::Matrix;
use crate::rules::outcome::result;
use crate::rules::sets::ConditionSet;
use crate::rules::visit::{Act, Rules, Visit};

pub use fields::{Answers, NO, NONE_TODAY, NOT_SURE, YES};
pub use lists::{HEALTH, agreement_on, areas_at, asked_on, list_of, none_of, none_of_health, screens, steps};
pub use marks::{Draft, MOST_MARKS, Mark, MarkAct, Marks, Sides};

/// Of [`FieldId::NoneNow`] and [`FieldId::NoneSoon`]: none of the signs fits.
pub const NONE_FITS: u8 = 0;
/// Of the same: nobody is sure.
pub const MAY_FIT: u8 = 1;
/// Of [`FieldId::Elsewhere`]: between the legs.
pub const BETWEEN_LEGS: u8 = 3;

/// The signs that a mark may point at, each with the question that is asked because of it.
pub const ASKED: [(FieldId, SignId); 5] = [
    (FieldId::AskSaddle, SignId::Saddle),
    (FieldId::AskBothLegs, SignId::BothLegs),
    (FieldId::AskWeakness, SignId::Weakness),
    (FieldId::AskNumbLeg, SignId::NumbLeg),
    (FieldId::AskSevere, SignId::Severe),
];

/// What is said, marked and agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Signs and situation.
    pub said: Visit,
    /// Where it hurts.
    pub marks: Marks,
    /// Answers to the questions of a session.
    pub answers: Answers,
    /// The day of a plan that was handed on, counted from the start of 2026.
    pub day: Option<u16>,
}

/// One step from a plan to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A control of the guide: a sign, a condition, an answer about either.
    Set(Control, bool),
    /// An answer, counted from 0, given or taken back.
    Answer(FieldId, u8, bool),
    /// Whatever was answered to a question, taken back.
    Unsaid(FieldId),
    /// Something about the marks.
    Mark(MarkAct),
}

impl Plan {
    /// The plan after a step.
    #[must_use]
    pub fn after(self, step: Step) -> Self {
        let was = self.clone();
        let mut plan = self.stepped(step);
        plan.forget_moot(&was);
        // An agreement is about what was there: whatever changes takes it back.
        if plan != was && !matches!(step, Step::Answer(FieldId::Agreed, ..)) {
            plan.answers.clear(FieldId::Agreed);
        }
        if plan != was {
            plan.day = None;
        }
        plan
    }

    /// Forgets a "no" that is no longer about what is there: to what a mark asked, once it does not ask any more or a
    /// pain is stronger than the one that was meant. Asked again, it is open; a warning and a doubt stay. With a sign goes
    /// what was answered to its question.
    fn forget_moot(&mut self, was: &Self) {
        let asked = self.asked();
        for (field, sign) in ASKED {
            if !asked.has(sign) {
                self.answers.set(field, NO, false);
            }
        }
        if self.worst() > was.worst() {
            self.answers.set(FieldId::AskSevere, NO, false);
        }
        let signs = self.signs();
        self.said.confirmed = self.said.confirmed.both(signs);
        self.said.denied = self.said.denied.both(signs);
    }

    /// The plan of a client who comes to the studio with it: what was so at home may not be so today. The signs are read
    /// once more, and so is what may be wrong right now; a "no" about a sign, or about an answer that would end the
    /// session, is asked for once more.
    #[must_use]
    pub fn on_a_new_day(mut self, rules: &Rules) -> Self {
        self.day = None;
        for field in [FieldId::NoneNow, FieldId::NoneSoon] {
            self.answers.clear(field);
        }
        self.answers.set(FieldId::NoneHealthNow, NONE_FITS, false);
        for (field, _) in ASKED {
            self.answers.set(field, NO, false);
        }
        let said = self.said.situation;
        for question in QuestionId::ALL {
            let is_stop = |it: &Effect| matches!(it, Effect::Stop(_));
            let effects = &rules.matrix.question(question).effects;
            let done = said.answer_to(question).and_then(|it| effects.get(usize::from(it)));
            if effects.iter().any(is_stop) && !done.is_some_and(is_stop) {
                self.said.situation = self.said.situation.without_answer(question);
            }
        }
        self
    }

    fn stepped(mut self, step: Step) -> Self {
        match step {
            Step::Set(control, on) => {
                let was = self.said;
                self.said = self.said.after(Act::Set(control, on));
                // A tick is no word about the others of the list: whoever was not sure about them still is not.
                if let (Control::Sign(sign), true) = (control, on) {
                    self.answers.set(none_of(sign), NONE_FITS, false);
                }
                if let (Control::Condition(condition), true) = (control, on) {
                    self.answers.set(none_of_health(condition), NONE_FITS, false);
                    // Whoever agreed to massage did not know of it.
                    if !was.is_on(control) {
                        self.answers.set(FieldId::Cleared, YES, false);
                    }
                }
                if let Control::Sign(sign) = control {
                    // The same sign is never a yes in one place and a no in another.
                    for (field, _) in ASKED.into_iter().filter(|(_, it)| *it == sign) {
                        self.answers.clear(field);
                    }
                }
            }
            // What somebody has ticked is never taken back by a word about the list; that nothing fits is then said of
            // its others.
            Step::Answer(field, NONE_FITS, true) if self.ticked_in(field) => {
                self.answers.set(field, MAY_FIT, false);
            }
            Step::Answer(field, option, on) => {
                self.answers.set(field, option, on);
                // That none of its list fits was said before.
                let may_fit = |asked: FieldId| asked == field && on && matches!(option, YES | NOT_SURE);
                if let Some((_, sign)) = ASKED.into_iter().find(|it| may_fit(it.0)) {
                    self.answers.set(none_of(sign), NONE_FITS, false);
                }
            }
            Step::Unsaid(field) => self.answers.clear(field),
            Step::Mark(act) => self.marks = self.marks.after(act),
        }
        self
    }

    /// Whether something is ticked in the list whose "none of these" a question is: then there is nothing to say about
    /// the list.
    pub fn ticked_in(&self, field: FieldId) -> bool {
        self.signs().ids().any(|it| none_of(it) == field)
            || self.said.situation.ticked().ids().any(|it| none_of_health(it) == field)
    }

    /// Whether a question has a reason to be asked: who agreed to massage and when, once somebody has.
    pub fn is_due(&self, field: FieldId) -> bool {
        !matches!(field, FieldId::ClearedBy | FieldId::ClearedWhen)
            || self.answers.one(FieldId::Cleared) == Some(YES)
    }

    /// The plan with other marks.
    #[must_use]
    pub fn with_marks(mut self, marks: Marks) -> Self {
        let was = self.clone();
        self.marks = marks;
        self.forget_moot(&was);
        self.answers.clear(FieldId::Agreed);
        self.day = None;
        self
    }

    /// The conditions that decide about a massage type where there is work.
    pub fn because(&self, matrix: &Matrix, massage_type: TypeId) -> ConditionSet {
        let areas = self.judged_on().into_iter();
        let results = areas.filter_map(|it| result(matrix, &self.situation(), it, massage_type));
        results.fold(ConditionSet::EMPTY, |all, it| all.union(it.because))
    }

    /// The areas that the marks touch, the most touched first.
    pub fn areas(&self) -> Vec<AreaId> {
        let marks = self.marks.all();
        let touched = |area: AreaId| {
            let spots = marks.iter().flat_map(Mark::spots);
            spots.filter(|it| areas_at(*it).contains(&area)).count()
        };
        // Four items: a loop is shorter than any library's sort, and the wasm is what visitors download.
        let mut areas: Vec<AreaId> = Vec::new();
        for area in AreaId::ALL.into_iter().filter(|it| touched(*it) > 0) {
            let at = areas.iter().position(|it| touched(*it) < touched(area));
            areas.insert(at.unwrap_or(areas.len()), area);
        }
        areas
    }

    /// The two massage types to begin a comparison with: those that need the fewest changes and then fit best where
    /// there is work and it hurts. None that has to wait, so there may be fewer.
    pub fn pair(&self, matrix: &Matrix) -> [Option<TypeId>; 2] {
        let worked_on = self.worked_on();
        let touched = self.areas().into_iter().find(|it| worked_on.contains(it));
        let area = touched.or(worked_on.first().copied());
        let best = |but: Option<TypeId>| {
            let area = area?;
            let (mut best, mut least) = (None, u8::MAX);
            for it in TypeId::ALL {
                let level = self.level(matrix, it).unwrap_or(Level::Ok);
                let rank = (level as u8) << 4 | matrix.fit(area, it) as u8;
                if level != Level::Hold && but != Some(it) && rank < least {
                    (best, least) = (Some(it), rank);
                }
            }
            best
        };
        let first = best(None);
        [first, first.and_then(|_| best(first))]
    }

    /// Whether the client has agreed to work on an area; `None` when nobody has asked.
    pub fn agreed(&self, area: AreaId) -> Option<bool> {
        self.answers.one(agreement_on(area)).map(|it| it == YES)
    }

    /// The massage types that were chosen.
    pub fn types(&self) -> impl Iterator<Item = TypeId> {
        let has = |it: &TypeId| self.answers.has(FieldId::Types, *it as u8);
        TypeId::ALL.into_iter().filter(has)
    }

    /// The strictest result of a massage type in the areas of the plan: those agreed to or, while there is none, all
    /// that were not refused. Nothing before something was said that depends on health.
    pub fn level(&self, matrix: &Matrix, massage_type: TypeId) -> Option<Level> {
        self.judged_on()
            .into_iter()
            .filter_map(|it| result(matrix, &self.situation(), it, massage_type))
            .map(|it| it.level)
            .max()
    }

    /// The areas that the plan speaks of: those agreed to or, while there is none, all that were not refused.
    pub fn worked_on(&self) -> Vec<AreaId> {
        let agreed: Vec<_> = AreaId::ALL.into_iter().filter(|it| self.agreed(*it) == Some(true)).collect();
        if agreed.is_empty() {
            AreaId::ALL.into_iter().filter(|it| self.agreed(*it).is_none()).collect()
        } else {
            agreed
        }
    }

    /// The areas that decide about a massage type: where there is work or, if all were refused, all of them. What waits
    /// does so for the whole body's sake.
    pub fn judged_on(&self) -> Vec<AreaId> {
        let areas = self.worked_on();
        if areas.is_empty() { AreaId::ALL.to_vec() } else { areas }
    }
}

#[cfg(test)]
mod tests;
