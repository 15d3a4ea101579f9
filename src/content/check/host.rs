//! The same rules for what a host page says differently. It says texts alone, so nothing here knows files.

use crate::content::check::{ContentError, Report, text, wording};

/// The longest text that a page may put in.
const LONGEST: usize = 600;

/// The longest address of online booking: some carry all they know in one token.
const LONGEST_ADDRESS: usize = 2000;

const UNSAFE: &str = "is no web address that is safe to follow";

/// Everything that is wrong with texts of a host page, given with their places in the content file.
pub fn host_faults<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<ContentError> {
    let mut report = Report::default();
    let (mut phone, mut phone_link) = (None, None);
    for (path, text) in texts {
        wording::check_text(path, text, &mut report);
        let longest = if path == "studio.bookingLink" { LONGEST_ADDRESS } else { LONGEST };
        if text.len() > longest {
            report.add(path, "is too long", format!("use at most {longest} bytes"));
        }
        match path {
            "studio.phone" => phone = Some(text),
            "studio.phoneLink" => phone_link = Some(text),
            "studio.websiteLink" if !text::is_web_link(text) => {
                report.add(path, UNSAFE, "write https://, host and path");
            }
            "studio.bookingLink" if !text::is_booking_address(text) => {
                report.add(path, UNSAFE, "write https://, host and path");
            }
            _ => {}
        }
    }
    if phone_link.is_some_and(|it| !text::is_phone_link(it)) {
        report.add("studio.phoneLink", "is no phone link", "write tel:+ and the digits");
    }
    check_phone(phone, phone_link, &mut report);
    report.0
}

/// What is read and what is called is one number.
pub(super) fn check_phone(phone: Option<&str>, link: Option<&str>, report: &mut Report) {
    let digits = |it: &str| it.chars().filter(char::is_ascii_digit).collect::<String>();
    let (path, problem, remedy) = match (phone, link) {
        (None, None) => return,
        (Some(phone), Some(link)) if digits(link).ends_with(&digits(phone)) && !digits(phone).is_empty() => {
            return;
        }
        (Some(_), Some(_)) => {
            ("studio.phone", "is another number than studio.phoneLink", "write the same digits")
        }
        (Some(_), None) => ("studio.phoneLink", "is missing", "add the number as a link"),
        (None, Some(_)) => ("studio.phone", "is missing", "add the number as people write it"),
    };
    report.add(path, problem, remedy);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(texts: &[(&str, &str)]) -> Vec<String> {
        host_faults(texts.iter().copied()).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn good_texts_pass() {
        let texts = [
            ("studio.phone", "555-010-0199"),
            ("studio.phoneLink", "tel:+15550100199"),
            ("studio.bookingLink", "https://book.example.com/new?service={type}&area={area}"),
            ("words.heading", "Where does it hurt?"),
            ("words.call", "Ring us: {phone}"),
        ];
        assert_eq!(faults(&texts), [""; 0]);
    }

    #[test]
    fn each_bad_text_is_named_with_its_remedy() {
        for (path, text) in [
            ("words.heading", ""),
            ("words.heading", "We cure your pain"),
            ("words.heading", "<b>Bold</b>"),
            ("words.heading", "turned \u{202E} round"),
            ("words.call", "Call us"),
            (
                "words.lead",
                "Utilizing multidimensional therapeutic interventions facilitates considerable amelioration of symptomatology.",
            ),
            ("studio.websiteLink", "javascript:alert(1)"),
            ("studio.bookingLink", "http://example.com"),
            ("studio.phone", "555-010-0199"),
        ] {
            let faults = faults(&[(path, text)]);
            assert!(
                faults.iter().any(|it| it.starts_with(path) || path == "studio.phone"),
                "{path} {text:?}: {faults:?}"
            );
            assert!(faults.iter().all(|it| !it.contains('\n')), "one line");
        }
        let long = "a ".repeat(400) + "a";
        assert!(!faults(&[("words.heading", &long)]).is_empty());
        let other = faults(&[("studio.phone", "555-0100"), ("studio.phoneLink", "tel:+15550199999")]);
        assert_eq!(other, ["studio.phone: is another number than studio.phoneLink; write the same digits"]);
    }
}
