//! The studio, and who made the guide.

use leptos::prelude::*;

use crate::content::model::Guide;
use crate::prerender::claim::{class_if, class_of, paragraph};
use crate::prerender::links;

/// Who made the guide and where to find them, at the foot of every view.
pub fn made_by(guide: &Guide) -> impl IntoView + use<> {
    let (words, studio) = (&guide.words, &guide.studio);
    view! {
        <p>{words.made_by.replace("{studio}", &studio.legal_name)}</p>
        <p>{review(guide)}</p>
        {address(guide)}
    }
}

fn address(guide: &Guide) -> impl IntoView + use<> {
    let studio = &guide.studio;
    view! {
        <address>{studio.legal_name.clone()}" ("{studio.short_name.clone()}")"<br />{studio.street.clone()}<br />{studio.town.clone()}</address>
    }
}

/// About the guide, its review and the studio.
pub fn about(guide: &Guide) -> impl IntoView + use<> {
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
                <p>{review(guide)}</p>
            </div>
            <div>
                <h2>{words.studio.clone()}</h2>
                {address(guide)}
                <p>
                    <a href=studio.phone_link.clone()>{studio.phone.clone()}</a><br />
                    <a href=website.href target=website.target rel=website.rel>{studio.website.clone()}</a>
                </p>
                <p>{studio.hours.text.clone()}</p>
                <p {..class_if(class_of(&studio.offer))}>{studio.offer.text.clone()}</p>
                {license}
            </div>
        </section>
    }
}

/// Who has looked at the guide, and when.
fn review(guide: &Guide) -> String {
    let (words, review) = (&guide.words, &guide.review);
    let (Some(by), Some(on)) = (&review.by, &review.on) else { return words.review_pending.clone() };
    let done = words.reviewed.replace("{by}", by).replace("{on}", on);
    let next = review.next.as_ref().map(|it| words.review_next.replace("{next}", it));
    [Some(done), next].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
