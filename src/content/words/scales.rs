//! Names of the steps of a scale: how well a massage type fits, how soon a doctor has to look; and of the groups
//! of conditions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::model::Group;
use crate::content::{FitLevel, Urgency};

/// Names of the fit levels, as the reader sees them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FitWords {
    /// A good first choice.
    pub primary: String,
    /// A good addition.
    pub helpful: String,
    /// For when firm pressure is not wanted.
    pub gentle: String,
    /// Possible, within limits.
    pub with_care: String,
}

impl FitWords {
    /// The word for a fit level.
    pub fn of(&self, level: FitLevel) -> &str {
        match level {
            FitLevel::Primary => &self.primary,
            FitLevel::Helpful => &self.helpful,
            FitLevel::Gentle => &self.gentle,
            FitLevel::WithCare => &self.with_care,
        }
    }
}

/// Names of the urgencies, as the reader sees them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct UrgencyWords {
    /// Now.
    pub emergency: String,
    /// Today.
    pub today: String,
    /// Within days.
    pub soon: String,
    /// An appointment.
    pub routine: String,
}

impl UrgencyWords {
    /// The words for an urgency.
    pub fn of(&self, urgency: Urgency) -> &str {
        match urgency {
            Urgency::Emergency => &self.emergency,
            Urgency::Today => &self.today,
            Urgency::Soon => &self.soon,
            Urgency::Routine => &self.routine,
        }
    }
}

/// Headings of the groups of conditions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct GroupWords {
    /// How it is at the moment.
    pub now: String,
    /// What the body brings along.
    pub body: String,
    /// Medicines.
    pub medicines: String,
    /// Pregnancy.
    pub pregnancy: String,
}

impl GroupWords {
    /// The heading of a group.
    pub fn of(&self, group: Group) -> &str {
        match group {
            Group::Now => &self.now,
            Group::Body => &self.body,
            Group::Medicines => &self.medicines,
            Group::Pregnancy => &self.pregnancy,
        }
    }
}
