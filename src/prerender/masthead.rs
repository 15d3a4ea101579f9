//! What frames the guide: masthead, switch, introduction, the names in the list, the entry to warning signs.

use leptos::prelude::*;

use crate::content::model::{Area, Brand, Guide};
use crate::prerender::icon::{self, Icon};
use crate::prerender::links::{SESSION_PAGE, out, own_page};
use crate::prerender::surroundings::{Embedding, Surroundings, part};
use crate::prerender::warning_signs::stopping;
use crate::rules::View;

/// Whose guide this is.
pub fn masthead(guide: &Guide) -> impl IntoView + use<> {
    view! { {way_out(guide)}{brand(guide)} }
}

/// The way to the guide's own page: in another page the first thing there is, for a box that cuts the rest.
fn way_out(guide: &Guide) -> impl IntoView + use<> {
    let words = guide.words.embedding.own_page.clone();
    own_page().map(|it| {
        view! {
            <a class="own-page" href=it.href target=it.target rel=it.rel>{words}{icon::ONWARD.view()}</a>
        }
    })
}

/// The way back to the whole body, on the drawing.
pub fn whole_body(guide: &Guide) -> impl IntoView + use<> {
    let words = guide.words.whole_body.clone();
    view! { <button type="reset" class="whole-body">{icon::BACK.view()}<span>{words}</span></button> }
}

/// The switch between the views, the entry to the warning signs, and the telephone.
pub fn bar(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.views;
    view! {
        <nav class="tabs" aria-label=words.legend.clone()>{tabs(guide, "")}</nav>
        <div class="help-entry">{help_link(guide)}</div>
        {call(guide)}
        {start()}
    }
}

/// What makes the first tap work, as early as there is a guide: the part before does not take part in hydration.
fn start() -> impl IntoView {
    Surroundings::here().start.map(|it| view! { <script inner_html=it></script> })
}

/// Links to the views in which a choice is made; `page` is the address of the page that they stand in.
pub fn tabs(guide: &Guide, page: &str) -> impl IntoView + use<> {
    let words = &guide.words.views;
    [
        (View::Where, &words.r#where, &words.r#where),
        (View::Health, &words.ok, &words.ok_short),
        (View::Compare, &words.compare, &words.compare),
    ]
    .map(|(view, long, short)| {
        let class = ["tab tab-", view.id()].concat();
        view! { <a class=class href=[page, "#", view.id()].concat()>{long_and_short(long, short)}</a> }
    })
}

/// The short way to the telephone, on every view.
pub fn call(guide: &Guide) -> impl IntoView + use<> {
    let words = guide.words.views.call.clone();
    view! {
        <a class="call offer" href=guide.studio.phone_link.clone()>{icon::PHONE.view()}<span>{words}</span></a>
    }
}

/// The guide's name and the studio's.
pub fn brand(guide: &Guide) -> impl IntoView + use<> {
    let own = guide.studio.brand.clone();
    let class = if own.is_some() { "brand branded" } else { "brand" };
    let Brand { logo, voice, .. } = own.unwrap_or_default();
    view! {
        <p class=class>
            {match logo {
                Some(logo) => view! { <img class="logo" src=logo alt="" /> }.into_any(),
                None => nerve().into_any(),
            }}
            <span><b>{guide.title.clone()}</b>" "<span class="studio-name">{guide.studio.name.clone()}</span></span>
        </p>
        {voice.map(|it| view! { <p class="voice offer">{it}</p> })}
    }
}

/// The guide's own sign: the nerve and its fork.
fn nerve() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 24 32" aria-hidden="true">
            <path class="logo-casing" d="M7 2c0 7 6 7.5 6 14.5V22c0 4-3 4-3 8M13 22c0 4 4 4.5 5 8" />
            <path class="logo-line" d="M7 2c0 7 6 7.5 6 14.5V22c0 4-3 4-3 8M13 22c0 4 4 4.5 5 8" />
        </svg>
    }
}

/// The link to the warning signs; while one of them stops a massage, what to do: in an emergency the call itself.
pub fn help_link(guide: &Guide) -> impl IntoView + use<> {
    let cards: Vec<_> = stopping(guide)
        .map(|card| {
            let class = ["help help-card help-", card.urgency.slug()].concat();
            let (link, text) = match card.call.clone() {
                Some(call) => (call.link, call.text),
                None => ("#warning-signs".to_owned(), card.title.clone()),
            };
            let icon = Icon::of_urgency(card.urgency);
            view! { <a class=class href=link>{icon.view()}<span>{text}</span>{icon::ONWARD.view()}</a> }
        })
        .collect();
    view! {
        <a class="help help-signs" href="#warning-signs">
            {icon::WARNING.view()}<span>{guide.words.get_help_first.clone()}</span>{icon::ONWARD.view()}
        </a>
        {cards}
    }
}

/// The main heading, the line under it, and the way to the screens of a session: on the own page of a tablet, and in
/// other pages when those ask for it.
pub fn introduction(guide: &Guide) -> impl IntoView + use<> {
    let here = Surroundings::here();
    let away = here.embedding != Embedding::Own;
    let to = out(&[here.way.as_str(), SESSION_PAGE].concat());
    view! {
        <h1>{guide.words.heading.clone()}</h1>
        <p>{guide.words.lead.clone()}</p>
        <a class="to-visit offer" href=to.href target=to.target rel=to.rel hidden=away>{guide.words.session.short_link.clone()}</a>
    }
}

/// The list of areas: radio buttons, the everyday name and where it is.
pub fn areas(guide: &Guide) -> impl IntoView + use<> {
    let areas: Vec<_> = guide.areas.iter().map(choice).collect();
    view! {
        <legend class="unseen">{guide.words.choose_area.clone()}</legend>
        {areas}
    }
}

fn choice(area: &Area) -> impl IntoView + use<> {
    let slug = area.id.slug();
    let (id, name) = (["area-", slug].concat(), ["name-", slug].concat());
    view! {
        <div class="area">
            <input type="radio" name="area" id=id.clone() value=slug aria-labelledby=name.clone() />
            <label class="choice" part=part("area") for=id id=name>
                {both_names(area)}
                <span class="state"></span>
                " "<span class="hint">{area.place.clone()}</span>
                <span class="chosen-sign">{icon::CHOSEN.view()}</span>
            </label>
        </div>
    }
}

/// The name of an area, with its short form for where there is no room; the stylesheet shows one.
pub fn both_names(area: &Area) -> impl IntoView + use<> {
    view! { <b class="area-name">{long_and_short(&area.name, &area.short_name)}</b> }
}

/// A name and its short form, of which the stylesheet shows one; a screen reader always hears the long one.
pub fn long_and_short(long: &str, short: &str) -> impl IntoView + use<> {
    if short == long {
        return long.to_owned().into_any();
    }
    view! {
        <span class="long">{long.to_owned()}</span>
        <span class="short" aria-hidden="true">{short.to_owned()}</span>
    }
    .into_any()
}
