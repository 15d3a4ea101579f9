//! A session as it is seen from a chair beside the tablet: letters of the same size on every screen, and all of a screen
//! in the window, whatever was said.

mod seen;
#[path = "../support/mod.rs"]
mod support;

use sciatica_guide::content::{ConditionId, ModeId, ScreenId, TypeId};
use sciatica_guide::rules::plan::screens;
use seen::{HIDDEN, LETTERS, small};
use serde_json::json;
use support::screens::{go, open};
use support::{Screen, Visit};

const TABLETS: [Screen; 2] =
    [Screen { width: 1024, height: 768, touch: true }, Screen { width: 768, height: 1024, touch: true }];

/// Turns controls on, wherever they are.
async fn choose(visit: &Visit, controls: &[&str]) {
    for it in controls {
        visit.value(&format!("void document.querySelector(\"[name={it}]\").click()")).await;
    }
}

/// What people say of an ordinary visit.
const ORDINARY: [&str; 15] = [
    "field-none-now][value='0'",
    "field-none-soon][value='0'",
    "mark-side][value=right",
    "mark-start][value=buttock",
    "mark-end][value=calf",
    "mark-kind][value=shooting",
    "condition][value=disc",
    "question-Q7][value='2'",
    "field-none-health-now][value='0'",
    "field-none-health-more][value='0'",
    "field-agree-glutes][value='0'",
    "field-agree-lumbar][value='1'",
    "field-types][value='3'",
    "field-pressure][value='0'",
    "field-position][value='1'",
];

