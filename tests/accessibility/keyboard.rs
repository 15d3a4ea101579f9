//! Where the Tab key stops, in which order.

use sciatica_guide::rules::View;
use serde_json::json;
use thirtyfour::Key;

use crate::open;
use crate::support::{self, DESKTOP, PHONE, Visit};

#[test]
fn every_stop_of_the_tab_key_is_named_and_seen() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("#area=piriformis").await;
        let stops = tab_stops(&visit).await;
        let at = |id: &str| {
            stops
                .iter()
                .position(|it| it.contains(id))
                .unwrap_or_else(|| panic!("no stop at {id}: {stops:?}"))
        };
        let order = [
            "skip",
            "tab-where",
            "tab-ok",
            "tab-compare",
            "help",
            "call",
            "area-piriformis",
            "SUMMARY",
            "term",
        ];
        let order =
            [&order[..], &["to-situation", "to-compare", "button main", "whole-body", "peel-"]].concat();
        assert!(order.is_sorted_by_key(|it| at(it)), "{stops:?}");
        assert!(
            !stops.iter().any(|it| it.contains("svg") || it.contains("tag")),
            "the drawing has no stop of its own: {stops:?}"
        );
        assert_eq!(
            stops.iter().filter(|it| it.contains("area-")).count(),
            1,
            "the list is one stop: {stops:?}"
        );
        // The other views: what they hold and what is there on each view, and nothing of the first.
        for (view, inside) in
            [("ok", "condition"), ("compare", "compare-swedish"), ("warning-signs", "sign-RF-1")]
        {
            open(&visit, &format!("#{view}")).await;
            let stops = tab_stops(&visit).await;
            for id in ["tab-where", "tab-ok", "tab-compare", "help", "call", inside, "to-more"] {
                assert!(stops.iter().any(|it| it.contains(id)), "no stop at {id} in {view}: {stops:?}");
            }
            assert!(
                !stops.iter().any(|it| it.contains("area-") || it.contains("peel-")),
                "{view}: {stops:?}"
            );
        }
        visit.end().await;
    });
}

/// Every place where the Tab key stops, from the start of the page to its end: all of them named and seen.
async fn tab_stops(visit: &Visit) -> Vec<String> {
    let mut stops: Vec<String> = Vec::new();
    // A link that led into the page has moved the point from which the key goes on.
    visit.rest().await;
    let begin =
        "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')";
    visit.driver().execute(begin, vec![]).await.unwrap();
    visit.press(Key::Tab).await;
    visit.rest().await;
    loop {
        let stop = visit.value(FOCUSED).await;
        let (id, name) = (stop["id"].as_str().unwrap().to_owned(), stop["name"].as_str().unwrap());
        if id == "body" || stops.contains(&id) {
            return stops;
        }
        assert!(!name.trim().is_empty(), "{id} has no name");
        assert_eq!(stop["seen"], json!(true), "{id} is not seen when it has the focus");
        assert_eq!(stop["ring"], json!(true), "{id} shows no ring");
        stops.push(id);
        visit.press(Key::Tab).await;
    }
}

/// On the way back, too, and on a phone, nothing that sticks lies over what has the focus.
#[test]
fn the_focus_is_seen_on_the_way_back_and_on_a_phone() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for (screen, views) in
            [(PHONE, ["ok", "compare", "area=hamstrings"]), (DESKTOP, ["ok", "warning-signs", "compare"])]
        {
            visit.resize(screen).await;
            for view in views {
                open(&visit, "").await;
                open(&visit, &format!("#{view}")).await;
                visit.whole().await;
                // From the end of the page to its start, and down again.
                visit.value("void document.querySelector('.to-more').focus()").await;
                for back in [true, false] {
                    let mut seen = 0;
                    for _ in 0..60 {
                        let keys = visit.driver().action_chain();
                        let keys = if back { keys.key_down(Key::Shift) } else { keys };
                        let keys = keys.send_keys(Key::Tab + "");
                        let keys = if back { keys.key_up(Key::Shift) } else { keys };
                        keys.perform().await.unwrap();
                        let stop = visit.value(FOCUSED).await;
                        if stop["id"] == "body" {
                            break;
                        }
                        assert_eq!(stop["seen"], json!(true), "{view}, back: {back}: {stop}");
                        seen += 1;
                    }
                    assert!(seen > 8, "{view}, back: {back}: {seen} stops");
                }
            }
        }
        visit.end().await;
    });
}

const FOCUSED: &str = "(() => { const it = document.activeElement;
    if (it === document.body) return { id: 'body', name: '' };
    const named = document.getElementById(it.getAttribute('aria-labelledby')) ?? it.labels?.[0];
    const shown = it.type === 'radio' && it.closest('.area, .peel, .tones, .stop-choice') ? named : it, box = shown.getBoundingClientRect(), style = getComputedStyle(shown);
    const first = shown.getClientRects()[0] ?? box, at = document.elementFromPoint(first.left + Math.min(first.width / 2, 20), first.top + Math.min(first.height / 2, 12));
    const place = [...document.querySelectorAll(it.tagName)].indexOf(it);
    return { id: [it.tagName, it.id, it.name, it.className, place].join(' '),
      name: it.getAttribute('aria-label') ?? named?.textContent ?? it.textContent,
      seen: at !== null && [it, shown].some((one) => one.contains(at)) && box.bottom > 0 && box.top < innerHeight,
      ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 } })()";

/// What is pressed may hide itself; whoever goes by keys goes on from what comes in its place.
#[test]
fn the_focus_goes_on_from_what_hides_itself() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open_whole("").await;
        let press = async |selector: &str, goal: &str| {
            let focus = format!("document.querySelector({selector:?}).focus()");
            visit.driver().execute(focus, vec![]).await.unwrap();
            visit.press(Key::Enter).await;
            visit.wait_until(&format!("document.activeElement.matches({goal:?})")).await;
        };
        press(".to-tour", "input[name=stop]:checked").await;
        visit.click("#area-glutes").await;
        visit.wait_until("document.querySelector('.whole-body').checkVisibility()").await;
        press(".whole-body", "input[name=area]").await;
        visit.turn_to(View::Help).await;
        visit.click("#sign-RF-1").await;
        visit.wait_until("document.querySelector('.card-emergency').checkVisibility()").await;
        press(".card-emergency .clear", "#warning-signs").await;
        visit.end().await;
    });
}
