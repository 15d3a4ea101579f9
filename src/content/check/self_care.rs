//! Second pass, at home and the first visit: every pose once with steps that can be followed, rows in order, and
//! what the studio has filled in.

use crate::content::check::{Report, structure::once_each, text};
use crate::content::{AftermathId, AreaId, Guide, PoseId};

/// The poses of moves.
const MOVES: [PoseId; 3] = [PoseId::KneeRolls, PoseId::KneeToChest, PoseId::LegStretch];

/// The poses of sleeping.
const SLEEP: [PoseId; 2] = [PoseId::OnSide, PoseId::OnBack];

/// How many steps a move has.
const STEPS: std::ops::RangeInclusive<usize> = 3..=5;

/// The shortest and the longest session that is none by mistake, in minutes.
const MINUTES: std::ops::RangeInclusive<u16> = 10..=240;

/// The highest price of a session that is none by mistake, in dollars.
const HIGHEST_PRICE: u16 = 1000;

/// Reports what is missing, repeated or out of order.
pub fn check(guide: &Guide, report: &mut Report) {
    let it = &guide.self_care;
    once_each("selfCare.moves", it.moves.iter().map(|it| it.id.slug()), &MOVES.map(PoseId::slug), report);
    once_each("selfCare.sleep", it.sleep.iter().map(|it| it.id.slug()), &SLEEP.map(PoseId::slug), report);
    once_each(
        "selfCare.soreness",
        it.soreness.iter().map(|it| it.id.slug()),
        &AftermathId::ALL.map(AftermathId::slug),
        report,
    );
    if it.soreness.windows(2).any(|pair| pair[1].id < pair[0].id) {
        report.add("selfCare.soreness", "is out of order", "put what is normal first, an emergency last");
    }
    for (index, it) in it.moves.iter().enumerate() {
        if !STEPS.contains(&it.steps.len()) {
            let problem = format!("has {} entries", it.steps.len());
            report.add(format!("selfCare.moves[{index}].steps"), problem, "tell a move in 3 to 5 steps");
        }
    }
    check_course(&it.course.areas, report);
    for (path, empty) in [
        ("selfCare.feels", it.feels.is_empty()),
        ("selfCare.elsewhere", it.elsewhere.is_empty()),
        ("selfCare.moving", it.moving.is_empty()),
        ("firstVisit", guide.first_visit.is_empty()),
    ] {
        if empty {
            report.add(path, "is empty", "add at least one");
        }
    }
    check_studio(guide, report);
}

fn check_course(areas: &[AreaId], report: &mut Report) {
    if areas.is_empty() {
        report.add("selfCare.course.areas", "is empty", "name the areas that such pain touches");
    }
    if areas.windows(2).any(|pair| pair[1] <= pair[0]) {
        report.add(
            "selfCare.course.areas",
            "is out of order",
            "follow the body from the top down, each area once",
        );
    }
}

/// What the studio says of itself shows once it is filled in, so it has to be right then.
fn check_studio(guide: &Guide, report: &mut Report) {
    let studio = &guide.studio;
    for (index, session) in studio.sessions.iter().enumerate() {
        let path = format!("studio.sessions[{index}]");
        if !MINUTES.contains(&session.minutes) {
            report.add(format!("{path}.minutes"), "is no length of a session", "write minutes, such as 60");
        }
        if studio.sessions[..index].iter().any(|it| it.minutes >= session.minutes) {
            report.add(
                format!("{path}.minutes"),
                "is out of order",
                "begin with the shortest, each length once",
            );
        }
        if session.price.is_some_and(|it| it == 0 || it > HIGHEST_PRICE) {
            report.add(
                format!("{path}.price"),
                "is no price of a session",
                "write whole dollars, such as 90",
            );
        }
    }
    if studio.license.as_ref().is_some_and(|it| !text::is_license(it)) {
        report.add("studio.license", "is no license number", "write its letters and digits, such as MM12345");
    }
    let link = studio.pilates.as_ref().and_then(|it| it.link.as_ref());
    if link.is_some_and(|it| !text::is_web_link(it)) {
        report.add(
            "studio.pilates.link",
            "is no web address that is safe to follow",
            "write https://, the host and the path, nothing else",
        );
    }
}
