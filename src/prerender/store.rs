//! Words that the app puts into results: it holds none of its own. They stand once, in a store that is never
//! displayed, each under the name by which `dom::phrases` looks it up.

use leptos::prelude::*;

use crate::content::model::Guide;
use crate::content::{FitLevel, Level};
use crate::prerender::icon::Icon;

/// The store.
pub fn store(guide: &Guide) -> impl IntoView + use<> {
    let (words, situation) = (&guide.words.results, &guide.words.situation);
    let levels = Level::ALL.map(|it| {
        view! {
            <b data-phrase=["level-", it.slug()].concat()>{Icon::of_result(it).view()}" "{words.of(it).to_owned()}</b>
            <span data-phrase=["short-", it.slug()].concat()>{Icon::of_result(it).view()}{words.short.of(it).to_owned()}</span>
            <span data-phrase=["mark-", it.slug()].concat()>{Icon::of_result(it).view()}{words.mark.of(it).to_owned()}</span>
            <span data-phrase=["count-", it.slug()].concat()>{situation.counts.of(it).to_owned()}</span>
        }
    });
    let fits = FitLevel::ALL.map(|it| {
        view! {
            <span data-phrase=["fit-", it.slug()].concat()>{guide.words.fit.of(it).to_owned()}</span>
            <span data-phrase=["later-", it.slug()].concat()>{words.once_cleared.of(it).to_owned()}</span>
        }
    });
    let areas: Vec<_> = guide
        .areas
        .iter()
        .map(|it| view! { <b data-phrase=["area-", it.id.slug()].concat()>{it.name.clone()}</b> })
        .collect();
    let notes: Vec<_> = guide
        .notes
        .iter()
        .map(|it| view! { <li data-phrase=["note-", it.id.slug()].concat()>{it.claim.text.clone()}</li> })
        .collect();
    let firsts: Vec<_> = guide
        .conditions
        .iter()
        .filter_map(|it| Some((it.id.slug(), it.first.as_ref()?.text.clone())))
        .map(|(id, text)| view! { <li data-phrase=["first-", id].concat()>{text}</li> })
        .collect();
    let names: Vec<_> = guide
        .conditions
        .iter()
        .map(|it| view! { <span data-phrase=["condition-", it.id.slug()].concat()>{it.name.clone()}</span> })
        .collect();
    let sentences = [
        ("because", &words.because),
        ("cleared", &situation.announcement_cleared),
        ("all", &situation.all),
        ("counted", &situation.counted),
        ("unanswered", &situation.unanswered),
        ("open-question", &situation.open_question),
    ];
    let sentences: Vec<_> = sentences
        .into_iter()
        .map(|(name, text)| view! { <span data-phrase=name>{text.clone()}</span> })
        .collect();
    view! {
        <div class="store" hidden>
            {levels}
            {fits}
            {areas}
            <ul>{notes}{firsts}</ul>
            {names}
            {sentences}
            <span data-phrase="legend" class="unseen">{words.legend.clone()}" "</span>
            <h4 data-phrase="for-all">{words.for_all.clone()}</h4>
            <p data-phrase="changes">{words.changes.clone()}</p>
            <p data-phrase="this-one">{words.this_one.clone()}</p>
        </div>
    }
}
