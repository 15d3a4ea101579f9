//! The guide in short, for other pages: what readers without script, feeds and search find there.

use leptos::prelude::*;

use crate::content::model::{Area, Guide};
use crate::rules::advice_for;

/// What the article cannot do without a style: its ways on hold a thumb, and what is folded is printed. It stands in
/// the snippet for whoever has no script; the loader brings it as well, for a page whose policy allows none inside it.
pub const ARTICLE_STYLE: &str = "details[data-way]>summary{padding-block:.8em}\
[data-way]>a{display:inline-block;padding-block:.8em}\
@media print{details[data-way]::details-content{display:block;block-size:auto;content-visibility:visible}}";

/// The guide in short; all of it is at `address`. Each area is folded and names itself, so that the element can open it.
pub fn fallback(guide: &Guide, address: &str) -> String {
    let words = &guide.words;
    let signs: Vec<_> = guide
        .warning_signs
        .iter()
        .map(|it| view! { <li>{it.sign.text.clone()}" "{words.urgency.of(it.urgency).to_owned()}"."</li> })
        .collect();
    let areas: Vec<_> = guide.areas.iter().map(|it| area(guide, it)).collect();
    let messages: Vec<_> = guide.messages.iter().map(|it| view! { <p>{it.claim.text.clone()}</p> }).collect();
    let tips: Vec<_> = guide
        .tips
        .iter()
        .map(|it| {
            let limit = it.limit.as_ref().map(|it| [" ", &it.text].concat());
            view! { <li><b>{it.name.clone()}</b>": "{it.claim.text.clone()}{limit}</li> }
        })
        .collect();
    let studio = &guide.studio;
    view! {
        <style data-way="">{ARTICLE_STYLE}</style>"\n"
        <p data-way="">
            <a href=address.to_owned()>{words.embedding.open.clone()}</a>
        </p>
        <details data-way="" data-signs="" open="">
            <summary>{words.warning_signs.clone()}</summary>
            <ul>{signs}</ul>
        </details>
        {areas}
        <details data-way="" data-tips="">
            <summary>{words.tips.clone()}</summary>
            <ul>{tips}</ul>
        </details>
        {messages}
        <p data-way="">
            <a href=studio.phone_link.clone()>{words.call.replace("{phone}", &studio.phone)}</a>
        </p>
    }
    .to_html()
    .replace("<!>", "")
    .replace("<!---->", "")
}

fn area(guide: &Guide, area: &Area) -> impl IntoView + use<> {
    let words = &guide.words;
    let advice = advice_for(guide, area.id);
    let about: Vec<_> = area.about.iter().map(|it| view! { <p>{it.text.clone()}</p> }).collect();
    let cautions: Vec<_> = advice
        .iter()
        .flat_map(|it| &it.cautions)
        .map(|(caution, claim)| view! { <li><b>{caution.name.clone()}</b>": "{claim.text.clone()}</li> })
        .collect();
    let types: Vec<_> = advice
        .iter()
        .flat_map(|it| &it.types)
        .map(|(it, fit)| {
            let level = words.fit.of(fit.level).to_owned();
            view! { <li><b>{it.name.clone()}</b>" ("{level}"): "{fit.reason.text.clone()}</li> }
        })
        .collect();
    view! {
        <details data-way="" data-area=area.id.slug()>
            <summary>{area.name.clone()}</summary>
            {about}
            <p>{words.when_to_be_careful.clone()}":"</p>
            <ul>{cautions}</ul>
            <p>{words.types_that_may_suit.clone()}":"</p>
            <ul>{types}</ul>
        </details>
    }
}
