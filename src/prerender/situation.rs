//! The visitor's own situation: conditions to tick, questions that follow, and, as text, what each
//! condition means for every massage type in every area.

use leptos::prelude::*;

use crate::content::model::{Area, CellRule, Condition, Guide, Question};
use crate::content::{AreaId, Level, TypeId};
use crate::prerender::claim::{OFFER, class_of, paragraph};
use crate::prerender::icon;
use crate::prerender::store::store;
use crate::rules::Matrix;

/// Id of the form to which the situation belongs: its reset button takes every answer away.
pub const FORM: &str = "sg-situation";

/// The conditions, the questions, and what counts at the moment.
pub fn situation(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.situation;
    let matrix = Matrix::of(guide).map(|it| it.encode());
    let conditions: Vec<_> = guide.conditions.iter().map(|it| tick(guide, it)).collect();
    let questions: Vec<_> = guide.questions.iter().map(question).collect();
    view! {
        <details class="fold situation" id="situation" data-matrix=matrix>
            <summary><h2>{words.heading.clone()}</h2>{icon::MORE.view()}</summary>
            <p>{words.lead.clone()}</p>
            <p class="counted"></p>
            <p class="whole-visit" hidden>{guide.words.results.whole_visit.clone()}</p>
            <p class="unseen offer" role="status"></p>
            <fieldset class="conditions"><legend>{words.legend.clone()}</legend>{conditions}</fieldset>
            <div class="questions">{questions}</div>
            <button type="button" class="button show-results" data-act="show">{words.show.clone()}</button>
            <p>{guide.words.results.rules_hold.clone()}</p>
            <button type="reset" class="clear" form=FORM>{words.clear.clone()}</button>
            {store(guide)}
        </details>
    }
}

fn tick(guide: &Guide, condition: &Condition) -> impl IntoView + use<> {
    let why = guide.words.situation.why.clone();
    let name = condition.name.clone();
    view! {
        <div class="condition">
            <label class="tick">
                <input type="checkbox" name="condition" value=condition.id.slug() form=FORM />
                <span><b>{condition.name.clone()}</b>" "{condition.explanation.text.clone()}</span>
            </label>
            <details>
                <summary>
                    <span>{why}<span class="unseen">": "{name}</span></span>{icon::MORE.view()}
                </summary>
                {paragraph(guide, &condition.reason)}
                {table(guide, condition)}
            </details>
        </div>
    }
}

/// What a condition does, area by area: types with the same result share a line.
fn table(guide: &Guide, condition: &Condition) -> impl IntoView + use<> {
    if let Some(rule) = condition.all.as_deref().and_then(CellRule::read) {
        return view! { <p class=OFFER>{outcome(guide, condition, &rule)}</p> }.into_any();
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
