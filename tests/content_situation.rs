//! What the guide says about a visitor's situation is what the studio's brief says, cell by cell.

#![cfg(feature = "ssr")]
#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use sciatica_guide::content::glossary::terms_in;
use sciatica_guide::content::model::{CellRule, Direction};
use sciatica_guide::content::{
    AreaId, BUILT_IN, CautionId, ConditionId, Effect, Guide, Level, NoteId, SignId, TypeId, Urgency, parse,
};
use sciatica_guide::rules::{Matrix, NoteSet, Signs};

/// The 360 cells as reviewed, with the brief's own codes: condition, area, type, level, notes.
const CELLS: &str = include_str!("fixtures/cells.txt");

const CONDITIONS: [&str; 18] = [
    "K-DISC", "K-STEN", "K-FLARE", "K-SURG", "K-PREG", "K-BLEED", "K-CLOT", "K-BONE", "K-CANC", "K-FEVER",
    "K-SKIN", "K-NUMB", "K-MED", "K-HEART", "K-IMPL", "K-SPOND", "K-UNSURE", "K-NONE",
];
const AREAS: [&str; 4] = ["A-LUM", "A-GLU", "A-PIR", "A-HAM"];
const TYPES: [&str; 5] = ["T-DT", "T-TP", "T-MF", "T-SW", "T-NM"];
const LEVELS: [&str; 3] = ["OK", "ADAPT", "HOLD"];
const NOTES: [&str; 15] = [
    "LIGHT", "SPINE", "POS", "SIDE", "NERVE", "NOHOT", "SITE", "SKIN", "LEGS", "NOPULL", "TALK", "ASKOB",
    "ASKONC", "ASKDOC", "MED",
];

struct Fact {
    condition: ConditionId,
    area: AreaId,
    massage_type: TypeId,
    level: Level,
    notes: Vec<NoteId>,
}

fn place(codes: &[&str], code: &str) -> usize {
    codes.iter().position(|it| *it == code).unwrap_or_else(|| panic!("{code}"))
}

fn facts() -> Vec<Fact> {
    let fact = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        Fact {
            condition: ConditionId::ALL[place(&CONDITIONS, words[0])],
            area: AreaId::ALL[place(&AREAS, words[1])],
            massage_type: TypeId::ALL[place(&TYPES, words[2])],
            level: Level::ALL[place(&LEVELS, words[3])],
            notes: words[4..].iter().map(|it| NoteId::ALL[place(&NOTES, it)]).collect(),
        }
    };
    CELLS.lines().map(fact).collect()
}

fn guide() -> Guide {
    parse(BUILT_IN).expect("the built-in content is valid")
}

#[test]
fn every_one_of_the_360_cells_says_what_was_reviewed() {
    let (guide, facts) = (guide(), facts());
    let mut seen = BTreeSet::new();
    for fact in &facts {
        let condition = guide.conditions.iter().find(|it| it.id == fact.condition).unwrap();
        let rule = CellRule::read(condition.cell(fact.area, fact.massage_type).unwrap()).unwrap();
        let name = format!("{:?} {:?} {:?}", fact.condition, fact.area, fact.massage_type);
        assert_eq!((rule.level, &rule.notes), (fact.level, &fact.notes), "{name}");
        seen.insert(name);
    }
    assert_eq!(seen.len(), 18 * 4 * 5);
    let count = |level| facts.iter().filter(|it| it.level == level).count();
    assert_eq!((count(Level::Ok), count(Level::Adapt), count(Level::Hold)), (20, 165, 175));
}

