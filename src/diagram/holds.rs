//! The octagons on areas that wait.

use std::f32::consts::FRAC_PI_8;

use super::figure::markup::named;
use super::path::steps;
use super::regions::{Leader, leader};
use crate::content::ids::AreaId;

/// How far the octagon on an area that waits reaches, in steps.
const HOLD: f32 = 38.0;

/// The octagon on an area that waits, where the dot of its leader lies.
pub(super) fn hold(area: AreaId, leader: Leader, place: &str) -> String {
    let (slug, [x, y]) = (area.slug(), [leader.dot.x, leader.dot.y].map(steps));
    format!(
        r##"<g class="waiting hold-{slug}{place}" transform="translate({x} {y})"><use href="#sg-hold"/></g>"##
    )
}

/// The octagons on all areas that wait; some stand elsewhere with the leaders of other views.
pub(super) fn holds() -> String {
    let [near, far] = [HOLD * FRAC_PI_8.tan(), HOLD].map(f32::round);
    let side = near * 2.0;
    let cut = far - near;
    let shape = format!(
        r#"<path d="M-{near}-{far}h{side}l{cut} {cut}v{side}l-{cut} {cut}h-{side}l-{cut}-{cut}v-{side}z"/><path class="pause" d="M-11-14v28m22 0v-28"/>"#
    );
    let octagon = format!(r#"<g id="sg-hold" class="hold">{shape}</g>"#);
    octagon + &named("holds", &AreaId::ALL.map(|it| hold(it, leader(it), " at-first")).concat())
}
