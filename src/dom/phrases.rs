//! The page's own words, which the app puts where they belong: it holds none. They stand once, in a store that is
//! never displayed, and are looked up when they are needed, because a browser may have translated them meanwhile.

use web_sys::Element;

use crate::content::{AreaId, ConditionId, FitLevel, Level, NoteId};
use crate::dom::page::Page;

/// A stretch of words in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// A level, in full, with its sign.
    Level(Level),
    /// A level in one or two words, with its sign.
    Short(Level),
    /// A level in one word, with its sign.
    Mark(Level),
    /// How well a massage type fits.
    Fit(FitLevel),
    /// The same for a type that waits.
    FitLater(FitLevel),
    /// The name of an area.
    Area(AreaId),
    /// A change that makes a massage type possible.
    Note(NoteId),
    /// The name of a condition.
    Condition(ConditionId),
    /// What has to happen before a massage type that waits because of a condition.
    First(ConditionId),
    /// "Result for you:".
    Legend,
    /// "Because of".
    Because,
    /// Above the changes that every massage type needs.
    ForAll,
    /// "Changes:".
    Changes,
    /// That only this massage type waits.
    ThisOne,
    /// How many results have a level, with `{count}`.
    Count(Level),
    /// What is said once everything is cleared.
    Cleared,
    /// In place of a number, where all have one level.
    All,
    /// A sentence with `{conditions}`.
    Counted,
    /// That nothing was ticked, which counts as not sure.
    Unanswered,
    /// That an open question counts as not sure.
    OpenQuestion,
}

impl Phrase {
    /// How the store spells it.
    fn key(self) -> [&'static str; 2] {
        match self {
            Self::Level(it) => ["level-", it.slug()],
            Self::Short(it) => ["short-", it.slug()],
            Self::Mark(it) => ["mark-", it.slug()],
            Self::Fit(it) => ["fit-", it.slug()],
            Self::FitLater(it) => ["later-", it.slug()],
            Self::Area(it) => ["area-", it.slug()],
            Self::Note(it) => ["note-", it.slug()],
            Self::Condition(it) => ["condition-", it.slug()],
            Self::First(it) => ["first-", it.slug()],
            Self::Legend => ["legend", ""],
            Self::Because => ["because", ""],
            Self::ForAll => ["for-all", ""],
            Self::Changes => ["changes", ""],
            Self::ThisOne => ["this-one", ""],
            Self::Count(it) => ["count-", it.slug()],
            Self::Cleared => ["cleared", ""],
            Self::All => ["all", ""],
            Self::Counted => ["counted", ""],
            Self::Unanswered => ["unanswered", ""],
            Self::OpenQuestion => ["open-question", ""],
        }
    }
}

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

    /// Puts a copy of a phrase at the end of an element.
    pub fn copy(&self, phrase: Phrase, to: &Element) {
        if let Some(copy) = self.find(phrase).and_then(|it| it.clone_node_with_deep(true).ok()) {
            to.append_child(&copy).ok();
        }
    }
}
