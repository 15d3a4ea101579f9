//! The built-in content keeps every rule. How the check finds faults is in `content_faults.rs`.

#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use sciatica_guide::content::{BUILT_IN, Guide, check::text, parse};
use serde_json::Value;

fn guide() -> Guide {
    parse(BUILT_IN).expect("the built-in content is valid")
}

fn file() -> Value {
    serde_json::from_str(BUILT_IN).unwrap()
}

/// Every text of `value`, with its path in JSON pointer form.
fn texts(value: &Value) -> Vec<(String, &str)> {
    match value {
        Value::String(text) => vec![(String::new(), text)],
        Value::Array(items) => {
            inside(items.iter().enumerate().map(|(index, item)| (index.to_string(), item)))
        }
        Value::Object(fields) => inside(fields.iter().map(|(name, field)| (name.clone(), field))),
        _ => Vec::new(),
    }
}

fn inside<'a>(children: impl Iterator<Item = (String, &'a Value)>) -> Vec<(String, &'a str)> {
    children
        .flat_map(|(name, child)| {
            texts(child).into_iter().map(move |(path, text)| (format!("/{name}{path}"), text))
        })
        .collect()
}

#[test]
fn built_in_content_is_valid() {
    guide();
}

#[test]
fn every_fact_of_the_article_is_carried() {
    let file = file();
    let carried: BTreeSet<&str> =
        texts(&file).into_iter().filter(|(path, _)| path.contains("/facts/")).map(|(_, fact)| fact).collect();
    for number in 1..=76 {
        assert!(carried.contains(format!("S{number}").as_str()), "S{number}");
    }
    assert_eq!(carried.len(), 76);
}

#[test]
fn the_studio_block_carries_the_studio_facts() {
    let studio = guide().studio;
    let carried: BTreeSet<String> =
        [studio.facts, studio.hours.facts, studio.offer.facts].concat().into_iter().collect();
    assert_eq!(carried, (65..=76).map(|number| format!("S{number}")).collect());
    assert_eq!(studio.phone_link, "tel:+15615292093");
    assert_eq!(studio.website_link, "https://www.jupitermassageandpilates.com");
    assert_eq!((studio.booking_link, studio.license), (None, None), "the article names neither");
}

#[test]
fn core_messages_stand_word_for_word() {
    let said: Vec<String> = guide().messages.into_iter().map(|message| message.claim.text).collect();
    assert_eq!(
        said,
        [
            "Massage can go along with medical care for sciatica. It does not cure it.",
            "If a disc or spinal stenosis is the cause, massage cannot fix that cause. It may ease tight, sore muscles around it.",
            "This tool teaches. It does not diagnose, and it is not medical advice.",
            "Some signs need a doctor now, not a massage.",
            "Tell your therapist about your sciatica, where it hurts, and what your doctor has said.",
            "Exercise and movement matter too. Massage works best as one part of a plan.",
        ]
    );
}

#[test]
fn honest_wordings_stand_word_for_word() {
    let file = file();
    let texts = texts(&file);
    for wording in [
        "Massage may help you feel and move better for a while, along with medical care and exercise.",
        "Tight muscles near the nerve may add to the pain.",
        "The skin feels warmer. For better circulation, gentle movement works best.",
        "Many people feel less sore.",
        "Massage can calm you and may ease pain. Natural pain-easing chemicals may play a part.",
        "You may move more easily right after. Stretching and exercise help it last.",
        "Massage does not move a disc or widen the spine. It can relax the muscles that guard a sore back.",
        "A tight piriformis is one possible cause. Only a healthcare provider can tell you the cause.",
        "Tight thighs may change how you move and can add to back strain.",
        "Firm work on the glutes may ease tension near the nerve.",
        "Some people like a cool pack after. The proof for cold is thin, so use what feels good.",
        "May make sore spots less tender for a while.",
    ] {
        assert!(texts.iter().any(|(_, text)| text.contains(wording)), "{wording}");
    }
}

#[test]
fn nothing_is_promised() {
    let file = file();
    for (path, text) in texts(&file) {
        assert_eq!(text::promise(text), None, "{path}");
    }
}

#[test]
fn both_directions_of_the_evidence_are_told() {
    let evidence = guide().evidence;
    for number in 1..=18 {
        assert!(evidence.iter().any(|note| note.id == format!("e{number}")), "e{number}");
    }
    assert!(evidence.iter().any(|note| note.claim.text.starts_with("NICE")));
    assert!(
        evidence.iter().any(|note| note.claim.text.starts_with("The Dutch guideline")
            && note.claim.text.contains("the opposite"))
    );
}

#[test]
fn the_piriformis_has_five_types_and_five_cautions() {
    let guide = guide();
    let area = guide.areas.iter().find(|area| area.id.slug() == "piriformis").unwrap();
    assert_eq!(area.cautions.len(), 5);
    assert_eq!(guide.fits.iter().filter(|fit| fit.area == area.id).count(), 5);
}

#[test]
fn the_forms_of_booking_systems_that_the_docs_show_are_taken() {
    let docs = include_str!("../public/demo/hosting.html");
    let table = docs.split_once("<h3 id=\"booking-systems\">").unwrap().1.split_once("</table>").unwrap().0;
    let addresses: Vec<_> =
        table.split("<code>https://").skip(1).map(|it| it.split('<').next().unwrap()).collect();
    assert!(addresses.len() >= 7, "{addresses:?}");
    let mut file = file();
    file["studio"]["bookingLink"] = "https://example.com/book".into();
    for address in addresses {
        let address = ["https://", address].concat().replace("&amp;", "&");
        file["studio"]["bookingLinks"] = serde_json::json!({ "swedish": address });
        assert!(parse(&file.to_string()).is_ok(), "{address}");
    }
    // A token longer than any sentence may be, and what a sentence may not hold.
    let token = ["https://example.com/w?enc=", &"Aa0+/%2B".repeat(200), "==&copy;#!/a"].concat();
    file["studio"]["bookingLinks"] = serde_json::json!({ "swedish": token });
    assert!(parse(&file.to_string()).is_ok());
}
