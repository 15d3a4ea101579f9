//! Puts what a situation means into the page: results and their order, what counts, what is asked next. The words
//! are the page's own; this room moves copies of them to where they belong.

use std::rc::Rc;

use web_sys::Element;

use crate::browser::digits::decimal;
use crate::browser::elements::{all, child, set_attribute, set_hidden};
use crate::content::{AreaId, ConditionId, Level, QuestionId, TypeId};
use crate::dom::comparison::Comparison;
use crate::dom::page::Page;
use crate::dom::phrases::{Phrase, Phrases};
use crate::rules::{
    ConditionSet, Matrix, NoteSet, Outcome, Rules, SignSet, Situation, View, Visit, all_wait, at_a_glance,
    in_common, order, result, stops, whole_visit_waits,
};

/// The places of a page where results stand.
pub struct Results {
    page: Page,
    rules: Rc<Rules>,
    comparison: Comparison,
}

impl Results {
    /// The places of a page.
    pub fn of(page: &Page, rules: Rc<Rules>) -> Self {
        Self { page: page.clone(), comparison: Comparison::of(page, Rc::clone(&rules)), rules }
    }

    /// Takes in the places of a part that came after the app.
    pub fn take_in(&self, part: &Element) {
        self.comparison.take_in(part);
    }

    /// Shows what has changed between two visits.
    pub fn show(&self, before: &Visit, now: &Visit) {
        if before.signs != now.signs {
            self.list_signs(now.signs);
        }
        // What stops a massage takes with it what speaks for one.
        let said = before.situation != now.situation || self.is_stopped(before) != self.is_stopped(now);
        if said {
            self.show_situation(now);
        }
        if said || before.area != now.area {
            self.count(now);
            self.lead_to_types(now);
        }
        if said || before.area != now.area || before.look.compared != now.look.compared {
            self.comparison.show(now);
        }
    }

    /// Shows all of a visit.
    pub fn show_all(&self, now: &Visit) {
        self.list_signs(now.signs);
        self.show_situation(now);
        self.count(now);
        self.lead_to_types(now);
        self.comparison.show(now);
    }

    fn is_stopped(&self, visit: &Visit) -> bool {
        stops(visit.urgency(&self.rules))
    }

    /// Makes the ways from the health questions lead to the massage types of the chosen area.
    fn lead_to_types(&self, now: &Visit) {
        let place = now.area.map_or(["#", View::Where.id()], |it| ["#types-", it.slug()]).concat();
        for link in all::<Element>(self.page.root(), "[data-act=show]") {
            set_attribute(Some(link), "href", Some(&place));
        }
    }

    fn show_situation(&self, now: &Visit) {
        let situation = now.situation;
        for area in AreaId::ALL {
            self.show_area(now, area);
        }
        self.show_counted(situation);
        self.ask(situation);
    }

    fn matrix(&self) -> &Matrix {
        &self.rules.matrix
    }

    fn phrases(&self) -> Phrases {
        Phrases::of(&self.page)
    }

    /// Opens what follows from what was said: the words of a condition, the questions, each under a condition that asks
    /// it, and the advice of an answer.
    fn ask(&self, situation: Situation) {
        // What counts can be seen and changed, ticked or not.
        let counted = situation.counted().unwrap_or_default();
        for id in ConditionId::ALL {
            let condition = self.page.find(&[".condition[data-condition=", id.slug(), "]"].concat());
            set_attribute(condition, "data-open", counted.has(id).then_some(""));
        }
        let asked = situation.asked(self.matrix());
        for id in QuestionId::ALL {
            let Some(question) = self.page.find(&["[data-question=", id.slug(), "]"].concat()) else {
                continue;
            };
            set_attribute(Some(question.clone()), "data-open", asked.has(id).then_some(""));
            let answer = situation.answer_to(id).and_then(|it| "0123456789".get(it.into()..=it.into()));
            set_attribute(Some(question.clone()), "data-answer", answer);
            let asks = self.matrix().question(id).asked_when;
            let Some(condition) = ConditionId::ALL.into_iter().find(|it| asks.has(*it) && counted.has(*it))
            else {
                continue;
            };
            let place = ["[data-condition=", condition.slug(), "] .follows"].concat();
            let place = self.page.find(&place).filter(|it| !it.contains(Some(&question)));
            // Moved only when it has to be: a moved control loses the focus.
            place.and_then(|it| it.append_child(&question).ok());
        }
    }

