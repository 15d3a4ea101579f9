//! Light on the largest muscles: a soft band, and lighter fibres between the dark ones.

use super::markup::{classed, gradient, named};
use super::{Muscle, Spot, hip, leg, place, places, ring};
use crate::diagram::geometry::{Curve, Point};
use crate::diagram::loft::Fibres;
use crate::diagram::path::bow;

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

/// Light on the gluteus maximus.
const MAXIMUS: &[Spot] =
    &[(36., 560.), (48., 556.), (66., 538.), (79., 512.), (80., 494.), (68., 494.), (48., 512.), (34., 540.)];

/// Light on the latissimus, and its lighter fibres.
const LATISSIMUS: &[Spot] =
    &[(30., 690.), (48., 678.), (60., 662.), (66., 668.), (72., 692.), (70., 712.), (52., 712.)];
const LATISSIMUS_FIBRES: &[[Spot; 3]] = &[
    [(30., 694.), (46., 705.), (62., 722.)],
    [(38., 684.), (55., 698.), (70., 716.)],
    [(45., 670.), (58., 682.), (70., 698.)],
    [(51., 658.), (60., 667.), (67., 680.)],
];

/// Every light under its id, and the gradient that softens it.
pub fn lights() -> String {
    let lofted: String = LIGHTS.iter().map(|it| named(&id(it.name), &(band(it) + &fibres(it)))).collect();
    let latissimus: String = LATISSIMUS_FIBRES
        .iter()
        .map(|it| it.map(place))
        .map(|[start, middle, end]| bow(start, middle, end))
        .collect();
    gradient("radial", "sheen", "", &[("g1", 0), ("g0", 100)])
        + &lofted
        + &named(&id("maximus"), &(shine(&ring(MAXIMUS)) + &classed("lit", &between_the_maximus_fibres())))
        + &named(&id("latissimus"), &(shine(&ring(LATISSIMUS)) + &classed("lit", &latissimus)))
}

fn id(name: &str) -> String {
    ["light-", name].concat()
}

fn shine(outline: &Curve) -> String {
    format!(r#"<path class="plain" fill="url(#sg-sheen)" d="{}"/>"#, outline.path())
}

fn band(light: &Light) -> String {
    let loft = light.muscle.loft();
    let ([first, second], [from, to]) = (light.across, light.along);
    let side = |across: f32| [0.15, 0.5, 0.85].map(|share| loft.at(across, from + (to - from) * share));
    let middle = f32::midpoint(first, second);
    let mut points = vec![loft.at(middle, from)];
    points.extend(side(first));
    points.push(loft.at(middle, to));
    points.extend(side(second).into_iter().rev());
    shine(&Curve::ring(&points))
}

fn fibres(light: &Light) -> String {
    let [from, to] = light.along;
    let fibres = Fibres { count: 5, from, to, seed: 17 };
    let bows = light.muscle.loft().fibres(fibres);
    let data: String = bows.iter().map(|&[start, middle, end]| bow(start, middle, end)).collect();
    classed("lit", &data)
}

/// Lighter fibres of the gluteus maximus, half way between two dark ones each.
fn between_the_maximus_fibres() -> String {
    let ends = [hip::GLUTEUS_MAXIMUS_ORIGIN, hip::GLUTEUS_MAXIMUS_MIDDLE, hip::GLUTEUS_MAXIMUS_INSERTION];
    let [origin, middle, insertion] = ends.map(|spots| {
        let places = places(spots);
        places.windows(2).map(|pair| pair[0].toward(pair[1], 0.25)).collect::<Vec<Point>>()
    });
    origin
        .iter()
        .zip(&middle)
        .zip(&insertion)
        .map(|((&start, &middle), &end)| bow(start.toward(middle, 0.3), middle, middle.toward(end, 0.55)))
        .collect()
}
