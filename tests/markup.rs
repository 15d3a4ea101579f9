//! The markup as the build renders it: what a visitor reads before any script has run.

#![expect(clippy::unwrap_used, reason = "a test that cannot render should stop")]

use std::collections::BTreeMap;

use sciatica_guide::content::model::Claim;
use sciatica_guide::content::{AreaId, BUILT_IN, Guide, TypeId, parse};
use sciatica_guide::rules::View;
use sciatica_guide::site::{
    Assets, Beside, Place, Spot, Surroundings, guide_html, later_html, page, page_beside,
};
use serde_json::Value;

fn guide() -> Guide {
    parse(BUILT_IN).unwrap()
}

/// Markup without the links and buttons of explained words: a word stays a part of its sentence.
fn without_marks(html: &str) -> String {
    let without = |html: &str, mark: &str, end: &str| {
        let mut parts = html.split(mark);
        let mut text = parts.next().unwrap().to_owned();
        for part in parts {
            let (_, word) = part.split_once('>').unwrap();
            text += &word.replacen(end, "", 1);
        }
        text
    };
    let html = without(html, "<button type=\"button\" class=\"term\"", "</button>");
    without(&html, "<a href=\"more.html#meaning-", "</a>")
}

/// The text of markup: tags away, entities resolved, white space folded.
fn text(html: &str) -> String {
    let html = without_marks(html);
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A page beside the guide.
fn beside(guide: &Guide, page: Beside) -> String {
    let assets = Assets {
        build: String::new(),
        script: String::new(),
        wasm: String::new(),
        style: String::new(),
        print: String::new(),
        bare: String::new(),
    };
    page_beside(guide, page, &assets, "").unwrap()
}

/// The page with whatever else there is to read.
fn more(guide: &Guide) -> String {
    beside(guide, Beside::More)
}

/// What a reader without script can read: the text of the guide and of the pages beside it.
fn all_pages(guide: &Guide) -> String {
    let pages = Beside::ALL.map(|it| text(&beside(guide, it)));
    text(&guide_html(guide)) + " " + &pages.join(" ")
}

/// The guide with everything that comes once it is wanted.
fn whole(guide: &Guide) -> String {
    guide_html(guide) + &later_html(guide, Surroundings::default())
}

/// The markup of one area's panel.
fn panel(html: &str, area: AreaId) -> &str {
    let begin = html.find(&format!("id=\"panel-{}\"", area.slug())).unwrap();
    let rest = &html[begin..];
    let end = rest.find("class=\"next\"").unwrap();
    &rest[..end]
}

#[test]
fn every_claim_of_the_content_file_is_in_the_page() {
    let page = all_pages(&guide());
    let mut claims = Vec::new();
    collect_claims(&serde_json::from_str(BUILT_IN).unwrap(), &mut claims);
    assert!(claims.len() > 100, "only {} claims were looked for", claims.len());
    for claim in claims {
        assert!(page.contains(&claim.text), "the page lacks {:?}", claim.text);
    }
}

#[test]
fn every_fact_of_the_article_has_its_words_in_the_page() {
    let page = all_pages(&guide());
    let mut claims = Vec::new();
    collect_claims(&serde_json::from_str(BUILT_IN).unwrap(), &mut claims);
    let studio = guide().studio;
    for number in 1..=76 {
        let fact = format!("S{number}");
        let said = claims.iter().any(|it| it.facts.contains(&fact) && page.contains(&it.text));
        assert!(said || studio.facts.contains(&fact), "{fact} of the article is nowhere in the page");
    }
    for words in
        [&studio.legal_name, &studio.street, &studio.town, &studio.phone, &studio.website, &studio.short_name]
    {
        assert!(page.contains(words.as_str()), "the page lacks {words:?}");
    }
}

#[test]
fn each_panel_gives_cautions_before_types_in_the_same_row() {
    let guide = guide();
    let html = guide_html(&guide);
    for area in &guide.areas {
        let panel = panel(&html, area.id);
        let careful = panel.find("class=\"careful\"").unwrap();
        let types = panel.find("class=\"types ").unwrap();
        assert!(careful < types, "{:?}: cautions come first", area.id);
        assert_eq!(panel[careful..types].matches("<li class=\"row\"").count(), area.cautions.len());
        assert_eq!(panel[types..].matches("class=\"row fit-").count(), TypeId::ALL.len());
        assert_eq!(panel.matches("<details").count(), 1, "Latin on demand");
        assert!(panel.contains(&format!("href=\"more.html#sources-{}\"", area.id.slug())));
    }
    let way_on = part(&html, "class=\"way-on offer\"", "</div>");
    assert!(way_on.contains("href=\"tel:+15615292093\""), "{way_on}");
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
fn each_link_to_a_source_is_called_what_it_is_and_stands_after_the_full_stop() {
    let guide = guide();
    let html = more(&guide);
    let places = html.split("<span class=\"references\">").skip(1);
    assert!(places.clone().count() > 100);
    for (before, place) in html.split("<span class=\"references\">").zip(places) {
        let end = text(&before[before.len().saturating_sub(400)..]);
        assert!(
            !end.ends_with(|it: char| it.is_alphanumeric()) || before.ends_with("</b> "),
            "a link stands in a sentence: {end}"
        );
        let links = place.split("</span>").next().unwrap();
        for link in links.split("<a ").skip(1) {
            let label = attribute_values(link, "aria-labelledby").remove(0);
            let number = link.split(['>', '<']).nth(1).unwrap();
            let name = html.split(&format!("<li id=\"{label}\">")).nth(1).unwrap();
            let name = text(name.split('<').next().unwrap());
            let source = &guide.sources[number.parse::<usize>().unwrap() - 1];
            assert_eq!(label, format!("s-{}", source.id));
            let told = name.strip_prefix(&format!("Source {number}: ")).unwrap_or_default();
            assert!(told.len() > 3 && source.name.starts_with(told), "{name}");
        }
    }
}

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

/// The markup from `begin` to the next `end`.
fn part<'a>(html: &'a str, begin: &str, end: &str) -> &'a str {
    let rest = &html[html.find(begin).unwrap_or_else(|| panic!("no {begin}"))..];
    &rest[..rest.find(end).unwrap()]
}

