//! The views of the guide: how a visitor comes to one and back, how long each is, and what is there while a part is
//! missing.

mod support;

use sciatica_guide::content::AreaId;
use sciatica_guide::rules::View;
use serde_json::json;
use support::{DESKTOP, PHONE, TABLET, Visit};

/// The element that says what a view is about.
const fn heading(view: View) -> &'static str {
    match view {
        View::Where => "h1",
        View::Help => "#heading-warning-signs",
        View::Health => "#heading-ok",
        View::Compare => "#heading-compare",
    }
}

async fn assert_shows(visit: &Visit, view: View, how: &str) {
    assert_eq!(visit.views().await, [view.id()], "{how}: one view at a time");
    let heading = heading(view);
    assert!(visit.is_in_view(heading).await, "{how}: {heading} stands at {:?}", visit.rect(heading).await);
    let bar = visit.rect(".bar").await;
    assert!(visit.rect(heading).await.y >= bar.y + bar.height || bar.y < 0.0, "{how}: below the switch");
}

/// The list of the way back tells the views apart by the page's name.
async fn assert_named_after(visit: &Visit, view: View) {
    let title = visit.text("document.title").await;
    let of_view = format!("document.querySelector('{}').textContent + ' | '", heading(view));
    let of_view = visit.text(&of_view).await;
    assert_eq!(title.starts_with(&of_view), view != View::Where, "{view:?}: its name is {title:?}");
}

#[test]
fn a_tab_shows_its_view_from_its_heading_on() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for screen in [PHONE, TABLET, DESKTOP] {
            visit.resize(screen).await;
            visit.open("").await;
            for view in [View::Health, View::Compare, View::Help, View::Where, View::Compare, View::Where] {
                // From wherever in a view a reader is.
                visit.driver().execute("scrollTo({ top: 400, behavior: 'instant' })", vec![]).await.unwrap();
                visit.rest().await;
                visit.turn_to(view).await;
                assert_shows(&visit, view, &format!("{view:?} on {screen:?}")).await;
                assert_named_after(&visit, view).await;
                let current = "[...document.querySelectorAll('.tab[aria-current]')].map((it) => it.hash)";
                let expected: Vec<_> =
                    Some(format!("#{}", view.id())).filter(|_| view != View::Help).into_iter().collect();
                assert_eq!(visit.value(current).await, json!(expected));
                let strip = visit
                    .number("scrollY && document.querySelector('.bar').getBoundingClientRect().top")
                    .await;
                assert!(
                    screen != PHONE || strip < 1.0,
                    "{strip} px of the head above the switch on {view:?}"
                );
            }
        }
        visit.end().await;
    });
}

#[test]
fn the_way_back_of_the_browser_goes_from_view_to_view() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        visit.click("#area-glutes").await;
        visit.turn_to(View::Health).await;
        visit.driver().back().await.unwrap();
        visit.until_view(View::Where).await;
        assert_eq!(visit.views().await, ["where"]);
        assert_eq!(visit.open_panels().await, ["Glutes"], "what was chosen stays");
        let way = [View::Health, View::Compare, View::Help];
        for view in way {
            visit.turn_to(view).await;
        }
        for view in [View::Compare, View::Health, View::Where] {
            visit.driver().back().await.unwrap();
            visit.until_view(view).await;
            assert_eq!(visit.views().await, [view.id()]);
            assert_named_after(&visit, view).await;
        }
        for view in way {
            visit.driver().forward().await.unwrap();
            visit.until_view(view).await;
            assert_eq!(visit.views().await, [view.id()]);
        }
        visit.end().await;
    });
}

#[test]
fn an_address_opens_the_view_that_it_names() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for screen in [PHONE, DESKTOP] {
            visit.resize(screen).await;
            for (address, view) in [
                ("#warning-signs", View::Help),
                ("#ok", View::Health),
                ("#situation", View::Health),
                ("#compare", View::Compare),
                ("#where", View::Where),
            ] {
                visit.open(address).await;
                visit.whole().await;
                visit.until_view(view).await;
                assert_eq!(visit.views().await, [view.id()], "{address} on {screen:?}");
                if address != "#situation" {
                    assert_shows(&visit, view, address).await;
                }
            }
            visit.open("#area=glutes").await;
            visit.settle().await;
            visit.rest().await;
            assert_eq!(
                (visit.views().await, visit.open_panels().await),
                (vec!["where".into()], vec!["Glutes".into()])
            );
            assert!(visit.is_in_view("#heading-glutes").await);
        }
        visit.end().await;
    });
}

#[test]
fn no_view_is_longer_than_six_screens_of_a_phone() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for area in AreaId::ALL {
            visit.open_whole(&format!("#area={}", area.slug())).await;
            for view in View::ALL {
                if view != View::Where {
                    visit.turn_to(view).await;
                }
                let screens = visit.number("document.documentElement.scrollHeight / innerHeight").await;
                assert!(screens <= 6.0, "{view:?} with {area:?} is {screens} screens long");
            }
        }
        visit.end().await;
    });
}

