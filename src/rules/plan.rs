//! What client and therapist say, mark and agree in a session, as one value: a visit's signs and situation, marks on
//! the body, and answers to fixed questions. Every rule about order lives here; nobody interprets a mark.

pub mod card;
#[cfg(any(feature = "ssr", feature = "session"))]
pub mod code;
pub mod control;
mod fields;
mod lists;
mod marks;

use crate::content::{AreaId, ConditionId, Level, ScreenId, SignId, TypeId, Urgency};
use crate::content::{FieldId, KindId, SideId, SpotId};
use crate::rules::control::Control;
use crate::rules::matrix::Matrix;
use crate::rules::outcome::result;
use crate::rules::sets::{ConditionSet, SignSet};
use crate::rules::signs::{more_urgent, stops};
use crate::rules::situation::Situation;
use crate::rules::visit::{Act, Form, Rules, Visit};

pub use fields::{Answers, NO, NONE_TODAY, NOT_SURE, YES};
pub use lists::{HEALTH, agreement_on, areas_at, list_of, none_of, none_of_health, screens};
pub use marks::{Draft, MOST_MARKS, Mark, MarkAct, Marks, Sides};

/// Of [`FieldId::NoneNow`] and [`FieldId::NoneSoon`]: none of the signs fits.
pub const NONE_FITS: u8 = 0;
/// Of the same: nobody is sure.
pub const MAY_FIT: u8 = 1;
/// Of [`FieldId::Elsewhere`]: between the legs.
pub const BETWEEN_LEGS: u8 = 3;

