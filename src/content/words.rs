//! The words of controls and headings. A missing one does not compile into a page: each is a field.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::model::Claim;

mod advice;
mod drawing;
mod embedding;
mod scales;
mod self_care;
mod session;
mod session_home;
mod views;
mod visit;

pub use advice::{
    CertaintyWords, CheckWords, CompareWords, GlossaryWords, LevelWords, PressureWords, ResultWords,
    SituationWords,
};
pub use drawing::{LayerText, LayerWords, ToneWords, TourWords};
pub use embedding::EmbeddingWords;
pub use scales::{FitWords, GroupWords, UrgencyWords};
pub use self_care::{AftermathWords, SelfCareWords};
pub use session::{
    FieldWords, KindWords, MarkWords, ScreenWords, SessionStopWords, SessionWords, ShortSign, SpotWords,
};
pub use session_home::HomeWords;
pub use views::ViewWords;
pub use visit::{LeadWords, PlanWords, StepWords, VisitWords};

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
    /// The ways between the parts of the guide.
    pub views: ViewWords,
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
    /// Caption where the right half shows bones: at the first stops of the tour.
    pub caption_split_bones: String,
    /// Label of the nerve in the drawing.
    pub sciatic_nerve: String,
    /// Its roots, where the tour begins.
    pub nerve_roots: String,
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
    /// What a link to a source is called, with places for its number and name: "Source {number}: {name}".
    pub source: String,
    /// Heading of what to tell the therapist.
    pub tell_your_therapist: String,
    /// Heading of the way on.
    pub next_step: String,
    /// Call button, with `{phone}`.
    pub call: String,
    /// Booking button.
    pub book: String,
    /// Booking link of a massage type, with `{type}`.
    pub book_type: String,
    /// Box with which the visitor lets the booking page know the area.
    pub share_area: String,
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
    /// The controls of the drawing.
    pub layers: LayerWords,
    /// The tour along the nerve.
    pub tour: TourWords,
    /// The check of warning signs.
    pub check: CheckWords,
    /// The visitor's situation.
    pub situation: SituationWords,
    /// What a situation means for a massage type.
    pub results: ResultWords,
    /// The comparison of massage types.
    pub compare: CompareWords,
    /// How sure research is.
    pub certainty: CertaintyWords,
    /// The words explained.
    pub glossary: GlossaryWords,
    /// What to do at home, and the first visit.
    pub self_care: SelfCareWords,
    /// The pages for paper.
    pub visit: VisitWords,
    /// The same on a tablet.
    pub session: SessionWords,
    /// Heading of the page of long lists.
    pub more: String,
    /// What only a page around the guide shows.
    pub embedding: EmbeddingWords,
}
