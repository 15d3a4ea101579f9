//! Links that open the guide on an area: `#area=piriformis`.

use crate::content::AreaId;

/// The fragment, with its `#`, of a link that opens the guide on `area`. `embedding/fragment.js` reads it.
pub fn fragment_of(area: AreaId) -> String {
    ["#area=", area.slug()].concat()
}
