//! The questions about health, a group for each screen. Names and values are those of the guide's own questions.

use leptos::prelude::*;

use crate::content::model::{Group, Guide, Question};
use crate::content::{ConditionId, FieldId, ModeId};
use crate::prerender::session::choices::{choice, choices, choices_named};
use crate::rules::plan::control::ALL_HEALTH;

/// The conditions of some groups. At home each stands with the questions that follow from it, and "none of these" once
/// below them all.
pub fn conditions(
    guide: &Guide,
    mode: ModeId,
    none_of_screen: FieldId,
    groups: &'static [Group],
) -> impl IntoView + use<> {
    let at_home = mode == ModeId::Prepare;
    let own = |id: ConditionId| {
        let of =
            guide.questions.iter().filter(move |it| at_home && is_own(it) && it.asked_when.contains(&id));
        of.map(question).collect_view()
    };
    let in_groups =
        guide.conditions.iter().filter(|it| it.id != ConditionId::None && groups.contains(&it.group));
    let text = |id: ConditionId| {
        let found = guide.words.session.conditions.iter().find(|it| it.id == id);
        found.map_or("", |it| &it.text)
    };
    let conditions: Vec<_> = in_groups.map(|it| condition(it.id, text(it.id), own(it.id))).collect();
    let none = guide.conditions.iter().find(|it| it.id == ConditionId::None).map(|it| it.name.clone());
    let all = guide.words.session.fields.iter().find(|it| it.id == FieldId::NoneNow).map_or("", |it| &it.ask);
    let not_sure = guide.words.session.not_sure.clone();
    let about_all = match none_of_screen {
        _ if !at_home => Some(choices(none_of_screen, all, &[none.unwrap_or_default(), not_sure]).into_any()),
        FieldId::NoneHealthMore => {
            let (none, about) = (guide.words.session.none_at_all.clone(), &guide.words.session.all_health);
            Some(choices_named("radio", ALL_HEALTH, "none-health", about, &[none, not_sure]).into_any())
        }
        _ => None,
    };
    view! { <div class="conditions-of">{conditions}</div>{about_all} }
}

/// The questions that follow: in the studio all of them, at home those that many conditions ask.
pub fn questions(guide: &Guide, mode: ModeId) -> impl IntoView + use<> {
    let in_studio = mode == ModeId::Visit;
    let all: Vec<_> = guide.questions.iter().filter(|it| in_studio || !is_own(it)).map(question).collect();
    let nothing = in_studio.then(|| {
        let text = guide.words.session.nothing_to_ask.clone();
        view! { <p class="idea nothing-to-ask" hidden>{text}</p> }
    });
    view! { {all}{nothing} }
}

/// Whether one condition alone asks a question.
fn is_own(it: &Question) -> bool {
    it.asked_when.len() == 1
}

fn condition<V: IntoView + 'static>(
    id: ConditionId,
    text: &str,
    questions: Vec<V>,
) -> impl IntoView + use<V> {
    view! {
        <div class="condition-of">
            {choice("checkbox", "condition", id.slug(), text)}
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
        <fieldset class="choices question-of" id=["ask-", it.id.slug()].concat() tabindex="-1" data-asked=asked.join(" ")>
            <legend>{it.text.clone()}</legend>
            <div class="row-of-choices">{answers}</div>
        </fieldset>
    }
}
