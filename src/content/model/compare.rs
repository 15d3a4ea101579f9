//! What the side-by-side table needs beyond a massage type's own texts, and the words explained.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::model::Claim;

/// How firm a massage type is, lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Pressure {
    /// Light.
    Light,
    /// Light to medium.
    LightToMedium,
    /// Medium.
    Medium,
    /// Medium to firm.
    MediumToFirm,
    /// Firm.
    Firm,
}

/// The choice to have no massage for now, told with the fields of a massage type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NoMassage {
    /// Its name.
    pub name: String,
    /// What happens instead.
    pub how: Claim,
    /// What a client feels.
    pub feel: Claim,
    /// For whom it may be good.
    pub good_for: Claim,
    /// What speaks against it, in equal detail.
    pub downside: Claim,
    /// When it is not the right choice.
    pub when_not: Claim,
    /// How it fits any area, and its result in any situation.
    pub always: String,
    /// The same in few words.
    pub in_short: InShort,
}

/// What a massage type's own texts say, in the few words of a screen that is read from a chair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct InShort {
    /// With what a doctor has to be asked first.
    pub doctor_first: String,
    /// For whom it may be good.
    pub good_for: String,
    /// What speaks against it.
    pub downside: String,
}

/// A word that the guide explains.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Term {
    /// `G1`, `G2` and so on.
    pub id: String,
    /// The word as the list shows it.
    pub term: String,
    /// What it means, in plain words.
    pub meaning: Claim,
    /// How the texts of the guide write it; none when it stands in the list only.
    pub forms: Vec<String>,
}

/// How sure research is about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// Several good studies agree.
    Strong,
    /// One good study, or several weaker ones.
    Some,
    /// Small or weak studies, single cases, or no study.
    Little,
}

/// What a guideline says about massage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// It may be tried.
    For,
    /// It should not be used.
    Against,
}
