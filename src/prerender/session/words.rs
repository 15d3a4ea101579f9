//! The words that the browser's program puts together: it holds none of its own. They stand once, never displayed,
//! each under the name by which the rules look it up.

use leptos::prelude::*;

use crate::content::model::Guide;
use crate::content::words::SessionWords;
use crate::content::{Effect, FieldId, Level};

/// The store.
pub fn store(guide: &Guide) -> impl IntoView + use<> {
    let all: Vec<_> =
        all(guide).into_iter().map(|(name, text)| view! { <span data-word=name>{text}</span> }).collect();
    view! { <div class="store" hidden>{all}</div> }
}

/// Every word with its name.
fn all(guide: &Guide) -> Vec<(String, String)> {
    let session = &guide.words.session;
    let mark = &session.mark;
    let mut words: Vec<(String, String)> = Vec::new();
    let mut add = |kind: &str, name: &str, text: &str| {
        let name = if kind.is_empty() { name.to_owned() } else { [kind, "-", name].concat() };
        words.push((name, text.to_owned()));
    };
    for it in &guide.areas {
        add("area", it.id.slug(), &it.name);
    }
    for it in &guide.massage_types {
        add("type", it.id.slug(), &it.name);
    }
    add("type", "none", &guide.no_massage.name);
    for it in &session.conditions {
        add("condition", it.id.slug(), &it.text);
        it.action.iter().for_each(|action| add("care", it.id.slug(), action));
    }
    for it in &guide.notes {
        add("note", it.id.slug(), &it.claim.text);
    }
    for it in &session.signs {
        let told: Vec<_> = [Some(&*it.text), it.action.as_deref()].into_iter().flatten().collect();
        add("sign", it.id.slug(), &told.join(". "));
    }
    for it in &guide.warning_signs {
        it.follow_up.iter().for_each(|asked| add("follow", it.id.slug(), &asked.question));
    }
    add("follow", "yes", &guide.words.check.yes);
    add("follow", "none", &session.not_said);
    for it in &mark.spots {
        add("spot", it.id.slug(), &it.name);
    }
    for it in &mark.kinds {
        add("kind", it.id.slug(), &it.name);
        add("letter", it.id.slug(), &it.letter);
    }
    for it in &session.fields {
        add("field", it.id.slug(), &it.ask);
        for (at, answer) in it.answers.iter().enumerate() {
            add("field", &format!("{}-{at}", it.id.slug()), answer);
        }
    }
    add("field", FieldId::Worst.slug(), &session.worst);
    for it in 0..=10 {
        add("field", &format!("{}-{it}", FieldId::Worst.slug()), &it.to_string());
    }
    for it in &session.screens {
        add("screen", it.id.slug(), &it.name);
    }
    for it in &guide.questions {
        add("question", it.id.slug(), &it.text);
        for (at, answer) in it.answers.iter().enumerate() {
            let name = format!("{}-{at}", it.id.slug());
            add("question", &name, &answer.text);
            let effect = Effect::read(&answer.effect);
            if matches!(effect, Some(Effect::TreatAs { .. } | Effect::HoldSession | Effect::Stop(_))) {
                add("advice", &name, &answer.advice.text);
            }
        }
    }
    for it in Level::ALL {
        add("short", it.slug(), guide.words.results.short.of(it));
    }
    for (name, text) in single(session) {
        add("", name, text);
    }
    words
}

/// The words that are no list's, each with its name.
fn single(session: &SessionWords) -> impl IntoIterator<Item = (&'static str, &String)> {
    let (mark, home) = (&session.mark, &session.home);
    [
        ("side-left", &mark.left),
        ("side-right", &mark.right),
        ("mark-one", &mark.one),
        ("mark-way", &mark.way),
        ("of-ten", &mark.of_ten),
        ("mark-none", &mark.none),
        ("mark-last", &mark.last),
        ("mark-full", &mark.full),
        ("mark-remove", &mark.remove),
        ("touch", &mark.touch),
        ("limit", &mark.limit),
        ("unsure", &session.stop.unsure),
        ("nothing", &home.nothing),
        ("these", &home.these),
        ("not-these", &home.not_these),
        ("types", &session.types),
        ("waits", &home.waits),
        ("signs-none", &home.signs_none),
        ("signs-open", &home.signs_open),
        ("health-open", &home.health_open),
        ("question-open", &home.question_open),
        ("later", &home.later),
        ("not-firm", &home.not_firm),
        ("not-front", &home.not_front),
        ("not-back", &home.not_back),
        ("health-unsure", &home.not_sure),
        ("not-sure", &session.not_sure),
        ("no", &session.no),
        ("to-page", &session.stop.to_page),
        ("next", &session.next),
        ("copied", &home.copied),
        ("pdf", &home.pdf),
        ("unprinted", &home.unprinted),
        ("opened", &home.opened),
        ("damaged", &session.damaged),
        ("newer", &session.newer),
        ("failed", &session.failed),
    ]
}
