//! When client and therapist agree on a plan, and whether they can.

use super::changes::{asks_first, conflicts, considered};
use super::{NONE_TODAY, Plan, YES};
use crate::content::{AreaId, FieldId, Level};
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
