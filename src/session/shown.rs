//! What the page shows of the state beyond its views: the screen, the controls, what is asked, what waits.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::browser::digits::decimal;
use crate::browser::elements::{all, set_attribute};
use crate::content::{ConditionId, FieldId, Level, ModeId, QuestionId, ScreenId, SignId, TypeId, Urgency};
use crate::rules::SignSet;
use crate::rules::plan::Plan;
use crate::rules::plan::card::Words;
use crate::rules::plan::changes::asks_first;
use crate::rules::plan::control::{is_moot, is_on};
use crate::session::{acts, asked, picture::look, state::State, words::Store};

/// Lets the page follow the state from now on.
pub fn project(root: &HtmlElement, state: State) {
    let page = root.clone();
    let shown = page.clone();
    Effect::new(move |before: Option<Shown>| {
        let stopped = state.stop().is_some() && state.review.get().is_none();
        let (screen, question) = state.place.get();
        let now = (screen, stopped, question);
        show_screen(&shown, state, now, before);
        now
    });
    let shown = page.clone();
    Effect::new(move |before: Option<SignSet>| {
        let plan = state.plan.get();
        show_plan(&shown, &plan, state);
        acts::show(&shown, &plan.marks, state);
        let asked = plan.open_asked();
        let new = asked.ids().find(|it| before.is_some_and(|before| !before.has(*it)));
        if let Some(sign) = new {
            asked::bring(&shown, state, sign);
        }
        asked
    });
    let shown = page.clone();
    Effect::new(move |_| {
        let chosen = state.columns();
        for (list, it) in all::<HtmlSelectElement>(&shown, "[name^=compare-]").iter().zip(&chosen) {
            list.set_value(it);
        }
        for it in all::<HtmlElement>(&shown, ".column-of") {
            let column = it.get_attribute("data-column").unwrap_or_default();
            set_attribute(Some(it.clone().into()), "data-place", (chosen[0] == column).then_some("first"));
            it.set_hidden(!chosen.contains(&column));
        }
    });
    Effect::new(move |_| {
        let line = state.line.get();
        for it in all::<HtmlElement>(&page, ".session-fault") {
            it.set_hidden(line.is_none());
            it.set_text_content(line.map(|it| Store.word(it.name())).as_deref());
        }
        for it in all::<HtmlElement>(&page, ".code-and-link") {
            it.set_hidden(!state.made.get());
        }
    });
}

/// What of a session shows: the screen, whether a sign has ended it, the question about health.
type Shown = (ScreenId, bool, Option<QuestionId>);

