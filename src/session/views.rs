//! What the program adds to the page: marks on the drawings, the list of marks, the rows of the page to take home, the
//! code. Each is a view of the one plan.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::{html, svg};
use web_sys::HtmlElement;

use crate::browser::digits::decimal;
use crate::browser::elements::all;
use crate::content::{SideId, SpotId};
use crate::diagram::course::{LIMITS, at};
use crate::rules::plan::card::{Card, Words, card, sentence};
use crate::rules::plan::changes::conflicts;
use crate::rules::plan::{Mark, MarkAct, Step};
use crate::session::code::code;
use crate::session::state::State;
use crate::session::words::Store;

/// How far marks of one side stand apart, in units of the figure.
const APART: i32 = 17;

/// How large the middle of a mark is.
const RADIUS: u32 = 17;

/// How far those that start at one place stand above or below each other: within that place.
const STEP: i32 = 32;

/// The lowest that the middle of a mark stands: all of it is in the figure.
const LOWEST: u32 = LIMITS.1 as u32 - RADIUS;

/// How words are written: as the whole of their element, in which a translation may have put elements of its own. A
/// text of the framework's own would then be written where nobody sees it.
const TEXT: &str = "textContent";

/// Lines of the page that a list shows.
type Pick = fn(&Card) -> Vec<String>;

/// Puts every view into its place.
pub fn mount(root: &HtmlElement, state: State) -> Vec<Box<dyn std::any::Any>> {
    let mut mounted: Vec<Box<dyn std::any::Any>> = Vec::new();
    for place in all::<HtmlElement>(root, ".marks-drawn") {
        mounted.push(Box::new(mount_to(place, move || drawn(state))));
    }
    for place in all::<HtmlElement>(root, ".marks-said") {
        mounted.push(Box::new(mount_to(place, move || said(state))));
    }
    let listed: [(_, Pick); 2] = [
        (".stop-signs", |it| it.signs.clone()),
        (".plan-lines", |it| [&it.chosen[..], &it.ask_first].concat()),
    ];
    for (place, pick) in listed {
        for place in all::<HtmlElement>(root, place) {
            mounted.push(Box::new(mount_to(place, move || items(state, pick))));
        }
    }
    for place in all::<HtmlElement>(root, ".conflicts") {
        mounted.push(Box::new(mount_to(place, move || conflicting(state))));
    }
    for place in all::<HtmlElement>(root, "dd[data-slot]") {
        let row = place.get_attribute("data-slot").unwrap_or_default();
        mounted.push(Box::new(mount_to(place, move || lines(state, row.clone()))));
    }
    for place in all::<HtmlElement>(root, ".code, .card-code") {
        mounted.push(Box::new(mount_to(place, move || coded(state))));
    }
    mounted
}

/// The page to take home, as it stands.
fn card_now(state: State) -> Card {
    let plan = state.plan.get();
    state.rules.with_value(|rules| card(&plan, rules, &Store))
}

/// The marks on a drawing: each a trail with a letter at its start.
fn drawn(state: State) -> impl IntoView {
    let marks = move || {
        let marks = state.plan.get().marks.all();
        let drawn = |at: usize| {
            let mark = &marks[at];
            let beside = marks[..at].iter().filter(|it| it.side == mark.side);
            let behind = beside.clone().filter(|it| it.start == mark.start);
            mark_drawn(mark, beside.count(), behind.count())
        };
        (0..marks.len()).map(drawn).collect_view()
    };
    let view = ["0 0 ", &decimal(LIMITS.0.into()), " ", &decimal(LIMITS.1.into())].concat();
    svg::svg().attr("viewBox", view).child(marks)
}

