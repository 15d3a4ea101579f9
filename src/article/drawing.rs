//! The drawing with what lies over it: labels, and the layers that make its regions tappable before
//! any script has run. Every label points at a radio button of the list; a screen reader hears the
//! list, and one image with a text alternative.

use std::fmt::Write;

use leptos::prelude::*;

use crate::article::frame::both_names;
use crate::content::AreaId;
use crate::content::model::{Area, Guide};
use crate::diagram::art;
use crate::diagram::regions::{self, Label, Side};

/// The figure's content: art, tappable regions, labels, caption.
pub fn drawing(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let hits: Vec<_> = AreaId::ALL.into_iter().flat_map(hits).collect();
    let labels: Vec<_> = guide.areas.iter().map(label).collect();
    view! {
        <div class="figure">
            <div class="art" inner_html=art::svg(&words.drawing)></div>
            <div class="over" aria-hidden="true">
                {hits}
                {labels}
                <span class="tag tag-nerve">{words.sciatic_nerve.clone()}</span>
                <span class="side-mark side-left">{words.left.clone()}</span>
                <span class="side-mark side-right">{words.right.clone()}</span>
            </div>
        </div>
        <figcaption>
            <span class="caption-split">{words.caption_split.clone()}</span>
            <span class="caption-surface">{words.caption_surface.clone()}</span>
        </figcaption>
    }
}

/// The tappable layers of an area: the whole figure, cut to a region by `placement_css`.
fn hits(area: AreaId) -> Vec<impl IntoView + use<>> {
    (0..regions::hit_polygons(area).len())
        .map(|part| {
            let class = format!("hit hit-{0} hit-{0}-{part}", area.slug());
            view! { <label class=class for=["area-", area.slug()].concat()></label> }
        })
        .collect()
}

fn label(area: &Area) -> impl IntoView + use<> {
    let slug = area.id.slug();
    view! {
        <label class=["tag tag-", slug].concat() for=["area-", slug].concat()>{both_names(area)}</label>
    }
}

/// Where labels and tappable layers stand, in percent of the figure: a stylesheet made from the
/// drawing's numbers, because inline styles are forbidden on strict host pages.
pub fn placement_css() -> String {
    let mut css = String::new();
    for area in AreaId::ALL {
        css += &place(&["tag-", area.slug()].concat(), &regions::label(area));
        for (part, polygon) in regions::hit_polygons(area).iter().enumerate() {
            // Writing to a string cannot fail.
            let _ = writeln!(css, ".hit-{}-{part}{{clip-path:{polygon}}}", area.slug());
        }
    }
    css += &place("tag-nerve", &regions::nerve_label());
    let [left, right] = regions::side_marks();
    css + &place("side-left", &left) + &place("side-right", &right)
}

fn place(class: &str, label: &Label) -> String {
    let (edge, x) = match label.side {
        Side::Left => ("right", 100.0 - label.x_percent),
        Side::Right => ("left", label.x_percent),
    };
    format!(".{class}{{{edge}:{x:.1}%;top:{:.1}%}}\n", label.y_percent)
}
