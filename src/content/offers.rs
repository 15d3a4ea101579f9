//! Words by which a sentence recommends, praises or offers work. While a warning sign stands, the page says none
//! of them: a claim that holds one is marked `recommends`, or stands in a part that is about safety alone.

/// Beginnings of what is said in favor of work.
pub const OFFERS: [&str; 34] = [
    "may suit",
    "may ease",
    "may fit",
    "may help",
    "can help",
    "can ease",
    "can relax",
    "can calm",
    "can go along",
    "helped",
    "helps you",
    "helps the",
    "help you relax",
    "helps it",
    "eases newer",
    "less sore",
    "lower tension",
    "pressure off",
    "loosens",
    "relaxing strokes",
    "relax the hip",
    "strokes relax",
    "good choice",
    "first choice",
    "gentle option",
    "gentle types",
    "gentle work",
    "works well",
    "works best",
    "ok for most people",
    "ok with changes",
    "once cleared",
    "plan a session",
    "premium",
];

/// The first offer in `text`, whole words only.
pub fn offer(text: &str) -> Option<&'static str> {
    let text = text.to_ascii_lowercase();
    let bounded = |at: usize| !text[..at].ends_with(|it: char| it.is_alphanumeric());
    OFFERS.into_iter().find(|offer| text.match_indices(offer).any(|(at, _)| bounded(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_is_found_and_a_warning_is_none() {
        assert_eq!(offer("Firm work may ease tension."), Some("may ease"));
        assert_eq!(offer("A Good choice if firm pressure hurts."), Some("good choice"));
        for text in ["No massage. Get medical care today.", "It may be a blood clot.", "This unhelped leg."] {
            assert_eq!(offer(text), None, "{text}");
        }
    }

    #[test]
    fn every_offer_is_spelled_as_it_is_looked_for() {
        assert!(OFFERS.into_iter().all(|it| offer(it).is_some()));
    }
}
