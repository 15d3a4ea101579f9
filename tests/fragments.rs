//! What an address asks for is read twice: by a few lines in the page, before the app is there, and by the app. Both
//! hold to one table.

mod support;

use sciatica_guide::content::AreaId;
use sciatica_guide::rules::{Link, link_in};
use support::{PHONE, Visit};

const TABLE: [(&str, Link); 21] = [
    ("#area=glutes", Link::Area(AreaId::Glutes)),
    ("#lang=en&area=lumbar", Link::Area(AreaId::Lumbar)),
    ("#area=hamstrings&lang=en&theme=dark", Link::Area(AreaId::Hamstrings)),
    ("#area=%70iriformis", Link::Area(AreaId::Piriformis)),
    ("#area=%67%6C%75%74%65%73", Link::Area(AreaId::Glutes)),
    ("#area=glutes&area=knee", Link::Area(AreaId::Glutes)),
    ("#&area=glutes&", Link::Area(AreaId::Glutes)),
    ("#area=glutes&utm_source=mail", Link::Area(AreaId::Glutes)),
    ("#area=", Link::Unknown),
    ("#area=knee", Link::Unknown),
    ("#area=Glutes", Link::Unknown),
    ("#area=glutes%20", Link::Unknown),
    ("#area=glutes+", Link::Unknown),
    ("#area=glut%6", Link::Unknown),
    ("#area=%F0%28", Link::Unknown),
    ("#area==glutes", Link::Unknown),
    ("#area=knee&area=glutes", Link::Unknown),
    ("#area", Link::Elsewhere),
    ("#my-area=glutes", Link::Elsewhere),
    ("#AREA=glutes", Link::Elsewhere),
    ("#%61rea=glutes", Link::Elsewhere),
];

async fn hold(visit: &Visit, app_runs: bool) {
    for page in ["", "v1/embed.html"] {
        for (fragment, link) in TABLE {
            assert_eq!(link_in(fragment), link, "{fragment}");
            let address = [page, fragment].concat();
            visit.console().await;
            if app_runs {
                visit.open(&address).await;
                visit.settle().await;
            } else {
                visit.open_raw(&address).await;
            }
            let area = if let Link::Area(area) = link { area.slug() } else { "" };
            assert_eq!(visit.chosen().await, area, "{address}, app: {app_runs}");
            let told = visit.console().await.iter().any(|it| it.contains("SG304"));
            assert_eq!(told, link == Link::Unknown, "{address}, app: {app_runs}");
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
