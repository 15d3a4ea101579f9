//! Muscles of the hip: the gluteal muscles, the piriformis and the short rotators below it.
//! 
//! Ends and extents: `BodyParts3D` in `landmarks.csv`, heights registered to ANSUR II (2012, female means).

use super::{Fibres, Muscle, Spot};

/// Tensor fasciae latae: the front outer edge of the hip, seen from behind.
pub const TENSOR_FASCIAE_LATAE: Muscle = Muscle {
    first: &[(73., 603.), (81., 580.), (85., 552.), (101., 468.)],
    second: &[(83., 604.), (95., 573.5), (103.5, 520.), (101., 468.)],
    fibres: Fibres { count: 3, from: 0.06, to: 0.8, seed: 0 },
    tendon: None,
};

/// Gluteus medius: a fan from the outer ilium to the greater trochanter.
pub const GLUTEUS_MEDIUS: Muscle = Muscle {
    first: &[
        (38., 596.5), (48., 606.5), (61., 610.5), (72., 604.5), (81., 589.5), (87., 566.), (88.5, 539.),
        (84., 509.),
    ],
    second: &[(36., 585.5), (38., 573.5), (43., 562.), (52., 551.), (62., 541.), (77., 521.5), (84., 509.)],
    fibres: Fibres { count: 8, from: 0.10, to: 0.92, seed: 2 },
    tendon: Some([0.88, 0.86]),
};

/// Where it lies under what the view of nerve and bones leaves out: from the trochanter over the crest down to the upper
/// edge of the piriformis, so that the two do not run into each other.
pub const GLUTEUS_MEDIUS_COVERED: &[Spot] = &[
    (86., 523.), (88.5, 540.), (87., 566.), (81., 589.5), (72., 604.5), (61., 610.5), (48., 606.5), (38., 596.5),
    (36., 585.5), (38., 573.5), (42.5, 562.5), (49.5, 552.5), (54., 544.5),
];

/// What is left of the gluteus medius in the deep view: along the iliac crest, cut across where the gluteus minimus
/// shows.
pub const GLUTEUS_MEDIUS_CUT: &[&[Spot]] = &[
    &[
        (36.5, 585.), (38.5, 596.5), (48., 606.5), (61., 610.5), (72., 604.5), (80.5, 589.5), (84.2, 577.), (85., 563.5),
    ],
    CUT_EDGE,
];

/// Where it is cut.
pub const CUT_EDGE: &[Spot] = &[(85., 563.5), (80., 570.), (70., 573.5), (58., 574.5), (47., 575.5), (40., 579.), (36.5, 585.)];

/// The face of the cut, as thick as the muscle is there.
pub const CUT_FACE: &[&[Spot]] = &[
    &[(85., 563.5), (80., 570.), (70., 573.5), (58., 574.5), (47., 575.5), (40., 579.), (36.5, 585.)],
    &[(36.5, 585.), (39.5, 583.), (47., 579.5), (58., 578.5), (70., 577.5), (79., 574.), (85., 563.5)],
];

/// Its fibres, cut across.
pub const CUT_FACE_FIBRES: &[&[Spot]] = &[
    &[(58., 577.8), (58.3, 576.6), (58.6, 575.4)],
    &[(72., 576.2), (72.2, 575.), (72.4, 573.9)],
    &[(78., 573.8), (78.3, 572.7), (78.6, 571.6)],
];

/// Fibres of what is left of it.
pub const GLUTEUS_MEDIUS_CUT_FIBRES: &[&[Spot]] = &[
    &[(44., 599.), (45.5, 591.), (48., 582.)],
    &[(53., 605.), (54.5, 594.), (57., 581.)],
    &[(62., 607.), (63.5, 594.), (66., 580.)],
    &[(70., 602.), (72.5, 591.), (75., 578.)],
    &[(77., 592.), (79.5, 583.), (82., 574.)],
];

/// Gluteus minimus: under the gluteus medius, from the outer ilium above the greater sciatic notch to the front of
/// the greater trochanter.
pub const GLUTEUS_MINIMUS: Muscle = Muscle {
    first: &[(56., 584.), (69., 588.), (79., 579.), (85., 560.), (87., 538.), (86.4, 522.), (84.5, 508.)],
    second: &[(49., 577.), (42.5, 566.), (41.5, 554.), (53., 546.), (65., 535.5), (76., 524.5), (81., 516.), (84.5, 508.)],
    fibres: Fibres { count: 6, from: 0.16, to: 0.9, seed: 7 },
    tendon: Some([0.8, 0.84]),
};

/// Piriformis: border of the sacrum to the tip of the greater trochanter, widest at the sacrum.
pub const PIRIFORMIS: Muscle = Muscle {
    first: &[(23.5, 556.), (29., 554.8), (40., 550.), (53., 541.), (64., 532.), (72., 525.5), (78., 520.)],
    second: &[(18.5, 534.), (24., 528.6), (33., 525.), (46., 522.), (58., 520.5), (68., 519.), (78., 520.)],
    fibres: Fibres { count: 6, from: 0.06, to: 0.94, seed: 3 },
    tendon: Some([0.8, 0.74]),
};

