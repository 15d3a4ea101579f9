//! The parts of the posed body in numbers, each beside a bone: share of stature in thousandths along the bone
//! from its upper joint, and in front of it (or, where the figure is seen from above, to its side).
//!
//! Lengths are the heights of the big figure: hip 519, knee 269, ankle 38, shoulder 820. Thicknesses of thigh, calf
//! and ankle are the girths of `landmarks.csv`, the trunk's depth is that of a body that lies down.

use crate::diagram::figure::Spot;

/// From hip to knee.
pub const THIGH: f32 = 250.0;
/// From knee to ankle.
pub const SHANK: f32 = 231.0;
/// From shoulder to elbow.
pub const UPPER_ARM: f32 = 205.0;
/// From elbow to wrist.
pub const FOREARM: f32 = 150.0;
/// From hip to shoulder.
pub const TRUNK: f32 = 285.0;
/// From hip to where the head turns.
pub const NECK: f32 = 366.0;

/// From the hip to the head, front outward.
pub const TRUNK_SIDE: &[Spot] = &[
    (322., 26.), (296., 38.), (262., 62.), (222., 77.), (186., 72.), (150., 60.), (104., 57.), (60., 60.),
    (20., 55.), (-15., 44.), (-42., 22.), (-54., -4.), (-58., -32.), (-46., -58.), (-16., -71.), (22., -68.),
    (62., -56.), (105., -51.), (150., -57.), (200., -67.), (252., -70.), (302., -60.), (336., -42.), (348., -20.),
    (342., 6.),
];

/// Shorts on the trunk.
pub const HIPS_SIDE: &[Spot] = &[
    (60., 60.), (40., 58.), (20., 56.), (-15., 45.), (-42., 23.), (-55., -4.), (-59., -32.), (-47., -59.), (-16., -72.),
    (22., -69.), (46., -61.), (58., -57.), (60., -40.), (61., 0.), (60., 44.),
];

/// The neck, from the hip as the trunk.
pub const NECK_SIDE: &[Spot] = &[
    (290., 34.), (322., 26.), (350., 22.), (380., 30.), (402., 8.), (398., -34.), (368., -42.), (338., -46.), (300., -56.),
];

/// The head from where it turns to the crown, face outward.
pub const HEAD_SIDE: &[Spot] = &[
    (121., 8.), (114., 36.), (97., 53.), (82., 58.), (71., 57.), (55., 70.), (49., 69.), (46., 61.), (37., 62.), (28., 60.),
    (18., 59.), (7., 50.), (3., 30.), (6., 4.), (14., -26.), (36., -46.), (66., -55.), (94., -46.), (113., -22.),
];

/// Hair on the head.
pub const HAIR_SIDE: &[Spot] = &[
    (123., 8.), (117., 34.), (103., 49.), (97., 38.), (86., 18.), (66., 4.), (40., -4.), (22., -20.), (14., -28.), (36., -48.),
    (66., -58.), (96., -49.), (116., -24.),
];

/// The thigh, front outward.
pub const THIGH_SIDE: &[Spot] = &[
    (-40., 4.), (-16., 46.), (34., 60.), (96., 56.), (156., 47.), (212., 40.), (250., 39.), (271., 28.), (280., 4.), (273., -22.),
    (248., -35.), (212., -36.), (156., -45.), (96., -56.), (40., -64.), (0., -64.), (-32., -42.),
];

/// The leg of the shorts.
pub const SHORTS_SIDE: &[Spot] = &[
    (-40., 4.), (-16., 47.), (34., 62.), (96., 59.), (130., 55.), (137., 48.), (139., 0.), (137., -47.), (130., -54.), (96., -60.),
    (40., -66.), (0., -66.), (-32., -43.),
];

