//! The one reader of what an address says behind its `#`: `#lang=en&area=piriformis`, keys in any order.

use crate::content::AreaId;

const AREA: &str = "area";

/// What a fragment says about the area to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Nothing: another place of the page, or none.
    Elsewhere,
    /// This area.
    Area(AreaId),
    /// An area that does not exist: the link is damaged.
    Unknown,
}

/// Reads a fragment, with or without its `#`. Of a key that stands twice the first one counts; damaged text
/// names nothing.
pub fn link_in(fragment: &str) -> Link {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let value = fragment.split('&').find_map(|part| part.split_once('=').filter(|(key, _)| *key == AREA));
    match value {
        None => Link::Elsewhere,
        Some((_, value)) => {
            decoded(value).and_then(|it| AreaId::from_slug(&it)).map_or(Link::Unknown, Link::Area)
        }
    }
}

/// The fragment, with its `#`, of a link that opens the guide on `area`.
pub fn fragment_of(area: AreaId) -> String {
    ["#", AREA, "=", area.slug()].concat()
}

/// A text without percent signs, which mail programs and messengers put in; `None` when it is damaged.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { digit(rest.next()?)? << 4 | digit(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_area_has_a_link_that_leads_back_to_it() {
        for area in AreaId::ALL {
            assert_eq!(link_in(&fragment_of(area)), Link::Area(area));
        }
    }

    #[test]
    fn keys_stand_in_any_order_and_messengers_may_encode_them() {
        for fragment in [
            "#lang=en&area=glutes",
            "#area=glutes&lang=en",
            "area=glutes",
            "#area=%67lutes",
            "#lang=en&area=glutes&theme=dark",
            "#area=glutes&area=knee",
            "#&area=glutes&",
            "#area=glutes&utm_source=mail",
        ] {
            assert_eq!(link_in(fragment), Link::Area(AreaId::Glutes), "{fragment}");
        }
    }

    #[test]
    fn a_damaged_area_names_nothing_and_says_so() {
        for fragment in [
            "#area=",
            "#area=knee",
            "#area=Glutes",
            "#area=glutes%20",
            "#area=glut%6",
            "#area=%F0%28",
            "#area=glutes%",
            "#area==glutes",
            "#area=knee&area=glutes",
        ] {
            assert_eq!(link_in(fragment), Link::Unknown, "{fragment}");
        }
    }

    #[test]
    fn other_places_are_not_ours() {
        for fragment in ["", "#", "#area", "#my-area=glutes", "##area=glutes", "#sources", "#AREA=glutes"] {
            assert_eq!(link_in(fragment), Link::Elsewhere, "{fragment}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "#?(area=|lang=|&|%|[0-9a-z]|.){0,20}") {
            link_in(&text);
        }
    }
}
