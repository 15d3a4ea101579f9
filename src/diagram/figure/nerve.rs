//! The sciatic nerve, its roots and branches.
//! 
//! Exit below the piriformis, the midpoint between sit bone and trochanter, the division above the knee
//! and the fibular neck: textbook rows of `landmarks.csv`.

use super::Spot;

/// The sciatic nerve from the lower border of the piriformis to its division above the knee.
pub const TRUNK: &[Spot] = &[
    (37.5, 530.), (41., 524.8), (51., 511.5), (57., 498.), (60., 473.), (61.5, 428.5), (60.1, 338.),
];

/// The tibial nerve where it shows in the hollow of the knee.
pub const TIBIAL: &[Spot] = &[(58.4, 336.), (57.5, 300.), (56., 263.)];

/// The tibial nerve in full: from the division under the calf, behind the inner ankle to the sole.
pub const TIBIAL_TO_FOOT: &[Spot] = &[
    (58.4, 346.), (58.4, 336.), (58.2, 318.), (57.5, 300.), (56., 263.), (56.5, 190.), (53., 140.), (46.2, 96.), (45.2, 62.),
    (46., 30.), (45.8, 18.), (44.6, 9.),
];

/// The tibial nerve from the division down to where it dives between the two heads of the calf.
pub const TIBIAL_TO_CALF: &[Spot] = &[(57.5, 300.), (56.4, 274.), (56., 256.)];

/// The tibial nerve from where it comes out of the calf, beside the Achilles tendon, to the sole.
pub const TIBIAL_AT_ANKLE: &[Spot] = &[(50., 120.), (47., 92.), (45.8, 62.), (45.8, 42.)];

/// How thick it is there.
pub const THICKNESS_AT_ANKLE: &[(f32, f32)] = &[(42., 1.), (62., 2.), (98., 2.2), (120., 0.6)];

/// The tibial nerve between the two heads of the calf and the inner border of the Achilles tendon.
pub const TIBIAL_UNDER_CALF: &[Spot] = &[(56., 255.), (56.5, 190.), (53.2, 138.), (50.2, 121.)];

/// The tibial nerve below the inner ankle, round the heel to the sole.
pub const TIBIAL_TO_SOLE: &[Spot] = &[(45.8, 41.), (46.4, 24.), (50.5, 10.), (58., 4.)];

/// The common fibular nerve in full: along the biceps and round the neck of the fibula.
pub const FIBULAR_TO_NECK: &[Spot] = &[
    (61.8, 346.), (61.9, 336.), (63.2, 324.), (65.6, 310.), (69.3, 293.5), (75.5, 264.), (78.6, 249.), (79.4, 239.),
];

/// The common fibular nerve where it lies over the calf.
pub const FIBULAR: &[Spot] = &[(65.6, 310.), (69.3, 293.5), (75.5, 264.), (78.6, 249.), (79.4, 239.)];

/// The branch to the shin and the top of the foot, from the neck of the fibula under the muscles of the outer leg to the
/// front of the ankle and the outer toes.
pub const FIBULAR_TO_ANKLE: &[Spot] =
    &[(79.4, 238.), (78.4, 200.), (74., 140.), (68., 84.), (67.4, 50.), (72., 24.), (83., 5.)];

/// Where the roots come together, above the lower border of the piriformis.
pub const GATHERING: Spot = (33.8, 536.5);

/// The roots L4 to S3 from their openings between vertebrae and in the sacrum to where they come together.
pub const ROOTS: &[&[Spot]] = &[
    &[(14., 606.), (20., 594.), (29., 570.), (35., 550.)],
    &[(15., 590.), (22., 576.), (31., 552.)],
    &[(16.5, 578.), (22., 567.), (29.5, 548.)],
    &[(14.8, 565.), (21., 557.), (27.5, 546.)],
    &[(12.6, 552.5), (19., 548.), (25.5, 542.)],
];

/// How thick the nerve is down to its foot, at heights above the floor: the trunk thickest, its tibial branch
/// thinning to the sole.
pub const THICKNESS: &[(f32, f32)] = &[
    (9., 0.), (24., 1.6), (62., 2.2), (140., 3.), (263., 3.8), (300., 4.), (318., 4.5), (338., 6.2), (428., 6.8),
    (500., 7.2),
];

/// The light on the trunk, from below the piriformis on.
pub const SHINE: &[Spot] = &[(51., 511.5), (57.5, 496.), (61.5, 428.5), (60.1, 338.)];

/// How thick it is at these spots.
pub const SHINE_THICKNESS: [f32; 4] = [0., 1.3, 1.3, 0.];

/// How thick the common fibular nerve is, in the same measure.
pub const FIBULAR_THICKNESS: &[(f32, f32)] = &[(240., 2.2), (264., 3.), (346., 3.)];

/// How thick what is hidden of the nerve is drawn.
pub const DASH: f32 = 1.;

/// How thick a root is on its way; it comes out of its opening as a tip.
pub const ROOT_THICKNESS: f32 = 2.2;

/// The fat pad in the hollow of the knee, behind the nerve.
pub const POPLITEAL_FAT: &[&[Spot]] = &[
    &[(58., 342.), (71.5, 289.), (56.5, 238.)],
    &[(56.5, 238.), (43., 289.), (58., 342.)],
];
