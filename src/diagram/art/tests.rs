//! What the drawing refers to is there.

use std::collections::BTreeSet;

use super::*;
use crate::diagram::later::later_defs;

fn values<'a>(text: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(['"', ')']).next())
}

#[test]
fn every_reference_has_its_id_and_every_id_is_there_once() {
    for drawing in [svg("Back"), session_svg()].map(|it| it + &later_defs()) {
        let ids: Vec<_> = values(&drawing, " id=\"").collect();
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "an id is used twice");
        assert!(ids.iter().all(|id| id.starts_with("sg-")));
        for id in values(&drawing, "href=\"#").chain(values(&drawing, "url(#")) {
            assert!(known.contains(id), "{id} is nowhere");
        }
    }
}

#[test]
fn what_the_first_view_needs_comes_with_it() {
    let drawing = svg("Back");
    let known: BTreeSet<_> = values(&drawing, " id=\"").collect();
    let missing: BTreeSet<_> = values(&drawing, "href=\"#").filter(|id| !known.contains(id)).collect();
    let later = |id: &&str| {
        id.starts_with("sg-light-")
            || id.starts_with("sg-form-")
            || id.trim_start_matches("sg-f").parse::<u8>().is_ok()
            || ["sg-names", "sg-tour", "sg-roots", "sg-view-bones", "sg-view-skin", "sg-holds"].contains(id)
            || id.starts_with("sg-hidden")
            || id.starts_with("sg-pointers")
    };
    assert!(missing.iter().all(later), "{missing:?}");
}

#[test]
fn both_halves_hold_every_view() {
    let drawing = svg("Back");
    for layer in LayerId::ALL {
        assert_eq!(drawing.matches(&format!(r##"href="#sg-view-{}""##, layer.slug())).count(), 2);
    }
    assert!(drawing.contains(r#"<g class="half half-left" transform="scale(-1 1)">"#));
}

#[test]
fn a_title_cannot_break_the_markup() {
    assert!(svg("a \"b\" <c> & d").contains(r#"aria-label="a &quot;b&quot; &lt;c&gt; &amp; d""#));
}

#[test]
fn nothing_is_styled_inline_or_coloured() {
    let drawing = svg("Back") + &later_defs();
    assert!(!drawing.contains("style="));
    assert!(!drawing.contains("=\"#f"), "a colour outside the stylesheet");
}
