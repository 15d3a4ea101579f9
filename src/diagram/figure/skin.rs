//! What the skin shows: folds, dimples, creases and the soft light on its volumes.

use super::markup::{again, strokes};
use super::paint::gradient;
use super::{Spot, line, place};
use crate::diagram::path::steps;

/// The gluteal cleft.
const CLEFT: &[&[Spot]] = &[&[(0., 546.), (0., 520.), (0., 474.)]];

/// Folds and creases: a fine line each, in a soft shadow.
const FOLDS: &[&[Spot]] = &[
    // Gluteal fold, level.
    &[(3., 463.), (12., 455.5), (28., 451.5), (46., 451.5), (60., 454.5)],
    // Crease of the knee.
    &[(38., 267.), (51., 263.), (65., 266.5)],
];

/// Soft shapes of light and shade: centre, half width, half height, degrees by which the lower end is turned
/// outward; dark when `shade`.
struct Soft {
    at: Spot,
    wide: f32,
    high: f32,
    turn: f32,
    shade: bool,
}

const fn light(at: Spot, wide: f32, high: f32, turn: f32) -> Soft {
    Soft { at, wide, high, turn, shade: false }
}

const fn shade(at: Spot, wide: f32, high: f32, turn: f32) -> Soft {
    Soft { at, wide, high, turn, shade: true }
}

const SOFT: &[Soft] = &[
    // Back: furrow, columns of the erector spinae, their outer border, waist, the flat of the sacrum.
    shade((0., 655.), 10., 84., 0.),
    shade((0., 650.), 5., 72., 0.),
    light((24., 655.), 14., 78., -2.),
    shade((52., 640.), 14., 66., -8.),
    light((64., 690.), 14., 50., -8.),
    shade((84., 640.), 20., 62., 0.),
    light((13., 580.), 17., 28., -24.),
    // Dimples at the level of S2.
    shade((27., 574.), 5.5, 5., 0.),
    light((28., 568.5), 5., 3., 0.),
    // Buttock: its height, its underside, the cleft, the hollow behind the trochanter.
    light((47., 520.), 36., 42., -18.),
    shade((38., 461.), 42., 16., 0.),
    shade((0., 508.), 13., 54., 0.),
    shade((0., 508.), 5., 48., 0.),
    shade((84., 508.), 17., 46., 14.),
    // Thigh: shadow of the fold, hamstrings, groove of the iliotibial band, inner side.
    shade((34., 444.), 34., 11., 0.),
    light((52., 390.), 22., 70., -2.),
    shade((86., 384.), 13., 92., -4.),
    shade((12., 396.), 10., 92., 7.),
    // Knee: hollow between two cords of tendon.
    shade((51., 280.), 14., 34., 0.),
    light((33., 294.), 5., 34., -8.),
    light((71., 294.), 5., 34., 8.),
    // Calf: two heads, the groove between them, its outer and inner side, the hollow below them.
    light((40., 208.), 12., 46., 2.),
    light((70., 212.), 11., 42., -2.),
    shade((56., 194.), 7., 48., 0.),
    shade((87., 190.), 9., 66., -5.),
    shade((24., 200.), 8., 56., 2.),
    shade((45., 136.), 12., 26., 14.),
    shade((72., 140.), 10., 26., -14.),
    // Achilles tendon between two hollows, ankle bones, heel, instep.
    light((57.5, 84.), 4., 50., 0.),
    shade((48., 70.), 5., 36., -3.),
    shade((67., 70.), 5., 36., 3.),
    light((42., 48.), 4., 8., 0.),
    light((75., 38.), 4., 7., 0.),
    light((58., 18.), 13., 12., 0.),
    shade((58., 3.), 20., 6., 0.),
    shade((86., 10.), 14., 8., -18.),
];

/// The skin of one half.
pub fn skin() -> String {
    let shapes: String = SOFT.iter().map(ellipse).collect();
    let folds: String = FOLDS.iter().map(|it| line(it).path()).collect();
    let soft = |class: &str| format!(r##"<use class="{class}" href="#sg-folds"/>"##);
    [
        shapes,
        format!(r#"<defs><path id="sg-folds" d="{folds}"/></defs>"#),
        ["skin-fold shadow wide", "skin-fold shadow", "skin-fold"].map(soft).concat(),
        strokes("skin-fold", CLEFT),
        again("heel"),
    ]
    .concat()
}

fn ellipse(it: &Soft) -> String {
    let center = place(it.at);
    let [x, y, wide, high] = [center.x, center.y, it.wide, it.high].map(steps);
    let paint = if it.shade { "shade" } else { "light" };
    let turn = match it.turn {
        0.0 => String::new(),
        turn => format!(r#" transform="rotate({} {x} {y})""#, -turn),
    };
    format!(r#"<ellipse fill="url(#sg-{paint})" cx="{x}" cy="{y}" rx="{wide}" ry="{high}"{turn}/>"#)
}

/// The gradients of light and shade.
pub fn gradients() -> String {
    gradient("radial", "light", "", &[("l1", 0), ("l0", 100)])
        + &gradient("radial", "shade", "", &[("h1", 0), ("h0", 100)])
}
