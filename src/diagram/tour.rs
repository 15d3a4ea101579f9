//! Where the view goes: the stops of the tour along the nerve, and the areas.

use std::fmt::Write;

use super::figure::{Spot, place};
use super::geometry::Point;
use super::path::steps;
use super::polygon::bounds;
use super::regions::{VIEW_CORNER, VIEW_HEIGHT, VIEW_WIDTH, label, outline, percent};
use crate::content::ids::{AreaId, StopId};

/// A place to look at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The middle, in percent of the figure's width from the left.
    pub x_percent: f32,
    /// The middle, in percent of the figure's height from the top.
    pub y_percent: f32,
    /// How many times larger than the whole figure.
    pub zoom: f32,
}

impl View {
    /// The middle, in units of the figure.
    pub fn middle(&self) -> Point {
        let [x, y] = [self.x_percent / 100.0 * VIEW_WIDTH, self.y_percent / 100.0 * VIEW_HEIGHT];
        Point::new(VIEW_CORNER.x + x, VIEW_CORNER.y + y)
    }
}

/// A stop of the tour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Which stop.
    pub id: StopId,
    /// Where the view goes.
    pub view: View,
    /// The height down to which the nerve is lit here.
    pub lit: f32,
}

/// The stops in the order of the tour.
pub fn stops() -> Vec<Camera> {
    StopId::ALL
        .map(|id| {
            let (middle, zoom, lit) = stop(id);
            let at = percent(place(middle));
            Camera { id, view: View { x_percent: at.x, y_percent: at.y, zoom }, lit }
        })
        .to_vec()
}

/// The middle of the view, its zoom, and the height down to which the nerve is lit.
const fn stop(id: StopId) -> (Spot, f32, f32) {
    match id {
        StopId::Roots => ((57., 578.), 2.2, 547.),
        StopId::Pelvis => ((59., 546.), 2.1, 519.),
        StopId::UnderPiriformis => ((67., 532.), 2.4, 510.),
        StopId::PastSitBone => ((62., 496.), 2., 470.),
        StopId::Thigh => ((49., 420.), 1.6, 378.),
        StopId::Division => ((54., 312.), 1.9, 268.),
        StopId::Foot => ((40., 116.), 1.25, -30.),
    }
}

/// How far below what is lit in full the light fades out, in units: 4 % of the figure's height.
const FADE: f32 = 30.0;

/// The length of a line.
pub(super) fn length(line: &[Point]) -> f32 {
    line.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

/// Where the view goes when an area is chosen.
pub fn area_camera(area: AreaId) -> View {
    const MARGIN: f32 = 0.8;
    const CLOSEST: f32 = 2.4;
    // Room for the name, and for what is said below it, beside the pin, in units of the view on the smallest tablet.
    let room = match area {
        AreaId::Lumbar => 88.0,
        AreaId::Glutes => 82.0,
        AreaId::Piriformis => 118.0,
        AreaId::Hamstrings => 74.0,
    };
    let (mut low, high) = bounds(&outline(area).polyline());
    low.y = low.y.max(VIEW_CORNER.y);
    let (left, right) = if area == AreaId::Piriformis { (low.x, high.x) } else { (-high.x, high.x) };
    let fit = (VIEW_WIDTH / (right - left)).min(VIEW_HEIGHT / (high.y - low.y)) * MARGIN;
    let at = percent(Point::new(f32::midpoint(left, right), f32::midpoint(low.y, high.y)));
    let name = (label(area).x_percent - at.x).abs() / 100.0 * VIEW_WIDTH;
    View { x_percent: at.x, y_percent: at.y, zoom: fit.min(CLOSEST).min((VIEW_WIDTH / 2.0 - room) / name) }
}

/// Custom properties of the stage for the whole body and each area: the middle of the view (`--middle-x`,
/// `--middle`, as shares of the figure box) and its `--zoom`.
pub fn area_cameras_css() -> String {
    let mut css = String::from(".stage{--middle-x:.5;--middle:.5;--zoom:1}\n");
    // Writing to a string cannot fail.
    for area in AreaId::ALL {
        let view = area_camera(area);
        let _ = writeln!(css, ".stage:drawn(area-{}){{{}}}", area.slug(), properties(&view));
        if area == AreaId::Piriformis {
            let swapped = 1.0 - view.x_percent / 100.0;
            let _ = writeln!(
                css,
                ".stage:drawn(area-{}):drawn(peel-split):drawn(peel-swap){{--middle-x:{swapped:.3}}}",
                area.slug()
            );
        }
    }
    css
}

/// The same for each stop of the tour, and where the `--front` of what is lit of the nerve lies there. What is looked at
/// keeps room for its names.
pub fn stop_cameras_css() -> String {
    let mut css = String::new();
    // Writing to a string cannot fail.
    for stop in stops() {
        let at = format!(".guide:on(stop-{})", stop.id.slug());
        let front = steps(place((0.0, stop.lit - FADE)).y);
        let properties = properties(&stop.view);
        let _ = writeln!(css, "{at} .stage{{{properties}}}{at} .tour{{--front:{front}px}}");
    }
    css
}

fn properties(view: &View) -> String {
    let [x, y] = [view.x_percent, view.y_percent].map(|it| it / 100.0);
    format!("--middle-x:{x:.3};--middle:{y:.3};--zoom:{:.2}", view.zoom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::figure::nerve;

    #[test]
    fn the_light_goes_down_the_nerve_from_stop_to_stop_to_its_end() {
        let lit: Vec<_> = stops().iter().map(|it| it.lit).collect();
        assert!(lit.windows(2).all(|pair| pair[0] > pair[1]), "{lit:?}");
        let (roots, sole) = (nerve::ROOTS[0].last(), nerve::TIBIAL_TO_FOOT.last());
        assert!(roots.is_some_and(|it| it.1 + 10.0 > lit[0]), "{lit:?}");
        assert!(sole.is_some_and(|it| lit.last().is_some_and(|end| *end < it.1)), "{lit:?}");
    }

    #[test]
    fn what_is_lit_ends_in_view_in_a_fade() {
        // The foot shows the end of the nerve itself.
        for stop in &stops()[..6] {
            let below = (place((0.0, stop.lit)).y - stop.view.middle().y) * stop.view.zoom;
            assert!((0.0..140.0).contains(&below), "{stop:?}: {below}");
        }
    }

    #[test]
    fn every_view_lies_in_the_figure() {
        let views = AreaId::ALL.map(area_camera).into_iter().chain(stops().into_iter().map(|it| it.view));
        for view in views {
            assert!((0.0..=100.0).contains(&view.x_percent) && (0.0..=100.0).contains(&view.y_percent));
            assert!((1.0..=3.0).contains(&view.zoom), "{view:?}");
        }
    }

    #[test]
    fn every_stop_and_area_has_its_rule() {
        let css = area_cameras_css() + &stop_cameras_css();
        assert!(StopId::ALL.iter().all(|it| css.contains(&format!("stop-{}", it.slug()))));
        assert!(AreaId::ALL.iter().all(|it| css.contains(&format!("area-{}", it.slug()))));
    }
}
