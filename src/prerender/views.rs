//! The views beside the drawing, as far as they are in the first document: the check of warning signs, and the
//! places of those that come once they are wanted. Until then each has a link to a page with the same words.

use leptos::prelude::*;

use crate::content::TypeId;
use crate::content::model::Guide;
use crate::prerender::icon;
use crate::prerender::links;
use crate::prerender::studio::made_by;
use crate::prerender::warning_signs::warning_signs;
use crate::rules::{Matrix, View};

/// All of them, the result that stays in view, and the way to what else there is to read.
pub fn views(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let health =
        LaterView { view: View::Health, heading: &words.situation.heading, lead: &words.situation.lead };
    let compare =
        LaterView { view: View::Compare, heading: &words.compare.heading, lead: &words.compare.lead };
    view! {
        <h1 class="unseen view-title">{guide.title.clone()}</h1>
        {warning_signs(guide)}
        {place_of(guide, &health, Matrix::of(guide).map(|it| it.encode()))}
        {place_of(guide, &compare, None)}
        {result_bar(guide)}
        {foot(guide)}
        <div class="sprites" data-later="sprites"></div>
        <div data-later="store"></div>
    }
}

/// A view whose content comes later.
struct LaterView<'a> {
    view: View,
    heading: &'a str,
    lead: &'a str,
}

fn place_of(guide: &Guide, it: &LaterView, matrix: Option<String>) -> impl IntoView + use<> {
    let id = it.view.id();
    let heading = ["heading-", id].concat();
    let page = links::page(it.view);
    // The name by which other pages have linked to the questions.
    let inner = (it.view == View::Health).then_some("situation");
    view! {
        <section class=["apart ", id].concat() id=id hidden="until-found" tabindex="-1" aria-labelledby=heading data-matrix=matrix>
            <h2 id=["heading-", id].concat()>{it.heading.to_owned()}</h2>
            <p>{it.lead.to_owned()}</p>
            <div id=inner data-later=id>
                <p><a class="button" href=page.href target=page.target rel=page.rel>{guide.words.views.open.clone()}</a></p>
            </div>
        </section>
    }
}

/// The words before the counts of results, with the number of massage types.
pub fn of_types(words: &str) -> String {
    words.replace("{types}", &TypeId::ALL.len().to_string())
}

/// What the results come to: in view on every view, once there are some.
fn result_bar(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.results;
    let of_all = guide.words.situation.of_all.replace("{areas}", &guide.areas.len().to_string());
    view! {
        <div class="result-bar offer">
            <p role="status">
                <span class="of-all">{of_types(&of_all)}" "</span>
                <span class="of-area">{of_types(&guide.words.situation.of_area)}" "</span>
                <span class="results-said"></span>
            </p>
            <a class="to-why" href=["#", View::Health.id()].concat()>{words.see.clone()}</a>
            <a class="to-types" href=["#", View::Where.id()].concat() data-act="show">{words.to_types.clone()}</a>
        </div>
    }
}

/// The way to what else there is to read.
fn foot(guide: &Guide) -> impl IntoView + use<> {
    let more = links::more("more");
    view! {
        <footer class="foot">
            <p><a class="to-more" href=more.href target=more.target rel=more.rel>{guide.words.more.clone()}{icon::ONWARD.view()}</a></p>
            <div class="imprint"><p>{guide.words.privacy.clone()}</p>{made_by(guide)}</div>
        </footer>
    }
}
