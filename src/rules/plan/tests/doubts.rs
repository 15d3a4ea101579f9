//! A doubt and a warning last as long as their reason, and an answer no longer than what it is about.

use super::*;
use crate::content::{QuestionId, ScreenId};
use crate::rules::plan::changes::conflicts;
use crate::rules::plan::control::{ALL_HEALTH, ALL_SIGNS, is_moot, is_on, steps_of};
use crate::rules::plan::fields::{CLEARED_UNSURE, TOLD_DISC, TOLD_NOTHING};

fn sign(it: SignId, on: bool) -> Step {
    Step::Set(Control::Sign(it), on)
}

fn ticked(it: ConditionId) -> Step {
    Step::Set(Control::Condition(it), true)
}

fn answer(question: QuestionId, at: u8) -> Step {
    Step::Set(Control::Answer(question, at), true)
}

fn said(field: FieldId, option: u8) -> Step {
    Step::Answer(field, option, true)
}

#[test]
fn a_tick_is_no_word_about_the_other_signs_of_its_list() {
    let (doubt, tick) = (said(FieldId::NoneSoon, MAY_FIT), sign(SignId::NotBetter, true));
    for steps in [[doubt, tick], [tick, doubt]] {
        assert_eq!(urgency(&steps), Some(Urgency::Today), "{steps:?}");
        assert!(is_on(&plan(&steps), "field-none-soon", "1") && !is_on(&plan(&steps), ALL_SIGNS, "1"));
        let doubted = plan(&steps);
        assert!(!is_moot(&doubted, "field-none-soon", "0") && !is_moot(&doubted, "field-none-soon", "1"));
        // The way out: nothing of the others fits.
        let sure = doubted.after(said(FieldId::NoneSoon, NONE_FITS));
        assert_eq!(sure.urgency(&samples::rules()), Some(Urgency::Routine));
        assert!(sure.said.signs.has(SignId::NotBetter) && sure.answers.one(FieldId::NoneSoon).is_none());
        assert!(is_moot(&sure, "field-none-soon", "0") && !is_moot(&sure, "field-none-soon", "1"));
    }
    let home = [steps_of(ALL_SIGNS, "1", true), vec![tick]].concat();
    assert!(is_on(&plan(&home), ALL_SIGNS, "1") && !is_moot(&plan(&home), ALL_SIGNS, "0"));
    let asked =
        [said(FieldId::NoneNow, MAY_FIT), said(FieldId::Elsewhere, BETWEEN_LEGS), yes(FieldId::AskSaddle)];
    assert!(plan(&asked).answers.has(FieldId::NoneNow, MAY_FIT));
}

#[test]
fn a_tick_is_no_word_about_the_other_conditions_of_its_list() {
    let others = [said(FieldId::NoneHealthBody, NONE_FITS), said(FieldId::NoneHealthMore, NONE_FITS)];
    let skin =
        [said(FieldId::NoneHealthNow, MAY_FIT), ticked(ConditionId::Skin), answer(QuestionId::Skin, 2)];
    let doubted = plan(&[&others[..], &skin].concat());
    let rules = samples::rules();
    let counted = doubted.situation().counted().unwrap();
    assert!(counted.has(ConditionId::Skin) && counted.has(ConditionId::Unsure));
    assert!(doubted.open_questions(&rules).has(QuestionId::Signs), "what that makes a question is asked");
    let sure = doubted.after(said(FieldId::NoneHealthNow, NONE_FITS));
    assert!(!sure.situation().counted().unwrap().has(ConditionId::Unsure));
    let home = steps_of(ALL_HEALTH, "1", true);
    let home =
        plan(&[&home[..], &HEALTH.map(|it| said(it.1, MAY_FIT)), &[ticked(ConditionId::Implant)]].concat());
    assert!(home.situation().counted().unwrap().has(ConditionId::Unsure));
}

