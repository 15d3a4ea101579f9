//! When client and therapist agree on a plan, and whether they can.

use super::card::{considered, notes};
use super::{NONE_TODAY, Plan, YES};
use crate::content::{AreaId, ConditionId, FieldId, Level, NoteId, TypeId};
use crate::rules::outcome::needed;
use crate::rules::sets::NoteSet;
use crate::rules::signs::stops;
use crate::rules::visit::Rules;

impl Plan {
    /// Whether client and therapist have said yes to the plan as it stands, and could.
    pub fn is_agreed(&self, rules: &Rules) -> bool {
        self.answers.one(FieldId::Agreed) == Some(YES) && self.may_be_agreed(rules)
    }

    /// Whether there is something to say yes to: signs and health have been gone through and call for no doctor, whoever
    /// has to be asked first has agreed, no choice goes against a change that is needed, and no massage was chosen, or an
    /// area and nothing that all waits.
    pub fn may_be_agreed(&self, rules: &Rules) -> bool {
        let is_complete = self.open_signs().is_empty()
            && self.open_health().is_empty()
            && self.open_questions(rules).is_empty();
        let waits = considered(self).into_iter().all(|it| self.level(&rules.matrix, it) == Some(Level::Hold));
        let is_chosen = !self.is_work_possible()
            || !waits && AreaId::ALL.into_iter().any(|it| self.agreed(it) == Some(true));
        let is_cleared =
            asks_first(self, rules).is_empty() || self.answers.one(FieldId::Cleared) == Some(YES);
        let is_sound = is_cleared && !stops(self.urgency(rules)) && conflicts(self, rules).next().is_none();
        is_complete && is_chosen && is_sound
    }

    /// Whether there may be a massage: nobody has chosen none for today.
    pub fn is_work_possible(&self) -> bool {
        !self.answers.has(FieldId::Types, NONE_TODAY)
    }
}

/// Who has to agree before any of what was chosen; nobody where there is no massage.
pub fn asks_first(plan: &Plan, rules: &Rules) -> NoteSet {
    let notes = if plan.is_work_possible() { notes(plan, rules) } else { NoteSet::EMPTY };
    let asks = [NoteId::AskPrenatal, NoteId::AskCancer, NoteId::AskDoctor].into_iter();
    asks.filter(|it| notes.has(*it)).fold(NoteSet::EMPTY, NoteSet::with)
}

/// What was chosen against a change that is needed, with the name of the words that say so; nothing where there is no
/// massage.
pub fn conflicts(plan: &Plan, rules: &Rules) -> impl Iterator<Item = (FieldId, &'static str)> {
    let mut notes = notes(plan, rules);
    let situation = plan.situation();
    if considered(plan).into_iter().all(|it| plan.level(&rules.matrix, it) == Some(Level::Hold)) {
        // What the work would need once it need not wait any more.
        for area in plan.judged_on() {
            for it in TypeId::ALL {
                notes = notes.union(needed(&rules.matrix, &situation, area, it));
            }
        }
    }
    let counted = situation.counted().unwrap_or_default();
    let is_work = plan.is_work_possible();
    let firm = is_work
        && plan.answers.has(FieldId::Pressure, FIRM)
        && (notes.has(NoteId::Light)
            || notes.has(NoteId::Talk)
            || counted.has(ConditionId::Disc)
            || counted.has(ConditionId::Bleeding)
            || counted.has(ConditionId::Pregnancy));
    let front = is_work
        && plan.answers.has(FieldId::Position, ON_FRONT)
        && (notes.has(NoteId::Side) || counted.has(ConditionId::Pregnancy));
    let found = [(firm, FieldId::Pressure, "not-firm"), (front, FieldId::Position, "not-front")];
    found.into_iter().filter(|it| it.0).map(|it| (it.1, it.2))
}

/// Of [`FieldId::Pressure`]: firm.
const FIRM: u8 = 2;
/// Of [`FieldId::Position`]: on the front.
const ON_FRONT: u8 = 0;