/// Gemellus superior: from under the ischial spine into the tendon of the obturator internus, just below the
/// piriformis.
pub const GEMELLUS_SUPERIOR: Muscle = Muscle {
    first: &[(20., 521.5), (30., 521.5), (42., 520.5), (56., 517.6), (70., 515.)],
    second: &[(20., 515.), (30., 514.8), (42., 514.6), (56., 514.), (70., 514.2)],
    fibres: Fibres { count: 1, from: 0.2, to: 0.94, seed: 0 },
    tendon: None,
};

/// Obturator internus: its pale tendon between the two gemelli, to the inner side of the trochanter.
pub const OBTURATOR_INTERNUS: Muscle = Muscle {
    first: &[(22., 515.), (30., 515.8), (44., 515.4), (60., 515.), (78., 516.4)],
    second: &[(22., 511.5), (30., 510.8), (44., 510.4), (60., 510.9), (78., 512.6)],
    fibres: Fibres { count: 0, from: 0.1, to: 0.94, seed: 0 },
    tendon: None,
};

/// Gemellus inferior: from under the sit bone into the same tendon.
pub const GEMELLUS_INFERIOR: Muscle = Muscle {
    first: &[(24., 510.), (36., 511.2), (50., 511.2), (60., 511.3), (70., 511.9)],
    second: &[(24., 504.5), (36., 504.6), (48., 505.4), (60., 508.), (70., 511.)],
    fibres: Fibres { count: 1, from: 0.2, to: 0.94, seed: 4 },
    tendon: None,
};

/// Quadratus femoris: the square muscle below the gemelli, from the sit bone to the crest between the trochanters.
pub const QUADRATUS_FEMORIS: Muscle = Muscle {
    first: &[(33.5, 503.), (50., 503.8), (66., 504.4), (75.5, 504.4)],
    second: &[(33.5, 477.), (50., 476.4), (66., 475.6), (75.5, 475.6)],
    fibres: Fibres { count: 5, from: 0.2, to: 0.94, seed: 6 },
    tendon: None,
};

/// Sacrotuberous ligament: edge of the sacrum to the sit bone.
pub const SACROTUBEROUS_LIGAMENT: Muscle = Muscle {
    first: &[(19., 546.), (20.5, 530.), (26., 513.), (32., 501.)],
    second: &[(9., 524.5), (16., 518.), (21.5, 507.), (26.5, 498.)],
    fibres: Fibres { count: 3, from: 0.06, to: 0.94, seed: 0 },
    tendon: None,
};

/// Gluteus maximus: iliac crest, sacrum and coccyx to the iliotibial band and the femur; its last arc is
/// the border from which its fibres go on as those of the band.
pub const GLUTEUS_MAXIMUS: &[&[Spot]] = &[
    &[
        (82., 447.), (74.5, 443.5), (64., 443.), (50., 446.5), (34., 451.5), (20., 459.5), (8.5, 468.), (1.8, 485.), (1.4, 505.),
    ],
    &[(1.4, 505.), (6.5, 520.5), (21., 557.), (28., 576.5), (41., 594.)],
    &[(41., 594.), (56., 577.5), (69., 562.), (79., 546.), (84., 534.)],
    &[(84., 534.), (88.2, 517.), (91., 498.), (91.8, 480.), (90.6, 465.), (87.4, 454.), (82., 447.)],
];

/// The sheet of the iliotibial band in which it ends, under its outer border. Open where it is one with the band.
pub const GLUTEAL_SHEET: &[&[Spot]] = &[
    &[(96.8, 524.), (94.6, 532.), (89., 539.5), (78., 544.5)],
    &[(78., 544.5), (72., 450.), (81., 439.5), (90., 428.), (93.8, 412.)],
];

/// Its fibres in the sheet, where they turn into the direction of the band.
pub const GLUTEAL_SHEET_FIBRES: &[&[Spot]] = &[
    &[(82., 524.), (89.5, 509.), (94., 484.)],
    &[(83.5, 508.), (91.5, 492.), (96., 464.)],
    &[(84.5, 492.), (92.5, 476.), (97., 445.)],
    &[(84., 477.), (91.5, 461.), (96.5, 428.)],
    &[(82., 464.), (89., 450.), (94.5, 420.)],
];

/// Where the fibres of the gluteus maximus arise, from the iliac crest down to the coccyx.
pub const GLUTEUS_MAXIMUS_ORIGIN: &[Spot] = &[
    (38., 589.5), (32., 579.5), (26., 567.), (21., 554.), (16.5, 541.), (12.5, 530.), (8., 518.),
    (5.5, 506.5), (5., 494.),
];

/// What those fibres pass half way, in the same order.
pub const GLUTEUS_MAXIMUS_MIDDLE: &[Spot] = &[
    (61.5, 565.), (63., 550.), (62., 535.), (60., 519.5), (57.5, 504.5), (53.5, 491.), (49.5, 478.),
    (43., 467.5), (36., 459.),
];

/// Where those fibres end, in the same order.
pub const GLUTEUS_MAXIMUS_INSERTION: &[Spot] = &[
    (83., 533.), (87.2, 516.), (89.6, 499.), (90.4, 484.), (89.8, 470.), (87., 458.), (82., 449.5),
    (75.5, 445.5), (67., 444.5),
];

/// The shadow that the lower border of the gluteus maximus casts on the thigh.
pub const GLUTEUS_MAXIMUS_SHADOW: &[Spot] = &[
    (73., 449.), (70., 441.), (62., 439.5), (50., 442.5), (34., 448.), (20., 456.), (11., 465.), (16., 478.),
];
