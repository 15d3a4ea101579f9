//! What the skin shows: folds, dimples, creases and the soft light on its volumes.

use super::markup::{again, strokes};
use super::soft::{Soft, soft, softs};
use super::{Spot, line};

/// The gluteal cleft.
const CLEFT: &[&[Spot]] = &[&[(0., 546.), (0., 520.), (0., 474.)]];

/// Folds and creases: a fine line each, in a soft shadow.
const FOLDS: &[&[Spot]] = &[
    // Gluteal fold, level.
    &[(3., 463.), (12., 455.5), (28., 451.5), (46., 451.5), (60., 454.5)],
    // Crease of the knee.
    &[(38., 267.), (51., 263.), (65., 266.5)],
];

/// Where light falls on the skin.
const LIGHTS: &[Soft] = &[
    soft(24.0, 655.0, 14.0, 78.0, -2.0),
    soft(64.0, 690.0, 14.0, 50.0, -8.0),
    soft(13.0, 580.0, 17.0, 28.0, -24.0),
    soft(28.0, 568.5, 5.0, 3.0, 0.0),
    soft(47.0, 520.0, 36.0, 42.0, -18.0),
    soft(52.0, 390.0, 22.0, 70.0, -2.0),
    soft(33.0, 294.0, 5.0, 34.0, -8.0),
    soft(71.0, 294.0, 5.0, 34.0, 8.0),
    soft(40.0, 208.0, 12.0, 46.0, 2.0),
    soft(70.0, 212.0, 11.0, 42.0, -2.0),
    soft(57.5, 84.0, 4.0, 50.0, 0.0),
    soft(42.0, 48.0, 4.0, 8.0, 0.0),
    soft(75.0, 38.0, 4.0, 7.0, 0.0),
    soft(58.0, 18.0, 13.0, 12.0, 0.0),
];

/// Where it lies in shade.
const SHADES: &[Soft] = &[
    soft(0.0, 655.0, 10.0, 84.0, 0.0),
    soft(0.0, 650.0, 5.0, 72.0, 0.0),
    soft(52.0, 640.0, 14.0, 66.0, -8.0),
    soft(84.0, 640.0, 20.0, 62.0, 0.0),
    soft(27.0, 574.0, 5.5, 5.0, 0.0),
    soft(38.0, 461.0, 42.0, 16.0, 0.0),
    soft(0.0, 508.0, 13.0, 54.0, 0.0),
    soft(0.0, 508.0, 5.0, 48.0, 0.0),
    soft(84.0, 508.0, 17.0, 46.0, 14.0),
    soft(34.0, 444.0, 34.0, 11.0, 0.0),
    soft(86.0, 384.0, 13.0, 92.0, -4.0),
    soft(12.0, 396.0, 10.0, 92.0, 7.0),
    soft(51.0, 280.0, 14.0, 34.0, 0.0),
    soft(56.0, 194.0, 7.0, 48.0, 0.0),
    soft(87.0, 190.0, 9.0, 66.0, -5.0),
    soft(24.0, 200.0, 8.0, 56.0, 2.0),
    soft(45.0, 136.0, 12.0, 26.0, 14.0),
    soft(72.0, 140.0, 10.0, 26.0, -14.0),
    soft(48.0, 70.0, 5.0, 36.0, -3.0),
    soft(67.0, 70.0, 5.0, 36.0, 3.0),
    soft(58.0, 3.0, 20.0, 6.0, 0.0),
    soft(86.0, 10.0, 14.0, 8.0, -18.0),
];

/// The skin of one half.
pub fn skin() -> String {
    let folds: String = FOLDS.iter().map(|it| line(it).path()).collect();
    let soft = |class: &str| format!(r##"<use class="{class}" href="#sg-folds"/>"##);
    [
        softs("light", LIGHTS),
        softs("shade", SHADES),
        format!(r#"<defs><path id="sg-folds" d="{folds}"/></defs>"#),
        ["skin-fold shadow wide", "skin-fold shadow", "skin-fold"].map(soft).concat(),
        strokes("skin-fold", CLEFT),
        again("heel"),
    ]
    .concat()
}
