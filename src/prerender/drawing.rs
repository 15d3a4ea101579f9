//! The drawing with what lies over it: labels, and the layers that make its regions tappable before
//! any script has run. Every label points at a radio button of the list; a screen reader hears the
//! list, and one image with a text alternative.

use std::fmt::Write;

use leptos::prelude::*;

use crate::content::model::{Area, Guide};
use crate::content::{AreaId, LayerId, StopId};
use crate::diagram::art;
use crate::diagram::callouts::{Callout, Subject, callouts, pointers};
use crate::diagram::later::later_defs;
use crate::diagram::miniature::miniature;
use crate::diagram::path::steps;
use crate::diagram::regions::{self, Label, Side, VIEW_CORNER, VIEW_HEIGHT, VIEW_WIDTH};
use crate::diagram::structures::{Marker, markers};
use crate::diagram::tour::{area_cameras_css, stop_cameras_css};
use crate::prerender::masthead::{both_names, whole_body};
use crate::prerender::surroundings::Surroundings;
use crate::rules::plan::{NO, NONE_TODAY, YES};

/// The way of the nerve as a session shows it.
pub const STOPS_OF_SESSION: [StopId; 3] = [StopId::Roots, StopId::UnderPiriformis, StopId::Foot];

/// The figure's content: art, tappable regions, labels, caption.
pub fn drawing(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let hits: Vec<_> = AreaId::ALL.into_iter().flat_map(hits).collect();
    let labels: Vec<_> = guide.areas.iter().map(label).collect();
    let (captions, alternatives): (Vec<_>, Vec<_>) = views(guide)
        .map(|(class, caption, alternative)| {
            let hip = LayerId::ALL.into_iter().find(|it| it.slug() == class).map(|it| {
                view! { <span class="of-hip">" "{guide.words.layers.of(it).hip.clone()}</span> }
            });
            let class = ["for for-", class].concat();
            (
                view! { <span class=class.clone()>{caption}{hip}</span> },
                view! { <span class=[&class, " alternative"].concat() role="img" aria-label=alternative></span> },
            )
        })
        .into_iter()
        .unzip();
    view! {
        <div class="figure">
            <div class="art" inner_html=held_art()></div>
            {alternatives}
            <div class="over" aria-hidden="true">
                {hits}
                {labels}
                <div class="all-names" data-later="names"></div>
                <div class="callouts" data-later="callouts"></div>
                <span class="tag tag-nerve">{words.sciatic_nerve.clone()}</span>
                <span class="side-mark side-left">{words.left.clone()}</span>
                <span class="side-mark side-right">{words.right.clone()}</span>
            </div>
        </div>
        <div inner_html=miniature()></div>
        {whole_body(guide)}
        <figcaption>{captions}</figcaption>
    }
}

/// The names of single structures, beside the figure and on it.
pub fn names(guide: &Guide) -> impl IntoView + use<> {
    markers().iter().map(|it| name(guide, it)).collect_view()
}

/// All artwork of the page, piece by piece, to be weighed: what the first answer draws, and what the drawing
/// shows when asked.
pub fn artwork() -> [String; 3] {
    [silent_art(), miniature(), later_defs()]
}

/// The drawing where it stands. It is half of the page: where a script runs at once, that takes it out of here once
/// the rest is there, so that a phone reads the words first. Without script it shows as any markup does.
fn held_art() -> String {
    match Surroundings::here().start {
        Some(_) => ["<noscript>", &silent_art(), "</noscript>"].concat(),
        None => silent_art(),
    }
}

