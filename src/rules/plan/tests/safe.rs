//! What one part of a plan says is not made less by another.

use super::*;
use crate::content::{QuestionId, TypeId};
use crate::rules::plan::card::{Words, card};

struct Names;

impl Words for Names {
    fn word(&self, name: &str) -> String {
        name.to_owned()
    }
}

fn ticked(condition: ConditionId) -> Step {
    Step::Set(Control::Condition(condition), true)
}

fn no(field: FieldId) -> Step {
    Step::Answer(field, NO, true)
}

#[test]
fn a_numb_leg_is_asked_about_whatever_is_marked_on_the_other() {
    let marks = [
        tap(SideId::Left, SpotId::Thigh),
        Step::Mark(MarkAct::Kind(KindId::Numb)),
        tap(SideId::Right, SpotId::Thigh),
    ];
    let asked = |more: &[Step]| plan(&[&marks, more].concat()).asked();
    assert!(!asked(&[]).has(SignId::NumbLeg), "the more urgent question comes first");
    assert!(asked(&[no(FieldId::AskBothLegs)]).has(SignId::NumbLeg));
    // An answer stays when another leg is marked.
    let said = [marks[0], marks[1], yes(FieldId::AskNumbLeg)];
    let before = urgency(&said);
    assert_eq!(before, Some(Urgency::Today));
    assert!(urgency(&[&said[..], &marks[2..]].concat()) >= before);
    assert!(plan(&[&said[..], &marks[2..]].concat()).signs().has(SignId::NumbLeg));
}

#[test]
fn a_page_says_that_signs_are_open_beside_one_that_fits() {
    let rules = samples::rules();
    let lines = card(&plan(&[Step::Set(Control::Sign(SignId::NotBetter), true)]), &rules, &Names).careful;
    assert_eq!(lines[..2], ["signs-open", "sign-RF-12"]);
}

#[test]
fn what_decides_how_soon_is_told_with_the_sign() {
    let rules = samples::rules();
    let sign = Step::Set(Control::Sign(SignId::Weakness), true);
    let answered = |yes| Step::Set(Control::FollowUp(SignId::Weakness, yes), true);
    for (steps, answer) in [
        (vec![sign], "follow-none"),
        (vec![sign, answered(true)], "follow-yes"),
        (vec![sign, answered(false)], "no"),
    ] {
        let lines = card(&plan(&steps), &rules, &Names).signs;
        assert_eq!(lines, [format!("sign-RF-4 (follow-RF-4 {answer})")]);
    }
    let lines = card(&plan(&[Step::Set(Control::Sign(SignId::Bladder), true)]), &rules, &Names).signs;
    assert_eq!(lines, ["sign-RF-2"]);
}

#[test]
fn what_waits_waits_wherever_there_is_work() {
    let rules = samples::rules();
    let refused = AreaId::ALL.map(|it| no(agreement_on(it)));
    let chosen = Step::Answer(FieldId::Types, TypeId::Swedish as u8, true);
    let plan = plan(&[&[ticked(ConditionId::Fever), chosen], &refused[..]].concat());
    assert_eq!(plan.level(&rules.matrix, TypeId::Swedish), Some(Level::Hold));
    let card = card(&plan, &rules, &Names);
    assert!(
        card.careful.contains(&"waits".to_owned()) && card.chosen.contains(&"later".to_owned()),
        "{card:?}"
    );
}

#[test]
fn pressure_stays_light_for_what_has_to_wait_first() {
    let rules = samples::rules();
    let firm = Step::Answer(FieldId::Pressure, 2, true);
    let deep = Step::Answer(FieldId::Types, TypeId::DeepTissue as u8, true);
    let light = Step::Set(Control::Answer(QuestionId::ALL[2], 1), true);
    for more in [vec![], vec![deep], vec![ticked(ConditionId::Fever)], vec![deep, ticked(ConditionId::Fever)]]
    {
        let plan = plan(&[&[ticked(ConditionId::ThinBones), light, firm][..], &more].concat());
        let card = card(&plan, &rules, &Names);
        assert!(card.chosen.contains(&"not-firm".to_owned()), "{more:?}: {card:?}");
    }
}

#[test]
fn a_page_says_what_an_answer_or_a_condition_asks_for() {
    let rules = samples::rules();
    let said = |steps: &[Step]| card(&plan(steps), &rules, &Names);
    let urgent = Step::Set(Control::Answer(QuestionId::Signs, 0), true);
    let page = said(&[ticked(ConditionId::Disc), urgent]);
    assert_eq!(page.stop, Some(Urgency::Emergency));
    assert_eq!(page.signs, ["question-Q7 question-Q7-0. advice-Q7-0"]);
    let page = said(&[ticked(ConditionId::Fever)]);
    assert!(page.careful.contains(&"care-fever".to_owned()), "{page:?}");
}
