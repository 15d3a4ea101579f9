//! Second pass, situation: a rule for every cell, a reason and a way on for everything that waits.

use crate::content::check::{Report, structure::once_each};
use crate::content::model::{CellRule, Condition, Question, Scope};
use crate::content::{AreaId, ConditionId, Effect, Guide, Level, NoteId, QuestionId, TypeId, Urgency};

/// How many answers a question has.
const ANSWERS: std::ops::RangeInclusive<usize> = 2..=4;

/// Where the emergency card's button leads: a telephone's own short numbers.
const EMERGENCY_DIGITS: usize = 3;

/// Reports missing conditions, changes, questions and cards, and what contradicts itself in them.
pub fn check(guide: &Guide, report: &mut Report) {
    let conditions = guide.conditions.iter().map(|it| it.id.slug());
    once_each("conditions", conditions, &ConditionId::ALL.map(ConditionId::slug), report);
    once_each("notes", guide.notes.iter().map(|it| it.id.slug()), &NoteId::ALL.map(NoteId::slug), report);
    let questions = guide.questions.iter().map(|it| it.id.slug());
    once_each("questions", questions, &QuestionId::ALL.map(QuestionId::slug), report);
    for (index, condition) in guide.conditions.iter().enumerate() {
        check_condition(&format!("conditions[{index}]"), condition, report);
    }
    for (index, question) in guide.questions.iter().enumerate() {
        check_question(&format!("questions[{index}]"), question, guide, report);
    }
    check_cards(guide, report);
    check_signs(guide, report);
}

fn check_condition(path: &str, condition: &Condition, report: &mut Report) {
    if condition.all.is_some() == condition.cells.is_some() {
        let problem = format!("needs either \"all\" or \"cells\" for \"{}\"", condition.id.slug());
        report.add(path, problem, "say once what holds everywhere, or give every cell");
        return;
    }
    let everywhere = [(format!("{path}.all"), condition.all.as_deref())];
    let single = AreaId::ALL
        .into_iter()
        .flat_map(|area| TypeId::ALL.map(|it| (area, it)))
        .map(|(area, it)| (format!("{path}.cells.{}.{}", area.slug(), it.slug()), condition.cell(area, it)));
    let cells: Vec<(String, Option<&str>)> =
        if condition.all.is_some() { everywhere.into() } else { single.collect() };
    let mut levels = Vec::new();
    for (path, cell) in cells {
        let Some(cell) = cell else {
            report.add(path, "is missing", "add ok, adapt or hold with its notes");
            continue;
        };
        let Some(rule) = CellRule::read(cell) else {
            let notes = NoteId::ALL.map(NoteId::slug).join(", ");
            let problem = format!("\"{cell}\" is no cell");
            report.add(path, problem, format!("write ok, adapt or hold, then notes, each once: {notes}"));
            continue;
        };
        match (rule.level, rule.notes.is_empty()) {
            (Level::Adapt, true) => {
                report.add(path.as_str(), "says adapt and not how", "add at least one note");
            }
            (Level::Ok | Level::Hold, false) => {
                let problem = format!("is {} and has a note", rule.level.slug());
                report.add(path.as_str(), problem, "remove the notes or say adapt");
            }
            _ => {}
        }
        if (rule.level == Level::Ok) != (condition.id == ConditionId::None) {
            let problem = format!("makes \"{}\" something else than it is", condition.id.slug());
            report.add(path.as_str(), problem, "ok is for \"none\" alone, and \"none\" is nothing but ok");
        }
        levels.push(rule.level);
    }
    if condition.first.is_none() != (condition.id == ConditionId::None) {
        let problem = format!("does not fit \"{}\"", condition.id.slug());
        report.add(
            format!("{path}.first"),
            problem,
            "say what has to happen first; \"none\" has nothing to wait for",
        );
    }
    let all_wait = levels.iter().all(|level| *level == Level::Hold);
    if all_wait != (condition.scope == Scope::Session) {
        let problem = format!("does not fit the cells of \"{}\"", condition.id.slug());
        report.add(format!("{path}.scope"), problem, "say session when every cell is hold, or else cell");
    }
}

