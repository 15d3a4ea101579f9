//! Case tables and properties of a plan and of its line.

use proptest::prelude::*;

use super::*;
use crate::content::{ConditionId, KindId, ScreenId, SideId, SpotId, Urgency};
use crate::rules::samples;
use crate::rules::sets::SignSet;

mod agreement;
mod doubts;
mod early;
mod fitting;
mod line;
mod marks;
mod safe;

fn plan(steps: &[Step]) -> Plan {
    steps.iter().fold(Plan::default(), |plan, it| plan.after(*it))
}

fn yes(field: FieldId) -> Step {
    Step::Answer(field, YES, true)
}

fn tap(side: SideId, spot: SpotId) -> Step {
    Step::Mark(MarkAct::Tap(side, spot))
}

/// A plan as it comes out of a link: the open mark is one of the marks, and nothing of the screen is left.
fn settled(plan: &Plan) -> Plan {
    let answered = |signs: SignSet| {
        let fitting = plan.signs().ids().filter(|it| signs.has(*it));
        fitting.fold(SignSet::EMPTY, SignSet::with)
    };
    let said = Visit {
        live: true,
        signs: plan.said.signs,
        confirmed: answered(plan.said.confirmed),
        denied: answered(plan.said.denied),
        situation: plan.said.situation,
        ..Visit::default()
    };
    Plan { said, marks: Marks::of(plan.marks.all()), answers: plan.answers, day: plan.day }
}

fn urgency(steps: &[Step]) -> Option<Urgency> {
    plan(steps).urgency(&samples::rules())
}

fn a_step() -> impl Strategy<Value = Step> {
    let spot = || prop::sample::select(SpotId::ALL.to_vec());
    let side = || prop::sample::select(SideId::ALL.to_vec());
    let sides = prop::sample::select(vec![Sides::One(SideId::Left), Sides::One(SideId::Right), Sides::Both]);
    let sign = || prop::sample::select(SignId::ALL.to_vec());
    prop_oneof![
        (sign(), any::<bool>()).prop_map(|(it, on)| Step::Set(Control::Sign(it), on)),
        (sign(), any::<bool>()).prop_map(|(it, yes)| Step::Set(Control::FollowUp(it, yes), true)),
        (samples::condition(), any::<bool>()).prop_map(|(it, on)| Step::Set(Control::Condition(it), on)),
        (samples::question(), 0_u8..4).prop_map(|(it, at)| Step::Set(Control::Answer(it, at), true)),
        (prop::sample::select(FieldId::ALL.to_vec()), 0_u8..12, any::<bool>())
            .prop_map(|(field, option, on)| Step::Answer(field, option, on)),
        (side(), spot()).prop_map(|(side, spot)| tap(side, spot)),
        prop_oneof![
            sides.prop_map(MarkAct::Side),
            spot().prop_map(MarkAct::Start),
            prop::option::of(spot()).prop_map(MarkAct::End),
            prop::sample::select(KindId::ALL.to_vec()).prop_map(MarkAct::Kind),
            prop::option::of(0_u8..12).prop_map(MarkAct::Strength),
            Just(MarkAct::Another),
            (0_usize..8).prop_map(MarkAct::Remove),
            Just(MarkAct::Clear),
        ]
        .prop_map(Step::Mark),
    ]
}

fn a_plan() -> impl Strategy<Value = Plan> {
    prop::collection::vec(a_step(), 0..60).prop_map(|it| plan(&it))
}

#[test]
fn taps_make_marks_from_the_back_down() {
    use SideId::{Left, Right};
    for (taps, marks) in [
        (vec![(Right, SpotId::Buttock)], vec![(Right, SpotId::Buttock, SpotId::Buttock)]),
        (vec![(Right, SpotId::Buttock), (Right, SpotId::Calf)], vec![(Right, SpotId::Buttock, SpotId::Calf)]),
        (vec![(Right, SpotId::Calf), (Right, SpotId::Buttock)], vec![(Right, SpotId::Buttock, SpotId::Calf)]),
        (
            vec![(Left, SpotId::Back), (Right, SpotId::Thigh), (Right, SpotId::Thigh)],
            vec![(Left, SpotId::Back, SpotId::Back), (Right, SpotId::Thigh, SpotId::Thigh)],
        ),
    ] {
        let steps: Vec<_> = taps.iter().map(|(side, spot)| tap(*side, *spot)).collect();
        let found: Vec<_> = plan(&steps).marks.all().iter().map(|it| (it.side, it.start, it.end)).collect();
        assert_eq!(found, marks, "{taps:?}");
    }
}

#[test]
fn both_sides_are_two_marks_of_which_one_can_go() {
    let both = [
        Step::Mark(MarkAct::Side(Sides::Both)),
        Step::Mark(MarkAct::Start(SpotId::Thigh)),
        Step::Mark(MarkAct::Kind(KindId::Numb)),
    ];
    assert_eq!(plan(&both).marks.all().len(), 2);
    let one = plan(&both).after(Step::Mark(MarkAct::Remove(0))).marks.all();
    assert!(
        matches!(one.as_slice(), [Mark { side: SideId::Right, kind: Some(KindId::Numb), .. }]),
        "{one:?}"
    );
}

