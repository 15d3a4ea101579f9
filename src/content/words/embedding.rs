//! The words around the guide in another page.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the page around the guide shows besides it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct EmbeddingWords {
    /// Name of the frame.
    pub frame: String,
    /// Link to the guide on its own page.
    pub open: String,
    /// The same link, short, at the very top of the guide.
    pub own_page: String,
    /// While the app takes long.
    pub loading: String,
    /// Button after a download that failed.
    pub retry: String,
    /// Button that starts the guide in a page that a browser has translated.
    pub start: String,
}
