//! The page without some of its parts, for whoever weighs what they bring.

use crate::content::Guide;
pub use crate::prerender::artwork;
use crate::prerender::{Embedding, Slot};
use crate::site::{Assets, Inside, Spot, StyleError, first_stylesheets, guide_html_in, whole};

/// The guide's own page as far as the first tap needs it: without the other views, and without the script behind
/// it.
///
/// # Errors
/// When a stylesheet does not parse.
pub fn first_answer(guide: &Guide, assets: &Assets) -> Result<String, StyleError> {
    Ok(without(guide, assets, first_stylesheets()?.main, &[Slot::Views, Slot::Dock]))
}

/// The guide's own page without styles, drawing and script.
pub fn bare_page(guide: &Guide, assets: &Assets) -> String {
    without(guide, assets, String::new(), &[Slot::Drawing])
}

fn without(guide: &Guide, assets: &Assets, style: String, slots: &'static [Slot]) -> String {
    let spot = Spot::new(Embedding::Own, "");
    let mut surroundings = spot.surroundings();
    surroundings.without = slots;
    // What runs behind the markup holds up nothing.
    let inside =
        Inside { style, html: guide_html_in(guide, surroundings), script: String::new(), later: None };
    whole(guide, assets, &spot, inside)
}
