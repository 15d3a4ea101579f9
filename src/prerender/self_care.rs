//! What a reader looks for besides massage types: what sciatica feels like and which areas it touches, what to do
//! at home, soreness after a massage, the first visit.

use leptos::prelude::*;

use crate::content::model::{Aftermath, Guide};
use crate::content::{AftermathId, Level, Urgency};
use crate::prerender::claim::{OFFER, paragraph, references};
use crate::prerender::icon::{self, Icon};
use crate::prerender::links;
use crate::prerender::note::note;
use crate::rules::fragment_of;

/// Id of the part on what sciatica feels like.
pub const FEELS: &str = "feels";

/// What sciatica feels like, the areas that its course touches, and pain that is elsewhere.
pub fn feels(guide: &Guide) -> impl IntoView + use<> {
    let (words, it) = (&guide.words.self_care, &guide.self_care);
    let feels: Vec<_> = it.feels.iter().map(|it| paragraph(guide, it)).collect();
    let elsewhere: Vec<_> = it.elsewhere.iter().map(|it| paragraph(guide, it)).collect();
    let areas: Vec<_> = it
        .course
        .areas
        .iter()
        .filter_map(|id| guide.areas.iter().find(|it| it.id == *id))
        .map(|area| {
            let link = ["./", &fragment_of(area.id)].concat();
            view! { <li><a class="to-area" href=link><b>{area.name.clone()}</b>{icon::ONWARD.view()}</a></li> }
        })
        .collect();
    view! {
        <section class="notes feels" id=FEELS tabindex="-1" aria-labelledby="heading-feels">
            <h2 id="heading-feels">{words.feels.clone()}</h2>
            {feels}
            {paragraph(guide, &it.course.claim)}
            <p class="course">{words.course.clone()}</p>
            <ol class="to-areas">{areas}</ol>
            <h3>{words.elsewhere.clone()}</h3>
            {elsewhere}
        </section>
    }
}

/// Moving and sitting, the way to the moves, and soreness after a massage.
pub fn at_home(guide: &Guide) -> impl IntoView + use<> {
    let (words, it) = (&guide.words.self_care, &guide.self_care);
    let to_moves = links::more("moves");
    let moving: Vec<_> = it.moving.iter().map(|it| note(guide, it)).collect();
    let classes = guide.studio.pilates.clone().map(|it| match it.link {
        Some(link) => {
            let to = links::out(&link);
            view! { <p class="classes"><a href=to.href target=to.target rel=to.rel>{it.text}</a></p> }
                .into_any()
        }
        None => view! { <p class="classes">{it.text}</p> }.into_any(),
    });
    view! {
        <section class="notes at-home" id="at-home">
            <h2>{words.home.clone()}</h2>
            <div class=OFFER>
                <ul class="rows">{moving}</ul>
                {classes}
                <p><a class="to-moves" href=to_moves.href target=to_moves.target rel=to_moves.rel>{words.to_moves.clone()}</a></p>
            </div>
            {soreness(guide)}
        </section>
    }
}

/// What is normal after a massage, and when to call.
fn soreness(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.self_care;
    let rows: Vec<_> = guide.self_care.soreness.iter().map(|it| aftermath(guide, it)).collect();
    view! {
        <table class="soreness" id="soreness">
            <caption>{words.soreness.clone()}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.level.clone()}</th>
                    <th scope="col">{words.sign.clone()}</th>
                    <th scope="col">{words.action.clone()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn aftermath(guide: &Guide, it: &Aftermath) -> impl IntoView + use<> {
    let words = &guide.words.self_care;
    let icon = match it.id {
        AftermathId::Normal => Icon::of_result(Level::Ok),
        AftermathId::Call => Icon::of_urgency(Urgency::Today),
        AftermathId::Emergency => Icon::of_urgency(Urgency::Emergency),
    };
    view! {
        <tr class=["after-", it.id.slug()].concat()>
            <th scope="row">{icon.view()}<span>{words.levels.of(it.id).to_owned()}</span></th>
            <td data-name=words.sign.clone()>{it.sign.text.clone()}" "{references(guide, &it.sign)}</td>
            <td data-name=words.action.clone()>{it.action.text.clone()}" "{references(guide, &it.action)}</td>
        </tr>
    }
}

/// The first visit, folded, with what the studio has filled in.
pub fn first_visit(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.self_care;
    let rows: Vec<_> = guide.first_visit.iter().map(|it| note(guide, it)).collect();
    view! {
        <details class="notes fold first-visit offer" id="first-visit">
            <summary><h2>{words.first_visit.clone()}</h2>{icon::MORE.view()}</summary>
            <ul class="rows">{rows}</ul>
            {sessions(guide)}
        </details>
    }
}

/// The lengths of sessions, once the studio has filled them in.
fn sessions(guide: &Guide) -> Option<impl IntoView + use<>> {
    let words = &guide.words.self_care;
    let lengths: Vec<_> = guide
        .studio
        .sessions
        .iter()
        .map(|it| {
            let text = match it.price {
                Some(price) => words.minutes_and_price.replace("{price}", &price.to_string()),
                None => words.minutes.clone(),
            };
            view! { <li>{text.replace("{minutes}", &it.minutes.to_string())}</li> }
        })
        .collect();
    (!lengths.is_empty())
        .then(|| view! { <div class="sessions"><h3>{words.sessions.clone()}</h3><ul>{lengths}</ul></div> })
}