#[test]
fn every_one_of_the_360_cells_reaches_the_app() {
    let line = Matrix::of(&guide()).unwrap().encode();
    let matrix = Matrix::decode(&line).unwrap();
    for fact in facts() {
        let cell = matrix.cell(fact.condition, fact.area, fact.massage_type);
        let notes = fact.notes.into_iter().fold(NoteSet::EMPTY, NoteSet::with);
        assert_eq!((cell.level, cell.notes), (fact.level, notes), "{:?}", fact.condition);
    }
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
fn stop_cards_say_what_the_brief_says_and_only_one_calls() {
    let guide = guide();
    let text = |urgency| &guide.stop_cards.iter().find(|it| it.urgency == urgency).unwrap().text.text;
    assert_eq!(
        text(Urgency::Emergency),
        "This may be an emergency. Do not book or have a massage. Call 911 or go to the emergency room now."
    );
    assert_eq!(
        text(Urgency::Today),
        "Please get medical care today. Do not have a massage until you have been checked."
    );
    let calls: Vec<_> = guide
        .stop_cards
        .iter()
        .filter_map(|it| Some((it.urgency, it.call.as_ref()?.link.as_str())))
        .collect();
    assert_eq!(calls, [(Urgency::Emergency, "tel:911")]);
    assert!(guide.words.check.nothing_ticked.starts_with("No warning sign selected."));
}

#[test]
fn four_answers_make_something_milder_and_none_of_them_allows_firm_work_near_the_trouble() {
    let mut milder = Vec::new();
    for question in guide().questions {
        for (index, answer) in question.answers.iter().enumerate() {
            if matches!(Effect::read(&answer.effect), Some(Effect::TreatAs { .. })) {
                milder.push((question.id.slug(), index, answer.effect.clone()));
            }
        }
    }
    milder.sort();
    let milder: Vec<_> =
        milder.iter().map(|(question, index, effect)| (*question, *index, effect.as_str())).collect();
    assert_eq!(
        milder,
        [
            ("Q0", 2, "treat-as unsure myofascial-release swedish"),
            ("Q1", 1, "treat-as skin"),
            ("Q11", 3, "treat-as bleeding"),
            ("Q5", 3, "treat-as bleeding"),
        ]
    );
}

/// Who says what, and how soon a doctor has to look: a part of the sign's words, and the urgency.
const SIGNS: [(&str, Urgency); 14] = [
    ("between the legs, around the genitals", Urgency::Emergency),
    ("feel nothing when you pee or poop", Urgency::Emergency),
    ("New or worse, in both legs", Urgency::Emergency),
    ("spread from one leg", Urgency::Emergency),
    ("suddenly cold, pale or blue", Urgency::Emergency),
    ("inject drugs", Urgency::Today),
    ("weak immune system", Urgency::Today),
    ("had cancer", Urgency::Today),
    ("warm, red, darker or newly tender", Urgency::Today),
    ("in one leg that is new or spreading", Urgency::Today),
    ("lose weight without trying", Urgency::Soon),
    ("no position helps", Urgency::Soon),
    ("is severe, or it is getting worse", Urgency::Soon),
    ("not better after about 6 weeks", Urgency::Routine),
];

#[test]
fn each_complaint_is_as_urgent_as_a_doctor_would_have_it() {
    let guide = guide();
    let rules = Signs::of(&guide).unwrap();
    for (words, urgency) in SIGNS {
        let found: Vec<_> = guide.warning_signs.iter().filter(|it| it.sign.text.contains(words)).collect();
        assert_eq!(found.len(), 1, "{words}");
        assert_eq!(rules.urgency(found[0].id, false), urgency, "{words}");
    }
    for id in [SignId::Saddle, SignId::Bladder] {
        let sign = guide.warning_signs.iter().find(|it| it.id == id).unwrap();
        assert!(sign.sign.text.starts_with("New for you:"), "who has leaked for years is not sent to 911");
        assert!(sign.action.contains("Do not drive yourself"), "{id:?}");
    }
    for told in guide.warning_signs.iter().map(|it| &it.sign.text).chain(
        guide.notes.iter().map(|it| &it.claim.text).chain(guide.cautions.iter().map(|it| &it.claim.text)),
    ) {
        let leg = told.contains("swollen") && told.contains("leg");
        assert!(!leg || !told.contains("sore"), "every leg with sciatica is sore: {told}");
    }
}

/// Who has what, a part of the question, the beginning of the answer, and what follows.
const ANSWERS: [(ConditionId, &str, &str, Effect); 24] = [
    (ConditionId::Disc, "bladder", "Yes", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Disc, "bladder", "Not sure", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Stenosis, "bladder", "Not sure", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Spondylolisthesis, "bladder", "Not sure", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Unsure, "bladder", "Not sure", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Unsure, "bladder", "No", Effect::Keep),
    (ConditionId::Pregnancy, "Right now", "Yes", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Pregnancy, "Right now", "Not sure", Effect::Stop(Urgency::Today)),
    (ConditionId::Pregnancy, "high-risk", "Yes", Effect::HoldSession),
    (ConditionId::Pregnancy, "first 12 weeks", "Not sure", Effect::HoldSession),
    (ConditionId::Cancer, "treatment", "Yes", Effect::HoldSession),
    (ConditionId::Cancer, "treatment", "Not sure", Effect::HoldSession),
    (ConditionId::ThinBones, "small fall", "Not sure", Effect::HoldSession),
    (ConditionId::Skin, "oozing", "Not sure", Effect::HoldSession),
    (ConditionId::Flare, "hot", "Yes", Effect::Stop(Urgency::Today)),
    (ConditionId::Flare, "hot", "Not sure", Effect::HoldSession),
    (ConditionId::Flare, "make walking hard", "Not sure", Effect::Keep),
    (ConditionId::Clot, "clot now", "Maybe", Effect::Stop(Urgency::Today)),
    (ConditionId::Medicine, "sleepy", "Yes", Effect::HoldSession),
    (ConditionId::Medicine, "sleepy", "Not sure", Effect::HoldSession),
    (ConditionId::Heart, "breathe", "Yes", Effect::Stop(Urgency::Today)),
    (ConditionId::Heart, "breathe", "Not sure", Effect::HoldSession),
    (ConditionId::Implant, "pump", "Yes", Effect::HoldSession),
    (ConditionId::Implant, "pump", "Not sure", Effect::HoldSession),
];

#[test]
fn each_answer_leads_where_a_doctor_would_send_the_visitor() {
    let guide = guide();
    let matrix = Matrix::of(&guide).unwrap();
    for (condition, words, answer, effect) in ANSWERS {
        let name = format!("{condition:?}, {words}: {answer}");
        let question = guide.questions.iter().find(|it| it.text.contains(words)).expect(&name);
        let rule = matrix.question(question.id);
        assert!(rule.asked_when.has(condition), "{name} is asked");
        let place = question
            .answers
            .iter()
            .position(|it| it.text.split([',', '.']).next() == Some(answer))
            .expect(&name);
        assert_eq!(rule.effects[place], effect, "{name}");
        let unsure = answer == "Not sure" || answer == "Maybe";
        assert_eq!(unsure, usize::from(rule.not_sure) == place, "{name} is how \"not sure\" is read");
    }
    let told = |words: &str| {
        guide.questions.iter().flat_map(|it| &it.answers).any(|it| it.advice.text.contains(words))
    };
    assert!(told("Call your prenatal provider right now. No answer? Go to the emergency room or call 911."));
    assert!(told("Do not drive yourself."));
}

#[test]
fn exact_thumb_pressure_waits_wherever_pointed_pressure_waits() {
    let matrix = Matrix::of(&guide()).unwrap();
    let lumbar = [
        ConditionId::Disc,
        ConditionId::Stenosis,
        ConditionId::ThinBones,
        ConditionId::Spondylolisthesis,
        ConditionId::Unsure,
    ];
    for condition in lumbar {
        assert_eq!(matrix.cell(condition, AreaId::Lumbar, TypeId::TriggerPoint).level, Level::Hold);
    }
    for condition in ConditionId::ALL {
        for area in AreaId::ALL {
            let level = |it| matrix.cell(condition, area, it).level;
            assert!(
                level(TypeId::Neuromuscular) >= level(TypeId::TriggerPoint),
                "{condition:?} {area:?}: it is small, exact and firm"
            );
        }
    }
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
