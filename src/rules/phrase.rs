//! The words that stand once in the page, in a store that is never displayed, by their names there: the build writes
//! each under its name, and the app looks it up.

use crate::content::{AreaId, ConditionId, FitLevel, Level, NoteId};

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
    /// In its place while it waits: nothing praises it then.
    NotNow,
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
    /// Its name in the store: what kind it is and, where there are several, which.
    pub const fn key(self) -> [&'static str; 2] {
        match self {
            Self::Level(it) => ["level-", it.slug()],
            Self::Short(it) => ["short-", it.slug()],
            Self::Mark(it) => ["mark-", it.slug()],
            Self::Fit(it) => ["fit-", it.slug()],
            Self::NotNow => ["not-now", ""],
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
