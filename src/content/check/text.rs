//! Rules for a single text: promises, characters, markup, addresses, days. No JSON and no files in here.

/// Words that promise a result, as the beginnings of words.
const PROMISES: [&str; 13] = [
    "cure",
    "curing",
    "curative",
    "heal",
    "fix",
    "detox",
    "toxin",
    "realign",
    "re-align",
    "guarant",
    "miracl",
    "permanent",
    "pain-free",
];

/// Beginnings that look like a promise and are none.
const HARMLESS: [&str; 2] = ["health", "fixture"];

/// Whole phrases that promise a result or give an all-clear.
const PHRASES: [&str; 6] = [
    "release the nerve",
    "releases the nerve",
    "proven for sciatica",
    "you are fine",
    "you're fine",
    "risk-free",
];

/// Words that turn a promise into its opposite.
const NEGATIONS: [&str; 7] = ["not", "cannot", "no", "never", "nor", "neither", "without"];

/// How many words before a promise are searched for a negation.
const REACH: usize = 3;

/// A pattern that finds whatever begins like a promise, for where a sentence is not looked at more closely.
#[cfg(feature = "ssr")]
pub fn promise_pattern() -> String {
    format!(r"\b(?!{})({}|{})", HARMLESS.join("|"), PROMISES.join("|"), PHRASES.join("|"))
}

/// The first promise in `text`, such as `cures` or `release the nerve`.
///
/// A promise may be denied: `does not cure` and `cannot fix` pass. The denial has to stand in the same clause
/// and at most three words before the promise; `not only` and `not just` deny nothing.
pub fn promise(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase().replace('’', "'");
    if let Some(phrase) = PHRASES.iter().find(|phrase| text.contains(*phrase)) {
        return Some((*phrase).to_owned());
    }
    text.split(['.', ',', ';', ':', '!', '?', '(', ')', '–', '—']).find_map(|clause| {
        let words: Vec<&str> = clause.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
        let place =
            (0..words.len()).find(|&place| is_promise(words[place]) && !is_denied(&words[..place]))?;
        Some(words[place].to_owned())
    })
}

fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric())
}

fn is_promise(word: &str) -> bool {
    let begins = |list: &[&str]| {
        word.split(['/', '"', '“']).any(|part| list.iter().any(|stem| part.starts_with(stem)))
    };
    begins(&PROMISES) && !begins(&HARMLESS)
}

fn is_denied(before: &[&str]) -> bool {
    let start = before.len().saturating_sub(REACH);
    (start..before.len()).any(|place| {
        let next = before.get(place + 1).copied();
        let only = matches!(next, Some("only" | "just" | "merely"));
        (NEGATIONS.contains(&before[place]) || before[place].ends_with("n't")) && !only
    })
}

/// Whether a character cannot be seen: a control character, a mark that turns the direction of writing, or a
/// sign of no width.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Whether a character raises the voice: an exclamation mark, a pictogram.
pub fn is_loud(letter: char) -> bool {
    matches!(letter, '!' | '¡' | '\u{2600}'..='\u{27BF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Whether a browser might take `text` for markup: angle brackets or a character reference (`&lt;`).
pub fn is_markup(text: &str) -> bool {
    text.contains(['<', '>'])
        || text.split('&').skip(1).any(|rest| {
            rest.split_once(';').is_some_and(|(name, _)| {
                !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '#')
            })
        })
}

/// Whether `link` is a plain `https://` address: a host with a dot, no credentials, spaces or quotes.
pub fn is_web_link(link: &str) -> bool {
    let Some(rest) = link.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let dotted = host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty());
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    dotted && plain && rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'`<>\\^{}|".contains(&byte))
}

/// Whether `number` may be that of a license: letters and digits, at least one of these.
pub fn is_license(number: &str) -> bool {
    (4..=16).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'#'))
        && number.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether `template` is such an address once a massage type and an area stand in its places.
pub fn is_booking_address(template: &str) -> bool {
    let path = template.match_indices(['/', '?', '#']).map(|it| it.0).find(|&at| at >= "https://".len());
    let (host, path) = template.split_at(path.unwrap_or(template.len()));
    let is_port = |it: &str| (1..=5).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_digit());
    let host = host.rsplit_once(':').filter(|(_, port)| is_port(port)).map_or(host, |(host, _)| host);
    is_web_link(&[host, &path.replace("{type}", "").replace("{area}", "")].concat())
}

