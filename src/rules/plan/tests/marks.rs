//! Every control about marks counts, or says that it does not: what the form shows is what is kept.

use super::super::code::{decode, encode};
use super::*;
use crate::rules::plan::control::{is_moot, is_on, step_of};

fn mark(act: MarkAct) -> Step {
    Step::Mark(act)
}

/// Marks on the left, each at one place, all put down.
fn on_the_left(count: usize) -> Vec<Step> {
    let places = SpotId::ALL.into_iter().cycle().take(count);
    places.flat_map(|it| [tap(SideId::Left, it), mark(MarkAct::Another)]).collect()
}

#[test]
fn of_a_mark_on_both_sides_no_side_is_left_out_however_many_there_are() {
    for count in 0..=MOST_MARKS {
        let both = [mark(MarkAct::Side(Sides::Both)), mark(MarkAct::Start(SpotId::Foot))];
        for both in [both, [both[1], both[0]]] {
            let plan = plan(&[on_the_left(count), both.to_vec()].concat());
            let right = plan.marks.all().iter().filter(|it| it.side == SideId::Right).count();
            let said = is_on(&plan, "mark-side", "both");
            assert_eq!(said, count + 2 <= MOST_MARKS, "after {count}");
            assert_eq!((right == 1, plan.asked().has(SignId::BothLegs)), (said, said), "after {count}");
            assert!(said || !plan.marks.has_room_for_both(), "the page says why, after {count}");
            assert_eq!(decode(&encode(&plan)), Ok(settled(&plan)), "after {count}");
        }
    }
}

#[test]
fn where_no_other_mark_has_room_the_last_one_stays_open() {
    let full = settled(&plan(&on_the_left(MOST_MARKS + 1)));
    assert!(!full.marks.has_room());
    assert_eq!(full.clone().after(mark(MarkAct::Another)), full);
    let last = *full.marks.all().last().unwrap();
    assert!(is_on(&full, "mark-side", "left") && is_on(&full, "mark-start", last.start.slug()));
    let moved = full.after(mark(MarkAct::Start(SpotId::Foot)));
    assert!(is_on(&moved, "mark-start", "foot"));
    assert_eq!(moved.marks.all().last().unwrap().start, SpotId::Foot);
}

#[test]
fn a_side_that_would_be_too_much_is_not_taken() {
    let pairs = [SpotId::Back, SpotId::Thigh, SpotId::Foot]
        .into_iter()
        .flat_map(|it| [mark(MarkAct::Side(Sides::Both)), mark(MarkAct::Start(it)), mark(MarkAct::Another)]);
    let full = plan(&pairs.collect::<Vec<_>>());
    assert_eq!(full.marks.all().len(), MOST_MARKS);
    let opened = settled(&full);
    assert_eq!(opened.clone().after(mark(MarkAct::Side(Sides::Both))), opened);
    assert!(is_on(&opened, "mark-side", "right"));
}

#[test]
fn what_it_is_like_is_asked_of_the_mark_made_last_and_of_nothing_without_a_place() {
    let (weak, strong) = (mark(MarkAct::Kind(KindId::Weak)), mark(MarkAct::Strength(Some(9))));
    for steps in [vec![], vec![mark(MarkAct::Side(Sides::Both))], vec![mark(MarkAct::Start(SpotId::Foot))]] {
        let plan = plan(&steps);
        assert!(is_moot(&plan, "mark-kind", "") && is_moot(&plan, "mark-strength", ""), "{steps:?}");
    }
    let made = [tap(SideId::Left, SpotId::Thigh), mark(MarkAct::Another)];
    let plan = plan(&made).after(weak).after(strong);
    assert!(!is_moot(&plan, "mark-kind", ""));
    assert!(is_on(&plan, "mark-kind", "weak") && is_on(&plan, "mark-strength", "9"));
    assert!(matches!(plan.marks.all()[..], [Mark { kind: Some(KindId::Weak), strength: Some(9), .. }]));
    assert!(plan.asked().has(SignId::Weakness) && plan.asked().has(SignId::Severe));
    let both = [mark(MarkAct::Side(Sides::Both)), mark(MarkAct::Start(SpotId::Calf))];
    let both = both.into_iter().chain([mark(MarkAct::Another), weak]).fold(Plan::default(), Plan::after);
    assert!(both.marks.all().iter().all(|it| it.kind == Some(KindId::Weak)));
}

proptest! {
    /// A control that is on says something of a mark that is kept.
    #[test]
    fn what_the_form_says_of_a_kind_is_kept(plan in a_plan(), kind in prop::sample::select(KindId::ALL.to_vec())) {
        if !is_moot(&plan, "mark-kind", "") {
            let plan = plan.after(step_of("mark-kind", kind.slug(), true).unwrap());
            prop_assert!(is_on(&plan, "mark-kind", kind.slug()));
            prop_assert_eq!(settled(&plan).marks.all().last().and_then(|it| it.kind), Some(kind));
        }
    }
}

/// Of a mark that has no place yet nothing can be said; the one before it stays open to that.
#[test]
fn what_it_is_like_is_said_of_the_last_mark_that_has_a_place() {
    let side = |it| Step::Mark(MarkAct::Side(Sides::One(it)));
    let begun = [tap(SideId::Left, SpotId::Buttock), Step::Mark(MarkAct::Another), side(SideId::Right)];
    let begun = plan(&begun);
    assert!(!control::is_moot(&begun, "mark-kind", ""));
    let marks = begun.after(Step::Mark(MarkAct::Kind(KindId::Burning))).marks.all();
    assert_eq!(
        marks.iter().map(|it| (it.side, it.kind)).collect::<Vec<_>>(),
        [(SideId::Left, Some(KindId::Burning))]
    );
    let none = plan(&[side(SideId::Right)]);
    assert!(control::is_moot(&none, "mark-kind", ""), "nothing has a place");
}

#[test]
fn taps_by_turns_on_both_sides_make_one_mark_each() {
    let [left, right] = [SideId::Left, SideId::Right].map(|it| tap(it, SpotId::Back));
    let marks = |steps: &[Step]| plan(steps).marks.all();
    assert_eq!(marks(&[left, right, left, right, left]).len(), 2);
    // It goes on where it was, with all that was said of it.
    let ache = Step::Mark(MarkAct::Kind(KindId::Ache));
    let farther = [left, ache, right, left, tap(SideId::Left, SpotId::Thigh)];
    let ends: Vec<_> = marks(&farther).iter().map(|it| (it.side, it.end, it.kind)).collect();
    assert_eq!(
        ends,
        [(SideId::Right, SpotId::Back, None), (SideId::Left, SpotId::Thigh, Some(KindId::Ache))]
    );
    // Another feeling at the same place is another mark, when it is asked for.
    assert_eq!(marks(&[left, ache, Step::Mark(MarkAct::Another), left]).len(), 2);
}
