//! Questions of a session as native controls. A name and a value say what is meant; the rules read both.

use leptos::prelude::*;

use crate::content::model::{Guide, InShort};
use crate::content::{AreaId, FieldId, ModeId, ScreenId, Shape, TypeId, Urgency, shape};
use crate::rules::plan::control::ALL_SIGNS;
use crate::rules::plan::{MAY_FIT, NONE_FITS, agreement_on, list_of};

/// A group of answers: radio buttons where there is one answer, boxes where there are many.
pub fn choices(field: FieldId, legend: &str, answers: &[String]) -> impl IntoView + use<> {
    let kind = if matches!(shape(field), Shape::One(_)) { "radio" } else { "checkbox" };
    choices_named(kind, &["field-", field.slug()].concat(), field.slug(), legend, answers)
}

/// The same under a name and a class of its own.
pub fn choices_named(
    kind: &'static str,
    name: &str,
    class: &str,
    legend: &str,
    answers: &[String],
) -> impl IntoView + use<> {
    let answers: Vec<_> =
        answers.iter().enumerate().map(|(at, it)| choice(kind, name, &at.to_string(), it)).collect();
    view! {
        <fieldset class=["choices choices-", class].concat()>
            <legend>{legend.to_owned()}</legend>
            <div class="row-of-choices">{answers}</div>
        </fieldset>
    }
}

/// One answer.
pub fn choice(kind: &'static str, name: &str, value: &str, text: &str) -> impl IntoView + use<> {
    view! {
        <label class="choice-of">
            <input type=kind name=name.to_owned() value=value.to_owned() /><span>{text.to_owned()}</span>
        </label>
    }
}

/// A question whose words stand in the content under its id.
pub fn field(guide: &Guide, id: FieldId) -> impl IntoView + use<> {
    let found = guide.words.session.fields.iter().find(|it| it.id == id);
    found.map(|it| choices(id, &it.ask, &it.answers))
}

/// How strong the pain was at its worst, and why that is asked.
pub fn worst(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.session;
    let list = number(&["field-", FieldId::Worst.slug()].concat(), &words.worst, &words.not_said);
    view! { {list}<p class="why">{words.worst_why.clone()}</p> }
}

/// A number from 0 to 10, or none.
pub fn number(name: &str, label: &str, not_said: &str) -> impl IntoView + use<> {
    let options: Vec<_> =
        (0..=10).map(|it: u8| view! { <option value=it.to_string()>{it.to_string()}</option> }).collect();
    view! {
        <p class="number-of"><label><span>{label.to_owned()}</span>
            <select name=name.to_owned()><option value="">{not_said.to_owned()}</option>{options}</select></label></p>
    }
}

/// The signs of a screen, in few words, and the two answers about all of them. At home none of them all is one tap.
pub fn signs(guide: &Guide, screen: ScreenId, mode: ModeId) -> impl IntoView + use<> {
    let words = &guide.words.session;
    let of_screen = words.signs.iter().filter(|it| list_of(it.id) == screen);
    let signs: Vec<_> = of_screen
        .map(|it| {
            view! {
                <li><label class="choice-of sign-of">
                    <input type="checkbox" name="sign" value=it.id.slug() /><span>{it.text.clone()}</span>
                </label></li>
            }
        })
        .collect();
    let none = if screen == ScreenId::Now { FieldId::NoneNow } else { FieldId::NoneSoon };
    let is_last = screen == ScreenId::Soon;
    let about_all = match mode {
        ModeId::Visit => field(guide, none).into_any(),
        ModeId::Prepare => {
            let found = words.fields.iter().find(|it| it.id == none);
            let unsure = found.and_then(|it| it.answers.get(usize::from(MAY_FIT))).map(|it| {
                let name = ["field-", none.slug()].concat();
                choice("radio", &name, &MAY_FIT.to_string(), it)
            });
            // Beside a word about this list it is one about both: who hears it is told.
            let all = is_last.then(|| {
                view! {
                    <label class="choice-of">
                        <input type="radio" name=ALL_SIGNS value=NONE_FITS.to_string() aria-label=words.all_signs.clone() />
                        <span>{words.none_at_all.clone()}</span>
                    </label>
                }
            });
            let class = ["choices choices-none-", screen.slug()].concat();
            view! {
                <fieldset class=class><legend>{found.map(|it| it.ask.clone())}</legend>
                <div class="row-of-choices">{unsure}{all}</div></fieldset>
            }
            .into_any()
        }
    };
    let in_full = (mode == ModeId::Visit || is_last).then(|| words.signs_in_full.clone());
    let in_full = in_full.map(|it| {
        view! { <p class="in-full"><a href="./#warning-signs" target="_blank">{it}</a></p> }
    });
    let urgency = if is_last { Urgency::Today } else { Urgency::Emergency };
    let card = guide.stop_cards.iter().find(|it| it.urgency == urgency);
    let if_one = card.map(|it| {
        let call = it.call.clone().map(|it| view! { " "<a href=it.link>{it.text}</a> });
        view! { <p class="if-one">{words.if_one.clone()}" "<b>{it.title.clone()}"."</b>{call}</p> }
    });
    view! {
        <ul class="signs-of">{signs}</ul>
        {if_one}
        {about_all}
        {in_full}
    }
}

