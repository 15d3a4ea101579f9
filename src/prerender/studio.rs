//! The studio, and who made the guide.

use leptos::prelude::*;

use crate::content::model::Guide;
use crate::prerender::claim::{class_of, paragraph};
use crate::prerender::links;

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
