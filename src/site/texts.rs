//! Which texts of the page another page may reword: found in the finished markup, so that none is offered that
//! stands nowhere, or that also stands inside another text.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::content::Guide;

/// Wordings about safety and about who speaks here; they are the guide's own.
const KEPT: [&str; 16] = [
    "words.canAndCannot",
    "words.check.",
    "words.compare.",
    "words.getHelpFirst",
    "words.limit",
    "words.madeBy",
    "words.privacy",
    "words.results.",
    "words.review",
    "words.rules",
    "words.selfCare.",
    "words.situation.",
    "words.urgency.",
    "words.warningSigns",
    "words.whenToBeCareful",
    "words.basedOn",
];

/// Texts that are made from several.
const COMPOSED: [&str; 3] = ["{words.call}", "{words.madeBy}", "{studio.legalName} ({studio.shortName})"];

/// Places in a wording, and the fact that the build puts there.
const PLACES: [(&str, &str); 2] = [("{phone}", "{studio.phone}"), ("{studio}", "{studio.legalName}")];

/// Facts of the studio that stand in links.
pub const LINKS: [&str; 3] = ["studio.phoneLink", "studio.websiteLink", "studio.bookingLink"];

/// How many of the commonest words tell a language.
const COMMON: usize = 8;

/// What a page may reword, by its place in the content file, with what stands there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// Facts of the studio.
    pub facts: Vec<(String, String)>,
    /// Wordings.
    pub words: Vec<(String, String)>,
    /// Texts that are made from these: `{studio.legalName} ({studio.shortName})`.
    pub composed: Vec<String>,
}

impl Texts {
    /// The texts of a guide, given its markup.
    pub fn of(guide: &Guide, html: &str) -> Self {
        let runs = runs(html);
        let file = serde_json::to_value(guide).unwrap_or_default();
        let mut facts = Vec::new();
        for (name, value) in file["studio"].as_object().into_iter().flatten() {
            if let Some(text) = value.as_str() {
                facts.push((format!("studio.{name}"), text.to_owned()));
            } else if let (Some(text), true) = (value["text"].as_str(), value["sources"].is_array()) {
                facts.push((format!("studio.{name}.text"), text.to_owned()));
            }
        }
        if guide.studio.booking_link.is_none() {
            facts.push(("studio.bookingLink".to_owned(), String::new()));
        }
        let mut words = Vec::new();
        collect("words", &file["words"], &mut words);
        words.extend(file["title"].as_str().map(|it| ("title".to_owned(), it.to_owned())));
        words.retain(|(path, text)| {
            let stands = runs.iter().filter(|it| *it == text).count();
            let is_part = runs.iter().filter(|it| it.contains(text.as_str())).count();
            let is_kept = KEPT.iter().any(|it| path.starts_with(it));
            !is_kept && (path == "words.call" || stands > 0 && stands == is_part)
        });
        let composed = COMPOSED.map(|it| {
            // The words of a template stand in it, unless a page may change them, too.
            let resolve =
                |text: String, (path, value): &(String, String)| text.replace(&format!("{{{path}}}"), value);
            let mut text = it.to_owned();
            if !words.iter().any(|(path, _)| it.contains(&format!("{{{path}}}"))) && it.starts_with("{words.")
            {
                let mut all = Vec::new();
                collect("words", &file["words"], &mut all);
                text = all.iter().fold(text, resolve);
            }
            text
        });
        Self { facts, words, composed: composed.to_vec() }
    }

    /// The form in which the browser gets them.
    pub fn to_json(&self) -> Value {
        let object = |pairs: &[(String, String)]| -> Value {
            pairs.iter().map(|(path, text)| (path.clone(), json!(text))).collect::<Map<_, _>>().into()
        };
        let places: Map<_, _> =
            PLACES.into_iter().map(|(place, fact)| (place.to_owned(), json!(fact))).collect();
        json!({
            "facts": object(&self.facts),
            "words": object(&self.words),
            "composed": self.composed,
            "places": places,
            "links": LINKS,
        })
    }
}

/// Every text in a part of the content file, with its place. A text with sources is a claim, and stays.
fn collect(path: &str, value: &Value, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => texts.push((path.to_owned(), text.clone())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(&format!("{path}[{index}]"), item, texts);
            }
        }
        Value::Object(fields) if !fields.get("sources").is_some_and(Value::is_array) => {
            for (name, field) in fields {
                collect(&format!("{path}.{name}"), field, texts);
            }
        }
        _ => {}
    }
}

