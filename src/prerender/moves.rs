//! Gentle moves in steps and ways to lie at night, each with its drawing.

use leptos::prelude::*;

use crate::content::PoseId;
use crate::content::model::{Guide, Move, Rest};
use crate::diagram::pose::drawing;
use crate::prerender::claim::{paragraph, references};
use crate::prerender::icon;

/// The moves, after what keeps people from them.
pub fn moves(guide: &Guide) -> impl IntoView + use<> {
    let (words, it) = (&guide.words.self_care, &guide.self_care);
    let moves: Vec<_> = it.moves.iter().map(|it| one_move(guide, it)).collect();
    view! {
        <section class="moves" id="moves">
            <h2>{words.moves.clone()}</h2>
            <div class="moves-not">
                {paragraph(guide, &it.moves_not)}
                <p><a href="./#warning-signs">{icon::WARNING.view()}<span>{words.check_first.clone()}</span></a></p>
            </div>
            <p>{words.moves_lead.clone()}</p>
            <div class="cards-of-moves">{moves}</div>
        </section>
    }
}

fn one_move(guide: &Guide, it: &Move) -> impl IntoView + use<> {
    let stop = &guide.self_care.moves_stop;
    let steps: Vec<_> = it.steps.iter().map(|it| view! { <li>{it.clone()}</li> }).collect();
    view! {
        <article class="move" id=["move-", it.id.slug()].concat()>
            {picture(it.id, &it.drawing)}
            <h3>{it.name.clone()}</h3>
            {paragraph(guide, &it.purpose)}
            <ol>{steps}</ol>
            <p class="stop-rule"><b>{stop.text.clone()}</b>" "{references(guide, stop)}</p>
            {paragraph(guide, &it.leave_out)}
        </article>
    }
}

/// Ways to lie at night.
pub fn sleep(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.self_care;
    let ways: Vec<_> = guide.self_care.sleep.iter().map(|it| rest(guide, it)).collect();
    view! {
        <section class="moves sleep" id="sleep">
            <h2>{words.sleep.clone()}</h2>
            <p>{words.sleep_lead.clone()}</p>
            <div class="cards-of-moves">{ways}</div>
        </section>
    }
}

fn rest(guide: &Guide, it: &Rest) -> impl IntoView + use<> {
    view! {
        <article class="move" id=["sleep-", it.id.slug()].concat()>
            {picture(it.id, &it.drawing)}
            <h3>{it.name.clone()}</h3>
            {paragraph(guide, &it.claim)}
        </article>
    }
}

fn picture(pose: PoseId, title: &str) -> impl IntoView + use<> {
    view! { <div class="picture" inner_html=drawing(pose, title)></div> }
}
