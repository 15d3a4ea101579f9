//! Poses keep the proportions of the big figure, and their drawings hold no stray id or colour.

use std::collections::BTreeSet;

use super::*;
use crate::content::ids::PoseId;
use crate::diagram::figure::silhouette;

fn drawings() -> String {
    PoseId::ALL.map(|it| drawing(it, "A pose")).concat()
}

fn thickness(outline: &[Spot], along: f32) -> f32 {
    let line = Bone::new(Point::new(0.0, 0.0), 0.0, Hand::Left).ring(outline).polyline();
    let near = || line.iter().filter(|it| (it.x - along).abs() < 6.0).map(|it| it.y);
    near().fold(f32::MIN, f32::max) - near().fold(f32::MAX, f32::min)
}

#[test]
fn limbs_are_as_long_and_as_thick_as_measured() {
    // Heights of hip joint, knee and ankle; diameters from the girths of thigh, calf and ankle.
    assert!((body::THIGH - (519.1 - 268.8)).abs() < 2.0);
    assert!((body::SHANK - (268.8 - 38.5)).abs() < 2.0);
    for (outline, along, diameter) in [
        (body::THIGH_SIDE, 60.0, 120.4),
        (body::THIGH_SIDE, 212.0, 78.3),
        (body::SHANK_SIDE, 86.0, 73.0),
        (body::SHANK_SIDE, 205.0, 42.2),
    ] {
        let found = thickness(outline, along);
        assert!((found - diameter).abs() < 8.0, "{found} where {diameter} was measured");
    }
}

#[test]
fn the_trunk_is_as_broad_as_that_of_the_big_figure() {
    let widest = |spots: &[Spot], breadth: fn(&Spot) -> f32| spots.iter().map(breadth).fold(0.0, f32::max);
    let hips: Vec<Spot> = silhouette::BODY.concat().into_iter().filter(|it| it.1 < 600.0).collect();
    let here: Vec<Spot> = body::TRUNK_FRONT.iter().copied().filter(|it| it.0 < 80.0).collect();
    assert!((widest(&hips, |it| it.0) - widest(&here, |it| it.1)).abs() < 1.0);
}

#[test]
fn every_id_is_there_once_and_every_reference_leads_somewhere() {
    let drawings = drawings();
    let values = |before: &str| -> Vec<String> {
        drawings.split(before).skip(1).map(|it| it.split('"').next().unwrap_or_default().to_owned()).collect()
    };
    let ids = values(" id=\"");
    let known: BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), known.len(), "an id is used twice");
    assert!(ids.iter().all(|it| it.starts_with("sg-")));
    assert!(values("href=\"#").iter().all(|it| known.contains(it)));
}

#[test]
fn nothing_is_styled_inline_or_coloured() {
    let drawings = drawings();
    assert!(!drawings.contains("style=") && !drawings.contains("=\"#f") && !drawings.contains("NaN"));
}

#[test]
fn a_title_cannot_break_the_markup() {
    assert!(drawing(PoseId::OnBack, "a \"b\" <c>").contains(r#"aria-label="a &quot;b&quot; &lt;c&gt;""#));
}