/// Whether to work on an area.
pub fn agreements(guide: &Guide, area: AreaId) -> impl IntoView + use<> {
    let words = &guide.words.session;
    let found = guide.areas.iter().find(|it| it.id == area);
    found.map(|it| choices(agreement_on(area), &it.name, &[words.yes.clone(), words.no.clone()]))
}

/// The massage types, each with what the client's health means for it, and none today.
pub fn types(guide: &Guide) -> impl IntoView + use<> {
    let name = ["field-", FieldId::Types.slug()].concat();
    let none = guide.no_massage.name.clone();
    let types: Vec<_> = guide
        .massage_types
        .iter()
        .map(|it| it.name.clone())
        .chain([none])
        .enumerate()
        .map(|(at, text)| {
            let of = TypeId::ALL.get(at).map(|it| it.slug());
            view! {
                <label class="choice-of">
                    <input type="checkbox" name=name.clone() value=at.to_string() />
                    <span>{text}</span><small class="level" data-level-of=of></small>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="choices choices-types">
            <legend>{guide.words.session.types.clone()}</legend>
            <div class="row-of-choices">{types}</div>
        </fieldset>
    }
}

/// Two columns, chosen from the types and from no massage, the same rows for good and bad.
pub fn comparison(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.session;
    let list = |name: &'static str, label: &str, chosen: &str| {
        let types = guide.massage_types.iter().map(|it| (it.id.slug(), it.name.clone()));
        let options: Vec<_> = types
            .chain([("none", guide.no_massage.name.clone())])
            .map(|(id, name)| view! { <option value=id selected=chosen == id>{name}</option> })
            .collect();
        view! { <label class="number-of"><span>{label.to_owned()}</span><select name=name>{options}</select></label> }
    };
    let lists = view! {
        <div class="pair-of-lists">
            {list("compare-first", &words.compare_first, TypeId::MyofascialRelease.slug())}
            {list("compare-second", &words.compare_second, "none")}
        </div>
    };
    let pressures = &guide.words.compare.pressures;
    let types = guide
        .massage_types
        .iter()
        .map(|it| column(guide, it.id.slug(), &it.name, pressures.of(it.pressure), &it.in_short).into_any());
    let none = &guide.no_massage;
    let none = column(guide, "none", &none.name, &pressures.none, &none.in_short).into_any();
    let columns: Vec<_> = types.chain([none]).collect();
    let in_full = words.compare_in_full.clone();
    view! {
        <p class="in-full"><a href="./#compare" target="_blank">{in_full}</a></p>
        {lists}
        <div class="columns">{columns}</div>
    }
}

/// A choice in few words: what the client's health means for it, and why; the same rows for all, caution first.
fn column(
    guide: &Guide,
    id: &'static str,
    name: &str,
    pressure: &str,
    it: &InShort,
) -> impl IntoView + use<> {
    let (words, session) = (&guide.words.compare, &guide.words.session);
    let rows = [
        (&session.doctor_first, &*it.doctor_first),
        (&words.pressure, pressure),
        (&words.good_for, &it.good_for),
        (&words.downside, &it.downside),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(head, text)| view! { <div><dt>{head.clone()}</dt>" "<dd>{text.to_owned()}</dd></div> })
        .collect();
    let why = (id != "none").then(|| {
        view! {
            <details class="why-of" name="why" open><summary>{session.why_this.clone()}</summary>
                <p class="because" data-because-of=id></p></details>
        }
    });
    let always = (id == "none").then(|| guide.no_massage.always.clone());
    view! {
        <section class="column-of" data-column=id>
            <div class="column-head">
                <h3><span class="name-of">{name.to_owned()}</span>" "{always}<small class="level" data-level-of=id></small></h3>
                {why}
            </div>
            <dl>{rows}</dl>
        </section>
    }
}
