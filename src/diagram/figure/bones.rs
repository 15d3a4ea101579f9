//! Bones: lower spine and ribs, sacrum, hip bone and femur.
//! 
//! Spine, ribs, pelvis and femur: `BodyParts3D` extents in `landmarks.csv`, heights registered to ANSUR II.

use super::Spot;

/// The sacrum, right half from the midline.
pub const SACRUM: &[&[Spot]] = &[
    &[
        (0., 590.5), (9., 591.5), (14., 595.5), (24., 593.5), (31., 584.5), (30., 573.5), (26., 563.),
        (22.5, 552.), (20., 541.), (15., 531.), (9., 523.5), (4.5, 503.5), (0.5, 497.),
    ],
];

/// Ridges of the sacrum.
pub const SACRUM_LINES: &[&[Spot]] = &[
    &[(1.5, 587.5), (2.5, 573.5), (1.5, 559.), (2., 544.), (1., 525.5)],
    &[(9., 583.5), (10., 570.), (7., 538.)],
];

/// Centres of the sacral foramina S1 to S4.
pub const FORAMINA: &[Spot] = &[(17., 577.5), (15., 564.5), (10., 540.5)];

/// The hip bone: ilium, ischium with the sit bone, pubis.
pub const HIP_BONE: &[Spot] = &[
    (28., 570.), (27., 579.5), (31., 590.5), (37.5, 602.5), (48., 611.), (60., 613.5), (71., 608.5),
    (78.5, 595.5), (79.5, 584.5), (75., 573.), (71., 561.), (62., 538.), (60., 525.5), (57.5, 515.),
    (50.5, 510.), (44.5, 510.), (42.5, 500.5), (39., 487.5), (32., 483.), (25.5, 483.5), (6.5, 502.5),
    (3.5, 508.5), (3.5, 515.), (8.5, 517.), (17.5, 516.), (22.5, 511.), (26.5, 519.5), (31., 526.5),
    (34.5, 538.), (34., 547.), (29., 551.), (26., 555.), (28., 562.),
];

/// The obturator foramen.
pub const OBTURATOR_FORAMEN: &[Spot] = &[
    (14.5, 513.), (20.5, 510.), (25.5, 502.5), (27.5, 494.), (24., 492.), (17.5, 498.), (12.5, 504.5),
];

/// Ridges of the hip bone.
pub const HIP_BONE_LINES: &[&[Spot]] = &[
    &[(33., 588.5), (45., 602.5), (60., 606.5), (72., 600.5)],
    &[(40., 562.), (48., 579.5), (60., 588.5), (72., 579.5)],
    &[(40., 544.), (48., 538.), (56., 530.)],
];

/// The femur: head, neck, greater trochanter, shaft and condyles.
pub const FEMUR: &[Spot] = &[
    (48., 533.), (55., 531.), (60., 524.5), (64.5, 517.), (69.5, 518.5), (73., 521.), (78.5, 519.5),
    (84., 510.), (85.5, 499.), (81., 485.5), (77., 473.), (73.5, 407.5), (68., 328.), (69., 307.),
    (73., 291.), (73.5, 278.5), (70., 268.), (62.5, 266.), (56., 271.), (51., 277.5), (45., 271.),
    (38., 265.5), (30., 268.), (26.5, 278.5), (29., 291.), (37., 304.), (44.5, 321.), (49., 344.),
    (53.5, 386.), (56., 428.5), (58., 455.), (55., 467.5), (52., 475.), (54.5, 482.5), (59.5, 486.5),
    (60.5, 495.), (56.5, 503.5), (50.5, 508.5), (42.5, 512.), (37.5, 521.5), (41., 530.),
];

/// Ridges of the femur.
pub const FEMUR_LINES: &[&[Spot]] = &[
    &[(73.5, 518.), (68.5, 506.5), (57., 485.5)],
    &[(64.5, 449.5), (63., 407.5), (60.5, 365.)],
    &[(51., 276.5), (51., 287.)],
];

/// Bodies and discs of the vertebrae, as one column behind the arches.
pub const VERTEBRAL_COLUMN: &[&[Spot]] = &[
    &[(0., 710.), (13., 710.), (13.5, 671.5), (15.5, 595.5), (14., 587.5), (0., 587.5)],
];

/// The twelfth, eleventh and tenth rib, upper and lower edge; the first two end free in the flank.
pub const RIBS: [[&[Spot]; 2]; 3] = [
    [
        &[(11., 692.), (34., 662.), (43., 646.5), (47.5, 639.)],
        &[(12., 687.), (23., 672.5), (41., 642.5), (45.5, 637.)],
    ],
    [
        &[(11., 712.), (28., 698.5), (46., 679.), (60., 660.), (67.5, 644.)],
        &[(12., 707.), (27., 692.5), (44., 673.5), (57., 655.), (65., 641.5)],
    ],
    [
        &[(11., 735.), (56., 696.5), (72., 675.5), (78.5, 655.)],
        &[(12., 729.5), (33., 709.), (54., 690.), (68.5, 671.5), (76., 652.)],
    ],
];

/// A vertebra seen from behind.
#[derive(Clone, Copy, Debug)]
pub struct Vertebra {
    /// Height of its lower edge.
    pub low: f32,
    /// Height of its upper edge.
    pub high: f32,
    /// Half its width over the transverse processes.
    pub half_width: f32,
    /// Half the width of its arch.
    pub arch: f32,
}

/// The vertebrae from L5 up to T11.
pub const VERTEBRAE: [Vertebra; 7] = [
    Vertebra { low: 581.5, high: 607.5, half_width: 29.0, arch: 24.0 },
    Vertebra { low: 596.5, high: 622.0, half_width: 25.0, arch: 23.0 },
    Vertebra { low: 616.5, high: 641.5, half_width: 26.0, arch: 22.0 },
    Vertebra { low: 635.0, high: 660.0, half_width: 23.0, arch: 21.0 },
    Vertebra { low: 653.0, high: 678.0, half_width: 20.5, arch: 20.0 },
    Vertebra { low: 672.5, high: 696.5, half_width: 14.0, arch: 18.0 },
    Vertebra { low: 691.0, high: 715.0, half_width: 13.0, arch: 17.0 },
];

/// Heights of the spinous processes from L5 up to T10.
pub const SPINOUS_PROCESSES: [f32; 8] = [592.0, 610.0, 629.0, 647.0, 667.0, 684.0, 703.0, 722.0];
