//! Conditions, what each does to every massage type in every area, follow-up questions and cards.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::content::model::Claim;
use crate::content::{AreaId, ConditionId, Level, NoteId, QuestionId, TypeId, Urgency};

/// A condition that a visitor may tick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Condition {
    /// Which condition.
    pub id: ConditionId,
    /// Under which heading it is asked for.
    pub group: Group,
    /// Everyday name.
    pub name: String,
    /// One line: how a visitor knows whether it fits.
    pub explanation: Claim,
    /// Why massage has to change or wait.
    pub reason: Claim,
    /// What has to happen before anything that it holds back: "After your doctor agrees." None on "none of these".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Claim>,
    /// What waits when it holds something.
    pub scope: Scope,
    /// The cell that is the same everywhere: `hold`. Either this or `cells`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<String>,
    /// The cell for each area and massage type: `adapt light spine`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cells: Option<Cells>,
}

impl Condition {
    /// The cell for `area` and `massage_type`, as the file spells it.
    pub fn cell(&self, area: AreaId, massage_type: TypeId) -> Option<&str> {
        let own = self.cells.as_ref().and_then(|cells| cells.0.get(&area)?.get(&massage_type));
        own.or(self.all.as_ref()).map(String::as_str)
    }
}

/// The headings under which a visitor is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Group {
    /// How it is at the moment.
    Now,
    /// What the body brings along.
    Body,
    /// Medicines.
    Medicines,
    /// Pregnancy.
    Pregnancy,
}

impl Group {
    /// Every group, in the order in which a visitor is asked.
    pub const ALL: [Self; 4] = [Self::Now, Self::Body, Self::Medicines, Self::Pregnancy];
}

/// What waits while a condition holds something back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Scope {
    /// The whole visit.
    Session,
    /// The massage type in the area, and no other.
    Cell,
}

/// One cell, read: a level and the changes that go with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRule {
    /// What the condition does here.
    pub level: Level,
    /// The changes, in the file's order; none on what waits.
    pub notes: Vec<NoteId>,
}

impl CellRule {
    /// Reads `adapt light spine`; `None` for an unknown word or a note given twice.
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let level = Level::from_slug(words.next()?)?;
        let notes: Vec<NoteId> = words.map(NoteId::from_slug).collect::<Option<_>>()?;
        let repeats = notes.iter().enumerate().any(|(index, note)| notes[..index].contains(note));
        (!repeats).then_some(Self { level, notes })
    }
}

/// The cells of a condition, by area and massage type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cells(pub BTreeMap<AreaId, BTreeMap<TypeId, String>>);

/// Names every area and massage type, so that the first pass of the check finds a missing or
/// misspelled one by its path.
impl JsonSchema for Cells {
    fn schema_name() -> Cow<'static, str> {
        "Cells".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let cell = json_schema!({ "type": "string" });
        let row = every(&TypeId::ALL.map(TypeId::slug), &cell);
        every(&AreaId::ALL.map(AreaId::slug), &row)
    }
}

/// An object with exactly these fields.
fn every(names: &[&str], field: &Schema) -> Schema {
    let fields: serde_json::Map<_, _> =
        names.iter().map(|name| ((*name).to_owned(), field.clone().to_value())).collect();
    json_schema!({ "type": "object", "properties": fields, "required": names, "additionalProperties": false })
}

/// A change that makes a massage type possible.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Adaptation {
    /// Which change.
    pub id: NoteId,
    /// One to four words.
    pub name: String,
    /// What is done.
    pub claim: Claim,
}

/// A question that follows a ticked condition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Question {
    /// Which question.
    pub id: QuestionId,
    /// The conditions of which any one raises it.
    pub asked_when: Vec<ConditionId>,
    /// The question.
    pub text: String,
    /// Two to four answers, a clear yes first.
    pub answers: Vec<Answer>,
}

/// An answer and what follows from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Answer {
    /// The answer.
    pub text: String,
    /// What it does: `keep`, `hold`, `stop today`, `treat-as unsure swedish`; see [`crate::content::Effect`].
    pub effect: String,
    /// Whether this is how "not sure" is read; one answer of each question is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not_sure: bool,
    /// What it means for the visit.
    pub advice: Claim,
}

/// What a visitor sees once a warning sign is ticked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct StopCard {
    /// For which urgency.
    pub urgency: Urgency,
    /// What to do, in a few words.
    pub title: String,
    /// What to do, in full.
    pub text: Claim,
    /// Whom to call about a sign of pregnancy; on the emergency card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pregnant: Option<Claim>,
    /// The call button; the emergency card has one, the others have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<Call>,
}

/// A call button.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Call {
    /// Its words.
    pub text: String,
    /// `tel:` and the emergency number.
    pub link: String,
}

/// A question that tells the two urgencies of one sign apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SignFollowUp {
    /// Yes, not sure and no answer keep the sign's own urgency.
    pub question: String,
    /// How urgent it is after a clear no.
    pub urgency: Urgency,
}
