//! What every page is made with: where it stands, what it loads, templates to fill.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::Guide;
use crate::prerender::{Embedding, Slot, Surroundings, prerendered};

/// Where the files stand that the page loads, from the root of the site.
pub const ASSETS: &str = "v1/assets/";

/// Names of the files that a page loads, in [`ASSETS`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// What script, app and markup of one build have in common.
    pub build: String,
    /// The script that starts the app.
    pub script: String,
    /// The app itself.
    pub wasm: String,
    /// The styles of what comes once it is wanted.
    pub style: String,
    /// What counts on paper alone.
    pub print: String,
    /// What counts where there is no script.
    pub bare: String,
}

/// Where a page stands: in what, and in the folder of which content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub(super) embedding: Embedding,
    /// The way from the page to the root of the site.
    pub(super) root: String,
    /// The way from the page to the folder of assets.
    pub(super) assets: String,
    /// The way from the page to the folder of the guide's own page.
    own: String,
}

impl Spot {
    /// The spot of a content's page; `folder` is empty or ends in a slash.
    pub fn new(embedding: Embedding, folder: &str) -> Self {
        let up = "../".repeat(folder.matches('/').count());
        let [root, assets, own] = match embedding {
            Embedding::Own => [up.clone(), up + ASSETS, String::new()],
            Embedding::Frame => {
                [[&up, "../"].concat(), [&up, "assets/"].concat(), [&up, "../", folder].concat()]
            }
            // Its markup speaks from the folder of assets, whatever page it is in.
            Embedding::Element => ["../../".to_owned(), String::new(), ["../../", folder].concat()],
        };
        Self { embedding, root, assets, own }
    }

    /// What the views get to know of it.
    pub fn surroundings(&self) -> Surroundings {
        Surroundings { embedding: self.embedding, way: self.own.clone(), ..Surroundings::default() }
    }
}

/// A stretch of the markup, for where it will stand.
pub fn prerendered_in(guide: &Guide, surroundings: Surroundings, slot: Slot) -> String {
    Owner::new().with(|| {
        provide_context(Arc::new(guide.clone()));
        provide_context(surroundings);
        prerendered(slot)
    })
}

/// A template with its slots filled.
pub fn filled(template: &str, slots: &[(&str, String)]) -> String {
    slots.iter().fold(without_notes(template), |page, (slot, text)| page.replace(slot, text))
}

/// Removes the template's notes to its editors.
fn without_notes(template: &str) -> String {
    template.lines().filter(|line| !line.trim_start().starts_with("<!-- ")).collect::<Vec<_>>().join("\n")
}

/// A text as it stands in an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
