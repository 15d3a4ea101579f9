//! What the page shows at once: the drawing as one piece of SVG.
//!
//! The drawing carries every state; the stylesheet shows the one that fits the radio buttons. Ids begin
//! with `sg-`. Nothing here names a colour: classes and gradients' stops take theirs from the stylesheet.
//! What only other views need is referred to here and written by [`super::later`].

use super::figure::markup::{again, mirrored, named, within};
use super::figure::paint::{gradient, gradients};
use super::figure::parts::{DEEP, SURFACE, draw, shared};
use super::figure::{place, silhouette, strand};
use super::fine::parted;
use super::holds::hold;
use super::path::{steps, straight_path};
use super::regions::{self, HIP_SIDE, LEG_OUTER, Leader, VIEW_CORNER, leader, nerve_leader};
pub use super::regions::{Label, Side, VIEW_HEIGHT, VIEW_WIDTH, hit_polygon, label, nerve_label, side_marks};
use crate::content::ids::{AreaId, LayerId};

/// What turns a shape over to the other half of the body.
const TURNED: &str = r#" transform="scale(-1 1)""#;

/// From where to where the sacrum lies between the areas.
const SACRUM: [f32; 2] = [580.0, 516.0];

/// How far down the feet begin.
const FEET: f32 = 640.0;

/// The veils on all areas that wait, up to the edge of the body: one takes their colour, one lightens them.
const WAITING: &str = r##"<use class="wait" href="#sg-body" mask="url(#sg-wait)"/><use class="wait" href="#sg-body" mask="url(#sg-wait)"/>"##;

/// Once the rest is there, where areas point in a view of its own; the tick of a chosen one lies over it.
const IN_VIEW: &str = r##"<use class="over in-view" href="#sg-pointers"/>"##;

/// What stands beside the body once the rest is there.
const SHOWN_LATER: &str = r##"<use href="#sg-holds"/><use class="names" href="#sg-names"/>"##;

