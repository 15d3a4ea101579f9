//! What is a yes, what takes it back, and who has agreed to massage.

use super::*;
use crate::content::QuestionId;
use crate::rules::plan::fields::{CLEARED_UNSURE, TOLD_DISC, TOLD_NOTHING, TOLD_STENOSIS};

/// Every list of signs and of conditions gone through, and nothing of it fits.
fn none_fits() -> Vec<Step> {
    let lists = [FieldId::NoneNow, FieldId::NoneSoon].into_iter().chain(HEALTH.map(|it| it.1));
    lists.map(|it| Step::Answer(it, NONE_FITS, true)).collect()
}

#[test]
fn whatever_changes_a_plan_takes_back_that_it_was_agreed() {
    let rules = samples::rules();
    let mut agreed = none_fits();
    agreed.extend([yes(FieldId::Glutes), Step::Answer(FieldId::Types, 3, true), yes(FieldId::Agreed)]);
    let agreed = agreed.as_slice();
    assert!(plan(agreed).is_agreed(&rules));
    for missing in 0..6 {
        let less: Vec<_> = agreed.iter().enumerate().filter(|it| it.0 != missing).map(|it| *it.1).collect();
        assert!(!plan(&less).is_agreed(&rules), "without step {missing} there is nothing to say yes to");
    }
    let pregnant = Step::Set(Control::Condition(ConditionId::Pregnancy), true);
    let open = [&agreed[..4], &[pregnant, agreed[5], agreed[7]]].concat();
    assert!(!plan(&open).is_agreed(&rules), "a question about health is open");
    for more in [
        Step::Set(Control::Sign(SignId::NotBetter), true),
        Step::Set(Control::Condition(ConditionId::Fever), true),
        Step::Answer(FieldId::Glutes, NO, true),
        Step::Answer(FieldId::Types, 3, false),
        tap(SideId::Left, SpotId::Calf),
    ] {
        assert!(!plan(agreed).after(more).is_agreed(&rules), "{more:?}");
    }
    assert!(
        plan(agreed).after(yes(FieldId::Glutes)).is_agreed(&rules),
        "the same answer again changes nothing"
    );
    let fewer = plan(agreed).with_marks(Marks::default());
    assert!(!fewer.is_agreed(&rules), "nor does it outlive an undone mark");
}

/// Nobody says yes to what waits, nor against what the client has said elsewhere than in the lists.
#[test]
fn there_is_no_yes_to_what_waits_whatever_says_so() {
    let rules = samples::rules();
    let lists = none_fits();
    let said = |control| Step::Set(control, true);
    let ease = |question, answer| said(Control::Answer(question, answer));
    let [deep, swedish, no_massage] = [TypeId::DeepTissue as u8, TypeId::Swedish as u8, NONE_TODAY]
        .map(|it| Step::Answer(FieldId::Types, it, true));
    let firm = Step::Answer(FieldId::Pressure, 2, true);
    let told = |option| Step::Answer(FieldId::Told, option, true);
    let numb = [tap(SideId::Right, SpotId::Calf), Step::Mark(MarkAct::Kind(KindId::Numb))];
    let numb =
        [&numb[..], &[Step::Answer(FieldId::AskNumbLeg, NO, true), ease(QuestionId::Signs, 2)]].concat();
    let cases = [
        ("nothing said", vec![], [true, true, true]),
        ("a flare-up", vec![said(Control::Condition(ConditionId::Flare))], [false, false, false]),
        (
            "a clot",
            vec![said(Control::Condition(ConditionId::Clot)), ease(QuestionId::Clot, 0)],
            [false, false, true],
        ),
        ("a disc", vec![told(TOLD_DISC), ease(QuestionId::Signs, 2)], [false, true, true]),
        ("stenosis", vec![told(TOLD_STENOSIS), ease(QuestionId::Signs, 2)], [false, true, true]),
        ("a disc, but not whether it got worse", vec![told(TOLD_DISC)], [false, false, false]),
        ("no cause", vec![told(TOLD_NOTHING), ease(QuestionId::Signs, 2)], [false, true, true]),
        (
            "not agreed",
            vec![Step::Answer(FieldId::Cleared, NO, true), ease(QuestionId::Signs, 2)],
            [false, true, true],
        ),
        ("a numb leg", numb, [false, true, true]),
    ];
    for (what, steps, [deeply, lightly, not]) in cases {
        for (choice, may) in
            [([deep, firm], deeply), ([swedish, swedish], lightly), ([no_massage, no_massage], not)]
        {
            // Where the spine is, and where the leg is numb.
            let areas = [yes(FieldId::Lumbar), yes(FieldId::Hamstrings)];
            let all = [&lists[..], &steps, &areas, &choice, &[yes(FieldId::Agreed)]].concat();
            assert_eq!(plan(&all).is_agreed(&rules), may, "{what}, {choice:?}");
        }
    }
}