/// One step at a time. While a sign ends the session, what to do stands in the place of every screen but the page to
/// take along.
fn show_screen(page: &Element, state: State, now: Shown, before: Option<Shown>) {
    let (screen, stopped, _) = now;
    let stop = stopped && screen != ScreenId::Home;
    let shown = if stop { "stop" } else { screen.slug() };
    let all_steps = state.steps();
    let at = all_steps.iter().position(|it| it.contains(&screen)).unwrap_or_default();
    let is_in_step = |id: &str| all_steps[at].iter().any(|it| it.slug() == id);
    for it in all::<HtmlElement>(page, ".screen") {
        let id = it.id();
        it.set_hidden(if stop { id != shown } else { !is_in_step(&id) });
    }
    // The drawing is a picture of its own: both it and the page around it know how it looks.
    let look = look(screen, state.mode).filter(|_| !stop);
    let told = look.unwrap_or_default();
    for it in all::<HtmlElement>(page, ".session") {
        it.set_class_name(&["guide live session in-", state.mode.slug(), " ", told].concat());
    }
    for it in all::<HtmlElement>(page, ".stage") {
        it.set_hidden(look.is_none());
        it.set_class_name(&["stage live as-labels-on ", &told.replace("on-", "as-")].concat());
    }
    // What takes the focus has a name.
    let stop_of = |it: Urgency| ["#stop .stop-of-", it.slug(), " h2"].concat();
    let title = state.stop().and_then(|it| page.query_selector(&stop_of(it)).ok().flatten());
    let title = title.and_then(|it| it.text_content());
    set_attribute(page.query_selector("#stop").ok().flatten(), "aria-label", title.as_deref());
    let (questions, question) = state.questions();
    show_questions(page, state.mode == ModeId::Visit, question);
    // Every place to go to in turn. In the studio one question follows the other; a step without one is passed over.
    let mut places = Vec::new();
    let (mut here, mut onward) = (0, 0);
    for (step, it) in all_steps.iter().enumerate() {
        let mut add = |place: &str, is_here: bool| {
            if is_here {
                (here, onward) = (places.len(), places.len() + 1);
            }
            places.push(["#", place].concat());
        };
        match it[0] {
            ScreenId::HealthAsk => {
                for it in &questions {
                    add(&["ask-", it.slug()].concat(), step == at && Some(*it) == question);
                }
                if step == at && questions.is_empty() {
                    (here, onward) = (places.len(), places.len());
                }
            }
            first => add(first.slug(), step == at),
        }
    }
    // A question that a mark asks comes before the next step.
    let asked = asked::first_asked(page, state, at);
    // Whoever goes on to the page at once passes none of any step.
    let of_all = || (0..all_steps.len() - 1).find_map(|at| asked::first_asked(page, state, at));
    let finish = asked.clone().or_else(of_all);
    for it in all::<HtmlElement>(page, ".session-finish") {
        it.set_hidden(screen == ScreenId::Home || stop);
        set_attribute(Some(it.into()), "href", Some(finish.as_deref().unwrap_or("#home")));
    }
    let next = match asked {
        _ if stop => Some("#home".to_owned()),
        Some(question) => Some(question),
        None => places.get(onward).cloned(),
    };
    if let Some(it) = page.query_selector(".session-next span").ok().flatten() {
        it.set_text_content(Some(&Store.word(if stop { "to-page" } else { "next" })));
    }
    // What stops stands in the place of every screen before it, too: back to the answers is a way of its own.
    let back = here.checked_sub(1).filter(|_| !stop).and_then(|it| places.get(it).cloned());
    for (way, to) in [(".session-back", back), (".session-next", next)] {
        if let Some(link) =
            page.query_selector(way).ok().flatten().and_then(|it| it.dyn_into::<HtmlElement>().ok())
        {
            // It keeps its place.
            set_attribute(Some(link.clone().into()), "aria-disabled", to.is_none().then_some("true"));
            set_attribute(Some(link.into()), "href", to.as_deref());
        }
    }
    for it in all::<Element>(page, ".session-steps a[data-screen]") {
        let current = it.get_attribute("data-screen").as_deref() == Some(screen.slug());
        if let (true, Some(name)) = (current, page.query_selector(".session-name").ok().flatten()) {
            name.set_text_content(it.text_content().as_deref());
        }
        set_attribute(Some(it), "aria-current", current.then_some("step"));
    }
    if let Some(it) = page.query_selector(".session-progress").ok().flatten() {
        let number = |it: usize| decimal(u32::try_from(it).unwrap_or_default());
        let text = it.get_attribute("data-progress").unwrap_or_default();
        let text = text.replace("{at}", &number(at + 1)).replace("{all}", &number(all_steps.len()));
        it.set_text_content(Some(&text));
    }
    set_attribute(page.query_selector(".session-steps").ok().flatten(), "open", None);
    // A choice on a screen moves nothing.
    if before == Some(now) {
        return;
    }
    if before.is_some() {
        let place = page.query_selector(&["#", shown].concat()).ok().flatten();
        if let Some(it) = place.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            take_focus(&it);
            if !stop && all_steps[at][0] != screen {
                // What is folded opens for whoever goes there, and not for whoever comes by.
                set_attribute(it.query_selector(":scope > .more-of").ok().flatten(), "open", Some(""));
                it.scroll_into_view();
                return;
            }
        }
    }
    gloo_utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Takes the focus to a screen. Whoever uses something on it that still shows goes on there.
fn take_focus(screen: &HtmlElement) {
    let used = gloo_utils::document().active_element().filter(|it| screen.contains(Some(it)));
    let is_gone = |it: &Element| it.closest("[data-waits], [hidden]").ok().flatten().is_some();
    if used.is_none_or(|it| is_gone(&it)) {
        screen.focus().ok();
    }
}

/// Of the questions about health one at a time in the studio; at home they stand where they belong, and what many
/// conditions ask below them all.
fn show_questions(page: &Element, in_studio: bool, question: Option<QuestionId>) {
    let shown = question.map(QuestionId::slug);
    for it in all::<HtmlElement>(page, ".nothing-to-ask") {
        it.set_hidden(shown.is_some());
    }
    for it in all::<Element>(page, "#health-ask [data-asked]") {
        let is_shown = it.id().strip_prefix("ask-") == shown;
        set_attribute(Some(it), "data-waits", (in_studio && !is_shown).then_some(""));
    }
}

