//! The erector spinae as it shows through the thoracolumbar fascia: two columns on either side of the spine,
//! with light and fibres of their own, fading over the sacrum.

use super::lights::sheen;
use super::markup::{classed, named};
use super::{Muscle, Spot, back, chain};
use crate::diagram::geometry::{Curve, Point};
use crate::diagram::loft::Loft;
use crate::diagram::path::bows;
use crate::diagram::polygon::contains;

/// Longissimus and iliocostalis.
const COLUMNS: [&Muscle; 2] = [&back::LONGISSIMUS, &back::ILIOCOSTALIS];

/// Both columns below the border of the latissimus: along the spine up, along that border down, and along the
/// outer edge back to the sacrum. Widths: `BodyParts3D` in `landmarks.csv`.
const OUTLINE: &[&[Spot]] = &[
    &[(4.0, 546.0), (7.5, 590.0), (8.5, 630.0), (9.5, 688.5)],
    &[(9.5, 688.5), (22.0, 673.0), (38.0, 646.0), (44.0, 635.5)],
    &[(44.0, 635.5), (43.0, 618.0), (38.0, 600.0), (31.0, 586.0), (20.0, 565.0), (4.0, 546.0)],
];

/// Fibres of one column, dark and light ones in turn.
const FIBRES: u8 = 11;

/// The outline of both columns.
pub fn outline() -> Curve {
    chain(OUTLINE)
}

/// Both columns, to be drawn over the fascia; they end in it, not in an outline of their own.
pub fn columns() -> String {
    format!(r#"<path class="plain" fill="url(#sg-erector)" d="{}"/>"#, outline().path())
}

/// Their light and their fibres.
pub fn erector() -> String {
    let fascia = chain(back::THORACOLUMBAR_FASCIA).polyline();
    let [dark, lit] =
        [0, 1].map(|first| bows(COLUMNS.iter().flat_map(|it| fibres(&it.loft(), first, &fascia))));
    let sheens: String = COLUMNS.iter().map(|it| light(&it.loft())).collect();
    named("light-erector", &[sheens, classed("fibres", &dark), classed("lit", &lit)].concat())
}

/// Every second fibre of a column, from the `first` one on, up to the border of the fascia.
fn fibres(column: &Loft, first: u8, fascia: &[Point]) -> Vec<[Point; 3]> {
    (first..FIBRES)
        .step_by(2)
        .map(|fibre| {
            let across = (f32::from(fibre) + 0.5) / f32::from(FIBRES);
            let from = 0.1 + 0.05 * f32::from(fibre % 5);
            let to = (0..50_u8)
                .map(|step| f32::from(step) / 50.0)
                .rfind(|&along| contains(fascia, column.at(across, along)));
            let to = to.unwrap_or(from) - 0.02 * f32::from(fibre % 3);
            [from, f32::midpoint(from, to), to].map(|along| column.at(across, along))
        })
        .collect()
}

/// The band of light along a column.
fn light(column: &Loft) -> String {
    let half_way = [0.0, 1.0].map(|across| column.at(across, 0.4));
    sheen(column.at(0.5, 0.1), column.at(0.5, 0.72), half_way[0].distance(half_way[1]) * 0.4)
}