/// The drawing as an `<svg>` element with `title` as its name.
pub fn svg(title: &str) -> String {
    let leaders = [
        areas(area_leader),
        leader_group("nerve", nerve_leader()),
        IN_VIEW.to_owned(),
        areas(pin),
        SHOWN_LATER.to_owned(),
    ];
    drawn(
        &format!(r#"role="img" aria-label="{}""#, escaped(title)),
        &(areas(rings) + r##"<use class="printed" href="#sg-nerve"/>"##),
        &leaders.concat(),
    )
}

/// The drawing of a session, where nothing is chosen: every area has a leader, and the outline of those that are
/// agreed on.
pub fn session_svg() -> String {
    drawn(r#"aria-hidden="true""#, &areas(agreed), &areas(area_leader))
}

/// Something of each area.
fn areas(part: fn(AreaId) -> String) -> String {
    AreaId::ALL.map(part).concat()
}

/// The body with what lies over it and beside it.
fn drawn(name: &str, over: &str, leaders: &str) -> String {
    let view = [VIEW_CORNER.x, VIEW_CORNER.y, VIEW_WIDTH, VIEW_HEIGHT].map(|it| steps(it).to_string());
    [
        format!(r#"<svg class="body" viewBox="{}" {name}>"#, view.join(" ")),
        within("defs", "", &parted(&definitions()).0),
        figure() + WAITING,
        over.to_owned() + &fade(),
        within("g", "leaders", leaders),
        String::from("</svg>"),
    ]
    .concat()
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Body, muscles and bones, with the veil of a chosen area over them.
fn figure() -> String {
    [
        format!(r#"<g class="skin" fill="url(#sg-skin)">{}</g>"#, both("half")),
        String::from(r#"<g clip-path="url(#sg-clip)">"#),
        half("left", TURNED),
        half("right", ""),
        format!(r#"<g class="form" fill="url(#sg-form)">{}</g>"#, both("half")),
        AreaId::ALL.map(veil).concat(),
        String::from(r##"<use class="veil tour" href="#sg-body"/></g><use class="tour" href="#sg-tour"/>"##),
    ]
    .concat()
}

/// One half of the body in every view, and the outline of the piriformis where muscles hide it.
fn half(side: &str, place: &str) -> String {
    let views = LayerId::ALL.map(|layer| {
        let slug = layer.slug();
        format!(r##"<use class="view view-{slug}" href="#sg-view-{slug}"/>"##)
    });
    format!(
        r##"<g class="half half-{side}"{place}>{}<use class="ghost" href="#sg-muscle"/></g>"##,
        views.concat()
    )
}

/// What dims the rest of the body when an area is chosen.
fn veil(area: AreaId) -> String {
    let slug = area.slug();
    let (mask, above) = match area {
        AreaId::Piriformis => {
            let sides = format!(
                r##"<use class="on-right" href="#sg-above"/><use class="on-left" href="#sg-above"{TURNED}/>"##
            );
            (String::new(), within("g", "above", &sides))
        }
        _ => (format!(r#" mask="url(#sg-hole-{slug})""#), String::new()),
    };
    let veil = format!(r##"<use href="#sg-body" class="veil"{mask}/>"##);
    within("g", &format!("chosen chosen-{slug}"), &(veil + &above))
}

/// The outlines of an area: under the pointer, chosen, and with the keyboard's focus; and its pattern on
/// paper.
fn rings(area: AreaId) -> String {
    let slug = area.slug();
    let shape = |class: &str| shape(area, class);
    let state = |state: &str, first: &str, second: &str| {
        within("g", &format!("{state} {state}-{slug}"), &(shape(first) + &shape(second)))
    };
    [
        shape(&format!("printed printed-{slug}")),
        state("hovered", "rim", "hover"),
        state("chosen", "rim", "ring"),
        state("focused", "rim wide", "focus"),
    ]
    .concat()
}

/// The outline of an area that is agreed on.
fn agreed(area: AreaId) -> String {
    within("g", &format!("agreed agreed-{}", area.slug()), &(shape(area, "rim") + &shape(area, "ring")))
}

/// An area as a shape of a class.
fn shape(area: AreaId, class: &str) -> String {
    match area {
        // It lies on the half whose deep muscles show, or on both.
        AreaId::Piriformis => [
            format!(r##"<use href="#sg-muscle" class="on-right {class}"/>"##),
            format!(r##"<use href="#sg-muscle" class="on-left {class}"{TURNED}/>"##),
        ]
        .concat(),
        _ => format!(r##"<use href="#sg-area-{}" class="{class}"/>"##, area.slug()),
    }
}

/// Where areas wait; the sacrum between the glutes goes with the lower back, the feet go with the legs.
pub(super) fn waiting() -> String {
    let areas = AreaId::ALL.map(|area| shape(area, &format!("waiting waiting-{}", area.slug()))).concat();
    let [left, top, wide, high] = [VIEW_CORNER.x, FEET, VIEW_WIDTH, VIEW_HEIGHT].map(steps);
    // WebKit keeps the bounds of a mask as they first were: they are those of all, whatever waits.
    let all = format!("M{left} {}h{wide}v{high}h-{wide}", steps(VIEW_CORNER.y));
    let (back, legs) = (AreaId::Lumbar.slug(), AreaId::Hamstrings.slug());
    let [from, to] = SACRUM.map(|height| steps(place((0.0, height)).y));
    // Their outlines keep off the skin.
    let skin: String = [(AreaId::Glutes, HIP_SIDE), (AreaId::Hamstrings, LEG_OUTER)]
        .map(|(area, edge)| {
            let edge = straight_path(&edge.iter().map(|it| place(*it)).collect::<Vec<_>>());
            let edge = format!(r#"class="waiting waiting-{}" d="{edge}""#, area.slug());
            format!("<path {edge}/><path {edge}{TURNED}/>")
        })
        .concat();
    format!(
        r#"<mask id="sg-wait"><path d="{all}"/>{areas}{skin}<path class="waiting waiting-{back}" d="M0 {from}V{to}"/><path class="waiting waiting-{legs}" d="M{left} {top}h{wide}v{high}h-{wide}"/></mask>"#
    )
}

fn area_leader(area: AreaId) -> String {
    leader_group(area.slug(), leader(area))
}

fn leader_group(name: &str, leader: Leader) -> String {
    format!(r#"<g class="leader leader-{name}"><g id="sg-leader-{name}">{}</g></g>"#, pointer(leader))
}

fn pointer(leader: Leader) -> String {
    let path = straight_path(&[leader.dot, leader.bend, leader.end]);
    let (x, y) = (steps(leader.dot.x), steps(leader.dot.y));
    format!(r#"<path class="halo" d="{path}"/><path d="{path}"/><circle cx="{x}" cy="{y}" r="11"/>"#)
}

/// The leaders of the areas that point elsewhere in a view of its own; shown by what is seen, as names are, and beside a
/// chosen area that of it alone, as its mark.
pub(super) fn pointers_in(view: LayerId) -> String {
    let others = AreaId::ALL.into_iter().filter(|it| regions::leader_in(view, *it) != leader(*it));
    let pointers: String = others
        .map(|it| (it, regions::leader_in(view, it)))
        .map(|(area, leader)| {
            let class = ["pointer-", area.slug()].concat();
            within("g", &class, &(pointer(leader) + &hold(area, leader, "")))
        })
        .collect();
    format!(r#"<g class="name-leader pointers-in in-{}">{pointers}</g>"#, view.slug())
}

/// The tick of a chosen area, at the bend of its leader so that it hides nothing.
fn pin(area: AreaId) -> String {
    let slug = area.slug();
    let at = leader(area).bend;
    format!(
        r##"<g class="chosen chosen-{slug} chosen-mark"><use href="#sg-leader-{slug}"/><g class="pin" transform="translate({} {})"><circle r="30"/><path class="pin-tick" d="M-13 1l9 10 17-20"/></g></g>"##,
        steps(at.x),
        steps(at.y)
    )
}

pub(super) fn definitions() -> String {
    let half = format!(r#"<path id="sg-half" d="{}"/>"#, strand(silhouette::BODY).path());
    [
        gradients(),
        gradient("linear", "skin", "", &[("k1", 70), ("k2", 100)]),
        gradient("linear", "form", "", &[("f0", 40), ("f2", 70), ("f1", 100)]),
        gradient("linear", "top", r#" x2="0" y2="1""#, &[("t0", 1), ("t1", 4), ("t2", 8), ("t3", 12)]),
        half,
        named("body", &both("half")),
        format!(r#"<clipPath id="sg-clip">{}</clipPath>"#, both("half")),
        shared(),
        format!(r#"<g id="sg-view-surface" class="muscles">{}</g>"#, draw(SURFACE)),
        format!(r#"<g id="sg-view-deep" class="muscles">{}</g>"#, draw(DEEP)),
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
        return format!(r#"<path id="sg-muscle" d="{path}"/>"#);
    }
    let half = format!(r#"<path id="sg-half-{slug}" d="{path}"/>"#);
    let whole = named(&format!("area-{slug}"), &(half + &mirrored(&format!("half-{slug}"))));
    let hole = format!(
        r##"<mask id="sg-hole-{slug}"><use href="#sg-body" fill="white"/><use href="#sg-area-{slug}"/></mask>"##
    );
    whole + &hole
}

/// What lets the trunk fade out at the top instead of ending in a cut: the page's own colour over it. A
/// mask would look the same and be painted twice.
fn fade() -> String {
    // It begins above the view: an edge on that of the view would let a line of the trunk through.
    let [left, top, wide, high] = [VIEW_CORNER.x, VIEW_CORNER.y - 2.0, VIEW_WIDTH, VIEW_HEIGHT].map(steps);
    format!(r#"<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="url(#sg-top)"/>"#)
}

#[cfg(test)]
mod tests;
