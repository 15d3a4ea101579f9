//! The words around the drawing: its controls, its captions and the tour.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::{LayerId, TONES};

/// The controls of the drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LayerWords {
    /// Name of the group of layers.
    pub legend: String,
    /// The split view, surface on one half and depth on the other.
    pub split: String,
    /// The same where there is little room.
    pub split_short: String,
    /// The skin.
    pub skin: LayerText,
    /// The muscles near the surface.
    pub surface: LayerText,
    /// The deep muscles and the nerve.
    pub deep: LayerText,
    /// The nerve and the bones.
    pub bones: LayerText,
    /// Caption of the split view once its sides are swapped.
    pub caption_split_swapped: String,
    /// Swaps the sides of the split view.
    pub swap: String,
    /// Shows or hides the names on the drawing.
    pub names: String,
    /// Shows or hides the names of single muscles and bones.
    pub all_names: String,
    /// Heading of the key at small widths.
    pub key: String,
    /// The way back from a closer view.
    pub zoom_out: String,
    /// Text alternative of the small whole figure.
    pub where_we_are: String,
    /// Skin tones.
    pub tone: ToneWords,
}

impl LayerWords {
    /// The words of a layer.
    pub fn of(&self, layer: LayerId) -> &LayerText {
        match layer {
            LayerId::Skin => &self.skin,
            LayerId::Surface => &self.surface,
            LayerId::Deep => &self.deep,
            LayerId::Bones => &self.bones,
        }
    }
}

/// The words of one layer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LayerText {
    /// Its step in the control.
    pub name: String,
    /// The same where there is little room.
    pub short_name: String,
    /// Caption when both halves show it.
    pub caption: String,
    /// What it says of the hip besides: a close-up of the legs does not show it.
    pub hip: String,
    /// Text alternative of the drawing then.
    pub drawing: String,
}

/// Neutral names of the skin tones.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ToneWords {
    /// Name of the group.
    pub legend: String,
    /// From the lightest to the deepest.
    pub steps: [String; TONES as usize],
}

/// The tour along the nerve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TourWords {
    /// Starts it.
    pub start: String,
    /// Heading of its text version.
    pub heading: String,
    /// Under that heading.
    pub lead: String,
    /// The next stop.
    pub next: String,
    /// The stop before.
    pub back: String,
    /// Leaves the tour.
    pub end: String,
    /// Where we are, with `{step}` and `{steps}`.
    pub step: String,
    /// Before the area of a stop.
    pub area: String,
    /// At a stop that belongs to no area.
    pub no_area: String,
    /// Before the massage types of a stop.
    pub types: String,
    /// Announced at a stop, with `{title}`, `{step}` and `{steps}`.
    pub announcement: String,
    /// What the tour asks at its end.
    pub closing: String,
}
