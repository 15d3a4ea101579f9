//! What frames the screens: the steps, the way to the warning signs, back and next, and what to do when a sign fits.

use leptos::prelude::*;

use crate::content::model::{Guide, StopCard, WarningSign};
use crate::content::{ConditionId, ModeId, ScreenId};
use crate::prerender::icon::{self, Icon};
use crate::prerender::links::PLAN_PAGE;
use crate::prerender::session::choices::choice;
use crate::prerender::warning_signs::stopping;
use crate::rules::plan::screens;

/// After how many minutes an unused tablet may forget.
const MINUTES: [u8; 5] = [1, 5, 15, 30, 60];
/// After how many it does, unless somebody chooses.
const USUAL_MINUTES: u8 = 15;

/// The head of every screen.
pub fn top(guide: &Guide, mode: ModeId) -> impl IntoView + use<> {
    let words = &guide.words.session;
    let found = |id: &ScreenId| words.screens.iter().find(|it| it.id == *id);
    let steps: Vec<_> = screens(mode)
        .filter_map(|id| Some((id.slug(), found(&id)?.name.clone())))
        .map(|(id, name)| view! { <li><a href=["#", id].concat() data-screen=id>{name}</a></li> })
        .collect();
    // A tablet that many share has it in view; at home it would only take room.
    let in_studio = mode == ModeId::Visit;
    let over = || {
        let text = words.start_over.clone();
        view! { <button type="button" class="session-over" data-do="over" hidden>{text}</button> }
    };
    let minutes: Vec<_> = MINUTES
        .map(|it| {
            let text = words.idle_minutes.replace("{minutes}", &it.to_string());
            view! { <option value=it.to_string() selected=in_studio && it == USUAL_MINUTES>{text}</option> }
        })
        .into();
    view! {
        <header class="session-top">
            <details class="session-steps">
                <summary>
                    <span class="session-name">{words.steps.clone()}</span>" "
                    <span class="session-progress" data-progress=words.progress.clone()></span>
                </summary>
                <div class="session-list">
                <nav aria-label=words.steps.clone()><ol>{steps}</ol></nav>
                <p class="session-idle" hidden><label>{words.idle.clone()}" "
                    <select name="idle">{minutes}<option value="0" selected=!in_studio>{words.idle_off.clone()}</option></select></label></p>
                {(!in_studio).then(over)}
                <p><a href=PLAN_PAGE target="_blank">{words.on_paper.clone()}</a></p>
                <p><a href="./">{guide.title.clone()}</a></p>
                </div>
            </details>
            <button type="button" class="session-full" data-do="full" hidden>{words.full_screen.clone()}</button>
            <a class="session-signs" href=["#", ScreenId::Now.slug()].concat()>{icon::WARNING.view()}<span>{words.to_signs.clone()}</span></a>
            {in_studio.then(over)}
            <div class="session-sure" role="alertdialog" aria-label=words.start_over_ask.clone() hidden>
                <p>{words.start_over_ask.clone()}</p>
                <button type="button" class="button main" data-do="keep">{words.keep.clone()}</button>
                <button type="button" class="button" data-do="forget">{words.start_over_yes.clone()}</button>
            </div>
        </header>
    }
}

/// Back and Next, which never move, and between them what becomes of the answers.
pub fn foot(guide: &Guide, mode: ModeId) -> impl IntoView + use<> {
    let words = &guide.words.session;
    let finish = (mode == ModeId::Prepare).then(|| {
        view! { <a class="session-finish" href=["#", ScreenId::Home.slug()].concat()>{words.finish.clone()}</a> }
    });
    view! {
        <nav class="session-foot" hidden>
            <a class="button session-back" href="#">{icon::BACK.view()}<span>{words.back.clone()}</span></a>
            <p class="session-private">{words.private.clone()}</p>
            {finish}
            <div class="session-still" role="status" hidden>
                <p><span class="unseen"></span><span data-still=words.still_here.clone() aria-hidden="true"></span></p>
                <button type="button" class="button main" data-do="stay">{words.stay.clone()}</button>
            </div>
            <a class="button main session-next" href="#"><span>{words.next.clone()}</span>{icon::ONWARD.view()}</a>
        </nav>
    }
}

/// That the signs are still open, and the way to them.
pub fn open_signs(guide: &Guide) -> impl IntoView + use<> {
    let text = guide.words.session.home.signs_open.clone();
    view! { <p class="open-signs" hidden><a href=["#", ScreenId::Now.slug()].concat()>{icon::WARNING.view()}<span>{text}</span></a></p> }
}

/// What to do when a sign fits: it takes the place of every screen until the sign is taken back.
pub fn stop(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.session.stop;
    let cards = cards_of_stop(guide);
    let asks: Vec<_> = guide.warning_signs.iter().filter_map(|it| follow_up(guide, it)).collect();
    view! {
        <section class="screen session-stop" id="stop" tabindex="-1" hidden>
            {cards}
            <h3>{words.show.clone()}</h3>
            <ul class="stop-signs"></ul>
            {open_signs(guide)}
            {asks}
            <p><button type="button" class="button session-mistake" data-do="mistake">{words.back.clone()}</button></p>
        </section>
    }
}

/// What to do, for each urgency that stops a session.
pub fn cards_of_stop(guide: &Guide) -> impl IntoView + use<> {
    stopping(guide).map(stop_card).collect_view()
}

fn stop_card(card: &StopCard) -> impl IntoView + use<> {
    let call = card.call.clone().map(|it| {
        view! { <p><a class="button" href=it.link>{icon::PHONE.view()}<span>{it.text}</span></a></p> }
    });
    let pregnant = card.pregnant.as_ref().map(|it| {
        view! { <p class="for-condition" data-condition=ConditionId::Pregnancy.slug()>{it.text.clone()}</p> }
    });
    view! {
        <div class=["stop-of stop-of-", card.urgency.slug()].concat() data-urgency=card.urgency.slug()>
            <h2>{Icon::of_urgency(card.urgency).view()}<span>{card.title.clone()}</span></h2>
            <p class="idea">{card.text.text.clone()}</p>
            {pregnant}
            {call}
        </div>
    }
}

/// A question that tells two urgencies apart; only a clear no makes a sign less urgent.
fn follow_up(guide: &Guide, sign: &WarningSign) -> Option<impl IntoView + use<>> {
    let words = &guide.words.check;
    let asked = sign.follow_up.as_ref()?;
    let name = ["follow-", sign.id.slug()].concat();
    let answers = [choice("radio", &name, "yes", &words.yes), choice("radio", &name, "no", &words.no)];
    Some(view! {
        <fieldset class="choices follow-of" data-follow=sign.id.slug()>
            <legend>{asked.question.clone()}</legend>
            <div class="row-of-choices">{answers.into_iter().collect_view()}</div>
        </fieldset>
    })
}