/// Controls, questions and results.
fn show_plan(page: &Element, plan: &Plan, state: State) {
    for it in all::<HtmlInputElement>(page, "input[type=radio], input[type=checkbox]") {
        let on = is_on(plan, &it.name(), &it.value());
        if it.checked() != on {
            it.set_checked(on);
        }
        it.set_disabled(is_moot(plan, &it.name(), &it.value()));
    }
    for it in [FieldId::ClearedBy, FieldId::ClearedWhen] {
        for place in all::<HtmlElement>(page, &[".choices-", it.slug()].concat()) {
            place.set_hidden(!plan.is_due(it));
        }
    }
    for it in all::<HtmlSelectElement>(page, "select[name^=field-], select[name^=mark-]") {
        let options = all::<web_sys::HtmlOptionElement>(&it, "option").into_iter();
        let chosen = options.map(|it| it.value()).find(|value| is_on(plan, &it.name(), value));
        it.set_value(&chosen.unwrap_or_default());
        set_attribute(Some(it.clone().into()), "disabled", is_moot(plan, &it.name(), "").then_some(""));
    }
    let rules = state.rules.get_value();
    let asked = plan.asked();
    let counted = plan.situation().counted().unwrap_or_default();
    let signs = plan.signs();
    let open = plan.open_asked();
    for it in all::<HtmlElement>(page, "[data-ask]") {
        let sign = it.get_attribute("data-ask").and_then(|it| SignId::from_slug(&it));
        it.set_hidden(!sign.is_some_and(|it| asked.has(it)));
        let is_open = sign.is_some_and(|it| open.has(it));
        set_attribute(Some(it.into()), "data-open", is_open.then_some(""));
    }
    for it in all::<HtmlElement>(page, "[data-asked]") {
        let asks = it.get_attribute("data-asked").unwrap_or_default();
        let mut ids = asks.split(' ').filter_map(ConditionId::from_slug);
        it.set_hidden(!ids.any(|it| counted.has(it)));
    }
    for it in all::<HtmlElement>(page, "[data-follow]") {
        it.set_hidden(
            !it.get_attribute("data-follow")
                .and_then(|it| SignId::from_slug(&it))
                .is_some_and(|it| signs.has(it)),
        );
    }
    for it in all::<HtmlElement>(page, "[data-condition]") {
        let id = it.get_attribute("data-condition").and_then(|it| ConditionId::from_slug(&it));
        it.set_hidden(!id.is_some_and(|it| counted.has(it)));
    }
    let urgency = state.stop();
    for it in all::<HtmlElement>(page, "[data-urgency]") {
        let id = it
            .get_attribute("data-urgency")
            .and_then(|it| Urgency::ALL.into_iter().find(|of| of.slug() == it));
        it.set_hidden(id != urgency);
    }
    for it in all::<HtmlElement>(page, ".card-stop") {
        it.set_hidden(urgency.is_none());
    }
    let root = page.query_selector(".session").ok().flatten();
    set_attribute(root.clone(), "data-stopped", urgency.map(|_| ""));
    let open = !plan.open_signs().is_empty()
        || !plan.open_health().is_empty()
        || !plan.open_questions(&rules).is_empty();
    set_attribute(root.clone(), "data-open", open.then_some(""));
    set_attribute(root.clone(), "data-agreed", plan.is_agreed(&rules).then_some(""));
    set_attribute(root, "data-reading", state.reading.get().then_some(""));
    asked::show_open(page, plan, urgency);
    // What makes massage wait, or let it go on, can be changed where it shows.
    let is_answered = plan.answers.one(FieldId::Cleared).is_some();
    for it in all::<HtmlElement>(page, ".has-ok") {
        it.set_hidden(asks_first(plan, &rules).is_empty() && !is_answered);
    }
    let may_be_agreed = plan.may_be_agreed(&rules);
    for it in all::<HtmlElement>(page, ".agree-first") {
        it.set_hidden(may_be_agreed);
    }
    for it in all::<HtmlInputElement>(page, "[name=field-agreed][value='0']") {
        it.set_disabled(!may_be_agreed);
    }
    for it in all::<HtmlElement>(page, "[data-level-of]") {
        let id = it.get_attribute("data-level-of").and_then(|it| TypeId::from_slug(&it));
        let level = id.and_then(|it| plan.level(&rules.matrix, it));
        let text = level.map(|it| Store.word(&["short-", it.slug()].concat()));
        set_attribute(Some(it.clone().into()), "data-level", level.map(Level::slug));
        it.set_text_content(Some(&text.unwrap_or_default()));
    }
    for it in all::<HtmlElement>(page, "[data-because-of]") {
        let id = it.get_attribute("data-because-of").and_then(|it| TypeId::from_slug(&it));
        let because = id.map(|it| plan.because(&rules.matrix, it)).unwrap_or_default();
        let name = |it: ConditionId| match it {
            ConditionId::Unsure if !plan.has_no_diagnosis() => Store.word("health-unsure"),
            _ => Store.word(&["condition-", it.slug()].concat()),
        };
        let names: Vec<_> = because.ids().map(name).collect();
        it.set_text_content(Some(&names.join("; ")));
    }
}
