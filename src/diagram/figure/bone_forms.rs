//! The form of bones: where they fall back from the viewer, and where they stand out.

use super::markup::named;
use super::soft::{Soft, soft, softs};

/// A bone's hollows and its bulges.
struct Form {
    name: &'static str,
    hollows: &'static [Soft],
    knobs: &'static [Soft],
}

const FORMS: [Form; 4] = [
    Form {
        name: "sacrum",
        // The grooves beside the median crest, and the hiatus.
        hollows: &[soft(13.0, 564.0, 7.5, 34.0, -14.0), soft(0.0, 530.0, 4.0, 14.0, 0.0)],
        knobs: &[soft(24.0, 580.0, 5.0, 14.0, -12.0), soft(6.0, 562.0, 2.5, 30.0, 0.0)],
    },
    Form {
        name: "hip",
        // Under the iliac crest, above the socket.
        hollows: &[soft(59.0, 580.0, 27.0, 30.0, 26.0), soft(47.0, 529.0, 11.0, 24.0, 8.0)],
        // The lip of the crest, the spine above the dimple of the back, the rim of the socket, the sit bone.
        knobs: &[
            soft(45.0, 602.0, 4.0, 15.0, -58.0),
            soft(65.0, 607.0, 4.0, 14.0, 76.0),
            soft(29.5, 577.0, 5.0, 9.0, 0.0),
            soft(54.0, 531.0, 3.5, 15.0, 20.0),
            soft(35.0, 496.0, 7.0, 11.0, 24.0),
        ],
    },
    Form {
        name: "femur",
        // Beside the crest between the trochanters, the outer side of the shaft, above the knee, between the condyles.
        hollows: &[
            soft(65.5, 507.0, 6.0, 14.0, -14.0),
            soft(74.5, 410.0, 5.0, 92.0, -3.5),
            soft(54.0, 315.0, 9.0, 26.0, -6.0),
            soft(51.0, 278.0, 5.0, 9.0, 0.0),
        ],
        // Greater and lesser trochanter, the inner side of the shaft, condyles.
        knobs: &[
            soft(57.0, 521.0, 5.0, 8.0, 12.0),
            soft(79.0, 508.0, 6.5, 12.0, 8.0),
            soft(57.0, 476.0, 4.0, 8.0, 0.0),
            soft(62.0, 410.0, 3.5, 90.0, -3.0),
            soft(36.0, 279.0, 8.0, 12.0, -10.0),
            soft(66.0, 279.0, 6.0, 11.0, 8.0),
        ],
    },
    Form {
        name: "lower-leg",
        // Under the plateau, the shaft, the heel.
        hollows: &[
            soft(50.0, 238.0, 13.0, 12.0, 0.0),
            soft(54.0, 160.0, 4.0, 70.0, 2.0),
            soft(58.0, 31.0, 9.0, 4.0, 0.0),
        ],
        knobs: &[
            soft(37.0, 257.0, 8.0, 6.0, 0.0),
            soft(63.0, 258.0, 7.0, 5.0, 0.0),
            soft(47.0, 150.0, 3.0, 80.0, 2.0),
            soft(57.0, 15.0, 7.5, 10.0, 0.0),
        ],
    },
];

/// Every form under its name.
pub fn forms() -> String {
    let content = |it: &Form| softs("hollow", it.hollows) + &softs("knob", it.knobs);
    FORMS.iter().map(|it| named(&["form-", it.name].concat(), &content(it))).collect()
}