/// Whether `link` is `tel:+` and 8 to 15 digits.
pub fn is_phone_link(link: &str) -> bool {
    link.strip_prefix("tel:+").is_some_and(|number| {
        (8..=15).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether `colour` is `#` and six hexadecimal digits.
pub fn is_colour(colour: &str) -> bool {
    colour
        .strip_prefix('#')
        .is_some_and(|it| it.len() == 6 && it.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Whether `address` is a picture that is part of its own address.
pub fn is_picture(address: &str) -> bool {
    let kind = address.strip_prefix("data:image/").and_then(|it| it.split_once([';', ',']));
    kind.is_some_and(|(kind, data)| {
        ["png", "jpeg", "webp", "svg+xml"].contains(&kind)
            && !data.is_empty()
            && !data.contains(|it: char| it.is_whitespace() || r#""'()<>\"#.contains(it))
    })
}

/// Whether `day` is a day of the calendar, written `YYYY-MM-DD`.
pub fn is_day(day: &str) -> bool {
    let parts: Vec<&str> = day.split('-').collect();
    let &[year, month, date] = parts.as_slice() else { return false };
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(digits(year, 4) && digits(month, 2) && digits(date, 2)) {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or_default();
    let leap = number(year).is_multiple_of(4)
        && (!number(year).is_multiple_of(100) || number(year).is_multiple_of(400));
    let last = match number(month) {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=last).contains(&number(date))
}

/// The names between braces: `area` and `types` in `{area}. {types} massage types`. One that nothing closes keeps its brace.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('{').map(|(at, brace)| {
        let name = text[at + brace.len()..].split_once('}').map(|it| it.0);
        name.unwrap_or(&text[at..])
    })
}

#[cfg(test)]
mod tests {
    use super::{is_day, is_hidden, is_loud, is_markup, is_phone_link, is_web_link, promise};

    #[test]
    fn finds_promises_whatever_their_form() {
        for (text, word) in [
            ("Massage cures sciatica.", "cures"),
            ("It HEALS the nerve.", "heals"),
            ("Healing touch for you.", "healing"),
            ("We “fix” your back.", "fix"),
            ("Water flushes toxins.", "toxins"),
            ("A guaranteed result.", "guaranteed"),
            ("This can release the nerve.", "release the nerve"),
            ("Relax: you’re fine.", "you're fine"),
            ("It realigns the spine.", "realigns"),
        ] {
            assert_eq!(promise(text).as_deref(), Some(word), "{text}");
        }
    }

    #[test]
    fn lets_a_denied_promise_pass() {
        for text in [
            "It does not cure it.",
            "Massage cannot fix that cause.",
            "No guarantee.",
            "It doesn’t directly cure sciatica.",
            "We never promise to heal you.",
            "Your healthcare provider knows. Stay healthy.",
            "The cause is secure.",
        ] {
            assert_eq!(promise(text), None, "{text}");
        }
    }

    #[test]
    fn a_denial_elsewhere_does_not_count() {
        for text in [
            "It is not only calming, it cures.",
            "It does not just cure pain.",
            "Not sure? We fix it.",
            "No one who came here for years was left without a real cure in the end, they say, so it heals.",
            "There is no doubt at all that it cures.",
        ] {
            assert!(promise(text).is_some(), "{text}");
        }
    }

    #[test]
    fn tells_hidden_and_loud_characters_from_letters() {
        assert!(['\n', '\u{202E}', '\u{200B}', '\u{AD}', '\u{FEFF}', '\u{2028}'].into_iter().all(is_hidden));
        assert!(['!', '😀', '✅', '⚠'].into_iter().all(is_loud));
        assert!(!"Señor’s “OK” – 1½ °C, ¿sí? Größe 마사지".chars().any(|it| is_hidden(it) || is_loud(it)));
    }

    #[test]
    fn sees_markup_but_not_an_ampersand() {
        assert!(["<b>", "a > b", "&lt;script&gt;", "&#60;"].into_iter().all(is_markup));
        assert!(!is_markup("Heat & ice; rest & move"));
    }

    #[test]
    fn follows_plain_addresses_only() {
        for link in ["https://a.org", "https://a.org/b?c=1&d=2#e", "https://en.wikipedia.org/wiki/A_(b)"] {
            assert!(is_web_link(link), "{link}");
        }
        for link in [
            "http://a.org",
            "https://",
            "https://localhost",
            "https://me:pw@a.org",
            "https://a.org/ b",
            "//a.org",
            "https://a.org/\"x",
            "javascript:alert(1)",
            "https://a..org",
            "https://a.org\\@b.org",
            "HTTPS://a.org",
        ] {
            assert!(!is_web_link(link), "{link}");
        }
        assert!(is_phone_link("tel:+15615292093"));
        assert!(
            !["tel:5615292093", "tel:+1 561", "tel:+", "sms:+15615292093", "tel:+1561529209a"]
                .into_iter()
                .any(is_phone_link)
        );
    }

    #[test]
    fn knows_the_calendar() {
        assert!(["2024-02-29", "2000-02-29", "2026-12-31"].into_iter().all(is_day));
        assert!(
            ![
                "2023-02-29",
                "1900-02-29",
                "2026-13-01",
                "2026-1-1",
                "2026-04-31",
                "26-04-30",
                "2026-04-00",
                "+026-04-30"
            ]
            .into_iter()
            .any(is_day)
        );
    }
}
