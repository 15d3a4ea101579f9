//! The questions about health, a group for each screen. Names and values are those of the guide's own questions.

use leptos::prelude::*;

use crate::content::model::{Condition, Group, Guide, Question};
use crate::content::{ConditionId, FieldId};
use crate::prerender::session::choices::{choice, choices};

/// The conditions of some groups, each with the questions that follow from it.
pub fn conditions(guide: &Guide, none_of_screen: FieldId, groups: &'static [Group]) -> impl IntoView + use<> {
    let last = groups.contains(&Group::Pregnancy);
    let of_one = |it: &Question| it.asked_when.len() == 1;
    let own =
        |id: ConditionId| guide.questions.iter().filter(move |it| of_one(it) && it.asked_when.contains(&id));
    let in_groups =
        guide.conditions.iter().filter(|it| it.id != ConditionId::None && groups.contains(&it.group));
    let conditions: Vec<_> =
        in_groups.map(|it| condition(it, own(it.id).map(question).collect_view())).collect();
    // What several conditions ask stands once, on the last screen.
    let shared = guide.questions.iter().filter(|it| last && !of_one(it)).map(question).collect_view();
    let none = guide.conditions.iter().find(|it| it.id == ConditionId::None).map(|it| it.name.clone());
    let all = guide.words.session.fields.iter().find(|it| it.id == FieldId::NoneNow).map_or("", |it| &it.ask);
    let about_all = [none.unwrap_or_default(), guide.words.session.not_sure.clone()];
    let about_all = choices(none_of_screen, all, &about_all);
    view! { <div class="conditions-of">{conditions}</div>{about_all}{shared} }
}

fn condition<V: IntoView + 'static>(it: &Condition, questions: Vec<V>) -> impl IntoView + use<V> {
    view! {
        <div class="condition-of">
            {choice("checkbox", "condition", it.id.slug(), &it.name)}
            {questions}
        </div>
    }
}

fn question(it: &Question) -> impl IntoView + use<> {
    let name = ["question-", it.id.slug()].concat();
    let answers: Vec<_> = it
        .answers
        .iter()
        .enumerate()
        .map(|(at, it)| choice("radio", &name, &at.to_string(), &it.text))
        .collect();
    let asked: Vec<_> = it.asked_when.iter().map(|it| it.slug()).collect();
    view! {
        <fieldset class="choices question-of" id=["ask-", it.id.slug()].concat() data-asked=asked.join(" ")>
            <legend>{it.text.clone()}</legend>
            <div class="row-of-choices">{answers}</div>
        </fieldset>
    }
}