/// From this strength on a pain is asked about as a sign.
const SEVERE: u8 = 8;

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
    pub fn after(mut self, step: Step) -> Self {
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
                if on && matches!(field, FieldId::NoneNow | FieldId::NoneSoon) {
                    let of_list = |it: &SignId| none_of(*it) == field;
                    for sign in SignId::ALL.into_iter().filter(of_list) {
                        self.said = self.said.after(Act::Set(Control::Sign(sign), false));
                        for (asked, _) in ASKED.into_iter().filter(|(_, it)| *it == sign) {
                            self.answers.clear(asked);
                        }
                    }
                }
            }
            Step::Mark(act) => self.marks = self.marks.after(act),
        }
        self
    }

    /// The signs that fit: ticked, or said with yes when a mark asked for them.
    pub fn signs(&self) -> SignSet {
        let asked = self.asked();
        let yes = ASKED
            .into_iter()
            .filter(|(field, sign)| asked.has(*sign) && self.answers.one(*field) == Some(YES));
        yes.fold(self.said.signs, |signs, (_, sign)| signs.with(sign))
    }

    /// Whether a condition is ticked in the list whose "none of these" a question is.
    fn ticked_in(&self, field: FieldId) -> bool {
        self.said.situation.ticked().ids().any(|it| none_of_health(it) == field)
    }

    /// The lists about health that nobody has gone through: no condition ticked, and not "none of these". Each counts
    /// as "not sure".
    pub fn open_health(&self) -> Vec<ScreenId> {
        let is_open = |none: FieldId| !self.ticked_in(none) && self.answers.one(none) != Some(NONE_FITS);
        HEALTH.into_iter().filter(|it| is_open(it.1)).map(|it| it.0).collect()
    }

    /// The situation as it counts. Nothing before something was said about health; from then on a list that nobody has
    /// gone through counts as "not sure".
    pub fn situation(&self) -> Situation {
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

    /// The signs that the marks point at: each has to be asked at once.
    pub fn asked(&self) -> SignSet {
        let marks = self.marks.all();
        let legs = |side: SideId| marks.iter().any(|it| it.side == side && it.end >= SpotId::Buttock);
        let of_kind = |kind: KindId| marks.iter().any(|it| it.kind == Some(kind));
        let numb_leg = marks.iter().any(|it| it.kind == Some(KindId::Numb) && it.end >= SpotId::Thigh);
        let both_legs = SideId::ALL.into_iter().all(legs);
        let severe = marks.iter().any(|it| it.strength.is_some_and(|it| it >= SEVERE));
        [
            (self.answers.has(FieldId::Elsewhere, BETWEEN_LEGS), SignId::Saddle),
            (both_legs, SignId::BothLegs),
            (of_kind(KindId::Weak), SignId::Weakness),
            // Of two questions about the same feeling the more urgent one is asked.
            (numb_leg && !both_legs, SignId::NumbLeg),
            (severe, SignId::Severe),
        ]
        .into_iter()
        .filter(|(asked, _)| *asked)
        .fold(SignSet::EMPTY, |signs, (_, sign)| signs.with(sign))
    }

    /// How soon a doctor has to look, when something says so. Whoever is not sure about a sign counts as if it fitted;
    /// about a list, as if its most urgent one did.
    pub fn urgency(&self, rules: &Rules) -> Option<Urgency> {
        let asked = self.asked();
        let unsure = |field: FieldId, option: u8, urgency: Urgency| {
            (self.answers.one(field) == Some(option)).then_some(urgency)
        };
        let doubts = [
            unsure(FieldId::NoneNow, MAY_FIT, Urgency::Emergency),
            unsure(FieldId::NoneSoon, MAY_FIT, Urgency::Today),
        ];
        let of_marks = ASKED.map(|(field, sign)| {
            asked.has(sign).then(|| unsure(field, NOT_SURE, rules.signs.urgency(sign, false))).flatten()
        });
        let said = Visit { signs: self.signs(), situation: self.situation(), ..self.said };
        doubts.into_iter().chain(of_marks).fold(said.urgency(rules), more_urgent)
    }

    /// What of the signs nobody has answered yet: a list, or a question that a mark asks. It counts as "not sure".
    pub fn open_signs(&self) -> Vec<FieldId> {
        let lists = [FieldId::NoneNow, FieldId::NoneSoon].into_iter().filter(|field| {
            let fits = self.signs().ids().any(|it| none_of(it) == *field);
            !fits && self.answers.one(*field).is_none()
        });
        let asked = self.open_asked();
        let of_marks = ASKED.into_iter().filter(|it| asked.has(it.1));
        lists.chain(of_marks.map(|it| it.0)).collect()
    }

    /// Of the signs that marks point at, those about which nobody has answered yet.
    pub fn open_asked(&self) -> SignSet {
        let asked = self.asked();
        let open = ASKED.into_iter().filter(|(field, sign)| {
            asked.has(*sign) && !self.said.signs.has(*sign) && self.answers.one(*field).is_none()
        });
        open.fold(SignSet::EMPTY, |signs, it| signs.with(it.1))
    }

    /// The conditions that decide about a massage type where there is work.
    pub fn because(&self, matrix: &Matrix, massage_type: TypeId) -> ConditionSet {
        let areas = self.worked_on().into_iter();
        let results = areas.filter_map(|it| result(matrix, &self.situation(), it, massage_type));
        results.fold(ConditionSet::EMPTY, |all, it| all.union(it.because))
    }

    /// The plan without whatever ends a session: signs, doubts about them, and answers about health that do.
    #[must_use]
    pub fn without_stop(&self, rules: &Rules) -> Self {
        let mut plan = self.clone();
        for form in [Form::Signs, Form::Situation] {
            let stays = form == Form::Situation && !stops(self.said.situation.urgency(&rules.matrix));
            plan.said = if stays { plan.said } else { plan.said.after(Act::Reset(form)) };
        }
        for field in [FieldId::NoneNow, FieldId::NoneSoon].into_iter().chain(ASKED.map(|it| it.0)) {
            plan.answers.clear(field);
        }
        plan
    }

    /// The areas that the marks touch, the most touched first.
    pub fn areas(&self) -> Vec<AreaId> {
        let marks = self.marks.all();
        let touched = |area: AreaId| {
            let spots = marks.iter().flat_map(Mark::spots);
            spots.filter(|it| areas_at(*it).contains(&area)).count()
        };
        let mut areas: Vec<_> = AreaId::ALL.into_iter().filter(|it| touched(*it) > 0).collect();
        areas.sort_by_key(|it| std::cmp::Reverse(touched(*it)));
        areas
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
        let areas = self.worked_on();
        areas
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

    /// The same plan as a link tells it: the open mark is one of the marks, and nothing of the screen is left.
    #[must_use]
    pub fn settled(&self) -> Self {
        let answered = |signs: SignSet| {
            let ticked = self.said.signs.ids().filter(|it| signs.has(*it));
            ticked.fold(SignSet::EMPTY, SignSet::with)
        };
        let said = Visit {
            live: true,
            signs: self.said.signs,
            confirmed: answered(self.said.confirmed),
            denied: answered(self.said.denied),
            situation: self.said.situation,
            ..Visit::default()
        };
        Self { said, marks: Marks::of(self.marks.all()), answers: self.answers }
    }
}

#[cfg(test)]
mod tests;
