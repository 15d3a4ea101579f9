//! Where it hurts: the form is the source, the drawing mirrors it. A tap on the drawing sets the same controls.

use leptos::prelude::*;

use crate::content::model::{Guide, WarningSign};
use crate::content::{FieldId, KindId, ModeId, ScreenId, SideId, SpotId};
use crate::diagram::art;
use crate::diagram::course::{BANDS, LIMITS};
use crate::diagram::later::later_defs;
use crate::prerender::drawing::{STOPS_OF_SESSION, callouts_of};
use crate::prerender::icon;
use crate::prerender::session::choices::{choice, field, number, worst};
use crate::rules::plan::control::{BOTH, STAYS};
use crate::rules::plan::{ASKED, asked_on};

/// The body: for the marks from the outside, for the way of the nerve as the tour shows it, with the areas to agree on.
pub fn picture(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.session.mark;
    let tags: Vec<_> = guide
        .areas
        .iter()
        .map(|it| {
            let class = ["tag tag-", it.id.slug()].concat();
            view! { <span class=class><b>{it.short_name.clone()}</b></span> }
        })
        .collect();
    let sides = [("side-left", &guide.words.left), ("side-right", &guide.words.right)];
    let sides: Vec<_> = sides
        .into_iter()
        .map(|(class, text)| view! { <span class=["side-mark ", class].concat()>{text.clone()}</span> })
        .collect();
    view! {
        <figure class="stage live as-peel-skin as-labels-on" hidden>
            <div class="figure">
                <div inner_html=later_defs()></div>
                <div class="art" inner_html=art::session_svg()></div>
                <span class="alternative" role="img" aria-label=words.drawing.clone()></span>
                <div class="marks-drawn" aria-hidden="true"></div>
                <div class="over" aria-hidden="true">{sides}{tags}<div class="callouts">{callouts_of(guide, &STOPS_OF_SESSION)}</div>{hits()}</div>
            </div>
        </figure>
    }
}

/// Where those places are, in percent of the figure: a stylesheet made from the drawing's numbers.
pub fn spots_css() -> String {
    let percent = |it: u16| f32::from(it) / f32::from(LIMITS.1) * 100.0;
    let bands = SpotId::ALL.into_iter().zip(BANDS.windows(2));
    let rules = bands.map(|(spot, band)| {
        let (top, end) = (percent(band[0]), 100.0 - percent(band[1]));
        format!(".spot-{}{{top:{top:.2}%;bottom:{end:.2}%}}", spot.slug())
    });
    rules.collect::<Vec<_>>().concat()
}

/// Where a finger marks a place of the body. The list does the same with controls.
fn hits() -> Vec<impl IntoView + use<>> {
    SpotId::ALL
        .into_iter()
        .flat_map(|spot| {
            SideId::ALL.map(|side| {
                let class = ["spot spot-", spot.slug(), " on-", side.slug()].concat();
                view! { <span class=class data-side=side.slug() data-spot=spot.slug()></span> }
            })
        })
        .collect()
}

/// The form: side, start and end of the open mark, and the list of all.
pub fn marking(guide: &Guide, mode: ModeId) -> impl IntoView + use<> {
    let (words, session) = (&guide.words.session.mark, &guide.words.session);
    let sides =
        [(SideId::Left.slug(), &words.left), (SideId::Right.slug(), &words.right), (BOTH, &words.both)];
    let sides: Vec<_> =
        sides.into_iter().map(|(value, text)| choice("radio", "mark-side", value, text)).collect();
    let sides = view! { <fieldset class="choices"><legend>{words.side.clone()}</legend><div class="row-of-choices">{sides}</div></fieldset> };
    // At home the drawing comes first, and the list is folded as a whole.
    let (sides, sides_of_list) =
        if mode == ModeId::Visit { (Some(sides), None) } else { (None, Some(sides)) };
    let spots = |name: &'static str| -> Vec<_> {
        let found = SpotId::ALL.into_iter().filter_map(|id| words.spots.iter().find(|it| it.id == id));
        found.map(|it| choice("radio", name, it.id.slug(), &it.name)).collect()
    };
    let elsewhere = session.fields.iter().find(|it| it.id == FieldId::Elsewhere).map(|it| it.ask.clone());
    view! {
        <p class="idea how-to-mark">{words.how.clone()}</p>
        {sides}
        <div class="more-places">
        <details class="as-list" open>
            <summary>{words.start.clone()}" "{words.end.clone()}</summary>
            {sides_of_list}
            <fieldset class="choices"><legend>{words.start.clone()}</legend><div class="row-of-choices">{spots("mark-start")}</div></fieldset>
            <fieldset class="choices"><legend>{words.end.clone()}</legend>
                <div class="row-of-choices">{choice("radio", "mark-end", STAYS, &words.stays)}{spots("mark-end")}</div>
            </fieldset>
        </details>
        <details class="elsewhere-too" open><summary>{elsewhere}</summary>{field(guide, FieldId::Elsewhere)}</details>
        </div>
        <div class="marks-said" role="status"></div>
        <div class="mark-acts" hidden>
            <button type="button" class="button" data-do="another">{words.another.clone()}</button>
            <button type="button" class="button" data-do="undo">{words.undo.clone()}</button>
            <button type="button" class="button" data-do="clear">{words.clear.clone()}</button>
        </div>
        {asked_here(guide, ScreenId::Mark)}
        <p class="limit">{words.limit.clone()}</p>
    }
}

