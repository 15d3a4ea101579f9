//! The sciatic nerve, its roots and branches.
//! 
//! Exit below the piriformis, the midpoint between sit bone and trochanter, the division above the knee
//! and the fibular neck: textbook rows of `landmarks.csv`.

use super::Spot;

/// The sciatic nerve from the lower border of the piriformis to its division above the knee.
pub const TRUNK: &[Spot] = &[
    (37.5, 530.), (42.5, 522.5), (50.5, 513.), (57., 498.), (60., 473.), (61.5, 428.5), (60.1, 338.),
];

/// The tibial nerve through the hollow of the knee.
pub const TIBIAL: &[Spot] = &[(58.3, 341.), (57.5, 300.), (56., 263.)];

/// The tibial nerve where the calf covers it.
pub const TIBIAL_HIDDEN: &[Spot] = &[(56., 261.), (56.5, 190.), (53.5, 140.), (49., 90.), (47.6, 52.)];

/// The common fibular nerve where it parts from the tibial nerve.
pub const FIBULAR_START: &[Spot] = &[(61.9, 341.), (62.2, 330.), (65., 310.), (69., 293.5)];

/// The common fibular nerve over the calf: along the biceps and round the neck of the fibula.
pub const FIBULAR: &[Spot] = &[(67.5, 299.), (77., 264.), (81.5, 248.), (90., 232.)];

/// The roots L4 to S3, hidden by bone and muscle, on their way to the nerve.
pub const ROOTS: &[&[Spot]] = &[
    &[(15., 612.5), (26.5, 580.), (37., 530.)],
    &[(17., 589.5), (24., 573.5), (30., 556.), (37., 530.)],
    &[(13.5, 577.5), (23., 562.), (37., 530.)],
    &[(12.5, 565.), (22., 552.), (37., 530.)],
    &[(11., 552.), (22., 543.), (37., 530.)],
];

/// The fat pad in the hollow of the knee, behind the nerve.
pub const POPLITEAL_FAT: &[&[Spot]] = &[
    &[(58., 342.), (64.5, 314.5), (71.5, 289.), (67., 262.), (56.5, 238.)],
    &[(56.5, 238.), (47., 262.), (43., 289.), (52., 314.5), (58., 342.)],
];

/// The tibial nerve in full, from the division to behind the inner ankle.
pub const TIBIAL_TO_FOOT: &[Spot] = &[
    (58.3, 341.), (57.5, 300.), (56., 263.), (56.5, 190.), (53.5, 140.), (49., 90.), (47.2, 54.), (46., 36.), (49., 18.),
];

/// The common fibular nerve in full, from the division round the neck of the fibula.
pub const FIBULAR_TO_NECK: &[Spot] = &[
    (61.9, 341.), (62.2, 330.), (65., 310.), (69., 293.5), (77., 264.), (81.5, 248.), (86., 236.),
];

/// The roots where they show between sacrum and hip bone, gathering to the nerve.
pub const ROOTS_BETWEEN_BONES: &[&[Spot]] = &[
    &[(29.5, 556.), (33.5, 543.), (38., 529.)],
    &[(27., 552.), (32., 541.), (37.5, 529.)],
    &[(24., 546.), (30., 538.5), (37., 529.)],
];
