//! The borders of the areas, right half. Two neighbours use the same table for what they share.
//!
//! The outer ones keep a little inside the silhouette, so that a ring along them stays on the body.

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
    (26.0, 204.0),
    (29.0, 250.0),
    (26.5, 266.0),
    (25.5, 284.0),
    (12.0, 385.0),
    (4.0, 452.0),
    (1.0, 476.0),
];