/// What it is like at the open mark, how strong, and how strong at its worst.
pub fn feeling(guide: &Guide, mode: ModeId) -> impl IntoView + use<> {
    let (words, session) = (&guide.words.session.mark, &guide.words.session);
    let kinds = KindId::ALL.into_iter().filter_map(|id| words.kinds.iter().find(|it| it.id == id));
    let kinds: Vec<_> = kinds
        .map(|it| {
            view! {
                <label class="choice-of kind-of">
                    <input type="radio" name="mark-kind" value=it.id.slug() />
                    <b class=["letter letter-", it.id.slug()].concat() aria-hidden="true">{it.letter.clone()}</b>
                    <span>{it.name.clone()}</span>
                </label>
            }
        })
        .collect();
    // At home the list of marks is in view already.
    let said = (mode == ModeId::Visit).then(|| view! { <div class="marks-said" role="status"></div> });
    // At home the worst is folded: few need it.
    let worst = match mode {
        ModeId::Visit => worst(guide).into_any(),
        ModeId::Prepare => view! { <details class="worst-of" open><summary>{session.worst.clone()}</summary>{worst(guide)}</details> }.into_any(),
    };
    view! {
        {said}
        <fieldset class="choices kinds-of"><legend>{words.kind.clone()}</legend><div class="row-of-choices">{kinds}</div></fieldset>
        <div class="strengths">
            {number("mark-strength", &words.strength, &session.not_said)}
            {worst}
        </div>
        {asked_here(guide, ScreenId::Feel)}
    }
}

/// The questions about signs that a screen may ask.
fn asked_here(guide: &Guide, screen: ScreenId) -> impl IntoView + use<> {
    let here = ASKED.into_iter().filter(|it| asked_on(it.0) == screen);
    let asked: Vec<_> = here.filter_map(|it| asked_of(guide, it.0)).collect();
    asked
}

/// The question about the sign for which a question stands.
fn asked_of(guide: &Guide, field: FieldId) -> Option<impl IntoView + use<>> {
    let sign = ASKED.into_iter().find(|it| it.0 == field)?.1;
    Some(asked(guide, field, guide.warning_signs.iter().find(|it| it.id == sign)?))
}

/// A sign that a mark points at, in full: asked at once.
fn asked(guide: &Guide, id: FieldId, sign: &WarningSign) -> impl IntoView + use<> {
    let words = &guide.words.session;
    let name = ["field-", id.slug()].concat();
    // Once it is answered its few words are enough.
    let short = words.signs.iter().find(|it| it.id == sign.id).map(|it| it.text.clone());
    let answers: Vec<_> = [&words.yes, &words.no, &words.not_sure]
        .into_iter()
        .enumerate()
        .map(|(at, it)| choice("radio", &name, &at.to_string(), it))
        .collect();
    view! {
        <fieldset class="choices asked-of" id=["ask-", sign.id.slug()].concat() tabindex="-1" data-ask=sign.id.slug()>
            <legend>{icon::WARNING.view()}" "<b class="asks">{words.mark.asks.clone()}</b>" "<span class="asks">{sign.sign.text.clone()}</span><span class="asked">{short}</span></legend>
            <div class="row-of-choices">{answers}</div>
        </fieldset>
    }
}
