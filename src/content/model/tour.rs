//! The drawing's own texts: names of its parts, and the tour along the nerve.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::model::Claim;
use crate::content::{AreaId, StopId, StructureId, TypeId};

/// A muscle, bone or nerve of the drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Structure {
    /// Which one.
    pub id: StructureId,
    /// Everyday name.
    pub name: String,
    /// Latin name.
    pub latin: String,
}

/// A stop of the tour along the nerve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Stop {
    /// Which stop.
    pub id: StopId,
    /// Where we are, in a few words.
    pub title: String,
    /// What is here: two sentences.
    pub sentences: Vec<Claim>,
    /// The area to which the place belongs; none where massage does not reach the nerve.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// Massage types that belong to the place; none without an area.
    pub types: Vec<TypeId>,
}