    fn show_area(&self, visit: &Visit, area: AreaId) {
        let situation = visit.situation;
        let panel = ["#panel-", area.slug()].concat();
        let Some(rows) = self.page.find(&[&panel, " .types .rows"].concat()) else { return };
        let waits = all_wait(self.matrix(), &situation, area);
        let (notes, because) = in_common(self.matrix(), &situation, area);
        let now = all::<Element>(&rows, "[data-type]");
        let mut is_other = false;
        for (at, massage_type) in order(self.matrix(), &situation, area).into_iter().enumerate() {
            let row = rows.query_selector(&["[data-type=", massage_type.slug(), "]"].concat()).ok().flatten();
            let Some(row) = row else { continue };
            let outcome = result(self.matrix(), &situation, area, massage_type);
            let fit = self.matrix().fit(area, massage_type);
            let place = row.query_selector(".fit").ok().flatten();
            self.phrases().tell_fit(place, fit, outcome.map(|it| it.level));
            self.fill(&row, outcome, (notes, because), waits);
            // Moved only when it has to be: what is moved loses the focus.
            is_other |= now.get(at) != Some(&row);
            if is_other {
                rows.append_child(&row).ok();
            }
        }
        set_hidden(self.page.find(&[&panel, " .all-wait"].concat()), !waits);
        if let Some(place) = self.page.find(&[&panel, " .for-all"].concat()) {
            place.set_text_content(None);
            self.fill_for_all(&place, notes, because, waits);
        }
        let glance = at_a_glance(self.matrix(), &situation, area).filter(|_| !self.is_stopped(visit));
        let tell = |name: &str, phrase: fn(Level) -> Phrase| {
            let name = [name, area.slug()].concat();
            if let Some(place) = self.page.find(&[&name, " .state"].concat()) {
                place.set_text_content(None);
                if let Some(it) = glance {
                    self.phrases().copy(phrase(it), &place);
                }
            }
            set_attribute(self.page.find(&name), "data-glance", glance.map(Level::slug));
        };
        tell(".tag-", Phrase::Mark);
        tell("#name-", Phrase::Short);
    }

    /// Writes once what counts for every massage type: why, and what has to change or, where all wait, what has to
    /// happen first.
    fn fill_for_all(&self, place: &Element, notes: NoteSet, because: ConditionSet, all_wait: bool) {
        let phrases = self.phrases();
        if let Some(line) = child(place, "p").filter(|_| !because.is_empty()) {
            phrases.copy(Phrase::Because, &line);
            line.append_with_str_1(&[" ", &phrases.names(because)].concat()).ok();
        }
        if all_wait {
            self.list_firsts(because, place);
        } else if !notes.is_empty() {
            phrases.copy(Phrase::ForAll, place);
            if let Some(list) = child(place, "ul") {
                notes.ids().for_each(|it| phrases.copy(Phrase::Note(it), &list));
            }
        }
    }

    /// Lists what has to happen before what these conditions hold back, each thing once.
    fn list_firsts(&self, because: ConditionSet, place: &Element) {
        let phrases = self.phrases();
        let Some(list) = child(place, "ul") else { return };
        for id in because.ids() {
            let text = phrases.text(Phrase::First(id));
            if !all::<Element>(&list, "li").iter().any(|it| it.text_content().is_some_and(|it| it == text)) {
                phrases.copy(Phrase::First(id), &list);
            }
        }
    }

