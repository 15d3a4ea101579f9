//! Massage types side by side, as built into `dist/`, in a real browser.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use sciatica_guide::content::{AreaId, TypeId};
use sciatica_guide::rules::View;
use serde_json::json;
use support::{DESKTOP, PHONE, Visit};

/// The columns in sight, by what they are of.
async fn columns(visit: &Visit) -> Vec<String> {
    let columns = "[...document.querySelectorAll('.pair thead [class^=column-]')].filter((it) => it.checkVisibility())\
        .map((it) => it.className.replace('column-', ''))";
    serde_json::from_value(visit.value(columns).await).unwrap()
}

/// The boxes that are ticked.
async fn ticked(visit: &Visit) -> Vec<String> {
    let ticked =
        "[...document.querySelectorAll('.pair .chips :checked')].map((it) => it.id.replace('compare-', ''))";
    serde_json::from_value(visit.value(ticked).await).unwrap()
}

#[test]
fn every_choice_has_a_cell_in_every_row() {
    support::run(async {
        let visit = Visit::begin(DESKTOP).await;
        visit.open_whole("").await;
        let cells = "[...document.querySelectorAll('.pair tbody tr:not(.alike-head)')].map((it) => [...it.querySelectorAll('td')]\
        .filter((td) => td.textContent.trim()).length).sort()";
        let mut rows = vec![TypeId::ALL.len() + 1; AreaId::ALL.len() + 1 + 6];
        // There are no results yet, but the choice of no massage is always open.
        rows[0] = 1;
        assert_eq!(visit.value(cells).await, json!(rows));
        visit.end().await;
    });
}

#[test]
fn two_stand_side_by_side_and_the_older_one_makes_room() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        visit.turn_to(View::Compare).await;
        assert_eq!(columns(&visit).await, ["deep-tissue", "swedish"], "firm and light work at first");
        visit.click("#compare-trigger-point").await;
        assert_eq!(columns(&visit).await, ["trigger-point", "swedish"], "the older one has made room");
        assert_eq!(ticked(&visit).await, ["trigger-point", "swedish"]);
        visit.click("#compare-none").await;
        assert_eq!(columns(&visit).await, ["trigger-point", "none"], "no massage is one of the choices");
        visit.click("#compare-none").await;
        visit.click("#compare-myofascial-release").await;
        assert_eq!(columns(&visit).await, ["trigger-point", "myofascial-release"]);
        assert_eq!(columns(&visit).await, ticked(&visit).await);
        visit.resize(DESKTOP).await;
        assert_eq!(
            columns(&visit).await,
            ["trigger-point", "myofascial-release", "none"],
            "where there is room, no massage stands beside them"
        );
        visit.end().await;
    });
}

#[test]
fn what_differs_comes_first_and_what_is_the_same_is_said_to_be() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        visit.turn_to(View::Compare).await;
        // Every pair of rows in sight: the texts of its two cells, and whether it stands among those alike.
        let rows = "[...document.querySelectorAll('.pair tbody tr:not(.alike-head)')].filter((it) => it.checkVisibility())
            .map((it) => { const cells = [...it.querySelectorAll('td')].filter((td) => td.checkVisibility()).map((td) => {
                const numbers = td.querySelector('.references')?.innerText ?? ''; return td.innerText.slice(0, -numbers.length || undefined).trim() });
              return [cells.length, cells[0] === cells[1], it.closest('.alike') !== null, it.getBoundingClientRect().top] })";
        let mut same = 0;
        for (one, other) in
            [("deep-tissue", "trigger-point"), ("swedish", "myofascial-release"), ("neuromuscular", "none")]
        {
            for id in [one, other] {
                if !ticked(&visit).await.contains(&id.to_owned()) {
                    visit.click(&format!("#compare-{id}")).await;
                }
            }
            assert_eq!(columns(&visit).await.len(), 2);
            let rows: Vec<(u32, bool, bool, f64)> = serde_json::from_value(visit.value(rows).await).unwrap();
            assert!(rows.len() >= AreaId::ALL.len() + 6, "{one} and {other}: {rows:?}");
            let last_different = rows.iter().filter(|it| !it.2).map(|it| it.3).fold(0.0, f64::max);
            for (cells, is_same, is_apart, top) in &rows {
                assert_eq!((*cells, is_same), (2, is_apart), "{one} and {other}: {rows:?}");
                assert!(!is_apart || *top > last_different, "{one} and {other}: {rows:?}");
            }
            let apart = rows.iter().filter(|it| it.2).count();
            let head = visit.value("document.querySelector('.alike-head').checkVisibility()").await;
            assert_eq!(head, json!(apart > 0), "{one} and {other}");
            same += apart;
        }
        assert!(same > 0, "no pair has anything in common");
        visit.end().await;
    });
}

