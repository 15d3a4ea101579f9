//! What a comparison begins with, what stays on the page whatever was refused, and what one tap at home says.

use super::*;
use crate::rules::outcome::order;
use crate::rules::plan::control::{ALL_HEALTH, ALL_SIGNS, is_moot, is_on, steps_of};
use crate::rules::visit::Rules;
use crate::rules::{Matrix, Signs};

fn built_in() -> Rules {
    let guide = crate::content::parse(crate::content::BUILT_IN).unwrap();
    Rules { signs: Signs::of(&guide).unwrap(), matrix: Matrix::of(&guide).unwrap() }
}

fn tick(condition: ConditionId) -> Step {
    Step::Set(Control::Condition(condition), true)
}

#[test]
fn a_comparison_begins_with_types_that_fit_and_never_with_one_that_waits() {
    let rules = built_in();
    for area in AreaId::ALL {
        for condition in ConditionId::ALL {
            let plan = plan(&[tick(condition), yes(agreement_on(area))]);
            let pair = plan.pair(&rules.matrix);
            let fits = order(&rules.matrix, &plan.situation(), area).into_iter();
            let mut may = fits.filter(|it| plan.level(&rules.matrix, *it) != Some(Level::Hold));
            assert_eq!(pair, [may.next(), may.next()], "{} {}", area.slug(), condition.slug());
        }
    }
    // Without an area that was chosen, the one that was marked most decides.
    let marked = plan(&[tap(SideId::Left, SpotId::Back), tap(SideId::Left, SpotId::Thigh)]);
    let chosen = plan(&[yes(agreement_on(marked.areas()[0]))]);
    assert_eq!(marked.pair(&rules.matrix), chosen.pair(&rules.matrix));
    let refused = plan(&AreaId::ALL.map(|it| Step::Answer(agreement_on(it), NO, true)));
    assert_eq!(refused.pair(&rules.matrix), [None, None]);
}

#[test]
fn to_stay_off_the_spine_stays_on_the_page_while_there_is_any_work() {
    let rules = built_in();
    let refused = Step::Answer(FieldId::Lumbar, NO, true);
    let mut is_said = false;
    for condition in ConditionId::ALL {
        // Where every question is answered with no, least has to wait.
        let no = crate::content::QuestionId::ALL.map(|it| Step::Set(Control::Answer(it, 2), true));
        let says = |more: &[Step]| {
            let page = card::card(
                &plan(&[vec![tick(condition)], no.to_vec(), more.to_vec()].concat()),
                &rules,
                &Names,
            );
            page.careful.contains(&"note-spine".to_owned())
        };
        let always = says(&[]);
        for more in [
            &[refused][..],
            &[refused, yes(FieldId::Glutes)],
            &[refused, Step::Answer(FieldId::Types, 3, true)],
        ] {
            assert_eq!(says(more), always, "{} {more:?}", condition.slug());
        }
        is_said |= always;
    }
    assert!(is_said);
}

#[test]
fn one_tap_at_home_says_it_of_every_list() {
    let all = |name: &str| steps_of(name, "0", true);
    let both = plan(&all(ALL_SIGNS));
    assert!(is_on(&both, ALL_SIGNS, "0") && both.open_signs().is_empty());
    let sign = Step::Set(Control::Sign(SignId::NotBetter), true);
    let others = plan(&[vec![sign], all(ALL_SIGNS)].concat());
    assert!(others.said.signs.has(SignId::NotBetter) && others.open_signs().is_empty());
    assert!(is_on(&others, ALL_SIGNS, "0") && !is_moot(&others, ALL_SIGNS, "0"));
    let none = plan(&[]);
    assert!(!is_on(&none, ALL_SIGNS, "0") && !is_on(&none, ALL_HEALTH, "0"));
    let health = plan(&[vec![tick(ConditionId::Fever)], all(ALL_HEALTH)].concat());
    assert!(health.said.situation.ticked().has(ConditionId::Fever) && health.open_health().is_empty());
    let unsure = plan(&steps_of(ALL_HEALTH, "1", true));
    let counted = unsure.situation().counted().unwrap();
    assert!(counted.has(ConditionId::Unsure) && !is_on(&unsure, ALL_HEALTH, "0"));
}
