//! Puts what a situation means into the page: results and their order, what counts, what is asked next. The words
//! are the page's own; this room moves copies of them to where they belong.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::content::{AreaId, ConditionId, Level, NoteId, QuestionId, TypeId};
use crate::dom::digits::decimal;
use crate::dom::page::{Page, all};
use crate::dom::phrases::{Phrase, Phrases};
use crate::rules::{
    ConditionSet, Matrix, Outcome, Rules, SignSet, Situation, Visit, all_wait, at_a_glance, order, result,
    whole_visit_waits,
};

/// The places of a page where results stand.
pub struct Results {
    page: Page,
    phrases: Phrases,
    rules: Rc<Rules>,
}

impl Results {
    /// The places of a page.
    pub fn of(page: &Page, rules: Rc<Rules>) -> Self {
        Self { page: page.clone(), phrases: Phrases::of(page), rules }
    }

    /// Shows what has changed between two visits.
    pub fn show(&self, before: &Visit, now: &Visit) {
        if before.signs != now.signs {
            self.list_signs(now.signs);
        }
        let said = before.situation != now.situation;
        if said {
            let situation = now.situation;
            for area in AreaId::ALL {
                self.show_area(situation, area);
            }
            self.show_counted(situation);
            let asked = situation.asked(self.matrix());
            for id in QuestionId::ALL {
                let question = self.page.find(&["[data-question=", id.slug(), "]"].concat());
                set_attribute(question, "data-open", asked.has(id).then_some(""));
            }
            self.say(now);
        }
        if said || before.area != now.area {
            self.compare(now.situation, now.area);
        }
    }

    fn matrix(&self) -> &Matrix {
        &self.rules.matrix
    }

    fn show_area(&self, situation: Situation, area: AreaId) {
        let panel = ["#panel-", area.slug()].concat();
        let Some(rows) = self.page.find(&[&panel, " .types .rows"].concat()) else { return };
        let waits = all_wait(self.matrix(), &situation, area);
        for massage_type in order(self.matrix(), &situation, area) {
            let row = rows.query_selector(&["[data-type=", massage_type.slug(), "]"].concat()).ok().flatten();
            let Some(row) = row else { continue };
            self.fill(&row, result(self.matrix(), &situation, area, massage_type), waits);
            rows.append_child(&row).ok();
        }
        set_hidden(self.page.find(&[&panel, " .all-wait"].concat()), !waits);
        let glance = at_a_glance(self.matrix(), &situation, area);
        for name in [".tag-", "#name-"] {
            let name = [name, area.slug()].concat();
            if let Some(place) = self.page.find(&[&name, " .state"].concat()) {
                place.set_text_content(glance.map(|it| self.phrases.text(Phrase::Short(it))).as_deref());
            }
            set_attribute(self.page.find(&name), "data-glance", glance.map(Level::slug));
        }
    }

    /// Writes one result into its row: the level, the conditions that decide and, for a type that waits, what has
    /// to happen first; for one with changes, the changes.
    fn fill(&self, row: &Element, outcome: Option<Outcome>, all_wait: bool) {
        set_attribute(Some(row.clone()), "data-result", outcome.map(|it| it.level.slug()));
        let Some(place) = row.query_selector(".result").ok().flatten() else { return };
        place.set_text_content(None);
        let Some(outcome) = outcome else { return };
        self.phrases.copy(Phrase::Legend, &place);
        self.phrases.copy(Phrase::Level(outcome.level), &place);
        if let Some(because) = child(&place, "p").filter(|_| !outcome.because.is_empty()) {
            self.phrases.copy(Phrase::Because, &because);
            because.append_with_str_1(&[" ", &self.names(outcome.because)].concat()).ok();
        }
        if outcome.level == Level::Hold {
            if !all_wait {
                self.phrases.copy(Phrase::ThisOne, &place);
            }
            if let Some(list) = child(&place, "ul") {
                outcome.because.ids().for_each(|it| self.phrases.copy(Phrase::First(it), &list));
            }
        } else if !outcome.notes.is_empty() {
            self.phrases.copy(Phrase::Changes, &place);
            if let Some(list) = child(&place, "ul") {
                let notes = NoteId::ALL.into_iter().filter(|it| outcome.notes.has(*it));
                notes.for_each(|it| self.phrases.copy(Phrase::Note(it), &list));
            }
        }
    }

