//! Every view in the windows that people have, from half a phone to a wall: nothing is cut off, covered or broken.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use serde_json::Value;
use support::{PHONE, Screen, Visit};

/// Width and height of windows: small and ordinary phones, phones on their side, a tablet, and half of it.
const WINDOWS: [(u32, u32); 8] =
    [(280, 653), (320, 640), (360, 740), (740, 360), (844, 390), (932, 430), (820, 1180), (410, 1180)];

/// Where a window is low: the keyboard's or the browser's bars are on top of that, and not counted here.
const LOW: u32 = 450;

const STATES: [&str; 6] = ["", "#area=piriformis", "#area=hamstrings", "#ok", "#compare", "#warning-signs"];

/// What is wider than the window, without what scrolls in a box of its own.
const WIDE: &str = "[...(document.scrollingElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
    ...[...document.querySelectorAll('.guide *')].filter((it) => it.checkVisibility() && !it.closest('.stage, .meaning')
      && it.getBoundingClientRect().right > innerWidth + 1).map((it) => 'too wide: ' + it.className + ' ' + it.textContent.slice(0, 30))]";

/// Labels of the drawing whose words lie on those of another.
const OVERLAPS: &str = "(() => { const all = [...document.querySelectorAll('.tag, .side-mark')].filter((it) => it.checkVisibility())
      .map((it) => { const range = document.createRange(); range.selectNodeContents(it);
        return [it.className, [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1)]; });
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return all.flatMap(([name, boxes], at) => all.slice(at + 1).filter(([, others]) => boxes.some((a) => others.some((b) => meet(a, b))))
      .map(([other]) => name + ' lies on ' + other)) })()";

/// Tabs, and the way to call, that cannot be tapped once they are scrolled to.
const UNREACHABLE: &str = "[...document.querySelectorAll('.tab, .call')].filter((it) => {
    it.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = it.getBoundingClientRect(), top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return box.height < 43.5 || box.right > innerWidth + 1 || !it.contains(top) }).map((it) => 'out of reach: ' + it.className)";

/// How much less than about 200 px of the drawing a window can show.
const TOO_LOW: &str = "(() => { const stage = document.querySelector('.stage');
    stage.scrollIntoView({ block: 'end', behavior: 'instant' });
    const box = stage.getBoundingClientRect(), high = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    return high < 195 ? ['only ' + high + ' px of the drawing show'] : [] })()";

/// Words of these elements that go over more than one line.
const BROKEN: &str = "[...document.querySelectorAll('.tab, .call, .area b, .area .hint, .compare thead th')].filter((it) => it.checkVisibility()).flatMap((it) => {
    const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT), broken = [], range = document.createRange();
    while (walk.nextNode()) if (walk.currentNode.parentElement.getBoundingClientRect().width > 2) for (const word of walk.currentNode.data.matchAll(/\\S+/g)) {
      range.setStart(walk.currentNode, word.index); range.setEnd(walk.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) broken.push('broken: ' + word[0]);
      if (range.getBoundingClientRect().right > it.getBoundingClientRect().right + 1) broken.push('sticks out: ' + word[0]);
    }
    return broken })";

#[test]
fn every_view_fits_every_window_and_text_of_twice_the_size() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = Vec::new();
        for (width, height) in WINDOWS {
            visit.resize(Screen { width, height, touch: true }).await;
            for scale in [100, 200] {
                for state in STATES {
                    open(&visit, state, scale).await;
                    let mut checks = vec![WIDE, UNREACHABLE];
                    if !matches!(state, "#ok" | "#compare" | "#warning-signs") {
                        checks.push(OVERLAPS);
                        checks.extend((height < LOW).then_some(TOO_LOW));
                    }
                    for check in checks {
                        note(&visit, check, &format!("{width}x{height} {scale} % {state:?}"), &mut found)
                            .await;
                    }
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}

#[test]
fn no_word_is_broken_in_the_list_of_areas_or_above_a_comparison() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = Vec::new();
        for width in [
            280, 320, 360, 393, 414, 480, 600, 703, 704, 768, 864, 1024, 1100, 1280, 1300, 1328, 1344, 1440,
            1920, 2560,
        ] {
            visit.resize(Screen { width, height: 900, touch: width < 900 }).await;
            for state in ["", "#area=hamstrings", "#compare"] {
                open(&visit, state, 100).await;
                note(&visit, BROKEN, &format!("{width} {state:?}"), &mut found).await;
            }
            for pair in ["neuromuscular", "trigger-point", "myofascial-release", "none"] {
                visit.click(&format!("#compare-{pair}")).await;
                note(&visit, BROKEN, &format!("{width} {pair:?}"), &mut found).await;
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}

/// Names of structures that the drawing cuts, and cautions with hardly any room beside it.
const SQUEEZED: &str = "(() => { const stage = document.querySelector('.stage').getBoundingClientRect();
    const seen = (selector) => [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true })).map((it) => [it.textContent, it.getBoundingClientRect()]);
    return [...seen('.name, .number').filter(([, box]) => box.width && box.right > stage.left && box.left < stage.right && (box.left < stage.left - 1 || box.right > stage.right + 1)),
      ...seen('.name').filter(([, box]) => box.right < stage.left || box.left > stage.right),
      ...seen('.careful .text').filter(([, box]) => box.width < 180)].map(([text, box]) => `${text} (${Math.round(box.width)} px)`) })()";

