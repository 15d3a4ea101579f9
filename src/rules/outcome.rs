//! What a situation means for a massage type in an area.

use crate::content::{AreaId, ConditionId, Effect, Level, NoteId, QuestionId, TypeId};
use crate::rules::matrix::{Cell, Matrix};
use crate::rules::sets::{ConditionSet, NoteSet};
use crate::rules::situation::Situation;

/// The result for one massage type in one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The strictest level of all conditions that count.
    pub level: Level,
    /// Every change that one of them asks for; none while it waits, for then something has to happen first.
    pub notes: NoteSet,
    /// The conditions that decide: those that hold it or, when none does, those that change it.
    pub because: ConditionSet,
}

/// The result for `massage_type` in `area`; `None` before the visitor has said anything.
pub fn result(matrix: &Matrix, situation: &Situation, area: AreaId, massage_type: TypeId) -> Option<Outcome> {
    let mut outcome = Outcome { level: Level::Ok, notes: NoteSet::EMPTY, because: ConditionSet::EMPTY };
    for condition in situation.counted()?.ids() {
        let cell = answered_cell(matrix, *situation, condition, area, massage_type);
        if cell.level > outcome.level {
            outcome.because = ConditionSet::EMPTY;
            outcome.level = cell.level;
        }
        if cell.level == outcome.level && cell.level != Level::Ok {
            outcome.because = outcome.because.with(condition);
        }
        outcome.notes = outcome.notes.union(cell.notes);
    }
    if outcome.level == Level::Hold {
        outcome.notes = NoteSet::EMPTY;
    }
    Some(outcome)
}

/// Every change that a massage type in an area needs, also while it waits.
pub fn needed(matrix: &Matrix, situation: &Situation, area: AreaId, massage_type: TypeId) -> NoteSet {
    let conditions = situation.counted().unwrap_or_default();
    conditions.ids().fold(NoteSet::EMPTY, |notes, it| {
        notes.union(answered_cell(matrix, *situation, it, area, massage_type).notes)
    })
}

/// A condition's cell, as its follow-up questions leave it.
fn answered_cell(
    matrix: &Matrix,
    situation: Situation,
    condition: ConditionId,
    area: AreaId,
    massage_type: TypeId,
) -> Cell {
    let mut cell = matrix.cell(condition, area, massage_type);
    let mut waits = false;
    for id in QuestionId::ALL {
        if !matrix.question(id).asked_when.has(condition) {
            continue;
        }
        match situation.effect(matrix, id) {
            Effect::Keep => {}
            Effect::TreatAs { condition, only } => {
                cell = matrix.cell(condition, area, massage_type);
                waits |= !only[massage_type as usize];
            }
            Effect::HoldSession | Effect::Stop(_) => waits = true,
        }
    }
    if waits {
        cell.level = Level::Hold;
    }
    cell
}

/// The massage types for `area`: mildest result first, then best fit, then the article's order.
pub fn order(matrix: &Matrix, situation: &Situation, area: AreaId) -> [TypeId; TypeId::ALL.len()] {
    let rank = |it: TypeId| (result(matrix, situation, area, it).map(|it| it.level), matrix.fit(area, it));
    let mut types = TypeId::ALL;
    // Five items: a loop is shorter than any library's sort, and the wasm is what visitors download.
    for end in 1..types.len() {
        let mut place = end;
        while place > 0 && rank(types[place]) < rank(types[place - 1]) {
            types.swap(place, place - 1);
            place -= 1;
        }
    }
    types
}

/// Whether every massage type waits in `area`, so that the guide recommends none.
pub fn all_wait(matrix: &Matrix, situation: &Situation, area: AreaId) -> bool {
    TypeId::ALL
        .into_iter()
        .all(|it| result(matrix, situation, area, it).is_some_and(|it| it.level == Level::Hold))
}

/// What all massage types of an area have in common, so that it is said once: the changes that each type with
/// changes needs, and the conditions behind the results.
pub fn in_common(matrix: &Matrix, situation: &Situation, area: AreaId) -> (NoteSet, ConditionSet) {
    let outcomes = TypeId::ALL.map(|it| result(matrix, situation, area, it));
    let changed = || outcomes.iter().flatten().filter(|it| it.level == Level::Adapt);
    let shared = |note: &NoteId| changed().count() > 1 && changed().all(|it| it.notes.has(*note));
    let notes = NoteId::ALL.into_iter().filter(shared).fold(NoteSet::EMPTY, NoteSet::with);
    (notes, outcomes.iter().flatten().fold(ConditionSet::EMPTY, |all, it| all.union(it.because)))
}

/// What an area shows at a glance: whether every massage type waits there, some limit counts, or none. Nothing
/// before the visitor has said anything.
pub fn at_a_glance(matrix: &Matrix, situation: &Situation, area: AreaId) -> Option<Level> {
    let levels = TypeId::ALL.map(|it| result(matrix, situation, area, it).map(|it| it.level));
    let (mildest, strictest) = (levels.into_iter().flatten().min()?, levels.into_iter().flatten().max()?);
    Some(if mildest == strictest { mildest } else { Level::Adapt })
}

/// The conditions of which each alone makes the whole visit wait.
pub fn whole_visit_waits(matrix: &Matrix, situation: &Situation) -> ConditionSet {
    let counted = situation.counted().unwrap_or_default();
    let holds = |condition: ConditionId| {
        AreaId::ALL.into_iter().all(|area| {
            TypeId::ALL
                .into_iter()
                .all(|it| answered_cell(matrix, *situation, condition, area, it).level == Level::Hold)
        })
    };
    counted.ids().filter(|it| holds(*it)).fold(ConditionSet::EMPTY, ConditionSet::with)
}

#[cfg(test)]
mod tests;
