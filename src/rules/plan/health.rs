//! What a plan says about health: the lists, and what was said of it elsewhere.

use super::fields::{CLEARED_UNSURE, TOLD_DISC, TOLD_NOTHING, TOLD_STENOSIS};
use super::{HEALTH, MAY_FIT, NO, Plan};
use crate::content::{ConditionId, FieldId, KindId, ScreenId};
use crate::rules::sets::ConditionSet;
use crate::rules::situation::Situation;

impl Plan {
    /// The lists about health that nobody has gone through: no condition ticked, and nothing said about the list. Each
    /// counts as "not sure".
    pub fn open_health(&self) -> Vec<ScreenId> {
        let is_open = |none: FieldId| !self.ticked_in(none) && self.answers.one(none).is_none();
        HEALTH.into_iter().filter(|it| is_open(it.1)).map(|it| it.0).collect()
    }

    /// The situation as it counts. Nothing before something was said about health, or chosen that depends on it; from
    /// then on what was said elsewhere counts as if it was ticked, too.
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
        match (situation.ticked().is_empty(), open) {
            _ if self.doubts_health() => situation.tick(ConditionId::Unsure, true),
            (true, 0) => situation.tick(ConditionId::None, true),
            (true, it) if it == HEALTH.len() && situation.counted().is_none() && !self.needs_health() => {
                situation
            }
            (false, 0) => situation,
            _ => situation.tick(ConditionId::Unsure, true),
        }
    }

    /// Whether something was said or chosen that depends on health.
    fn needs_health(&self) -> bool {
        let is_chosen = |it: FieldId| self.answers.number(it) != 0;
        let is_work = self.is_work_possible();
        self.said_elsewhere() != ConditionSet::EMPTY
            || is_work && [FieldId::Types, FieldId::Pressure, FieldId::Position].into_iter().any(is_chosen)
    }

    /// Whether somebody was not sure about a list about health.
    fn doubts_health(&self) -> bool {
        !self.doubted_health().is_empty()
    }

    /// The lists about health about which somebody was not sure.
    pub fn doubted_health(&self) -> Vec<ScreenId> {
        let doubted = HEALTH.into_iter().filter(|it| self.answers.one(it.1) == Some(MAY_FIT));
        doubted.map(|it| it.0).collect()
    }

    /// Whether the client has said that there is no diagnosis. Other doubts count alike, and are called otherwise.
    pub fn has_no_diagnosis(&self) -> bool {
        self.said.situation.ticked().has(ConditionId::Unsure) || self.answers.has(FieldId::Told, TOLD_NOTHING)
    }
}
