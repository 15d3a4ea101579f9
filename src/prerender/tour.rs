//! The tour along the sciatic nerve: native radio buttons choose the stop, the stylesheet moves the
//! view and shows the stop's card. The whole tour stands in the page as text, too.

use leptos::prelude::*;

use crate::content::StopId;
use crate::content::model::{Guide, Stop};
use crate::prerender::claim::{OFFER, paragraph, text};
use crate::prerender::icon;
use crate::prerender::links;
use crate::rules::{View, fragment_of, next_stop, step_of, stop_before};

/// The way into the tour: a link to its text, until the tour itself is there.
pub fn to_tour(guide: &Guide) -> impl IntoView + use<> {
    let words = guide.words.tour.start.clone();
    let to = links::more("tour");
    view! {
        <a class="to-tour" href=to.href target=to.target rel=to.rel data-act="tour"><span>{words}</span>{icon::ONWARD.view()}</a>
    }
}

/// The stops as one group of radio buttons, and the card of each.
pub fn tour(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.tour;
    let choices: Vec<_> = guide.tour.iter().map(choice).collect();
    let cards: Vec<_> = guide.tour.iter().map(|stop| card(guide, stop)).collect();
    view! {
        <h2 class="unseen">{words.start.clone()}</h2>
        <fieldset class="stops">
            <legend class="unseen">{words.start.clone()}</legend>
            {choices}
        </fieldset>
        {cards}
    }
}

/// The whole tour as text.
pub fn tour_text(guide: &Guide) -> impl IntoView + use<> {
    let stops: Vec<_> = guide
        .tour
        .iter()
        .map(|stop| {
            let sentences: Vec<_> = stop.sentences.iter().map(|it| paragraph(guide, it)).collect();
            view! { <li><h3>{stop.title.clone()}</h3>{sentences}{belongs(guide, stop, Way::Page)}</li> }
        })
        .collect();
    view! {
        <section class="tour-text" id="tour"><h2>{guide.words.tour.heading.clone()}</h2><ol>{stops}</ol></section>
    }
}

fn choice(stop: &Stop) -> impl IntoView + use<> {
    let id = ["stop-", stop.id.slug()].concat();
    let name = ["stop-name-", stop.id.slug()].concat();
    view! {
        <div class="stop-choice">
            <input type="radio" name="stop" id=id.clone() value=stop.id.slug() aria-labelledby=name.clone() />
            <label class="stop-name" for=id id=name>
                <b class="stop-number">{step_of(stop.id).to_string()}</b>" "<span class="stop-title">{stop.title.clone()}</span>
            </label>
        </div>
    }
}

fn card(guide: &Guide, stop: &Stop) -> impl IntoView + use<> {
    let words = &guide.words.tour;
    let (number, total) = (step_of(stop.id).to_string(), StopId::ALL.len().to_string());
    let fill = |text: &str| {
        text.replace("{step}", &number).replace("{steps}", &total).replace("{title}", &stop.title)
    };
    let sentences: Vec<_> = stop.sentences.iter().map(text).collect();
    // The first stop leaves the place of its way back free: no button moves from stop to stop.
    let back = stop_before(Some(stop.id)).map_or_else(
        || view! { <span></span> }.into_any(),
        |it| {
            view! { <button type="button" class="button" value=target(it)>{icon::BACK.view()}<span>{words.back.clone()}</span></button> }
                .into_any()
        },
    );
    let next = next_stop(Some(stop.id)).map(|it| {
        view! { <button type="button" class="button main" value=target(it)><span>{words.next.clone()}</span>{icon::ONWARD.view()}</button> }
    });
    let closing = next.is_none().then(
        || view! { <button type="reset" class="button main"><span>{words.closing.clone()}</span></button> },
    );
    view! {
        <section
            class=["stop stop-", stop.id.slug()].concat()
            id=["card-", stop.id.slug()].concat()
            data-announcement=fill(&words.announcement)
        >
            <div class="steps-of-tour">{back}<p class="place">{fill(&words.step)}</p>{next}{closing}</div>
            <h3>{stop.title.clone()}</h3>
            <div class="about">{sentences}</div>
            {belongs(guide, stop, Way::Control)}
        </section>
    }
}

/// The id of a stop's control.
fn target(stop: StopId) -> String {
    ["stop-", stop.slug()].concat()
}

/// How the name of an area leads to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// It stands beside the area's control.
    Control,
    /// It stands on another page.
    Page,
}

/// The area and the massage types that belong to a stop.
fn belongs(guide: &Guide, stop: &Stop, way: Way) -> impl IntoView + use<> {
    let words = &guide.words.tour;
    let area = guide.areas.iter().find(|it| Some(it.id) == stop.area);
    let names: Vec<_> = guide
        .massage_types
        .iter()
        .filter(|it| stop.types.contains(&it.id))
        .map(|it| it.name.clone())
        .collect();
    match area {
        Some(area) => {
            let id = ["area-", area.id.slug()].concat();
            let name = area.name.clone();
            let name = match way {
                Way::Control => view! { <label class="go" for=id>{name}</label> }.into_any(),
                Way::Page => {
                    let to = links::page(View::Where);
                    let link = [to.href, fragment_of(area.id)].concat();
                    view! { <a class="go" href=link target=to.target rel=to.rel>{name}</a> }.into_any()
                }
            };
            view! {
                <p class=["belongs of-", area.id.slug()].concat()>
                    {words.area.clone()}" "{name}". "
                    <span class=OFFER>{words.types.clone()}" "{names.join(", ")}"."</span>
                </p>
            }
            .into_any()
        }
        None => view! { <p class="belongs">{words.no_area.clone()}</p> }.into_any(),
    }
}