/// A mark; one of a side that has others stands beside them, and above or below those that start where it does, in the
/// same place of the course: of three no letter is covered, but in part at a foot, which has less room.
fn mark_drawn(mark: &Mark, beside: usize, behind: usize) -> impl IntoView + use<> {
    let shift = match beside % 3 {
        0 => 0,
        1 => APART,
        _ => -APART,
    };
    let down = match behind % 3 {
        0 => 0,
        1 => -STEP,
        _ => STEP,
    };
    let outward = if mark.side == SideId::Left { -shift } else { shift };
    let place = |spot: SpotId| {
        let (x, y) = at(mark.side, spot);
        let off = if spot == mark.start { down } else { 0 };
        let y = (i32::from(y) + off).unsigned_abs().min(LOWEST);
        [decimal((i32::from(x) + outward).unsigned_abs()), decimal(y)]
    };
    let points: Vec<_> = mark.spots().map(|it| place(it).join(" ")).collect();
    let trail = ["M", &points.join("L")].concat();
    let kind = mark.kind.map_or("any", |it| it.slug());
    let letter = mark.kind.map(|it| Store.word(&["letter-", it.slug()].concat())).unwrap_or_default();
    let [x, y] = place(mark.start);
    let ends = (mark.start != mark.end).then(|| {
        let [x, y] = place(mark.end);
        svg::circle().attr("class", "mark-end").attr("cx", x).attr("cy", y).attr("r", decimal(RADIUS / 2))
    });
    svg::g().attr("class", ["mark-drawn mark-", kind].concat()).child((
        svg::path().attr("class", "mark-edge").attr("d", trail.clone()),
        svg::path().attr("class", "mark-trail").attr("d", trail.clone()),
        svg::path().attr("class", "mark-texture").attr("d", trail),
        ends,
        svg::circle()
            .attr("class", "mark-start")
            .attr("cx", x.clone())
            .attr("cy", y.clone())
            .attr("r", decimal(RADIUS)),
        svg::text().attr("x", x).attr("y", y).attr("dy", "0.36em").prop(TEXT, letter),
    ))
}

/// The marks as sentences, each with its way out; and what they touch.
fn said(state: State) -> impl IntoView {
    move || {
        let plan = state.plan.get();
        let marks = plan.marks.all();
        if marks.is_empty() {
            return html::p().class("quiet").prop(TEXT, Store.word("mark-none")).into_any();
        }
        let rows = marks.iter().enumerate().map(|(at, mark)| {
            let text = sentence(mark, &Store);
            let name = Store.word("mark-remove").replace("{mark}", &text);
            let remove = html::button()
                .attr("type", "button")
                .class("remove")
                .attr("aria-label", name)
                .on(leptos::ev::click, move |_| state.take(Step::Mark(MarkAct::Remove(at))))
                .child("×");
            html::li().child((html::span().prop(TEXT, text), remove))
        });
        let areas: Vec<_> =
            plan.areas().iter().map(|it| Store.word(&["area-", it.slug()].concat())).collect();
        let touched = Store.word("touch").replace("{areas}", &areas.join(", "));
        let room = match (plan.marks.has_room(), plan.marks.has_room_for_both()) {
            (true, true) => None,
            (true, false) => Some("mark-last"),
            (false, _) => Some("mark-full"),
        };
        let full = room.map(|it| html::p().prop(TEXT, Store.word(it)));
        (
            html::ol().child(rows.collect_view()),
            full,
            html::p().class("touched").prop(TEXT, [&touched, " ", &Store.word("limit")].concat()),
        )
            .into_any()
    }
}

/// Lines of the page as items of a list.
fn items(state: State, pick: Pick) -> impl IntoView {
    move || pick(&card_now(state)).into_iter().map(|it| html::li().prop(TEXT, it)).collect_view()
}

/// What was chosen against a change that is needed.
fn conflicting(state: State) -> impl IntoView {
    move || {
        let plan = state.plan.get();
        let found: Vec<_> = state.rules.with_value(|rules| conflicts(&plan, rules).map(|it| it.1).collect());
        found.into_iter().map(|it| html::p().prop(TEXT, Store.word(it))).collect_view()
    }
}

/// A row of the page.
fn lines(state: State, row: String) -> impl IntoView {
    move || {
        let card = card_now(state);
        let lines = match row.as_str() {
            "places" => card.places,
            "careful" => card.careful,
            _ => card.chosen,
        };
        let lines = if lines.is_empty() { vec![Store.word("nothing")] } else { lines };
        lines.into_iter().map(|it| html::p().prop(TEXT, it)).collect_view()
    }
}

/// The code, once it was asked for.
fn coded(state: State) -> impl IntoView {
    move || {
        state.made.get().then(|| {
            let location = gloo_utils::window().location();
            let [origin, path] = [location.origin(), location.pathname()].map(Result::unwrap_or_default);
            code(&[&origin, &path, "#", &state.fragment()].concat())
        })
    }
}
