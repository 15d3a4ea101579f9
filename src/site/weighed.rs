//! The page without some of its parts, for whoever weighs what they bring.

use crate::content::Guide;
pub use crate::prerender::artwork;
use crate::prerender::{Place, Slot};
use crate::site::{Assets, Sheets, SiteError, Spot, first_stylesheets, guide_html_in, whole};

/// The guide's own page as far as the first tap needs it: without what stands below the panels.
///
/// # Errors
/// When a stylesheet or a script is at fault.
pub fn first_answer(guide: &Guide, assets: &Assets) -> Result<String, SiteError> {
    without(guide, assets, first_stylesheets()?, &[Slot::Shared, Slot::Dock])
}

/// The guide's own page without styles and drawing.
///
/// # Errors
/// When a script is at fault.
pub fn bare_page(guide: &Guide, assets: &Assets) -> Result<String, SiteError> {
    let none = Sheets { main: String::new(), before: String::new() };
    without(guide, assets, none, &[Slot::Drawing])
}

fn without(
    guide: &Guide,
    assets: &Assets,
    sheets: Sheets,
    slots: &'static [Slot],
) -> Result<String, SiteError> {
    let spot = Spot::new(Place::Own, "");
    let mut surroundings = spot.surroundings(Some(assets));
    surroundings.without = slots;
    whole(guide, assets, &spot, sheets, guide_html_in(guide, surroundings))
}
