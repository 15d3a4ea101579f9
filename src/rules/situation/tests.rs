//! What counts, and that nothing a visitor leaves out makes it milder.

use proptest::prelude::*;

use super::*;
use crate::content::{AreaId, TypeId};
use crate::rules::{result, samples};

#[test]
fn before_anything_is_said_nothing_counts() {
    assert_eq!(Situation::default().counted(), None);
    assert!(Situation::default().asked(&samples::matrix()).is_empty());
}

#[test]
fn results_wanted_without_ticks_count_as_not_sure_and_never_as_none() {
    let unsure = Some(ConditionSet::of(ConditionId::Unsure));
    assert_eq!(Situation::default().show().counted(), unsure);
    let ticked_and_back = Situation::default().tick(ConditionId::None, true).tick(ConditionId::None, false);
    assert_eq!(ticked_and_back.counted(), unsure);
}

#[test]
fn none_of_these_takes_the_others_back() {
    for condition in ConditionId::ALL.into_iter().filter(|it| *it != ConditionId::None) {
        let first = Situation::default().tick(condition, true).tick(ConditionId::None, true);
        assert_eq!(first.ticked(), ConditionSet::of(ConditionId::None));
        assert_eq!(first.tick(condition, true).ticked(), ConditionSet::of(condition));
    }
}

#[test]
fn a_question_is_asked_only_while_its_condition_counts() {
    let matrix = samples::matrix();
    let stenosis = Situation::default().tick(ConditionId::Stenosis, true);
    assert_eq!(stenosis.asked(&matrix), QuestionSet::of(QuestionId::Signs));
    assert_eq!(stenosis.open(&matrix), QuestionSet::of(QuestionId::Signs));
    let yes = stenosis.answer(QuestionId::Signs, 0);
    assert!(yes.open(&matrix).is_empty());
    assert_eq!(yes.urgency(&matrix), Some(Urgency::Emergency));
    let no_longer = yes.tick(ConditionId::Skin, true).tick(ConditionId::Stenosis, false);
    assert_eq!(
        (no_longer.asked(&matrix), no_longer.urgency(&matrix)),
        (QuestionSet::of(QuestionId::Skin), None)
    );
}

#[test]
fn an_open_question_holds_where_not_sure_would_stop_and_shows_no_card() {
    let matrix = samples::matrix();
    for condition in [ConditionId::Disc, ConditionId::Stenosis] {
        let open = Situation::default().tick(condition, true);
        assert_eq!(open.effect(&matrix, QuestionId::Signs), Effect::HoldSession, "{condition:?}");
        assert_eq!(open.urgency(&matrix), None, "{condition:?}");
    }
}

#[test]
fn of_two_stops_the_more_urgent_counts() {
    let matrix = samples::matrix();
    let clot = Situation::default().tick(ConditionId::Clot, true).answer(QuestionId::Clot, 1);
    assert_eq!(clot.urgency(&matrix), Some(Urgency::Today));
    let both = clot.tick(ConditionId::Disc, true).answer(QuestionId::Signs, 0);
    assert_eq!(both.urgency(&matrix), Some(Urgency::Emergency));
}

#[test]
fn an_answer_that_does_not_exist_changes_nothing() {
    let disc = Situation::default().tick(ConditionId::Disc, true);
    assert_eq!(disc.answer(QuestionId::Signs, 9), disc);
}

proptest! {
    #[test]
    fn an_unanswered_question_is_never_milder_than_not_sure_but_for_the_card(
        ticks in samples::ticks(),
        question in samples::question(),
    ) {
        let matrix = samples::matrix();
        let open = samples::ticking(&ticks);
        let unsure = open.answer(question, matrix.question(question).not_sure);
        for area in AreaId::ALL {
            for it in TypeId::ALL {
                prop_assert_eq!(
                    result(&matrix, &open, area, it).map(|it| it.level),
                    result(&matrix, &unsure, area, it).map(|it| it.level)
                );
            }
        }
    }

    #[test]
    fn the_order_in_which_a_visitor_says_things_does_not_matter(
        ticks in samples::ticks(),
        answers in prop::collection::btree_map(0..QuestionId::ALL.len(), 0..4_u8, 0..4),
        show in any::<bool>(),
        seed in any::<u64>(),
    ) {
        type Said = Box<dyn Fn(Situation) -> Situation>;
        let mut said: Vec<Said> = Vec::new();
        for it in ticks {
            said.push(Box::new(move |situation| situation.tick(it, true)));
        }
        for (question, answer) in answers {
            said.push(Box::new(move |situation| situation.answer(QuestionId::ALL[question], answer)));
        }
        if show {
            said.push(Box::new(Situation::show));
        }
        let forward = said.iter().fold(Situation::default(), |it, next| next(it));
        let places: Vec<_> = (0..said.len()).collect();
        let shuffled = samples::shuffled(&places, seed);
        let other = shuffled.into_iter().fold(Situation::default(), |it, place| said[place](it));
        prop_assert_eq!(forward, other);
    }

    #[test]
    fn none_never_stands_beside_another(situation in samples::situation()) {
        prop_assert!(!situation.ticked().has(ConditionId::None) || situation.ticked().len() == 1);
    }
}
