//! The pages beside the guide, which need no script: whatever else there is to read, and the views as pages of their
//! own.

use leptos::prelude::*;

use crate::content::AreaId;
use crate::content::model::{Caution, Claim, Guide, Note, Source};
use crate::prerender::beside::beside;
use crate::prerender::claim::{class_of_section, paragraph, references};
use crate::prerender::compare::all;
use crate::prerender::glossary::glossary;
use crate::prerender::icon::Icon;
use crate::prerender::moves::{moves, sleep};
use crate::prerender::note::note;
use crate::prerender::self_care::{at_home, feels, first_visit};
use crate::prerender::situation::in_words;
use crate::prerender::studio::about;
use crate::prerender::tour::tour_text;
use crate::prerender::visit::links_of_visit;
use crate::rules::{View, advice_for};

/// Whatever else there is to read.
pub fn more(guide: &Guide) -> impl IntoView + use<> {
    beside(guide, "more", &guide.words.more, view! { {links_of_visit(guide)}{lists(guide)} })
}

/// What is read and not chosen.
pub fn lists(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let can: Vec<_> = guide.messages.iter().map(|it| paragraph(guide, &it.claim)).collect();
    view! {
        <section class="can-and-cannot"><h2>{words.can_and_cannot.clone()}</h2>{can}</section>
        {feels(guide)}
        {tour_text(guide)}
        {cautions(guide)}
        {notes("notes", &words.benefits, guide, &guide.benefits)}
        {notes("notes", &words.rules, guide, &guide.rules)}
        {notes("notes tips", &words.tips, guide, &guide.tips)}
        {at_home(guide)}
        {moves(guide)}
        {sleep(guide)}
        {first_visit(guide)}
        {notes("notes evidence", &words.evidence, guide, &guide.evidence)}
        {glossary(guide)}
        {sources(guide)}
        {about(guide)}
    }
}

/// The questions about health in words.
pub fn health(guide: &Guide) -> impl IntoView + use<> {
    beside(guide, View::Health.id(), &guide.words.situation.heading, in_words(guide, ""))
}

/// Massage types side by side.
pub fn compared(guide: &Guide) -> impl IntoView + use<> {
    beside(guide, View::Compare.id(), &guide.words.compare.heading, all(guide))
}

/// Every caution in general words, also those that belong to no single area.
fn cautions(guide: &Guide) -> impl IntoView + use<> {
    let rows: Vec<_> = guide.cautions.iter().map(|it| caution(guide, it)).collect();
    let heading = guide.words.when_to_be_careful.clone();
    view! { <section class="notes cautions"><h2>{heading}</h2><ul class="rows">{rows}</ul></section> }
}

fn caution(guide: &Guide, it: &Caution) -> impl IntoView + use<> {
    let key = view! { {Icon::of_caution(it.id).view()}<span>{it.name.clone()}</span> };
    view! {
        <li class="row">
            <h3 class="key">{key}</h3>
            <div class="text">{paragraph(guide, &it.claim)}</div>
        </li>
    }
}

fn notes(class: &'static str, heading: &str, guide: &Guide, notes: &[Note]) -> impl IntoView + use<> {
    let rows: Vec<_> = notes.iter().map(|it| note(guide, it)).collect();
    let class = class_of_section(class, notes.iter().map(|it| &it.claim));
    view! { <section class=class><h2>{heading.to_owned()}</h2><ul class="rows">{rows}</ul></section> }
}

/// Where everything comes from: by panel and for the signs, then source by source.
fn sources(guide: &Guide) -> impl IntoView + use<> {
    let rows: Vec<_> = guide.sources.iter().map(source).collect();
    let areas: Vec<_> = AreaId::ALL.into_iter().map(|it| of_area(guide, it)).collect();
    let signs = guide.warning_signs.iter().map(|it| (it.sign.text.clone(), it.sign.clone())).collect();
    view! {
        <section class="sources" id="sources">
            <h2>{guide.words.sources.clone()}</h2>
            {areas}
            {claims_of(guide, "sources-signs", &guide.words.warning_signs, signs)}
            <ol>{rows}</ol>
        </section>
    }
}

/// Where the claims of a panel come from.
fn of_area(guide: &Guide, id: AreaId) -> Option<impl IntoView + use<>> {
    let words = &guide.words;
    let advice = advice_for(guide, id)?;
    let about = advice.area.about.iter().map(|it| (advice.area.name.clone(), it));
    let cautions = advice.cautions.iter().map(|(it, claim)| (it.name.clone(), *claim));
    let types = advice.types.iter().map(|(it, fit)| (it.name.clone(), &fit.reason));
    let tell = advice.area.tell.first().map(|it| (words.tell_your_therapist.clone(), it));
    let rows = merged(about.chain(cautions).chain(types).chain(tell));
    Some(claims_of(guide, &["sources-", id.slug()].concat(), &advice.area.name, rows))
}

fn claims_of(guide: &Guide, id: &str, heading: &str, claims: Vec<(String, Claim)>) -> impl IntoView + use<> {
    let rows: Vec<_> = claims
        .into_iter()
        .map(|(name, claim)| view! { <li><b>{name}</b>" "{references(guide, &claim)}</li> })
        .collect();
    view! { <section id=id.to_owned()><h3>{heading.to_owned()}</h3><ul>{rows}</ul></section> }
}

/// One row per name: neighbouring claims of the same name join their sources.
fn merged<'a>(claims: impl Iterator<Item = (String, &'a Claim)>) -> Vec<(String, Claim)> {
    let mut rows: Vec<(String, Claim)> = Vec::new();
    for (name, claim) in claims {
        match rows.last_mut().filter(|(last, _)| *last == name) {
            Some((_, row)) => {
                let more: Vec<_> =
                    claim.sources.iter().filter(|it| !row.sources.contains(it)).cloned().collect();
                row.sources.extend(more);
            }
            None => rows.push((name, claim.clone())),
        }
    }
    rows
}

fn source(source: &Source) -> impl IntoView + use<> {
    let name = source.name.clone();
    let id = ["source-", &source.id].concat();
    match source.link.clone() {
        Some(link) => view! { <li id=id><a href=link rel="noreferrer">{name}</a></li> }.into_any(),
        None => view! { <li id=id>{name}</li> }.into_any(),
    }
}
