//! Signs that need a doctor before a massage: a check of native boxes that the stylesheet reads, so
//! that a tick is answered before any script has run. Every sign and every action is readable text.

use leptos::prelude::*;

use crate::content::Urgency;
use crate::content::model::{Guide, SignFollowUp, StopCard, WarningSign};
use crate::prerender::claim::class_if;
use crate::prerender::icon::{self, Icon};
use crate::prerender::links;
use crate::rules::{Form, Signs, View, stops};

/// Id of the form to which the signs belong: its reset button takes every tick away.
const FORM: &str = Form::Signs.id();

/// The cards for what is ticked, then all signs, grouped by how soon a doctor has to look.
pub fn warning_signs(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let cards: Vec<_> = guide.stop_cards.iter().map(|it| card(guide, it)).collect();
    let sources = links::more("sources-signs");
    let rules = Signs::of(guide).map(|it| it.encode());
    let groups: Vec<_> = Urgency::ALL.into_iter().map(|it| group(guide, it)).collect();
    view! {
        <section class="apart warning-signs" id=View::Help.id() hidden="until-found" tabindex="-1" aria-labelledby="heading-warning-signs" data-signs=rules>
            <h2 id="heading-warning-signs">{words.warning_signs.clone()}</h2>
            <p>{words.warning_signs_lead.clone()}" "{words.check.lead.clone()}</p>
            <div class="cards" role="status">{cards}</div>
            {groups}
            <p class="quiet none-ticked">{words.check.nothing_ticked.clone()}</p>
            <p><a class="to-sources" href=sources.href target=sources.target rel=sources.rel>{words.sources.clone()}</a></p>
        </section>
    }
}

/// Stands above the panels while a sign is ticked that stops a massage: what its card says, and the way there.
pub fn halt(guide: &Guide) -> impl IntoView + use<> {
    stopping(guide).map(|it| notice(guide, it)).collect_view()
}

/// The cards that stop a massage, most urgent first.
pub fn stopping(guide: &Guide) -> impl Iterator<Item = &StopCard> {
    let urgencies = Urgency::ALL.into_iter().filter(|it| stops(Some(*it)));
    urgencies.filter_map(|urgency| guide.stop_cards.iter().find(|it| it.urgency == urgency))
}

fn notice(guide: &Guide, card: &StopCard) -> impl IntoView + use<> {
    let call = card.call.clone().map(|it| view! { <a href=it.link>{it.text}</a> });
    view! {
        <p class=["halt halt-", card.urgency.slug()].concat()>
            {Icon::of_urgency(card.urgency).view()}
            <span><b>{card.title.clone()}"."</b>" "{card.text.text.clone()}</span>
            {call}
            <a href="#warning-signs">{guide.words.get_help_first.clone()}</a>
        </p>
    }
}

fn card(guide: &Guide, card: &StopCard) -> impl IntoView + use<> {
    let words = &guide.words.check;
    let call = card.call.clone().map(|it| {
        view! { <a class="button" href=it.link>{icon::PHONE.view()}<span>{it.text}</span></a> }
    });
    let pregnant = card.pregnant.as_ref().map(|it| view! { <p>{it.text.clone()}</p> });
    view! {
        <section class=["stop-card card-", card.urgency.slug()].concat()>
            <h3>{Icon::of_urgency(card.urgency).view()}<span>{card.title.clone()}</span></h3>
            <p>{card.text.text.clone()}</p>
            {call}
            {pregnant}
            <div class="ticked"><b>{words.you_ticked.clone()}</b><ul></ul></div>
            <button type="reset" class="clear" form=FORM>{words.clear.clone()}</button>
        </section>
    }
}

fn group(guide: &Guide, urgency: Urgency) -> impl IntoView + use<> {
    let signs: Vec<_> =
        guide.warning_signs.iter().filter(|it| it.urgency == urgency).map(|it| row(guide, it)).collect();
    view! {
        <section class=["signs ", urgency.slug()].concat()>
            <h3>{Icon::of_urgency(urgency).view()}<span>{guide.words.urgency.of(urgency).to_owned()}</span></h3>
            <ul>{signs}</ul>
        </section>
    }
}

fn row(guide: &Guide, sign: &WarningSign) -> impl IntoView + use<> {
    let follow_up = sign.follow_up.as_ref().map(|it| follow_up(guide, sign, it));
    let id = ["sign-", sign.id.slug()].concat();
    let asks = sign.follow_up.is_some().then_some("asks");
    view! {
        <li class="sign">
            <input type="checkbox" name="sign" id=id.clone() value=sign.id.slug() {..class_if(asks)} form={FORM} />
            <label for=id>{sign.sign.text.clone()}</label>
            {follow_up}
            <p class="action">{sign.action.clone()}</p>
        </li>
    }
}

/// A question that tells two urgencies apart; only a clear no makes a sign less urgent.
fn follow_up(guide: &Guide, sign: &WarningSign, follow_up: &SignFollowUp) -> impl IntoView + use<> {
    let words = &guide.words.check;
    let name = ["follow-", sign.id.slug()].concat();
    let no = ["no to-", follow_up.urgency.slug()].concat();
    view! {
        <fieldset class="follow-up">
            <legend>{follow_up.question.clone()}</legend>
            <label class="tick"><input type="radio" name=name.clone() value="yes" form=FORM /><span>{words.yes.clone()}</span></label>
            <label class="tick"><input type="radio" class=no name=name value="no" form=FORM /><span>{words.no.clone()}</span></label>
        </fieldset>
    }
}