/// Whoever is not sure has answered: the page says so, and a yes depends on what follows from it.
#[test]
fn not_sure_about_health_is_an_answer() {
    let rules = samples::rules();
    let unsure = HEALTH.map(|it| said(it.1, MAY_FIT));
    let lists = [FieldId::NoneNow, FieldId::NoneSoon].map(|it| said(it, NONE_FITS));
    let chosen = [yes(FieldId::Glutes), said(FieldId::Types, TypeId::Swedish as u8), yes(FieldId::Agreed)];
    let steps = [&lists[..], &unsure, &chosen].concat();
    let page = card::card(&plan(&steps), &rules, &Names).careful;
    assert!(!page.contains(&"health-open".to_owned()), "{page:?}");
    let told = "screen-health-now, screen-health-body, screen-health-more (not-sure).";
    assert!(page.contains(&told.to_owned()), "{page:?}");
    assert!(!page.iter().any(|it| it.contains("condition-unsure")), "nobody spoke of a diagnosis: {page:?}");
    assert!(!plan(&steps).is_agreed(&rules), "a question follows from it");
    let all = [&lists[..], &unsure, &[answer(QuestionId::Signs, 2)], &chosen].concat();
    assert!(plan(&all).is_agreed(&rules));
}

/// Only what the client has said of a diagnosis is called so: lists, marks and providers may be in doubt, too.
#[test]
fn no_diagnosis_is_what_somebody_has_said() {
    let [weak, named, told] = [
        vec![tap(SideId::Left, SpotId::Calf), Step::Mark(MarkAct::Kind(KindId::Weak))],
        vec![ticked(ConditionId::Unsure)],
        vec![said(FieldId::Told, TOLD_NOTHING)],
    ];
    let doubted = vec![said(FieldId::NoneHealthMore, MAY_FIT), ticked(ConditionId::Disc)];
    for (steps, is_said) in [(weak, false), (doubted, false), (named, true), (told, true)] {
        let plan = plan(&steps);
        assert!(plan.situation().counted().unwrap_or_default().has(ConditionId::Unsure), "{steps:?}");
        assert_eq!(plan.has_no_diagnosis(), is_said, "{steps:?}");
    }
}

/// What was chosen depends on health from the moment it was chosen, whether or not anybody has spoken of health.
#[test]
fn what_nobody_has_said_about_health_counts_for_what_is_chosen() {
    let rules = samples::rules();
    assert!(plan(&[yes(FieldId::Glutes), said(FieldId::Since, 1)]).situation().counted().is_none());
    for step in [
        said(FieldId::Types, TypeId::DeepTissue as u8),
        said(FieldId::Pressure, 2),
        said(FieldId::Position, 0),
        said(FieldId::Told, TOLD_DISC),
        said(FieldId::Cleared, NO),
    ] {
        let counted = plan(&[step]).situation().counted().unwrap_or_default();
        assert!(counted.has(ConditionId::Unsure), "{step:?}");
    }
    assert!(plan(&[said(FieldId::Types, NONE_TODAY)]).situation().counted().is_none());
    let disc = [said(FieldId::Told, TOLD_DISC), said(FieldId::Pressure, 2)];
    assert_eq!(conflicts(&plan(&disc), &rules).map(|it| it.1).collect::<Vec<_>>(), ["not-firm"]);
}

/// A doubt about a sign speaks against "none of these" as a yes does: when its mark goes, the list is open.
#[test]
fn a_doubt_about_what_a_mark_asks_opens_the_list_of_its_sign() {
    let lists = [FieldId::NoneNow, FieldId::NoneSoon].map(|it| said(it, NONE_FITS));
    let numb = [tap(SideId::Left, SpotId::Buttock), Step::Mark(MarkAct::Kind(KindId::Numb))];
    for answer in [YES, NOT_SURE] {
        let asked = plan(&[&lists[..], &numb, &[said(FieldId::AskSaddle, answer)]].concat());
        assert_eq!(asked.urgency(&samples::rules()), Some(Urgency::Emergency));
        let undone = asked.with_marks(Marks::default());
        assert_eq!(undone.open_signs(), [FieldId::NoneNow], "after {answer}");
    }
    let no = plan(&[&lists[..], &numb, &[said(FieldId::AskSaddle, NO)]].concat());
    assert!(no.with_marks(Marks::default()).open_signs().is_empty());
}