#[test]
fn a_phone_shows_the_drawing_the_list_and_the_way_into_the_tour_at_once() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        let drawing = visit.rect(".stage").await;
        let bar = visit.rect(".bar").await;
        assert!(drawing.y >= bar.y + bar.height && drawing.height > 200.0, "{drawing:?}");
        let mut all = AreaId::ALL.map(|it| format!(".area:has(#area-{})", it.slug())).to_vec();
        all.push(".to-tour".to_owned());
        for selector in all {
            assert!(
                visit.is_in_view(&selector).await,
                "{selector} stands at {:?}",
                visit.rect(&selector).await
            );
        }
        visit.end().await;
    });
}

#[test]
fn without_any_script_links_turn_to_the_views() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.forbid_scripts().await;
        for screen in [PHONE, DESKTOP] {
            visit.resize(screen).await;
            visit.open_raw("").await;
            assert_eq!(visit.views().await, ["where"]);
            for view in [View::Help, View::Health, View::Compare, View::Where] {
                visit.click(&format!(".bar a[href='#{}']", view.id())).await;
                visit.until_view(view).await;
                assert_shows(&visit, view, &format!("{view:?} on {screen:?}")).await;
            }
            visit.driver().back().await.unwrap();
            visit.until_view(View::Compare).await;
            assert_eq!(visit.views().await, ["compare"]);
        }
        visit.end().await;
    });
}

#[test]
fn without_any_script_each_view_has_its_words_on_a_page_of_its_own() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.forbid_scripts().await;
        for (view, page) in [(View::Health, "ok.html"), (View::Compare, "compare.html")] {
            visit.open_raw(&format!("#{}", view.id())).await;
            visit.until_view(view).await;
            let link = format!("#{} a.button", view.id());
            assert!(visit.is_in_view(&link).await, "{link}");
            visit.tap_on(&link).await;
            visit.wait_until(&format!("location.pathname === '/{page}'")).await;
            assert!(visit.is_in_view("h1").await);
            let long = visit.number("document.querySelector('main').innerText.length").await;
            assert!(long > 2000.0, "{page} has {long} letters");
        }
        visit.end().await;
    });
}

#[test]
fn while_the_later_parts_cannot_be_had_their_words_are_a_link_away_and_the_panels_work() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.block("*views-*.html").await;
        visit.open("").await;
        for (view, page) in [(View::Health, "ok.html"), (View::Compare, "compare.html")] {
            visit.tap_on(&format!(".tab-{}", view.id())).await;
            visit.until_view(view).await;
            let link = format!("#{} a.button", view.id());
            assert!(visit.is_in_view(&link).await, "{link}");
            assert_eq!(
                visit.text(&format!("document.querySelector('{link}').pathname")).await,
                format!("/{page}")
            );
        }
        visit.turn_to(View::Where).await;
        visit.tap_on(".area:has(#area-glutes)").await;
        visit.settle().await;
        visit.rest().await;
        assert_eq!(visit.open_panels().await, ["Glutes"]);
        assert!(visit.is_in_view("#heading-glutes").await);
        // The tour is told in words then.
        visit.click(".to-tour").await;
        visit.wait_until("location.pathname === '/more.html' && location.hash === '#tour'").await;
        visit.end().await;
    });
}

#[test]
fn what_the_browser_finds_in_the_page_opens() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        let find = |id: &str| {
            format!(
                "document.getElementById('{id}').dispatchEvent(new Event('beforematch', {{ bubbles: true }}))"
            )
        };
        visit.driver().execute(find("panel-glutes"), vec![]).await.unwrap();
        visit.wait_until("document.querySelector('#area-glutes').checked").await;
        visit.settle().await;
        visit.rest().await;
        assert_eq!(visit.open_panels().await, ["Glutes"]);
        assert!(visit.is_in_view("#heading-glutes").await);
        let mut before = "panel-glutes";
        for view in [View::Help, View::Where, View::Health] {
            // As the browser does once everybody has heard of it; without the attribute it looks here no more.
            let bare = format!("; document.getElementById('{}').hidden = false", view.id());
            visit.driver().execute([find(view.id()), bare].concat(), vec![]).await.unwrap();
            visit.until_view(view).await;
            assert_eq!(visit.views().await, [view.id()]);
            let hidden = visit.text(&format!("document.getElementById({before:?}).hidden")).await;
            assert_eq!(hidden, "until-found", "{before}");
            before = view.id();
        }
        visit.end().await;
    });
}

#[test]
fn a_link_to_words_of_the_page_opens_the_panel_that_holds_them() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("#:~:text=feels%20like%20sciatic%20pain").await;
        if visit.value("'fragmentDirective' in document").await == json!(false) {
            return visit.end().await;
        }
        visit.wait_until("document.querySelector('#area-piriformis').checked").await;
        visit.settle().await;
        visit.rest().await;
        assert_eq!(visit.open_panels().await, ["Piriformis"]);
        visit.end().await;
    });
}
