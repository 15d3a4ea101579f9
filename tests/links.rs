//! Where a reader ends up after a tap on a link, a button or a jump of the page: the thing itself is in the window,
//! and nothing lies over it.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::rules::View;
use serde_json::json;
use support::{DESKTOP, PHONE, SMALL_PHONE, Screen, Visit};

/// The links within the page that are displayed, numbered in the page itself.
const NUMBER_LINKS: &str = "(() => { const all = [...document.querySelectorAll('a[href^=\"#\"]')];
    all.forEach((it) => delete it.dataset.link);
    const seen = all.filter((it) => it.checkVisibility() && !it.matches('.skip'));
    seen.forEach((it, at) => it.dataset.link = at); return seen.length })()";

/// Taps every link of the page as it stands, one after the other from the same start, and asserts that its target
/// is seen.
async fn every_link_leads_there(visit: &Visit, state: &str) {
    let count = visit.number(NUMBER_LINKS).await;
    assert!(count >= 4.0, "{state}: the switch and the way to the warning signs are always there");
    let start = visit.text("location.hash").await;
    let mut at = 0;
    while f64::from(at) < count {
        let link = format!("[data-link='{at}']");
        let target = visit.text(&format!("document.querySelector({link:?}).hash.slice(1)")).await;
        visit
            .driver()
            .execute(format!("document.querySelector({link:?}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"), vec![])
            .await
            .unwrap();
        visit.rest().await;
        visit.tap_on(&link).await;
        visit.wait_until(&format!("location.hash === '#{target}'")).await;
        visit.settle().await;
        visit.rest().await;
        assert_seen(visit, &target, &format!("{state}, link {at}")).await;
        if start != format!("#{target}") {
            visit.driver().back().await.unwrap();
            visit.wait_until(&format!("location.hash === '{start}'")).await;
            visit.settle().await;
            visit.rest().await;
        }
        at += 1;
    }
}

/// Asserts that an element, or the heading of a longer one, stands in the window with nothing over it.
async fn assert_seen(visit: &Visit, id: &str, what: &str) {
    let seen = format!(
        "(() => {{ const target = document.getElementById({id:?}); if (!target) return 'is not in the page';
          const headings = [...target.querySelectorAll('h1, h2, h3')].filter((it) => it.checkVisibility() && [it, it.parentElement].every((it) => getComputedStyle(it).clipPath === 'none'));
          const it = headings[0] ?? target, r = it.getBoundingClientRect();
          if (!r.height || !it.checkVisibility()) return 'is not displayed';
          if (r.top < 0 || r.bottom > innerHeight) return 'stands at ' + r.top + ' to ' + r.bottom + ' of ' + innerHeight;
          const top = document.elementFromPoint(r.x + Math.min(r.width, 40) / 2, r.y + r.height / 2);
          return it === top || it.contains(top) || top?.contains(it) ? '' : 'lies under ' + top?.className }})()"
    );
    let fault = visit.text(&seen).await;
    assert_eq!(fault, "", "{what}: #{id} {fault}");
}

async fn from_every_state(visit: &Visit, screen: Screen, has_scripts: bool) {
    let name = |state: &str| format!("{state} at {} px", screen.width);
    every_link_leads_there(visit, &name("whole body")).await;
    visit.click("#area-piriformis").await;
    visit.rest().await;
    every_link_leads_there(visit, &name("an area")).await;
    if has_scripts {
        visit.click(".to-tour").await;
        visit.wait_until("document.querySelector('#stop-thigh') !== null").await;
        visit.click("#stop-thigh").await;
        visit.rest().await;
        every_link_leads_there(visit, &name("the tour")).await;
    }
    visit.click(".whole-body").await;
    visit.click("#area-lumbar").await;
    visit.click("#sign-RF-1").await;
    visit.rest().await;
    every_link_leads_there(visit, &name("a warning sign")).await;
    visit.click("#sign-RF-1").await;
    for view in View::ALL {
        visit.click(&format!("a[href='#{}']", view.id())).await;
        visit.until_view(view).await;
        every_link_leads_there(visit, &name(view.id())).await;
    }
}

#[test]
fn every_link_within_the_page_leads_to_what_it_names() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for screen in [PHONE, SMALL_PHONE, DESKTOP] {
            visit.resize(screen).await;
            visit.open_whole("").await;
            from_every_state(&visit, screen, true).await;
        }
        visit.end().await;
    });
}

#[test]
fn every_link_leads_there_without_scripts_too() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.forbid_scripts().await;
        for screen in [PHONE, DESKTOP] {
            visit.resize(screen).await;
            visit.open_raw("").await;
            from_every_state(&visit, screen, false).await;
        }
        visit.end().await;
    });
}

#[test]
fn without_scripts_the_tour_and_the_course_of_the_pain_are_told_on_a_page_of_their_own() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.forbid_scripts().await;
        for (link, id) in [(".to-tour", "tour"), (".overview .to-feels", "feels")] {
            visit.open_raw("").await;
            visit.click(link).await;
            visit
                .wait_until(&format!("location.pathname === '/more.html' && location.hash === '#{id}'"))
                .await;
            visit.rest().await;
            assert_seen(&visit, id, link).await;
        }
        visit.end().await;
    });
}

