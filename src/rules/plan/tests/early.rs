//! What was said before there was a program, and what a plan that is only read keeps.

use super::*;
use crate::content::QuestionId;
use crate::rules::plan::control::{ALL_HEALTH, steps_of};

fn said(field: FieldId, option: u8) -> Step {
    Step::Answer(field, option, true)
}

fn sign(it: SignId, on: bool) -> Step {
    Step::Set(Control::Sign(it), on)
}

/// Before there is a program, nothing hides a question: what is answered to it is an answer.
#[test]
fn what_was_answered_before_it_was_asked_counts() {
    let rules = samples::rules();
    let told = |steps: &[Step]| {
        let plan = plan(steps);
        let early = plan.told_early(&rules);
        early.into_iter().fold(plan, Plan::after)
    };
    let urgency = |steps: &[Step]| told(steps).urgency(&rules);
    for (field, sign) in ASKED {
        let yes = told(&[said(field, YES)]);
        assert!(yes.signs().has(sign), "{field:?}");
        assert_eq!(urgency(&[said(field, YES)]), Some(rules.signs.urgency(sign, false)), "{field:?}");
        assert!(told(&[said(field, NOT_SURE)]).answers.has(none_of(sign), MAY_FIT), "{field:?}");
        assert_eq!(told(&[said(field, NO)]).signs(), SignSet::EMPTY, "{field:?}");
    }
    // A question about health that ends a session, whatever was said of the lists.
    let none = steps_of(ALL_HEALTH, "0", true);
    for lists in [&[][..], &none] {
        let steps = [lists, &[Step::Set(Control::Answer(QuestionId::Signs, 0), true)]].concat();
        assert_eq!(urgency(&steps), Some(Urgency::Emergency), "{lists:?}");
    }
    // What was asked stands as it was said.
    let marked = [tap(SideId::Left, SpotId::Buttock), Step::Mark(MarkAct::Kind(KindId::Numb))];
    assert!(plan(&[&marked[..], &[yes(FieldId::AskSaddle)]].concat()).told_early(&rules).is_empty());
}

/// Whoever only reads a plan may tick a sign by mistake.
#[test]
fn a_sign_that_was_taken_back_leaves_what_was_agreed() {
    let none = [said(FieldId::NoneNow, NONE_FITS), said(FieldId::NoneSoon, NONE_FITS)];
    let was = plan(&[&none[..], &[said(FieldId::Pressure, 0), said(FieldId::Agreed, 0)]].concat());
    let ticked = was.clone().after(sign(SignId::Bladder, true));
    assert!(!ticked.says_no_more_of_signs_than(&was));
    let back = ticked.after(sign(SignId::Bladder, false));
    assert!(back != was && back.says_no_more_of_signs_than(&was));
    let doubt = was.clone().after(said(FieldId::NoneNow, MAY_FIT));
    assert!(!doubt.says_no_more_of_signs_than(&was));
    // What was open and is answered now is news.
    let open = plan(&none[..1]);
    assert!(!open.clone().after(none[1]).says_no_more_of_signs_than(&open));
}