/// The lower leg, shin outward.
pub const SHANK_SIDE: &[Spot] = &[
    (-34., 0.), (-20., 28.), (10., 36.), (44., 33.), (108., 27.), (168., 22.), (220., 21.), (246., 14.), (250., -8.), (236., -22.),
    (200., -20.), (160., -26.), (122., -38.), (86., -45.), (50., -42.), (16., -36.), (-16., -28.),
];

/// The foot from the ankle to the toes, back of the foot outward.
pub const FOOT_SIDE: &[Spot] = &[
    (-30., 12.), (-38., -12.), (-37., -30.), (-26., -38.), (8., -35.), (40., -33.), (70., -37.), (104., -38.), (117., -32.),
    (118., -22.), (98., -10.), (62., 6.), (30., 22.), (4., 30.), (-18., 26.),
];

/// The upper arm.
pub const UPPER_ARM_SIDE: &[Spot] = &[
    (-31., 0.), (-20., 24.), (14., 33.), (60., 29.), (120., 25.), (178., 22.), (210., 19.), (222., 0.), (210., -20.), (170., -23.),
    (100., -29.), (40., -33.), (0., -34.), (-22., -22.),
];

/// A sleeve on it.
pub const SLEEVE_SIDE: &[Spot] = &[
    (-31., 0.), (-20., 25.), (14., 35.), (60., 33.), (88., 31.), (95., 25.), (96., 0.), (94., -26.), (86., -33.), (40., -36.), (0., -36.),
    (-22., -23.),
];

/// The forearm.
pub const FOREARM_SIDE: &[Spot] = &[
    (-20., 0.), (-10., 19.), (20., 25.), (60., 24.), (110., 18.), (150., 14.), (162., 0.), (150., -14.), (100., -19.), (50., -26.),
    (10., -25.), (-12., -17.),
];

/// The hand, loosely closed.
pub const HAND_SIDE: &[Spot] = &[
    (-12., 0.), (0., 14.), (26., 18.), (52., 15.), (72., 8.), (78., -4.), (70., -14.), (40., -19.), (4., -15.),
];

/// The right half of the trunk from in front, from the neck down.
pub const TRUNK_FRONT: &[Spot] = &[
    (334., 18.), (328., 34.), (314., 64.), (298., 98.), (272., 106.), (242., 93.), (217., 87.), (143., 77.), (123., 76.), (61., 93.),
    (9., 105.), (-29., 108.), (-54., 94.), (-64., 48.),
];

/// Shorts on it.
pub const HIPS_FRONT: &[Spot] = &[(50., 40.), (49., 80.), (46., 97.), (9., 106.), (-29., 109.), (-55., 95.), (-65., 48.)];

/// The right half of the neck from in front.
pub const NECK_FRONT: &[Spot] = &[(400., 22.), (380., 30.), (350., 29.), (326., 38.), (310., 30.)];

/// The right half of the head from in front, from the crown down.
pub const HEAD_FRONT: &[Spot] = &[(121., 16.), (110., 34.), (88., 45.), (60., 46.), (36., 42.), (14., 29.), (2., 12.)];

/// Hair on it.
pub const HAIR_FRONT: &[Spot] = &[(124., 16.), (113., 36.), (88., 48.), (64., 47.), (74., 38.), (90., 24.), (95., 8.)];

/// The foot from above.
pub const FOOT_ABOVE: &[Spot] = &[
    (-36., 0.), (-34., 14.), (0., 22.), (60., 30.), (98., 27.), (114., 10.), (110., -12.), (60., -25.), (0., -20.), (-34., -13.),
];

/// The nerve along the trunk: from the roots at the spine into the buttock.
pub const NERVE_TRUNK: &[Spot] = &[(98., -33.), (56., -37.)];
/// Along the thigh: around the hip and down its back.
pub const NERVE_THIGH: &[Spot] = &[(22., -45.), (78., -34.), (140., -24.), (205., -20.)];
/// Along the lower leg.
pub const NERVE_SHANK: &[Spot] = &[(30., -25.), (84., -24.), (140., -14.), (196., -6.)];
