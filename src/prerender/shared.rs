//! What stands once, below the panels: warning signs, what massage can do, tips, evidence, studio.

use leptos::prelude::*;

use crate::content::model::{Guide, Note};
use crate::diagram::later::later_defs;
use crate::prerender::claim::{class_of, class_of_section, paragraph};
use crate::prerender::compare::{compare, no_massage};
use crate::prerender::drawing::key;
use crate::prerender::icon::Icon;
use crate::prerender::links;
use crate::prerender::note::note;
use crate::prerender::place::{Surroundings, part};
use crate::prerender::self_care::{at_home, feels, first_visit};
use crate::prerender::situation::situation;
use crate::prerender::terms::meanings;
use crate::prerender::tour::tour_text;
use crate::prerender::warning_signs::warning_signs;

/// All shared parts, in the order in which a reader needs them.
pub fn shared(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let can: Vec<_> = guide.messages.iter().map(|it| paragraph(guide, &it.claim)).collect();
    view! {
        {later_styles()}
        <div class="sprites" inner_html=later_defs()></div>
        {key(guide)}
        {warning_signs(guide)}
        {situation(guide)}
        {compare(guide)}
        {no_massage(guide)}
        {feels(guide)}
        <section class="can-and-cannot" part=part("disclaimer")><h2>{words.can_and_cannot.clone()}</h2>{can}</section>
        {cautions(guide)}
        {notes("notes", &words.benefits, guide, &guide.benefits)}
        {notes("notes", &words.rules, guide, &guide.rules)}
        {notes("notes tips", &words.tips, guide, &guide.tips)}
        {at_home(guide)}
        {first_visit(guide)}
        {tour_text(guide)}
        {meanings(guide)}
        {about(guide)}
    }
}

/// Asks for the later styles where they are first needed, so that they hold up nothing before. Not between the
/// app's own elements, where they would be in the way of hydration.
fn later_styles() -> impl IntoView {
    Surroundings::here().later.map(|[always, before]| {
        view! { <link rel="stylesheet" href=always /><link rel="stylesheet" href=before data-before="" /> }
    })
}

/// Every caution in general words, also those that belong to no single area.
fn cautions(guide: &Guide) -> impl IntoView + use<> {
    let rows: Vec<_> = guide
        .cautions
        .iter()
        .map(|it| {
            let key = view! { {Icon::of_caution(it.id).view()}<span>{it.name.clone()}</span> };
            view! {
                <li class="row">
                    <h3 class="key">{key}</h3>
                    <div class="text">{paragraph(guide, &it.claim)}</div>
                </li>
            }
        })
        .collect();
    let heading = guide.words.when_to_be_careful.clone();
    view! { <section class="notes cautions"><h2>{heading}</h2><ul class="rows">{rows}</ul></section> }
}

fn notes(class: &'static str, heading: &str, guide: &Guide, notes: &[Note]) -> impl IntoView + use<> {
    let rows: Vec<_> = notes.iter().map(|it| note(guide, it)).collect();
    let class = class_of_section(class, notes.iter().map(|it| &it.claim));
    view! { <section class=class><h2>{heading.to_owned()}</h2><ul class="rows">{rows}</ul></section> }
}

fn about(guide: &Guide) -> impl IntoView + use<> {
    let (words, studio) = (&guide.words, &guide.studio);
    let website = links::out(&studio.website_link);
    let license = studio.license.clone().map(|it| view! { <p>{words.license.clone()}" "{it}</p> });
    view! {
        <section class="about-guide">
            <div>
                <h2>{words.about.clone()}</h2>
                <p>{words.made_by.replace("{studio}", &studio.legal_name)}</p>
                {paragraph(guide, &words.based_on)}
                <p>{words.privacy.clone()}</p>
            </div>
            <div>
                <h2>{words.review.clone()}</h2>
                {review(guide)}
            </div>
            <div>
                <h2>{words.studio.clone()}</h2>
                <address>
                <p>{studio.legal_name.clone()}" ("{studio.short_name.clone()}")"<br />{studio.street.clone()}<br />{studio.town.clone()}</p>
                <p>
                    <a href=studio.phone_link.clone()>{studio.phone.clone()}</a><br />
                    <a href=website.href target=website.target rel=website.rel>{studio.website.clone()}</a>
                </p>
                </address>
                <p>{studio.hours.text.clone()}</p>
                <p class=class_of(&studio.offer)>{studio.offer.text.clone()}</p>
                {license}
            </div>
        </section>
    }
}

fn review(guide: &Guide) -> Vec<AnyView> {
    let (words, review) = (&guide.words, &guide.review);
    let (Some(by), Some(on)) = (&review.by, &review.on) else {
        return vec![view! { <p>{words.review_pending.clone()}</p> }.into_any()];
    };
    let done = words.reviewed.replace("{by}", by).replace("{on}", on);
    let next = review.next.as_ref().map(|it| words.review_next.replace("{next}", it));
    let lines = std::iter::once(done).chain(next);
    lines.map(|it| view! { <p>{it}</p> }.into_any()).collect()
}
