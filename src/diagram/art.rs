//! The whole drawing as one piece of SVG.
//!
//! The drawing carries every state; the stylesheet shows the one that fits the radio buttons. Ids begin
//! with `sg-`. Nothing here names a colour: classes and gradients' stops take theirs from the stylesheet.

use super::figure::markup::{Paint, again, mirrored, named};
use super::figure::parts::{DEEP, SURFACE, draw, shared};
use super::figure::{silhouette, strand};
use super::path::{steps, straight_path};
use super::regions::{self, Leader, VIEW_CORNER, leader, nerve_leader};
pub use super::regions::{
    Label, Side, VIEW_HEIGHT, VIEW_WIDTH, hit_polygons, label, nerve_label, side_marks,
};
use crate::content::ids::AreaId;

/// The drawing as an `<svg>` element with `title` as its name.
pub fn svg(title: &str) -> String {
    let view = [VIEW_CORNER.x, VIEW_CORNER.y, VIEW_WIDTH, VIEW_HEIGHT].map(|it| steps(it).to_string());
    let areas = |state: fn(AreaId) -> String| AreaId::ALL.map(state).concat();
    [
        format!(
            r#"<svg class="body" viewBox="{}" role="img" aria-label="{}" focusable="false">"#,
            view.join(" "),
            escaped(title)
        ),
        format!("<defs>{}</defs>", definitions()),
        format!(r#"<g mask="url(#sg-fade)">{}{}</g>"#, figure(), areas(rings)),
        areas(area_leader),
        leader_group("nerve", nerve_leader()),
        areas(pin),
        String::from("</svg>"),
    ]
    .concat()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Body, muscles and bones, with the veil of a chosen area over them.
fn figure() -> String {
    let ghost = both("area-piriformis");
    [
        format!(r#"<g class="skin" fill="url(#sg-skin)">{}</g>"#, both("half")),
        String::from(r#"<g clip-path="url(#sg-clip)">"#),
        format!(r#"<g class="surface">{}</g>"#, mirrored("surface")),
        format!(r#"<g class="deep">{}</g>"#, draw(DEEP)),
        format!(r#"<g class="surface both">{}<g class="ghost">{ghost}</g></g>"#, again("surface")),
        format!(r#"<g fill="url(#sg-form)">{}</g>"#, both("half")),
        AreaId::ALL.map(veil).concat(),
        String::from("</g>"),
    ]
    .concat()
}

/// What dims the rest of the body when an area is chosen.
fn veil(area: AreaId) -> String {
    let slug = area.slug();
    let above = match area {
        AreaId::Lumbar => again("roots"),
        AreaId::Glutes | AreaId::Hamstrings => String::new(),
        AreaId::Piriformis => ["nerve", "fibular", "tibial", "piriformis", "roots"].map(again).concat(),
    };
    let mask = match area {
        AreaId::Piriformis => String::new(),
        _ => format!(r#" mask="url(#sg-hole-{slug})""#),
    };
    format!(
        r##"<g class="chosen chosen-{slug}"><use href="#sg-body" class="veil"{mask}/><g class="deep">{above}</g></g>"##
    )
}

/// The outlines of an area: under the pointer, chosen, and with the keyboard's focus.
fn rings(area: AreaId) -> String {
    let slug = area.slug();
    let twice = |first: &str, second: &str| {
        format!(
            r##"<use href="#sg-area-{slug}" class="{first}"/><use href="#sg-area-{slug}" class="{second}"/>"##
        )
    };
    let (hover, ring, focus) = (twice("rim", "hover"), twice("rim", "ring"), twice("rim wide", "focus"));
    format!(
        r#"<g class="hovered hovered-{slug}">{hover}</g><g class="chosen chosen-{slug}">{ring}</g><g class="focused focused-{slug}">{focus}</g>"#
    )
}

fn area_leader(area: AreaId) -> String {
    leader_group(area.slug(), leader(area))
}

fn leader_group(name: &str, leader: Leader) -> String {
    let path = straight_path(&[leader.dot, leader.bend, leader.end]);
    let (x, y) = (steps(leader.dot.x), steps(leader.dot.y));
    format!(
        r#"<g class="leader leader-{name}"><g id="sg-leader-{name}"><path class="halo" d="{path}"/><path d="{path}"/><circle cx="{x}" cy="{y}" r="11"/></g></g>"#
    )
}

/// The tick of a chosen area, at the bend of its leader so that it hides nothing.
fn pin(area: AreaId) -> String {
    let slug = area.slug();
    let at = leader(area).bend;
    format!(
        r##"<g class="chosen chosen-{slug} chosen-mark"><use href="#sg-leader-{slug}"/><g class="pin" transform="translate({} {})"><circle r="30"/><path d="M-13 1l9 10 17-20"/></g></g>"##,
        steps(at.x),
        steps(at.y)
    )
}

fn definitions() -> String {
    let half = format!(r#"<path id="sg-half" d="{}"/>"#, strand(silhouette::BODY).path());
    [
        gradients(),
        half,
        named("body", &both("half")),
        format!(r#"<clipPath id="sg-clip">{}</clipPath>"#, both("half")),
        shared(),
        named("surface", &draw(SURFACE)),
        AreaId::ALL.map(area_shape).concat(),
    ]
    .concat()
}

/// A shape on both halves of the body.
fn both(id: &str) -> String {
    again(id) + &mirrored(id)
}

/// The outline of an area, and the mask that keeps the veil off it.
fn area_shape(area: AreaId) -> String {
    let slug = area.slug();
    let path = regions::outline(area).path();
    if area == AreaId::Piriformis {
        return format!(r#"<path id="sg-area-{slug}" d="{path}"/>"#);
    }
    let half = format!(r#"<path id="sg-half-{slug}" d="{path}"/>"#);
    let whole = format!(r#"<g id="sg-area-{slug}">{half}{}</g>"#, mirrored(&format!("half-{slug}")));
    let hole = format!(
        r##"<mask id="sg-hole-{slug}"><use href="#sg-body" fill="white"/><use href="#sg-area-{slug}"/></mask>"##
    );
    whole + &hole
}

/// The gradients that model the shapes; each stop is (class, offset in percent).
fn gradients() -> String {
    let crosswise = "";
    let linear = |paint: Paint, direction: &str, stops: &[(&str, u8)]| {
        gradient("linear", paint.id(), direction, stops)
    };
    [
        linear(Paint::Bright, crosswise, &[("m2", 0), ("m1", 38), ("m2", 70), ("m3", 100)]),
        linear(Paint::Shaded, crosswise, &[("m3", 0), ("m2", 45), ("m3", 100)]),
        linear(Paint::Muted, crosswise, &[("d2", 0), ("d1", 40), ("d3", 100)]),
        linear(Paint::Piriformis, r#" x2="0" y2="1""#, &[("p1", 0), ("p2", 100)]),
        linear(Paint::Bone, r#" x2=".6" y2="1""#, &[("b1", 0), ("b2", 100)]),
        gradient(
            "radial",
            Paint::Gluteus.id(),
            r#" cx=".42" cy=".42" r=".62""#,
            &[("m1", 0), ("m2", 55), ("m3", 100)],
        ),
        gradient("linear", "melt", r#" x1=".64" y1=".3" y2=".5""#, &[("e0", 0), ("e1", 100)]),
        gradient("linear", "origin", r#" x2="0" y2="1""#, &[("e1", 10), ("e0", 100)]),
        gradient("linear", "skin", crosswise, &[("k1", 70), ("k2", 100)]),
        gradient("linear", "form", crosswise, &[("f0", 55), ("f1", 100)]),
        gradient("linear", "top", r#" x2="0" y2="1""#, &[("t0", 0), ("t1", 3), ("t2", 7), ("t3", 11)]),
        fade(),
    ]
    .concat()
}

fn gradient(kind: &str, id: &str, direction: &str, stops: &[(&str, u8)]) -> String {
    let stops: Vec<_> = stops
        .iter()
        .map(|(class, percent)| format!(r#"<stop class="s-{class}" offset="{percent}%"/>"#))
        .collect();
    let stops = stops.concat();
    format!(r#"<{kind}Gradient id="sg-{id}"{direction}>{stops}</{kind}Gradient>"#)
}

/// The mask that lets the trunk fade out at the top instead of ending in a cut.
fn fade() -> String {
    let [left, top, wide, high] = [VIEW_CORNER.x, VIEW_CORNER.y, VIEW_WIDTH, VIEW_HEIGHT].map(steps);
    let place = format!(r#"x="{left}" y="{top}" width="{wide}" height="{high}""#);
    format!(
        r#"<mask id="sg-fade" maskUnits="userSpaceOnUse" {place}><rect {place} fill="url(#sg-top)"/></mask>"#
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn values<'a>(text: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
        text.split(before).skip(1).filter_map(|rest| rest.split(['"', ')']).next())
    }

    #[test]
    fn every_reference_has_its_id_and_every_id_is_there_once() {
        let drawing = svg("Back");
        let ids: Vec<_> = values(&drawing, " id=\"").collect();
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "an id is used twice");
        assert!(ids.iter().all(|id| id.starts_with("sg-")));
        for id in values(&drawing, "href=\"#").chain(values(&drawing, "url(#")) {
            assert!(known.contains(id), "{id} is nowhere");
        }
    }

    #[test]
    fn a_title_cannot_break_the_markup() {
        assert!(svg("a \"b\" <c> & d").contains(r#"aria-label="a &quot;b&quot; &lt;c&gt; &amp; d""#));
    }

    #[test]
    fn nothing_is_styled_inline_or_coloured() {
        let drawing = svg("Back");
        assert!(!drawing.contains("style="));
        assert!(!drawing.contains("=\"#f"), "a colour outside the stylesheet");
    }
}