    /// Shows the results in the comparison: those of the chosen area, or of all.
    fn compare(&self, situation: Situation, chosen: Option<AreaId>) {
        for massage_type in TypeId::ALL {
            let cell = self.page.find(&[".compare [data-of=", massage_type.slug(), "]"].concat());
            let Some(cell) = cell else { continue };
            cell.set_text_content(None);
            for area in AreaId::ALL.into_iter().filter(|it| chosen.is_none_or(|area| area == *it)) {
                let Some(outcome) = result(self.matrix(), &situation, area, massage_type) else { continue };
                let Some(line) = child(&cell, "p") else { continue };
                if chosen.is_none() {
                    self.phrases.copy(Phrase::Area(area), &line);
                    line.append_with_str_1(": ").ok();
                }
                self.phrases.copy(Phrase::Level(outcome.level), &line);
            }
        }
    }

    /// Says on what the results are based.
    fn show_counted(&self, situation: Situation) {
        set_hidden(self.page.find(".whole-visit"), whole_visit_waits(self.matrix(), &situation).is_empty());
        let Some(line) = self.page.find(".counted") else { return };
        let mut sentence = match situation.counted() {
            None => String::new(),
            Some(_) if situation.ticked().is_empty() => self.phrases.text(Phrase::Unanswered),
            Some(counted) => self.phrases.filled(Phrase::Counted, |_| self.names(counted)),
        };
        if !situation.open(self.matrix()).is_empty() {
            sentence += " ";
            sentence += &self.phrases.text(Phrase::OpenQuestion);
        }
        line.set_text_content(Some(&sentence));
    }

    /// One polite sentence per change: how many of the results in view have each level.
    fn say(&self, visit: &Visit) {
        let Some(status) = self.page.find(".situation [role=status]") else { return };
        let sentence = if visit.situation.counted().is_some() {
            let areas = AreaId::ALL.into_iter().filter(|it| visit.area.is_none_or(|area| area == *it));
            let mut counts = [0; Level::ALL.len()];
            for area in areas {
                for outcome in TypeId::ALL.map(|it| result(self.matrix(), &visit.situation, area, it)) {
                    counts[outcome.map_or(Level::Hold, |it| it.level) as usize] += 1;
                }
            }
            self.phrases.filled(Phrase::Said, |name| {
                Level::from_slug(name).map(|it| decimal(counts[it as usize])).unwrap_or_default()
            })
        } else {
            self.phrases.text(Phrase::Cleared)
        };
        status.set_text_content(Some(&sentence));
    }

    /// Lists the signs that fit on the cards, in the page's own words.
    fn list_signs(&self, signs: SignSet) {
        for list in all::<Element>(self.page.root(), ".ticked ul") {
            list.set_text_content(None);
            for sign in signs.ids() {
                let label = self.page.find(&["[for=sign-", sign.slug(), "]"].concat());
                let Some(item) = child(&list, "li") else { continue };
                item.set_text_content(label.and_then(|it| it.text_content()).as_deref());
            }
        }
    }

    /// The names of conditions, as the page spells them.
    fn names(&self, conditions: ConditionSet) -> String {
        let mut names = String::new();
        for id in ConditionId::ALL.into_iter().filter(|it| conditions.has(*it)) {
            if !names.is_empty() {
                names += ", ";
            }
            names += &self.phrases.text(Phrase::Condition(id));
        }
        names
    }
}

/// A new element at the end of another.
fn child(parent: &Element, tag: &str) -> Option<Element> {
    let child = gloo_utils::document().create_element(tag).ok()?;
    parent.append_child(&child).ok()?;
    Some(child)
}

fn set_hidden(element: Option<Element>, hidden: bool) {
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        element.set_hidden(hidden);
    }
}

fn set_attribute(element: Option<Element>, name: &str, value: Option<&str>) {
    let Some(element) = element else { return };
    match value {
        Some(value) => element.set_attribute(name, value).ok(),
        None => element.remove_attribute(name).ok(),
    };
}
