//! A body on its back, seen from above, with both knees bent and rolled to one side.

use super::body;
use super::scene::{Part, layer};
use super::{Bone, Hand};
use crate::diagram::geometry::Point;

/// How far the feet stand from the hips.
const FEET: f32 = 200.0;
/// How far each hip is from the midline.
const HIP: f32 = 46.0;
/// How far each knee is from it while both point up.
const KNEE: f32 = 26.0;

/// Both legs, rolled by some degrees: to the lower edge of the drawing, or to the upper one if negative. The leg
/// that lies below comes first.
pub(super) fn legs(degrees: f32) -> [Vec<Part>; 2] {
    let side = degrees.signum();
    [side, -side].map(|hip| leg(hip, degrees))
}

/// A leg of a bent pair: its knee stands over the line from hip to foot and goes down sideways with the roll.
fn leg(side: f32, degrees: f32) -> Vec<Part> {
    // Where the knee stands over that line, and how high.
    let along = (body::THIGH.powi(2) - body::SHANK.powi(2) + FEET.powi(2)) / (2.0 * FEET);
    let high = (body::THIGH.powi(2) - along.powi(2)).sqrt();
    let (sin, cos) = degrees.to_radians().sin_cos();
    let hip = Point::new(0.0, side * HIP);
    let knee = Point::new(along, side * KNEE * cos + high * sin);
    let ankle = Point::new(FEET, side * 34.0);
    let hand = if degrees < 0.0 { Hand::Left } else { Hand::Right };
    let thigh = Bone::between(hip, knee, body::THIGH, hand);
    let shank = Bone::between(knee, ankle, body::SHANK, hand);
    let foot = Bone::new(ankle, -degrees * 0.3, hand);
    vec![
        ("bare", foot.ring(body::FOOT_ABOVE)),
        ("bare", shank.ring(body::SHANK_SIDE)),
        ("bare", thigh.ring(body::THIGH_SIDE)),
        ("shorts", thigh.ring(body::SHORTS_SIDE)),
    ]
}

/// Trunk, head and arms.
pub(super) fn upper_body(name: &str) -> String {
    let trunk = Bone::new(Point::new(0.0, 0.0), 180.0, Hand::Right);
    let head = Bone::new(trunk.at((body::NECK, 0.0)), 180.0, Hand::Right);
    let arms: Vec<Part> = [1.0, -1.0].into_iter().flat_map(|side| arm(&trunk, side)).collect();
    let middle = vec![
        ("bare", trunk.even(body::NECK_FRONT)),
        ("bare", head.even(body::HEAD_FRONT)),
        ("hair", head.even(body::HAIR_FRONT)),
        ("shirt", trunk.even(body::TRUNK_FRONT)),
        ("shorts", trunk.even(body::HIPS_FRONT)),
    ];
    layer(&[name, "-trunk"].concat(), &[arms, middle].concat())
}

fn arm(trunk: &Bone, side: f32) -> Vec<Part> {
    let hand = if side > 0.0 { Hand::Left } else { Hand::Right };
    let upper = Bone::new(trunk.at((body::TRUNK - 10.0, side * 104.0)), side * 38.0, hand);
    let fore = Bone::new(upper.at((body::UPPER_ARM, 0.0)), side * 14.0, hand);
    let palm = Bone::new(fore.at((body::FOREARM, 0.0)), side * 8.0, hand);
    vec![
        ("bare", palm.ring(body::HAND_SIDE)),
        ("bare", fore.ring(body::FOREARM_SIDE)),
        ("bare", upper.ring(body::UPPER_ARM_SIDE)),
        ("shirt", upper.ring(body::SLEEVE_SIDE)),
    ]
}
