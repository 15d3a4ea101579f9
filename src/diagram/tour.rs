//! Where the view goes: the stops of the tour along the nerve, and the areas.

use std::fmt::Write;

use super::figure::{Spot, line, nerve, place};
use super::geometry::Point;
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
    /// How much of the nerve is drawn up to here, from 0 to 1.
    pub drawn: f32,
}

/// The stops in the order of the tour.
pub fn stops() -> Vec<Camera> {
    let whole = Lengths::of_the_nerve();
    StopId::ALL
        .map(|id| {
            let (middle, zoom, end) = stop(id);
            let at = percent(place(middle));
            let view = View { x_percent: at.x, y_percent: at.y, zoom };
            Camera { id, view, drawn: whole.share_down_to(end) }
        })
        .to_vec()
}

/// The middle of the view, its zoom, and the height on the nerve down to which it is drawn.
const fn stop(id: StopId) -> (Spot, f32, f32) {
    match id {
        StopId::Roots => ((8., 602.), 2.3, 556.),
        StopId::Pelvis => ((34., 546.), 2.2, 519.),
        StopId::UnderPiriformis => ((46., 532.), 2.6, 510.),
        StopId::PastSitBone => ((45., 496.), 2., 470.),
        StopId::Thigh => ((54., 420.), 1.6, 378.),
        StopId::Division => ((58., 312.), 1.9, 268.),
        StopId::Foot => ((54., 126.), 1.15, 0.),
    }
}

/// The point of the tibial nerve down to which it is drawn as thick as a branch.
pub(super) const ANKLE: usize = 8;

/// How long the parts of the nerve are.
#[derive(Clone, Copy, Debug)]
struct Lengths {
    roots: f32,
    trunk: f32,
    whole: f32,
}

impl Lengths {
    fn of_the_nerve() -> Self {
        let roots = length(&line(nerve::ROOTS[0]).polyline());
        let trunk = length(&line(nerve::TRUNK).polyline());
        Self { roots, trunk, whole: roots + trunk + length(&line(nerve::TIBIAL_TO_FOOT).polyline()) }
    }

    /// The share of the nerve that lies above a height.
    fn share_down_to(self, height: f32) -> f32 {
        let y = place((0.0, height)).y;
        let parts = [nerve::ROOTS[0], nerve::TRUNK, nerve::TIBIAL_TO_FOOT];
        let above: f32 = parts
            .iter()
            .map(|part| {
                let line: Vec<_> = line(part).polyline().into_iter().take_while(|it| it.y <= y).collect();
                length(&line)
            })
            .sum();
        above / self.whole
    }
}

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
                ".stage:drawn(area-{}):drawn(peel-swap){{--middle-x:{swapped:.3}}}",
                area.slug()
            );
        }
    }
    css
}

/// The same for each stop of the tour, and how much of the nerve is `--drawn` there.
pub fn stop_cameras_css() -> String {
    let whole = Lengths::of_the_nerve();
    let mut css = format!(
        ".tour{{--roots-end:{:.3};--trunk-end:{:.3};--calf-end:{:.3}}}\n",
        whole.roots / whole.whole,
        (whole.roots + whole.trunk) / whole.whole,
        whole.share_down_to(nerve::TIBIAL_TO_FOOT[ANKLE].1),
    );
    // Writing to a string cannot fail.
    for stop in stops() {
        let at = format!(".guide:on(stop-{})", stop.id.slug());
        let (properties, drawn) = (properties(&stop.view), stop.drawn);
        let _ = writeln!(css, "{at} .stage{{{properties}}}{at} .tour{{--drawn:{drawn:.3}}}");
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

    #[test]
    fn the_nerve_grows_from_stop_to_stop_up_to_its_end() {
        let drawn: Vec<_> = stops().iter().map(|it| it.drawn).collect();
        assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]), "{drawn:?}");
        assert!(drawn[0] > 0.0 && drawn.last().is_some_and(|it| *it > 0.99), "{drawn:?}");
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
