//! What a studio says of itself, and only there.

use std::collections::BTreeMap;

use sciatica_guide::content::{AreaId, BUILT_IN, parse};
use sciatica_guide::site::guide_html;
use serde_json::Value;

use crate::{guide, more, part, text};

#[test]
fn another_studio_changes_only_its_own_block() {
    let mut guide = guide();
    guide.studio.name = "Harbor <b>Massage</b>".to_owned();
    guide.studio.legal_name = "Harbor Massage, LLC".to_owned();
    guide.studio.phone_link = "tel:+15550100".to_owned();
    guide.studio.booking_link = Some("https://example.com/book".to_owned());
    let html = guide_html(&guide);
    assert!(html.contains("Harbor &lt;b&gt;Massage"), "text is only ever text");
    assert_eq!(
        html.matches("href=\"https://example.com/book\"").count(),
        1,
        "one booking button for all panels"
    );
    assert!(!html.contains("Jupiter Massage and Pilates"), "the old name is gone");
}

#[test]
fn a_massage_type_leads_to_its_own_booking_page_and_the_others_to_the_general_one() {
    let mut guide = guide();
    assert!(!guide_html(&guide).contains("class=\"book\""), "no address, no link");
    guide.studio.booking_link = Some("https://example.com/book".to_owned());
    guide.studio.booking_links = BTreeMap::from([
        ("swedish".to_owned(), "https://example.com/#/discipline/1/treatment/2".to_owned()),
        ("deep-tissue".to_owned(), "https://example.com/w?enc=AA/bb+Cc%2B=&new=1".to_owned()),
    ]);
    let html = guide_html(&guide);
    let rows = |address: &str| html.matches(&format!("href=\"{address}\"")).count();
    assert_eq!(rows("https://example.com/#/discipline/1/treatment/2"), AreaId::ALL.len());
    assert_eq!(rows("https://example.com/w?enc=AA/bb+Cc%2B=&amp;new=1"), AreaId::ALL.len());
    assert_eq!(rows("https://example.com/book"), 3 * AreaId::ALL.len() + 1, "the general one stands in");
    // As before: one template for all, and the place of a type in it.
    guide.studio.booking_links.clear();
    guide.studio.booking_link = Some("https://example.com/{type}?at={area}".to_owned());
    let html = guide_html(&guide);
    assert_eq!(html.matches("href=\"https://example.com/swedish?at=\"").count(), AreaId::ALL.len());
    assert_eq!(html.matches("data-template").count(), 1, "the general button knows it for all");
}

#[test]
fn what_only_the_studio_can_say_shows_once_it_is_filled_in() {
    let mut guide = guide();
    let html = more(&guide);
    assert!(!html.contains("class=\"sessions\"") && !html.contains("class=\"classes\""));
    let mut file: Value = serde_json::from_str(BUILT_IN).unwrap();
    file["studio"]["sessions"] = serde_json::json!([{ "minutes": 60, "price": 90 }, { "minutes": 90 }]);
    file["studio"]["pilates"] =
        serde_json::json!({ "text": "We give Pilates classes.", "link": "https://example.com/p" });
    file["studio"]["license"] = serde_json::json!("MM 12345");
    guide = parse(&file.to_string()).unwrap();
    let html = more(&guide);
    let sessions = text(part(&html, "<div class=\"sessions\"", "</div>"));
    assert!(sessions.contains("60 minutes, $90 90 minutes"), "{sessions}");
    assert!(html.contains("href=\"https://example.com/p\"") && text(&html).contains("MM 12345"));
}

#[test]
fn a_reviewer_is_named_once_somebody_has_approved() {
    let mut guide = guide();
    assert!(text(&guide_html(&guide)).contains(&guide.words.review_pending));
    guide.review.by = Some("A. Therapist, LMT".to_owned());
    guide.review.on = Some("2026-12-01".to_owned());
    guide.review.next = Some("2027-12-01".to_owned());
    let page = text(&guide_html(&guide));
    assert!(!page.contains(&guide.words.review_pending));
    assert!(page.contains("A. Therapist, LMT") && page.contains("2027-12-01"));
}