/// What a mark has asked is no word about the other signs of its list: they are still to be read.
#[test]
fn a_list_is_read_by_what_was_said_in_it() {
    let unread = |steps: &[Step]| plan(steps).unread_lists().map(|it| it.1).collect::<Vec<_>>();
    let severe = [
        said(FieldId::NoneNow, NONE_FITS),
        tap(SideId::Left, SpotId::Thigh),
        Step::Mark(MarkAct::Strength(Some(9))),
        yes(FieldId::AskSevere),
    ];
    assert_eq!(unread(&severe), [ScreenId::Soon]);
    assert!(unread(&[severe[0], sign(SignId::Fever, true)]).is_empty());
    assert!(unread(&[severe[0], said(FieldId::NoneSoon, MAY_FIT)]).is_empty());
    assert_eq!(unread(&[]), [ScreenId::Now, ScreenId::Soon]);
}

#[test]
fn whatever_was_the_worst_can_be_left_unsaid_again() {
    let name = "field-worst";
    for number in ["0", "9", "10"] {
        let said = plan(&steps_of(name, number, true));
        assert!(is_on(&said, name, number));
        let unsaid = steps_of(name, "", true).into_iter().fold(said, Plan::after);
        assert!(is_on(&unsaid, name, "") && unsaid == Plan::default(), "{number}");
    }
}

#[test]
fn an_answer_about_health_that_stops_is_found() {
    let rules = samples::rules();
    let steps = [
        ticked(ConditionId::Pregnancy),
        ticked(ConditionId::Disc),
        answer(QuestionId::HighRisk, 2),
        answer(QuestionId::Signs, 0),
    ];
    assert_eq!(plan(&steps).stopping_question(&rules), Some(QuestionId::Signs));
    assert_eq!(plan(&steps[..3]).stopping_question(&rules), None);
}

#[test]
fn an_answer_to_a_sign_goes_with_it() {
    let fall = |on| sign(SignId::Fall, on);
    let no = Step::Set(Control::FollowUp(SignId::Fall, false), true);
    let again = plan(&[fall(true), no, fall(false), fall(true)]);
    assert!(again.said.denied.is_empty() && again.said.confirmed.is_empty());
    assert_eq!(again.urgency(&samples::rules()), urgency(&[fall(true)]));
}

#[test]
fn what_a_mark_asks_is_asked_again_of_another_mark() {
    let legs = |spot| [tap(SideId::Left, spot), tap(SideId::Right, spot)];
    let no = said(FieldId::AskBothLegs, NO);
    let steps = [&legs(SpotId::Thigh)[..], &[no, Step::Mark(MarkAct::Clear)], &legs(SpotId::Calf)].concat();
    assert!(plan(&steps).open_signs().contains(&FieldId::AskBothLegs));
    let marks = plan(&legs(SpotId::Thigh)).marks;
    let undone = plan(&[&legs(SpotId::Thigh)[..], &[no]].concat()).with_marks(Marks::default());
    assert!(undone.with_marks(marks).open_signs().contains(&FieldId::AskBothLegs));
    let strong = |it| Step::Mark(MarkAct::Strength(Some(it)));
    let severe = [tap(SideId::Left, SpotId::Thigh), strong(8), said(FieldId::AskSevere, NO)];
    let open = |more: &[Step]| plan(&[&severe[..], more].concat()).open_signs().contains(&FieldId::AskSevere);
    assert!(!open(&[]) && !open(&[strong(8)]));
    assert!(open(&[strong(10)]), "it is stronger than what the no was about");
    assert!(open(&[said(FieldId::Worst, 9)]));
    assert!(urgency(&[severe[0], strong(8), yes(FieldId::AskSevere), strong(10)]).is_some(), "a yes stays");
}

