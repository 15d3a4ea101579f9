//! The borders of the areas, right half. Two neighbours use the same table for what they share.
//!
//! Where areas are tapped they meet; the outlines that are drawn keep clear of one another and of the silhouette, so
//! that a ring along them stays on the body, and have no corners.

use crate::diagram::figure::Spot;

/// The upper edge of the lumbar region, above what is drawn: the region fades out with the body.
pub const UPPER_EDGE: &[Spot] = &[(-0.5, 735.0), (83.5, 735.0)];
/// The flank from there down to the iliac crest.
pub const FLANK: &[Spot] = &[
    (83.5, 735.0),
    (74.5, 662.0),
    (73.5, 642.0),
    (75.5, 624.0),
    (78.5, 611.0),
];
/// Between lumbar region and glutes: from the tip of the sacrum along the iliac crest to the flank.
pub const ILIAC_BORDER: &[Spot] = &[
    (1.5, 504.0),
    (4.5, 510.0),
    (14.0, 538.0),
    (28.0, 576.5),
    (41.0, 596.0),
    (50.0, 604.5),
    (59.5, 609.0),
    (69.0, 609.5),
    (78.5, 611.0),
];
/// The tip of the sacrum, across the midline.
pub const SACRAL_TIP: &[Spot] = &[(1.5, 504.0), (-0.5, 503.0)];
/// The cleft between the glutes.
pub const CLEFT: &[Spot] = &[(1.5, 504.0), (1.0, 490.0), (1.0, 476.0)];
/// Between glutes and hamstrings: the lower border of the gluteus maximus, out to the skin.
pub const GLUTEAL_BORDER: &[Spot] = &[
    (1.0, 476.0),
    (9.0, 469.5),
    (22.0, 458.5),
    (39.5, 449.5),
    (57.5, 444.5),
    (72.5, 439.5),
    (84.0, 437.0),
    (94.0, 437.5),
    (101.0, 441.5),
    (104.2, 450.0),
];
/// The outer side of the hip.
pub const HIP_SIDE: &[Spot] = &[
    (78.5, 611.0),
    (83.0, 601.5),
    (91.0, 579.0),
    (97.5, 554.0),
    (102.5, 528.0),
    (104.0, 503.0),
    (104.6, 478.0),
    (104.2, 450.0),
];
/// The outer side of the leg, down to the ankle.
pub const LEG_OUTER: &[Spot] = &[
    (104.2, 450.0),
    (103.0, 434.0),
    (97.5, 378.0),
    (91.0, 338.0),
    (85.5, 306.0),
    (80.0, 285.0),
    (78.5, 264.0),
    (81.0, 243.0),
    (85.0, 200.0),
    (82.5, 174.0),
    (73.0, 110.0),
    (71.0, 84.0),
];
/// Across the heel cord.
pub const ANKLE: &[Spot] = &[(71.0, 84.0), (58.0, 76.0), (45.5, 84.0)];
/// The inner side of the leg.
pub const LEG_INNER: &[Spot] = &[
    (45.5, 84.0),
    (33.5, 150.0),
    (22.6, 196.0),
    (28.0, 250.0),
    (26.5, 266.0),
    (25.5, 284.0),
    (12.0, 385.0),
    (4.0, 452.0),
    (1.0, 476.0),
];

/// The lower back as it is drawn, below its upper edge, rounded at the second segment of the sacrum; open at the
/// midline.
pub const LUMBAR_DRAWN: &[Spot] = &[
    (83.5, 735.0),
    (74.2, 662.0),
    (73.0, 642.0),
    (74.0, 625.0),
    (68.5, 615.4),
    (59.0, 613.4),
    (48.5, 609.0),
    (38.5, 600.0),
    (29.0, 585.0),
    (21.5, 572.0),
    (12.0, 563.0),
    (-0.5, 561.0),
];
/// The glutes as they are drawn.
pub const GLUTES_DRAWN: &[Spot] = &[
    (5.6, 511.0),
    (28.0, 575.5),
    (37.5, 594.5),
    (48.0, 606.6),
    (60.5, 611.2),
    (72.5, 608.2),
    (81.8, 598.0),
    (89.6, 577.0),
    (92.0, 546.0),
    (93.8, 512.0),
    (93.8, 480.0),
    (88.4, 449.5),
    (81.0, 441.6),
    (69.0, 440.6),
    (39.5, 449.8),
    (12.0, 466.8),
    (4.2, 477.0),
    (3.0, 496.0),
];
/// The legs as they are drawn, down to the heel cord.
pub const HAMSTRINGS_DRAWN: &[Spot] = &[
    (5.8, 448.0),
    (5.8, 458.0),
    (8.8, 464.0),
    (14.5, 463.0),
    (39.5, 448.4),
    (72.5, 438.6),
    (86.0, 436.2),
    (98.6, 430.0),
    (104.6, 404.0),
    (101.8, 372.0),
    (88.2, 306.0),
    (82.2, 265.0),
    (84.4, 243.0),
    (87.8, 222.0),
    (88.6, 203.0),
    (79.0, 126.0),
    (72.4, 84.0),
    (70.6, 65.0),
    (66.0, 58.4),
    (57.5, 56.8),
    (48.6, 58.4),
    (44.0, 65.0),
    (43.2, 84.0),
    (36.6, 121.5),
    (20.2, 193.0),
    (26.2, 255.0),
    (22.6, 281.0),
    (14.0, 345.0),
];
/// The piriformis as it is drawn: around the muscle, not on it.
pub const PIRIFORMIS_DRAWN: &[Spot] = &[
    (23.5, 557.8),
    (30.0, 556.6),
    (41.0, 551.8),
    (65.0, 533.8),
    (80.0, 521.8),
    (82.2, 519.4),
    (79.4, 517.8),
    (68.0, 517.0),
    (46.0, 520.2),
    (24.0, 526.9),
    (17.6, 530.6),
    (16.4, 536.0),
    (19.4, 550.0),
];
