//! The words of the pages for paper: the plan that client and therapist fill in, how a therapist leads a visit, and the
//! whole guide.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The words of these pages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VisitWords {
    /// Above the links to them.
    pub heading: String,
    /// The plan.
    pub plan: PlanWords,
    /// How to lead a visit.
    pub guide: LeadWords,
    /// The whole guide.
    pub paper: PaperWords,
}

/// The words of the page with the whole guide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PaperWords {
    /// Link to it.
    pub link: String,
    /// Its heading.
    pub heading: String,
    /// How to use it, on the screen alone.
    pub lead: String,
}

/// The words of the plan: one sheet of paper, to fill in by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PlanWords {
    /// Link to it.
    pub link: String,
    /// Its heading.
    pub heading: String,
    /// How to use it, on the screen alone.
    pub lead: String,
    /// Before the day.
    pub date: String,
    /// Before the therapist's name.
    pub therapist: String,
    /// Heading of the drawing to mark.
    pub r#where: String,
    /// How to mark it.
    pub mark: String,
    /// What the drawing is, for who does not see it.
    pub drawing: String,
    /// Which side.
    pub sides: Vec<String>,
    /// Before the kinds.
    pub feels: String,
    /// Kinds of pain.
    pub kinds: Vec<String>,
    /// Before the strength from 0 to 10.
    pub strength: String,
    /// What it cannot tell.
    pub limit: String,
    /// Heading of what was agreed.
    pub agreed: String,
    /// Before the areas.
    pub areas: String,
    /// Before the massage types.
    pub types: String,
    /// Before the pressure.
    pub pressure: String,
    /// Pressures.
    pub pressures: Vec<String>,
    /// Before what makes care needed.
    pub careful: String,
    /// Before what is left out.
    pub leave_out: String,
    /// Before what to say at once.
    pub tell: String,
    /// What the client can always say.
    pub stop: String,
    /// Heading of the warning signs.
    pub help: String,
    /// Below them, the signs that a doctor has to see the same day.
    pub today: String,
    /// Heading of what to do at home.
    pub home: String,
    /// Before the therapist's question.
    pub check: String,
    /// The questions that the client answers.
    pub questions: Vec<String>,
    /// Heading of the empty lines.
    pub notes: String,
    /// What the sheet does not hold.
    pub private: String,
}

/// The words of the page for therapists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LeadWords {
    /// Link to it.
    pub link: String,
    /// Its heading.
    pub heading: String,
    /// What it is for.
    pub lead: String,
    /// Head of the column of steps.
    pub step: String,
    /// Head of the column of sentences to begin with.
    pub say: String,
    /// Head of the column of questions that show whether it was explained well.
    pub check: String,
    /// How such a question begins.
    pub check_how: String,
    /// The steps, in order.
    pub steps: Vec<StepWords>,
    /// Heading of what not to promise.
    pub never: String,
    /// What not to promise.
    pub nevers: Vec<String>,
}

/// A step of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct StepWords {
    /// Its name.
    pub name: String,
    /// Where in the guide it is, from the folder of its own page.
    pub place: String,
    /// How the therapist begins.
    pub say: String,
    /// What the therapist asks in the end.
    pub check: String,
}
