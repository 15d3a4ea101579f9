//! A session with the tablet in hand, or the preparation for one at home: screen after screen of native controls, which
//! can be read, filled in and printed without script. The browser's program shows one screen at a time.

mod choices;
mod frame;
mod health;
mod home;
mod mark;
mod words;

use leptos::prelude::*;

use crate::content::model::{Group, Guide};
use crate::content::{AreaId, FieldId, ModeId, ScreenId, StopId};
use crate::prerender::claim::{references, source_names};
use crate::prerender::session::choices::{agreements, comparison, field, signs, types};
use crate::prerender::session::frame::{foot, open_signs, stop, top};
use crate::prerender::session::health::{conditions, questions};
use crate::prerender::session::home::home;
pub use crate::prerender::session::mark::spots_css;
use crate::prerender::session::mark::{feeling, marking, picture};
use crate::prerender::session::words::store;
use crate::rules::plan::screens;
use crate::rules::{Matrix, Signs};

/// All screens of a mode.
pub fn session(guide: &Guide, mode: ModeId) -> impl IntoView + use<> {
    let words = &guide.words.session;
    let (heading, lead) = match mode {
        ModeId::Visit => (&words.heading, &words.lead),
        ModeId::Prepare => (&words.prepare_heading, &words.prepare_lead),
    };
    let shown: Vec<_> = screens(mode).map(|it| screen(guide, it, mode).into_any()).collect();
    view! {
        <div
            class=["guide live session in-", mode.slug()].concat()
            data-mode=mode.slug()
            data-signs=Signs::of(guide).map(|it| it.encode())
            data-matrix=Matrix::of(guide).map(|it| it.encode())
        >
            {top(guide, mode)}
            <form class="session-form" method="dialog" autocomplete="off">
                <div class="session-start">
                    <h1>{heading.clone()}</h1>
                    <p>{lead.clone()}</p>
                    <p class="session-fault" role="status" hidden></p>
                </div>
                {picture(guide)}
                <div class="screens">{shown}{stop(guide)}</div>
            </form>
            {foot(guide, mode)}
            {store(guide)}
            {source_names(guide)}
            <p class="unseen asks-said" role="status"></p>
        </div>
    }
}

/// A screen: how it begins, its one idea, what is asked in the end.
fn screen(guide: &Guide, id: ScreenId, mode: ModeId) -> impl IntoView + use<> {
    let words = &guide.words.session;
    let it = words.screens.iter().find(|it| it.id == id);
    let it = it.cloned();
    let in_studio = mode == ModeId::Visit;
    let heading = ["heading-", id.slug()].concat();
    let content = content(guide, id, mode);
    let how = words.check_how.clone();
    let first = screens(mode).find(|it| is_more(*it)).filter(|_| !in_studio);
    let lead = (first == Some(id)).then(|| view! { <p class="idea">{words.prepare_more.clone()}</p> });
    it.map(|it| {
        let say = in_studio.then(|| view! { <p class="say">"“"{it.say}"”"</p> });
        let check = in_studio.then(|| view! { <p class="check"><span>{how}</span>" "<b>{it.check}</b></p> });
        let text = it.text.map(|it| view! { <p class="idea">{it}</p> });
        // What is folded goes by its name.
        let is_folded = !in_studio && is_more(id);
        let head = if is_folded { it.name } else { it.heading };
        let head = view! { <h2 id=heading.clone()>{head}</h2> };
        let content = view! { {text}<div class="screen-content">{content}</div> };
        // At home what nobody needs to say is folded until somebody wants to.
        let body = if is_folded {
            view! { <details class="more-of" open><summary>{head}</summary>{content}</details> }.into_any()
        } else {
            view! { {head}{content} }.into_any()
        };
        view! {
            <section class="screen" id=id.slug() tabindex="-1" aria-labelledby=heading>{say}{lead}{body}{check}</section>
        }
    })
}

/// Whether a screen is about what may as well be said in the visit.
const fn is_more(id: ScreenId) -> bool {
    matches!(id, ScreenId::Pain | ScreenId::Care | ScreenId::Areas | ScreenId::Work)
}

fn content(guide: &Guide, id: ScreenId, mode: ModeId) -> AnyView {
    match id {
        ScreenId::Now | ScreenId::Soon => signs(guide, id, mode).into_any(),
        ScreenId::Mark => marking(guide, mode).into_any(),
        ScreenId::Feel => feeling(guide, mode).into_any(),
        ScreenId::Roots => sentences(guide, StopId::Roots).into_any(),
        ScreenId::Piriformis => sentences(guide, StopId::UnderPiriformis).into_any(),
        ScreenId::Leg => sentences(guide, StopId::Foot).into_any(),
        ScreenId::HealthNow => conditions(guide, mode, FieldId::NoneHealthNow, &[Group::Now]).into_any(),
        ScreenId::HealthBody => conditions(guide, mode, FieldId::NoneHealthBody, &[Group::Body]).into_any(),
        ScreenId::HealthMore => {
            let groups = &[Group::Medicines, Group::Pregnancy];
            conditions(guide, mode, FieldId::NoneHealthMore, groups).into_any()
        }
        ScreenId::HealthAsk => questions(guide, mode).into_any(),
        ScreenId::Pain => view! {
            {field(guide, FieldId::Since)}
            {field(guide, FieldId::Worse)}
            {field(guide, FieldId::Better)}
        }
        .into_any(),
        ScreenId::Care => {
            [FieldId::Told, FieldId::Cleared, FieldId::ClearedBy, FieldId::ClearedWhen, FieldId::Treated]
                .map(|it| field(guide, it))
                .collect_view()
                .into_any()
        }
        ScreenId::Compare => comparison(guide).into_any(),
        ScreenId::Areas => view! {
            <div class="agreements">{AreaId::ALL.map(|it| agreements(guide, it)).collect_view()}</div>
            {field(guide, FieldId::LeaveOut)}
        }
        .into_any(),
        ScreenId::Work => {
            let how = [FieldId::Pressure, FieldId::Position, FieldId::Cover].map(|it| field(guide, it));
            let (how, types) = (how.collect_view(), types(guide));
            // At home a wish about pressure is the shortest one.
            match mode {
                ModeId::Visit => view! { {types}{how}<div class="conflicts" role="status"></div> }.into_any(),
                ModeId::Prepare => {
                    let stop = can_stop(guide);
                    view! { {how}{types}<div class="conflicts" role="status"></div>{stop} }.into_any()
                }
            }
        }
        ScreenId::Agree => view! {
            <ul class="plan-lines"></ul>
            {open_signs(guide)}
            {can_stop(guide)}
            <div class="has-ok" hidden>{field(guide, FieldId::Cleared)}</div>
            {field(guide, FieldId::Agreed)}
            <p class="agree-first" role="status" hidden>{guide.words.session.home.agree_first.clone()}</p>
        }
        .into_any(),
        ScreenId::Home => home(guide, mode).into_any(),
    }
}

fn can_stop(guide: &Guide) -> impl IntoView + use<> {
    view! { <p class="i-can-stop">{guide.words.visit.plan.stop.clone()}</p> }
}

/// What the tour says at a stop, each sentence with its source.
fn sentences(guide: &Guide, stop: StopId) -> impl IntoView + use<> {
    let found = guide.tour.iter().filter(move |it| it.id == stop).flat_map(|it| &it.sentences);
    let all: Vec<_> =
        found.map(|it| view! { <p class="idea">{it.text.clone()}" "{references(guide, it)}</p> }).collect();
    all
}
