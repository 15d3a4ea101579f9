//! The sciatic nerve, its roots and branches.
//! 
//! Exit below the piriformis, the midpoint between sit bone and trochanter, the division above the knee
//! and the fibular neck: textbook rows of `landmarks.csv`.

use super::Spot;

/// The sciatic nerve from the lower border of the piriformis to its division above the knee.
pub const TRUNK: &[Spot] = &[
    (37.5, 530.), (42.5, 522.5), (50.5, 513.), (57., 498.), (60., 473.), (61.5, 428.5), (61., 375.5),
    (59.5, 338.),
];

/// The tibial nerve through the hollow of the knee.
pub const TIBIAL: &[Spot] = &[(59.8, 345.), (58.5, 318.), (57., 291.), (56., 262.)];

/// Where the common fibular nerve leaves the trunk: drawn over its casing.
pub const DIVISION: &[Spot] = &[(60.6, 364.), (60., 346.)];

/// The tibial nerve where the calf covers it.
pub const TIBIAL_HIDDEN: &[Spot] = &[
    (56., 268.), (56.5, 235.), (56.5, 190.), (53.5, 140.), (48.5, 90.), (46.5, 52.),
];

/// The common fibular nerve: along the biceps to the neck of the fibula.
pub const FIBULAR: &[Spot] = &[
    (60.4, 352.), (62., 328.), (66., 305.), (71.5, 283.), (77.5, 262.), (82., 246.), (81., 234.),
];

/// The roots L4 to S3, hidden by bone and muscle, on their way to the nerve.
pub const ROOTS: &[&[Spot]] = &[
    &[(15., 612.5), (22., 593.5), (28., 570.), (37., 530.)],
    &[(17., 589.5), (24., 573.5), (30., 556.), (37., 530.)],
    &[(13.5, 577.5), (23., 562.), (37., 530.)],
    &[(12.5, 565.), (22., 552.), (37., 530.)],
    &[(11., 552.), (22., 543.), (37., 530.)],
];

/// The fat pad in the hollow of the knee, behind the nerve.
pub const POPLITEAL_FAT: &[&[Spot]] = &[
    &[
        (58., 342.), (64.5, 314.5), (71.5, 289.), (67., 262.), (56.5, 238.),
    ],
    &[
        (56.5, 238.), (47., 262.), (43., 289.), (52., 314.5), (58., 342.),
    ],
];
