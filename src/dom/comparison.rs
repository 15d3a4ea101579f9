//! Massage types side by side: the visitor's results in it, and what differs first.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;

use crate::browser::elements::{all, child, set_hidden};
use crate::content::{AreaId, TypeId};
use crate::dom::page::Page;
use crate::dom::phrases::{Phrase, Phrases};
use crate::rules::{Column, Rules, Situation, Visit, result};

/// How the class of a row begins that says how well each type fits an area.
const FIT: &str = "here here-";

/// The comparison of a page.
pub struct Comparison {
    page: Page,
    rules: Rc<Rules>,
    /// Its rows, once it is there, in the order of the page.
    rows: RefCell<Vec<Element>>,
}

impl Comparison {
    /// The comparison of a page, which may come later.
    pub fn of(page: &Page, rules: Rc<Rules>) -> Self {
        Self { page: page.clone(), rules, rows: RefCell::default() }
    }

    /// Takes in its rows, when `part` holds them.
    pub fn take_in(&self, part: &Element) {
        self.rows.borrow_mut().extend(all(part, ".different tr"));
    }

    /// Shows what a visit says about it.
    pub fn show(&self, now: &Visit) {
        self.show_results(now.situation, now.area);
        self.put_differences_first(now);
    }

    /// Shows the results in the comparison: those of the chosen area, or of all.
    fn show_results(&self, situation: Situation, chosen: Option<AreaId>) {
        let phrases = Phrases::of(&self.page);
        for massage_type in TypeId::ALL {
            let cell = self.page.find(&["#compare [data-of=", massage_type.slug(), "]"].concat());
            let Some(cell) = cell else { continue };
            cell.set_text_content(None);
            for area in AreaId::ALL {
                let outcome = result(&self.rules.matrix, &situation, area, massage_type);
                let fit = self.rules.matrix.fit(area, massage_type);
                let place = [".here-", area.slug(), " .column-", massage_type.slug(), " .fit"].concat();
                phrases.tell_fit(self.page.find(&place), fit, outcome.map(|it| it.level));
                let Some(outcome) = outcome.filter(|_| chosen.is_none_or(|it| it == area)) else { continue };
                let Some(line) = child(&cell, "p") else { continue };
                if chosen.is_none() {
                    phrases.copy(Phrase::Area(area), &line);
                    line.append_with_str_1(": ").ok();
                }
                phrases.copy(Phrase::Level(outcome.level), &line);
            }
        }
    }

    /// Of the rows of the comparison, those go to the end in which what stands side by side says the same.
    fn put_differences_first(&self, now: &Visit) {
        let [Some(different), Some(alike)] = [".different", ".alike"].map(|it| self.page.find(it)) else {
            return;
        };
        let mut any = false;
        for row in self.rows.borrow().iter() {
            let text = |column: Column| {
                let column = [".column-", column.map_or("none", TypeId::slug)].concat();
                let mut cell = row.query_selector(&column).ok()??;
                // For all areas the fit shows in short, without its reason.
                if now.area.is_none() && row.class_name().starts_with(FIT) {
                    cell = cell.query_selector("b").ok()??;
                }
                let numbers =
                    cell.query_selector(".references").ok().flatten().and_then(|it| it.text_content());
                let text = cell.text_content()?;
                Some(numbers.and_then(|it| text.strip_suffix(&*it).map(str::to_owned)).unwrap_or(text))
            };
            let same = match now.look.compared {
                [Some(older), Some(newer)] => text(older) == text(newer),
                _ => false,
            };
            any |= same && shows(row, now);
            let place = if same { &alike } else { &different };
            if row.parent_element().as_ref() != Some(place) || !same {
                place.append_child(row).ok();
            }
        }
        set_hidden(Some(alike), !any);
    }
}

/// Whether a row is one of those in sight: fit for the chosen area or for all, results once there are some.
fn shows(row: &Element, now: &Visit) -> bool {
    let class = row.class_name();
    match class.strip_prefix(FIT) {
        Some(slug) => now.area.is_none_or(|it| it.slug() == slug),
        None => class != "results" || now.situation.counted().is_some(),
    }
}
