//! Headings, sections, lists, ids and links, and how much of all that comes first.

use sciatica_guide::content::{AreaId, Guide};
use sciatica_guide::rules::View;
use sciatica_guide::site::{Assets, Beside, Embedding, Spot, Surroundings, guide_html, later_html, page};

use crate::{attribute_values, guide, more};

/// The guide with everything that comes once it is wanted.
fn whole(guide: &Guide) -> String {
    guide_html(guide) + &later_html(guide, Surroundings::default())
}

#[test]
fn each_view_is_a_section_that_a_link_reaches_and_each_place_has_a_page_with_its_words() {
    let guide = guide();
    let html = guide_html(&guide);
    for view in View::ALL {
        assert!(html.contains(&format!("id=\"{}\"", view.id())), "{view:?}");
        assert!(html.contains(&format!("href=\"#{}\"", view.id())), "{view:?}");
    }
    let later = later_html(&guide, Surroundings::default());
    let places = attribute_values(&html, "data-later");
    let mut parts = attribute_values(&later, "data-part");
    parts.sort();
    let mut sorted = places.clone();
    sorted.sort();
    assert_eq!(sorted, parts, "every part has its place");
    for page in Beside::ALL {
        let links = [html.as_str(), &more(&guide)].concat();
        assert!(links.contains(&format!("href=\"{}", page.file())), "{page:?}");
    }
}

#[test]
fn the_first_document_is_small() {
    // What a phone has to lay out before the first tap.
    let guide = guide();
    let html = guide_html(&guide);
    let elements = html.matches('<').count() - html.matches("</").count();
    assert!(elements <= 1480, "{elements} elements in the guide, 20 more around it");
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    let html = guide_html(&guide());
    let levels: Vec<u32> =
        html.match_indices("<h").filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10)).collect();
    assert_eq!(
        levels.iter().filter(|it| **it == 1).count(),
        2,
        "one main heading, and one, unseen, over the other views"
    );
    assert_eq!(levels[0], 1, "it comes first");
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "h{} follows h{}", pair[1], pair[0]);
    }
}

#[test]
fn the_list_is_a_named_group_of_four_radio_buttons() {
    let html = guide_html(&guide());
    let list = &html[html.find("class=\"areas\"").unwrap()..];
    let list = &list[..list.find("</fieldset>").unwrap()];
    assert!(list.contains("<legend"));
    assert_eq!(list.matches("type=\"radio\"").count(), 4);
    for area in AreaId::ALL {
        assert!(list.contains(&format!("id=\"area-{0}\" value=\"{0}\"", area.slug())), "{list}");
    }
    assert!(!list.contains("checked"), "nothing is chosen for the visitor");
    assert!(html.contains("<button type=\"reset\""), "the way back needs no script");
}

#[test]
fn ids_are_unique_and_every_reference_leads_somewhere() {
    let html = whole(&guide());
    let ids = attribute_values(&html, "id");
    for id in &ids {
        assert_eq!(ids.iter().filter(|it| *it == id).count(), 1, "id {id} stands twice");
    }
    let links =
        attribute_values(&html, "href").into_iter().filter_map(|it| it.strip_prefix('#').map(str::to_owned));
    let labels = ["for", "aria-labelledby"].into_iter().flat_map(|name| attribute_values(&html, name));
    for target in links.chain(labels) {
        assert!(ids.contains(&target), "nothing has the id {target}");
    }
}

#[test]
fn the_page_is_whole_and_its_text_is_escaped() {
    let mut guide = guide();
    guide.words.page_title = "\"Quotes\" & <tags>".to_owned();
    let assets = Assets {
        build: "1".to_owned(),
        script: "a.js".to_owned(),
        wasm: "a.wasm".to_owned(),
        style: "a.css".to_owned(),
        print: "p.css".to_owned(),
        bare: "b.css".to_owned(),
    };
    let page = page(&guide, &assets, &Spot::new(Embedding::Own, ""), "views.html").unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert!(page.contains("<title>&quot;Quotes&quot; &amp; &lt;tags></title>"));
    assert!(page.contains("lang=\"en-US\"") && page.contains("\"v1/assets/a.wasm\""));
}
