//! What is long, on a page of its own: moves, what research has found, words explained, sources.

use leptos::prelude::*;

use crate::content::model::{Guide, Source};
use crate::prerender::claim::source_names;
use crate::prerender::glossary::glossary;
use crate::prerender::icon::{self, sprite};
use crate::prerender::masthead::brand;
use crate::prerender::moves::{moves, sleep};
use crate::prerender::note::note;

/// All long lists.
pub fn more(guide: &Guide) -> impl IntoView + use<> {
    view! {
        <div class="guide">
            <header class="masthead">
                {sprite()}
                {brand(guide)}
                <a class="back" href="./">{icon::BACK.view()}<span>{guide.words.heading.clone()}</span></a>
            </header>
            <div class="shared">
                <h1>{guide.words.more.clone()}</h1>
                {signs_first(guide)}
                {moves(guide)}
                {sleep(guide)}
                {evidence(guide)}
                {glossary(guide)}
                {sources(guide)}
            </div>
            {source_names(guide)}
        </div>
    }
}

/// This page knows of no sign that was ticked on the other: it begins with the way to them.
fn signs_first(guide: &Guide) -> impl IntoView + use<> {
    let some_signs = guide.messages.iter().find(|it| it.id == "M4").map(|it| it.claim.text.clone());
    view! { <p>{some_signs}" "<a href="./#warning-signs">{guide.words.get_help_first.clone()}</a></p> }
}

fn evidence(guide: &Guide) -> impl IntoView + use<> {
    let rows: Vec<_> = guide.evidence.iter().map(|it| note(guide, it)).collect();
    let heading = guide.words.evidence.clone();
    view! { <section class="notes" id="evidence"><h2>{heading}</h2><ul class="rows">{rows}</ul></section> }
}

fn sources(guide: &Guide) -> impl IntoView + use<> {
    let rows: Vec<_> = guide.sources.iter().map(source).collect();
    view! {
        <section class="sources"><h2>{guide.words.sources.clone()}</h2><ol>{rows}</ol></section>
    }
}

fn source(source: &Source) -> impl IntoView + use<> {
    let name = source.name.clone();
    let id = ["source-", &source.id].concat();
    match source.link.clone() {
        Some(link) => view! { <li id=id><a href=link rel="noreferrer">{name}</a></li> }.into_any(),
        None => view! { <li id=id>{name}</li> }.into_any(),
    }
}
