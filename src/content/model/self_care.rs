//! What a reader looks for beyond massage types: what sciatica feels like, moving, soreness, moves, sleep.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::model::{Claim, Note};
use crate::content::{AftermathId, AreaId, PoseId};

/// What a reader can know and do at home.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SelfCare {
    /// What sciatica feels like.
    pub feels: Vec<Claim>,
    /// Pain along the whole course of the nerve, and the areas it touches.
    pub course: Course,
    /// Pain that is elsewhere, for which this guide is not made.
    pub elsewhere: Vec<Claim>,
    /// Moving, sitting, getting stronger.
    pub moving: Vec<Note>,
    /// What is normal after a massage, and when to call: one row each.
    pub soreness: Vec<Aftermath>,
    /// When to leave all moves out.
    pub moves_not: Claim,
    /// When to stop any of them.
    pub moves_stop: Claim,
    /// Gentle moves.
    pub moves: Vec<Move>,
    /// How to lie at night.
    pub sleep: Vec<Rest>,
}

/// Pain that runs through several areas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Course {
    /// Where such pain runs.
    pub claim: Claim,
    /// The areas that it touches, from the top of the body down.
    pub areas: Vec<AreaId>,
}

/// One row of what may follow a massage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Aftermath {
    /// How serious it is.
    pub id: AftermathId,
    /// What a client notices.
    pub sign: Claim,
    /// What to do about it.
    pub action: Claim,
}

/// A gentle move in steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Move {
    /// Its pose, which the build draws.
    pub id: PoseId,
    /// Two to four words.
    pub name: String,
    /// What the drawing shows, for those who do not see it.
    pub drawing: String,
    /// What it is for; its sources carry the steps, too.
    pub purpose: Claim,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// For whom it is not.
    pub leave_out: Claim,
}

/// A way to lie at night.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Rest {
    /// Its pose, which the build draws.
    pub id: PoseId,
    /// Two to four words.
    pub name: String,
    /// What the drawing shows, for those who do not see it.
    pub drawing: String,
    /// How to lie.
    pub claim: Claim,
}
