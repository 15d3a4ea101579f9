//! Puts what a situation means into the panels: results, their order, what counts, what is asked next.
//! The words are in the page; this room moves copies of them to where they belong.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::content::{AreaId, ConditionId, Level, NoteId, QuestionId, TypeId};
use crate::dom::page::Page;
use crate::rules::{
    ConditionSet, Matrix, Outcome, Situation, all_wait, at_a_glance, order, result, whole_visit_waits,
};

/// Shows everything that follows from a situation.
pub fn show(page: &Page, matrix: &Matrix, situation: Situation) {
    for area in AreaId::ALL {
        show_area(page, matrix, situation, area);
    }
    show_counted(page, matrix, situation);
    for id in QuestionId::ALL {
        let open = situation.asked(matrix).has(id);
        set_flag(page.find(&["[data-question=", id.slug(), "]"].concat()), "data-open", open);
    }
}

/// How many of the results in view have each level, for the announcement.
pub fn count(matrix: &Matrix, situation: Situation, area: Option<AreaId>) -> [u8; Level::ALL.len()] {
    let mut counts = [0; Level::ALL.len()];
    for one in AreaId::ALL.into_iter().filter(|it| area.is_none_or(|area| area == *it)) {
        for outcome in TypeId::ALL.into_iter().filter_map(|it| result(matrix, &situation, one, it)) {
            counts[outcome.level as usize] += 1;
        }
    }
    counts
}

fn show_area(page: &Page, matrix: &Matrix, situation: Situation, area: AreaId) {
    let panel = ["#panel-", area.slug()].concat();
    let Some(rows) = page.find(&[&panel, " .types .rows"].concat()) else { return };
    let waits = situation.is_open() && all_wait(matrix, &situation, area);
    for massage_type in order(matrix, &situation, area) {
        let row = rows.query_selector(&["[data-type=", massage_type.slug(), "]"].concat()).ok().flatten();
        let Some(row) = row else { continue };
        let outcome = result(matrix, &situation, area, massage_type);
        fill(page, &row, outcome.as_ref(), waits);
        rows.append_child(&row).ok();
    }
    if let Some(sentence) =
        page.find(&[&panel, " .all-wait"].concat()).and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        sentence.set_hidden(!waits);
    }
    let glance = at_a_glance(matrix, &situation, area).map(Level::slug);
    set_attribute(page.find(".guide"), &["data-", area.slug()].concat(), glance);
    for name in [".tag-", "#name-"] {
        let name = [name, area.slug()].concat();
        if let Some(place) = page.find(&[&name, " .state"].concat()) {
            let word = glance.and_then(|it| page.find(&["[data-short=", it, "]"].concat()));
            place.set_text_content(word.and_then(|it| it.text_content()).as_deref());
        }
        set_attribute(page.find(&name), "data-glance", glance);
    }
}

/// Shows the results in the comparison: those of the chosen area, or of all.
pub fn show_compared(page: &Page, matrix: &Matrix, situation: Situation, chosen: Option<AreaId>) {
    for massage_type in TypeId::ALL {
        let cell = page.find(&[".compare [data-of=", massage_type.slug(), "]"].concat());
        let Some(cell) = cell else { continue };
        cell.set_text_content(None);
        for area in AreaId::ALL.into_iter().filter(|it| chosen.is_none_or(|area| area == *it)) {
            let Some(outcome) = result(matrix, &situation, area, massage_type) else { continue };
            let Ok(line) = gloo_utils::document().create_element("p") else { continue };
            if chosen.is_none() {
                copy(page, &["[data-area=", area.slug(), "]"].concat(), &line);
                text(&line, ": ");
            }
            copy(page, &["[data-level=", outcome.level.slug(), "]"].concat(), &line);
            cell.append_child(&line).ok();
        }
    }
    set_attribute(page.find(".compare"), "data-results", situation.is_open().then_some(""));
}

