//! A named claim, as benefits, tips, rules and evidence are.

use leptos::prelude::*;

use crate::content::model::{Guide, Note};
use crate::prerender::claim::{class_of_section, paragraph, references};

/// One named claim with its limit.
pub fn note(guide: &Guide, note: &Note) -> impl IntoView + use<> {
    let word = guide.words.limit.clone();
    let limit = note.limit.as_ref().map(|claim| {
        view! { <p class="limit"><b>{word}</b>" "{claim.text.clone()}" "{references(guide, claim)}</p> }
    });
    let words = &guide.words.certainty;
    let certainty = note.certainty.map(|it| {
        view! { <p class="limit"><b>{words.legend.clone()}</b>" "{words.of(it).to_owned()}</p> }
    });
    let direction = note.direction.map(|it| {
        view! { <p class="limit"><b>{words.direction.clone()}</b>" "{words.direction_of(it).to_owned()}</p> }
    });
    let class = class_of_section("row", [&note.claim]);
    view! {
        <li class=class>
            <h3 class="key">{note.name.clone()}</h3>
            <div class="text">{paragraph(guide, &note.claim)}{limit}{certainty}{direction}</div>
        </li>
    }
}