/// What only a prenatal provider, a cancer care team or a doctor can allow waits for their yes.
#[test]
fn there_is_no_yes_before_whoever_has_to_be_asked_has_agreed() {
    let rules = samples::rules();
    let lists = none_fits();
    let said = |control| Step::Set(control, true);
    let no = |question, answer| said(Control::Answer(question, answer));
    let cases = [
        ("pregnant", ConditionId::Pregnancy, vec![no(QuestionId::Pregnancy, 2), no(QuestionId::HighRisk, 2)]),
        ("cancer", ConditionId::Cancer, vec![no(QuestionId::Cancer, 2)]),
        ("an implant", ConditionId::Implant, vec![no(QuestionId::Implant, 2)]),
    ];
    let swedish = Step::Answer(FieldId::Types, TypeId::Swedish as u8, true);
    let no_massage = Step::Answer(FieldId::Types, NONE_TODAY, true);
    for (what, condition, answers) in cases {
        let agreed = |more: &[Step]| {
            let all =
                [&lists, &[said(Control::Condition(condition))][..], &answers, &[yes(FieldId::Glutes)], more];
            plan(&[&all.concat()[..], &[yes(FieldId::Agreed)]].concat()).is_agreed(&rules)
        };
        let cleared = |answer| Step::Answer(FieldId::Cleared, answer, true);
        assert!(!agreed(&[swedish]), "{what}: nobody has asked");
        assert!(!agreed(&[]), "{what}: nor with no type chosen yet");
        for answer in [NO, 2, CLEARED_UNSURE] {
            // "Not sure" makes another question about health.
            let checked = no(QuestionId::Signs, 2);
            assert!(!agreed(&[swedish, cleared(answer), checked]), "{what}: answer {answer}");
        }
        assert!(agreed(&[swedish, cleared(YES)]), "{what}: they agree");
        assert!(agreed(&[no_massage]), "{what}: no massage needs no leave");
    }
}

/// A weak leg of which nobody has said the cause is asked about, and is worked on as one without a diagnosis.
#[test]
fn a_weak_leg_counts_as_no_diagnosis() {
    let rules = samples::rules();
    let mut steps = none_fits();
    steps.extend([tap(SideId::Right, SpotId::Thigh), Step::Mark(MarkAct::Kind(KindId::Weak))]);
    steps.push(Step::Answer(FieldId::AskWeakness, NO, true));
    assert!(plan(&steps).open_questions(&rules).has(QuestionId::Signs));
    let deep = Step::Answer(FieldId::Types, TypeId::DeepTissue as u8, true);
    let firm = Step::Answer(FieldId::Pressure, 2, true);
    let no = Step::Set(Control::Answer(QuestionId::Signs, 2), true);
    for (area, level) in [(FieldId::Lumbar, Level::Hold), (FieldId::Glutes, Level::Adapt)] {
        let all = [&steps[..], &[no, yes(area), deep, firm, yes(FieldId::Agreed)]].concat();
        assert_eq!(plan(&all).level(&rules.matrix, TypeId::DeepTissue), Some(level));
        assert!(!plan(&all).is_agreed(&rules), "firm does not go with it");
    }
}

