//! What comes once it is wanted: one file, the same for everybody, whose parts go to the places that bear their names.

use leptos::prelude::*;

use crate::content::StopId;
use crate::content::model::Guide;
use crate::diagram::later::later_defs;
use crate::prerender::claim::{OFFER, source_names};
use crate::prerender::compare::pair;
use crate::prerender::drawing::{callouts_of, key, names};
use crate::prerender::links::{PREPARE_PAGE, SESSION_PAGE, out};
use crate::prerender::marks::without_marks;
use crate::prerender::situation::questions;
use crate::prerender::store::store;
use crate::prerender::surroundings::Surroundings;
use crate::prerender::terms::{Word, marked, meanings};
use crate::prerender::tour::tour;
use crate::prerender::view::tones;
use crate::rules::View;

/// All parts, each in a `div` that names its place.
pub fn later(guide: &Guide) -> String {
    let session = &guide.words.session;
    let health = view! { {questions(guide)}{to_session(PREPARE_PAGE, &session.prepare_link)} }.to_html();
    let health = marked(guide, &without_marks(&health), Word::Button);
    let compared = view! { {pair(guide)}{to_session(SESSION_PAGE, &session.link)} }.to_html();
    let compared = marked(guide, &without_marks(&compared), Word::Button);
    let store = view! { {store(guide)}{meanings(guide)}{source_names(guide)} }.to_html();
    [
        ("store", store),
        (View::Health.id(), health),
        (View::Compare.id(), compared),
        ("tour", tour(guide).to_html()),
        ("sprites", later_defs()),
        ("names", names(guide).to_html()),
        ("callouts", callouts_of(guide, &StopId::ALL).to_html()),
        ("tones", tones(guide).to_html()),
        ("key", key(guide).to_html()),
    ]
    .map(|(place, html)| format!(r#"<div data-part="{place}">{}</div>"#, without_marks(&html)))
    .concat()
}

/// The way to the pages of a session, which never stand in another page.
fn to_session(page: &str, words: &str) -> impl IntoView + use<> {
    let to = out(&[Surroundings::here().way.as_str(), page].concat());
    view! { <p class=["to-session ", OFFER].concat()><a href=to.href target=to.target rel=to.rel>{words.to_owned()}</a></p> }
}
