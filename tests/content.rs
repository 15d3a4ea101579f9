//! The built-in content keeps every rule, and the check finds each kind of fault where it was planted.

#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use sciatica_guide::content::{BUILT_IN, ContentError, Guide, check::text, parse};
use serde_json::{Value, json};

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

/// What the check says once `change` has been made to the built-in content.
fn errors_after(change: impl FnOnce(&mut Value)) -> Vec<ContentError> {
    let mut file = file();
    change(&mut file);
    parse(&file.to_string()).err().unwrap_or_default()
}

fn set(file: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(fields) => _ = fields.insert(name.to_owned(), value),
        Value::Array(items) if name == "-" => items.push(value),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        other => panic!("{parent} holds {other}"),
    }
}

fn remove(file: &mut Value, pointer: &str) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(fields) => _ = fields.remove(name).unwrap(),
        Value::Array(items) => _ = items.remove(name.parse::<usize>().unwrap()),
        other => panic!("{parent} holds {other}"),
    }
}

/// Puts `value` at `pointer`; `null` removes what is there.
fn plant(file: &mut Value, pointer: &str, value: &Value) {
    if value.is_null() { remove(file, pointer) } else { set(file, pointer, value.clone()) }
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
fn the_piriformis_has_five_types_and_four_cautions() {
    let guide = guide();
    let area = guide.areas.iter().find(|area| area.id.slug() == "piriformis").unwrap();
    assert_eq!(area.cautions.len(), 4);
    assert_eq!(guide.fits.iter().filter(|fit| fit.area == area.id).count(), 5);
}

/// Where a fault is planted, what is put there (`null` removes), and where the error must point.
fn faults() -> Vec<(&'static str, Value, &'static str)> {
    vec![
        // Shape.
        ("/title", Value::Null, "title"),
        ("/title", json!(7), "title"),
        ("/areas/1/colour", json!("red"), "areas[1].colour"),
        ("/areas/1/id", json!("neck"), "areas[1].id"),
        ("/fits/3/type", json!("hot-stone"), "fits[3].type"),
        ("/fits/3/level", json!("best"), "fits[3].level"),
        ("/areas/0/cautions/0/caution", json!("mood"), "areas[0].cautions[0].caution"),
        ("/tips/0/claim/sources", Value::Null, "tips[0].claim.sources"),
        ("/words/call", Value::Null, "words.call"),
        // Structure.
        ("/areas/3", Value::Null, "areas"),
        ("/areas/1/id", json!("lumbar"), "areas[1].id"),
        ("/massageTypes/4", Value::Null, "massageTypes"),
        ("/massageTypes/4/id", json!("swedish"), "massageTypes[4].id"),
        ("/cautions/0", Value::Null, "cautions"),
        ("/cautions/1/id", json!("disc"), "cautions[1].id"),
        ("/fits/7", Value::Null, "fits"),
        ("/fits/1/type", json!("deep-tissue"), "fits[1]"),
        ("/messages/0/id", json!("M7"), "messages[0].id"),
        ("/messages/0/id", json!("M2"), "messages[1].id"),
        ("/warningSigns/0/id", json!("RF-13"), "warningSigns[0].id"),
        ("/warningSigns/0", Value::Null, "warningSigns"),
        ("/warningSigns/0/urgency", json!("routine"), "warningSigns[1].urgency"),
        ("/sources/2/id", json!("R103"), "sources[2].id"),
        ("/sources/3/id", json!("R1"), "sources[3].id"),
        ("/tips/1/id", json!("tip-1"), "tips[1].id"),
        ("/tips/1/id", json!("Tip 2"), "tips[1].id"),
        ("/benefits", json!([]), "benefits"),
        ("/areas/2/cautions", json!([]), "areas[2].cautions"),
        ("/areas/2/cautions/0", Value::Null, "areas[2].cautions"),
        ("/areas/2/cautions/1/caution", json!("flare"), "areas[2].cautions[1].caution"),
        ("/areas/2/about", json!([]), "areas[2].about"),
        ("/areas/2/tell", json!([]), "areas[2].tell"),
        ("/areas/2/shortName", json!("Piriformis muscle"), "areas[2].shortName"),
        ("/words/steps", json!([]), "words.steps"),
        ("/studio/phoneLink", json!("tel:561-529-2093"), "studio.phoneLink"),
        ("/studio/websiteLink", json!("http://www.jupitermassageandpilates.com"), "studio.websiteLink"),
        ("/studio/bookingLink", json!("javascript:alert(1)"), "studio.bookingLink"),
        ("/sources/2/link", json!("https://me:word@example.org/a"), "sources[2].link"),
        ("/review/on", json!("May 4, 2026"), "review.on"),
        ("/review/next", json!("2026-02-30"), "review.next"),
        ("/review/by", json!("A. Therapist, MA 1"), "review.on"),
        // Grounds.
        ("/tips/0/claim/sources", json!([]), "tips[0].claim.sources"),
        ("/tips/0/claim/sources/0", json!("R83"), "tips[0].claim.sources[0]"),
        ("/tips/0/claim/facts/0", json!("S77"), "tips[0].claim.facts[0]"),
        ("/studio/facts/0", json!("S0"), "studio.facts[0]"),
        ("/studio/facts/2", Value::Null, "facts"),
        ("/sources/-", json!({ "id": "R102", "kind": "practice", "name": "A page" }), "sources["),
        ("/fits/0/reason/sources", json!(["R52"]), "fits[0].basis"),
        // Words.
        ("/tips/0/name", json!(""), "tips[0].name"),
        ("/tips/0/name", json!("Stretch "), "tips[0].name"),
        ("/tips/0/name", json!("Massage cures"), "tips[0].name"),
        ("/words/lead", json!("It realigns your spine."), "words.lead"),
        ("/words/lead", json!("Tap a name\nor the drawing."), "words.lead"),
        ("/words/lead", json!("Tap \u{202E}a name."), "words.lead"),
        ("/words/lead", json!("Tap a name!"), "words.lead"),
        ("/words/lead", json!("Tap a name 😀"), "words.lead"),
        ("/words/lead", json!("Tap <b>a name</b>."), "words.lead"),
        ("/words/lead", json!("Tap {area}."), "words.lead"),
        ("/words/announcement", json!("{area}. {types} massage types."), "words.announcement"),
        ("/words/call", json!("Call us"), "words.call"),
        ("/words/madeBy", json!("Made by a studio that sells massage."), "words.madeBy"),
        ("/words/reviewed", json!("Reviewed by {by}."), "words.reviewed"),
        ("/words/reviewNext", json!("Next review soon."), "words.reviewNext"),
        ("/words/lead", json!("Do see a physician if neurological symptoms deteriorate."), "words.lead"),
    ]
}

#[test]
fn each_planted_fault_is_found_where_it_is() {
    for (pointer, value, path) in faults() {
        let errors = errors_after(|file| plant(file, pointer, &value));
        assert!(
            errors
                .iter()
                .any(|error| error.path == path || (path.ends_with('[') && error.path.starts_with(path))),
            "{pointer} = {value}: {errors:#?}"
        );
    }
}

#[test]
fn several_faults_of_one_pass_are_reported_together() {
    let shape = errors_after(|file| {
        remove(file, "/title");
        set(file, "/areas/0/id", json!("neck"));
        set(file, "/words/extra", json!("x"));
    });
    assert_eq!(paths(&shape), BTreeSet::from(["areas[0].id", "title", "words.extra"]));

    let meaning = errors_after(|file| {
        set(file, "/areas/2/cautions", json!([]));
        set(file, "/words/call", json!("We heal you"));
        set(file, "/tips/4/claim/sources", json!([]));
    });
    assert_eq!(paths(&meaning), BTreeSet::from(["areas[2].cautions", "tips[4].claim.sources", "words.call"]));
    assert_eq!(meaning.len(), 4, "the call button promises and lacks {{phone}}: {meaning:#?}");
}

fn paths(errors: &[ContentError]) -> BTreeSet<&str> {
    errors.iter().map(|error| error.path.as_str()).collect()
}

#[test]
fn an_error_is_one_line_with_path_and_remedy() {
    let errors = errors_after(|file| set(file, "/areas/2/cautions", json!([])));
    assert_eq!(
        errors[0].to_string(),
        "areas[2].cautions: has no caution; add at least one: flare and disc hold in every area"
    );
    for (pointer, value, _) in faults() {
        for error in errors_after(|file| plant(file, pointer, &value)) {
            let line = error.to_string();
            assert!(line.starts_with(&error.path) && line.ends_with(&error.remedy), "{line}");
            assert!(
                !error.path.is_empty() && !error.remedy.is_empty() && line.lines().count() == 1,
                "{line}"
            );
        }
    }
    let hidden = errors_after(|file| set(file, "/words/ev\nil", json!("x")));
    assert_eq!(hidden[0].to_string().lines().count(), 1);
}

#[test]
fn broken_json_names_line_and_column() {
    let errors = parse("{\n  \"title\": }").expect_err("broken JSON");
    assert_eq!(errors[0].path, "line 2, column 12");
    let twice = BUILT_IN.replacen("\"language\"", "\"title\": \"Twice\",\n  \"language\"", 1);
    assert!(parse(&twice).expect_err("a field given twice")[0].problem.contains("duplicate field"));
}
