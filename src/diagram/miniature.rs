//! A small whole body, so that a close-up can be placed.

use super::figure::silhouette::{BODY, FOOT_LINES};
use super::figure::{Spot, line, places, strand};
use super::geometry::{Curve, Point};
use super::path::steps;
use super::regions::{VIEW_CORNER, VIEW_HEIGHT, VIEW_WIDTH};

/// How many units of the figure one of the miniature is: as small as it is drawn, it needs no finer ones.
const SCALE: f32 = 8.0;

/// The right half of a whole body from behind, crown to heel.
const WHOLE: &[(f32, f32)] = &[
    (-3., 1000.),
    (18., 996.),
    (34., 972.),
    (35., 925.),
    (22., 878.),
    (24., 850.),
    (112., 815.),
    (134., 780.),
    (138., 700.),
    (158., 500.),
    (168., 440.),
    (164., 404.),
    (152., 398.),
    (145., 440.),
    (112., 690.),
    (100., 740.),
    (86., 690.),
    (82., 625.),
    (98., 572.),
    (101., 530.),
    (90., 310.),
    (83., 270.),
    (77., 110.),
    (78., 30.),
    (92., 8.),
    (84., 0.),
    (48., 0.),
    (42., 80.),
    (24., 185.),
    (14., 350.),
    (3., 450.),
    (-3., 475.),
];

/// The lower body from behind, in outline, to draw on with a pen.
pub fn blank() -> String {
    let view =
        [VIEW_CORNER.x, VIEW_CORNER.y, VIEW_WIDTH, VIEW_HEIGHT].map(|it| steps(it).to_string()).join(" ");
    let lines: String = FOOT_LINES
        .iter()
        .map(|it| line(it))
        .chain(FOLDS.iter().map(|it| line(it)))
        .map(|it| it.path())
        .collect();
    let half = format!(r#"<path d="{}{lines}"/>"#, strand(BODY).path());
    format!(
        r#"<svg class="blank-body" viewBox="{view}" aria-hidden="true">{half}<g transform="scale(-1 1)">{half}</g></svg>"#
    )
}

/// What an outline needs to be read as a body from behind: the cleft and the fold of the buttock, the fold of the knee.
const FOLDS: &[&[Spot]] = &[
    &[(0., 545.), (0.8, 510.), (1., 478.)],
    &[(4., 466.), (24., 456.), (50., 458.)],
    &[(36., 272.), (52., 268.), (70., 271.)],
];

/// The miniature with a frame around what the drawing shows.
pub fn miniature() -> String {
    let small: Vec<_> = places(WHOLE).iter().map(|it| Point::new(it.x / SCALE, it.y / SCALE)).collect();
    let path = Curve::open(&small).path();
    format!(
        r#"<svg class="miniature" viewBox="-117 -141 234 509" aria-hidden="true"><path class="mini-body" d="{path}"/><path class="mini-body" d="{path}" transform="scale(-1 1)"/><rect class="mini-frame" x="-115" y="-184" width="230" height="368"/></svg>"#
    )
}