/// Writes one result into its row: level, changes, and the conditions that decide.
fn fill(page: &Page, row: &Element, outcome: Option<&Outcome>, all_wait: bool) {
    set_attribute(Some(row.clone()), "data-result", outcome.map(|it| it.level.slug()));
    let Some(place) = row.query_selector(".result").ok().flatten() else { return };
    place.set_text_content(None);
    let Some(outcome) = outcome else { return };
    copy(page, "[data-word=legend]", &place);
    copy(page, &["[data-level=", outcome.level.slug(), "]"].concat(), &place);
    if let Some(because) = line(&place).filter(|_| !outcome.because.is_empty()) {
        copy(page, "[data-word=because]", &because);
        text(&because, " ");
        text(&because, &names(page, outcome.because));
    }
    let Ok(list) = gloo_utils::document().create_element("ul") else { return };
    for note in NoteId::ALL.into_iter().filter(|it| outcome.notes.has(*it)) {
        copy(page, &["[data-note=", note.slug(), "]"].concat(), &list);
    }
    if outcome.level == Level::Hold && !all_wait {
        copy(page, "[data-word=this-one]", &place);
    }
    if list.child_element_count() > 0 {
        copy(page, "[data-word=changes]", &place);
        place.append_child(&list).ok();
    }
}

fn show_counted(page: &Page, matrix: &Matrix, situation: Situation) {
    let visit = page.find(".whole-visit").and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(visit) = visit {
        visit.set_hidden(whole_visit_waits(matrix, &situation).is_empty());
    }
    let Some(line) = page.find(".counted") else { return };
    let sentence = if situation.ticked().is_empty() {
        situation.is_open().then(|| line.get_attribute("data-unanswered").unwrap_or_default())
    } else {
        let pattern = line.get_attribute("data-counted").unwrap_or_default();
        Some(filled(&pattern, |_| names(page, situation.ticked())))
    };
    line.set_text_content(sentence.as_deref());
}

/// `pattern` with every `{name}` replaced by what `value` gives for it.
pub fn filled(pattern: &str, value: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    for (at, part) in pattern.split('{').enumerate() {
        match part.split_once('}').filter(|_| at > 0) {
            Some((name, rest)) => {
                text += &value(name);
                text += rest;
            }
            None => text += part,
        }
    }
    text
}

/// The names of conditions, as the page spells them.
fn names(page: &Page, conditions: ConditionSet) -> String {
    let mut names = String::new();
    for id in ConditionId::ALL.into_iter().filter(|it| conditions.has(*it)) {
        if !names.is_empty() {
            names += ", ";
        }
        let name = page.find(&["[data-condition=", id.slug(), "]"].concat());
        names += &name.and_then(|it| it.text_content()).unwrap_or_default();
    }
    names
}

/// Makes the boxes show what is ticked: "none of these" and the others exclude each other.
pub fn show_ticks(page: &Page, situation: Situation) {
    for id in ConditionId::ALL {
        let tick = page.find(&["[name=condition][value=", id.slug(), "]"].concat());
        if let Some(tick) = tick.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            tick.set_checked(situation.ticked().has(id));
        }
    }
}

fn copy(page: &Page, selector: &str, to: &Element) {
    let copy = page.find(selector).and_then(|it| it.clone_node_with_deep(true).ok());
    if let Some(copy) = copy {
        to.append_child(&copy).ok();
    }
}

/// A line of its own at the end of an element.
fn line(to: &Element) -> Option<Element> {
    let line = gloo_utils::document().create_element("p").ok()?;
    to.append_child(&line).ok()?;
    Some(line)
}

fn text(to: &Element, text: &str) {
    to.append_with_str_1(text).ok();
}

fn set_flag(element: Option<Element>, name: &str, on: bool) {
    set_attribute(element, name, on.then_some(""));
}

fn set_attribute(element: Option<Element>, name: &str, value: Option<&str>) {
    let Some(element) = element else { return };
    match value {
        Some(value) => element.set_attribute(name, value).ok(),
        None => element.remove_attribute(name).ok(),
    };
}