/// The drawing, without a word of its own: what it says depends on what is seen.
fn silent_art() -> String {
    art::svg("").replacen(r#"role="img" aria-label="""#, r#"aria-hidden="true""#, 1)
}

/// What can be seen, as the stylesheet tells it apart: its class, its caption, its text alternative.
fn views(guide: &Guide) -> [(&'static str, String, String); 7] {
    let (words, layers) = (&guide.words, &guide.words.layers);
    let layer = |id: LayerId| (id.slug(), layers.of(id).caption.clone(), layers.of(id).drawing.clone());
    let swapped = layers.caption_split_swapped.clone();
    [
        ("split", words.caption_split.clone(), words.drawing.clone()),
        ("swapped", swapped.clone(), swapped),
        ("split-bones", words.caption_split_bones.clone(), words.caption_split_bones.clone()),
        layer(LayerId::Skin),
        layer(LayerId::Surface),
        layer(LayerId::Deep),
        layer(LayerId::Bones),
    ]
}

/// The tappable layers of an area: the whole figure, cut to a region by `placement_css`, and turned over for
/// the left half of the body.
fn hits(area: AreaId) -> Vec<impl IntoView + use<>> {
    let turned = regions::has_halves(area).then_some(" turned");
    std::iter::once("")
        .chain(turned)
        .map(|side| {
            let class = ["hit hit-", area.slug(), side].concat();
            view! { <label class=class for=["area-", area.slug()].concat()></label> }
        })
        .collect()
}

fn label(area: &Area) -> impl IntoView + use<> {
    let slug = area.id.slug();
    view! {
        <label class=["tag tag-", slug].concat() for=["area-", slug].concat()>{both_names(area)}<span class="state"></span></label>
    }
}

/// The name of a structure beside the figure, and its number on the figure for where there is no room.
fn name(guide: &Guide, marker: &Marker) -> impl IntoView + use<> {
    let structure = guide.structures.iter().find(|it| it.id == marker.id)?;
    let views = marker.views.iter().map(|it| [" in-", it.slug()].concat()).collect::<String>();
    let slug = marker.id.slug();
    Some(view! {
        <span class=["name-leader name name-", slug, &views].concat()>{structure.name.clone()}</span>
        <span class=["name-leader number number-", slug, &views].concat()>{marker.number.to_string()}</span>
    })
}

/// What stops of the tour name on the drawing, one box for each.
pub fn callouts_of(guide: &Guide, stops: &[StopId]) -> impl IntoView + use<> {
    let view = [0.0, 0.0, VIEW_WIDTH, VIEW_HEIGHT].map(|it| steps(it).to_string());
    let corner = [VIEW_CORNER.x, VIEW_CORNER.y].map(|it| steps(-it).to_string());
    let lines = |stop: StopId| {
        format!(
            r#"<svg class="pointers" viewBox="{}"><g transform="translate({})">{}</g></svg>"#,
            view.join(" "),
            corner.join(" "),
            pointers(stop)
        )
    };
    let boxes = stops.iter().map(|stop| {
        let names: Vec<_> = callouts(*stop)
            .iter()
            .filter_map(|it| {
                let name = match it.id {
                    Subject::Structure(id) => &guide.structures.iter().find(|of| of.id == id)?.name,
                    Subject::Roots => &guide.words.nerve_roots,
                };
                let name = broken(name);
                let place = ["callout-place ", &callout_class(*stop, it)].concat();
                Some(view! { <span class=place><span class="callout">{name}</span></span> })
            })
            .collect();
        let class = ["at-stop at-", stop.slug()].concat();
        view! { <div class=class><div inner_html=lines(*stop)></div>{names}</div> }
    });
    boxes.collect_view()
}

/// A name in as few lines as there is room for, as even as its words allow: its box is as wide as the longest.
fn broken(name: &str) -> String {
    const LONGEST: usize = 11;
    let filled = |room: usize| {
        let mut lines: Vec<String> = Vec::new();
        for word in name.split(' ') {
            match lines.last_mut().filter(|it| it.chars().count() + 1 + word.chars().count() <= room) {
                Some(line) => *line += &[" ", word].concat(),
                None => lines.push(word.to_owned()),
            }
        }
        lines
    };
    let fewest = filled(LONGEST).len();
    let even = (1..LONGEST).map(filled).find(|it| it.len() == fewest);
    even.unwrap_or_else(|| filled(LONGEST)).join("\n")
}

fn callout_class(stop: StopId, it: &Callout) -> String {
    ["at-", stop.slug(), "-", it.id.slug()].concat()
}

/// The key to the numbers on the figure.
pub fn key(guide: &Guide) -> impl IntoView + use<> {
    let rows: Vec<_> = markers()
        .iter()
        .filter_map(|marker| {
            let it = guide.structures.iter().find(|it| it.id == marker.id)?;
            let number = marker.number.to_string();
            Some(view! {
                <li value=number>{it.name.clone()}" "<i lang="la">{it.latin.clone()}</i></li>
            })
        })
        .collect();
    view! { <section class="key-of-names"><h2>{guide.words.layers.key.clone()}</h2><ol>{rows}</ol></section> }
}

/// Where labels and tappable layers stand, in percent of the figure: a stylesheet made from the
/// drawing's numbers, because inline styles are forbidden on strict host pages.
pub fn placement_css() -> String {
    let mut css = String::new();
    for area in AreaId::ALL {
        css += &place(&["tag-", area.slug()].concat(), &regions::label(area));
        // Writing to a string cannot fail.
        let _ = writeln!(css, ".hit-{}{{clip-path:{}}}", area.slug(), regions::hit_polygon(area));
    }
    css += &place("tag-nerve", &regions::nerve_label());
    let [left, right] = regions::side_marks();
    css += &area_cameras_css();
    css + &place("side-left", &left) + &place("side-right", &right)
}

/// The same for a session: areas and sides, the tour's cameras, and what each area's answer shows of it.
pub fn session_placement_css() -> String {
    let mut css = String::new();
    for area in AreaId::ALL {
        let slug = area.slug();
        let has = |name: &str, answer: u8| format!(":has([name=field-{name}][value=\"{answer}\"]:checked)");
        let agree = ["agree-", slug].concat();
        // Where the choice is no massage, a yes to an area stands for nothing.
        let yes = format!(".session:not({}){} .agreeing", has("types", NONE_TODAY), has(&agree, YES));
        let no = format!(".session{} .agreeing", has(&agree, NO));
        let side = if area == AreaId::Piriformis { ".on-right" } else { "" };
        css += &place(&["tag-", slug].concat(), &regions::label(area));
        // Writing to a string cannot fail.
        let _ = writeln!(
            css,
            "{yes} .agreed-{slug},{no} .wait{{display:inline}}{no} .waiting-{slug}{side}{{visibility:visible}}\
             {yes} .tag-{slug} b::after{{content:\"\u{a0}\\2713\"}}{no} .tag-{slug} b::after{{content:\"\u{a0}\\2717\"}}"
        );
    }
    let [left, right] = regions::side_marks();
    css += &callouts_css(&STOPS_OF_SESSION);
    css + &place("side-left", &left) + &place("side-right", &right) + &stop_cameras_css()
}

/// The same for what shows only when asked: names of single structures, the swapped split, the tour.
pub fn later_placement_css() -> String {
    let mut css = String::new();
    for it in markers() {
        let (slug, at) = (it.id.slug(), it.at_percent);
        css += &place(&["name-", slug].concat(), &it.label);
        // Writing to a string cannot fail.
        let _ = writeln!(css, ".number-{slug}{{left:{:.1}%;top:{:.1}%}}", at.x, at.y);
    }
    css += &callouts_css(&StopId::ALL);
    // On paper the sides are never swapped.
    css += &["@media not print{", &swapped_css(), "}"].concat();
    css + &stop_cameras_css()
}

/// Where the names of these stops stand.
fn callouts_css(stops: &[StopId]) -> String {
    let mut css = String::new();
    for (stop, it) in stops.iter().flat_map(|stop| callouts(*stop).into_iter().map(move |it| (*stop, it))) {
        let (class, x, y) = (callout_class(stop, &it), it.x_percent, it.y_percent);
        let from = if it.side == Side::Left { ";--from:flex-start" } else { "" };
        let _ = writeln!(css, ".{class}{{--column:{x:.1}%;top:{y:.1}%{from}}}");
    }
    css
}

/// With the sides of the split view swapped, labels stand on the other side.
fn swapped_css() -> String {
    let state = ".stage:drawn(peel-split):drawn(peel-swap) ";
    let labels = AreaId::ALL.map(|it| (["tag-", it.slug()].concat(), regions::label_on(it, Side::Left)));
    let nerve = ("tag-nerve".to_owned(), regions::nerve_label_on(Side::Left));
    let mut css = String::new();
    for (class, label) in labels.into_iter().chain([nerve]) {
        let (edge, x, other, align) = match label.side {
            Side::Left => ("right", 100.0 - label.x_percent, "left", "right"),
            Side::Right => ("left", label.x_percent, "right", "left"),
        };
        let (origin, end) = if align == "right" { ("100%", "flex-end") } else { ("0", "flex-start") };
        // Writing to a string cannot fail.
        let _ = writeln!(
            css,
            "{state}.{class}{{{edge}:{x:.1}%;{other}:auto;text-align:{align};align-items:{end};transform-origin:{origin} 50%}}"
        );
    }
    css
}

fn place(class: &str, label: &Label) -> String {
    let (edge, x) = match label.side {
        Side::Left => ("right", 100.0 - label.x_percent),
        Side::Right => ("left", label.x_percent),
    };
    format!(".{class}{{{edge}:{x:.1}%;top:{:.1}%}}\n", label.y_percent)
}
