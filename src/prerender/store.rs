//! Words that the app puts into results: it holds none of its own. They stand once, in a store that is never
//! displayed, each under its name as a [`Phrase`], by which the app looks it up.

use leptos::prelude::*;

use crate::content::model::Guide;
use crate::content::{FitLevel, Level};
use crate::prerender::icon::Icon;
use crate::rules::Phrase;

/// The store.
pub fn store(guide: &Guide) -> impl IntoView + use<> {
    let (words, situation) = (&guide.words.results, &guide.words.situation);
    let levels = Level::ALL.map(|it| {
        view! {
            <b data-phrase=name(Phrase::Level(it))>{Icon::of_result(it).view()}" "{words.of(it).to_owned()}</b>
            <span data-phrase=name(Phrase::Short(it))>{Icon::of_result(it).view()}{words.short.of(it).to_owned()}</span>
            <span data-phrase=name(Phrase::Mark(it))>{Icon::of_result(it).view()}{words.mark.of(it).to_owned()}</span>
            <span data-phrase=name(Phrase::Count(it))>{situation.counts.of(it).to_owned()}</span>
        }
    });
    let fits = FitLevel::ALL.map(|it| {
        view! {
            <span data-phrase=name(Phrase::Fit(it))>{guide.words.fit.of(it).to_owned()}</span>
        }
    });
    let wait = Icon::of_result(Level::Hold).view();
    let not_now =
        view! { <span data-phrase=name(Phrase::NotNow)>{wait}<span>{words.not_now.clone()}</span></span> };
    let areas: Vec<_> = guide
        .areas
        .iter()
        .map(|it| view! { <b data-phrase=name(Phrase::Area(it.id))>{it.name.clone()}</b> })
        .collect();
    let notes: Vec<_> = guide
        .notes
        .iter()
        .map(|it| view! { <li data-phrase=name(Phrase::Note(it.id))>{it.claim.text.clone()}</li> })
        .collect();
    let firsts: Vec<_> = guide
        .conditions
        .iter()
        .filter_map(|it| Some((it.id, it.first.as_ref()?.text.clone())))
        .map(|(id, text)| view! { <li data-phrase=name(Phrase::First(id))>{text}</li> })
        .collect();
    let names: Vec<_> = guide
        .conditions
        .iter()
        .map(|it| view! { <span data-phrase=name(Phrase::Condition(it.id))>{it.name.clone()}</span> })
        .collect();
    let sentences = [
        (Phrase::Because, &words.because),
        (Phrase::Cleared, &situation.announcement_cleared),
        (Phrase::All, &situation.all),
        (Phrase::Counted, &situation.counted),
        (Phrase::Unanswered, &situation.unanswered),
        (Phrase::OpenQuestion, &situation.open_question),
    ];
    let sentences: Vec<_> = sentences
        .into_iter()
        .map(|(it, text)| view! { <span data-phrase=name(it)>{text.clone()}</span> })
        .collect();
    view! {
        <div class="store" hidden>
            {levels}
            {fits}
            {not_now}
            {areas}
            <ul>{notes}{firsts}</ul>
            {names}
            {sentences}
            <span data-phrase=name(Phrase::Legend) class="unseen">{words.legend.clone()}" "</span>
            <h4 data-phrase=name(Phrase::ForAll)>{words.for_all.clone()}</h4>
            <p data-phrase=name(Phrase::Changes)>{words.changes.clone()}</p>
            <p data-phrase=name(Phrase::ThisOne)>{words.this_one.clone()}</p>
        </div>
    }
}

fn name(phrase: Phrase) -> String {
    phrase.key().concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{AreaId, BUILT_IN, ConditionId, NoteId, parse};

    #[test]
    fn the_store_holds_once_whatever_the_app_may_look_up() {
        let guide = parse(BUILT_IN).unwrap();
        let waiting = guide.conditions.iter().filter(|it| it.first.is_some()).map(|it| Phrase::First(it.id));
        let levels =
            Level::ALL.map(|it| [Phrase::Level(it), Phrase::Short(it), Phrase::Mark(it), Phrase::Count(it)]);
        let fits = FitLevel::ALL.map(Phrase::Fit);
        let all = [
            Phrase::Legend,
            Phrase::NotNow,
            Phrase::Because,
            Phrase::ForAll,
            Phrase::Changes,
            Phrase::ThisOne,
            Phrase::Cleared,
            Phrase::All,
            Phrase::Counted,
            Phrase::Unanswered,
            Phrase::OpenQuestion,
        ];
        let all = all.into_iter().chain(levels.into_iter().flatten()).chain(fits);
        let all = all.chain(AreaId::ALL.map(Phrase::Area)).chain(NoteId::ALL.map(Phrase::Note));
        let all: Vec<_> = all.chain(ConditionId::ALL.map(Phrase::Condition)).chain(waiting).collect();
        let html = store(&guide).to_html();
        for it in &all {
            assert_eq!(html.matches(&format!("data-phrase=\"{}\"", name(*it))).count(), 1, "{it:?}");
        }
        assert_eq!(html.matches("data-phrase=").count(), all.len(), "and nothing else");
    }
}
