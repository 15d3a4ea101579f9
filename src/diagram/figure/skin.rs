//! What the skin shows: folds, dimples, creases and the soft light on its volumes.

use super::markup::{again, gradient, strokes};
use super::{Spot, place};
use crate::diagram::path::steps;

/// Folds and creases, drawn as lines.
const FOLDS: &[&[Spot]] = &[
    // Furrow of the spine.
    &[(0., 716.), (0., 660.), (0., 604.)],
    // Gluteal cleft.
    &[(0., 551.), (0., 520.), (0., 474.)],
    // Gluteal fold, level.
    &[(5., 461.), (14., 455.), (30., 451.8), (48., 451.8), (64., 455.)],
    // Creases of the knee.
    &[(36., 266.), (51., 261.8), (66., 265.5)],
    &[(43., 272.), (51., 270.5), (58., 271.5)],
    // Edges of the Achilles tendon.
    &[(51., 92.), (52.5, 64.), (49., 38.)],
    &[(65.5, 90.), (63.5, 62.), (66.5, 38.)],
];

/// Soft shapes of light and shade: centre, half width, half height; dark when `shade`.
struct Soft {
    at: Spot,
    wide: f32,
    high: f32,
    shade: bool,
}

const fn soft(at: Spot, wide: f32, high: f32, shade: bool) -> Soft {
    Soft { at, wide, high, shade }
}

const SOFT: [Soft; 22] = [
    // Back: furrow, columns of the erector spinae, waist, dimples at the level of S2.
    soft((0., 655.), 9., 78., true),
    soft((27., 650.), 15., 74., false),
    soft((76., 640.), 20., 62., true),
    soft((27., 573.5), 6., 5., true),
    soft((27., 568.), 6., 4., false),
    // Buttock: its height, the cleft, the hollow behind the trochanter, the shadow under the fold.
    soft((44., 514.), 36., 42., false),
    soft((0., 506.), 13., 50., true),
    soft((88., 504.), 16., 50., true),
    soft((34., 445.), 32., 9., true),
    // Thigh: hamstrings, groove of the iliotibial band, inner side.
    soft((50., 385.), 24., 74., false),
    soft((86., 380.), 9., 88., true),
    soft((14., 400.), 12., 90., true),
    // Knee: hollow between two cords of tendon.
    soft((51., 270.), 15., 26., true),
    soft((31., 284.), 6., 28., false),
    soft((72., 284.), 6., 28., false),
    // Calf: two heads, the groove between them.
    soft((39., 206.), 13., 46., false),
    soft((71., 208.), 11., 42., false),
    soft((56., 192.), 5., 56., true),
    // Ankle and heel.
    soft((58., 62.), 5., 40., false),
    soft((46., 62.), 5., 24., true),
    soft((70., 60.), 5., 24., true),
    soft((58., 15.), 13., 10., false),
];

/// The skin of one half.
pub fn skin() -> String {
    let shapes: Vec<_> = SOFT
        .iter()
        .map(|it| {
            let center = place(it.at);
            let [x, y] = [steps(center.x), steps(center.y)];
            let class = if it.shade { "shade" } else { "light" };
            format!(
                r#"<ellipse fill="url(#sg-{class})" cx="{x}" cy="{y}" rx="{}" ry="{}"/>"#,
                steps(it.wide),
                steps(it.high)
            )
        })
        .collect();
    shapes.concat() + &strokes("skin-fold", FOLDS) + &again("heel")
}

/// The gradients of light and shade.
pub fn gradients() -> String {
    gradient("radial", "light", "", &[("l1", 0), ("l0", 100)])
        + &gradient("radial", "shade", "", &[("h1", 0), ("h0", 100)])
}