#[test]
fn a_mark_that_points_at_a_sign_asks_for_it_at_once() {
    let leg = |side| [tap(side, SpotId::Buttock), tap(side, SpotId::Calf)];
    let kind = |kind| Step::Mark(MarkAct::Kind(kind));
    for (steps, asked) in [
        (leg(SideId::Left).to_vec(), vec![]),
        ([leg(SideId::Left), leg(SideId::Right)].concat(), vec![SignId::BothLegs]),
        ([tap(SideId::Left, SpotId::Back), tap(SideId::Right, SpotId::Back)].to_vec(), vec![]),
        ([leg(SideId::Left).to_vec(), vec![kind(KindId::Weak)]].concat(), vec![SignId::Weakness]),
        ([leg(SideId::Left).to_vec(), vec![kind(KindId::Numb)]].concat(), vec![SignId::NumbLeg]),
        (vec![tap(SideId::Left, SpotId::Buttock), kind(KindId::Tingling)], vec![SignId::Saddle]),
        (vec![Step::Answer(FieldId::Elsewhere, BETWEEN_LEGS, true)], vec![SignId::Saddle]),
        (
            [leg(SideId::Left).to_vec(), vec![Step::Mark(MarkAct::Strength(Some(8)))]].concat(),
            vec![SignId::Severe],
        ),
        (vec![Step::Answer(FieldId::Worst, 7, true)], vec![]),
        (vec![Step::Answer(FieldId::Worst, 10, true)], vec![SignId::Severe]),
    ] {
        let plan = plan(&steps);
        let mut expected = asked.clone();
        expected.sort();
        let mut found: Vec<_> = plan.asked().ids().collect();
        found.sort();
        assert_eq!(found, expected, "{steps:?}");
        assert_eq!(plan.urgency(&samples::rules()), None, "a mark alone says nothing");
        assert_eq!(plan.open_signs().len(), 2 + asked.len(), "unanswered is open");
    }
}

#[test]
fn unanswered_not_sure_yes_and_no_are_four_things() {
    let saddle = Step::Answer(FieldId::Elsewhere, BETWEEN_LEGS, true);
    let ask = |answer| [saddle, Step::Answer(FieldId::AskSaddle, answer, true)];
    assert_eq!(urgency(&[saddle]), None);
    assert_eq!(urgency(&ask(YES)), Some(Urgency::Emergency));
    assert_eq!(urgency(&ask(NOT_SURE)), Some(Urgency::Emergency), "not sure counts as if it fitted");
    assert_eq!(urgency(&ask(NO)), None);
    assert!(plan(&[saddle]).open_signs().contains(&FieldId::AskSaddle));
    for answer in [YES, NOT_SURE, NO] {
        assert!(!plan(&ask(answer)).open_signs().contains(&FieldId::AskSaddle));
    }
}

#[test]
fn none_of_these_and_a_sign_never_stand_together() {
    let none = Step::Answer(FieldId::NoneNow, NONE_FITS, true);
    let sign = Step::Set(Control::Sign(SignId::Saddle), true);
    let after = plan(&[none, sign]);
    assert_eq!((after.answers.one(FieldId::NoneNow), after.said.signs.len()), (None, 1));
    let after = plan(&[sign, none]);
    let found = (after.answers.one(FieldId::NoneNow), after.said.signs.len());
    assert_eq!(found, (None, 1), "a sign is taken back at the sign, never by a word about the list");
    let asked = [Step::Answer(FieldId::Elsewhere, BETWEEN_LEGS, true), yes(FieldId::AskSaddle), none];
    assert_eq!(plan(&asked).answers.one(FieldId::NoneNow), None, "what a mark asked counts as ticked");
    assert_eq!(urgency(&[Step::Answer(FieldId::NoneNow, MAY_FIT, true)]), Some(Urgency::Emergency));
    assert_eq!(urgency(&[Step::Answer(FieldId::NoneSoon, MAY_FIT, true)]), Some(Urgency::Today));
}

#[test]
fn every_sign_stands_in_the_list_of_its_urgency() {
    let guide = crate::content::parse(crate::content::BUILT_IN).unwrap();
    for it in &guide.warning_signs {
        let now = it.urgency == Urgency::Emergency;
        assert_eq!(list_of(it.id) == ScreenId::Now, now, "{}", it.id.slug());
    }
}

#[test]
fn every_condition_stands_in_the_list_of_its_group() {
    use crate::content::model::Group;
    let guide = crate::content::parse(crate::content::BUILT_IN).unwrap();
    for it in &guide.conditions {
        let none = match it.group {
            Group::Now => FieldId::NoneHealthNow,
            Group::Body => FieldId::NoneHealthBody,
            Group::Medicines | Group::Pregnancy => FieldId::NoneHealthMore,
        };
        assert_eq!(none_of_health(it.id), none, "{}", it.id.slug());
    }
}

