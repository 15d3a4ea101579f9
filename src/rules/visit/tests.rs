//! What each act makes of a visit.

use proptest::prelude::*;

use super::*;
use crate::content::{ConditionId, LayerId, QuestionId, SignId};
use crate::rules::{result, samples, state_classes};

fn start() -> Visit {
    Visit::read([Control::Depth(Depth::Split), Control::Labels, Control::Tone(1)].into_iter())
}

fn on(control: Control) -> Act {
    Act::Set(control, true)
}

fn after(acts: &[Act]) -> Visit {
    acts.iter().fold(start(), |visit, act| visit.after(*act))
}

#[test]
fn an_area_ends_the_tour_shows_its_layer_and_leads_to_its_panel() {
    let visit = after(&[
        on(Control::Depth(Depth::Layer(LayerId::Skin))),
        on(Control::Stop(StopId::Thigh)),
        on(Control::Area(AreaId::Glutes)),
    ]);
    assert_eq!((visit.area, visit.stop), (Some(AreaId::Glutes), None));
    assert_eq!(visit.look.depth, Depth::Layer(LayerId::Surface));
    assert_eq!(visit.place, Some(Place::Panel(AreaId::Glutes)));
    assert_eq!(visit.after(on(Control::Area(AreaId::Piriformis))).look.depth, Depth::Split);
}

#[test]
fn the_tour_leaves_the_area_and_leads_to_the_drawing() {
    let visit = after(&[on(Control::Area(AreaId::Glutes)), on(Control::Stop(StopId::Roots))]);
    assert_eq!((visit.area, visit.stop, visit.place), (None, Some(StopId::Roots), Some(Place::Stage)));
}

#[test]
fn the_way_back_keeps_what_was_said_and_how_the_drawing_looks() {
    let said = [
        on(Control::Tone(2)),
        on(Control::Sign(SignId::Saddle)),
        on(Control::Condition(ConditionId::Disc)),
        on(Control::Area(AreaId::Lumbar)),
    ];
    let visit = after(&said).after(Act::Reset(Form::Explorer));
    assert_eq!((visit.area, visit.stop, visit.place), (None, None, Some(Place::Start)));
    assert_eq!(visit.look.tone, 2);
    assert!(visit.signs.has(SignId::Saddle) && visit.situation.ticked().has(ConditionId::Disc));
}

#[test]
fn each_form_goes_back_to_its_own_start_alone() {
    let full = after(&[
        on(Control::Area(AreaId::Glutes)),
        on(Control::Names),
        on(Control::Sign(SignId::Weakness)),
        on(Control::FollowUp(SignId::Weakness, false)),
        on(Control::Condition(ConditionId::Disc)),
    ]);
    let signs = full.after(Act::Reset(Form::Signs));
    assert!(signs.signs.is_empty() && signs.denied.is_empty() && signs.look.names);
    let situation = full.after(Act::Reset(Form::Situation));
    assert_eq!((situation.situation, situation.signs), (Situation::default(), full.signs));
    let view = full.after(Act::Reset(Form::View));
    assert_eq!((view.look, view.area), (Look::default(), full.area));
}

#[test]
fn results_lead_to_the_types_of_the_area_or_to_the_list() {
    assert_eq!(after(&[Act::Show]).place, Some(Place::Areas));
    let chosen = after(&[on(Control::Area(AreaId::Lumbar)), Act::Show]);
    assert_eq!(chosen.place, Some(Place::Types(AreaId::Lumbar)));
}

#[test]
fn an_act_that_leads_nowhere_leaves_the_page_where_it_is() {
    let chosen = on(Control::Area(AreaId::Lumbar));
    for act in [
        on(Control::Names),
        on(Control::Sign(SignId::Saddle)),
        on(Control::Condition(ConditionId::Disc)),
        Act::Focus(None),
        Act::Set(Control::Area(AreaId::Lumbar), false),
    ] {
        assert_eq!(after(&[chosen, act]).place, None, "{act:?}");
    }
}

