//! The whole guide as one page, for paper: what to do first, every area, what each condition changes, all massage types
//! side by side, and whatever else there is to read. Nothing in it waits for a choice.

use leptos::prelude::*;

use crate::content::model::{Area, Guide};
use crate::content::{AreaId, Urgency};
use crate::prerender::beside::beside;
use crate::prerender::claim::paragraph;
use crate::prerender::compare::all;
use crate::prerender::icon::Icon;
use crate::prerender::more::lists;
use crate::prerender::situation::in_words;
use crate::rules::advice_for;

/// The whole guide.
pub fn whole(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let paper = &words.visit.paper;
    let areas: Vec<_> = AreaId::ALL
        .iter()
        .filter_map(|id| guide.areas.iter().find(|it| it.id == *id))
        .map(|it| area(guide, it))
        .collect();
    let content = view! {
        <p class="on-screen">{paper.lead.clone()}</p>
        {signs(guide)}
        {areas}
        {in_words(guide, &[&words.situation.heading, " "].concat())}
        <section><h2>{words.compare.heading.clone()}</h2>{all(guide)}</section>
        {lists(guide)}
    };
    beside(guide, "paper", &paper.heading, content)
}

/// All warning signs, by how soon a doctor has to look, each with what to do.
fn signs(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let groups: Vec<_> = Urgency::ALL
        .into_iter()
        .map(|urgency| {
            let signs = guide.warning_signs.iter().filter(|it| it.urgency == urgency);
            let signs: Vec<_> = signs
                .map(|it| {
                    let asks = it.follow_up.as_ref().map(|it| [&it.question, " "].concat());
                    view! { <li>{it.sign.text.clone()}" "{asks}<b>{it.action.clone()}</b></li> }
                })
                .collect();
            let heading = words.urgency.of(urgency).to_owned();
            let card = guide.stop_cards.iter().find(|it| it.urgency == urgency);
            let told = card.into_iter().flat_map(|it| std::iter::once(&it.text).chain(&it.pregnant));
            let told: Vec<_> = told.map(|it| paragraph(guide, it)).collect();
            view! { <h3>{Icon::of_urgency(urgency).view()}<span>{heading}</span></h3>{told}<ul>{signs}</ul> }
        })
        .collect();
    view! {
        <section class="signs-in-words">
            <h2>{words.warning_signs.clone()}</h2>
            <p>{words.warning_signs_lead.clone()}</p>
            {groups}
        </section>
    }
}

/// An area: what is there, when to be careful, what may suit, what to tell.
fn area(guide: &Guide, area: &Area) -> impl IntoView + use<> {
    let words = &guide.words;
    let about: Vec<_> = area.about.iter().map(|it| paragraph(guide, it)).collect();
    let advice = advice_for(guide, area.id);
    let cautions = advice.iter().flat_map(|it| &it.cautions);
    let cautions: Vec<_> =
        cautions.map(|(it, claim)| row(Icon::of_caution(it.id), &it.name, paragraph(guide, claim))).collect();
    let types = advice.iter().flat_map(|it| &it.types);
    let types: Vec<_> = types
        .map(|(it, fit)| {
            let level = words.fit.of(fit.level).to_owned();
            let text = view! { <p><b>{level}"."</b></p>{paragraph(guide, &fit.reason)} };
            row(Icon::of_fit(fit.level), &it.name, text)
        })
        .collect();
    let tell: Vec<_> = area.tell.iter().map(|it| view! { <li>{it.text.clone()}</li> }).collect();
    view! {
        <section class="area-in-words">
            <h2>{area.name.clone()}</h2>
            <p><i lang="la">{area.latin.clone()}</i></p>
            {about}
            <h3>{words.when_to_be_careful.clone()}</h3>
            <ul class="rows">{cautions}</ul>
            <h3>{words.types_that_may_suit.clone()}</h3>
            <ul class="rows">{types}</ul>
            <h3>{words.tell_your_therapist.clone()}</h3>
            <ul>{tell}</ul>
        </section>
    }
}

fn row<V: IntoView + 'static>(icon: Icon, name: &str, text: V) -> impl IntoView + use<V> {
    view! {
        <li class="row">
            <h4 class="key">{icon.view()}<span>{name.to_owned()}</span></h4>
            <div class="text">{text}</div>
        </li>
    }
}
