//! The pages beside the guide's own one: views in words, what else there is to read, the visit on paper and on a tablet.

use super::css::{StyleError, plain_stylesheet, pose_stylesheet};
use super::parts::{Assets, Spot, escape, filled, prerendered_in};
use crate::content::{Guide, ModeId};
use crate::prerender::{Embedding, LEAD_PAGE, MORE_PAGE, PAPER_PAGE, PLAN_PAGE, Slot, Surroundings, page_of};
use crate::rules::View;

const BESIDE: &str = include_str!("beside.html");

const SESSION: &str = include_str!("session.html");

/// A page beside the guide's own one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The questions about health.
    Health,
    /// The comparison.
    Compare,
    /// Whatever else there is to read.
    More,
    /// The whole guide in one, for paper.
    Paper,
    /// The plan of a visit, to fill in by hand.
    Plan,
    /// How a therapist leads a visit.
    Lead,
}

impl Beside {
    /// Every such page.
    pub const ALL: [Self; 6] = [Self::Health, Self::Compare, Self::More, Self::Paper, Self::Plan, Self::Lead];

    /// The name of its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Health => page_of(View::Health),
            Self::Compare => page_of(View::Compare),
            Self::More => MORE_PAGE,
            Self::Paper => PAPER_PAGE,
            Self::Plan => PLAN_PAGE,
            Self::Lead => LEAD_PAGE,
        }
    }

    const fn slot(self) -> Slot {
        match self {
            Self::Health => Slot::HealthPage,
            Self::Compare => Slot::ComparePage,
            Self::More => Slot::More,
            Self::Paper => Slot::PaperPage,
            Self::Plan => Slot::PlanPage,
            Self::Lead => Slot::LeadPage,
        }
    }

    fn heading(self, guide: &Guide) -> &str {
        match self {
            Self::Health => &guide.words.situation.heading,
            Self::Compare => &guide.words.compare.heading,
            Self::More => &guide.words.more,
            Self::Paper => &guide.words.visit.paper.heading,
            Self::Plan => &guide.words.visit.plan.heading,
            Self::Lead => &guide.words.visit.guide.heading,
        }
    }
}

/// A page beside the guide's own one. It needs no script.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn page_beside(guide: &Guide, page: Beside, assets: &Assets, folder: &str) -> Result<String, StyleError> {
    let spot = Spot::new(Embedding::Own, folder);
    // On paper nothing leads elsewhere.
    let sources = if page == Beside::Paper { PAPER_PAGE } else { MORE_PAGE };
    let content = prerendered_in(guide, Surroundings { sources, ..spot.surroundings() }, page.slot());
    let title = [page.heading(guide), " – ", &guide.title].concat();
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&title)),
        ("{root}", spot.root),
        ("{later}", escape(&[&spot.assets, assets.style.as_str()].concat())),
        ("{print}", escape(&[&spot.assets, assets.print.as_str()].concat())),
        ("/*{style}*/", plain_stylesheet()? + &pose_stylesheet()?),
        ("<!--{content}-->", content),
    ];
    Ok(filled(BESIDE, &slots))
}

/// The screens of a session as a page of their own, with the program that joins them.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn page_session(
    guide: &Guide,
    mode: ModeId,
    program: &[String; 4],
    folder: &str,
) -> Result<String, StyleError> {
    let spot = Spot::new(Embedding::Own, folder);
    let screens = if mode == ModeId::Visit { Slot::SessionPage } else { Slot::PreparePage };
    let content = prerendered_in(guide, spot.surroundings(), screens);
    let words = &guide.words.session;
    let heading = if mode == ModeId::Visit { &words.heading } else { &words.prepare_heading };
    let [start, script, style, build] = program;
    let slots = [
        ("{language}", escape(&guide.language)),
        ("{title}", escape(&[heading, " – ", &guide.title].concat())),
        ("{root}", spot.root),
        ("{style}", escape(&[&spot.assets, style.as_str()].concat())),
        ("{script}", escape(&[&spot.assets, script.as_str()].concat())),
        ("{build}", escape(build)),
        ("/*{inline}*/", start.clone()),
        ("<!--{content}-->", content),
    ];
    Ok(filled(SESSION, &slots))
}