#[test]
fn nobody_has_agreed_to_a_massage_that_is_about_more_than_they_knew() {
    let cleared = |answer| [said(FieldId::Cleared, answer), ticked(ConditionId::Cancer)];
    assert_eq!(plan(&cleared(YES)).answers.one(FieldId::Cleared), None);
    for answer in [NO, CLEARED_UNSURE] {
        assert_eq!(plan(&cleared(answer)).answers.one(FieldId::Cleared), Some(answer), "a doubt stays");
    }
    let twice = [ticked(ConditionId::Cancer), said(FieldId::Cleared, YES), ticked(ConditionId::Cancer)];
    assert_eq!(plan(&twice).answers.one(FieldId::Cleared), Some(YES));
}

#[test]
fn no_massage_goes_against_no_change() {
    let rules = samples::rules();
    let pregnant = [ticked(ConditionId::Pregnancy), said(FieldId::Position, 0), said(FieldId::Pressure, 2)];
    assert_eq!(conflicts(&plan(&pregnant), &rules).count(), 2);
    for (position, word) in [(0, Some("not-front")), (1, None), (2, Some("not-back")), (3, None)] {
        let lying = plan(&[pregnant[0], said(FieldId::Position, position)]);
        assert_eq!(conflicts(&lying, &rules).map(|it| it.1).next(), word, "{position}");
    }
    let none = [&pregnant[..], &[said(FieldId::Types, NONE_TODAY)]].concat();
    assert_eq!(conflicts(&plan(&none), &rules).count(), 0);
}

#[test]
fn a_no_of_another_day_is_asked_for_again() {
    let rules = samples::rules();
    let home = [
        said(FieldId::NoneNow, NONE_FITS),
        said(FieldId::NoneSoon, MAY_FIT),
        ticked(ConditionId::Pregnancy),
        answer(QuestionId::Pregnancy, 2),
        answer(QuestionId::HighRisk, 2),
        said(FieldId::Elsewhere, BETWEEN_LEGS),
        said(FieldId::AskSaddle, NO),
        tap(SideId::Left, SpotId::Calf),
        Step::Mark(MarkAct::Kind(KindId::Weak)),
        yes(FieldId::AskWeakness),
    ];
    let led = plan(&home).on_a_new_day(&rules);
    let well = plan(&HEALTH.map(|it| said(it.1, NONE_FITS))).on_a_new_day(&rules);
    assert_eq!(well.open_health(), [ScreenId::HealthNow], "what is so right now is said right now");
    let open = led.open_signs();
    assert!(open.contains(&FieldId::AskSaddle), "{open:?}");
    assert!(open.contains(&FieldId::NoneSoon) && led.answers.one(FieldId::NoneNow).is_none(), "{open:?}");
    assert_eq!(led.answers.one(FieldId::AskWeakness), Some(YES), "a warning stays");
    let bleeds = led.said.situation.answer_to(QuestionId::Pregnancy);
    assert_eq!(bleeds, None, "whether there is bleeding right now is asked right now");
    let stopped = plan(&[ticked(ConditionId::Pregnancy), answer(QuestionId::Pregnancy, 0)]);
    let before = stopped.urgency(&rules);
    assert!(before.is_some());
    assert_eq!(stopped.on_a_new_day(&rules).urgency(&rules), before);
    // A warning stays, too, where it is a list that asks for it, and not a condition that was ticked.
    let doubt = said(FieldId::NoneHealthNow, MAY_FIT);
    let unsure = plan(&[doubt, ticked(ConditionId::Implant), answer(QuestionId::Signs, 0)]);
    let before = unsure.urgency(&rules);
    assert_eq!(before, Some(Urgency::Emergency));
    assert_eq!(unsure.on_a_new_day(&rules).urgency(&rules), before);
}

#[test]
fn a_plan_that_was_changed_is_not_of_its_old_day() {
    let old = Plan { day: Some(7), ..plan(&[tap(SideId::Left, SpotId::Calf)]) };
    assert_eq!(old.clone().after(tap(SideId::Left, SpotId::Foot)).day, None);
    assert_eq!(old.clone().with_marks(Marks::default()).day, None);
    let same = old.clone().after(Step::Answer(FieldId::Pressure, 1, false));
    assert_eq!(same, old, "nothing has changed");
}
