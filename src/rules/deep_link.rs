//! A link that opens the guide on one area: `#area=piriformis`.

use crate::content::AreaId;

const KEY: &str = "area=";

/// The area that a link's fragment names, with or without its `#`; anything unknown names none.
pub fn area_in(fragment: &str) -> Option<AreaId> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    fragment.split('&').find_map(|part| part.strip_prefix(KEY)).and_then(AreaId::from_slug)
}

/// The fragment, with its `#`, of a link that opens the guide on `area`.
pub fn fragment_of(area: AreaId) -> String {
    ["#", KEY, area.slug()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_area_has_a_link_that_leads_back_to_it() {
        for area in AreaId::ALL {
            assert_eq!(area_in(&fragment_of(area)), Some(area));
        }
    }

    #[test]
    fn a_damaged_or_foreign_fragment_names_no_area() {
        for fragment in [
            "",
            "#",
            "#area",
            "#area=",
            "#area=knee",
            "#area=Glutes",
            "#area=glutes%20",
            "#my-area=glutes",
            "##area=glutes",
            "#sources",
            "#AREA=glutes",
        ] {
            assert_eq!(area_in(fragment), None, "{fragment}");
        }
    }

    #[test]
    fn other_parts_of_a_fragment_are_left_alone() {
        assert_eq!(area_in("#lang=en&area=glutes&theme=dark"), Some(AreaId::Glutes));
        assert_eq!(area_in("area=glutes"), Some(AreaId::Glutes));
    }
}
