//! Muscles of thigh and lower leg.
//! 
//! Ends and widest levels: `BodyParts3D` extents in `landmarks.csv`; drawn a little wider than the meshes,
//! to the thigh and calf girths of ANSUR II (2012, female means).

use super::{Fibres, Muscle, Spot};

/// Gracilis: pubic ramus to the inner side of the shin.
pub const GRACILIS: Muscle = Muscle {
    first: &[(6., 506.5), (6., 440.), (24., 291.), (29., 262.), (38.5, 238.)],
    second: &[(11., 504.5), (20., 397.), (23.5, 333.5), (28.5, 291.), (34., 262.), (42.5, 238.)],
    fibres: Fibres { count: 2, from: 0.06, to: 0.94, seed: 0 },
    tendon: None,
};

/// Adductor magnus: the deep floor of the back of the thigh.
pub const ADDUCTOR_MAGNUS: Muscle = Muscle {
    first: &[(25., 484.5), (17.5, 460.), (15., 428.5), (18., 386.), (27.5, 293.5)],
    second: &[(45.5, 485.5), (63.5, 470.5), (69.5, 439.), (67., 397.), (59.5, 349.5), (30., 289.)],
    fibres: Fibres { count: 6, from: 0.05, to: 0.90, seed: 1 },
    tendon: None,
};

/// Vastus lateralis: the outer side of the thigh, seen past the hamstrings.
pub const VASTUS_LATERALIS: Muscle = Muscle {
    first: &[(85., 528.), (82.5, 481.5), (81.5, 439.), (74., 291.), (71., 268.)],
    second: &[
        (85., 528.), (94., 508.), (100., 482.), (103.5, 435.), (98., 354.5), (89.5, 304.), (77., 270.),
    ],
    fibres: Fibres { count: 6, from: 0.1, to: 0.94, seed: 3 },
    tendon: None,
};

/// Iliotibial band: the pale strip from the hip down to the outer side of the knee.
pub const ILIOTIBIAL_BAND: Muscle = Muscle {
    first: &[(99., 562.), (95., 490.), (94., 439.), (93., 365.), (89., 325.), (83., 288.), (80.5, 256.)],
    second: &[(99., 562.), (104.5, 518.), (106.5, 481.5), (103.5, 402.), (94., 328.), (86., 288.), (80.5, 256.)],
    fibres: Fibres { count: 3, from: 0.06, to: 0.94, seed: 5 },
    tendon: None,
};

/// Semimembranosus: sit bone to the inner side of the knee, under the semitendinosus.
pub const SEMIMEMBRANOSUS: Muscle = Muscle {
    first: &[(33., 498.), (15., 420.), (16.5, 354.5), (20.5, 314.5), (22., 283.), (22., 246.)],
    second: &[(38., 498.), (46.5, 434.), (53., 354.5), (53., 321.), (43., 285.), (22., 246.)],
    fibres: Fibres { count: 5, from: 0.06, to: 0.94, seed: 2 },
    tendon: Some([0.95, 0.97]),
};

/// Semitendinosus: sit bone to the inner side of the knee, ending in a long thin tendon.
pub const SEMITENDINOSUS: Muscle = Muscle {
    first: &[(34., 489.5), (26., 449.5), (22., 412.5), (23., 370.5), (25.5, 338.), (26., 310.), (22., 247.)],
    second: &[
        (40.5, 489.5), (45.5, 449.5), (47., 412.5), (44., 370.5), (35.6, 336.), (29.6, 310.), (27.6, 284.), (24.5, 247.),
    ],
    fibres: Fibres { count: 5, from: 0.05, to: 0.74, seed: 4 },
    tendon: Some([0.56, 0.72]),
};

/// Biceps femoris, long head: sit bone to the outer side of the knee.
pub const BICEPS_LONG_HEAD: Muscle = Muscle {
    first: &[(38., 492.), (43.5, 449.5), (47.5, 407.5), (51., 365.), (57.5, 328.), (74.5, 270.), (79., 248.)],
    second: &[(48.5, 494.), (69., 455.), (78.5, 412.5), (81.5, 365.), (82., 310.), (80.5, 274.), (79., 248.)],
    fibres: Fibres { count: 5, from: 0.06, to: 0.86, seed: 6 },
    tendon: Some([0.93, 0.80]),
};

/// Biceps femoris, short head: shaft of the femur to the outer side of the knee.
pub const BICEPS_SHORT_HEAD: Muscle = Muscle {
    first: &[(66.5, 430.5), (67., 349.5), (69.5, 312.5), (71.5, 280.5), (76., 258.)],
    second: &[(69.5, 432.5), (79.5, 386.), (84.5, 320.), (79., 258.)],
    fibres: Fibres { count: 3, from: 0.06, to: 0.94, seed: 9 },
    tendon: None,
};