#[test]
fn every_text_of_every_screen_can_be_read_from_a_chair() {
    support::run(async {
        let visit = Visit::begin(TABLETS[0]).await;
        let small = small();
        let mut found = Vec::new();
        for size in TABLETS {
            visit.resize(size).await;
            for said in [&[][..], &ORDINARY[..]] {
                open(&visit, "visit.html").await;
                choose(&visit, said).await;
                for it in screens(ModeId::Visit) {
                    go(&visit, it.slug()).await;
                    let (small, hidden) = (visit.value(&small).await, visit.number(HIDDEN).await);
                    let place = format!("{} at {}, {} answers", it.slug(), size.width, said.len());
                    found.extend((small != json!([])).then(|| format!("{place}: {small:#}")));
                    found.extend((hidden > 1.0).then(|| format!("{place}: {hidden} px are out of sight")));
                }
                visit.click("[data-do=make]").await;
                let (small, hidden) = (visit.value(&small).await, visit.number(HIDDEN).await);
                if small != json!([]) || hidden > 1.0 {
                    found.push(format!("the code at {}: {hidden} px out of sight, {small:#}", size.width));
                }
            }
            // What to do when a sign fits, and the page for the doctor.
            for sign in ["RF-1", "RF-4", "RF-5", "RF-15"] {
                open(&visit, "visit.html").await;
                choose(&visit, &[&format!("sign][value='{sign}'")]).await;
                for place in ["stop", "home"] {
                    if place == "home" {
                        go(&visit, place).await;
                    }
                    let (small, hidden) = (visit.value(&small).await, visit.number(HIDDEN).await);
                    if small != json!([]) || hidden > 1.0 {
                        let place = format!("{place} with {sign} at {}", size.width);
                        found.push(format!("{place}: {hidden} px out of sight, {small:#}"));
                    }
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}

/// All of a kind, but for what ends a session.
async fn choose_all(visit: &Visit, what: &str) {
    visit
        .value(&format!("document.querySelectorAll({what:?}).forEach((it) => it.checked || it.click())"))
        .await;
}

const PLACES: [ScreenId; 5] =
    [ScreenId::Compare, ScreenId::Areas, ScreenId::Work, ScreenId::Agree, ScreenId::Home];

/// The screen that shows at its worst: what is out of sight, or letters smaller than those of a page.
async fn look(visit: &Visit, place: &str, found: &mut Vec<String>) {
    let (hidden, letters) = (visit.number(HIDDEN).await, visit.number(LETTERS).await);
    if hidden > 1.0 || letters < 16.0 {
        found.push(format!("{place}: {hidden} px are out of sight, with letters of {letters} px"));
    }
}

#[test]
fn two_conditions_of_any_kind_leave_every_screen_in_the_window() {
    support::run(async {
        let visit = Visit::begin(TABLETS[0]).await;
        let mut found = Vec::new();
        let all: Vec<_> = ConditionId::ALL.into_iter().filter(|it| *it != ConditionId::None).collect();
        for (at, size) in TABLETS.into_iter().enumerate() {
            visit.resize(size).await;
            open(&visit, "visit.html").await;
            choose(&visit, &ORDINARY[..6]).await;
            choose(&visit, &["field-agree-glutes][value='0'", "field-types][value='3'"]).await;
            choose(&visit, &["field-pressure][value='2'", "field-position][value='0'"]).await;
            let tick = |it: ConditionId| format!("condition][value={}", it.slug());
            for (first, one) in all.iter().enumerate() {
                choose(&visit, &[&tick(*one)]).await;
                for (second, other) in all.iter().enumerate().skip(first + 1) {
                    // Each pair at one of the two sizes, so that all of them are tried in good time.
                    if (first + second) % 2 != at {
                        continue;
                    }
                    choose(&visit, &[&tick(*other)]).await;
                    for it in PLACES.iter().filter(|it| **it != ScreenId::Areas) {
                        go(&visit, it.slug()).await;
                        let place =
                            format!("{} and {}, {} at {}", one.slug(), other.slug(), it.slug(), size.width);
                        look(&visit, &place, &mut found).await;
                    }
                    choose(&visit, &[&tick(*other)]).await;
                }
                choose(&visit, &[&tick(*one)]).await;
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}

/// Marks of every kind on both legs, as many as there may be.
const MARKS: [(&str, &str, &str); 6] = [
    ("left", "back", "ache"),
    ("left", "buttock", "shooting"),
    ("left", "thigh", "burning"),
    ("right", "buttock", "tingling"),
    ("right", "thigh", "numb"),
    ("right", "knee", "weak"),
];

#[test]
fn everything_at_once_leaves_every_screen_in_the_window() {
    support::run(async {
        let visit = Visit::begin(TABLETS[0]).await;
        let mut found = Vec::new();
        for size in TABLETS {
            visit.resize(size).await;
            open(&visit, "visit.html").await;
            for (side, start, kind) in MARKS {
                visit.value("void document.querySelector('[data-do=another]').click()").await;
                let controls = [("side", side), ("start", start), ("end", "foot"), ("kind", kind)];
                for (name, value) in controls {
                    choose(&visit, &[&format!("mark-{name}][value={value}")]).await;
                }
            }
            let marks = visit.number("document.querySelectorAll('#mark .marks-said li').length").await;
            assert!(marks > 5.0, "{marks} marks");
            choose_all(&visit, "[name=field-elsewhere]").await;
            for list in ["mark-strength", "field-worst"] {
                visit.value(&format!("(() => {{ const it = document.querySelector('[name={list}]'); it.value = '9'; it.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()")).await;
            }
            let width = size.width;
            for screen in ["mark", "feel"] {
                go(&visit, screen).await;
                look(&visit, &format!("{screen} with every question of a mark at {width}"), &mut found).await;
                choose_all(&visit, &format!("#{screen} .asked-of [value='1']")).await;
                look(&visit, &format!("{screen} with every mark at {width}"), &mut found).await;
                for list in
                    visit.driver().find_all(thirtyfour::By::Css(format!("#{screen} summary"))).await.unwrap()
                {
                    list.click().await.unwrap();
                    look(&visit, &format!("{screen} with a list open at {width}"), &mut found).await;
                    list.click().await.unwrap();
                }
            }
            choose_all(&visit, "[name=condition]:not([value=none])").await;
            choose_all(&visit, "[name^=field-agree-][value='0'], [name=field-leave-out], [name=field-types]:not([value='5'])").await;
            choose(
                &visit,
                &["field-pressure][value='2'", "field-position][value='0'", "field-cover][value='1'"],
            )
            .await;
            let questions = visit
                .value("[...document.querySelectorAll('[data-asked]:not([hidden])')].map((it) => it.id)")
                .await;
            let questions: Vec<String> = serde_json::from_value(questions).unwrap();
            assert!(questions.len() > 10, "{questions:?}");
            for it in &questions {
                visit.value(&format!("void (location.hash = {it:?})")).await;
                visit.wait_until(&format!("document.getElementById({it:?}).checkVisibility()")).await;
                look(&visit, &format!("{it} at {width}"), &mut found).await;
            }
            for it in PLACES {
                go(&visit, it.slug()).await;
                look(&visit, &format!("{} at {width}", it.slug()), &mut found).await;
            }
            // Why each type waits, in the place of everything else about it.
            go(&visit, "compare").await;
            for it in TypeId::ALL.map(TypeId::slug) {
                let list = format!(
                    "(() => {{ const it = document.querySelector('[name=compare-first]'); it.value = '{it}'; it.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
                );
                visit.value(&list).await;
                visit.click(&format!("[data-column={it}] summary")).await;
                let why = visit
                    .text(&format!("document.querySelector('[data-column={it}] .because').innerText"))
                    .await;
                assert!(why.matches(';').count() > 10, "{it} waits because of {why:?}");
                look(&visit, &format!("why {it} waits at {width}"), &mut found).await;
            }
            go(&visit, "home").await;
            visit.click("[data-do=make]").await;
            look(&visit, &format!("the code at {width}"), &mut found).await;
            // And every sign there is.
            go(&visit, "signs-now").await;
            choose_all(&visit, "[name=sign]").await;
            visit.wait_until("document.getElementById('stop').checkVisibility()").await;
            look(&visit, &format!("all signs at {width}"), &mut found).await;
            go(&visit, "home").await;
            look(&visit, &format!("all signs for the doctor at {width}"), &mut found).await;
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}

/// Every word of some length becomes one of eighty letters, as in a translation or a studio's facts; then what hangs
/// over the window or is cut.
const LONG: &str = "(() => {
    const session = document.querySelector('.session'), walk = document.createTreeWalker(session, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const { currentNode: it } = walk;
        if (!it.parentElement.closest('script, style, svg, .store')) it.data = it.data.replace(/\\S{5,}/g, (word) => (word + word.at(-1).repeat(80)).slice(0, 80));
    }
    const seen = [...session.querySelectorAll('*')].filter((it) => it.checkVisibility() && !it.closest('svg, .stage') && it.getBoundingClientRect().width > 1);
    const wide = seen.filter((it) => it.getBoundingClientRect().right > innerWidth + 1);
    const cut = seen.filter((it) => !it.matches('input, select') && getComputedStyle(it).overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1);
    const text = document.createRange();
    const spilt = seen.filter((it) => it.matches('.choice-of > span, legend, dt, dd, summary, button, h2, .say, .check, .card p, .card li')).filter((it) => {
        text.selectNodeContents(it);
        return text.getBoundingClientRect().right > it.closest('.choice-of, .column-of, .card, .screen, .session-top')?.getBoundingClientRect().right + 1;
    });
    return [...wide, ...cut, ...spilt].map((it) => it.outerHTML.slice(0, 80)).slice(0, 6);
})()";

#[test]
fn words_of_eighty_letters_break_on_every_screen_of_a_tablet() {
    support::run(async {
        let visit = Visit::begin(TABLETS[0]).await;
        let mut found = Vec::new();
        for size in TABLETS {
            visit.resize(size).await;
            for it in screens(ModeId::Visit) {
                open(&visit, "visit.html").await;
                choose(&visit, &ORDINARY).await;
                go(&visit, it.slug()).await;
                let faults = visit.value(LONG).await;
                found.extend(
                    (faults != json!([])).then(|| format!("{} at {}: {faults:#}", it.slug(), size.width)),
                );
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}
