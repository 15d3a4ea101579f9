//! What the stylesheet is told about a visit: states as classes of the guide. A class is found at once, while
//! looking for a checked control costs a phone a tenth of a second at every change.

use crate::content::{AreaId, Level, TypeId};
use crate::rules::control::Depth;
use crate::rules::outcome::at_a_glance;
use crate::rules::signs::stops;
use crate::rules::visit::{Rules, Visit};

/// The class of a guide for which the page speaks.
pub const GUIDE: &str = "guide";

/// The classes of the guide.
pub fn state_classes(visit: &Visit, rules: &Rules) -> String {
    let mut classes = String::from(GUIDE);
    if !visit.live {
        return classes;
    }
    let mut add = |parts: &[&str]| {
        classes.push(' ');
        for it in parts {
            classes.push_str(it);
        }
    };
    add(&["live"]);
    add(&["on-view-", visit.view.id()]);
    if let Some(area) = visit.area {
        add(&["on-area"]);
        add(&["on-area-", area.slug()]);
    }
    if let Some(stop) = visit.stop {
        add(&["on-stop"]);
        add(&["on-stop-", stop.slug()]);
    }
    if let Some(area) = visit.focus {
        add(&["on-focus-area-", area.slug()]);
    }
    let look = visit.look;
    add(&[
        "on-peel-",
        match look.depth {
            Depth::Split => "split",
            Depth::Layer(layer) => layer.slug(),
        },
    ]);
    for (on, name) in
        [(look.swapped, "on-peel-swap"), (look.labels, "on-labels-on"), (look.names, "on-names-on")]
    {
        if on {
            add(&[name]);
        }
    }
    // A digit costs fewer bytes so than written as a number.
    let tone = usize::from(look.tone);
    add(&["on-tone-", "0123456789".get(tone..=tone).unwrap_or_default()]);
    for column in look.compared.into_iter().flatten() {
        add(&["on-compare-", column.map_or("none", TypeId::slug)]);
    }
    if !visit.signs.is_empty() {
        add(&["on-sign"]);
        visit.signs.ids().for_each(|it| add(&["on-sign-", it.slug()]));
    }
    let urgency = visit.urgency(rules);
    if let Some(urgency) = urgency {
        add(&["on-urgency-", urgency.slug()]);
    }
    if stops(urgency) {
        add(&["on-stopped"]);
    }
    if visit.situation.counted().is_some() {
        add(&["on-results"]);
    }
    for area in AreaId::ALL {
        if at_a_glance(&rules.matrix, &visit.situation, area) == Some(Level::Hold) {
            add(&["on-wait-", area.slug()]);
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{ConditionId, LayerId, SignId};
    use crate::rules::control::Control;
    use crate::rules::samples;
    use crate::rules::visit::Act;

    fn classes(acts: &[Act]) -> String {
        let start = Visit::read([Control::Labels, Control::Depth(Depth::Split)].into_iter());
        state_classes(&acts.iter().fold(start, |visit, act| visit.after(*act)), &samples::rules())
    }

    fn added(acts: &[Act]) -> Vec<String> {
        let before = classes(&[]);
        let before: Vec<_> = before.split(' ').collect();
        classes(acts).split(' ').filter(|it| !before.contains(it)).map(str::to_owned).collect()
    }

    #[test]
    fn before_the_controls_are_read_the_page_speaks_for_itself() {
        assert_eq!(state_classes(&Visit::default(), &samples::rules()), "guide");
    }

    #[test]
    fn each_state_has_its_class() {
        let on = |control| Act::Set(control, true);
        for (act, expected) in [
            (on(Control::Area(AreaId::Glutes)), vec!["on-area", "on-area-glutes", "on-peel-surface"]),
            (on(Control::Depth(Depth::Layer(LayerId::Skin))), vec!["on-peel-skin"]),
            (on(Control::Tone(3)), vec!["on-tone-3"]),
            (Act::Focus(Some(AreaId::Lumbar)), vec!["on-focus-area-lumbar"]),
            (
                on(Control::Sign(SignId::Saddle)),
                vec!["on-sign", "on-sign-RF-1", "on-urgency-emergency", "on-stopped"],
            ),
            (on(Control::Condition(ConditionId::None)), vec!["on-results"]),
            (
                on(Control::Condition(ConditionId::Flare)),
                vec![
                    "on-results",
                    "on-wait-lumbar",
                    "on-wait-glutes",
                    "on-wait-piriformis",
                    "on-wait-hamstrings",
                ],
            ),
        ] {
            assert_eq!(added(&[act]), expected, "{act:?}");
        }
    }
}
