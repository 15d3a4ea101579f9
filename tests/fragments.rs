//! What an address asks for is the same before the app is there and beside it, on the page and in a frame.

mod support;

use sciatica_guide::content::AreaId;
use sciatica_guide::rules::{View, fragment_of};
use support::{PHONE, Visit};

use Link::{Area, Elsewhere, Unknown};

/// What a fragment says about the area to open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// Nothing: another place of the page, or none.
    Elsewhere,
    /// This area.
    Area(AreaId),
    /// An area that does not exist: the link is damaged.
    Unknown,
}

const TABLE: [(&str, Link); 24] = [
    ("#area=lumbar", Area(AreaId::Lumbar)),
    ("#area=glutes", Area(AreaId::Glutes)),
    ("#area=piriformis", Area(AreaId::Piriformis)),
    ("#area=hamstrings", Area(AreaId::Hamstrings)),
    ("#lang=en&area=lumbar", Area(AreaId::Lumbar)),
    ("#area=hamstrings&lang=en&theme=dark", Area(AreaId::Hamstrings)),
    ("#area=%70iriformis", Area(AreaId::Piriformis)),
    ("#area=%67%6C%75%74%65%73", Area(AreaId::Glutes)),
    ("#area=glutes&area=knee", Area(AreaId::Glutes)),
    ("#&area=glutes&", Area(AreaId::Glutes)),
    ("#area=glutes&utm_source=mail", Area(AreaId::Glutes)),
    ("#area=", Unknown),
    ("#area=knee", Unknown),
    ("#area=Glutes", Unknown),
    ("#area=glutes%20", Unknown),
    ("#area=glutes+", Unknown),
    ("#area=glut%6", Unknown),
    ("#area=%F0%28", Unknown),
    ("#area==glutes", Unknown),
    ("#area=knee&area=glutes", Unknown),
    ("#area", Elsewhere),
    ("#my-area=glutes", Elsewhere),
    ("#AREA=glutes", Elsewhere),
    ("#%61rea=glutes", Elsewhere),
];

async fn hold(visit: &Visit, app_runs: bool) {
    for page in ["", "v1/embed.html"] {
        for (fragment, link) in TABLE {
            let address = [page, fragment].concat();
            visit.console().await;
            if app_runs {
                visit.open(&address).await;
                visit.settle().await;
            } else {
                visit.open_raw(&address).await;
            }
            let area = if let Area(area) = link { area.slug() } else { "" };
            assert_eq!(visit.chosen().await, area, "{address}, app: {app_runs}");
            let told = visit.console().await.iter().any(|it| it.contains("SG304"));
            assert_eq!(told, link == Unknown, "{address}, app: {app_runs}");
        }
    }
}

#[test]
fn page_and_app_read_the_same_in_an_address() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        hold(&visit, true).await;
        visit.block("*.wasm").await;
        hold(&visit, false).await;
        visit.end().await;
    });
}

#[test]
fn the_link_of_an_area_names_it() {
    for area in AreaId::ALL {
        assert!(TABLE.iter().any(|(fragment, link)| *fragment == fragment_of(area) && *link == Area(area)));
    }
}

#[test]
fn the_address_is_followed_as_it_changes_and_takes_nothing_back() {
    support::run(async {
        let visit = Visit::begin_held(PHONE).await;
        visit.open_raw("#area=glutes").await;
        visit.wait_until("document.querySelector('#area-glutes')?.checked === true").await;
        // The visitor chooses another before the app is there: that holds.
        visit.click("#area-lumbar").await;
        visit.let_the_app_in();
        visit.settle().await;
        assert_eq!(visit.open_panels().await, ["Lower back"]);
        // Any later link leads to its area, one that is open already as well.
        for (fragment, heading) in [("piriformis", "Piriformis"), ("glutes", "Glutes")] {
            visit.driver().execute(format!("location.hash = 'area={fragment}'"), vec![]).await.unwrap();
            visit.wait_until(&format!("document.querySelector('#area-{fragment}').checked")).await;
            visit.settle().await;
            assert_eq!(visit.open_panels().await, [heading]);
        }
        visit.click(".tab-compare").await;
        visit.wait_until("location.hash === '#compare'").await;
        visit.driver().execute("location.hash = 'area=glutes'", vec![]).await.unwrap();
        visit.wait_until("document.querySelector('#heading-glutes').checkVisibility()").await;
        visit.settle().await;
        let top = visit.number("document.querySelector('#heading-glutes').getBoundingClientRect().top").await;
        assert!((0.0..740.0).contains(&top), "the heading is at {top}");
        visit.end().await;
    });
}

#[test]
fn the_way_back_keeps_what_was_chosen_since() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for (fragment, since) in
            [("#area=glutes", "lumbar"), ("#area=knee", "lumbar"), ("#utm_source=mail", "glutes")]
        {
            visit.open(fragment).await;
            visit.click(&format!("#area-{since}")).await;
            visit.click(".tab-ok").await;
            visit.until_view(View::Health).await;
            visit.driver().back().await.unwrap();
            visit.until_view(View::Where).await;
            visit.settle().await;
            assert_eq!(visit.chosen().await, since, "back at {fragment}");
        }
        visit.end().await;
    });
}

#[test]
fn a_plan_behind_the_address_of_the_guide_is_read_where_it_belongs() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        for fragment in ["#plan=AAAA", "#mode=visit&plan=AAAA"] {
            visit.open_raw(fragment).await;
            visit.wait_until("location.pathname === '/visit.html'").await;
            visit.wait_until("document.body.innerText.includes('was cut or changed')").await;
            visit.wait_until("!location.hash.includes('plan')").await;
            // A link may be tapped where the guide shows already.
            visit.open("").await;
            visit.value(&format!("void (location.hash = '{fragment}')")).await;
            visit.wait_until("location.pathname === '/visit.html'").await;
        }
        visit.end().await;
    });
}
