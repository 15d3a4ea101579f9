//! The panels: one per area, and the overview for the whole body.

use leptos::prelude::*;

use crate::content::AreaId;
use crate::content::model::studio::{AREA, Studio};
use crate::content::model::{Caution, Claim, Fit, Guide, MassageType};
use crate::prerender::claim::{class_if, class_of, text};
use crate::prerender::icon::{self, Icon};
use crate::prerender::links;
use crate::prerender::self_care::FEELS;
use crate::prerender::surroundings::{Embedding, Surroundings, part};
use crate::prerender::views::of_types;
use crate::prerender::warning_signs::halt;
use crate::rules::{Advice, View, advice_for, next_area};

/// The overview and the panels of all areas.
pub fn panels(guide: &Guide) -> impl IntoView + use<> {
    let panels: Vec<_> =
        AreaId::ALL.into_iter().filter_map(|id| advice_for(guide, id)).map(|it| panel(guide, &it)).collect();
    view! { {halt(guide)}{overview(guide)}{panels}{way_on(guide)}<div class="nerve-tour" data-later="tour"></div> }
}

fn overview(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let feels = links::more(FEELS);
    let steps: Vec<_> = words.steps.iter().map(|it| view! { <li>{it.clone()}</li> }).collect();
    let messages: Vec<_> = guide
        .messages
        .iter()
        .map(|it| view! { <p id=it.id.clone() {..class_if(class_of(&it.claim))}>{it.claim.text.clone()}</p> })
        .collect();
    view! {
        <section class="panel overview" part=part("details") data-announcement=words.announcement_overview.clone()>
            <h2>{words.overview.clone()}</h2>
            <ol class="steps offer">{steps}</ol>
            <p class="quiet">{words.glossary.lead.clone()}</p>
            <p><a class="to-feels" href=feels.href target=feels.target rel=feels.rel>{words.self_care.to_feels.clone()}</a></p>
            <section class="truth" part=part("disclaimer")>
                <h3>{words.can_and_cannot.clone()}</h3>
                {messages}
            </section>
        </section>
    }
}

fn panel(guide: &Guide, advice: &Advice) -> impl IntoView + use<> {
    let (words, area) = (&guide.words, advice.area);
    let slug = area.id.slug();
    let heading = ["heading-", slug].concat();
    let sources = links::more(&["sources-", slug].concat());
    let whose = [words.sources.as_str(), ": ", &area.name].concat();
    let about: Vec<_> = area.about.iter().map(text).collect();
    let cautions: Vec<_> = advice.cautions.iter().map(|(it, claim)| caution_row(it, claim)).collect();
    let types: Vec<_> = advice.types.iter().map(|(it, fit)| type_row(guide, it, fit)).collect();
    let tell: Vec<_> = area.tell.iter().map(|it| view! { <li>{it.text.clone()}</li> }).collect();
    view! {
        <section
            class=["panel panel-", slug].concat()
            id=["panel-", slug].concat()
            hidden="until-found"
            part=part("details")
            aria-labelledby=heading
            data-announcement=announcement(guide, advice)
        >
            <h2 id=["heading-", slug].concat()>{area.name.clone()}</h2>
            <details class="latin-name">
                <summary><span>{words.latin_name.clone()}</span></summary>
                <i lang="la">{area.latin.clone()}</i>
            </details>
            <div class="about">{about}</div>
            <p class="answer" data-of=of_types(&words.situation.of_area)></p>
            <section class="careful" part=part("caution")>
                <h3>{words.when_to_be_careful.clone()}</h3>
                <ul class="rows">{cautions}</ul>
            </section>
            <section class="types offer" id=["types-", slug].concat()>
                <h3>{words.types_that_may_suit.clone()}</h3>
                <p class="all-wait" hidden>{words.results.all_wait.clone()}</p>
                <p class="not-checked">
                    {words.results.not_checked.clone()}" "
                    <a class="to-situation" href=["#", View::Health.id()].concat()>{words.situation.heading.clone()}</a>
                </p>
                <div class="for-all"></div>
                <ul class="rows">{types}</ul>
                <p><a class="to-compare" href=["#", View::Compare.id()].concat()>{words.compare.heading.clone()}</a></p>
            </section>
            <section class="tell">
                <h3>{words.tell_your_therapist.clone()}</h3>
                <ol>{tell}</ol>
            </section>
            <p><a class="to-sources" href=sources.href target=sources.target rel=sources.rel aria-label=whose>{words.sources.clone()}</a></p>
            {next(guide, area.id)}
        </section>
    }
}

