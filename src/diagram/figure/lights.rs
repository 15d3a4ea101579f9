//! Light on the largest muscles: a soft band, and lighter fibres between the dark ones.

use super::markup::{classed, named};
use super::paint::gradient;
use super::{Muscle, Spot, hip, leg, place, places};
use crate::diagram::geometry::Point;
use crate::diagram::loft::Fibres;
use crate::diagram::path::{bows, steps};

/// Where the light falls on a muscle between two edges: across it, and along it.
struct Light {
    name: &'static str,
    muscle: Muscle,
    across: [f32; 2],
    along: [f32; 2],
}

const LIGHTS: [Light; 5] = [
    Light { name: "medius", muscle: hip::GLUTEUS_MEDIUS, across: [0.2, 0.62], along: [0.05, 0.78] },
    Light { name: "biceps", muscle: leg::BICEPS_LONG_HEAD, across: [0.22, 0.6], along: [0.16, 0.72] },
    Light { name: "tendinosus", muscle: leg::SEMITENDINOSUS, across: [0.2, 0.62], along: [0.18, 0.62] },
    Light { name: "inner", muscle: leg::GASTROCNEMIUS_MEDIAL, across: [0.24, 0.66], along: [0.08, 0.9] },
    Light { name: "outer", muscle: leg::GASTROCNEMIUS_LATERAL, across: [0.26, 0.66], along: [0.08, 0.9] },
];

/// Light on the gluteus maximus and on the latissimus: where it begins, where it ends, half its width.
const MAXIMUS: (Spot, Spot, f32) = ((34., 556.), (82., 488.), 24.);
const LATISSIMUS: (Spot, Spot, f32) = ((52., 716.), (66., 662.), 15.);

/// Lighter fibres of the latissimus.
const LATISSIMUS_FIBRES: &[[Spot; 3]] = &[
    [(30., 694.), (46., 705.), (62., 722.)],
    [(38., 684.), (55., 698.), (70., 716.)],
    [(45., 670.), (58., 682.), (70., 698.)],
    [(51., 658.), (60., 667.), (67., 680.)],
];

/// Every light under its id, and the gradient that softens it.
pub fn lights() -> String {
    let lofted: String = LIGHTS.iter().map(|it| named(&id(it.name), &(band(it) + &fibres(it)))).collect();
    let latissimus = bows(LATISSIMUS_FIBRES.iter().map(|it| it.map(place)));
    let spot = |(from, to, wide): (Spot, Spot, f32)| sheen(place(from), place(to), wide);
    gradient("radial", "sheen", "", &[("g1", 0), ("g0", 100)])
        + &lofted
        + &named(&id("maximus"), &(spot(MAXIMUS) + &classed("lit", &between_the_maximus_fibres())))
        + &named(&id("latissimus"), &(spot(LATISSIMUS) + &classed("lit", &latissimus)))
}

fn id(name: &str) -> String {
    ["light-", name].concat()
}

/// A soft band of light from one point to another, `wide` to either side. An ellipse has no edge where the
/// gradient has not faded.
pub(super) fn sheen(from: Point, to: Point, wide: f32) -> String {
    let (middle, turn) = (from.toward(to, 0.5), (to.x - from.x).atan2(to.y - from.y).to_degrees());
    let [x, y, wide, long] = [middle.x, middle.y, wide, from.distance(to) / 2.0].map(steps);
    format!(
        r#"<ellipse class="plain" fill="url(#sg-sheen)" rx="{wide}" ry="{long}" transform="translate({x} {y}) rotate({})"/>"#,
        -turn.round()
    )
}

fn band(light: &Light) -> String {
    let loft = light.muscle.loft();
    let ([first, second], [from, to]) = (light.across, light.along);
    let [middle, half_way] = [f32::midpoint(first, second), f32::midpoint(from, to)];
    let wide = loft.at(first, half_way).distance(loft.at(second, half_way)) / 2.0;
    sheen(loft.at(middle, from), loft.at(middle, to), wide)
}

fn fibres(light: &Light) -> String {
    let [from, to] = light.along;
    let fibres = Fibres { count: 4, from, to, seed: 17 };
    classed("lit", &bows(light.muscle.loft().fibres(fibres)))
}

/// Lighter fibres of the gluteus maximus, half way between two dark ones each.
fn between_the_maximus_fibres() -> String {
    let ends = [hip::GLUTEUS_MAXIMUS_ORIGIN, hip::GLUTEUS_MAXIMUS_MIDDLE, hip::GLUTEUS_MAXIMUS_INSERTION];
    let [origin, middle, insertion] = ends.map(|spots| {
        let places = places(spots);
        places.windows(2).map(|pair| pair[0].toward(pair[1], 0.25)).collect::<Vec<Point>>()
    });
    let ends = origin.iter().zip(&middle).zip(&insertion);
    bows(ends.map(|((&start, &middle), &end)| [start.toward(middle, 0.3), middle, middle.toward(end, 0.55)]))
}