    /// Writes one result into its row: the level, and what is not said once for all types: the conditions that
    /// decide; for a type that waits, what has to happen first; for one with changes, the changes.
    fn fill(
        &self,
        row: &Element,
        outcome: Option<Outcome>,
        (said_notes, said_because): (NoteSet, ConditionSet),
        all_wait: bool,
    ) {
        let phrases = self.phrases();
        set_attribute(Some(row.clone()), "data-result", outcome.map(|it| it.level.slug()));
        let Some(place) = row.query_selector(".result").ok().flatten() else { return };
        place.set_text_content(None);
        // Where all types wait, it is said once.
        let Some(outcome) = outcome.filter(|_| !all_wait) else { return };
        phrases.copy(Phrase::Legend, &place);
        phrases.copy(Phrase::Level(outcome.level), &place);
        let tells = !outcome.because.is_empty() && outcome.because != said_because;
        if let Some(because) = child(&place, "p").filter(|_| tells) {
            phrases.copy(Phrase::Because, &because);
            because.append_with_str_1(&[" ", &phrases.names(outcome.because)].concat()).ok();
        }
        if outcome.level == Level::Hold {
            phrases.copy(Phrase::ThisOne, &place);
            self.list_firsts(outcome.because, &place);
            return;
        }
        let own = outcome.notes.ids().filter(|it| !said_notes.has(*it));
        let own = own.fold(NoteSet::EMPTY, NoteSet::with);
        if !own.is_empty() {
            phrases.copy(Phrase::Changes, &place);
            if let Some(list) = child(&place, "ul") {
                own.ids().for_each(|it| phrases.copy(Phrase::Note(it), &list));
            }
        }
    }

    /// Says on what the results are based.
    fn show_counted(&self, situation: Situation) {
        let phrases = self.phrases();
        set_hidden(self.page.find(".whole-visit"), whole_visit_waits(self.matrix(), &situation).is_empty());
        let Some(line) = self.page.find(".counted") else { return };
        let mut sentence = match situation.counted() {
            None => String::new(),
            Some(_) if situation.ticked().is_empty() => phrases.text(Phrase::Unanswered),
            Some(counted) => phrases.filled(Phrase::Counted, |_| phrases.names(counted)),
        };
        if !situation.open(self.matrix()).is_empty() {
            sentence += " ";
            sentence += &phrases.text(Phrase::OpenQuestion);
        }
        line.set_text_content(Some(&sentence));
    }

    /// One polite sentence per change, in the bar that stays in view and at the top of the panels: how many of the
    /// results in view have each level.
    fn count(&self, visit: &Visit) {
        let phrases = self.phrases();
        let mut places = ".results-said,.answer";
        let sentence = if self.is_stopped(visit) {
            String::new()
        } else if visit.situation.counted().is_some() {
            let areas = AreaId::ALL.into_iter().filter(|it| visit.area.is_none_or(|area| area == *it));
            let mut counts = [0; Level::ALL.len()];
            for area in areas {
                for outcome in TypeId::ALL.map(|it| result(self.matrix(), &visit.situation, area, it)) {
                    counts[outcome.map_or(Level::Hold, |it| it.level) as usize] += 1;
                }
            }
            let all: u32 = counts.iter().sum();
            let mut sentence = String::new();
            for level in Level::ALL.into_iter().filter(|it| counts[*it as usize] > 0) {
                sentence += if sentence.is_empty() { "" } else { ", " };
                sentence += &phrases.filled(Phrase::Count(level), |_| match counts[level as usize] {
                    // That all is OK is never said.
                    count if count == all && level != Level::Ok => phrases.text(Phrase::All),
                    count => decimal(count),
                });
            }
            sentence + "."
        } else if self.page.find(".results-said:empty").is_some() {
            String::new()
        } else {
            // The places for results are gone by then.
            places = ".results-said,.answer,.said";
            phrases.text(Phrase::Cleared)
        };
        for place in all::<Element>(self.page.root(), places) {
            place.set_text_content(Some(&sentence));
        }
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
}
