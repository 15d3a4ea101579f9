//! What the guide says about a visitor's situation is what the studio's brief says, cell by cell.

#![cfg(feature = "ssr")]
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

mod cells;
mod urgency;

use sciatica_guide::content::glossary::terms_in;
use sciatica_guide::content::model::Direction;
use sciatica_guide::content::{AreaId, BUILT_IN, CautionId, ConditionId, Guide, Level, parse};

fn guide() -> Guide {
    parse(BUILT_IN).expect("the built-in content is valid")
}

#[test]
fn adaptations_and_results_stand_word_for_word() {
    let guide = guide();
    let said: Vec<&str> = guide.notes.iter().map(|it| it.claim.text.as_str()).collect();
    assert_eq!(
        said,
        [
            "Light to medium pressure only. No deep pressure.",
            "Stay off the spine. No deep pressure close to it.",
            "Pick the position that feels best, such as on your side or with a pillow under the belly. Change it if leg pain grows.",
            "Lie on your side with pillows. Do not lie flat on your front, or on your back for long.",
            "If pressure sends a shooting pain, tingling or numbness down the leg, say so. The therapist stops or moves.",
            "No hot pack and no ice on skin that is numb.",
            "Keep away from the spot itself: wound, scar, rash, tumor, port or treated skin.",
            "The therapist looks at the skin before and after, and asks about pressure often.",
            "No deep pressure on the calf or inner thigh. No leg massage if one leg is newly swollen, or a calf is warm, red, darker or newly tender.",
            "No strong stretching, twisting or fast moves.",
            "Talk it over with your therapist first. Start light.",
            "Ask your prenatal provider first. Then book a therapist with prenatal training.",
            "Ask your cancer care team first.",
            "Ask the doctor who looks after it first.",
            "Tell your therapist what you took and when. You may feel less, so speak up early. Do not drive if you feel sleepy.",
        ]
    );
    let results = &guide.words.results;
    assert_eq!(
        Level::ALL.map(|it| results.of(it)),
        ["OK for most people", "OK with changes", "Wait: ask your healthcare provider first"]
    );
    assert!(results.all_wait.contains("Ask your healthcare provider, then call us."));
}

#[test]
fn blood_thinners_go_by_their_names() {
    let guide = guide();
    let told = &guide.conditions.iter().find(|it| it.id == ConditionId::Bleeding).unwrap().explanation.text;
    for name in ["warfarin", "Eliquis", "Plavix", "aspirin"] {
        assert!(told.contains(name), "{name}");
    }
}

#[test]
fn areas_name_the_cautions_of_their_joints_and_of_consent() {
    let guide = guide();
    for (area, caution) in [
        (AreaId::Hamstrings, CautionId::Hip),
        (AreaId::Hamstrings, CautionId::SitBone),
        (AreaId::Piriformis, CautionId::Consent),
        (AreaId::Glutes, CautionId::Consent),
    ] {
        let area = guide.areas.iter().find(|it| it.id == area).unwrap();
        assert!(area.cautions.iter().any(|it| it.caution == caution), "{} {caution:?}", area.name);
    }
}

#[test]
fn guidelines_that_disagree_are_marked_as_such() {
    let guide = guide();
    let direction = |id: &str| guide.evidence.iter().find(|it| it.id == id).unwrap().direction;
    assert_eq!(direction("e4"), Some(Direction::For));
    assert_eq!(direction("e5"), Some(Direction::Against));
}

#[test]
fn terms_are_found_where_the_text_uses_them() {
    let guide = guide();
    let text = "With spinal stenosis, “piriformis syndrome” or knots, ask a healthcare provider.";
    let found: Vec<&str> =
        terms_in(&guide.glossary, text).into_iter().map(|(place, _)| &text[place]).collect();
    assert_eq!(found, ["spinal stenosis", "piriformis syndrome", "knots", "healthcare provider"]);
}
