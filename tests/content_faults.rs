//! The check of the content finds each kind of fault where it was planted.

#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use sciatica_guide::content::{BUILT_IN, ContentError, parse};
use serde_json::{Value, json};

fn file() -> Value {
    serde_json::from_str(BUILT_IN).unwrap()
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

/// Where a fault is planted, what is put there (`null` removes), and where the error must point.
#[expect(clippy::too_many_lines, reason = "a table, one fault a line")]
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
        ("/studio/brand", json!({ "colour": "red" }), "studio.brand.colour"),
        // The studio's own head.
        ("/studio/brand", json!({ "accent": "teal" }), "studio.brand.accent"),
        ("/studio/brand", json!({ "logo": "https://example.com/logo.png" }), "studio.brand.logo"),
        ("/studio/brand", json!({ "logo": "data:text/html,<b>" }), "studio.brand.logo"),
        ("/studio/brand", json!({ "voice": "We cure your pain." }), "studio.brand.voice"),
        ("/studio/brand", json!({ "voice": "Ring us. ".repeat(20) }), "studio.brand.voice"),
        // Structure.
        ("/language", json!("zz-nonsense"), "language"),
        ("/language", json!("en-UK"), "language"),
        ("/language", json!(""), "language"),
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
        ("/warningSigns/0/id", json!("RF-17"), "warningSigns[0].id"),
        ("/warningSigns/0", Value::Null, "warningSigns"),
        ("/warningSigns/0/urgency", json!("routine"), "warningSigns[1].urgency"),
        ("/sources/2/id", json!("R200"), "sources[2].id"),
        ("/sources/2/id", json!("R50"), "sources[3].id"),
        ("/sources/3/id", json!("R1"), "sources[3].id"),
        ("/tips/1/id", json!("tip-1"), "tips[1].id"),
        ("/tips/1/id", json!("Tip 2"), "tips[1].id"),
        ("/benefits", json!([]), "benefits"),
        ("/selfCare/moves/0", Value::Null, "selfCare.moves"),
        ("/selfCare/moves/0/id", json!("on-back"), "selfCare.moves[0].id"),
        ("/selfCare/moves/1/steps", json!(["Lie down."]), "selfCare.moves[1].steps"),
        ("/selfCare/moves/2/leaveOut", Value::Null, "selfCare.moves[2].leaveOut"),
        ("/selfCare/movesStop", Value::Null, "selfCare.movesStop"),
        ("/selfCare/sleep/1/id", json!("on-side"), "selfCare.sleep[1].id"),
        ("/selfCare/soreness/0", Value::Null, "selfCare.soreness"),
        ("/selfCare/soreness/0/id", json!("call"), "selfCare.soreness[1].id"),
        ("/selfCare/course/areas", json!([]), "selfCare.course.areas"),
        ("/selfCare/course/areas", json!(["glutes", "lumbar"]), "selfCare.course.areas"),
        ("/selfCare/elsewhere", json!([]), "selfCare.elsewhere"),
        ("/selfCare/moving/1/id", json!("home-moving"), "selfCare.moving[1].id"),
        ("/firstVisit", json!([]), "firstVisit"),
        ("/studio/sessions", json!([{ "minutes": 5 }]), "studio.sessions[0].minutes"),
        ("/studio/sessions", json!([{ "minutes": 60 }, { "minutes": 60 }]), "studio.sessions[1].minutes"),
        ("/studio/sessions", json!([{ "minutes": 60, "price": 0 }]), "studio.sessions[0].price"),
        ("/studio/license", json!("to come"), "studio.license"),
        ("/studio/pilates", json!({ "text": "Our classes cure you." }), "studio.pilates.text"),
        (
            "/studio/pilates",
            json!({ "text": "We give classes.", "link": "www.example.com" }),
            "studio.pilates.link",
        ),
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
        (
            "/studio/bookingLinks",
            json!({ "swedish": "https://book.example.com/1", "trigger-point": "http://book.example.com/2" }),
            "studio.bookingLinks.trigger-point",
        ),
        ("/studio/bookingLinks", json!({ "swedish": "https://book.example.com/1" }), "studio.bookingLink"),
        (
            "/studio/bookingLinks",
            json!({ "sports": "https://book.example.com/1" }),
            "studio.bookingLinks.sports",
        ),
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
        ("/sources/-", json!({ "id": "R198", "kind": "practice", "name": "A page" }), "sources["),
        ("/fits/0/reason/sources", json!(["R52"]), "fits[0].basis"),
        // Safety does not rest on copies and popular pages alone, whatever else everybody knows.
        ("/cautions/0/claim/sources", json!(["R57"]), "cautions[0].claim.sources"),
        ("/areas/1/cautions/0/claim/sources", json!(["R66"]), "areas[1].cautions[0].claim.sources"),
        ("/massageTypes/0/whenNot/sources", json!(["R1", "practice"]), "massageTypes[0].whenNot.sources"),
        ("/rules/0/claim/sources", json!(["R1", "R66"]), "rules[0].claim.sources"),
        ("/conditions/0/reason/sources", json!(["R69"]), "conditions[0].reason.sources"),
        ("/notes/0/claim/sources", json!(["R1"]), "notes[0].claim.sources"),
        ("/questions/0/answers/0/advice/sources", json!(["R69"]), "questions[0].answers[0].advice.sources"),
        ("/warningSigns/0/sign/sources", json!(["R69"]), "warningSigns[0].sign.sources"),
        ("/stopCards/0/text/sources", json!(["R69"]), "stopCards[0].text.sources"),
        ("/words/compare/forAll/sources", json!(["R57"]), "words.compare.forAll.sources"),
        ("/words/source", json!("Source {number}"), "words.source"),
        // Situation.
        ("/conditions/17", Value::Null, "conditions"),
        ("/conditions/1/id", json!("disc"), "conditions[1].id"),
        ("/conditions/0/id", json!("gout"), "conditions[0].id"),
        ("/conditions/0/reason", Value::Null, "conditions[0].reason"),
        ("/conditions/2/reason/text", json!(""), "conditions[2].reason.text"),
        ("/conditions/2/reason/sources", json!([]), "conditions[2].reason.sources"),
        ("/areas/1/about/1/recommends", Value::Null, "areas[1].about[1]"),
        ("/rules/0/claim/text", json!("A firm hand may suit you."), "rules[0].claim"),
        ("/conditions/0/first", Value::Null, "conditions[0].first"),
        (
            "/conditions/17/first",
            json!({ "text": "After tea.", "sources": ["practice"] }),
            "conditions[17].first",
        ),
        (
            "/conditions/0/cells/lumbar/deep-tissue",
            json!("hold spine"),
            "conditions[0].cells.lumbar.deep-tissue",
        ),
        ("/conditions/0/explanation", Value::Null, "conditions[0].explanation"),
        ("/conditions/0/scope", json!("visit"), "conditions[0].scope"),
        ("/conditions/0/scope", json!("session"), "conditions[0].scope"),
        ("/conditions/2/scope", json!("cell"), "conditions[2].scope"),
        ("/conditions/0/cells/glutes", Value::Null, "conditions[0].cells.glutes"),
        ("/conditions/0/cells/glutes/swedish", Value::Null, "conditions[0].cells.glutes.swedish"),
        ("/conditions/0/cells/knee", json!({}), "conditions[0].cells.knee"),
        ("/conditions/0/cells/glutes/hot-stone", json!("ok"), "conditions[0].cells.glutes.hot-stone"),
        ("/conditions/0/cells/glutes/swedish", json!("adapt"), "conditions[0].cells.glutes.swedish"),
        ("/conditions/0/cells/glutes/swedish", json!("ok"), "conditions[0].cells.glutes.swedish"),
        ("/conditions/0/cells/glutes/swedish", json!("adapt warm"), "conditions[0].cells.glutes.swedish"),
        ("/conditions/0/cells/glutes/swedish", json!("adapt pos pos"), "conditions[0].cells.glutes.swedish"),
        ("/conditions/0/cells/glutes/swedish", json!("adapt  pos"), "conditions[0].cells.glutes.swedish"),
        ("/conditions/0/cells/glutes/swedish", json!("perhaps pos"), "conditions[0].cells.glutes.swedish"),
        ("/conditions/0/all", json!("hold"), "conditions[0]"),
        ("/conditions/2/all", Value::Null, "conditions[2]"),
        ("/conditions/2/all", json!("hold on"), "conditions[2].all"),
        ("/conditions/17/all", json!("ok light"), "conditions[17].all"),
        ("/conditions/17/all", json!("adapt light"), "conditions[17].all"),
        ("/notes/3", Value::Null, "notes"),
        ("/notes/3/id", json!("light"), "notes[3].id"),
        ("/notes/3/claim/sources", json!([]), "notes[3].claim.sources"),
        ("/questions/7", Value::Null, "questions"),
        ("/questions/7/id", json!("Q13"), "questions[7].id"),
        ("/questions/7/askedWhen", json!([]), "questions[7].askedWhen"),
        ("/questions/0/askedWhen/1", json!("disc"), "questions[0].askedWhen[1]"),
        ("/questions/0/askedWhen/1", json!("none"), "questions[0].askedWhen[1]"),
        ("/questions/0/answers", json!([]), "questions[0].answers"),
        ("/questions/0/answers/2/effect", json!("cheer up"), "questions[0].answers[2].effect"),
        ("/questions/0/answers/2/effect", json!("treat-as none"), "questions[0].answers[2].effect"),
        ("/questions/0/answers/2/effect", json!("stop tomorrow"), "questions[0].answers[2].effect"),
        ("/questions/0/answers/2/effect", json!("stop routine"), "questions[0].answers[2].effect"),
        ("/questions/0/answers/1/notSure", Value::Null, "questions[0].answers"),
        ("/questions/0/answers/2/notSure", json!(true), "questions[0].answers"),
        ("/questions/8/answers/1/effect", json!("keep"), "questions[8].answers[1].effect"),
        ("/stopCards/3", Value::Null, "stopCards"),
        ("/stopCards/0/call", Value::Null, "stopCards[0].call"),
        ("/stopCards/0/call/link", json!("tel:+15615292093"), "stopCards[0].call.link"),
        ("/stopCards/1/call", json!({ "text": "Call", "link": "tel:911" }), "stopCards[1].call"),
        ("/warningSigns/3/followUp/urgency", json!("emergency"), "warningSigns[3].followUp.urgency"),
        ("/words/check/nothingTicked", json!("Nothing ticked: you are fine."), "words.check.nothingTicked"),
        // Drawing and tour.
        ("/structures/0", Value::Null, "structures"),
        ("/structures/0/id", json!("femur"), "structures[23].id"),
        ("/structures/1/latin", json!("Musculus latissimus dorsi"), "structures[1].latin"),
        ("/structures/1/name", json!("Broad back muscle"), "structures[1].name"),
        ("/tour/6", Value::Null, "tour"),
        ("/tour/6/id", json!("roots"), "tour[6].id"),
        ("/tour/0/sentences/1", Value::Null, "tour[0].sentences"),
        ("/tour/0/sentences/1/sources", json!([]), "tour[0].sentences[1].sources"),
        ("/tour/1/types/-", json!("swedish"), "tour[1].types"),
        ("/tour/0/types", json!([]), "tour[0].types"),
        ("/tour/0/types/0", json!("swedish"), "tour[0].types[1]"),
        ("/tour/0/types/0", json!("deep-tissue"), "tour[0].types[0]"),
        ("/words/tour/step", json!("Step {step}"), "words.tour.step"),
        ("/words/layers/deep/caption", Value::Null, "words.layers.deep.caption"),
        // Comparison, evidence, words explained.
        ("/massageTypes/0/pressure", json!("hard"), "massageTypes[0].pressure"),
        ("/massageTypes/0/downside", Value::Null, "massageTypes[0].downside"),
        ("/massageTypes/0/downside/text", json!("You may be sore."), "massageTypes[0].goodFor"),
        ("/noMassage/goodFor/text", json!("It is free."), "noMassage.downside"),
        ("/noMassage/whenNot/sources", json!([]), "noMassage.whenNot.sources"),
        ("/evidence/6/certainty", Value::Null, "evidence[6].certainty"),
        ("/evidence/6/certainty", json!("sure"), "evidence[6].certainty"),
        ("/evidence/4/certainty", json!("some"), "evidence[4].certainty"),
        ("/evidence/4/direction", Value::Null, "evidence[4].certainty"),
        ("/evidence/4/direction", json!("sideways"), "evidence[4].direction"),
        ("/tips/0/certainty", json!("strong"), "tips[0].certainty"),
        ("/rules/0/direction", json!("for"), "rules[0].direction"),
        ("/glossary/29", Value::Null, "glossary"),
        ("/glossary/1/id", json!("G1"), "glossary[1].id"),
        ("/glossary/3/forms/-", json!("radiculopathy"), "glossary[3].forms[0]"),
        ("/glossary/4/forms/0", json!("sciatica"), "glossary[4].forms[0]"),
        ("/glossary/4/meaning/sources", json!([]), "glossary[4].meaning.sources"),
        // Everyday words.
        ("/tips/0/claim/text", json!("It may ease the low back."), "tips[0].claim.text"),
        ("/tips/0/claim/text", json!("Ask your provider first."), "tips[0].claim.text"),
        ("/tips/0/claim/text", json!("Ask your care team first."), "tips[0].claim.text"),
        ("/tips/0/name", json!("Strong flare-up"), "tips[0].name"),
        ("/words/lead", json!("Tick a name or tap the drawing."), "words.lead"),
        ("/words/lead", json!("The colour shows an area."), "words.lead"),
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
