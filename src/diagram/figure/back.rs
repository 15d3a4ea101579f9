//! Muscles and fascia of the back, from the tenth rib to the sacrum.
//! 
//! Ends of the erector spinae: `BodyParts3D` in `landmarks.csv`; fascia and lateral borders: textbook
//! knowledge (rows marked so there).

use super::{Fibres, Muscle, Spot};

/// Iliocostalis lumborum: the outer column of the erector spinae.
pub const ILIOCOSTALIS: Muscle = Muscle {
    first: &[(10., 559.), (20., 593.5), (24., 623.), (26., 652.), (32., 691.), (40., 729.5)],
    second: &[(14., 555.), (32., 586.5), (42., 616.5), (44., 652.), (50., 691.), (58., 729.5)],
    fibres: Fibres { count: 6, from: 0.06, to: 0.94, seed: 4 },
    tendon: None,
};

/// Longissimus: the inner column of the erector spinae.
pub const LONGISSIMUS: Muscle = Muscle {
    first: &[(4., 544.), (8., 623.), (11., 729.5)],
    second: &[(9., 549.), (18., 583.5), (24., 623.), (26., 652.), (31., 691.), (37., 729.5)],
    fibres: Fibres { count: 6, from: 0.06, to: 0.94, seed: 2 },
    tendon: None,
};

/// Quadratus lumborum: iliac crest to the twelfth rib, wider below.
pub const QUADRATUS_LUMBORUM: Muscle = Muscle {
    first: &[(34., 594.), (28.5, 617.5), (24., 635.), (21.5, 652.), (24., 668.)],
    second: &[(60., 602.), (55.5, 621.), (50., 634.), (45., 642.), (40., 649.)],
    fibres: Fibres { count: 6, from: 0.06, to: 0.94, seed: 4 },
    tendon: None,
};

/// Where the fibres of the external oblique run.
pub const OBLIQUE_FIBRES: Muscle = Muscle {
    first: &[(60., 691.), (62., 662.), (61., 633.), (62.5, 613.5)],
    second: &[(84., 691.), (78., 662.), (77., 635.), (81., 607.5)],
    fibres: Fibres { count: 4, from: 0.06, to: 0.94, seed: 2 },
    tendon: None,
};

/// External oblique: the flank between latissimus and skin.
pub const EXTERNAL_OBLIQUE: &[&[Spot]] = &[
    &[(50., 768.), (88., 768.)],
    &[(88., 768.), (80., 691.), (74.5, 655.), (74.5, 630.), (84.5, 600.)],
    &[(84.5, 600.), (73.5, 595.), (59., 601.5)],
    &[(59., 601.5), (57., 625.), (54., 652.), (50., 768.)],
];

/// Latissimus dorsi, the part below the tenth rib; its free edge reaches the iliac crest.
pub const LATISSIMUS: &[&[Spot]] = &[
    &[(0., 768.), (92., 768.)],
    &[(92., 768.), (85., 710.), (77.5, 683.), (69., 660.), (61.5, 636.5), (58.5, 613.5)],
    &[(58.5, 613.5), (50., 625.), (38., 646.5), (22., 673.5), (0., 700.5)],
];

/// Fibres of the latissimus, up and outward from the fascia.
pub const LATISSIMUS_FIBRES: &[&[Spot]] = &[
    &[(4., 704.5), (28.5, 716.5), (50., 735.)],
    &[(12., 692.5), (40.5, 710.5), (66., 735.)],
    &[(19., 683.), (49., 704.), (76., 731.5)],
    &[(27., 671.5), (54.5, 691.5), (79., 718.)],
    &[(34., 661.), (56.5, 676.5), (76., 698.5)],
    &[(41., 650.), (58., 661.5), (72., 679.)],
    &[(48., 638.5), (59.5, 649.), (68., 665.5)],
    &[(53., 630.), (59.5, 635.5), (63., 648.5)],
];

/// Thoracolumbar fascia: a pale kite, widest at the iliac crest.
pub const THORACOLUMBAR_FASCIA: &[&[Spot]] = &[
    &[(0., 700.5), (22., 673.5), (38., 646.5), (50., 625.), (58.5, 612.5)],
    &[(58.5, 612.5), (49.5, 606.5), (41., 595.5)],
    &[(41., 595.5), (29., 576.5), (21., 557.), (3., 508.5), (0.5, 506.5)],
];

/// Lines of the fascia, in line with the fibres of the latissimus.
pub const FASCIA_LINES: &[&[Spot]] = &[
    &[(1., 675.5), (6., 680.), (13., 686.)],
    &[(1., 657.), (11., 664.5), (24., 671.5)],
    &[(1., 638.5), (15., 648.5), (33., 655.)],
    &[(1., 620.5), (19., 632.), (41., 642.5)],
    &[(1., 601.5), (22., 615.5), (47., 630.)],
    &[(1., 583.5), (24.5, 597.5), (54.5, 618.5)],
    &[(1., 566.), (20.5, 579.5), (47., 601.5)],
    &[(1., 548.), (12.5, 559.), (28., 574.5)],
    &[(1., 530.), (7.5, 539.), (16., 545.)],
];

/// Multifidus: next to the spine, in bundles from the sacrum and the joint processes up to the spinous processes; it
/// is thickest above the sacrum and runs out over it.
pub const MULTIFIDUS: &[&[Spot]] = &[
    &[(-1.6, 728.), (6., 728.)],
    &[(6., 728.), (8.5, 680.), (11.5, 656.), (9.5, 648.)],
    &[(9.5, 648.), (14., 635.), (12., 627.)],
    &[(12., 627.), (16.5, 615.), (14.5, 607.)],
    &[(14.5, 607.), (20., 595.), (17.5, 587.)],
    &[(17.5, 587.), (23.5, 573.), (18.5, 565.)],
    &[(18.5, 565.), (19.5, 554.), (13., 549.)],
    &[(13., 549.), (9.5, 541.), (5., 536.), (-1.6, 533.)],
];

/// What parts its bundles.
pub const MULTIFIDUS_BUNDLES: &[&[Spot]] = &[
    &[(9.5, 648.), (5.5, 676.), (1.5, 704.)],
    &[(12., 627.), (7., 657.), (1.5, 686.)],
    &[(14.5, 607.), (8.5, 638.), (1.5, 668.)],
    &[(17.5, 587.), (10., 620.), (1.5, 650.)],
    &[(18.5, 565.), (10., 602.), (1.5, 632.)],
    &[(9.5, 572.), (6., 592.), (1.5, 612.)],
];

/// Fibres of the multifidus, rising toward the spinous processes.
pub const MULTIFIDUS_FIBRES: &[&[Spot]] = &[
    &[(20.5, 574.), (12.5, 602.), (4., 630.)],
    &[(17.5, 596.), (11., 624.), (4., 650.)],
    &[(14.5, 616.), (9., 644.), (3.5, 670.)],
    &[(12., 636.), (7.5, 662.), (3., 688.)],
];
