//! A claim: what the guide says, and what it rests on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A sentence or two that says something about bodies, massage or safety, with its grounds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Claim {
    /// What the reader sees.
    pub text: String,
    /// Facts of the studio's article that the text carries: `S1` to `S76`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// Ids of the sources it rests on; never empty.
    pub sources: Vec<String>,
    /// Whether it recommends, praises or offers work. While a warning sign stands, it is not shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recommends: bool,
}
