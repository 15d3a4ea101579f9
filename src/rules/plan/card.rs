//! The page to take home, in words: what was marked, what makes care needed, what was chosen. Every word is the page's
//! own, looked up by its name.

use super::{MAY_FIT, Mark, NO, NONE_TODAY, Plan, YES, agreement_on};
use crate::content::{AreaId, ConditionId, FieldId, Level, NoteId, SignId, TypeId, Urgency};
use crate::rules::outcome::result;
use crate::rules::sets::NoteSet;
use crate::rules::visit::Rules;

/// The words of a page.
pub trait Words {
    /// The words with this name, such as `area-glutes`; nothing when there are none.
    fn word(&self, name: &str) -> String;
}

/// The page to take home, a list of lines for each row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// How soon a doctor has to look: then there is nothing but signs and what to do.
    pub stop: Option<Urgency>,
    /// The signs that fit, and those of which nobody was sure.
    pub signs: Vec<String>,
    /// Where it hurts, since when, how strong.
    pub places: Vec<String>,
    /// Why care is needed, and what follows.
    pub careful: Vec<String>,
    /// What was chosen.
    pub chosen: Vec<String>,
}

/// The page of a plan.
pub fn card(plan: &Plan, rules: &Rules, words: &impl Words) -> Card {
    let stop = plan.urgency(rules).filter(|it| crate::rules::signs::stops(Some(*it)));
    Card {
        stop,
        signs: signs(plan, words),
        places: places(plan, words),
        careful: careful(plan, rules, words),
        chosen: chosen(plan, rules, words),
    }
}

/// A mark in a sentence, always with the body's own side.
pub fn sentence(mark: &Mark, words: &impl Words) -> String {
    let frame = if mark.start == mark.end { "mark-one" } else { "mark-way" };
    let place = words
        .word(frame)
        .replace("{side}", &words.word(&["side-", mark.side.slug()].concat()))
        .replace("{start}", &words.word(&["spot-", mark.start.slug()].concat()))
        .replace("{end}", &words.word(&["spot-", mark.end.slug()].concat()));
    let kind = mark.kind.map(|it| words.word(&["kind-", it.slug()].concat()));
    let strength = mark.strength.map(|it| words.word("of-ten").replace("{number}", &digits(it)));
    let more: Vec<_> = [kind, strength].into_iter().flatten().collect();
    if more.is_empty() { place } else { [&place, " ", &capital(&more.join(", ")), "."].concat() }
}

fn signs(plan: &Plan, words: &impl Words) -> Vec<String> {
    let name = |it: SignId| words.word(&["sign-", it.slug()].concat());
    let mut lines: Vec<_> = plan.signs().ids().map(name).collect();
    let doubts = [FieldId::NoneNow, FieldId::NoneSoon].map(|it| plan.answers.one(it) == Some(MAY_FIT));
    if doubts.contains(&true) {
        lines.push(words.word("unsure"));
    }
    lines
}

fn places(plan: &Plan, words: &impl Words) -> Vec<String> {
    let mut lines: Vec<_> = plan.marks.all().iter().map(|it| sentence(it, words)).collect();
    for field in [FieldId::Elsewhere, FieldId::Since, FieldId::Worst, FieldId::Worse, FieldId::Better] {
        lines.extend(answered(plan, field, words));
    }
    lines
}

fn careful(plan: &Plan, rules: &Rules, words: &impl Words) -> Vec<String> {
    let mut lines = Vec::new();
    lines.push(words.word(if plan.open_signs().is_empty() { "signs-none" } else { "signs-open" }));
    if !plan.signs().is_empty() {
        lines = signs(plan, words);
    }
    if let Some(counted) = plan.said.situation.counted() {
        let names: Vec<_> = counted
            .ids()
            .filter(|it| *it != ConditionId::None)
            .map(|it| words.word(&["condition-", it.slug()].concat()))
            .collect();
        if !names.is_empty() {
            lines.push([&names.join("; "), "."].concat());
        }
        let notes = notes(plan, rules);
        lines.extend(notes.ids().map(|it: NoteId| words.word(&["note-", it.slug()].concat())));
        let waiting: Vec<_> = TypeId::ALL
            .into_iter()
            .filter(|it| plan.level(&rules.matrix, *it) == Some(Level::Hold))
            .map(|it| words.word(&["type-", it.slug()].concat()))
            .collect();
        if !waiting.is_empty() {
            lines.push(words.word("waits").replace("{list}", &waiting.join(", ")));
        }
    } else {
        lines.push(words.word("health-open"));
    }
    for field in [FieldId::Told, FieldId::Cleared, FieldId::Treated] {
        lines.extend(answered(plan, field, words));
    }
    lines
}

/// The changes that the chosen types need where there is work; without a choice, those of all types.
fn notes(plan: &Plan, rules: &Rules) -> NoteSet {
    let chosen: Vec<_> = plan.types().collect();
    let types = if chosen.is_empty() { TypeId::ALL.to_vec() } else { chosen };
    let pairs =
        plan.worked_on().into_iter().flat_map(|area| types.clone().into_iter().map(move |it| (area, it)));
    pairs
        .filter_map(|(area, it)| result(&rules.matrix, &plan.said.situation, area, it))
        .fold(NoteSet::EMPTY, |all, it| all.union(it.notes))
}

fn chosen(plan: &Plan, rules: &Rules, words: &impl Words) -> Vec<String> {
    let areas = |answer: u8| -> Vec<String> {
        let of = AreaId::ALL.into_iter().filter(|it| plan.answers.one(agreement_on(*it)) == Some(answer));
        of.map(|it| words.word(&["area-", it.slug()].concat())).collect()
    };
    let mut lines = Vec::new();
    let (agreed, refused) = (areas(YES), areas(NO));
    if !agreed.is_empty() {
        lines.push([&agreed.join(", "), "."].concat());
    }
    if !refused.is_empty() {
        lines.push(words.word("not-these").replace("{list}", &refused.join(", ")));
    }
    let types: Vec<_> = plan
        .types()
        .map(|it| {
            let name = words.word(&["type-", it.slug()].concat());
            match plan.level(&rules.matrix, it) {
                Some(Level::Hold) => [&name, " (", &words.word("short-hold"), ")"].concat(),
                Some(Level::Ok | Level::Adapt) | None => name,
            }
        })
        .collect();
    if !types.is_empty() {
        lines.push([&types.join(", "), "."].concat());
    }
    if plan.answers.has(FieldId::Types, NONE_TODAY) {
        lines.push([&words.word("type-none"), "."].concat());
    }
    for field in [FieldId::Pressure, FieldId::Position, FieldId::Cover, FieldId::LeaveOut] {
        lines.extend(answered(plan, field, words));
    }
    lines
}

/// A question with what was answered; nothing when nobody has.
fn answered(plan: &Plan, field: FieldId, words: &impl Words) -> Option<String> {
    let name = ["field-", field.slug()].concat();
    let answers: Vec<_> =
        plan.answers.all(field).map(|it| words.word(&[&name, "-", &digits(it)].concat())).collect();
    if answers.is_empty() {
        return None;
    }
    let ask = words.word(&name);
    // After a question the answer follows, after a name a colon.
    let between = if ask.ends_with('?') { " " } else { ": " };
    Some([&ask, between, &capital(&answers.join(", ")), "."].concat())
}

/// A number in digits.
pub fn digits(number: u8) -> String {
    let digit = |it: u8| char::from(b'0' + it);
    if number < 10 {
        digit(number).into()
    } else {
        [digit(number / 10 % 10), digit(number % 10)].iter().collect()
    }
}

/// A text with its first letter in upper case.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}
