//! What client and therapist say, mark and agree in a session, as one value: a visit's signs and situation, marks on
//! the body, and answers to fixed questions. Every rule about order lives here; nobody interprets a mark.

mod agreement;
pub mod card;
#[cfg(any(feature = "ssr", feature = "session"))]
pub mod code;
pub mod control;
mod fields;
mod lists;
mod marks;
mod stop;

use crate::content::{AreaId, ConditionId, FieldId, KindId, Level, ScreenId, SignId, TypeId};
use crate::rules::control::Control;
use crate::rules::matrix::Matrix;
use crate::rules::outcome::result;
use crate::rules::sets::ConditionSet;
use crate::rules::situation::Situation;
use crate::rules::visit::{Act, Visit};

use fields::{CLEARED_UNSURE, TOLD_DISC, TOLD_NOTHING, TOLD_STENOSIS};

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
    /// Something about the marks.
    Mark(MarkAct),
}

impl Plan {
    /// The plan after a step.
    #[must_use]
    pub fn after(self, step: Step) -> Self {
        let was = self.clone();
        let mut plan = self.stepped(step);
        // An agreement is about what was there: whatever changes takes it back.
        if plan != was && !matches!(step, Step::Answer(FieldId::Agreed, ..)) {
            plan.answers.clear(FieldId::Agreed);
        }
        plan
    }

    fn stepped(mut self, step: Step) -> Self {
        match step {
            Step::Set(control, on) => {
                self.said = self.said.after(Act::Set(control, on));
                if let (Control::Sign(sign), true) = (control, on) {
                    let none = none_of(sign);
                    self.answers.set(none, NONE_FITS, false);
                    self.answers.set(none, MAY_FIT, false);
                }
                if let (Control::Condition(condition), true) = (control, on) {
                    self.answers.clear(none_of_health(condition));
                }
                if let Control::Sign(sign) = control {
                    // The same sign is never a yes in one place and a no in another.
                    for (field, _) in ASKED.into_iter().filter(|(_, it)| *it == sign) {
                        self.answers.clear(field);
                    }
                }
            }
            // What somebody has ticked is never taken back by a word about the list.
            Step::Answer(field, _, true) if self.ticked_in(field) => {}
            Step::Answer(field, option, on) => {
                self.answers.set(field, option, on);
                let said_yes = ASKED.into_iter().find(|(asked, _)| *asked == field && on && option == YES);
                if let Some((_, sign)) = said_yes {
                    self.answers.clear(none_of(sign));
                }
            }
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

    /// The lists about health that nobody has gone through: no condition ticked, and not "none of these". Each counts
    /// as "not sure".
    pub fn open_health(&self) -> Vec<ScreenId> {
        let is_open = |none: FieldId| !self.ticked_in(none) && self.answers.one(none) != Some(NONE_FITS);
        HEALTH.into_iter().filter(|it| is_open(it.1)).map(|it| it.0).collect()
    }

    /// The situation as it counts. Nothing before something was said about health; from then on what was said elsewhere
    /// counts as if it was ticked, too.
    pub fn situation(&self) -> Situation {
        let situation = self.of_lists();
        let elsewhere = self.said_elsewhere().ids().filter(|_| situation.counted().is_some());
        elsewhere.fold(situation, |situation, it| situation.tick(it, true))
    }

    /// The conditions that the client has named outside the lists: where a mark is numb or weak, of which nobody has said
    /// the cause, and what a healthcare provider has told or not agreed to. An own word, taken at its word, is no guess.
    fn said_elsewhere(&self) -> ConditionSet {
        let marks = self.marks.all();
        let is_like = |kind: KindId| marks.iter().any(|it| it.kind == Some(kind));
        let told = |option: u8| self.answers.has(FieldId::Told, option);
        let is_unsure = told(TOLD_NOTHING)
            || is_like(KindId::Weak)
            || matches!(self.answers.one(FieldId::Cleared), Some(NO | CLEARED_UNSURE));
        let found = [
            (is_like(KindId::Numb), ConditionId::Numb),
            (told(TOLD_DISC), ConditionId::Disc),
            (told(TOLD_STENOSIS), ConditionId::Stenosis),
            (is_unsure, ConditionId::Unsure),
        ];
        found.into_iter().filter(|it| it.0).fold(ConditionSet::EMPTY, |all, it| all.with(it.1))
    }

    /// What the lists about health say: one that nobody has gone through counts as "not sure".
    fn of_lists(&self) -> Situation {
        let situation = self.said.situation;
        let open = self.open_health().len();
        let unsure = HEALTH.into_iter().any(|it| self.answers.one(it.1) == Some(MAY_FIT));
        match (situation.ticked().is_empty(), open) {
            (true, 0) => situation.tick(ConditionId::None, true),
            (true, it) if it == HEALTH.len() && !unsure && situation.counted().is_none() => situation,
            (false, 0) => situation,
            _ => situation.tick(ConditionId::Unsure, true),
        }
    }

    /// The plan with other marks.
    #[must_use]
    pub fn with_marks(mut self, marks: Marks) -> Self {
        self.marks = marks;
        self.answers.clear(FieldId::Agreed);
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
    /// that were not refused. Nothing before something was said about health.
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
