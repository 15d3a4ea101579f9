//! Massage types side by side, and the choice of none: the same rows for good and bad.

use leptos::prelude::*;

use crate::content::TypeId;
use crate::content::model::{Area, Claim, Guide, MassageType, NoMassage};
use crate::prerender::claim::{paragraph, references};
use crate::prerender::icon::Icon;
use crate::rules::{COMPARED, View};

/// The column of no massage at all.
const NONE: &str = "none";

/// One column of the table.
struct Column<'a> {
    id: &'a str,
    name: &'a str,
    pressure: &'a str,
    rows: [&'a Claim; 5],
}

/// The table in which two columns show at a time, and the boxes that choose them.
pub fn pair(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.compare;
    let boxes: Vec<_> = columns(guide).iter().map(choice).collect();
    view! {
        <div class="pair offer">
            <fieldset class="chips"><legend>{words.choose.clone()}</legend>{boxes}</fieldset>
            {table(guide, true)}
            <p class="no-result"><a href=["#", View::Health.id()].concat()>{words.no_result.clone()}</a></p>
            <p>{words.for_all.text.clone()}" "{references(guide, &words.for_all)}</p>
        </div>
        {no_massage(guide)}
    }
}

/// Everything side by side.
pub fn all(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.compare;
    view! {
        <div class="compare">{table(guide, false)}</div>
        <p>{words.for_all.text.clone()}" "{references(guide, &words.for_all)}</p>
    }
}

fn columns(guide: &Guide) -> Vec<Column<'_>> {
    let types = guide.massage_types.iter().map(|it| of_type(guide, it));
    types.chain(std::iter::once(of_none(guide, &guide.no_massage))).collect()
}

fn choice(column: &Column) -> impl IntoView + use<> {
    let chosen = COMPARED.iter().flatten().any(|it| it.map_or(NONE, TypeId::slug) == column.id);
    view! {
        <label class="tick">
            <input type="checkbox" id=["compare-", column.id].concat() checked=chosen /><span>{column.name.to_owned()}</span>
        </label>
    }
}

fn table(guide: &Guide, results: bool) -> impl IntoView + use<> {
    let words = &guide.words.compare;
    let columns = columns(guide);
    let heads: Vec<_> = columns
        .iter()
        .map(|it| view! { <th scope="col" class=["column-", it.id].concat()>{it.name.to_owned()}</th> })
        .collect();
    let pressures: Vec<_> = columns
        .iter()
        .map(|it| view! { <td class=["column-", it.id].concat() data-name=it.name.to_owned()>{it.pressure.to_owned()}</td> })
        .collect();
    let fits: Vec<_> = guide.areas.iter().map(|area| fit_row(guide, area, &columns)).collect();
    // Never more than the row's head and three columns show.
    let alike = results.then(|| {
        let head = view! { <th scope="colgroup" colspan="4">{words.same.clone()}</th> };
        view! { <tbody class="alike" hidden><tr class="alike-head">{head}</tr></tbody> }
    });
    let results = results.then(|| result_row(guide, &columns));
    let names = [&words.how, &words.feel, &words.good_for, &words.downside, &words.when_not];
    let rows: Vec<_> = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| {
            let cells: Vec<_> = columns.iter().map(|it| cell(guide, it, it.rows[at])).collect();
            view! { <tr><th scope="row">{name.clone()}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <div class="table">
            <table>
                <thead><tr><th scope="col">{words.row.clone()}</th>{heads}</tr></thead>
                <tbody class="different">
                    {fits}
                    {results}
                    <tr><th scope="row">{words.pressure.clone()}</th>{pressures}</tr>
                    {rows}
                </tbody>
                {alike}
            </table>
        </div>
    }
}

/// Where the app writes what the visitor's health means for each type.
fn result_row(guide: &Guide, columns: &[Column]) -> impl IntoView + use<> {
    let cells: Vec<_> = columns
        .iter()
        .map(|it| {
            let words = (it.id == NONE).then(|| guide.no_massage.always.clone());
            let of = (it.id != NONE).then(|| it.id.to_owned());
            view! { <td class=["column-", it.id].concat() data-name=it.name.to_owned() data-of=of>{words}</td> }
        })
        .collect();
    view! { <tr class="results"><th scope="row">{guide.words.compare.result.clone()}</th>{cells}</tr> }
}

/// The choice that is left while a warning sign stands. How soon most pain settles is no comfort then, and not said.
pub fn no_massage(guide: &Guide) -> impl IntoView + use<> {
    let it = &guide.no_massage;
    let claims: Vec<_> = [&it.how, &it.when_not].map(|it| paragraph(guide, it)).into();
    view! { <section class="no-massage"><h2>{it.name.clone()}</h2>{claims}</section> }
}

fn of_type<'a>(guide: &'a Guide, it: &'a MassageType) -> Column<'a> {
    Column {
        id: it.id.slug(),
        name: &it.name,
        pressure: guide.words.compare.pressures.of(it.pressure),
        rows: [&it.how, &it.feel, &it.good_for, &it.downside, &it.when_not],
    }
}

fn of_none<'a>(guide: &'a Guide, it: &'a NoMassage) -> Column<'a> {
    Column {
        id: NONE,
        name: &it.name,
        pressure: &guide.words.compare.pressures.none,
        rows: [&it.how, &it.feel, &it.good_for, &it.downside, &it.when_not],
    }
}

/// How well each type fits an area: the level, and for the chosen area the reason.
fn fit_row(guide: &Guide, area: &Area, columns: &[Column]) -> impl IntoView + use<> {
    let cells: Vec<_> = columns
        .iter()
        .map(|column| {
            let fit = guide.fits.iter().find(|it| it.area == area.id && it.massage_type.slug() == column.id);
            let cell = if let Some(it) = fit {
                let class = ["level fit-", it.level.slug()].concat();
                let (icon, level) = (Icon::of_fit(it.level).view(), guide.words.fit.of(it.level).to_owned());
                view! { <b class=class>{icon}<span class="fit">{level}</span></b>" "<span class="reason">{it.reason.text.clone()}</span> }.into_any()
            } else {
                view! { <b>{guide.no_massage.always.clone()}</b> }.into_any()
            };
            view! { <td class=["column-", column.id].concat() data-name=column.name.to_owned()>{cell}</td> }
        })
        .collect();
    let head = guide.words.compare.fit.replace("{area}", &area.name);
    view! { <tr class=["here here-", area.id.slug()].concat()><th scope="row">{head}</th>{cells}</tr> }
}

fn cell(guide: &Guide, column: &Column, claim: &Claim) -> impl IntoView + use<> {
    view! {
        <td class=["column-", column.id].concat() data-name=column.name.to_owned()>
            <p>{claim.text.clone()}</p>{references(guide, claim)}
        </td>
    }
}
