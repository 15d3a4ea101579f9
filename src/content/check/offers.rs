//! Second pass, offers: while a warning sign stands, nothing in the page speaks in favor of work, so every
//! sentence that does is marked.

use serde_json::Value;

use crate::content::check::{Report, tree};
use crate::content::offers::offer;

/// Parts that are about safety, stand behind a word's own button, or say what to do without a massage.
const SAFE: [&str; 4] = ["warningSigns", "stopCards", "noMassage", "glossary"];

/// Reports claims that offer work without being marked.
pub fn check(file: &Value, report: &mut Report) {
    tree::walk(file, &mut |path, value| {
        let part = path.split(['.', '[']).next().unwrap_or_default();
        let is_claim = value.get("sources").is_some_and(Value::is_array);
        let Some(text) = value["text"].as_str().filter(|_| is_claim && !SAFE.contains(&part)) else { return };
        let marked = value["recommends"] == Value::Bool(true);
        if let Some(words) = offer(text).filter(|_| !marked) {
            let remedy =
                "add \"recommends\": true, so that a warning sign hides it, or say it without an offer";
            report.add(path, format!("speaks in favor of work (\"{words}\")"), remedy);
        }
    });
}
