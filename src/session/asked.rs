//! Where the questions stand that somebody has to answer first, and the ways to them.

use leptos::prelude::{Get, GetUntracked, WithValue};
use web_sys::{Element, HtmlElement};

use crate::browser::elements::{all, set_attribute};
use crate::content::{FieldId, ModeId, ScreenId, SignId, Urgency};
use crate::rules::plan::{ASKED, Plan};
use crate::session::state::{State, place_of};

/// Where the first question stands that somebody has to answer before the next step, the one at `at`: about a sign that a
/// mark of this step points at, or at home about health, which a later step may ask in an earlier one. What a mark is like
/// may ask something where it was made.
pub fn first_asked(page: &Element, state: State, at: usize) -> Option<String> {
    let plan = state.plan.get();
    let all_steps = state.steps();
    let (here, is_last) = (&all_steps[at..=at], at + 1 == all_steps.len());
    let is_in = |steps: &[&[ScreenId]], id: &str| steps.iter().any(|it| it.iter().any(|it| it.slug() == id));
    let place_in = |slug: &str, is_there: &dyn Fn(&str) -> bool| {
        let place = place_of(slug);
        let screen = page.query_selector(&place).ok().flatten()?.closest(".screen").ok().flatten()?;
        is_there(&screen.id()).then_some(place)
    };
    let is_like = is_in(here, ScreenId::Feel.slug());
    let is_here = |it: &str| is_in(here, it) || is_like && it == ScreenId::Mark.slug();
    let sign = plan.open_asked().ids().find_map(|it| place_in(it.slug(), &is_here));
    if sign.is_some() || is_last || state.mode != ModeId::Prepare {
        return sign;
    }
    let open = state.rules.with_value(|rules| plan.open_questions(rules));
    open.ids().find_map(|it| place_in(it.slug(), &|it| is_in(&all_steps[..=at], it)))
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

/// Says that signs are open, with the way to the first of them; not in an emergency.
pub fn show_open(page: &Element, plan: &Plan, stop: Option<Urgency>) {
    let open = if stop == Some(Urgency::Emergency) { Vec::new() } else { plan.open_signs() };
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