/// The texts of a page as a reader sees them, each without a break by a tag. A word that opens its meaning does
/// not break one. Attributes count as well: what stands in them cannot be reworded.
pub fn runs(html: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    let (mut inside, mut joined) = (false, false);
    for part in html.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        let is_term = tag.contains("class=\"term\"");
        let is_joined = tag == "span class=\"joined\"";
        let ends_joined = joined && tag == "/span";
        joined = is_joined || joined && !ends_joined;
        if !(is_term || is_joined || ends_joined || inside && matches!(tag, "/a" | "/button")) {
            runs.push(plain(&std::mem::take(&mut run)));
        }
        inside = is_term;
        for attribute in ["aria-label=\"", "data-announcement=\"", "data-said=\"", "data-counted=\""] {
            let value = tag.split_once(attribute).and_then(|it| it.1.split_once('"'));
            runs.extend(value.map(|it| format!("{} ", plain(it.0))));
        }
        run += text;
    }
    runs.push(plain(&run));
    runs.retain(|it| !it.trim().is_empty());
    runs
}

/// A pattern of the commonest short words in a text of some markup. Nobody writes the language for long without one of
/// them, and a translation has none. It fits no text of a language whose words have other letters or no ends.
pub fn common_words(html: &str) -> String {
    let text = runs(html).join(" ");
    let mut counts = BTreeMap::<&str, usize>::new();
    for word in text.split(|it: char| !it.is_alphanumeric() && it != '’') {
        if (3..=4).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_lowercase()) {
            *counts.entry(word).or_default() += 1;
        }
    }
    let mut words: Vec<_> = counts.into_iter().filter(|it| it.1 * 2000 > text.len()).collect();
    words.sort_by_key(|it| Reverse(it.1));
    let words: Vec<_> = words.into_iter().take(COMMON).map(|it| it.0).collect();
    if words.is_empty() { String::new() } else { ["\\b(?:", &words.join("|"), ")\\b"].concat() }
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{BUILT_IN, parse};
    use crate::site::{Embedding, Spot, guide_html_in, later_html};

    #[test]
    fn a_term_does_not_break_a_text_and_any_other_tag_does() {
        let html = r#"<p>Good <span class="joined">(<button type="button" class="term" x>fit</button>)</span> &amp; more <b>here</b></p>"#;
        assert_eq!(runs(html), ["Good (fit) & more", "here"]);
        assert_eq!(
            runs(r#"<p>Good <a class="term" href="x">fit</a> for <a href="y">it</a></p>"#),
            ["Good fit for", "it"]
        );
    }

    #[test]
    fn a_language_is_known_by_its_commonest_words() {
        let words = common_words("<p>The cat and the dog and the massage: don’t and won’t.</p><p>Some.</p>");
        assert_eq!(words, "\\b(?:and|the|cat|dog)\\b");
        assert_eq!(common_words("<p>按摩与坐骨神经</p>"), "");
    }

    #[test]
    fn everything_that_may_be_reworded_stands_in_the_element() {
        let guide = parse(BUILT_IN).unwrap();
        let surroundings = || Spot::new(Embedding::Element, "").surroundings();
        let html = guide_html_in(&guide, surroundings()) + &later_html(&guide, surroundings());
        let texts = Texts::of(&guide, &html);
        let runs = runs(&html);
        for (path, text) in texts.words.iter().filter(|it| it.0 != "words.call") {
            assert!(runs.contains(text), "{path} stands nowhere");
        }
        let paths: Vec<_> = texts.words.iter().map(|it| it.0.as_str()).collect();
        for wanted in ["title", "words.heading", "words.lead", "words.book", "words.call"] {
            assert!(paths.contains(&wanted), "{wanted} cannot be reworded; {paths:?} can");
        }
        for kept in ["words.whenToBeCareful", "words.check.nothingTicked", "words.privacy"] {
            assert!(!paths.contains(&kept), "{kept} can be reworded");
        }
        let composed = texts.composed.iter().map(|it| {
            let it = texts
                .words
                .iter()
                .fold(it.clone(), |it, (path, text)| it.replace(&format!("{{{path}}}"), text));
            let it = PLACES.iter().fold(it, |it, (place, fact)| it.replace(place, fact));
            texts.facts.iter().fold(it, |it, (path, text)| it.replace(&format!("{{{path}}}"), text))
        });
        for text in composed {
            assert!(runs.contains(&text), "{text:?} stands nowhere");
        }
    }
}
