//! Every result is at least as strict as the data says.

use proptest::prelude::*;

use super::*;
use crate::content::FitLevel;
use crate::rules::samples;

fn all() -> impl Iterator<Item = (AreaId, TypeId)> {
    AreaId::ALL.into_iter().flat_map(|area| TypeId::ALL.map(|it| (area, it)))
}

fn types_by_level(situation: &Situation, area: AreaId) -> [TypeId; 5] {
    order(&samples::matrix(), situation, area)
}

#[test]
fn one_ticked_condition_gives_its_cell_once_its_questions_have_a_calm_answer() {
    let matrix = samples::matrix();
    for condition in ConditionId::ALL {
        let ticked = Situation::default().tick(condition, true);
        let calm = |situation: Situation, id: QuestionId| {
            let keeps = (0..4).find(|it| matrix.question(id).effects[usize::from(*it)] == Effect::Keep);
            keeps.map_or(situation, |it| situation.answer(id, it))
        };
        let situation = ticked.asked(&matrix).ids().fold(ticked, calm);
        for (area, it) in all() {
            let outcome = result(&matrix, &situation, area, it).unwrap();
            let cell = matrix.cell(condition, area, it);
            assert_eq!(outcome.level, cell.level, "{condition:?} {area:?} {it:?}");
            let notes = if cell.level == Level::Hold { NoteSet::EMPTY } else { cell.notes };
            assert_eq!(outcome.notes, notes, "{condition:?} {area:?} {it:?}");
            let because =
                if cell.level == Level::Ok { ConditionSet::EMPTY } else { ConditionSet::of(condition) };
            assert_eq!(outcome.because, because);
        }
    }
}

#[test]
fn before_anything_is_said_there_is_no_result() {
    let (matrix, closed) = (samples::matrix(), Situation::default());
    for (area, it) in all() {
        assert_eq!(result(&matrix, &closed, area, it), None);
        assert!(!all_wait(&matrix, &closed, area));
    }
    assert!(whole_visit_waits(&matrix, &closed).is_empty());
}

#[test]
fn results_wanted_without_a_tick_equal_not_sure() {
    let matrix = samples::matrix();
    let (open, unsure) = (Situation::default().show(), Situation::default().tick(ConditionId::Unsure, true));
    for (area, it) in all() {
        assert_eq!(result(&matrix, &open, area, it), result(&matrix, &unsure, area, it));
    }
}

#[test]
fn a_strong_flare_up_holds_the_whole_visit_and_a_mild_one_leaves_gentle_types() {
    let matrix = samples::matrix();
    let flare = Situation::default().tick(ConditionId::Flare, true);
    for situation in [flare, flare.answer(QuestionId::Flare, 0), flare.answer(QuestionId::Flare, 1)] {
        assert!(AreaId::ALL.into_iter().all(|area| all_wait(&matrix, &situation, area)));
        assert_eq!(whole_visit_waits(&matrix, &situation), ConditionSet::of(ConditionId::Flare));
    }
    let mild = flare.answer(QuestionId::Flare, 2).answer(QuestionId::HotSpot, 2);
    assert!(whole_visit_waits(&matrix, &mild).is_empty());
    for (area, it) in all() {
        let gentle = matches!(it, TypeId::MyofascialRelease | TypeId::Swedish);
        let level = result(&matrix, &mild, area, it).unwrap().level;
        assert_eq!(level, if gentle { Level::Adapt } else { Level::Hold }, "{area:?} {it:?}");
    }
}

#[test]
fn types_stand_by_result_and_then_by_fit() {
    let glutes = types_by_level(&Situation::default(), AreaId::Glutes);
    assert_eq!(glutes[..2], [TypeId::DeepTissue, TypeId::TriggerPoint], "without results, by fit alone");
    let pregnant = Situation::default()
        .tick(ConditionId::Pregnancy, true)
        .answer(QuestionId::Pregnancy, 2)
        .answer(QuestionId::HighRisk, 2);
    let pregnant = types_by_level(&pregnant, AreaId::Glutes);
    assert_eq!(
        pregnant,
        [
            TypeId::TriggerPoint,
            TypeId::Neuromuscular,
            TypeId::MyofascialRelease,
            TypeId::Swedish,
            TypeId::DeepTissue
        ]
    );
}

