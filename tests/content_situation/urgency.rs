//! Who is sent to a doctor, how soon, and what an answer makes of it.

use sciatica_guide::content::{ConditionId, Effect, SignId, Urgency};
use sciatica_guide::rules::{Matrix, Signs};

use crate::guide;

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
const ANSWERS: [(ConditionId, &str, &str, Effect); 25] = [
    (ConditionId::Disc, "bladder", "Yes", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Disc, "bladder", "Not sure", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Stenosis, "bladder", "Not sure", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Spondylolisthesis, "bladder", "Not sure", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Unsure, "bladder", "Not sure", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Unsure, "bladder", "No", Effect::Keep),
    (ConditionId::Pregnancy, "Right now", "Yes", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Numb, "bladder", "Not sure", Effect::Stop(Urgency::Emergency)),
    (ConditionId::Pregnancy, "Right now", "Not sure", Effect::Stop(Urgency::Emergency)),
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
