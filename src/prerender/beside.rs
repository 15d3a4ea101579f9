//! The frame of a page beside the guide.

use leptos::prelude::*;

use crate::content::model::Guide;
use crate::prerender::claim::source_names;
use crate::prerender::links::page_of;
use crate::prerender::masthead::{brand, call, tabs};
use crate::rules::View;

/// A page beside the guide. It knows of no sign that was ticked there: it begins with the way to them.
pub fn beside<V: IntoView + 'static>(
    guide: &Guide,
    id: &'static str,
    heading: &str,
    content: V,
) -> impl IntoView + use<V> {
    let some_signs = guide.messages.iter().find(|it| it.id == "M4").map(|it| it.claim.text.clone());
    let legend = guide.words.views.legend.clone();
    let current = View::from_id(id).filter(|_| id != View::Where.id()).map(page_of);
    view! {
        <div class=["guide page-", id].concat()>
            <header class="masthead">{brand(guide)}</header>
            <div class="bar"><nav class="tabs" aria-label=legend>{tabs(guide, "./")}</nav>{call(guide)}</div>
            <div class="shared" id=id data-page=current>
                <h1>{heading.to_owned()}</h1>
                <p>{some_signs}" "<a href=["./#", View::Help.id()].concat()>{guide.words.get_help_first.clone()}</a></p>
                {content}
            </div>
            {source_names(guide)}
        </div>
    }
}
