//! The visitor's own situation: conditions to tick, questions that follow, and, as text, what each
//! condition means for every massage type in every area.

use leptos::prelude::*;

use crate::content::model::{Area, CellRule, Condition, Group, Guide, Question};
use crate::content::{AreaId, ConditionId, Level, QuestionId, TypeId};
use crate::prerender::claim::{OFFER, class_if, class_of, paragraph, references};
use crate::prerender::icon::Icon;
use crate::rules::{Form, View};

/// Id of the form to which the situation belongs: its reset button takes every answer away.
const FORM: &str = Form::Situation.id();

/// The conditions in their groups, each with the questions that follow from it, and what counts at the moment.
pub fn questions(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.situation;
    let mut asked = Vec::new();
    let groups: Vec<_> = Group::ALL.into_iter().map(|it| group(guide, it, &mut asked)).collect();
    let none = guide.conditions.iter().filter(|it| it.id == ConditionId::None);
    let none: Vec<_> = none.map(|it| tick(guide, it, Vec::new())).collect();
    view! {
        <p class="whole-visit" hidden>{Icon::of_result(Level::Hold).view()}" "{guide.words.results.whole_visit.clone()}</p>
        {groups}
        <div class="chips">{none}</div>
        <p class="counted"></p>
        <a class="button main show-results offer" href=["#", View::Where.id()].concat() data-act="show">{words.show.clone()}</a>
        <p>{guide.words.results.rules_hold.clone()}</p>
        <button type="reset" class="clear" form=FORM>{words.clear.clone()}</button>
    }
}

/// One group. A question stands under the first condition that asks it; the app moves it when it is another's.
fn group(guide: &Guide, group: Group, asked: &mut Vec<QuestionId>) -> impl IntoView + use<> {
    let conditions: Vec<_> = of_group(guide, group)
        .map(|it| {
            let new = guide.questions.iter().filter(|question| question.asked_when.contains(&it.id));
            let new: Vec<_> = new.filter(|question| !asked.contains(&question.id)).collect();
            asked.extend(new.iter().map(|question| question.id));
            tick(guide, it, new)
        })
        .collect();
    view! {
        <fieldset class="conditions">
            <legend>{guide.words.situation.groups.of(group).to_owned()}</legend>
            <div class="chips">{conditions}</div>
        </fieldset>
    }
}

fn of_group(guide: &Guide, group: Group) -> impl Iterator<Item = &Condition> {
    guide.conditions.iter().filter(move |it| it.group == group && it.id != ConditionId::None)
}

fn tick(guide: &Guide, condition: &Condition, questions: Vec<&Question>) -> impl IntoView + use<> {
    let slug = condition.id.slug();
    let questions: Vec<_> = questions.into_iter().map(question).collect();
    let why = guide.words.situation.why.clone();
    let reason = (condition.id != ConditionId::None)
        .then(|| view! { <p><b>{why}</b>" "{condition.reason.text.clone()}</p> });
    view! {
        <div class="condition" data-condition=slug>
            <label class="tick">
                <input type="checkbox" name="condition" value=slug form=FORM />
                <span>{condition.name.clone()}</span>
            </label>
            <div class="follows">
                <p>{condition.explanation.text.clone()}</p>
                {reason}
                {questions}
            </div>
        </div>
    }
}

/// The same as text: what each condition means for every massage type in every area, and what is asked.
/// Each group's heading begins with `before`.
pub fn in_words(guide: &Guide, before: &str) -> impl IntoView + use<> {
    let groups: Vec<_> = Group::ALL
        .into_iter()
        .map(|group| {
            let all = guide.conditions.iter().filter(|it| it.group == group);
            let rows: Vec<_> = all.map(|it| row(guide, it)).collect();
            let heading = [before, guide.words.situation.groups.of(group)].concat();
            view! { <section class="notes"><h2>{heading}</h2><ul class="rows">{rows}</ul></section> }
        })
        .collect();
    groups
}

