//! Soft shapes of light and shade: ellipses that fade to nothing at their edge, so that forms need no filter.

use super::paint::gradient;
use super::{Spot, place};
use crate::diagram::path::STEPS_PER_UNIT;

/// A soft ellipse.
#[derive(Clone, Copy, Debug)]
pub struct Soft {
    /// Its middle.
    pub at: Spot,
    /// Half its width.
    pub wide: f32,
    /// Half its height.
    pub high: f32,
    /// By how many degrees its lower end is turned outward.
    pub turn: f32,
}

/// A soft ellipse around a spot: half its width and height, and by how many degrees its lower end is turned outward.
pub const fn soft(x: f32, height: f32, wide: f32, high: f32, turn: f32) -> Soft {
    Soft { at: (x, height), wide, high, turn }
}

/// Ellipses filled with one of the gradients, written in whole units.
pub fn softs(paint: &str, shapes: &[Soft]) -> String {
    let shapes: String = shapes.iter().map(ellipse).collect();
    format!(r#"<g class="soft" fill="url(#sg-{paint})" transform="scale({STEPS_PER_UNIT})">{shapes}</g>"#)
}

fn ellipse(it: &Soft) -> String {
    let center = place(it.at);
    let [x, y, wide, high, turn] = [center.x, center.y, it.wide, it.high, -it.turn].map(f32::round);
    let turn = if turn == 0.0 { String::new() } else { format!("rotate({turn})") };
    format!(r#"<ellipse rx="{wide}" ry="{high}" transform="translate({x} {y}){turn}"/>"#)
}

/// The gradients of light and shade on skin and on bone.
pub fn gradients() -> String {
    [
        ("light", [("l1", 0), ("l2", 55), ("l0", 100)]),
        ("shade", [("h1", 0), ("h2", 55), ("h0", 100)]),
        ("knob", [("o1", 0), ("o2", 55), ("o0", 100)]),
        ("hollow", [("n1", 0), ("n2", 55), ("n0", 100)]),
    ]
    .map(|(id, stops)| gradient("radial", id, "", &stops))
    .concat()
}