#[test]
fn the_order_of_one_fit_and_result_is_the_articles() {
    let mut matrix = samples::matrix();
    matrix.fits = [[FitLevel::Helpful; 5]; 4];
    assert_eq!(order(&matrix, &Situation::default(), AreaId::Lumbar), TypeId::ALL);
}

#[test]
fn joined_notes_have_no_repeats() {
    let matrix = samples::matrix();
    let situation = samples::ticking(&[ConditionId::Disc, ConditionId::ThinBones, ConditionId::Skin]);
    for (area, it) in all() {
        let notes: Vec<_> = result(&matrix, &situation, area, it).unwrap().notes.ids().collect();
        assert!(notes.is_sorted_by(|one, next| one < next), "{notes:?}");
    }
}

proptest! {
    #[test]
    fn adding_a_condition_never_loosens_a_result(
        situation in samples::situation(),
        more in samples::condition().prop_filter("excludes the others", |it| *it != ConditionId::None),
    ) {
        prop_assume!(!situation.ticked().is_empty() && !situation.ticked().has(more));
        let matrix = samples::matrix();
        let stricter = situation.tick(more, true);
        for (area, it) in all() {
            let before = result(&matrix, &situation, area, it).unwrap();
            let after = result(&matrix, &stricter, area, it).unwrap();
            prop_assert!(after.level >= before.level);
            prop_assert!(after.level == Level::Hold || after.notes.union(before.notes) == after.notes);
            prop_assert!(after.level != Level::Hold || after.notes.is_empty());
            prop_assert!(!all_wait(&matrix, &situation, area) || all_wait(&matrix, &stricter, area));
        }
        prop_assert!(stricter.urgency(&matrix).is_some() || situation.urgency(&matrix).is_none());
    }

    #[test]
    fn no_answer_is_stricter_than_yes_and_only_a_clear_answer_loosens(
        ticks in samples::ticks(),
        question in samples::question(),
        answer in 0..4_u8,
    ) {
        let matrix = samples::matrix();
        let situation = samples::ticking(&ticks);
        let answered = situation.answer(question, answer);
        let clear = matches!(matrix.question(question).effects[usize::from(answer)], Effect::Keep | Effect::TreatAs { .. });
        for (area, it) in all() {
            let before = result(&matrix, &situation, area, it).map(|it| it.level);
            prop_assert!(clear || result(&matrix, &answered, area, it).map(|it| it.level) >= before);
        }
    }

    #[test]
    fn the_order_of_ticks_does_not_change_a_result(ticks in samples::ticks(), seed in any::<u64>()) {
        let matrix = samples::matrix();
        let (one, other) = (samples::ticking(&ticks), samples::ticking(&samples::shuffled(&ticks, seed)));
        for (area, it) in all() {
            prop_assert_eq!(result(&matrix, &one, area, it), result(&matrix, &other, area, it));
        }
    }

    #[test]
    fn types_are_all_there_and_never_milder_further_down(situation in samples::situation()) {
        let matrix = samples::matrix();
        for area in AreaId::ALL {
            let types = order(&matrix, &situation, area);
            let rank = |it: &TypeId| {
                (result(&matrix, &situation, area, *it).map(|it| it.level), matrix.fit(area, *it), *it)
            };
            prop_assert!(types.is_sorted_by_key(rank));
            prop_assert!(TypeId::ALL.iter().all(|it| types.contains(it)));
        }
    }
}

#[test]
fn an_area_shows_at_a_glance_whether_all_wait_some_are_limited_or_none() {
    let matrix = samples::matrix();
    let glance = |situation: Situation, area| at_a_glance(&matrix, &situation, area);
    assert_eq!(glance(Situation::default(), AreaId::Glutes), None, "nothing was opened");
    let ticked = |it| Situation::default().tick(it, true);
    assert_eq!(glance(ticked(ConditionId::None), AreaId::Glutes), Some(Level::Ok));
    assert_eq!(glance(ticked(ConditionId::Flare), AreaId::Glutes), Some(Level::Hold));
    // With a herniated disc two types wait at the low back, and three do not.
    let disc = ticked(ConditionId::Disc);
    assert_eq!(glance(disc, AreaId::Lumbar), Some(Level::Hold), "its question is open");
    assert_eq!(glance(disc.answer(QuestionId::Signs, 2), AreaId::Lumbar), Some(Level::Adapt));
}