#[test]
fn pain_along_the_whole_course_leads_to_its_areas_from_the_top_down() {
    let html = more(&guide());
    let feels = part(&html, "class=\"notes feels\"", "</section>");
    assert!(part(feels, "<ol class=\"to-areas\"", "</ol>").matches("<li>").count() == AreaId::ALL.len());
    let areas = AreaId::ALL.map(|it| format!("./#area={}", it.slug()));
    let links = attribute_values(feels, "href").into_iter().filter(|it| it.starts_with("./"));
    assert_eq!(links.collect::<Vec<_>>(), areas);
    assert!(guide_html(&guide()).contains("href=\"more.html#feels\""), "the overview leads there");
    assert!(text(feels).contains("groin"), "and pain that is elsewhere has a way out");
}

#[test]
fn soreness_is_a_table_from_normal_to_the_emergency() {
    let guide = guide();
    let html = more(&guide);
    let table = part(&html, "class=\"soreness\"", "</table>");
    assert_eq!(table.matches("<th scope=\"col\"").count(), 3);
    assert_eq!(table.matches("<caption>").count(), 1);
    let rows: Vec<_> = table.split("<th scope=\"row\"").skip(1).map(text).collect();
    let levels = &guide.words.self_care.levels;
    assert_eq!(rows.len(), 3);
    for (row, level) in rows.iter().zip([&levels.normal, &levels.call, &levels.emergency]) {
        assert!(row.contains(level.as_str()), "{row}");
    }
    assert!(rows[1].contains("today") && rows[2].contains("Call 911"), "{rows:?}");
    assert_eq!(table.matches("<td").count(), 6);
}

#[test]
fn each_move_has_a_drawing_numbered_steps_and_a_stop_rule() {
    let guide = guide();
    let page = more(&guide);
    assert!(page.find("class=\"moves-not\"") < page.find("class=\"move\""), "caution comes first");
    for it in &guide.self_care.moves {
        let card = part(&page, &format!("id=\"move-{}\"", it.id.slug()), "</article>");
        assert!(card.contains(&format!("role=\"img\" aria-label=\"{}\"", it.drawing)), "{card}");
        assert_eq!(part(card, "<ol>", "</ol>").matches("<li>").count(), it.steps.len());
        assert!(text(part(card, "class=\"stop-rule\"", "</p>")).contains(&guide.self_care.moves_stop.text));
        assert!(text(card).contains(&it.leave_out.text));
    }
    for it in &guide.self_care.sleep {
        let card = part(&page, &format!("id=\"sleep-{}\"", it.id.slug()), "</article>");
        assert!(card.contains("<svg class=\"pose") && text(card).contains(&it.claim.text));
    }
    let ids = attribute_values(&page, "id");
    for id in &ids {
        assert_eq!(ids.iter().filter(|it| *it == id).count(), 1, "id {id} stands twice");
    }
    for target in attribute_values(&page, "href").iter().filter_map(|it| it.strip_prefix('#')) {
        assert!(ids.iter().any(|it| it == target), "nothing has the id {target}");
    }
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
    let page = page(&guide, &assets, &Spot::new(Place::Own, ""), "views.html").unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert!(page.contains("<title>&quot;Quotes&quot; &amp; &lt;tags></title>"));
    assert!(page.contains("lang=\"en-US\"") && page.contains("\"v1/assets/a.wasm\""));
}

fn attribute_values(html: &str, name: &str) -> Vec<String> {
    let mark = format!(" {name}=\"");
    html.split(&mark).skip(1).map(|it| it.split('"').next().unwrap().to_owned()).collect()
}

fn collect_claims(value: &Value, claims: &mut Vec<Claim>) {
    if let Ok(claim) = serde_json::from_value::<Claim>(value.clone()) {
        claims.push(claim);
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|it| collect_claims(it, claims)),
        Value::Object(fields) => fields.values().for_each(|it| collect_claims(it, claims)),
        _ => {}
    }
}
