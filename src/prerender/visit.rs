//! Two pages for a visit on paper, which need no script: the plan that client and therapist fill in by hand, and how a
//! therapist leads a visit.

use leptos::prelude::*;

use crate::content::Urgency;
use crate::content::model::Guide;
use crate::diagram::miniature::blank;
use crate::prerender::beside::beside;
use crate::prerender::claim::{named_sources, references};
use crate::prerender::links::{LEAD_PAGE, PAPER_PAGE, PLAN_PAGE, PREPARE_PAGE, SESSION_PAGE};
use crate::prerender::studio::made_by;

/// How many of the pieces of advice for home fit on the sheet.
const AT_HOME: usize = 2;

/// Links to these pages, and to the whole guide.
pub fn links_of_visit(guide: &Guide) -> impl IntoView + use<> {
    let (words, session) = (&guide.words.visit, &guide.words.session);
    view! {
        <section class="for-visit">
            <h2>{words.heading.clone()}</h2>
            <ul>
                <li><a href=PREPARE_PAGE>{session.prepare_link.clone()}</a></li>
                <li><a href=SESSION_PAGE>{session.link.clone()}</a></li>
                <li><a href=PLAN_PAGE>{words.plan.link.clone()}</a></li>
                <li><a href=LEAD_PAGE>{words.guide.link.clone()}</a></li>
                <li><a href=PAPER_PAGE>{words.paper.link.clone()}</a></li>
            </ul>
        </section>
    }
}

/// The plan: one sheet of paper.
pub fn plan(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.visit.plan;
    let content = view! {
        <p class="on-screen">{words.lead.clone()}</p>
        <p class="blanks">{blank_line(&words.date)}{blank_line(&words.therapist)}</p>
        <div class="sheet">
            {marks(guide)}
            {agreed(guide)}
        </div>
        {help(guide)}
        <section class="plan-home"><h2>{words.home.clone()}</h2>{at_home(guide)}</section>
        <section class="plan-check">
            <h2>{words.check.clone()}</h2>
            {words.questions.iter().map(|it| view! { <p>{blank_line(it)}</p> }).collect_view()}
        </section>
        <section class="plan-notes"><h2>{words.notes.clone()}</h2><div class="rule"></div><div class="rule"></div></section>
        <footer class="plan-foot"><p>{words.private.clone()}</p>{made_by(guide)}<p>{guide.studio.phone.clone()}</p></footer>
    };
    beside(guide, "plan", &words.heading, content)
}

/// Where it hurts: a body to draw on, and boxes.
fn marks(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.visit.plan;
    let (left, right) = (guide.words.left.clone(), guide.words.right.clone());
    view! {
        <section class="plan-marks">
            <h2>{words.r#where.clone()}</h2>
            <p>{words.mark.clone()}</p>
            <p class="plan-sides"><span>{left}</span><span>{right}</span></p>
            <div role="img" aria-label=words.drawing.clone() inner_html=blank()></div>
            {boxes(None, &words.sides)}
            {boxes(Some(&words.feels), &words.kinds)}
            <p>{blank_line(&words.strength)}</p>
            <p class="limit">{words.limit.clone()}</p>
        </section>
    }
}

fn agreed(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.visit.plan;
    let areas: Vec<_> = guide.areas.iter().map(|it| it.name.clone()).collect();
    let types = guide.massage_types.iter().map(|it| it.name.clone());
    let types: Vec<_> = types.chain([guide.no_massage.name.clone()]).collect();
    view! {
        <section class="plan-agreed">
            <h2>{words.agreed.clone()}</h2>
            {boxes(Some(&words.areas), &areas)}
            {boxes(Some(&words.types), &types)}
            {boxes(Some(&words.pressure), &words.pressures)}
            {[&words.careful, &words.leave_out, &words.tell]
                .map(|it| view! { <p>{blank_line(it)}</p><div class="rule"></div> })}
            <p class="plan-stop">{words.stop.clone()}</p>
        </section>
    }
}

/// The signs of an emergency, in full.
fn help(guide: &Guide) -> impl IntoView + use<> {
    let signs = guide.warning_signs.iter().filter(|it| it.urgency == Urgency::Emergency);
    let signs: Vec<_> = signs.map(|it| view! { <li>{it.sign.text.clone()}</li> }).collect();
    let plan = &guide.words.visit.plan;
    view! {
        <section class="plan-help"><h2>{plan.help.clone()}</h2><ul>{signs}</ul><p>{plan.today.clone()}</p></section>
    }
}

/// What to do at home, with its limits; on paper, where no number leads on, with the names of its sources.
pub fn at_home(guide: &Guide) -> impl IntoView + use<> {
    let advice = guide.self_care.moving.iter().take(AT_HOME);
    let from =
        named_sources(guide, advice.clone().flat_map(|it| std::iter::once(&it.claim).chain(&it.limit)));
    let rows: Vec<_> = advice
        .map(|it| {
            let limit = it.limit.as_ref().map(|it| [" ", &it.text].concat());
            view! { <li><b>{it.name.clone()}</b>". "{it.claim.text.clone()}{limit}" "{references(guide, &it.claim)}</li> }
        })
        .collect();
    view! { <ul>{rows}</ul><p class="tips-from">{from}</p> }
}

/// A word with a line to write on.
pub fn blank_line(label: &str) -> impl IntoView + use<> {
    view! { <span class="blank"><b>{label.to_owned()}</b><span class="rule"></span></span> }
}

/// Boxes to tick with a pen.
fn boxes(label: Option<&str>, names: &[String]) -> impl IntoView + use<> {
    let label = label.map(|it| view! { <b>{it.to_owned()}</b> });
    let boxes: Vec<_> = names.iter().map(|it| view! { <li>{it.clone()}</li> }).collect();
    view! { <div class="boxes">{label}<ul>{boxes}</ul></div> }
}

/// How a therapist leads a visit.
pub fn lead(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.visit.guide;
    let steps: Vec<_> = words
        .steps
        .iter()
        .map(|it| {
            view! {
                <tr>
                    <th scope="row"><a href=it.place.clone()>{it.name.clone()}</a></th>
                    <td>{it.say.clone()}</td>
                    <td>{it.check.clone()}</td>
                </tr>
            }
        })
        .collect();
    let nevers: Vec<_> = words.nevers.iter().map(|it| view! { <li>{it.clone()}</li> }).collect();
    let content = view! {
        <p>{words.lead.clone()}</p>
        <p class="on-screen"><a href=SESSION_PAGE>{guide.words.session.link.clone()}</a></p>
        <table class="lead-steps">
            <thead><tr><th scope="col">{words.step.clone()}</th><th scope="col">{words.say.clone()}</th><th scope="col">{words.check.clone()}</th></tr></thead>
            <tbody>{steps}</tbody>
        </table>
        <p>{words.check_how.clone()}</p>
        <section class="lead-never"><h2>{words.never.clone()}</h2><ul>{nevers}</ul></section>
        <footer class="plan-foot">{made_by(guide)}</footer>
    };
    beside(guide, "lead", &words.heading, content)
}
