//! A scene: a posed body, what it lies on, its nerve, and arrows that show the way of a move.

use super::body;
use super::{Bone, Hand};
use crate::diagram::figure::Spot;
use crate::diagram::figure::markup::within;
use crate::diagram::geometry::{Curve, Point};
use crate::diagram::path::{bows, steps, straight_path};

/// The angles of a leg, in degrees, counted from the right upward.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leg {
    pub(super) thigh: f32,
    pub(super) shank: f32,
    pub(super) foot: f32,
}

/// The angles of an arm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arm {
    pub(super) upper: f32,
    pub(super) fore: f32,
    pub(super) hand: f32,
}

/// A body seen from the side, its head at the left.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    pub(super) hip: Point,
    pub(super) trunk: f32,
    pub(super) head: f32,
    pub(super) near: Leg,
    pub(super) far: Leg,
    /// How far the far hip lies from the near one on the drawing.
    pub(super) far_hip: Spot,
    pub(super) arm: Arm,
    pub(super) far_arm: Option<Arm>,
}

/// A part with the class of its looks.
pub(super) type Part = (&'static str, Curve);

/// The bones of a leg.
struct LegBones {
    thigh: Bone,
    shank: Bone,
    foot: Bone,
}

impl Leg {
    /// A leg whose knee bends upward, with its ankle at a place.
    pub(super) fn reaching(hip: Point, ankle: Point, foot: f32) -> Self {
        let [thigh, shank] = reach(hip, ankle, [body::THIGH, body::SHANK], 1.0);
        Self { thigh, shank, foot }
    }

    fn bones(self, hip: Point) -> LegBones {
        let thigh = Bone::new(hip, self.thigh, Hand::Left);
        let shank = Bone::new(thigh.at((body::THIGH, 0.0)), self.shank, Hand::Left);
        let foot = Bone::new(shank.at((body::SHANK, 0.0)), self.foot, Hand::Left);
        LegBones { thigh, shank, foot }
    }

    fn parts(self, hip: Point) -> Vec<Part> {
        let bones = self.bones(hip);
        vec![
            ("bare", bones.foot.ring(body::FOOT_SIDE)),
            ("bare", bones.shank.ring(body::SHANK_SIDE)),
            ("bare", bones.thigh.ring(body::THIGH_SIDE)),
            ("shorts", bones.thigh.ring(body::SHORTS_SIDE)),
        ]
    }
}

impl Arm {
    /// An arm whose elbow bends toward the ground, with its wrist at a place.
    pub(super) fn reaching(shoulder: Point, wrist: Point, hand: f32) -> Self {
        let [upper, fore] = reach(shoulder, wrist, [body::UPPER_ARM, body::FOREARM], -1.0);
        Self { upper, fore, hand }
    }

    fn parts(self, shoulder: Point) -> Vec<Part> {
        let upper = Bone::new(shoulder, self.upper, Hand::Left);
        let fore = Bone::new(upper.at((body::UPPER_ARM, 0.0)), self.fore, Hand::Left);
        let hand = Bone::new(fore.at((body::FOREARM, 0.0)), self.hand, Hand::Left);
        vec![
            ("bare", hand.ring(body::HAND_SIDE)),
            ("bare", fore.ring(body::FOREARM_SIDE)),
            ("bare", upper.ring(body::UPPER_ARM_SIDE)),
            ("shirt", upper.ring(body::SLEEVE_SIDE)),
        ]
    }
}

impl Body {
    /// Where the near arm begins.
    pub(super) fn shoulder(&self) -> Point {
        self.trunk().at((body::TRUNK, -8.0))
    }

    fn trunk(&self) -> Bone {
        Bone::new(self.hip, self.trunk, Hand::Right)
    }

    fn far_hip(&self) -> Point {
        Point::new(self.hip.x + self.far_hip.0, self.hip.y - self.far_hip.1)
    }

    /// The body as markup: what is farther first, `between` before the near leg. `name` makes its ids.
    pub(super) fn draw(&self, name: &str, between: &str) -> String {
        let trunk = self.trunk();
        let shoulder = self.shoulder();
        let head = Bone::new(trunk.at((body::NECK, -2.0)), self.head, Hand::Right);
        let far_arm = self.far_arm.map(|it| it.parts(Point::new(shoulder.x + 14.0, shoulder.y - 10.0)));
        let far = [far_arm.unwrap_or_default(), self.far.parts(self.far_hip())].concat();
        let middle = vec![
            ("bare", trunk.ring(body::NECK_SIDE)),
            ("bare", head.ring(body::HEAD_SIDE)),
            ("hair", head.ring(body::HAIR_SIDE)),
            ("shirt", trunk.ring(body::TRUNK_SIDE)),
            ("shorts", trunk.ring(body::HIPS_SIDE)),
        ];
        [
            within("g", "far", &layer(&[name, "-far"].concat(), &far)),
            layer(&[name, "-trunk"].concat(), &middle),
            between.to_owned(),
            layer(&[name, "-near"].concat(), &self.near.parts(self.hip)),
            joint("shorts", self.hip, 47.0),
            self.nerve(name),
            layer(&[name, "-arm"].concat(), &self.arm.parts(shoulder)),
            joint("shirt", shoulder, 28.0),
        ]
        .concat()
    }

    /// The nerve from the spine to the calf of the near leg.
    fn nerve(&self, name: &str) -> String {
        let bones = self.near.bones(self.hip);
        let points = [
            self.trunk().places(body::NERVE_TRUNK),
            bones.thigh.places(body::NERVE_THIGH),
            bones.shank.places(body::NERVE_SHANK),
        ]
        .concat();
        let path = Curve::open(&points).path();
        format!(
            r##"<g class="nerve"><path id="sg-{name}-nerve" class="nerve-casing" d="{path}"/><use class="nerve-core" href="#sg-{name}-nerve"/></g>"##
        )
    }

    /// Only the outline of a lower leg, where it began.
    pub(super) fn before(&self, name: &str, leg: Leg) -> String {
        let parts = leg.parts(self.hip).into_iter().take(2);
        before(name, parts)
    }
}

/// The dashed outline of parts where a move began.
pub(super) fn before(name: &str, parts: impl Iterator<Item = Part>) -> String {
    let parts: Vec<Part> = parts.map(|(_, curve)| ("trace", curve)).collect();
    within("g", "before", &layer(&[name, "-before"].concat(), &parts))
}

/// The angles of two bones of given lengths that lead from one place to another; `side` is 1 when the joint
/// between them lies to the left of that way, -1 when it lies to the right.
fn reach(from: Point, to: Point, [first, second]: [f32; 2], side: f32) -> [f32; 2] {
    let way = from.distance(to).clamp((first - second).abs() + 1.0, first + second - 1.0);
    let straight = (from.y - to.y).atan2(to.x - from.x);
    let cosine = |near: f32, other: f32| (near * near + way * way - other * other) / (2.0 * near * way);
    let lift = cosine(first, second).acos();
    let fall = cosine(second, first).acos();
    [(straight + side * lift).to_degrees(), (straight - side * fall).to_degrees()]
}

/// Parts as one body: outlines first, then everything over them, so that only the outline of the whole remains.
pub(super) fn layer(name: &str, parts: &[Part]) -> String {
    let paths: String = parts.iter().map(|(class, curve)| path_of(class, curve)).collect();
    format!(r##"<g class="outlined"><g id="sg-{name}">{paths}</g></g><use href="#sg-{name}"/>"##)
}

fn path_of(class: &str, curve: &Curve) -> String {
    format!(r#"<path class="{class}" d="{}"/>"#, curve.path())
}

/// What hides the end of a limb inside its joint.
fn joint(class: &str, at: Point, radius: f32) -> String {
    format!(r#"<circle class="{class}" cx="{}" cy="{}" r="{}"/>"#, steps(at.x), steps(at.y), steps(radius))
}

/// A cushion: a soft rectangle around a middle.
pub(super) fn cushion(middle: Point, half: Spot, tilt: f32) -> String {
    let bone = Bone::new(middle, tilt, Hand::Left);
    let (wide, high) = half;
    let outline = [
        (-wide, high * 0.2),
        (-wide * 0.86, high * 0.86),
        (-wide * 0.4, high),
        (wide * 0.4, high),
        (wide * 0.86, high * 0.86),
        (wide, high * 0.2),
        (wide, -high * 0.3),
        (wide * 0.88, -high * 0.9),
        (wide * 0.4, -high),
        (-wide * 0.4, -high),
        (-wide * 0.88, -high * 0.9),
        (-wide, -high * 0.3),
    ];
    format!(r#"<path class="cushion" d="{}"/>"#, bone.ring(&outline).path())
}

/// A mat or a mattress, from above or from the side.
pub(super) fn slab(class: &str, from: Point, to: Point, round: f32) -> String {
    let [x, y, wide, high, round] = [from.x, from.y, to.x - from.x, to.y - from.y, round].map(steps);
    format!(r#"<rect class="{class}" x="{x}" y="{y}" width="{wide}" height="{high}" rx="{round}"/>"#)
}

/// The ground from one place to another.
pub(super) fn ground(from: f32, to: f32, height: f32) -> String {
    format!(
        r#"<path class="ground-line" d="{}"/>"#,
        straight_path(&[Point::new(from, height), Point::new(to, height)])
    )
}

/// A bent arrow through three places, with a head at its end, and at its beginning if it goes both ways.
pub(super) fn arrow([start, middle, end]: [Point; 3], both_ways: bool) -> String {
    // The tangent at an end of the bow leads to its pull.
    let pull = start.toward(end, 0.5).toward(middle, 2.0);
    let back = if both_ways { head(start, pull) } else { String::new() };
    format!(r#"<path class="arrow" d="{}{}{back}"/>"#, bows([[start, middle, end]]), head(end, pull))
}

fn head(tip: Point, from: Point) -> String {
    let bone = Bone::between(tip, from, tip.distance(from), Hand::Left);
    straight_path(&bone.places(&[(30.0, 20.0), (0.0, 0.0), (30.0, -20.0)]))
}