fn row(guide: &Guide, condition: &Condition) -> impl IntoView + use<> {
    let questions: Vec<_> = guide
        .questions
        .iter()
        .filter(|it| it.asked_when.contains(&condition.id))
        .map(|it| {
            let answers: Vec<_> = it
                .answers
                .iter()
                .map(|it| view! { <li {..class_if(class_of(&it.advice))}><b>{it.text.clone()}</b>" "{it.advice.text.clone()}</li> })
                .collect();
            view! { <h4>{it.text.clone()}</h4><ul class="answers">{answers}</ul> }
        })
        .collect();
    let reason = &condition.reason;
    let first = condition
        .first
        .as_ref()
        .filter(|_| result_of_all(condition).is_none_or(|it| it.level != Level::Hold));
    view! {
        <li class="row" id=["condition-", condition.id.slug()].concat()>
            <h3 class="key">{condition.name.clone()}</h3>
            <div class="text">
                {paragraph(guide, &condition.explanation)}
                <p {..class_if(class_of(reason))}><b>{guide.words.situation.why.clone()}</b>" "{reason.text.clone()}" "{references(guide, reason)}</p>
                {first.map(|it| paragraph(guide, it))}
                {table(guide, condition)}
                {questions}
            </div>
        </li>
    }
}

/// What a condition does to every massage type in every area, where that is the same.
fn result_of_all(condition: &Condition) -> Option<CellRule> {
    condition.all.as_deref().and_then(CellRule::read)
}

/// What a condition does, area by area: types with the same result share a line.
fn table(guide: &Guide, condition: &Condition) -> impl IntoView + use<> {
    if let Some(rule) = result_of_all(condition) {
        let first = condition.first.iter().filter(|_| rule.level == Level::Hold);
        let sources: Vec<_> = first.map(|it| references(guide, it)).collect();
        return view! {
            <p class=["result-of-all ", OFFER].concat()>{Icon::of_result(rule.level).view()}" "<b>{outcome(guide, condition, &rule)}</b>" "{sources}</p>
        }
        .into_any();
    }
    let rows: Vec<_> = guide
        .areas
        .iter()
        .map(|area| {
            let lines: Vec<_> =
                lines(guide, condition, area).into_iter().map(|it| view! { <li>{it}</li> }).collect();
            view! { <dt>{area.name.clone()}</dt><dd><ul>{lines}</ul></dd> }
        })
        .collect();
    view! { <dl class="outcomes offer">{rows}</dl> }.into_any()
}

fn lines(guide: &Guide, condition: &Condition, area: &Area) -> Vec<String> {
    let mut lines: Vec<(CellRule, Vec<String>)> = Vec::new();
    for it in &guide.massage_types {
        let Some(rule) = rule(condition, area.id, it.id) else { continue };
        match lines.iter_mut().find(|(known, _)| *known == rule) {
            Some((_, names)) => names.push(it.name.clone()),
            None => lines.push((rule, vec![it.name.clone()])),
        }
    }
    lines
        .into_iter()
        .map(|(rule, names)| format!("{}: {}", names.join(", "), outcome(guide, condition, &rule)))
        .collect()
}

fn rule(condition: &Condition, area: AreaId, massage_type: TypeId) -> Option<CellRule> {
    condition.cell(area, massage_type).and_then(CellRule::read)
}

/// A result in words: with its changes or, where it waits, with what has to happen first.
fn outcome(guide: &Guide, condition: &Condition, rule: &CellRule) -> String {
    let level = guide.words.results.of(rule.level).to_owned();
    let notes = guide.notes.iter().filter(|it| rule.notes.contains(&it.id)).map(|it| it.claim.text.clone());
    let end = if rule.level == Level::Ok { "" } else { "." };
    let first = condition.first.iter().filter(|_| rule.level == Level::Hold).map(|it| it.text.clone());
    std::iter::once(level + end).chain(first).chain(notes).collect::<Vec<_>>().join(" ")
}

fn question(question: &Question) -> impl IntoView + use<> {
    let name = ["question-", question.id.slug()].concat();
    let answers: Vec<_> = question
        .answers
        .iter()
        .enumerate()
        .map(|(at, it)| {
            view! {
                <label class="tick">
                    <input type="radio" name=name.clone() value=at.to_string() form=FORM data-effect=it.effect.clone() />
                    <span>{it.text.clone()}</span>
                </label>
                <p class=["answer-advice", class_of(&it.advice).map_or("", |_| " offer")].concat()>{it.advice.text.clone()}</p>
            }
        })
        .collect();
    let asked: Vec<_> = question.asked_when.iter().map(|it| it.slug()).collect();
    view! {
        <fieldset class="question" data-question=question.id.slug() data-asked=asked.join(" ")>
            <legend>{question.text.clone()}</legend>
            {answers}
        </fieldset>
    }
}
