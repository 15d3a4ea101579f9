//! The native controls of a session by name and value, and what each says: `field-pressure` and `1`, `mark-start` and
//! `thigh`. What the page, the drawing and the link say is always this.

use super::{MAY_FIT, MarkAct, NONE_FITS, Plan, Sides, Step};
use crate::content::{FieldId, KindId, SideId, SpotId};
use crate::rules::control::Control;

/// The value of a mark on both sides.
pub const BOTH: &str = "both";
/// The value of a mark that stays where it starts.
pub const STAYS: &str = "stays";

/// The name of the control that answers both lists of signs at once, for a client at home.
pub const ALL_SIGNS: &str = "all-signs";
/// The name of the control that answers all lists about health at once, for a client at home.
pub const ALL_HEALTH: &str = "all-health";

/// The questions whether nothing of a list fits that such a control answers.
fn lists_of(name: &str) -> &'static [FieldId] {
    match name {
        ALL_SIGNS => &[FieldId::NoneNow, FieldId::NoneSoon],
        ALL_HEALTH => &[FieldId::NoneHealthNow, FieldId::NoneHealthBody, FieldId::NoneHealthMore],
        _ => &[],
    }
}

/// Whether a control has nothing to say: that nothing fits, where something is ticked in each list that it is about and
/// nobody doubts the others, or what a mark is like of which none has a place yet.
pub fn is_moot(plan: &Plan, name: &str, value: &str) -> bool {
    let is_said = |it: &FieldId| plan.ticked_in(*it) && !plan.answers.has(*it, MAY_FIT);
    let is_none = number(value) == Some(NONE_FITS);
    match name.strip_prefix("field-").and_then(FieldId::from_slug) {
        Some(field) => is_none && is_said(&field),
        None if is_like(name) => plan.marks.all().is_empty(),
        None => {
            let lists = lists_of(name);
            is_none && !lists.is_empty() && lists.iter().all(is_said)
        }
    }
}

/// Whether a control tells what a mark is like.
fn is_like(name: &str) -> bool {
    matches!(name, "mark-kind" | "mark-strength")
}

/// All that a control says when it is turned on or off: of one about many lists, the same about each.
pub fn steps_of(name: &str, value: &str, on: bool) -> Vec<Step> {
    let mut steps: Vec<_> = step_of(name, value, on).into_iter().collect();
    if let Some(option) = number(value) {
        for it in lists_of(name) {
            steps.push(Step::Answer(*it, option, on));
        }
    }
    steps
}

/// What a control says when it is turned on or off; a list to choose from is turned on with the chosen value. `None`
/// for one that says nothing about the plan.
pub fn step_of(name: &str, value: &str, on: bool) -> Option<Step> {
    if let Some(field) = name.strip_prefix("field-") {
        let field = FieldId::from_slug(field)?;
        // The first line of a list stands for no answer.
        return match number(value) {
            Some(option) => Some(Step::Answer(field, option, on)),
            None if value.is_empty() => Some(Step::Unsaid(field)),
            None => None,
        };
    }
    let act = match name {
        "mark-side" if value == BOTH => MarkAct::Side(Sides::Both),
        "mark-side" => MarkAct::Side(Sides::One(SideId::from_slug(value)?)),
        "mark-start" => MarkAct::Start(SpotId::from_slug(value)?),
        "mark-end" if value == STAYS => MarkAct::End(None),
        "mark-end" => MarkAct::End(Some(SpotId::from_slug(value)?)),
        "mark-kind" => MarkAct::Kind(KindId::from_slug(value)?),
        "mark-strength" => MarkAct::Strength(number(value)),
        _ => return Control::from_text(&[name, "-", value].concat()).map(|it| Step::Set(it, on)),
    };
    on.then_some(Step::Mark(act))
}

/// Whether a control is on; of a list to choose from, whether it stands at this value.
pub fn is_on(plan: &Plan, name: &str, value: &str) -> bool {
    let draft = if is_like(name) { plan.marks.draft } else { plan.marks.open() };
    if let Some(field) = name.strip_prefix("field-") {
        let Some(field) = FieldId::from_slug(field) else { return false };
        return match number(value) {
            Some(option) => plan.answers.has(field, option),
            None => plan.answers.number(field) == 0,
        };
    }
    match name {
        ALL_SIGNS | ALL_HEALTH => {
            let option = number(value).unwrap_or_default();
            let is_said = |it: &FieldId| plan.answers.has(*it, option);
            let lists = lists_of(name);
            // A list in which something is ticked needs no word of its own.
            let is_only_ticked = |it: &FieldId| plan.answers.one(*it).is_none() && plan.ticked_in(*it);
            lists.iter().any(is_said) && lists.iter().all(|it| is_said(it) || is_only_ticked(it))
        }
        "mark-side" => match draft.sides {
            Some(Sides::Both) => value == BOTH,
            Some(Sides::One(side)) => value == side.slug(),
            None => false,
        },
        "mark-start" => draft.start.is_some_and(|it| value == it.slug()),
        "mark-end" => match draft.end {
            Some(end) => value == end.slug(),
            None => value == STAYS && draft.start.is_some(),
        },
        "mark-kind" => draft.kind.is_some_and(|it| value == it.slug()),
        "mark-strength" => number(value) == draft.strength,
        _ => Control::from_text(&[name, "-", value].concat()).is_some_and(|it| plan.said.is_on(it)),
    }
}

/// A number of one or two digits.
fn number(text: &str) -> Option<u8> {
    let is_number = matches!(text.len(), 1 | 2) && text.bytes().all(|it| it.is_ascii_digit());
    is_number.then(|| text.bytes().fold(0, |number, it| number * 10 + (it - b'0')))
}
