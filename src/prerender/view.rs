//! The controls of the drawing: how deep it shows, its names, its skin tone. Native controls that the
//! stylesheet reads, so that they work before any script has run. They belong to a form of their own:
//! going back to the whole body leaves them as the visitor set them.

use leptos::prelude::*;

use crate::content::LayerId;
use crate::content::model::Guide;
use crate::prerender::masthead::long_and_short;
use crate::prerender::tour::to_tour;
use crate::rules::Form;

/// Id of the form to which the controls belong.
const FORM: &str = Form::View.id();

/// The steps from the skin to the bones, and the options beside them.
pub fn controls(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.layers;
    let split = step("split", [&words.split, &words.split_short], true);
    let layers = LayerId::ALL.map(|it| {
        let layer = words.of(it);
        step(it.slug(), [&layer.name, &layer.short_name], false)
    });
    view! {
        {to_tour(guide)}
        <fieldset class="peel">
            <legend class="unseen">{words.legend.clone()}</legend>
            {split}
            {layers}
        </fieldset>
        <div class="view-options">
            {switch("peel-swap", words.swap.clone(), false)}
            {switch("labels-on", words.names.clone(), true)}
            {switch("names-on", words.all_names.clone(), false)}
            <div data-later="key"></div>
            <div data-later="tones"></div>
        </div>
    }
}

fn step(slug: &'static str, [long, short]: [&str; 2], checked: bool) -> impl IntoView + use<> {
    let id = ["peel-", slug].concat();
    view! {
        <input type="radio" name="peel" id=id.clone() value=slug form=FORM checked=checked />
        <label for=id><span>{long_and_short(long, short)}</span></label>
    }
}

fn switch(id: &'static str, name: String, checked: bool) -> impl IntoView {
    view! {
        <label class=["option option-", id].concat()>
            <input type="checkbox" id=id form=FORM checked=checked /><span>{name}</span>
        </label>
    }
}

/// The choice of a skin tone, for where the skin shows.
pub fn tones(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.layers.tone;
    let tones: Vec<_> = words.steps.iter().enumerate().map(|(at, name)| tone(at + 1, name.clone())).collect();
    view! { <fieldset class="tones"><legend>{words.legend.clone()}</legend>{tones}</fieldset> }
}

fn tone(number: usize, name: String) -> impl IntoView {
    let id = ["tone-", &number.to_string()].concat();
    view! {
        <input type="radio" name="tone" id=id.clone() form=FORM checked=number == 1 />
        <label for=id class=["tone tone-", &number.to_string()].concat()><span class="unseen">{name}</span></label>
    }
}