/// What only an expert can allow is read before a yes, not only on the page behind it.
#[test]
fn who_has_to_be_asked_first_is_said_beside_what_was_chosen() {
    let rules = samples::rules();
    let none = |field| Step::Answer(field, NONE_FITS, true);
    let other_lists = [FieldId::NoneHealthNow, FieldId::NoneHealthMore].map(none);
    let ask_first =
        |steps: &[Step]| card::card(&plan(&[&other_lists[..], steps].concat()), &rules, &Names).ask_first;
    let cancer = Step::Set(Control::Condition(ConditionId::Cancer), true);
    let no_treatment = Step::Set(Control::Answer(QuestionId::Cancer, 2), true);
    let [swedish, no_massage] =
        [TypeId::Swedish as u8, NONE_TODAY].map(|it| Step::Answer(FieldId::Types, it, true));
    let glutes = yes(FieldId::Glutes);
    assert_eq!(ask_first(&[cancer, no_treatment, glutes, swedish]), ["note-ask-onc"]);
    assert_eq!(ask_first(&[cancer, no_treatment, glutes]), ["note-ask-onc"], "whichever type it will be");
    assert!(ask_first(&[cancer, no_treatment, no_massage]).is_empty(), "no massage needs no leave");
    assert!(ask_first(&[glutes, swedish]).is_empty(), "nobody has to be asked");
}

#[test]
fn who_agreed_and_when_is_said_only_while_somebody_did() {
    let said = [yes(FieldId::Cleared), Step::Answer(FieldId::ClearedBy, 0, true)];
    let careful = |steps: &[Step]| card::card(&plan(steps), &samples::rules(), &Names).careful.join(" ");
    assert!(careful(&said).contains("field-cleared-by"));
    let taken_back = [&said[..], &[Step::Answer(FieldId::Cleared, NO, true)]].concat();
    assert!(!careful(&taken_back).contains("field-cleared-by"), "{}", careful(&taken_back));
}

#[test]
fn every_answer_about_health_is_on_the_page_while_it_is_asked_for() {
    let rules = samples::rules();
    for question in QuestionId::ALL {
        let of = rules.matrix.question(question);
        let condition = of.asked_when.ids().next().unwrap();
        for answer in 0..of.effects.len() {
            let said = Step::Set(Control::Answer(question, u8::try_from(answer).unwrap()), true);
            let line = ["question-", question.slug(), " question-", question.slug(), "-"].concat();
            let line = format!("{line}{answer}.");
            let careful =
                |steps: &[Step]| card::card(&plan(steps), &rules, &Names).careful.join(" ").contains(&line);
            let ticked = |on| Step::Set(Control::Condition(condition), on);
            assert!(careful(&[ticked(true), said]), "{line}");
            let fever = Step::Set(Control::Condition(ConditionId::Fever), true);
            let lists = HEALTH.map(|it| Step::Answer(it.1, NONE_FITS, true));
            let others = [&[ticked(true), said, ticked(false), fever], &lists[..]].concat();
            assert!(!careful(&others), "nobody asks: {line}");
        }
    }
}

/// What a reader would see first of "You are numb between the legs. No." is what does not fit.
#[test]
fn a_plain_no_about_health_is_no_line_of_the_page() {
    struct English;
    impl card::Words for English {
        fn word(&self, name: &str) -> String {
            match name {
                "no" | "question-Q7-2" => "No".into(),
                "question-Q0-2" => "No, it is mild".into(),
                name => name.into(),
            }
        }
    }
    let ticked = |it| Step::Set(Control::Condition(it), true);
    let said = |question, answer| Step::Set(Control::Answer(question, answer), true);
    let steps = [ticked(ConditionId::Disc), ticked(ConditionId::Flare), said(QuestionId::Signs, 2)];
    let careful = |steps: &[Step]| card::card(&plan(steps), &samples::rules(), &English).careful.join(" ");
    let text = careful(&[&steps[..], &[said(QuestionId::Flare, 2)]].concat());
    assert!(!text.contains("question-Q7") && text.contains("question-Q0 No, it is mild."), "{text}");
    assert!(careful(&steps[..2]).contains("question-open"), "what nobody answered is told from a no");
}

#[test]
fn an_answer_that_means_nothing_of_a_list_stands_alone() {
    for (field, none) in [(FieldId::Types, NONE_TODAY), (FieldId::Told, TOLD_NOTHING)] {
        let chosen = |options: &[u8]| {
            let steps: Vec<_> = options.iter().map(|it| Step::Answer(field, *it, true)).collect();
            plan(&steps).answers.all(field).collect::<Vec<_>>()
        };
        assert_eq!(chosen(&[0, 1, none]), [none], "{field:?}");
        assert_eq!(chosen(&[none, 0, 1]), [0, 1], "{field:?}");
    }
}