#[test]
fn the_comparison_shows_fit_and_results_for_the_chosen_area_or_for_all() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open("").await;
        visit.turn_to(View::Compare).await;
        let seen = |selector: &str| {
            format!(
                "[...document.querySelectorAll('{selector}')].filter((it) => it.checkVisibility()).length"
            )
        };
        assert_eq!(visit.value(&seen(".here")).await, json!(4), "the whole body: every area");
        assert_eq!(visit.value(&seen(".pair .results")).await, json!(0));
        assert_eq!(
            visit.value(&seen(".pair .no-result a")).await,
            json!(1),
            "the way to results of one's own"
        );
        visit.click("[name=condition][value=disc]").await;
        visit.click("[name=question-Q7][value='2']").await;
        assert_eq!(visit.value(&seen(".pair .results")).await, json!(1));
        assert_eq!(visit.value(&seen(".pair .no-result a")).await, json!(0));
        let cell =
            "[...document.querySelectorAll('[data-of=deep-tissue] p')].map((it) => it.textContent.trim())";
        let all: Vec<String> = serde_json::from_value(visit.value(cell).await).unwrap();
        assert_eq!(all.len(), 4);
        assert!(all[0].starts_with("Lower back:") && all[0].contains("Wait"), "{all:?}");
        visit.click("#area-lumbar").await;
        visit.turn_to(View::Compare).await;
        assert_eq!(visit.value(&seen(".here")).await, json!(1), "the chosen area alone");
        let one: Vec<String> = serde_json::from_value(visit.value(cell).await).unwrap();
        assert!(one.len() == 1 && one[0].contains("Wait"), "{one:?}");
        // How well it fits is said of later.
        let fit = "document.querySelector('.here-lumbar .column-deep-tissue .fit').textContent";
        assert!(visit.text(fit).await.ends_with("Not for now"));
        visit.end().await;
    });
}

/// In a cell the sign of a fit stands before its words, in their first line, whatever their width.
#[test]
fn a_sign_of_a_fit_stands_in_the_line_of_its_words() {
    support::run(async {
        for screen in [PHONE, DESKTOP] {
            let visit = Visit::begin(screen).await;
            visit.open("").await;
            visit.turn_to(View::Compare).await;
            let beside = "[...document.querySelectorAll('.level')].filter((it) => it.checkVisibility()).map((it) => {
                const sign = it.querySelector('svg').getBoundingClientRect(), words = document.createRange();
                words.selectNodeContents(it.lastChild);
                const lines = [...words.getClientRects()], middle = (of) => (of.top + of.bottom) / 2;
                return Math.abs(middle(sign) - middle(lines[0])) < 3 && lines.every((of) => of.left - sign.right > 2);
            })";
            let beside: Vec<bool> = serde_json::from_value(visit.value(beside).await).unwrap();
            assert!(beside.len() >= AreaId::ALL.len() && beside.iter().all(|it| *it), "{beside:?}");
            visit.end().await;
        }
    });
}

/// What waits has its sign and no praise, in the panel, in the comparison and on the tour; once it waits no more all of
/// it is back.
#[test]
fn nothing_speaks_for_what_waits() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        visit.open_whole("#area=glutes").await;
        let tap = async |control: &str| {
            visit.value(&format!("void document.querySelector(\"{control}\").click()")).await;
            visit.settle().await;
        };
        let said = async |place: &str| {
            let said = format!(
                "(() => {{ const it = document.querySelector('{place}'); return [it.textContent.trim(), [...it.querySelectorAll('.icon')].filter((it) => getComputedStyle(it).display !== 'none').length] }})()"
            );
            visit.value(&said).await
        };
        let row = "#panel-glutes [data-type=trigger-point] .key";
        let cell = ".here-glutes .column-trigger-point .level";
        let praise = "[...document.querySelectorAll('#panel-glutes .about .offer, .belongs.of-glutes .offer')].map((it) => getComputedStyle(it).display !== 'none')";
        let fits = json!(["Good first choice", 1]);
        assert_eq!(said(row).await, fits);
        assert_eq!(visit.value(praise).await, json!([true, true]));
        tap("[name=condition][value=implant]").await;
        tap("[name=question-Q12][value='2']").await;
        for place in [row, cell] {
            assert_eq!(said(place).await, json!(["Not for now", 1]), "{place}");
        }
        assert_eq!(said("#panel-glutes [data-type=swedish] .key").await, json!(["Gentle option", 1]));
        assert_eq!(visit.value(praise).await, json!([true, true]), "not all wait");
        tap("[name=condition][value=clot]").await;
        assert_eq!(visit.value(praise).await, json!([false, false]));
        tap("[name=condition][value=none]").await;
        for place in [row, cell] {
            assert_eq!(said(place).await, fits, "{place}");
        }
        visit.end().await;
    });
}
