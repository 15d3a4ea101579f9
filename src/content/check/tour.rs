//! Second pass, drawing: a name for every part, a text for every stop of the tour.

use crate::content::check::{Report, structure::once_each};
use crate::content::model::Stop;
use crate::content::{FitLevel, Guide, StopId, StructureId};

/// How many sentences a stop has.
const SENTENCES: usize = 2;

/// Reports missing and repeated parts and stops, and stops that say too much or contradict the fits.
pub fn check(guide: &Guide, report: &mut Report) {
    let structures = guide.structures.iter().map(|it| it.id.slug());
    once_each("structures", structures, &StructureId::ALL.map(StructureId::slug), report);
    once_each("tour", guide.tour.iter().map(|it| it.id.slug()), &StopId::ALL.map(StopId::slug), report);
    for (index, structure) in guide.structures.iter().enumerate() {
        let earlier = &guide.structures[..index];
        for (field, taken) in [
            ("name", earlier.iter().any(|it| it.name == structure.name)),
            ("latin", earlier.iter().any(|it| it.latin == structure.latin)),
        ] {
            if taken {
                let path = format!("structures[{index}].{field}");
                report.add(path, "is the name of another part, too", "give each part a name of its own");
            }
        }
    }
    for (index, stop) in guide.tour.iter().enumerate() {
        check_stop(&format!("tour[{index}]"), index, stop, guide, report);
    }
}

fn check_stop(path: &str, index: usize, stop: &Stop, guide: &Guide, report: &mut Report) {
    if index > 0 && guide.tour[index - 1].id > stop.id {
        report.add(format!("{path}.id"), "comes too late", "follow the nerve from the spine to the foot");
    }
    if stop.sentences.len() != SENTENCES {
        let problem = format!("has {} entries", stop.sentences.len());
        report.add(format!("{path}.sentences"), problem, format!("say it in {SENTENCES}, one sentence each"));
    }
    let Some(area) = stop.area else {
        if !stop.types.is_empty() {
            report.add(
                format!("{path}.types"),
                "names types without an area",
                "add the area or leave them out",
            );
        }
        return;
    };
    if stop.types.is_empty() {
        report.add(format!("{path}.types"), "is empty", "name a massage type that belongs to the place");
    }
    for (place, massage_type) in stop.types.iter().enumerate() {
        let path = format!("{path}.types[{place}]");
        let fit = guide.fits.iter().find(|it| it.area == area && it.massage_type == *massage_type);
        if stop.types[..place].contains(massage_type) {
            report.add(path, format!("\"{}\" is there twice", massage_type.slug()), "keep one of the two");
        } else if fit.is_some_and(|it| it.level == FitLevel::WithCare) {
            let problem = format!("\"{}\" fits this area with care only", massage_type.slug());
            report.add(path, problem, "name one that fits better");
        }
    }
}
