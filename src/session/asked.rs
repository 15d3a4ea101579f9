//! Where the questions stand that somebody has to answer first, and the ways to them.

use leptos::prelude::{Get, GetUntracked, WithValue};
use web_sys::{Element, HtmlElement};

use crate::browser::elements::{all, set_attribute};
use crate::content::{FieldId, ModeId, QuestionId, ScreenId, SignId};
use crate::rules::plan::{ASKED, Plan};
use crate::session::state::State;

/// The fragment of a question.
fn place_of(slug: &str) -> String {
    ["#ask-", slug].concat()
}

/// Where the first question of a step stands that somebody has to answer before the next one: about a sign that a mark
/// points at, or about health. What a mark is like may ask something where it was made.
pub fn first_asked(page: &Element, state: State, is_in_step: &impl Fn(&str) -> bool) -> Option<String> {
    let plan = state.plan.get();
    let signs = plan.open_asked();
    let questions = state.rules.with_value(|rules| plan.open_questions(rules));
    let questions = questions.ids().filter(|_| state.mode == ModeId::Prepare);
    let screen_of = |it: &str| page.query_selector(it).ok().flatten()?.closest(".screen").ok().flatten();
    let is_like = is_in_step(ScreenId::Feel.slug());
    let is_here = |it: &str| is_in_step(it) || is_like && it == ScreenId::Mark.slug();
    let mut all_asked = signs.ids().map(SignId::slug).chain(questions.map(QuestionId::slug));
    all_asked.find_map(|it| {
        let place = place_of(it);
        screen_of(&place).filter(|it| is_here(&it.id())).map(|_| place)
    })
}

/// Brings into view what a mark has just asked. The drawing takes marks where it is asked what they are like, too: whoever
/// marks both legs there goes back to the question about them.
pub fn bring(page: &Element, state: State, sign: SignId) {
    let place = place_of(sign.slug());
    let Some(question) = page.query_selector(&place).ok().flatten() else { return };
    question.scroll_into_view_with_bool(false);
    let is_away = question.closest(".screen[hidden]").ok().flatten().is_some();
    let is_marked = sign == SignId::BothLegs && state.place.get_untracked().0 == ScreenId::Feel;
    if is_away && is_marked && state.stop().is_none() {
        gloo_utils::window().location().set_hash(&place).ok();
    }
}

/// Says that signs are open, with the way to the first of them.
pub fn show_open(page: &Element, plan: &Plan) {
    let open = plan.open_signs();
    let place = open.first().map(|it| match it {
        FieldId::NoneNow => ["#", ScreenId::Now.slug()].concat(),
        FieldId::NoneSoon => ["#", ScreenId::Soon.slug()].concat(),
        of_mark => {
            let found = ASKED.into_iter().find(|it| it.0 == *of_mark);
            found.map(|it| place_of(it.1.slug())).unwrap_or_default()
        }
    });
    for it in all::<HtmlElement>(page, ".open-signs") {
        it.set_hidden(place.is_none());
        set_attribute(it.query_selector("a").ok().flatten(), "href", place.as_deref());
    }
}
