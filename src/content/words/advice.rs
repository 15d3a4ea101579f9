//! The words of the check, the situation, the comparison and the words explained.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::Level;
use crate::content::model::{Certainty, Claim, Direction, Pressure};
use crate::content::words::GroupWords;

/// The check of warning signs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CheckWords {
    /// Heading.
    pub heading: String,
    /// How it works.
    pub lead: String,
    /// Before the ticked signs.
    pub you_ticked: String,
    /// When nothing is ticked: never an all-clear.
    pub nothing_ticked: String,
    /// Yes, or not sure: the more urgent of two urgencies.
    pub yes: String,
    /// A clear no.
    pub no: String,
    /// Back from a card to the signs.
    pub back: String,
    /// Takes every tick away.
    pub clear: String,
}

/// The visitor's situation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SituationWords {
    /// Heading.
    pub heading: String,
    /// What it does.
    pub lead: String,
    /// Name of the group of conditions.
    pub legend: String,
    /// Headings of the groups of conditions.
    pub groups: GroupWords,
    /// Before the reason of a condition.
    pub why: String,
    /// Heading of the follow-up questions.
    pub questions: String,
    /// What counts at the moment, with `{conditions}`.
    pub counted: String,
    /// What counts when the list is open and nothing is ticked.
    pub unanswered: String,
    /// Before the reader has said everything: asks for the results all the same.
    pub show: String,
    /// That an open question counts as "not sure".
    pub open_question: String,
    /// Takes every tick and answer away.
    pub clear: String,
    /// How many results there are of each level.
    pub counts: LevelWords,
    /// Of how many results, before those counts: with `{types}` and `{areas}`.
    pub of_all: String,
    /// The same in an area: with `{types}`.
    pub of_area: String,
    /// Announced once everything is cleared.
    pub announcement_cleared: String,
    /// In place of a number, where all results in view have one level.
    pub all: String,
}

/// What a situation means for a massage type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ResultWords {
    /// Before a result.
    pub legend: String,
    /// Before the visitor has said anything: the advice is general.
    pub not_checked: String,
    /// No extra limit.
    pub ok: String,
    /// Possible with changes.
    pub adapt: String,
    /// Waits.
    pub hold: String,
    /// Short forms of the three, for badges and table cells.
    pub short: LevelWords,
    /// One word each, for the drawing, where there is least room.
    pub mark: LevelWords,
    /// In place of a fit level while a type waits: "Not for now".
    pub not_now: String,
    /// Before the changes.
    pub changes: String,
    /// Before the conditions that decide.
    pub because: String,
    /// A condition holds the whole visit.
    pub whole_visit: String,
    /// A condition holds one type in one area.
    pub this_one: String,
    /// Above the changes that every massage type of an area needs.
    pub for_all: String,
    /// From a result to its reasons.
    pub see: String,
    /// From the health questions to the massage types.
    pub to_types: String,
    /// Every type waits in an area.
    pub all_wait: String,
    /// With every result: what holds for everyone still holds.
    pub rules_hold: String,
}

impl ResultWords {
    /// The words for a level.
    pub fn of(&self, level: Level) -> &str {
        match level {
            Level::Ok => &self.ok,
            Level::Adapt => &self.adapt,
            Level::Hold => &self.hold,
        }
    }
}

/// One or two words for each level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LevelWords {
    /// No extra limit.
    pub ok: String,
    /// Possible with changes.
    pub adapt: String,
    /// Waits.
    pub hold: String,
}

impl LevelWords {
    /// The word for a level.
    pub fn of(&self, level: Level) -> &str {
        match level {
            Level::Ok => &self.ok,
            Level::Adapt => &self.adapt,
            Level::Hold => &self.hold,
        }
    }
}

/// The comparison of massage types.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CompareWords {
    /// Heading.
    pub heading: String,
    /// The decision that it helps with.
    pub lead: String,
    /// Name of the group of choices.
    pub choose: String,
    /// Above the rows in which what is compared does not differ.
    pub same: String,
    /// Head of the first column.
    pub row: String,
    /// Row: how well it fits, with `{area}`.
    pub fit: String,
    /// Row: how it works.
    pub how: String,
    /// Row: how it feels.
    pub feel: String,
    /// Row: pressure.
    pub pressure: String,
    /// Row: for whom it may be good.
    pub good_for: String,
    /// Row: what speaks against it.
    pub downside: String,
    /// Row: when not.
    pub when_not: String,
    /// Row: the visitor's result.
    pub result: String,
    /// Result before anything was answered.
    pub no_result: String,
    /// What holds for every type.
    pub for_all: Claim,
    /// Names of the pressures.
    pub pressures: PressureWords,
}

/// Names of the pressures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PressureWords {
    /// No massage.
    pub none: String,
    /// Light.
    pub light: String,
    /// Light to medium.
    pub light_to_medium: String,
    /// Medium.
    pub medium: String,
    /// Medium to firm.
    pub medium_to_firm: String,
    /// Firm.
    pub firm: String,
}

impl PressureWords {
    /// The word for a pressure.
    pub fn of(&self, pressure: Pressure) -> &str {
        match pressure {
            Pressure::Light => &self.light,
            Pressure::LightToMedium => &self.light_to_medium,
            Pressure::Medium => &self.medium,
            Pressure::MediumToFirm => &self.medium_to_firm,
            Pressure::Firm => &self.firm,
        }
    }
}

/// How sure research is, and which way a guideline points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CertaintyWords {
    /// Before the certainty.
    pub legend: String,
    /// Strong.
    pub strong: String,
    /// Some.
    pub some: String,
    /// Little.
    pub little: String,
    /// Before the direction.
    pub direction: String,
    /// In favor.
    pub in_favor: String,
    /// Against.
    pub against: String,
    /// Who judged.
    pub basis: String,
}

impl CertaintyWords {
    /// The word for a certainty.
    pub fn of(&self, certainty: Certainty) -> &str {
        match certainty {
            Certainty::Strong => &self.strong,
            Certainty::Some => &self.some,
            Certainty::Little => &self.little,
        }
    }

    /// The word for a direction.
    pub fn direction_of(&self, direction: Direction) -> &str {
        match direction {
            Direction::For => &self.in_favor,
            Direction::Against => &self.against,
        }
    }
}

/// The words explained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct GlossaryWords {
    /// Heading of the list.
    pub heading: String,
    /// How marked words work.
    pub lead: String,
    /// Closes an explanation.
    pub close: String,
}
