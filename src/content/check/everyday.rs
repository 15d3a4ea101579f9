//! Second pass, everyday words: one term for one thing, in American English.

use serde_json::Value;

use crate::content::check::{Report, tree};
use crate::content::glossary::places;

/// A word that the guide does not use.
struct Avoided {
    /// The word, in lower case; it is found whatever its case, as whole words.
    word: &'static str,
    /// Longer terms that hold the word and are fine.
    within: &'static [&'static str],
    /// What to say.
    say: &'static str,
}

const fn avoided(word: &'static str, say: &'static str) -> Avoided {
    Avoided { word, within: &[], say }
}

const fn but(word: &'static str, within: &'static [&'static str], say: &'static str) -> Avoided {
    Avoided { word, within, say }
}

/// Providers that are named for what they do.
const PROVIDERS: &[&str] = &["healthcare provider", "prenatal provider"];

/// Words for which the guide has another.
const AVOIDED: [Avoided; 46] = [
    // One term for one thing.
    avoided("low back", "lower back"),
    avoided("low-back", "lower back"),
    but("provider", PROVIDERS, "healthcare provider"),
    but("providers", &["healthcare providers"], "healthcare providers"),
    avoided("physician", "doctor"),
    avoided("physicians", "doctors"),
    but("care team", &["cancer care team"], "cancer care team, or healthcare provider"),
    avoided("touchy", "irritated"),
    avoided("strong flare-up", "severe flare-up"),
    but("strong pain", &["strong pain medicine"], "severe pain"),
    avoided("pain is strong", "pain is severe"),
    avoided("pain and inflammation are strong", "pain and inflammation are severe"),
    avoided("tick", "select"),
    avoided("ticks", "selections, or what you selected"),
    avoided("ticked", "selected"),
    avoided("ticking", "selecting"),
    avoided("the article says", "the studio’s article says"),
    avoided("the article adds", "the studio’s article adds"),
    avoided("the article names", "the studio’s article names"),
    avoided("modality", "massage type"),
    avoided("contraindication", "caution, or when to wait"),
    avoided("tummy", "belly"),
    // American English.
    avoided("physiotherapy", "physical therapy"),
    avoided("physiotherapist", "physical therapist"),
    avoided("gp", "doctor"),
    avoided("a&e", "emergency room"),
    avoided("casualty", "emergency room"),
    avoided("paracetamol", "acetaminophen"),
    avoided("whilst", "while"),
    avoided("colour", "color"),
    avoided("centre", "center"),
    avoided("behaviour", "behavior"),
    avoided("favour", "favor"),
    avoided("tumour", "tumor"),
    avoided("fibre", "fiber"),
    avoided("grey", "gray"),
    avoided("licence", "license"),
    avoided("practise", "practice"),
    avoided("programme", "program"),
    avoided("metre", "feet or inches"),
    avoided("recognise", "recognize"),
    avoided("oedema", "swelling"),
    avoided("anaesthetic", "anesthetic"),
    avoided("diarrhoea", "diarrhea"),
    avoided("neighbour", "neighbor"),
    avoided("judgement", "judgment"),
];

/// Parts of the file whose words are names that others gave.
const NAMES: [&str; 2] = ["sources", "studio"];

/// Reports words of another dialect, and second words for one thing.
pub fn check(file: &Value, report: &mut Report) {
    tree::walk(file, &mut |path, value| {
        let part = path.split(['.', '[']).next().unwrap_or_default();
        let (Value::String(text), false) = (value, NAMES.contains(&part)) else { return };
        let small = text.to_ascii_lowercase();
        for it in AVOIDED.iter().filter(|it| small.contains(it.word) && stands_alone(it, text)) {
            let problem = format!("says \"{}\", for which this guide has another word", it.word);
            report.add(path, problem, format!("say \"{}\"", it.say));
        }
    });
}

/// Whether the word stands in `text` anywhere but inside a longer term that is fine.
fn stands_alone(it: &Avoided, text: &str) -> bool {
    let fine: Vec<_> = it.within.iter().flat_map(|term| places(term, text)).collect();
    places(it.word, text)
        .any(|place| !fine.iter().any(|term| term.start <= place.start && place.end <= term.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&'static str> {
        AVOIDED.iter().filter(|it| stands_alone(it, text)).map(|it| it.word).collect()
    }

    #[test]
    fn a_word_is_found_whatever_its_case_and_only_whole() {
        assert_eq!(found("Low back, Tick and GP."), ["low back", "tick", "gp"]);
        assert!(found("Lower back, a ticket, a flow back.").is_empty());
    }

    #[test]
    fn a_longer_term_may_hold_it() {
        assert!(found("Your healthcare provider’s OK, or your cancer care team’s.").is_empty());
        assert!(found("Strong pain medicine.").is_empty());
        assert_eq!(found("Ask your prenatal provider or your provider."), ["provider"]);
        assert_eq!(found("Strong pain, strong pain medicine."), ["strong pain"]);
    }

    #[test]
    fn what_to_say_is_not_itself_avoided_and_each_word_stands_once() {
        for (index, it) in AVOIDED.iter().enumerate() {
            assert!(found(it.say).is_empty(), "{}", it.say);
            assert_eq!(it.word, it.word.to_ascii_lowercase().as_str());
            assert!(AVOIDED[index + 1..].iter().all(|other| other.word != it.word), "{}", it.word);
        }
    }
}