fn check_question(path: &str, question: &Question, guide: &Guide, report: &mut Report) {
    if question.asked_when.is_empty() {
        report.add(format!("{path}.askedWhen"), "is empty", "name the conditions that raise the question");
    }
    for (index, condition) in question.asked_when.iter().enumerate() {
        let path = format!("{path}.askedWhen[{index}]");
        if *condition == ConditionId::None {
            let problem = format!("\"{}\" raises no question", condition.slug());
            report.add(path, problem, "name a condition that limits something");
        } else if question.asked_when[..index].contains(condition) {
            report.add(path, format!("\"{}\" is there twice", condition.slug()), "keep one of the two");
        }
    }
    if !ANSWERS.contains(&question.answers.len()) {
        let problem = format!("has {} answers", question.answers.len());
        let remedy = format!("give {} or {}", ANSWERS.start(), ANSWERS.end());
        report.add(format!("{path}.answers"), problem, remedy);
    }
    let effects: Vec<Option<Effect>> = question.answers.iter().map(|it| Effect::read(&it.effect)).collect();
    for (index, effect) in effects.iter().enumerate() {
        let path = format!("{path}.answers[{index}].effect");
        match effect {
            None => report.add(
                path,
                format!("\"{}\" does nothing known", question.answers[index].effect),
                "write keep, hold, stop and an urgency, or treat-as, a condition and massage types",
            ),
            Some(Effect::TreatAs { condition: ConditionId::None, .. }) => {
                report.add(path, "takes every limit away", "treat it as a condition other than \"none\"");
            }
            Some(Effect::Stop(Urgency::Routine)) => {
                report.add(path, "stops nothing", "stop with a more urgent card, or keep");
            }
            Some(_) => {}
        }
    }
    check_not_sure(path, question, &effects, guide, report);
}

/// "Not sure" is one of the answers, and as strict as every other but a clear yes, which comes first.
fn check_not_sure(
    path: &str,
    question: &Question,
    effects: &[Option<Effect>],
    guide: &Guide,
    report: &mut Report,
) {
    let unsure: Vec<usize> =
        (0..question.answers.len()).filter(|it| question.answers[*it].not_sure).collect();
    let [place] = unsure[..] else {
        let problem = format!("has {} answers for \"not sure\"", unsure.len());
        report.add(format!("{path}.answers"), problem, "mark one with \"notSure\": true");
        return;
    };
    if let Some(Effect::TreatAs { .. }) = effects[place] {
        // The table of another condition may be the milder one, in one cell or in all.
        let remedy = "say what is as strict as the strictest other answer: keep, hold or stop";
        report.add(format!("{path}.answers[{place}].effect"), "is the table of another condition", remedy);
    }
    let waits = question
        .asked_when
        .iter()
        .all(|id| guide.conditions.iter().any(|it| it.id == *id && it.scope == Scope::Session));
    let strictness = |effect: Option<Effect>| effect.map_or(0, |it| strictness(it, waits));
    let laxer = |it: usize| strictness(effects[it]) > strictness(effects[place]);
    if let Some(stricter) = (1..effects.len()).find(|it| laxer(*it)) {
        let problem = format!("is laxer than answer {stricter}");
        let remedy = "only a clear yes, as the first answer, may be stricter than \"not sure\"";
        report.add(format!("{path}.answers[{place}].effect"), problem, remedy);
    }
}

/// How strict an effect is; to keep what waits anyway is to wait.
fn strictness(effect: Effect, waits: bool) -> usize {
    match effect {
        Effect::Keep if waits => 2,
        Effect::Keep => 0,
        Effect::TreatAs { .. } => 1,
        Effect::HoldSession => 2,
        Effect::Stop(urgency) => 2 + Urgency::ALL.len() - urgency as usize,
    }
}

fn check_cards(guide: &Guide, report: &mut Report) {
    let urgencies = guide.stop_cards.iter().map(|it| it.urgency.slug());
    once_each("stopCards", urgencies, &Urgency::ALL.map(Urgency::slug), report);
    for (index, card) in guide.stop_cards.iter().enumerate() {
        let path = format!("stopCards[{index}].call");
        match (&card.call, card.urgency) {
            (None, Urgency::Emergency) => {
                report.add(path, "is missing on the emergency card", "add the emergency number");
            }
            (Some(call), Urgency::Emergency) if !is_emergency_link(&call.link) => {
                report.add(format!("{path}.link"), "is no emergency number", "write tel:911");
            }
            (Some(_), Urgency::Today | Urgency::Soon | Urgency::Routine) => {
                report.add(path, "stands on a card that is no emergency", "remove the button");
            }
            _ => {}
        }
    }
}

fn is_emergency_link(link: &str) -> bool {
    link.strip_prefix("tel:")
        .is_some_and(|it| it.len() == EMERGENCY_DIGITS && it.bytes().all(|byte| byte.is_ascii_digit()))
}

fn check_signs(guide: &Guide, report: &mut Report) {
    for (index, sign) in guide.warning_signs.iter().enumerate() {
        if sign.follow_up.as_ref().is_some_and(|it| it.urgency <= sign.urgency) {
            let path = format!("warningSigns[{index}].followUp.urgency");
            report.add(path, "is no calmer than the sign's own", "a clear no can only make it less urgent");
        }
    }
}
