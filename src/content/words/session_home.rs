//! The words of the page to take home from a session.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The page to take home.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct HomeWords {
    /// Heading of the page of a client at home.
    pub prepared: String,
    /// A question about health that nobody has answered: `{list}`.
    pub question_open: String,
    /// Why there is nothing to agree on yet.
    pub agree_first: String,
    /// Heading of the page while client and therapist have not agreed yet.
    pub talked: String,
    /// Link to a session in the studio that goes on with what was said at home.
    pub go_on: String,
    /// Before what was chosen there.
    pub wishes: String,
    /// Nothing was said about something.
    pub nothing: String,
    /// The areas to work on: `{list}`.
    pub these: String,
    /// Areas that were refused: `{list}`.
    pub not_these: String,
    /// Types that wait: `{list}`.
    pub waits: String,
    /// The signs were read, and none fits.
    pub signs_none: String,
    /// Lists about health that nobody has gone through: `{list}`.
    pub health_open: String,
    /// Chosen types that have to wait: `{list}`.
    pub later: String,
    /// Firm pressure was chosen against what health needs.
    pub not_firm: String,
    /// Lying on the front was chosen against what health needs.
    pub not_front: String,
    /// Lying on the back was chosen against what health needs.
    pub not_back: String,
    /// Names as a reason that not all about health is known.
    pub not_sure: String,
    /// The signs were not all answered.
    pub signs_open: String,
    /// Opens the rest of the page on a phone: advice, contact, sources.
    pub more: String,
    /// What the rules for everybody ask to say at once.
    pub tell: String,
    /// Prints the page.
    pub print: String,
    /// Makes a code and a link.
    pub make: String,
    /// What is in them.
    pub inside: String,
    /// What the code is, for who does not see it.
    pub code: String,
    /// How to use the code.
    pub scan: String,
    /// Before the link.
    pub address: String,
    /// Copies the link.
    pub copy: String,
    /// It was copied.
    pub copied: String,
    /// Hands the link to another program.
    pub share: String,
    /// How to keep the page as a file.
    pub pdf: String,
    /// The page around did not let it print.
    pub unprinted: String,
    /// The plan came with a link.
    pub opened: String,
}