#[test]
fn without_scripts_a_word_leads_to_its_meaning() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.forbid_scripts().await;
        visit.open_raw("").await;
        visit.click(".choice[for=area-lumbar]").await;
        visit.click("#panel-lumbar .rows .term").await;
        visit
            .wait_until(
                "location.pathname === '/more.html' && location.hash.startsWith('#meaning-') && \
                 document.querySelector(':target dd') !== null",
            )
            .await;
        visit.rest().await;
        let id = visit.text("location.hash.slice(1)").await;
        assert_seen(&visit, &id, "a word").await;
        visit.end().await;
    });
}

#[test]
fn the_link_of_the_keyboard_skips_to_the_areas() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open("").await;
        visit.press(thirtyfour::Key::Tab).await;
        assert_eq!(visit.text("document.activeElement.className").await, "skip");
        visit.press(thirtyfour::Key::Enter).await;
        visit.rest().await;
        visit.press(thirtyfour::Key::Tab).await;
        assert_eq!(visit.value("document.activeElement.closest('.areas') !== null || document.activeElement.closest('.panels') !== null").await, json!(true));
        visit.end().await;
    });
}

#[test]
fn whoever_skips_to_the_areas_sees_them() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for screen in [PHONE, Screen { width: 820, height: 1180, touch: true }, DESKTOP] {
            visit.resize(screen).await;
            visit.open("").await;
            for key in [thirtyfour::Key::Tab, thirtyfour::Key::Enter] {
                visit.press(key).await;
            }
            visit.wait_until("document.activeElement.id === 'area-lumbar'").await;
            visit.rest().await;
            assert_seen(&visit, "area-lumbar", &format!("{} px wide", screen.width)).await;
        }
        visit.end().await;
    });
}

#[test]
fn what_an_address_quotes_is_found_in_the_view_where_it_stands() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        for (text, view) in
            [("foot%20drags%20or%20slaps", "warning-signs"), ("Which%20kind%20of%20massage", "compare")]
        {
            visit.open(&["#:~:text=", text].concat()).await;
            visit
                .wait_until(&format!("document.getElementById('{view}').getBoundingClientRect().height > 99"))
                .await;
            visit.wait_until("!document.querySelector('#panel-lumbar').checkVisibility() && !document.querySelector('.areas').checkVisibility()").await;
        }
        visit.end().await;
    });
}

#[test]
fn results_are_in_the_window_once_they_are_asked_for() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for screen in [PHONE, DESKTOP] {
            visit.resize(screen).await;
            visit.open("#area=glutes").await;
            visit.click("#panel-glutes .to-situation").await;
            visit.until_view(View::Health).await;
            assert_seen(&visit, "ok", "from the panel").await;
            visit.whole().await;
            visit.click(".show-results").await;
            visit.until_view(View::Where).await;
            assert!(visit.is_in_view("#panel-glutes .types h3").await, "on {screen:?}");
            assert_eq!(
                visit.value("document.querySelectorAll('#panel-glutes [data-result=hold]').length").await,
                json!(5),
                "nothing said is not sure, and the open question holds all"
            );
            // From there to what decides, and back to what may suit.
            visit.tap_on(".to-why").await;
            visit.until_view(View::Health).await;
            assert_seen(&visit, "ok", "«See why»").await;
            visit.tap_on(".to-types").await;
            visit.until_view(View::Where).await;
            assert!(
                visit.is_in_view("#panel-glutes .types h3").await,
                "«See the massage types» on {screen:?}"
            );
        }
        visit.end().await;
    });
}

#[test]
fn the_types_of_no_area_are_looked_for_in_the_list() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_whole("").await;
        visit.turn_to(View::Health).await;
        visit.click("#situation [name=condition][value=disc]").await;
        visit.tap_on(".to-types").await;
        visit.until_view(View::Where).await;
        assert!(visit.is_in_view(".area:has(#area-lumbar)").await);
        assert!(visit.is_in_view(".area:has(#area-hamstrings)").await);
        visit.end().await;
    });
}

/// What a link leads to stands in one column, in the middle where there is room.
#[test]
fn a_page_beside_the_guide_is_one_column() {
    support::run(async {
        for screen in [PHONE, DESKTOP] {
            let visit = Visit::begin(screen).await;
            for page in ["more.html", "paper.html", "plan.html", "lead.html"] {
                visit.open_raw(page).await;
                let sides = "(() => { const { left, right } = document.querySelector('.shared').getBoundingClientRect();
                    const all = [...document.querySelectorAll('.shared > *')].filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect());
                    return [...new Set(all.map((it) => Math.round(it.left - left))), Math.round(right - Math.max(...all.map((it) => it.right)))] })()";
                let sides: Vec<i32> = serde_json::from_value(visit.value(sides).await).unwrap();
                assert!(sides.len() == 2 && (sides[0] - sides[1]).abs() <= 1, "{page}: {sides:?}");
                assert!(screen == PHONE || sides[0] > 100, "{page}: {sides:?}");
            }
            visit.end().await;
        }
    });
}

#[test]
fn an_area_on_the_page_with_the_rest_leads_to_it() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_raw("more.html").await;
        let dead = "document.querySelectorAll('label[for]').length";
        assert_eq!(visit.value(dead).await, json!(0), "a label without its control");
        visit.click("#tour .of-piriformis .go").await;
        visit.wait_until("document.querySelector('#area-piriformis')?.checked === true").await;
        assert_seen(&visit, "heading-piriformis", "from the page with the rest").await;
        visit.end().await;
    });
}
