//! Every claim, every fact and every source of the content is in the pages.

use sciatica_guide::content::model::Claim;
use sciatica_guide::content::{BUILT_IN, Guide};
use sciatica_guide::site::{Beside, guide_html};
use serde_json::Value;

use crate::{attribute_values, beside, guide, more, text};

/// What a reader without script can read: the text of the guide and of the pages beside it.
fn all_pages(guide: &Guide) -> String {
    let pages = Beside::ALL.map(|it| text(&beside(guide, it)));
    text(&guide_html(guide)) + " " + &pages.join(" ")
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
fn the_page_for_paper_holds_every_claim() {
    let page = text(&beside(&guide(), Beside::Paper));
    let mut claims = Vec::new();
    collect_claims(&serde_json::from_str(BUILT_IN).unwrap(), &mut claims);
    let lacking: Vec<_> = claims.iter().filter(|it| !page.contains(&it.text)).map(|it| &it.text).collect();
    assert!(lacking.is_empty(), "{lacking:#?}");
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
