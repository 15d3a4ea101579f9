//! The shape of a guide: what the one content file holds. Plain data; the rules are in `check`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::{AreaId, CautionId, FitLevel, TypeId};

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
    /// Signs that need a doctor before a massage, most urgent first.
    pub warning_signs: Vec<WarningSign>,
    /// What research has found, in everyday words.
    pub evidence: Vec<Note>,
    /// Where claims come from.
    pub sources: Vec<Source>,
}

/// A sentence or two that says something about bodies, massage or safety, with its grounds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Claim {
    /// What the reader sees.
    pub text: String,
    /// Facts of the studio's article that the text carries: `S1` to `S76`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// Ids of the sources it rests on; never empty.
    pub sources: Vec<String>,
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

/// A claim with a short heading of its own: a benefit, a tip, a rule, an evidence note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Note {
    /// Unique among its kind, for example `tip-heat`.
    pub id: String,
    /// Two to five words.
    pub name: String,
    /// What it says.
    pub claim: Claim,
    /// Limits: when it does not hold, or how sure it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Claim>,
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
    /// `RF-1` to `RF-12`.
    pub id: String,
    /// How soon a doctor has to look at it.
    pub urgency: Urgency,
    /// The sign in plain words.
    pub sign: Claim,
    /// What to do.
    pub action: String,
}

/// How soon a doctor has to look, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Urgency {
    /// Call 911 or go to the emergency room now.
    Emergency,
    /// Medical care today.
    Today,
    /// Call the doctor before booking, within days.
    Soon,
    /// Make an appointment.
    Routine,
}

impl Urgency {
    /// Every urgency, most urgent first.
    pub const ALL: [Self; 4] = [Self::Emergency, Self::Today, Self::Soon, Self::Routine];
}

/// The studio that publishes the guide. What it has not said stays empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Studio {
    /// Everyday name.
    pub name: String,
    /// Short form: "JMP".
    pub short_name: String,
    /// Legal name.
    pub legal_name: String,
    /// Street and suite.
    pub street: String,
    /// Town, state and ZIP code.
    pub town: String,
    /// Phone number as people write it.
    pub phone: String,
    /// The same number as a link, `tel:+1…`.
    pub phone_link: String,
    /// Website as people write it.
    pub website: String,
    /// The same website as a link, `https://…`.
    pub website_link: String,
    /// Opening days, in a sentence.
    pub hours: Claim,
    /// What it offers, in a sentence.
    pub offer: Claim,
    /// Address of online booking, `https://…`; none shows no such button.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking_link: Option<String>,
    /// Florida establishment licence number; none shows no such line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// Facts of the article that this block carries.
    pub facts: Vec<String>,
}

/// Who approved the content. While `by` is empty the page says that review is pending.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Review {
    /// Name and licence of the reviewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Day of approval, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// Day by which to look again, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// Where a claim comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Source {
    /// `article`, `practice`, or `R1` to `R102`.
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
    /// A practice or popular page.
    Practice,
    /// General professional knowledge, not found in an opened source; a therapist must confirm it.
    General,
}

/// The words of controls and headings. `{…}` marks a place that the build fills in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Words {
    /// Main heading.
    pub heading: String,
    /// The line under it.
    pub lead: String,
    /// Page title for the browser and for search.
    pub page_title: String,
    /// One or two sentences for search results and link previews.
    pub page_description: String,
    /// First thing in the Tab order.
    pub skip_to_areas: String,
    /// Name of the group of areas.
    pub choose_area: String,
    /// The way back to the overview.
    pub whole_body: String,
    /// Text alternative of the drawing.
    pub drawing: String,
    /// Caption of the split view.
    pub caption_split: String,
    /// Caption when both halves show the surface.
    pub caption_surface: String,
    /// Label of the nerve in the drawing.
    pub sciatic_nerve: String,
    /// Mark of the body's left side.
    pub left: String,
    /// Mark of the body's right side.
    pub right: String,
    /// Heading of the overview panel.
    pub overview: String,
    /// Three steps: how the guide is used.
    pub steps: Vec<String>,
    /// "Latin name:" before a Latin name.
    pub latin_name: String,
    /// Heading of the cautions.
    pub when_to_be_careful: String,
    /// Heading of the massage types.
    pub types_that_may_suit: String,
    /// Names of the fit levels.
    pub fit: FitWords,
    /// Summary of the expandable part of a massage type.
    pub more_about_type: String,
    /// Before what it feels like.
    pub what_it_feels_like: String,
    /// Before how it works in general.
    pub how_it_works: String,
    /// Basis of a fit: the article.
    pub basis_article: String,
    /// Basis of a fit: our reading.
    pub basis_reading: String,
    /// Before the list of sources.
    pub sources: String,
    /// Heading of what to tell the therapist.
    pub tell_your_therapist: String,
    /// Heading of the way on.
    pub next_step: String,
    /// Call button, with `{phone}`.
    pub call: String,
    /// Booking button.
    pub book: String,
    /// Website button.
    pub visit_website: String,
    /// Before the name of the next area.
    pub next_area: String,
    /// Announced after a choice, with `{area}`, `{types}` and `{cautions}`.
    pub announcement: String,
    /// Announced after going back to the overview.
    pub announcement_overview: String,
    /// Heading of the core messages.
    pub can_and_cannot: String,
    /// Heading of the benefits.
    pub benefits: String,
    /// Heading of the rules for everyone.
    pub rules: String,
    /// Heading of the tips.
    pub tips: String,
    /// Before a limit.
    pub limit: String,
    /// Entry to the warning signs, on every screen.
    pub get_help_first: String,
    /// Heading of the warning signs.
    pub warning_signs: String,
    /// Under that heading.
    pub warning_signs_lead: String,
    /// What holds when no sign fits.
    pub no_sign: String,
    /// Names of the urgencies.
    pub urgency: UrgencyWords,
    /// Heading of the evidence.
    pub evidence: String,
    /// Heading about the guide.
    pub about: String,
    /// Who made it and that the studio sells massage, with `{studio}`.
    pub made_by: String,
    /// That the guide is based on the studio's article.
    pub based_on: Claim,
    /// What happens to a visitor's choices.
    pub privacy: String,
    /// Heading of the review.
    pub review: String,
    /// While nobody has approved the content.
    pub review_pending: String,
    /// Once somebody has, with `{by}` and `{on}`.
    pub reviewed: String,
    /// The next review, with `{next}`.
    pub review_next: String,
    /// Heading of the studio block.
    pub studio: String,
    /// Before the licence number.
    pub license: String,
    /// Back to the top of the page.
    pub back_to_top: String,
}

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
