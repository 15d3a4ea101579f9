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
    fibres: Fibres { count: 9, from: 0.10, to: 0.92, seed: 2 },
    tendon: Some([0.88, 0.86]),
};

/// What is left of the gluteus medius in the deep view: along the iliac crest, cut across where the gluteus minimus
/// shows.
pub const GLUTEUS_MEDIUS_CUT: &[&[Spot]] = &[
    &[
        (36.5, 585.), (38.5, 596.5), (48., 606.5), (61., 610.5), (72., 604.5), (81., 589.5), (85.5, 575.), (86., 569.),
    ],
    CUT_EDGE,
];

/// Where it is cut.
pub const CUT_EDGE: &[Spot] = &[(86., 569.), (80., 573.), (70., 580.), (59., 581.), (49., 574.), (42., 571.), (36.5, 585.)];

/// Fibres of what is left of it.
pub const GLUTEUS_MEDIUS_CUT_FIBRES: &[&[Spot]] = &[
    &[(44., 598.), (46., 587.), (49., 577.)],
    &[(53., 605.), (55., 594.), (58., 584.)],
    &[(62., 606.), (64., 595.), (67., 584.)],
    &[(71., 601.), (74., 589.), (77., 577.)],
    &[(78., 591.), (81., 581.), (83., 571.)],
];

/// Gluteus minimus: under the gluteus medius, from the outer ilium above the greater sciatic notch to the front of
/// the greater trochanter.
pub const GLUTEUS_MINIMUS: Muscle = Muscle {
    first: &[(56., 584.), (69., 588.), (79., 579.), (85., 560.), (86.5, 538.), (84., 511.)],
    second: &[(49., 577.), (42.5, 566.), (41.5, 554.), (53., 546.), (65., 535.5), (76., 523.5), (84., 511.)],
    fibres: Fibres { count: 7, from: 0.16, to: 0.9, seed: 7 },
    tendon: Some([0.84, 0.86]),
};

/// Piriformis: border of the sacrum to the tip of the greater trochanter, widest at the sacrum.
pub const PIRIFORMIS: Muscle = Muscle {
    first: &[(18., 557.), (27., 555.5), (40., 550.), (53., 541.), (64., 532.), (72., 525.5), (78., 520.)],
    second: &[(14., 535.), (22., 529.), (33., 525.), (46., 522.), (58., 520.5), (68., 519.), (78., 520.)],
    fibres: Fibres { count: 6, from: 0.06, to: 0.94, seed: 3 },
    tendon: Some([0.8, 0.74]),
};

/// Gemellus superior: ischial spine to the trochanter, just below the piriformis.
pub const GEMELLUS_SUPERIOR: Muscle = Muscle {
    first: &[(24.5, 520.5), (33., 522.), (45., 521.), (60., 517.5), (76., 515.)],
    second: &[(24.5, 520.5), (33., 516.), (45., 514.5), (60., 513.5), (76., 515.)],
    fibres: Fibres { count: 1, from: 0.06, to: 0.94, seed: 0 },
    tendon: None,
};

/// Obturator internus: its pale tendon between the two gemelli.
pub const OBTURATOR_INTERNUS: Muscle = Muscle {
    first: &[(22.5, 514.), (30., 516.), (44., 515.2), (60., 514.), (76., 515.)],
    second: &[(22.5, 514.), (30., 510.5), (44., 510.3), (60., 511.), (76., 511.5)],
    fibres: Fibres { count: 1, from: 0.06, to: 0.94, seed: 0 },
    tendon: None,
};

/// Gemellus inferior: sit bone to the trochanter.
pub const GEMELLUS_INFERIOR: Muscle = Muscle {
    first: &[(31.5, 506.), (40., 510.), (60., 511.5), (75.5, 511.5)],
    second: &[(31.5, 506.), (40., 503.8), (50., 504.8), (62., 507.5), (75.5, 511.5)],
    fibres: Fibres { count: 1, from: 0.06, to: 0.94, seed: 4 },
    tendon: None,
};

/// Quadratus femoris: the square muscle below the gemelli.
pub const QUADRATUS_FEMORIS: Muscle = Muscle {
    first: &[(41.5, 503.5), (64.5, 504.5), (74.5, 503.5)],
    second: &[(39., 481.5), (51., 476.), (71., 472.)],
    fibres: Fibres { count: 6, from: 0.06, to: 0.94, seed: 6 },
    tendon: None,
};

/// Sacrotuberous ligament: edge of the sacrum to the sit bone.
pub const SACROTUBEROUS_LIGAMENT: Muscle = Muscle {
    first: &[(19., 546.), (20.5, 530.), (25., 514.), (32., 495.)],
    second: &[(9., 524.5), (16., 518.), (23., 506.5), (35., 491.)],
    fibres: Fibres { count: 3, from: 0.06, to: 0.94, seed: 0 },
    tendon: None,
};

/// Gluteus maximus: iliac crest, sacrum and coccyx to the iliotibial band and the femur.
pub const GLUTEUS_MAXIMUS: &[&[Spot]] = &[
    &[(41., 594.), (56., 577.5), (69., 562.), (79., 547.), (85.5, 529.), (89.5, 505.), (92., 480.), (93.2, 460.), (92.6, 446.)],
    &[
        (92.6, 446.), (89.5, 437.5), (83., 434.5), (76., 436.5), (64., 441.5), (50., 446.), (34., 451.5), (20., 459.5), (10., 470.5),
        (4., 489.), (3.5, 507.5),
    ],
    &[(3.5, 507.5), (7.5, 521.5), (21., 557.), (28., 576.5), (41., 594.)],
];

/// The sheet of the iliotibial band in which it ends, under its outer border. Open where it is one with the band.
pub const GLUTEAL_SHEET: &[&[Spot]] = &[
    &[(98.8, 561.), (95., 549.), (88., 542.), (76., 541.)],
    &[(76., 541.), (76., 452.), (91.5, 430.), (95.2, 406.)],
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
    (85., 535.), (91., 518.), (94.5, 502.), (96., 486.), (97., 470.), (96., 455.), (92.5, 442.),
    (86., 433.), (76., 435.),
];


/// The shadow that the lower border of the gluteus maximus casts on the thigh.
pub const GLUTEUS_MAXIMUS_SHADOW: &[Spot] = &[
    (91., 448.), (84., 431.5), (66., 438.), (50., 442.5), (34., 448.), (20., 456.), (11., 465.), (16., 478.),
];