#[test]
fn a_clear_no_and_a_yes_take_each_other_back() {
    let weak = |yes| on(Control::FollowUp(SignId::Weakness, yes));
    let rules = samples::rules();
    let ticked = after(&[on(Control::Sign(SignId::Weakness))]);
    let urgency = |visit: Visit| visit.urgency(&rules).unwrap();
    let no = ticked.after(weak(false));
    assert!(urgency(no) > urgency(ticked), "only a clear no makes a sign less urgent");
    assert_eq!(urgency(no.after(weak(true))), urgency(ticked));
}

#[test]
fn what_was_chosen_before_the_app_is_kept_as_it_was() {
    let skin = Control::Depth(Depth::Layer(LayerId::Skin));
    let visit = Visit::read([skin, Control::Area(AreaId::Glutes), Control::Compared(None)].into_iter());
    assert_eq!(
        (visit.area, visit.look.depth, visit.place),
        (Some(AreaId::Glutes), Depth::Layer(LayerId::Skin), None)
    );
    assert!(!visit.look.labels);
    assert_eq!(visit.look.compared, [Some(None), None]);
}

#[test]
fn an_area_and_a_stop_turn_to_the_drawing_and_nothing_that_was_said_does() {
    let elsewhere = Act::Go(View::Health);
    assert_eq!(after(&[elsewhere]).view, View::Health);
    for act in [on(Control::Area(AreaId::Glutes)), on(Control::Stop(StopId::Foot)), Act::Show] {
        assert_eq!(after(&[elsewhere, act]).view, View::Where, "{act:?}");
    }
    for act in
        [on(Control::Condition(ConditionId::Disc)), on(Control::Sign(SignId::Saddle)), on(Control::Tone(2))]
    {
        assert_eq!(after(&[elsewhere, act]).view, View::Health, "{act:?}");
    }
}

#[test]
fn two_stand_side_by_side_and_the_older_choice_makes_room() {
    let [deep, swedish, none] = [Some(TypeId::DeepTissue), Some(TypeId::Swedish), None];
    let set = |column, on| Act::Set(Control::Compared(column), on);
    for (acts, expected) in [
        (vec![], [Some(deep), Some(swedish)]),
        (vec![set(none, true)], [Some(swedish), Some(none)]),
        (vec![set(none, true), set(deep, true)], [Some(none), Some(deep)]),
        (vec![set(deep, false)], [Some(swedish), None]),
        (vec![set(swedish, false)], [Some(deep), None]),
        (vec![set(swedish, false), set(none, true)], [Some(deep), Some(none)]),
        (vec![set(swedish, false), set(deep, false)], [None, None]),
        (vec![set(swedish, false), set(deep, false), set(none, true)], [Some(none), None]),
        (vec![set(swedish, true)], [Some(deep), Some(swedish)]),
    ] {
        assert_eq!(after(&acts).look.compared, expected, "{acts:?}");
    }
}

#[test]
fn a_part_that_comes_late_adds_what_was_set_in_it_and_moves_nobody() {
    let before = after(&[on(Control::Area(AreaId::Glutes)), Act::Go(View::Compare)]);
    let late = [Control::Compared(None), Control::Condition(ConditionId::Disc)].into_iter();
    let visit = before.joined(late);
    assert!(visit.situation.ticked().has(ConditionId::Disc));
    assert_eq!((visit.view, visit.place, visit.look), (View::Compare, None, before.look));
}

