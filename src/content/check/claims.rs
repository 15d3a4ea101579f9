//! Second pass, grounds: every claim names known sources, and every fact of the article is carried.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::content::{
    Guide,
    check::{Report, tree},
    model::{Basis, Fit, SourceKind},
};

/// The last fact of the studio's article that is content; those after it are the blog's navigation.
const LAST_FACT: u32 = 76;

/// The source id of the studio's article.
const ARTICLE: &str = "article";

/// Parts of the file that speak of safety, wherever they stand in it.
const SAFETY: [&str; 7] =
    ["cautions", "rules", "conditions", "notes", "questions", "warningSigns", "stopCards"];

/// Texts elsewhere that speak of safety: when a massage type has to wait, when to leave out or to stop a move, what
/// follows a massage.
const WAITING: [&str; 6] = ["whenNot", "forAll", "movesNot", "movesStop", "leaveOut", "soreness"];

/// Reports claims without grounds, grounds that do not exist, and facts or sources that nothing uses.
pub fn check(guide: &Guide, file: &Value, report: &mut Report) {
    let known: BTreeSet<&str> = guide.sources.iter().map(|source| source.id.as_str()).collect();
    let mut cited = BTreeSet::new();
    let mut carried = BTreeSet::new();
    tree::walk(file, &mut |path, value| {
        if is_claim(value) {
            check_sources(path, &value["sources"], &known, &mut cited, report);
            if is_about_safety(path) && stands_on_copies(guide, &value["sources"]) {
                report.add(
                    tree::join(path, "sources"),
                    "is about safety and names copies or popular pages alone",
                    "add the original or a page of the trade, or take the copy out",
                );
            }
        }
        for (index, fact) in texts(&value["facts"]) {
            match fact_number(fact) {
                Some(number) => _ = carried.insert(number),
                None => report.add(
                    format!("{}[{index}]", tree::join(path, "facts")),
                    format!("\"{fact}\" is no fact of the article"),
                    format!("use S1 to S{LAST_FACT}"),
                ),
            }
        }
    });
    for number in (1..=LAST_FACT).filter(|number| !carried.contains(number)) {
        report.add(
            "facts",
            format!("S{number} is carried by no claim"),
            "say it, and name it in the claim's facts",
        );
    }
    for (index, source) in guide.sources.iter().enumerate() {
        if !cited.contains(source.id.as_str()) {
            report.add(
                format!("sources[{index}].id"),
                format!("\"{}\" is never cited", source.id),
                "cite it or remove it",
            );
        }
    }
    for (index, fit) in guide.fits.iter().enumerate().filter(|(_, fit)| !keeps_its_word(fit)) {
        report.add(
            format!("fits[{index}].basis"),
            format!(
                "claims the article for {} and {}, which its sources do not name",
                fit.area.slug(),
                fit.massage_type.slug()
            ),
            format!("add \"{ARTICLE}\" to the sources or make the basis \"reading\""),
        );
    }
}

fn check_sources<'a>(
    path: &str,
    sources: &'a Value,
    known: &BTreeSet<&str>,
    cited: &mut BTreeSet<&'a str>,
    report: &mut Report,
) {
    let path = tree::join(path, "sources");
    if texts(sources).next().is_none() {
        report.add(path.as_str(), "is empty: a claim without grounds", "name at least one source");
    }
    for (index, source) in texts(sources) {
        cited.insert(source);
        if !known.contains(source) {
            report.add(
                format!("{path}[{index}]"),
                format!("\"{source}\" is not among the sources"),
                "add it to the list of sources or correct the id",
            );
        }
    }
}

fn is_about_safety(path: &str) -> bool {
    path.split('.').any(|part| {
        let name = part.split('[').next().unwrap_or_default();
        SAFETY.contains(&name) || WAITING.contains(&name)
    })
}

/// Whether whatever was read for a claim was a copy or a popular page. What everybody in the trade knows does
/// not mend that.
fn stands_on_copies(guide: &Guide, sources: &Value) -> bool {
    let kind = |id: &str| guide.sources.iter().find(|it| it.id == id).map(|it| it.kind);
    let mut read =
        texts(sources).filter_map(|(_, id)| kind(id)).filter(|it| *it != SourceKind::General).peekable();
    read.peek().is_some() && read.all(|it| matches!(it, SourceKind::Copy | SourceKind::Popular))
}

fn is_claim(value: &Value) -> bool {
    value["text"].is_string() && value["sources"].is_array()
}

fn texts(list: &Value) -> impl Iterator<Item = (usize, &str)> {
    list.as_array()
        .into_iter()
        .flatten()
        .enumerate()
        .filter_map(|(index, item)| Some((index, item.as_str()?)))
}

/// The number of a fact: 41 for `S41`, nothing for `S041`, `S77` or `41`.
fn fact_number(fact: &str) -> Option<u32> {
    let number = fact.strip_prefix('S')?.parse().ok()?;
    ((1..=LAST_FACT).contains(&number) && fact == format!("S{number}")).then_some(number)
}

fn keeps_its_word(fit: &Fit) -> bool {
    fit.basis != Basis::Article || fit.reason.sources.iter().any(|source| source == ARTICLE)
}
