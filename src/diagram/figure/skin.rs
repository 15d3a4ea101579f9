//! What the skin shows: the body's roundness, the light and shade on its volumes, folds, dimples and creases.

use super::cord::ribbon;
use super::markup::{again, classed, named};
use super::paint::gradient;
use super::soft::{Soft, soft, softs};
use super::{Spot, chain, places};

/// A crease: a line with its thickness at every spot, so that it runs out instead of ending.
type Crease = (&'static [Spot], &'static [f32]);

const CREASES: [Crease; 4] = [
    // The cleft.
    (&[(0.0, 552.0), (0.0, 526.0), (0.0, 490.0), (0.0, 456.0)], &[0.0, 1.5, 2.4, 1.0]),
    // Gluteal fold, level, deepest near the cleft.
    (
        &[(2.0, 467.0), (6.0, 459.5), (14.0, 454.0), (28.0, 450.5), (46.0, 450.5), (77.0, 459.0)],
        &[0.0, 1.3, 1.6, 1.2, 0.7, 0.0],
    ),
    // The crease behind the knee.
    (&[(35.0, 269.0), (45.0, 267.6), (56.0, 268.6), (71.0, 273.5)], &[0.0, 0.5, 0.6, 0.0]),
    // Above the heel.
    (&[(50.0, 33.0), (57.0, 31.0), (66.0, 33.5)], &[0.0, 0.7, 0.0]),
];

/// The fold under the buttock, and the corners of what its underside and the shadow on the thigh fade out in.
const FOLD: &[Spot] =
    &[(1.0, 470.0), (6.0, 459.5), (14.0, 454.0), (28.0, 450.5), (44.0, 450.5), (70.0, 461.0)];
const UNDERSIDE: &[Spot] = &[(70.0, 512.0), (1.0, 512.0)];
const SHADOW: &[Spot] = &[(70.0, 406.0), (1.0, 406.0)];

/// Where light falls.
const LIGHTS: &[Soft] = &[
    // Columns of the erector spinae, flank, the flat of the sacrum.
    soft(21.0, 664.0, 13.0, 76.0, -3.0),
    soft(62.0, 688.0, 15.0, 60.0, -9.0),
    soft(9.0, 585.0, 11.0, 24.0, -14.0),
    // Buttock: its height, and the upper outer part.
    soft(46.0, 520.0, 38.0, 42.0, -20.0),
    soft(42.0, 508.0, 20.0, 24.0, 0.0),
    soft(66.0, 562.0, 18.0, 26.0, 22.0),
    // Thigh: hamstrings, outer thigh.
    soft(53.0, 396.0, 30.0, 100.0, -2.0),
    soft(89.0, 420.0, 16.0, 76.0, -4.0),
    // Knee: the two cords of tendon beside the hollow.
    soft(31.0, 291.0, 6.0, 34.0, -6.0),
    soft(76.0, 296.0, 6.0, 38.0, 5.0),
    // Calf: two heads.
    soft(38.0, 214.0, 12.0, 50.0, 2.0),
    soft(71.0, 220.0, 11.0, 44.0, -3.0),
    // Achilles tendon.
    soft(56.0, 88.0, 4.5, 56.0, -2.0),
];

/// Where shade lies.
const SHADES: &[Soft] = &[
    // Back: the furrow of the spine, the outer border of the erector spinae, waist, the hollow above the crest.
    soft(0.0, 664.0, 9.0, 92.0, 0.0),
    soft(0.0, 640.0, 5.0, 60.0, 0.0),
    soft(46.0, 640.0, 19.0, 80.0, -9.0),
    soft(80.0, 636.0, 20.0, 50.0, 0.0),
    soft(56.0, 616.0, 38.0, 15.0, 16.0),
    // Dimples at the level of S2.
    soft(27.0, 573.0, 7.0, 4.0, -20.0),
    // Buttock: the cleft, the hollow behind the trochanter.
    soft(0.0, 508.0, 15.0, 56.0, 0.0),
    soft(0.0, 496.0, 8.0, 48.0, 0.0),
    soft(88.0, 502.0, 17.0, 44.0, 12.0),
    // Thigh: groove before the outer thigh, inner side.
    soft(80.0, 380.0, 18.0, 104.0, -5.0),
    soft(27.0, 372.0, 16.0, 96.0, 7.0),
    // Knee: the hollow between the cords, under the crease, beside the joint.
    soft(54.0, 276.0, 22.0, 32.0, 0.0),
    soft(53.0, 263.0, 20.0, 10.0, 0.0),
    soft(26.0, 262.0, 6.0, 20.0, 0.0),
    // Calf: the groove between the heads, the flanks below them.
    soft(55.5, 212.0, 11.0, 58.0, 1.0),
    soft(47.0, 110.0, 6.0, 40.0, 10.0),
    soft(69.0, 110.0, 6.0, 40.0, -6.0),
];

/// Light and shade of ankle and foot, in every view: the heel, its tendon between two hollows; below the outer ankle,
/// the sole, the forefoot behind the heel.
const FOOT_LIGHTS: &[Soft] = &[soft(56.0, 16.0, 14.0, 14.0, 0.0), soft(74.0, 38.0, 4.0, 9.0, 0.0)];
const FOOT_SHADES: &[Soft] = &[
    soft(47.0, 60.0, 5.0, 32.0, -2.0),
    soft(67.0, 56.0, 5.0, 34.0, 3.0),
    soft(73.0, 24.0, 7.0, 11.0, 12.0),
    soft(58.0, 0.0, 22.0, 8.0, 0.0),
    soft(43.0, 10.0, 6.0, 14.0, 0.0),
    soft(84.0, 4.0, 12.0, 8.0, -14.0),
];

/// The form of ankle and foot.
pub fn foot() -> String {
    named("form-foot", &(softs("shade", FOOT_SHADES) + &softs("light", FOOT_LIGHTS)))
}

/// How broad the lines along the outline are that turn the body's edge away from the light, one over the other.
const EDGES: [u8; 7] = [14, 26, 38, 52, 66, 80, 96];

/// The skin of one half.
pub fn skin() -> String {
    let creases: String = CREASES.iter().map(|(spots, thick)| ribbon(&places(spots), thick).path()).collect();
    let below = |id: &str, corners: &[Spot]| {
        let outline = chain(&[FOLD, corners, &[corners[1], FOLD[0]]]);
        format!(r#"<path class="plain" fill="url(#sg-{id})" d="{}"/>"#, outline.path())
    };
    let edges = EDGES.map(|wide| format!(r##"<use class="turn" stroke-width="{wide}" href="#sg-half"/>"##));
    [
        format!(r#"<g stroke="url(#sg-turn)">{}</g>"#, edges.concat()),
        softs("shade", SHADES),
        softs("light", LIGHTS),
        below("underside", UNDERSIDE),
        below("cast", SHADOW),
        classed("crease", &creases),
        again("heel"),
    ]
    .concat()
}

/// The gradients of the underside of the buttock and of its shadow, darkest at the fold; and that of the edge, which
/// fades out where the thighs touch.
pub fn gradients() -> String {
    [("underside", 1), ("cast", 0)]
        .map(|(id, fold)| {
            let from = format!(r#" cx=".46" cy="{fold}" r=".54""#);
            gradient("radial", id, &from, &[("h1", 0), ("h2", 55), ("h0", 100)])
        })
        .concat()
        + &gradient("linear", "turn", r#" x1=".02" y1=".36" x2=".22" y2=".5""#, &[("h0", 0), ("h1", 100)])
}