#[test]
fn all_names_and_the_tour_leave_the_cautions_their_room() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = Vec::new();
        for width in [704, 744, 1024, 1152, 1212, 1280, 1408, 1920] {
            visit.resize(Screen { width, height: 800, touch: false }).await;
            for area in ["lumbar", "piriformis"] {
                open(&visit, &format!("#area={area}"), 100).await;
                visit.click("#names-on").await;
                visit.wait_until("document.querySelectorAll('.name').length > 9").await;
                visit.rest().await;
                for check in [WIDE, SQUEEZED] {
                    note(&visit, check, &format!("{width} {area}"), &mut found).await;
                }
            }
            open(&visit, "", 100).await;
            visit.click(".to-tour").await;
            visit.rest().await;
            note(&visit, WIDE, &format!("{width} tour"), &mut found).await;
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}

async fn open(visit: &Visit, state: &str, scale: u32) {
    visit.open(state).await;
    if let Some(view @ ("ok" | "compare")) = state.strip_prefix('#') {
        visit.wait_until(&format!("document.querySelector('[data-later={view}] input') !== null")).await;
    }
    let enlarge = format!("document.documentElement.style.fontSize = '{scale}%'");
    visit.driver().execute(enlarge, vec![]).await.unwrap();
    visit.settle().await;
}

async fn note(visit: &Visit, check: &str, what: &str, found: &mut Vec<String>) {
    let faults: Vec<String> = serde_json::from_value::<Vec<Value>>(visit.value(check).await)
        .unwrap()
        .into_iter()
        .map(|it| it.to_string())
        .collect();
    found.extend(faults.iter().take(6).map(|it| format!("{what}: {it}")));
}

/// What sticks at an edge of the window: pairs that lie on each other, and what covers half of it, unless the rest can be
/// read beside that.
const STUCK: &str = "(() => { const stuck = [...document.querySelectorAll('.guide *')].filter((it) => it.checkVisibility() && getComputedStyle(it).position === 'sticky')
    .map((it) => ({ it, name: it.className || it.tagName, box: it.getBoundingClientRect() })).filter(({ it, box }) => box.height > 0 && box.bottom > 0 && box.top < innerHeight
        // At the end of what it sticks in it leaves with that.
        && !(box.top < parseFloat(getComputedStyle(it).top) - 2));
    const on = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1.5 && b.top < a.bottom - 1.5;
    const told = ({ name, box }) => `${name} (${Math.round(box.top)} to ${Math.round(box.bottom)})`;
    const covers = stuck.filter(({ box }) => box.height > innerHeight / 2 && box.width > innerWidth * 0.6).map((it) => told(it) + ' covers the window');
    return stuck.flatMap((a, at) => stuck.slice(at + 1).filter((b) => !a.it.contains(b.it) && !b.it.contains(a.it) && on(a.box, b.box))
        .map((b) => told(a) + ' and ' + told(b))).concat(covers); })()";

#[test]
fn whatever_sticks_keeps_off_what_else_does() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = Vec::new();
        for (width, height) in [
            (280, 653),
            (360, 740),
            (412, 600),
            (740, 360),
            (768, 1024),
            (820, 1180),
            (1024, 768),
            (1280, 800),
            (1440, 900),
        ] {
            visit.resize(Screen { width, height, touch: true }).await;
            for scale in [100, 150, 200] {
                for (state, clicks) in [
                    ("#area=hamstrings", &[][..]),
                    ("#ok", &["[value=pregnancy]"]),
                    ("#compare", &[]),
                    ("#warning-signs", &["[name=sign]"]),
                ] {
                    open(&visit, state, scale).await;
                    for click in clicks {
                        visit.click(click).await;
                    }
                    for half in 1..5 {
                        visit
                            .value(&format!(
                                "scrollTo({{ top: {half} * innerHeight / 2, behavior: 'instant' }})"
                            ))
                            .await;
                        visit.settle().await;
                        note(
                            &visit,
                            STUCK,
                            &format!("{width}x{height} {scale} % {state:?} {half}"),
                            &mut found,
                        )
                        .await;
                    }
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}
