//! The page's own words, which the app puts where they belong: it holds none. They stand once, in a store that is
//! never displayed, and are looked up when they are needed, because a browser may have translated them meanwhile.

use web_sys::Element;

use crate::browser::elements::set_attribute;
use crate::content::{ConditionId, FitLevel, Level};
use crate::dom::page::Page;
use crate::rules::ConditionSet;
pub use crate::rules::Phrase;

/// The store of a page.
pub struct Phrases(Option<Element>);

impl Phrases {
    /// The phrases of a page.
    pub fn of(page: &Page) -> Self {
        Self(page.find(".store"))
    }

    /// The element that holds a phrase.
    fn find(&self, phrase: Phrase) -> Option<Element> {
        let [kind, id] = phrase.key();
        self.0.as_ref()?.query_selector(&["[data-phrase=", kind, id, "]"].concat()).ok().flatten()
    }

    /// A phrase as text; empty when the page does not have it.
    pub fn text(&self, phrase: Phrase) -> String {
        self.find(phrase).and_then(|it| it.text_content()).unwrap_or_default()
    }

    /// A phrase as text, with every `{name}` replaced by what `value` gives for it.
    pub fn filled(&self, phrase: Phrase, value: impl Fn(&str) -> String) -> String {
        let pattern = self.text(phrase);
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

    /// Says how well a massage type fits or, while it waits, that it is not for now.
    pub fn tell_fit(&self, place: Option<Element>, fit: FitLevel, level: Option<Level>) {
        let Some(place) = place else { return };
        let waits = (level == Some(Level::Hold)).then_some("");
        set_attribute(place.parent_element(), "data-waits", waits);
        let words = self.text(Phrase::Fit(fit));
        if waits.is_some() {
            place.set_text_content(None);
            self.copy(Phrase::NotNow, &place);
        } else if !words.is_empty() {
            place.set_text_content(Some(&words));
        }
    }

    /// The names of conditions, as the page spells them.
    pub fn names(&self, conditions: ConditionSet) -> String {
        let mut names = String::new();
        for id in ConditionId::ALL.into_iter().filter(|it| conditions.has(*it)) {
            if !names.is_empty() {
                names += ", ";
            }
            names += &self.text(Phrase::Condition(id));
        }
        names
    }

    /// Puts a copy of a phrase at the end of an element.
    pub fn copy(&self, phrase: Phrase, to: &Element) {
        if let Some(copy) = self.find(phrase).and_then(|it| it.clone_node_with_deep(true).ok()) {
            to.append_child(&copy).ok();
        }
    }
}
