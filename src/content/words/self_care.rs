//! The words around what a reader can know and do at home, and around the first visit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::AftermathId;

/// The words around what a reader can know and do at home, and around the first visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SelfCareWords {
    /// Heading of what sciatica feels like.
    pub feels: String,
    /// Link to it, from the overview.
    pub to_feels: String,
    /// Before the areas that a course of pain touches.
    pub course: String,
    /// Heading of pain that is elsewhere.
    pub elsewhere: String,
    /// Heading of what to do at home.
    pub home: String,
    /// Heading of what may follow a massage.
    pub soreness: String,
    /// Head of its first column.
    pub level: String,
    /// Head of its second column.
    pub sign: String,
    /// Head of its third column.
    pub action: String,
    /// Names of its rows.
    pub levels: AftermathWords,
    /// Link to the moves and to sleeping, on the page of long lists.
    pub to_moves: String,
    /// Heading of the moves.
    pub moves: String,
    /// Under that heading.
    pub moves_lead: String,
    /// Link to the warning signs before the moves.
    pub check_first: String,
    /// Heading of ways to lie at night.
    pub sleep: String,
    /// Under that heading.
    pub sleep_lead: String,
    /// Heading of the first visit.
    pub first_visit: String,
    /// Before the lengths of sessions.
    pub sessions: String,
    /// A length without a price, with `{minutes}`.
    pub minutes: String,
    /// A length with its price, with `{minutes}` and `{price}`.
    pub minutes_and_price: String,
}

/// Names of what may follow a massage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AftermathWords {
    /// Nothing to worry about.
    pub normal: String,
    /// A call today.
    pub call: String,
    /// An emergency.
    pub emergency: String,
}

impl AftermathWords {
    /// The word for a row.
    pub fn of(&self, id: AftermathId) -> &str {
        match id {
            AftermathId::Normal => &self.normal,
            AftermathId::Call => &self.call,
            AftermathId::Emergency => &self.emergency,
        }
    }
}
