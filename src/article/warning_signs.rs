//! Signs that need a doctor before a massage.

use leptos::prelude::*;

use crate::article::claim::references;
use crate::article::icon::Icon;
use crate::content::model::{Guide, Urgency, WarningSign};

/// All signs, grouped by how soon a doctor has to look.
pub fn warning_signs(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words;
    let groups: Vec<_> = Urgency::ALL.into_iter().map(|it| group(guide, it)).collect();
    view! {
        <section class="warning-signs" id="warning-signs" tabindex="-1" aria-labelledby="heading-warning-signs">
            <h2 id="heading-warning-signs">{words.warning_signs.clone()}</h2>
            <p>{words.warning_signs_lead.clone()}</p>
            {groups}
            <p class="quiet">{words.no_sign.clone()}</p>
        </section>
    }
}

fn group(guide: &Guide, urgency: Urgency) -> impl IntoView + use<> {
    let signs: Vec<_> =
        guide.warning_signs.iter().filter(|it| it.urgency == urgency).map(|it| row(guide, it)).collect();
    let class = match urgency {
        Urgency::Emergency => "signs emergency",
        Urgency::Today => "signs today",
        Urgency::Soon => "signs soon",
        Urgency::Routine => "signs routine",
    };
    view! {
        <section class=class>
            <h3>{Icon::of_urgency(urgency).view()}<span>{guide.words.urgency.of(urgency).to_owned()}</span></h3>
            <ul>{signs}</ul>
        </section>
    }
}

fn row(guide: &Guide, sign: &WarningSign) -> impl IntoView + use<> {
    view! {
        <li>
            <p>{sign.sign.text.clone()}</p>
            <p class="action">{sign.action.clone()}" "{references(guide, &sign.sign)}</p>
        </li>
    }
}
