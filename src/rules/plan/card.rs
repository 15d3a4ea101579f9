//! The page to take home, in words: what was marked, what makes care needed, what was chosen. Every word is the page's
//! own, looked up by its name.

use super::changes::{asks_first, conflicts, notes};
use super::{ASKED, MAY_FIT, Mark, NO, NOT_SURE, Plan, YES, agreement_on};
use crate::content::{
    AreaId, ConditionId, Effect, FieldId, Level, NoteId, QuestionId, ScreenId, SignId, TypeId, Urgency,
};
use crate::rules::situation::Situation;
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
    /// Who has to be asked before what was chosen. It stands in `careful`, too, as one of many lines.
    pub ask_first: Vec<String>,
}

/// The page of a plan.
pub fn card(plan: &Plan, rules: &Rules, words: &impl Words) -> Card {
    let stop = plan.urgency(rules).filter(|it| crate::rules::signs::stops(Some(*it)));
    Card {
        stop,
        signs: signs(plan, rules, words),
        places: places(plan, words),
        careful: careful(plan, rules, words),
        chosen: chosen(plan, rules, words),
        ask_first: asks_first(plan, rules)
            .ids()
            .map(|it| words.word(&["note-", it.slug()].concat()))
            .collect(),
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

/// The signs that fit, those of which nobody was sure, and answers about health that need a doctor first.
fn signs(plan: &Plan, rules: &Rules, words: &impl Words) -> Vec<String> {
    let name = |it: SignId| words.word(&["sign-", it.slug()].concat());
    // What decides how soon somebody has to look is told with it.
    let fits = |it: SignId| {
        if rules.signs.urgency(it, true) == rules.signs.urgency(it, false) {
            return name(it);
        }
        let answer = if plan.said.confirmed.has(it) {
            "follow-yes"
        } else if plan.said.denied.has(it) {
            "no"
        } else {
            "follow-none"
        };
        let asked = words.word(&["follow-", it.slug()].concat());
        [&name(it), " (", &asked, " ", &words.word(answer), ")"].concat()
    };
    let mut lines: Vec<_> = plan.signs().ids().map(fits).collect();
    let asked = plan.asked();
    let unsure = ASKED
        .into_iter()
        .filter(|(field, sign)| asked.has(*sign) && plan.answers.one(*field) == Some(NOT_SURE));
    lines.extend(unsure.map(|(_, sign)| [&name(sign), " (", &words.word("not-sure"), ")"].concat()));
    if [FieldId::NoneNow, FieldId::NoneSoon].into_iter().any(|it| plan.answers.one(it) == Some(MAY_FIT)) {
        lines.push(words.word("unsure"));
    }
    let situation = plan.situation();
    for question in QuestionId::ALL {
        let Effect::Stop(_) = situation.effect(&rules.matrix, question) else { continue };
        let told = said(situation, question, words).zip(advice(situation, question, words));
        lines.extend(told.map(|(said, advice)| [said, advice].join(" ")));
    }
    lines
}

/// What the answer to a question about health asks for; nothing when nobody has given one.
fn advice(situation: Situation, question: QuestionId, words: &impl Words) -> Option<String> {
    let answer = situation.answer_to(question)?;
    Some(words.word(&["advice-", question.slug(), "-", &digits(answer)].concat()))
}

/// A question about health with its answer; nothing when nobody has given one.
fn said(situation: Situation, question: QuestionId, words: &impl Words) -> Option<String> {
    let answer = situation.answer_to(question)?;
    let key = ["question-", question.slug()].concat();
    let answer = words.word(&[&key, "-", &digits(answer)].concat());
    Some([&words.word(&key), " ", &answer, "."].concat())
}

fn places(plan: &Plan, words: &impl Words) -> Vec<String> {
    let mut lines: Vec<_> = plan.marks.all().iter().map(|it| sentence(it, words)).collect();
    for field in [FieldId::Elsewhere, FieldId::Since, FieldId::Worst, FieldId::Worse, FieldId::Better] {
        lines.extend(answered(plan, field, words));
    }
    lines
}

fn careful(plan: &Plan, rules: &Rules, words: &impl Words) -> Vec<String> {
    let mut lines = signs(plan, rules, words);
    if !plan.open_signs().is_empty() {
        lines.insert(0, words.word("signs-open"));
    } else if lines.is_empty() {
        lines.push(words.word("signs-none"));
    }
    let questions = plan.open_questions(rules);
    let of = |it: QuestionId| {
        words.word("question-open").replace("{list}", &words.word(&["question-", it.slug()].concat()))
    };
    lines.extend(questions.ids().map(of));
    let names = |of: Vec<ScreenId>| {
        let names: Vec<_> = of.iter().map(|it| words.word(&["screen-", it.slug()].concat())).collect();
        names.join(", ")
    };
    let (open, doubted) = (names(plan.open_health()), names(plan.doubted_health()));
    if !open.is_empty() {
        lines.push(words.word("health-open").replace("{list}", &open));
    }
    if !doubted.is_empty() {
        lines.push([&doubted, " (", &words.word("not-sure"), ")."].concat());
    }
    let situation = plan.situation();
    if let Some(counted) = situation.counted() {
        let names: Vec<_> = counted
            .ids()
            .filter(|it| {
                !matches!(it, ConditionId::None | ConditionId::Unsure)
                    || plan.said.situation.ticked().has(*it)
            })
            .map(|it| words.word(&["condition-", it.slug()].concat()))
            .collect();
        if !names.is_empty() {
            lines.push([&names.join("; "), "."].concat());
        }
        let care = counted.ids().map(|it| words.word(&["care-", it.slug()].concat()));
        lines.extend(care.filter(|it| !it.is_empty()));
        // Those that need a doctor first stand above. A plain no is no line. What it asks for is no change of a type.
        for it in situation.asked(&rules.matrix).ids() {
            let effect = situation.effect(&rules.matrix, it);
            if !matches!(effect, Effect::Stop(_)) {
                let no = [" ", &words.word("no"), "."].concat();
                lines.extend(said(situation, it, words).filter(|it| !it.ends_with(&no)));
            }
            if matches!(effect, Effect::TreatAs { .. } | Effect::HoldSession) {
                lines.extend(advice(situation, it, words));
            }
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
    }
    let of_care =
        [FieldId::Told, FieldId::Cleared, FieldId::ClearedBy, FieldId::ClearedWhen, FieldId::Treated];
    for field in of_care.into_iter().filter(|it| plan.is_due(*it)) {
        lines.extend(answered(plan, field, words));
    }
    lines
}

fn chosen(plan: &Plan, rules: &Rules, words: &impl Words) -> Vec<String> {
    let areas = |answer: u8| -> Vec<String> {
        let of = AreaId::ALL.into_iter().filter(|it| plan.answers.one(agreement_on(*it)) == Some(answer));
        of.map(|it| words.word(&["area-", it.slug()].concat())).collect()
    };
    if !plan.is_work_possible() {
        return vec![[&words.word("type-none"), "."].concat()];
    }
    let mut lines = Vec::new();
    let (agreed, refused) = (areas(YES), areas(NO));
    if !agreed.is_empty() {
        lines.push(words.word("these").replace("{list}", &agreed.join(", ")));
    }
    if !refused.is_empty() {
        lines.push(words.word("not-these").replace("{list}", &refused.join(", ")));
    }
    let waits = |it: &TypeId| plan.level(&rules.matrix, *it) == Some(Level::Hold);
    let names = |waiting: bool| -> Vec<String> {
        let of = plan.types().filter(|it| waits(it) == waiting);
        of.map(|it| words.word(&["type-", it.slug()].concat())).collect()
    };
    let (types, later) = (names(false), names(true));
    if !types.is_empty() {
        lines.push([&words.word("types"), ": ", &types.join(", "), "."].concat());
    }
    // A wish that has to wait is no agreement.
    if !later.is_empty() {
        lines.push(words.word("later").replace("{list}", &later.join(", ")));
    }
    for field in [FieldId::Pressure, FieldId::Position, FieldId::Cover, FieldId::LeaveOut] {
        if !conflicts(plan, rules).any(|it| it.0 == field) {
            lines.extend(answered(plan, field, words));
        }
    }
    lines.extend(conflicts(plan, rules).map(|it| words.word(it.1)));
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
