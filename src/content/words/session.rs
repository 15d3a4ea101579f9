//! The words of a session: what is read, asked, marked and agreed with the tablet in hand, and the page to take home.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::words::session_home::HomeWords;
use crate::content::{ConditionId, FieldId, KindId, ScreenId, SignId, SpotId};

/// The words of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SessionWords {
    /// Link to it, for client and therapist in the studio.
    pub link: String,
    /// The same in few words, on the first screen of a tablet.
    pub short_link: String,
    /// Link to it, for a client at home.
    pub prepare_link: String,
    /// Its heading, in the studio.
    pub heading: String,
    /// Its heading, at home.
    pub prepare_heading: String,
    /// What it is and where its answers go.
    pub lead: String,
    /// The same for a client at home, and how little is enough.
    pub prepare_lead: String,
    /// Over what is folded at home: that nobody needs to say it before the visit.
    pub prepare_more: String,
    /// Link to the same on paper.
    pub on_paper: String,
    /// When the program that joins the screens did not come.
    pub failed: String,
    /// When a link to a plan cannot be read.
    pub damaged: String,
    /// When a newer guide made it.
    pub newer: String,
    /// The way back.
    pub back: String,
    /// The way on.
    pub next: String,
    /// The way to the page at once, for a client at home.
    pub finish: String,
    /// How far: `{at}` of `{all}`.
    pub progress: String,
    /// Name of the list of steps.
    pub steps: String,
    /// The warning signs, from every screen.
    pub to_signs: String,
    /// Begins again, and forgets everything.
    pub start_over: String,
    /// Asks before that.
    pub start_over_ask: String,
    /// Confirms it.
    pub start_over_yes: String,
    /// Takes it back.
    pub keep: String,
    /// What happens to the answers.
    pub private: String,
    /// Before the choice of minutes after which an unused tablet forgets.
    pub idle: String,
    /// A choice: `{minutes}`.
    pub idle_minutes: String,
    /// The choice of never.
    pub idle_off: String,
    /// Shows before it forgets: `{seconds}`.
    pub still_here: String,
    /// Keeps the answers.
    pub stay: String,
    /// Fills the screen.
    pub full_screen: String,
    /// Before a question that shows whether it was explained well.
    pub check_how: String,
    /// The screens.
    pub screens: Vec<ScreenWords>,
    /// The signs, in the few words of a list that is read aloud.
    pub signs: Vec<ShortSign>,
    /// The conditions, in few words.
    pub conditions: Vec<ShortCondition>,
    /// Link to the signs in full.
    pub signs_in_full: String,
    /// Before what to do when a sign of a list fits, as long as there is no program to say it.
    pub if_one: String,
    /// What to do when a sign fits.
    pub stop: SessionStopWords,
    /// Marks on the body.
    pub mark: MarkWords,
    /// The questions that are asked in a session and nowhere else, but for those whose words are there already.
    pub fields: Vec<FieldWords>,
    /// No answer yet, in a list to choose from.
    pub not_said: String,
    /// An answer.
    pub yes: String,
    /// An answer.
    pub no: String,
    /// An answer.
    pub not_sure: String,
    /// The answer that nothing of all lists fits, for a client at home.
    pub none_at_all: String,
    /// The same about all signs, for who hears it.
    pub all_signs: String,
    /// What that is about in the lists of health.
    pub all_health: String,
    /// Where no question about health follows.
    pub nothing_to_ask: String,
    /// Before the massage types.
    pub types: String,
    /// Before the strongest pain so far.
    pub worst: String,
    /// Why it is asked.
    pub worst_why: String,
    /// Before the first massage type to compare.
    pub compare_first: String,
    /// Before the second one.
    pub compare_second: String,
    /// Before what a doctor has to be asked about first.
    pub doctor_first: String,
    /// Opens why a massage type waits or needs changes.
    pub why_this: String,
    /// Link to the comparison in full.
    pub compare_in_full: String,
    /// The page to take home.
    pub home: HomeWords,
}

/// A screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ScreenWords {
    /// Which one.
    pub id: ScreenId,
    /// Its name in the list of steps.
    pub name: String,
    /// Its one idea.
    pub heading: String,
    /// How the therapist begins.
    pub say: String,
    /// More about the idea.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What the therapist asks in the end.
    pub check: String,
}

/// A sign in few words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ShortSign {
    /// Which one.
    pub id: SignId,
    /// The words.
    pub text: String,
    /// What to do beyond what the card of its urgency says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
}

/// A condition in few words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ShortCondition {
    /// Which one.
    pub id: ConditionId,
    /// The words.
    pub text: String,
    /// What to do beyond what its results say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
}

/// What to do when a sign fits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SessionStopWords {
    /// Heading of what was ticked, to show to a doctor.
    pub show: String,
    /// When somebody was not sure.
    pub unsure: String,
    /// The way on, while a sign ends the session.
    pub to_page: String,
    /// The way back.
    pub back: String,
}

/// Marks on the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MarkWords {
    /// How to mark on the drawing.
    pub how: String,
    /// Which side.
    pub side: String,
    /// The body's own left.
    pub left: String,
    /// The body's own right.
    pub right: String,
    /// Both sides.
    pub both: String,
    /// Where it starts.
    pub start: String,
    /// How far it goes.
    pub end: String,
    /// It stays where it starts.
    pub stays: String,
    /// The places.
    pub spots: Vec<SpotWords>,
    /// What it is like.
    pub kind: String,
    /// The kinds.
    pub kinds: Vec<KindWords>,
    /// How strong.
    pub strength: String,
    /// Begins another mark.
    pub another: String,
    /// Takes the last step back.
    pub undo: String,
    /// Deletes one: `{mark}`.
    pub remove: String,
    /// Deletes all.
    pub clear: String,
    /// No mark yet.
    pub none: String,
    /// There is room for one on one side, and for none on both.
    pub last: String,
    /// There is no room for another one.
    pub full: String,
    /// A mark in one place: `{side}`, `{start}`.
    pub one: String,
    /// A mark that goes on: `{side}`, `{start}`, `{end}`.
    pub way: String,
    /// A strength: `{number}`.
    pub of_ten: String,
    /// What the marks touch: `{areas}`.
    pub touch: String,
    /// What a mark cannot tell.
    pub limit: String,
    /// Before a sign that a mark asks for.
    pub asks: String,
    /// What the drawing shows, for who does not see it.
    pub drawing: String,
}

/// A place on the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SpotWords {
    /// Which one.
    pub id: SpotId,
    /// Its name.
    pub name: String,
}

/// A kind of pain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct KindWords {
    /// Which one.
    pub id: KindId,
    /// Its name.
    pub name: String,
    /// The letter on the drawing.
    pub letter: String,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FieldWords {
    /// Which one.
    pub id: FieldId,
    /// The question.
    pub ask: String,
    /// The answers, in the order of the rules.
    pub answers: Vec<String>,
}
