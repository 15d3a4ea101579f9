//! Second pass, explanations: words explained that the guide uses, good and bad in equal detail, and how
//! sure research is.

use serde_json::Value;

use crate::content::check::{Report, structure::once_each, tree};
use crate::content::glossary::places;
use crate::content::model::Claim;
use crate::content::{Guide, TypeId};

/// How many terms the glossary explains.
const TERMS: u32 = 33;

/// How much longer than its counterpart a good or a bad side may be, as a factor.
const LONGEST_RATIO: usize = 2;

/// Parts of the file that no visitor reads as running text.
const NO_TEXT: [&str; 3] = ["glossary", "sources", "studio"];

/// Reports terms that are missing or used nowhere, comparisons out of balance, and evidence without a mark.
pub fn check(guide: &Guide, file: &Value, report: &mut Report) {
    check_glossary(guide, file, report);
    check_balance(guide, report);
    check_evidence(guide, report);
}

fn check_glossary(guide: &Guide, file: &Value, report: &mut Report) {
    let ids: Vec<String> = (1..=TERMS).map(|number| format!("G{number}")).collect();
    once_each("glossary", guide.glossary.iter().map(|it| it.id.as_str()), &ids, report);
    let mut texts = Vec::new();
    tree::walk(file, &mut |path, value| {
        let part = path.split(['.', '[']).next().unwrap_or_default();
        if let (Value::String(text), false) = (value, NO_TEXT.contains(&part)) {
            texts.push(text.as_str());
        }
    });
    let mut earlier: Vec<String> = Vec::new();
    for (index, term) in guide.glossary.iter().enumerate() {
        for (place, form) in term.forms.iter().enumerate() {
            let path = format!("glossary[{index}].forms[{place}]");
            let form = form.to_ascii_lowercase();
            if earlier.contains(&form) {
                report.add(path, format!("\"{form}\" is there twice"), "leave each form to one term");
            } else if !texts.iter().any(|text| places(&form, text).next().is_some()) {
                let problem = format!("\"{form}\" occurs in no text of the guide");
                report.add(path, problem, "correct its spelling or remove it; a term may have no form");
            }
            earlier.push(form);
        }
    }
}

fn check_balance(guide: &Guide, report: &mut Report) {
    let types = TypeId::ALL.into_iter().filter_map(|id| {
        let index = guide.massage_types.iter().position(|it| it.id == id)?;
        let it = &guide.massage_types[index];
        Some((format!("massageTypes[{index}]"), &it.good_for, &it.downside))
    });
    let none = &guide.no_massage;
    let all = types.chain([("noMassage".to_owned(), &none.good_for, &none.downside)]);
    for (path, good, bad) in all {
        for (field, text, other) in [("goodFor", good, bad), ("downside", bad, good)] {
            if words(text) > words(other) * LONGEST_RATIO {
                let problem = format!("is more than {LONGEST_RATIO} times as long as its counterpart");
                report.add(format!("{path}.{field}"), problem, "tell good and bad in equal detail");
            }
        }
    }
}

fn words(claim: &Claim) -> usize {
    claim.text.split_whitespace().count()
}

fn check_evidence(guide: &Guide, report: &mut Report) {
    for (index, note) in guide.evidence.iter().enumerate() {
        let path = format!("evidence[{index}].certainty");
        match (note.certainty, note.direction) {
            (None, None) => {
                let problem = format!("does not say how sure research is about \"{}\"", note.id);
                report.add(path, problem, "use one of strong, some, little");
            }
            (Some(_), Some(_)) => {
                let problem = format!("grades \"{}\", which is a recommendation and no finding", note.id);
                report.add(path, problem, "remove it: its direction says what it recommends");
            }
            _ => {}
        }
    }
    for (list, notes) in [("rules", &guide.rules), ("benefits", &guide.benefits), ("tips", &guide.tips)] {
        for (index, note) in notes.iter().enumerate() {
            for (field, there) in
                [("certainty", note.certainty.is_some()), ("direction", note.direction.is_some())]
            {
                if there {
                    let path = format!("{list}[{index}].{field}");
                    report.add(path, "belongs to notes on evidence alone", "remove it");
                }
            }
        }
    }
}
