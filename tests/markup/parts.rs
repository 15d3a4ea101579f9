//! What each part of the guide says, in which order.

use sciatica_guide::content::{AreaId, TypeId};
use sciatica_guide::site::guide_html;

use crate::{attribute_values, guide, more, part, text};

/// The markup of one area's panel.
fn panel(html: &str, area: AreaId) -> &str {
    let begin = html.find(&format!("id=\"panel-{}\"", area.slug())).unwrap();
    let rest = &html[begin..];
    let end = rest.find("class=\"next\"").unwrap();
    &rest[..end]
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
