//! Muscles of the hip: the gluteal muscles, the piriformis and the short rotators below it.
//! 
//! Ends and extents: `BodyParts3D` in `landmarks.csv`, heights registered to ANSUR II (2012, female means).

use super::{Fibres, Muscle, Spot};

/// Tensor fasciae latae: the front outer edge of the hip, seen from behind.
pub const TENSOR_FASCIAE_LATAE: Muscle = Muscle {
    first: &[(73., 603.), (81., 580.), (85., 552.), (101., 468.)],
    second: &[(83., 604.), (95., 573.5), (101.5, 544.), (104., 510.), (101., 468.)],
    fibres: Fibres { count: 3, from: 0.06, to: 0.8, seed: 0 },
    tendon: None,
};

/// Gluteus medius: a fan from the outer ilium to the greater trochanter.
pub const GLUTEUS_MEDIUS: Muscle = Muscle {
    first: &[
        (38., 596.5), (48., 606.5), (61., 610.5), (72., 604.5), (81., 589.5), (87., 566.), (88.5, 539.),
        (85.5, 511.),
    ],
    second: &[(36., 585.5), (38., 573.5), (43., 562.), (52., 551.), (62., 541.), (77., 521.5), (82.5, 510.)],
    fibres: Fibres { count: 9, from: 0.10, to: 0.92, seed: 2 },
    tendon: None,
};

/// Piriformis: border of the sacrum to the tip of the greater trochanter, widest at the sacrum.
pub const PIRIFORMIS: Muscle = Muscle {
    first: &[(18., 557.), (27., 555.5), (40., 550.), (53., 541.), (64., 532.), (72., 525.5), (78., 522.)],
    second: &[(14., 535.), (22., 529.), (33., 525.), (46., 522.), (58., 520.5), (68., 520.), (78., 518.)],
    fibres: Fibres { count: 6, from: 0.06, to: 0.94, seed: 3 },
    tendon: Some([0.8, 0.74]),
};

/// Gemellus superior: ischial spine to the trochanter, just below the piriformis.
pub const GEMELLUS_SUPERIOR: Muscle = Muscle {
    first: &[(27., 522.5), (42., 521.), (58.5, 517.5), (75.5, 516.)],
    second: &[(28.5, 516.5), (42.5, 514.5), (58.5, 513.5), (75.5, 514.)],
    fibres: Fibres { count: 1, from: 0.06, to: 0.94, seed: 0 },
    tendon: None,
};

/// Obturator internus: its pale tendon between the two gemelli.
pub const OBTURATOR_INTERNUS: Muscle = Muscle {
    first: &[(26.5, 515.), (40.5, 515.), (58.5, 513.5), (75.5, 514.)],
    second: &[(25.5, 511.), (40.5, 510.5), (75.5, 512.)],
    fibres: Fibres { count: 1, from: 0.06, to: 0.94, seed: 0 },
    tendon: None,
};

/// Gemellus inferior: sit bone to the trochanter.
pub const GEMELLUS_INFERIOR: Muscle = Muscle {
    first: &[(32.5, 510.), (60.5, 511.5), (75.5, 512.)],
    second: &[(33.5, 503.5), (46.5, 505.), (60.5, 507.5), (75.5, 509.)],
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
    &[
        (41., 594.), (56., 577.), (71., 561.), (84., 543.), (92.5, 523.), (97., 502.), (99., 479.),
        (99., 432.),
    ],
    &[
        (99., 432.), (86., 434.), (57.5, 444.), (39.5, 449.5), (22., 458.5), (10., 470.5), (4., 489.),
        (3.5, 507.5),
    ],
    &[(3.5, 507.5), (7.5, 521.5), (21., 557.), (28., 576.5), (41., 594.)],
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
    (87., 532.), (93., 516.), (96., 502.), (97., 487.), (97.5, 473.), (97., 460.), (96., 450.),
    (94., 441.5), (88., 436.),
];

/// The shadow that the lower border of the gluteus maximus casts on the thigh.
pub const GLUTEUS_MAXIMUS_SHADOW: &[Spot] = &[
    (99., 429.5), (86., 431.), (72.5, 435.5), (57.5, 441.), (39.5, 446.5), (22., 455.5), (10., 468.),
];
