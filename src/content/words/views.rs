//! The words of the ways between the parts of the guide.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Names of the views, and what stands beside them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ViewWords {
    /// What the switch is called.
    pub legend: String,
    /// The view with drawing, areas and panels.
    pub r#where: String,
    /// The view with the questions about health.
    pub ok: String,
    /// The same where there is little room.
    pub ok_short: String,
    /// The view with massage types side by side.
    pub compare: String,
    /// The short way to the telephone.
    pub call: String,
    /// A link to a view as a page of its own.
    pub open: String,
}
