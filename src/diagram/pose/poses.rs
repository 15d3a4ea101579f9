//! The drawings: three moves and two ways to sleep.

use super::above;
use super::scene::{Arm, Body, Leg, arrow, before, cushion, ground, layer, slab};
use crate::content::ids::PoseId;
use crate::diagram::art::escaped;
use crate::diagram::geometry::Point;
use crate::diagram::path::steps;

/// How far the ground, or the bed, lies below the hip of a body on its back.
const GROUND: f32 = 72.0;
/// How high an ankle is over the ground on which its foot stands.
const ANKLE: f32 = 38.0;
const HIP: Point = Point::new(0.0, 0.0);
/// How far the other hip lies from the near one, as it is drawn.
const FAR: (f32, f32) = (16.0, 12.0);

/// The drawing of a pose as an `<svg>` element with `title` as its name.
pub fn drawing(pose: PoseId, title: &str) -> String {
    let ([top, bottom], parts) = match pose {
        PoseId::KneeRolls => knee_rolls(),
        PoseId::KneeToChest => knee_to_chest(),
        PoseId::LegStretch => leg_stretch(),
        PoseId::OnSide => on_side(),
        PoseId::OnBack => on_back(),
    };
    let view = [-570.0, top, 1100.0, bottom - top].map(|it| steps(it).to_string()).join(" ");
    let (title, slug) = (escaped(title), pose.slug());
    format!(
        r#"<svg class="pose pose-{slug}" viewBox="{view}" role="img" aria-label="{title}">{}</svg>"#,
        parts.concat()
    )
}

/// From the top to the bottom of a drawing, and what it shows, back to front.
type Scene = ([f32; 2], Vec<String>);

/// A foot that stands `away` from the hip.
fn standing(hip: Point, away: f32) -> Leg {
    Leg::reaching(hip, Point::new(away, GROUND - ANKLE), 0.0)
}

/// A body on its back, both feet on the ground.
fn lying() -> Body {
    let far_hip = Point::new(HIP.x + FAR.0, HIP.y - FAR.1);
    let near = standing(HIP, 252.0);
    let rest = Arm { upper: -8.0, fore: 8.0, hand: 0.0 };
    Body {
        hip: HIP,
        trunk: 180.0,
        head: 180.0,
        near,
        far: standing(far_hip, 282.0),
        far_hip: FAR,
        arm: rest,
        far_arm: None,
    }
}

/// Both hands at a place.
fn holding(body: Body, place: Point, hand: f32) -> Body {
    let shoulder = body.shoulder();
    let arm = Arm::reaching(shoulder, place, hand);
    let beyond = Point::new(place.x + 16.0, place.y - 8.0);
    let far_arm = Some(Arm::reaching(Point::new(shoulder.x + 14.0, shoulder.y - 10.0), beyond, hand));
    Body { arm, far_arm, ..body }
}

fn mat() -> String {
    [ground(-560.0, 520.0, GROUND), cushion(Point::new(-432.0, 54.0), (74.0, 19.0), 0.0)].concat()
}

fn knee_rolls() -> Scene {
    let roll = 42.0;
    let [below, over] = above::legs(roll);
    let parts = vec![
        slab("mat", Point::new(-540.0, -270.0), Point::new(340.0, 270.0), 18.0),
        before("rolls", above::legs(-roll).into_iter().flatten()),
        above::upper_body("rolls"),
        layer("rolls-below", &below),
        layer("rolls-over", &over),
        arrow([Point::new(372.0, -150.0), Point::new(424.0, 0.0), Point::new(372.0, 150.0)], true),
    ];
    ([-296.0, 296.0], parts)
}

fn knee_to_chest() -> Scene {
    let start = lying();
    let held = Leg { thigh: 124.0, shank: -14.0, foot: 66.0 };
    let body = holding(Body { near: held, ..start }, Point::new(-118.0, -236.0), -24.0);
    let parts = vec![
        mat(),
        body.draw("chest", ""),
        arrow([Point::new(170.0, -250.0), Point::new(70.0, -310.0), Point::new(-50.0, -318.0)], false),
    ];
    ([-350.0, 100.0], parts)
}

fn leg_stretch() -> Scene {
    let start = lying();
    let bent = Leg { thigh: 92.0, shank: 0.0, foot: 78.0 };
    let straight = Leg { thigh: 92.0, shank: 48.0, foot: 128.0 };
    let body = holding(Body { near: straight, ..start }, Point::new(-8.0, -150.0), 50.0);
    let parts = vec![
        mat(),
        body.before("stretch", bent),
        body.draw("stretch", ""),
        arrow([Point::new(310.0, -310.0), Point::new(296.0, -392.0), Point::new(240.0, -456.0)], false),
    ];
    ([-540.0, 100.0], parts)
}

fn on_back() -> Scene {
    let near = Leg::reaching(HIP, Point::new(424.0, GROUND - 40.0), 78.0);
    let far_hip = Point::new(HIP.x + FAR.0, HIP.y - FAR.1);
    let far = Leg::reaching(far_hip, Point::new(436.0, GROUND - 50.0), 74.0);
    let body = Body { near, far, ..lying() };
    let parts = vec![
        slab("mat", Point::new(-560.0, GROUND), Point::new(520.0, GROUND + 60.0), 24.0),
        cushion(Point::new(-440.0, 50.0), (84.0, 23.0), 0.0),
        cushion(Point::new(228.0, 18.0), (76.0, 54.0), 0.0),
        body.draw("back", ""),
    ];
    ([-170.0, 150.0], parts)
}

fn on_side() -> Scene {
    let near = Leg { thigh: 42.0, shank: -52.0, foot: 20.0 };
    let far = Leg { thigh: 30.0, shank: -50.0, foot: 20.0 };
    let arm = Arm { upper: 58.0, fore: 160.0, hand: 172.0 };
    let far_arm = Some(Arm { upper: 76.0, fore: 168.0, hand: 172.0 });
    let body = Body { near, far, far_hip: (0.0, 0.0), arm, far_arm, ..lying() };
    let parts = vec![
        slab("mat", Point::new(-560.0, -290.0), Point::new(520.0, 180.0), 24.0),
        cushion(Point::new(-450.0, -14.0), (92.0, 140.0), 0.0),
        body.draw("side", &cushion(Point::new(236.0, -104.0), (112.0, 74.0), -48.0)),
    ];
    ([-300.0, 190.0], parts)
}
