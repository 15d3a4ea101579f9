//! Words explained, as a list.

use leptos::prelude::*;

use crate::content::model::Guide;
use crate::prerender::claim::references;
use crate::prerender::terms::id_of;

/// Every term with its plain meaning.
pub fn glossary(guide: &Guide) -> impl IntoView + use<> {
    let terms: Vec<_> = guide
        .glossary
        .iter()
        .map(|it| {
            view! {
                <div id=id_of(it)>
                    <dt>{it.term.clone()}</dt>
                    <dd>{it.meaning.text.clone()}" "{references(guide, &it.meaning)}</dd>
                </div>
            }
        })
        .collect();
    view! {
        <section class="glossary" id="glossary">
            <h2>{guide.words.glossary.heading.clone()}</h2>
            <dl>{terms}</dl>
        </section>
    }
}
