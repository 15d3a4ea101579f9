//! A claim and where it comes from.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::prelude::*;
use leptos::tachys::html::class::class;

use crate::content::model::{Claim, Guide};
use crate::prerender::links;

/// Links from a claim to its sources, by their numbers in the list of sources. They stand after its last full
/// stop, and each is called what it is by [`source_names`].
pub fn references(guide: &Guide, claim: &Claim) -> impl IntoView + use<> {
    let links: Vec<_> = claim
        .sources
        .iter()
        .filter_map(|id| Some((id, guide.sources.iter().position(|it| it.id == *id)? + 1)))
        .map(|(id, number)| {
            let to = links::more(&["source-", id].concat());
            let name = ["s-", id].concat();
            view! { <a href=to.href target=to.target rel=to.rel aria-labelledby=name>{number.to_string()}</a> }
        })
        .collect();
    view! { <span class="references">{links}</span> }
}

/// What the links of claims are called, "Source 60: NHS, sciatica": each name once and unseen, since a page has
/// hundreds of such links.
pub fn source_names(guide: &Guide) -> impl IntoView + use<> {
    let word = &guide.words.source;
    let names: Vec<_> = guide
        .sources
        .iter()
        .zip(1..)
        .map(|(it, number)| {
            let name = word.replace("{number}", &number.to_string()).replace("{name}", short(&it.name));
            view! { <li id=["s-", &it.id].concat()>{name}</li> }
        })
        .collect();
    view! { <ul hidden>{names}</ul> }
}

/// The names of all sources of some claims, each once, in one line.
pub fn named_sources<'a>(guide: &Guide, claims: impl IntoIterator<Item = &'a Claim>) -> String {
    let used: Vec<_> = claims.into_iter().flat_map(|it| &it.sources).collect();
    let names = guide.sources.iter().filter(|it| used.contains(&&it.id)).map(|it| short(&it.name));
    [&guide.words.sources, ": ", &names.collect::<Vec<_>>().join("; "), "."].concat()
}

/// A source's name without the remark on how it was read, which the list of sources gives.
fn short(name: &str) -> &str {
    [", read ", ", abstract", ", open part", ", still "]
        .into_iter()
        .fold(name, |name, remark| name.split(remark).next().unwrap_or(name))
}

/// The class of what recommends, praises or offers work: while a warning sign stands, the stylesheet hides it.
pub const OFFER: &str = "offer";

/// The class of the element that holds a claim's text.
pub fn class_of(claim: &Claim) -> Option<&'static str> {
    claim.recommends.then_some(OFFER)
}

/// A class that not every such element has; an empty attribute would cost bytes.
pub fn class_if(name: Option<&'static str>) -> Vec<AnyAttribute> {
    name.map(|it| class(it).into_any_attr()).into_iter().collect()
}

/// A claim's text alone, as a paragraph.
pub fn text(claim: &Claim) -> impl IntoView + use<> {
    view! { <p {..class_if(class_of(claim))}>{claim.text.clone()}</p> }
}

/// The class of a section: of nothing but offers when all its claims are, so that no heading stands alone.
pub fn class_of_section<'a>(class: &str, claims: impl IntoIterator<Item = &'a Claim>) -> String {
    let only_offers = claims.into_iter().all(|it| it.recommends);
    if only_offers { [class, " ", OFFER].concat() } else { class.to_owned() }
}

/// A claim as a paragraph, followed by its sources.
pub fn paragraph(guide: &Guide, claim: &Claim) -> impl IntoView + use<> {
    let text = claim.text.clone();
    view! { <p {..class_if(class_of(claim))}>{text}" "{references(guide, claim)}</p> }
}