fn announcement(guide: &Guide, advice: &Advice) -> String {
    guide
        .words
        .announcement
        .replace("{area}", &advice.area.name)
        .replace("{types}", &advice.types.len().to_string())
        .replace("{cautions}", &advice.cautions.len().to_string())
}

fn caution_row(caution: &Caution, claim: &Claim) -> impl IntoView + use<> {
    view! {
        <li class="row">
            <h4 class="key">{Icon::of_caution(caution.id).view()}<span>{caution.name.clone()}</span></h4>
            <div class="text"><p>{claim.text.clone()}</p></div>
        </li>
    }
}

fn type_row(guide: &Guide, massage_type: &MassageType, fit: &Fit) -> impl IntoView + use<> {
    let words = &guide.words;
    view! {
        <li class=["row fit-", fit.level.slug()].concat() part=part("type") data-type=massage_type.id.slug()>
            <p class="key">{Icon::of_fit(fit.level).view()}<span class="fit">{words.fit.of(fit.level).to_owned()}</span></p>
            <div class="text">
                <h4>{massage_type.name.clone()}</h4>
                <div class="result"></div>
                <p>{fit.reason.text.clone()}</p>
                {book_type(guide, massage_type)}
            </div>
        </li>
    }
}

/// Whether the page may ever show a way to book: in another page, its host may name one.
fn may_book(studio: &Studio) -> bool {
    studio.booking_link.is_some() || Surroundings::here().embedding != Embedding::Own
}

/// The booking link of a massage type: to an address of its own, or to a booking page that takes a type.
fn book_type(guide: &Guide, massage_type: &MassageType) -> impl IntoView + use<> {
    let studio = &guide.studio;
    let name = guide.words.book_type.replace("{type}", &massage_type.name);
    let id = massage_type.id;
    let to = studio.booking_address_of(id).map(|it| links::out(&it));
    // Without addresses of types the general one, which stands at its own button, says it all.
    let template = studio.booking_template(id).filter(|_| !studio.booking_links.is_empty());
    may_book(studio).then(|| {
        view! {
            <a
                class="book"
                href=to.as_ref().map(|it| it.href.clone())
                target=to.as_ref().and_then(|it| it.target)
                rel=to.as_ref().and_then(|it| it.rel)
                data-type=id.slug()
                data-template=template.cloned()
                hidden=to.is_none()
            >
                {name}
            </a>
        }
    })
}

/// The way to the studio, from every area alike.
fn way_on(guide: &Guide) -> impl IntoView + use<> {
    let (words, studio) = (&guide.words, &guide.studio);
    let website = links::out(&studio.website_link);
    let booking = may_book(studio).then(|| booking(guide));
    view! {
        <div class="way-on offer" part=part("cta")>
            <p>{studio.hours.text.clone()}</p>
            <a class="button main" href=studio.phone_link.clone()>
                {icon::PHONE.view()}<span>{words.call.replace("{phone}", &studio.phone)}</span>
            </a>
            {booking}
            <a class="button" href=website.href target=website.target rel=website.rel>
                {icon::OUTWARD.view()}<span>{words.visit_website.clone()}</span>
            </a>
        </div>
    }
}

/// The way to book, and the box by which a visitor lets it know the chosen area.
fn booking(guide: &Guide) -> impl IntoView + use<> {
    let (words, studio) = (&guide.words, &guide.studio);
    let to = studio.booking_address().map(|it| links::out(&it));
    view! {
        <a
            class="button book"
            href=to.as_ref().map(|it| it.href.clone())
            target=to.as_ref().and_then(|it| it.target)
            rel=to.as_ref().and_then(|it| it.rel)
            data-template=studio.booking_link.clone()
            hidden=studio.booking_link.is_none()
        >
            {icon::CALENDAR.view()}<span>{words.book.clone()}</span>
        </a>
        <label class="share" hidden=!studio.booking_takes(AREA)>
            <input type="checkbox" />
            <span>{words.share_area.clone()}</span>
        </label>
    }
}

fn next(guide: &Guide, area: AreaId) -> impl IntoView + use<> {
    let next = next_area(area);
    let name = guide.areas.iter().find(|it| it.id == next).map(|it| it.name.clone());
    view! {
        <label class="next" for=["area-", next.slug()].concat()>
            <span>{guide.words.next_area.clone()}</span>" "<b>{name}</b>{icon::ONWARD.view()}
        </label>
    }
}
