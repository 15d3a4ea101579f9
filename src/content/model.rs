//! The shape of a guide: what the one content file holds. Plain data; the rules are in `check`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::words::Words;
use crate::content::{AreaId, CautionId, FitLevel, SignId, TypeId, Urgency};

pub mod brand;
mod claim;
mod compare;
mod note;
mod self_care;
mod situation;
pub mod studio;
mod tour;

pub use brand::Brand;
pub use claim::Claim;
pub use compare::{Certainty, Direction, InShort, NoMassage, Pressure, Term};
pub use note::Note;
pub use self_care::{Aftermath, Course, Move, Rest, SelfCare};
pub use situation::{
    Adaptation, Answer, Call, CellRule, Cells, Condition, Group, Question, Scope, SignFollowUp, StopCard,
};
pub use studio::{Review, Studio};
pub use tour::{Stop, Structure};

/// The whole guide in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Guide {
    /// Language tag of the words, for example `en-US`.
    pub language: String,
    /// The guide's name.
    pub title: String,
    /// Whose guide this is: the only part another studio has to change.
    pub studio: Studio,
    /// Who approved the content, and when.
    pub review: Review,
    /// The words of controls and headings.
    pub words: Words,
    /// What massage can and cannot do: the core messages, in order.
    pub messages: Vec<Message>,
    /// The four areas, from the top of the body down.
    pub areas: Vec<Area>,
    /// The five massage types.
    pub massage_types: Vec<MassageType>,
    /// How well each massage type fits each area: one entry for every pair.
    pub fits: Vec<Fit>,
    /// When to be careful, in general words; areas refer to these.
    pub cautions: Vec<Caution>,
    /// Rules that hold for everyone, in every session.
    pub rules: Vec<Note>,
    /// What massage may do for a person with sciatica.
    pub benefits: Vec<Note>,
    /// How to get the most from a session.
    pub tips: Vec<Note>,
    /// What to know and do at home.
    pub self_care: SelfCare,
    /// What happens on the first visit.
    pub first_visit: Vec<Note>,
    /// Signs that need a doctor before a massage, most urgent first.
    pub warning_signs: Vec<WarningSign>,
    /// What to do about a ticked sign: one card for every urgency.
    pub stop_cards: Vec<StopCard>,
    /// What a visitor may say about a situation, and what each does to every cell.
    pub conditions: Vec<Condition>,
    /// The changes that make a massage type possible.
    pub notes: Vec<Adaptation>,
    /// Questions that follow a ticked condition.
    pub questions: Vec<Question>,
    /// The tour along the nerve, from the spine to the foot.
    pub tour: Vec<Stop>,
    /// The parts that the drawing names.
    pub structures: Vec<Structure>,
    /// The choice that is no massage type.
    pub no_massage: NoMassage,
    /// What research has found, in everyday words.
    pub evidence: Vec<Note>,
    /// Words explained.
    pub glossary: Vec<Term>,
    /// Where claims come from.
    pub sources: Vec<Source>,
}

/// A core message, always shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Message {
    /// `M1` to `M6`.
    pub id: String,
    /// What it says.
    pub claim: Claim,
}

/// One of the four areas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Area {
    /// Which area this is.
    pub id: AreaId,
    /// Everyday name.
    pub name: String,
    /// At most eleven letters, for the strip on a phone.
    pub short_name: String,
    /// Where it is, in everyday words: "Deep in the buttock".
    pub place: String,
    /// The Latin name.
    pub latin: String,
    /// What the area is and why it matters in sciatica: two or three short claims, the first a lead.
    pub about: Vec<Claim>,
    /// The cautions that apply here, most important first.
    pub cautions: Vec<AreaCaution>,
    /// What to tell the therapist before a session, one sentence each.
    pub tell: Vec<Claim>,
}

/// A caution as it applies in one area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AreaCaution {
    /// Which caution.
    pub caution: CautionId,
    /// What it means here.
    pub claim: Claim,
}

/// A caution in general words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Caution {
    /// Which caution this is.
    pub id: CautionId,
    /// Two or three words: "Strong flare-up".
    pub name: String,
    /// The caution in general words.
    pub claim: Claim,
}

/// A massage type (modality).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MassageType {
    /// Which massage type this is.
    pub id: TypeId,
    /// Its name, as in the article.
    pub name: String,
    /// How it works and helps, anywhere on the body.
    pub how: Claim,
    /// What a client feels.
    pub feel: Claim,
    /// How firm it is.
    pub pressure: Pressure,
    /// For whom it may be good.
    pub good_for: Claim,
    /// What speaks against it, in equal detail.
    pub downside: Claim,
    /// With which conditions it waits.
    pub when_not: Claim,
    /// The same in few words.
    pub in_short: InShort,
}

/// How well one massage type fits one area, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Fit {
    /// The area.
    pub area: AreaId,
    /// The massage type.
    #[serde(rename = "type")]
    pub massage_type: TypeId,
    /// How well it fits.
    pub level: FitLevel,
    /// Who says so.
    pub basis: Basis,
    /// How it helps here.
    pub reason: Claim,
}

/// On what a fit rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// The studio's article says it.
    Article,
    /// This guide infers it, with sources.
    Reading,
}

/// A sign that needs a doctor before a massage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WarningSign {
    /// Which sign.
    pub id: SignId,
    /// How soon a doctor has to look at it; of two, the more urgent.
    pub urgency: Urgency,
    /// The sign in plain words.
    pub sign: Claim,
    /// What to do.
    pub action: String,
    /// For a sign with two urgencies: the question that tells them apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<SignFollowUp>,
}

/// Where a claim comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Source {
    /// `article`, `practice`, or a number such as `R1`; numbers rise through the list.
    pub id: String,
    /// What it is.
    pub kind: SourceKind,
    /// Author, year and what it is about.
    pub name: String,
    /// Where to read it, `https://…`, when one exact address is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// What a source is, strongest last resort first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum SourceKind {
    /// The studio's own article.
    Article,
    /// A primary text or its abstract.
    Primary,
    /// A copy or summary of a primary text.
    Copy,
    /// A page by people of the trade: clinics, associations, hospitals, teachers.
    Practice,
    /// A popular page: a blog, a shop, an encyclopedia that anyone may edit.
    Popular,
    /// General professional knowledge, not found in an opened source; a therapist must confirm it.
    General,
}