#[test]
fn what_was_ticked_about_health_stays_and_a_list_that_nobody_has_read_counts_as_not_sure() {
    let tick = |condition| Step::Set(Control::Condition(condition), true);
    let none = |field| Step::Answer(field, NONE_FITS, true);
    let all = HEALTH.map(|it| none(it.1));
    assert_eq!(plan(&[]).situation().counted(), None);
    let fever = plan(&[tick(ConditionId::Fever), all[0], all[1], all[2]]);
    assert!(
        fever.said.situation.ticked().has(ConditionId::Fever)
            && fever.answers.one(FieldId::NoneHealthNow).is_none()
    );
    assert_eq!(fever.open_health(), []);
    let counted = |steps: &[Step]| plan(steps).situation().counted().unwrap().ids().collect::<Vec<_>>();
    assert_eq!(counted(&all), [ConditionId::None]);
    assert_eq!(counted(&[all[2]]), [ConditionId::Unsure]);
    let implant = [tick(ConditionId::Implant)];
    assert_eq!(counted(&implant), [ConditionId::Implant, ConditionId::Unsure]);
    assert_eq!(plan(&implant).open_health(), [ScreenId::HealthNow, ScreenId::HealthMore]);
    let late = plan(&[all[0], tick(ConditionId::Fever)]);
    assert_eq!(late.answers.one(FieldId::NoneHealthNow), None, "a tick takes back that none fits");
}

#[test]
fn a_wish_that_has_to_wait_is_no_agreement() {
    let steps = [
        Step::Set(Control::Condition(ConditionId::Fever), true),
        Step::Answer(FieldId::Types, 0, true),
        Step::Answer(FieldId::Pressure, 2, true),
    ];
    let page = card::card(&plan(&steps), &samples::rules(), &Names);
    assert!(
        page.chosen.contains(&"later".to_owned()) && !page.chosen.iter().any(|it| it.contains("type-")),
        "{page:?}"
    );
    let pregnant = [
        Step::Set(Control::Condition(ConditionId::Pregnancy), true),
        Step::Answer(FieldId::Pressure, 2, true),
        Step::Answer(FieldId::Position, 0, true),
    ];
    let page = card::card(&plan(&pregnant), &samples::rules(), &Names);
    assert!(
        page.chosen.contains(&"not-firm".to_owned()) && page.chosen.contains(&"not-front".to_owned()),
        "{page:?}"
    );
}

#[test]
fn marks_lead_to_the_areas_that_they_touch_most_first() {
    let right = |spot| tap(SideId::Right, spot);
    assert_eq!(plan(&[right(SpotId::Back)]).areas(), [AreaId::Lumbar]);
    let leg = [right(SpotId::Buttock), right(SpotId::Calf)];
    assert_eq!(plan(&leg).areas(), [AreaId::Hamstrings, AreaId::Glutes, AreaId::Piriformis]);
}

#[test]
fn a_refused_area_is_not_worked_on_and_none_today_excludes_the_types() {
    assert_eq!(plan(&[]).worked_on(), AreaId::ALL);
    let refused = plan(&[Step::Answer(FieldId::Glutes, NO, true)]);
    assert!(!refused.worked_on().contains(&AreaId::Glutes) && refused.worked_on().len() == 3);
    assert_eq!(plan(&[yes(FieldId::Lumbar)]).worked_on(), [AreaId::Lumbar]);
    let none = plan(&[Step::Answer(FieldId::Types, 1, true), Step::Answer(FieldId::Types, NONE_TODAY, true)]);
    assert_eq!(none.types().count(), 0);
    assert_eq!(
        plan(&[Step::Answer(FieldId::Types, NONE_TODAY, true), Step::Answer(FieldId::Types, 1, true)])
            .answers
            .all(FieldId::Types)
            .collect::<Vec<_>>(),
        [1]
    );
}

/// Words that say their own names.
struct Names;

impl card::Words for Names {
    fn word(&self, name: &str) -> String {
        name.to_owned()
    }
}

#[test]
fn the_card_says_what_was_marked_and_under_a_sign_nothing_else() {
    let right = |spot| tap(SideId::Right, spot);
    let leg = plan(&[right(SpotId::Buttock), right(SpotId::Calf), Step::Mark(MarkAct::Strength(Some(10)))]);
    let page = card::card(&leg, &samples::rules(), &Names);
    assert_eq!((page.stop, page.places), (None, vec!["mark-way Of-ten.".to_owned()]));
    let sign = leg.after(Step::Set(Control::Sign(SignId::Saddle), true));
    let page = card::card(&sign, &samples::rules(), &Names);
    assert_eq!((page.stop, page.signs), (Some(Urgency::Emergency), vec!["sign-RF-1".to_owned()]));
}