/// The common tendon of the hamstrings, from the sit bone down over what is left of them, to where they are cut away: they
/// would hide the nerve. The last arc is the cut.
pub const HAMSTRING_ORIGIN: &[&[Spot]] = &[
    &[(44.4, 468.), (43.2, 486.), (36.5, 501.5), (31.2, 488.), (30.6, 468.)],
    HAMSTRING_CUT,
];

/// Where it is cut.
const HAMSTRING_CUT: &[Spot] = &[(30.6, 468.), (33., 464.8), (37.5, 463.6), (42., 464.8), (44.4, 468.)];

/// The face of the cut.
pub const HAMSTRING_CUT_FACE: &[&[Spot]] =
    &[HAMSTRING_CUT, &[(44.4, 468.), (42., 470.2), (37.5, 471.2), (33., 470.2), (30.6, 468.)]];

/// Its bundles.
pub const HAMSTRING_ORIGIN_LINES: &[&[Spot]] = &[
    &[(34.8, 491.), (33.6, 482.), (33.4, 473.)],
    &[(37.2, 493.), (37.2, 484.), (37.4, 474.)],
    &[(39.8, 490.), (41., 482.), (41.4, 473.)],
];

/// Gastrocnemius, inner head: the one that reaches lower.
pub const GASTROCNEMIUS_MEDIAL: Muscle = Muscle {
    first: &[
        (35.5, 298.5), (30.5, 285.), (26., 262.), (22.5, 236.), (21.5, 206.), (25., 176.), (32., 149.),
        (49., 117.),
    ],
    second: &[
        (47.5, 300.5), (52., 287.), (55., 262.), (56.5, 236.), (57., 178.), (55., 145.), (49., 117.),
    ],
    fibres: Fibres { count: 5, from: 0.10, to: 0.82, seed: 1 },
    tendon: Some([0.84, 0.78]),
};

/// Gastrocnemius, outer head.
pub const GASTROCNEMIUS_LATERAL: Muscle = Muscle {
    first: &[(62.5, 296.5), (59., 285.), (57., 264.), (57.5, 210.), (58., 184.), (58.5, 155.), (58.5, 123.5)],
    second: &[
        (73., 295.5), (75., 283.), (76., 262.), (82., 236.), (86.4, 210.), (85., 184.), (77., 157.), (58.5, 123.5),
    ],
    fibres: Fibres { count: 5, from: 0.10, to: 0.80, seed: 5 },
    tendon: Some([0.76, 0.82]),
};

/// Soleus: shows on both sides below the two calf heads.
pub const SOLEUS: Muscle = Muscle {
    first: &[(36., 215.), (25., 188.), (28.5, 156.), (35.5, 128.), (44., 104.), (53., 74.)],
    second: &[(73.5, 235.), (85.5, 200.), (84.5, 164.), (76.5, 132.), (66., 106.), (53., 74.)],
    fibres: Fibres { count: 0, from: 0., to: 1., seed: 0 },
    tendon: None,
};

/// Fibularis muscles: the outer border of the lower leg.
pub const FIBULARIS: Muscle = Muscle {
    first: &[(77.5, 246.), (81., 200.), (79., 150.), (74.5, 112.), (72.5, 88.)],
    second: &[(83.5, 246.), (89., 200.), (86., 150.), (78., 112.), (72.5, 88.)],
    fibres: Fibres { count: 0, from: 0.06, to: 0.6, seed: 3 },
    tendon: None,
};

/// Their tendon, down to behind the outer ankle.
pub const FIBULARIS_TENDON: Muscle = Muscle {
    first: &[(75.5, 140.), (70.4, 80.), (71.8, 44.)],
    second: &[(79., 140.), (73., 80.), (71.8, 44.)],
    fibres: Fibres { count: 0, from: 0., to: 1., seed: 0 },
    tendon: None,
};

/// Calcaneal (Achilles) tendon: narrowest just above the heel, on which it widens once more and ends rounded.
pub const CALCANEAL_TENDON: Muscle = Muscle {
    first: &[
        (36., 166.), (33.4, 147.), (40., 130.), (46.6, 105.), (50., 70.), (51.6, 42.), (50.6, 30.), (49.6, 22.), (51.5, 16.), (55.8, 14.),
    ],
    second: &[
        (72.5, 178.), (77.4, 160.), (69.6, 134.), (62.6, 105.), (59.8, 70.), (59.4, 42.), (60.8, 30.), (61.8, 22.), (60., 16.), (55.8, 14.),
    ],
    fibres: Fibres { count: 4, from: 0.3, to: 0.93, seed: 2 },
    tendon: None,
};
