//! A claim and where it comes from.

use leptos::prelude::*;

use crate::content::model::{Claim, Guide};
use crate::prerender::more::PAGE;

/// Links from a claim to its sources, by their numbers in the list of sources.
pub fn references(guide: &Guide, claim: &Claim) -> impl IntoView + use<> {
    let links: Vec<_> = claim
        .sources
        .iter()
        .filter_map(|id| Some((id, guide.sources.iter().position(|it| it.id == *id)? + 1)))
        .map(|(id, number)| view! { <a href=[PAGE, "#source-", id].concat()>{number.to_string()}</a> })
        .collect();
    let name = guide.words.sources.clone();
    view! { <span class="references"><span class="unseen">{name}" "</span>{links}</span> }
}

/// A claim as a paragraph, followed by its sources.
pub fn paragraph(guide: &Guide, claim: &Claim) -> impl IntoView + use<> {
    let text = claim.text.clone();
    view! { <p>{text}" "{references(guide, claim)}</p> }
}