fn control() -> impl Strategy<Value = Control> {
    let sign = prop::sample::select(SignId::ALL.to_vec());
    prop_oneof![
        prop::sample::select(AreaId::ALL.to_vec()).prop_map(Control::Area),
        prop::sample::select(StopId::ALL.to_vec()).prop_map(Control::Stop),
        prop::sample::select(LayerId::ALL.to_vec()).prop_map(|it| Control::Depth(Depth::Layer(it))),
        Just(Control::Depth(Depth::Split)),
        Just(Control::Swap),
        Just(Control::Labels),
        Just(Control::Names),
        (1..=3_u8).prop_map(Control::Tone),
        prop::option::of(prop::sample::select(TypeId::ALL.to_vec())).prop_map(Control::Compared),
        sign.clone().prop_map(Control::Sign),
        (sign, any::<bool>()).prop_map(|(it, yes)| Control::FollowUp(it, yes)),
        samples::condition().prop_map(Control::Condition),
        (samples::question(), 0..4_u8).prop_map(|(it, answer)| Control::Answer(it, answer)),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let form = prop::sample::select(Form::ALL.to_vec());
    prop_oneof![
        8 => (control(), any::<bool>()).prop_map(|(it, on)| Act::Set(it, on)),
        1 => form.prop_map(Act::Reset),
        1 => Just(Act::Show),
        1 => prop::option::of(prop::sample::select(AreaId::ALL.to_vec())).prop_map(Act::Focus),
    ]
}

proptest! {
    #[test]
    fn a_control_that_was_turned_on_is_on(acts in prop::collection::vec(act(), 0..12), last in control()) {
        prop_assert!(after(&acts).after(Act::Set(last, true)).is_on(last));
    }

    #[test]
    fn area_and_tour_never_stand_together(acts in prop::collection::vec(act(), 0..12)) {
        let visit = after(&acts);
        prop_assert!(visit.area.is_none() || visit.stop.is_none());
        prop_assert!(visit.confirmed.ids().all(|it| !visit.denied.has(it)));
    }

    #[test]
    fn the_controls_of_a_visit_tell_it_again(acts in prop::collection::vec(act(), 0..12)) {
        let visit = after(&acts);
        let all = controls().into_iter().filter(|it| visit.is_on(*it));
        let read = Visit::read(all);
        // A question that no sign asks shows nowhere; what was answered to it before the sign went counts no more.
        let denied = visit.denied.both(visit.signs);
        prop_assert_eq!((read.area, read.stop, read.signs, read.denied), (visit.area, visit.stop, visit.signs, denied));
        prop_assert_eq!(read.situation.ticked(), visit.situation.ticked());
    }

    #[test]
    fn what_is_said_in_another_order_gives_nothing_milder(
        ticks in samples::ticks(),
        signs in prop::collection::vec(prop::sample::select(SignId::ALL.to_vec()), 0..4),
        no in prop::collection::vec(prop::sample::select(SignId::ALL.to_vec()), 0..2),
        seed in any::<u64>(),
    ) {
        let acts: Vec<Act> = ticks.iter().map(|it| on(Control::Condition(*it)))
            .chain(signs.iter().map(|it| on(Control::Sign(*it))))
            .chain(no.iter().map(|it| on(Control::FollowUp(*it, false))))
            .chain([Act::Show])
            .collect();
        let (one, other) = (after(&acts), after(&samples::shuffled(&acts, seed)));
        let rules = samples::rules();
        prop_assert_eq!(one.urgency(&rules), other.urgency(&rules));
        for area in AreaId::ALL {
            for it in TypeId::ALL {
                prop_assert_eq!(
                    result(&rules.matrix, &one.situation, area, it),
                    result(&rules.matrix, &other.situation, area, it)
                );
            }
        }
    }

    #[test]
    fn more_said_never_makes_a_doctor_wait(acts in prop::collection::vec(act(), 0..12), more in prop::sample::select(SignId::ALL.to_vec())) {
        let (visit, rules) = (after(&acts), samples::rules());
        let urgency = |visit: Visit| visit.urgency(&rules).map_or(u8::MAX, |it| it as u8);
        prop_assert!(urgency(visit.after(on(Control::Sign(more)))) <= urgency(visit));
        prop_assert!(state_classes(&visit, &rules).starts_with("guide live"));
    }
}

/// Every control there is.
fn controls() -> Vec<Control> {
    let layers = LayerId::ALL.map(|it| Control::Depth(Depth::Layer(it)));
    AreaId::ALL
        .map(Control::Area)
        .into_iter()
        .chain(StopId::ALL.map(Control::Stop))
        .chain(layers)
        .chain([Control::Depth(Depth::Split), Control::Swap, Control::Labels, Control::Names])
        .chain(SignId::ALL.map(Control::Sign))
        .chain(SignId::ALL.map(|it| Control::FollowUp(it, true)))
        .chain(SignId::ALL.map(|it| Control::FollowUp(it, false)))
        .chain(ConditionId::ALL.map(Control::Condition))
        .chain(
            QuestionId::ALL.into_iter().flat_map(|it| (0..4).map(move |answer| Control::Answer(it, answer))),
        )
        .collect()
}
