//! A claim with a heading of its own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::model::{Certainty, Claim, Direction};

/// A claim with a short heading of its own: a benefit, a tip, a rule, an evidence note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Note {
    /// Unique among its kind, for example `tip-heat`.
    pub id: String,
    /// Two to five words.
    pub name: String,
    /// What it says.
    pub claim: Claim,
    /// Limits: when it does not hold, or how sure it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Claim>,
    /// How sure research is; evidence notes have it, others have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Certainty>,
    /// What it says about massage, when it is a guideline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
}
