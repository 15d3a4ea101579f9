//! The changes that a plan needs, who has to agree to it first, and what was chosen against either.

use super::Plan;
use crate::content::{AreaId, ConditionId, FieldId, Level, NoteId, TypeId};
use crate::rules::outcome::{needed, result};
use crate::rules::sets::NoteSet;
use crate::rules::visit::Rules;

/// The changes that the chosen types need where there is work; without a choice, those of all types. To stay off the
/// spine holds as long as there is any work: strokes pass it, whichever areas were chosen or refused.
pub fn notes(plan: &Plan, rules: &Rules) -> NoteSet {
    let situation = plan.situation();
    let of = |areas: &[AreaId], types: &[TypeId]| {
        let pairs = areas.iter().flat_map(|area| types.iter().map(move |it| (*area, *it)));
        pairs
            .filter_map(|(area, it)| result(&rules.matrix, &situation, area, it))
            .fold(NoteSet::EMPTY, |all, it| all.union(it.notes))
    };
    let notes = of(&plan.judged_on(), &considered(plan));
    if plan.is_work_possible() && of(&AreaId::ALL, &TypeId::ALL).has(NoteId::Spine) {
        notes.with(NoteId::Spine)
    } else {
        notes
    }
}

/// The massage types that the plan speaks of: those chosen or, while there is none, all.
pub fn considered(plan: &Plan) -> Vec<TypeId> {
    let chosen: Vec<_> = plan.types().collect();
    if chosen.is_empty() { TypeId::ALL.to_vec() } else { chosen }
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
    let on_side = is_work && (notes.has(NoteId::Side) || counted.has(ConditionId::Pregnancy));
    let lies = |how: u8| on_side && plan.answers.has(FieldId::Position, how);
    let found = [
        (firm, FieldId::Pressure, "not-firm"),
        (lies(ON_FRONT), FieldId::Position, "not-front"),
        (lies(ON_BACK), FieldId::Position, "not-back"),
    ];
    found.into_iter().filter(|it| it.0).map(|it| (it.1, it.2))
}

/// Of [`FieldId::Pressure`]: firm.
const FIRM: u8 = 2;
/// Of [`FieldId::Position`]: on the front.
const ON_FRONT: u8 = 0;
/// Of the same: on the back.
const ON_BACK: u8 = 2;
