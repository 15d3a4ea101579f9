//! What stands out on the drawing, measured on its pixels: names and their lines on every layer and every skin tone, and
//! the body against the page, in light and in the dark.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod support;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sciatica_guide::content::{LayerId, TONES};
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use serde_json::json;
use support::engine::{Engine as Browser, Hosts, element};
use support::{DESKTOP, PHONE, Screen, Visit};

/// Reads the picture of the window: `at(x, y)` is the luminance at a place in CSS pixels.
const PICTURE: &str = "const picture = new Image(); picture.src = 'data:image/png;base64,' + data; await picture.decode();
    const scale = picture.naturalWidth / innerWidth, canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
    const pen = canvas.getContext('2d'); pen.drawImage(picture, 0, 0);
    const { data: bytes, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
    const share = (it) => (it /= 255) <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4;
    const pixel = (x, y) => { const i = 4 * (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x)));
      return 0.2126 * share(bytes[i]) + 0.7152 * share(bytes[i + 1]) + 0.0722 * share(bytes[i + 2]) };
    const at = (x, y) => pixel(Math.round(x * scale), Math.round(y * scale));
    const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const stage = document.querySelector('.stage').getBoundingClientRect();
    const seen = (box) => box.width > 1 && box.top >= stage.top && box.bottom <= Math.min(stage.bottom, innerHeight);";

/// Words on the drawing whose strokes stand out less than 4.5:1 from what is around them.
const WORDS: &str = "for (const tag of [...document.querySelectorAll('.over *')].filter((it) => it.checkVisibility({ visibilityProperty: true }))) {
      for (const node of [...tag.childNodes].filter((it) => it instanceof Text && it.data.trim())) {
        const range = document.createRange(); range.selectNodeContents(node);
        for (const box of [...range.getClientRects()].filter(seen)) {
          const found = [];
          for (let y = box.top; y < box.bottom; y += 1 / scale) for (let x = box.left; x < box.right; x += 1 / scale) found.push(at(x, y));
          found.sort((a, b) => a - b);
          const ground = found[found.length >> 1], best = Math.max(contrast(ground, found[0]), contrast(ground, found.at(-1)));
          count++;
          if (best < 4.5) faults.push(node.data + ' has ' + best.toFixed(2));
        } } }";

/// Lines from a name to what it names that stand out less than 3:1 from what is beside them, over more than a third of
/// their way: where one passes the outline of the body, that is as dark.
const LINES: &str = "for (const path of [...document.querySelectorAll('.leaders .leader path:not(.halo)')].filter((it) => it.getClientRects().length && it.checkVisibility({ visibilityProperty: true }))) {
      const length = path.getTotalLength(), matrix = path.getScreenCTM();
      const place = (share) => path.getPointAtLength(length * share).matrixTransform(matrix);
      let weak = 0, looked = 0;
      for (let share = 0.2; share < 0.95; share += 0.05) {
        const a = place(share - 0.02), b = place(share + 0.02), here = place(share);
        if (here.y < stage.top + 4 || here.y > Math.min(stage.bottom, innerHeight) - 28) continue;
        const long = Math.hypot(b.x - a.x, b.y - a.y), across = { x: -(b.y - a.y) / long, y: (b.x - a.x) / long };
        let best = 0;
        const line = [-0.5, 0, 0.5].map((it) => at(here.x + across.x * it, here.y + across.y * it));
        for (const away of [-3, -2.5, -2, -1.5, 1.5, 2, 2.5, 3]) {
          const other = at(here.x + across.x * away, here.y + across.y * away);
          best = Math.max(best, ...line.map((it) => contrast(it, other)));
        }
        looked++;
        if (best < 3) weak++;
      }
      count += looked > 0;
      if (weak > looked / 3) faults.push(path.closest('.leader').getAttribute('class') + ': ' + weak + ' of ' + looked + ' places are weak');
    }";

/// Heights at which neither the edge of the body nor the body itself stands out 3:1 from the page.
const EDGES: &str = "const figure = document.querySelector('.figure').getBoundingClientRect();
    for (let part = 0.25; part < 0.85; part += 0.05) {
      const y = figure.top + figure.height * part;
      // A caption in the stage covers what lies below; above it, as above the stage's end, the body fades out.
      const caption = document.querySelector('.stage figcaption').getBoundingClientRect();
      if (y > Math.min(stage.bottom, innerHeight) - 30 || (caption.width > 1 && y > caption.top - 48)) continue;
      for (const side of [1, -1]) {
        let x = side > 0 ? stage.left + 2 : stage.right - 2;
        const page = at(x, y), middle = figure.left + figure.width / 2;
        while ((middle - x) * side > 0 && contrast(at(x, y), page) < 1.2) x += side / scale;
        let best = 0;
        for (let away = 0; away < 6; away += 1 / scale) best = Math.max(best, contrast(at(x + side * away, y), page));
        count++;
        if (best < 3) faults.push('the body at ' + part.toFixed(2) + ' has ' + best.toFixed(2));
      } }";

/// How many octagons of their colour stand on the body: spots of it that are as wide as high, off the signs at the names;
/// and in the dark, where all is grey on black, whether the nerve stands out from the muscle beside it.
const HOLDS: &str = "const probe = document.createElement('i'); probe.style.color = 'var(--stop)'; document.querySelector('.stage').append(probe);
    const ink = getComputedStyle(probe).color.match(/\\d+/g).map(Number); probe.remove();
    const signs = [...document.querySelectorAll('.stage .state')].map((it) => it.getBoundingClientRect()), met = new Set();
    const own = (x, y) => { const i = 4 * (y * width + x);
      return ink.every((it, part) => Math.abs(it - bytes[i + part]) < 6)
        && !signs.some((it) => x / scale > it.left - 2 && x / scale < it.right + 2 && y / scale > it.top - 2 && y / scale < it.bottom + 2) };
    for (let y = Math.ceil(stage.top * scale); y < Math.min(stage.bottom, innerHeight) * scale; y += 4)
      for (let x = Math.ceil(stage.left * scale); x < stage.right * scale; x += 4) {
        if (met.has(y * width + x) || !own(x, y)) continue;
        const todo = [[x, y]], box = [x, x, y, y];
        while (todo.length) {
          const [a, b] = todo.pop();
          if (a < 0 || b < 0 || a >= width || b >= height || met.has(b * width + a) || !own(a, b)) continue;
          met.add(b * width + a);
          box[0] = Math.min(box[0], a); box[1] = Math.max(box[1], a); box[2] = Math.min(box[2], b); box[3] = Math.max(box[3], b);
          todo.push([a + 1, b], [a - 1, b], [a, b + 1], [a, b - 1]);
        }
        const [wide, high] = [(box[1] - box[0]) / scale, (box[3] - box[2]) / scale];
        if (wide > 8 && Math.abs(wide - high) < 2) count++;
      }
    const figure = document.querySelector('.figure').getBoundingClientRect();
    const across = (share) => at(figure.left + figure.width * share, figure.top + figure.height * 0.42);
    if (count !== 4) faults.push(count + ' octagons');
    const beside = contrast(Math.max(...[0.625, 0.63, 0.635].map(across)), Math.max(...[0.655, 0.66, 0.665].map(across)));
    const shows = ['split', 'deep', 'bones'].some((it) => document.querySelector('#peel-' + it).checked) && !document.querySelector('#peel-swap').checked;
    if (beside < 1.5 && shows && matchMedia('(prefers-color-scheme: dark)').matches)
      faults.push('the nerve stands out by ' + beside.toFixed(2));";

/// What `check` finds on a picture of the window, and how many things it has looked at.
async fn measure(visit: &Visit, check: &str, what: &str, found: &mut Vec<String>) -> u64 {
    let data = BASE64_STANDARD.encode(visit.picture().await);
    let script = format!(
        "(async () => {{ const data = {data:?}, faults = []; let count = 0; {PICTURE} {check} return [count, ...faults] }})()"
    );
    let answer = visit.value(&script).await;
    let answer = answer.as_array().unwrap();
    found.extend(answer[1..].iter().map(|it| format!("{what}: {it}")));
    answer[0].as_u64().unwrap()
}

/// Where a browser darkens every page by itself, bodies keep their order from light to dark, each a step from the next:
/// in the guide's own dark look, and in a guide that its page wants light.
#[test]
fn forced_darkening_keeps_the_skin_tones_apart() {
    support::run(async {
        let (engine, hosts) = (Browser::begin(&CHROMIUM).await, Hosts::begin());
        let devtools = engine.driver().cdp();
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        devtools.send_raw("Emulation.setEmulatedMedia", dark).await.unwrap();
        devtools.send_raw("Emulation.setAutoDarkModeOverride", json!({ "enabled": true })).await.unwrap();
        for theme in ["auto", "light"] {
            let attributes = format!("loading=\"eager\" theme=\"{theme}\"");
            let page = ["<body style=\"background: #fff; color: #000\">", &element(&attributes, "")].concat();
            assert_eq!(engine.settle(&hosts.make("darkened", &page)).await, "ready");
            engine.run("window.root = el.shadowRoot; root.querySelector('#peel-skin').click()").await;
            let mut tones = Vec::new();
            for tone in 1..=TONES {
                tones.push(thigh(&engine, tone).await);
            }
            let is_dark = tones.iter().all(|it| it.1 < 0.05);
            assert_eq!(is_dark, theme == "auto", "{theme}: {tones:?}");
            for pair in tones.windows(2) {
                assert!((pair[0].0 + 0.05) / (pair[1].0 + 0.05) > 1.1, "{theme}: {tones:?}");
            }
        }
        engine.end().await;
    });
}

/// The luminance of the middle of a thigh in this tone, and of the page beside the figure.
async fn thigh(engine: &Browser, tone: u8) -> (f64, f64) {
    engine.wait(&format!("root.querySelector('#tone-{tone}') !== null")).await.unwrap();
    engine
        .run(&format!(
            "root.querySelector('#tone-{tone}').click(); root.querySelector('#peel-skin').click(); root.querySelector('.stage').scrollIntoView()"
        ))
        .await;
    let drawn = format!(
        "root.querySelector('.stage.as-peel-skin.as-tone-{tone}') !== null && root.querySelector('#sg-view-skin') !== null \
         && root.getAnimations().length === 0"
    );
    engine.wait(&drawn).await.unwrap();
    let paint = "window.painted = false; requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = true)))";
    engine.run(paint).await;
    engine.wait("painted").await.unwrap();
    let data = BASE64_STANDARD.encode(engine.driver().screenshot_as_png().await.unwrap());
    let look = PICTURE.replace("document.querySelector('.stage')", "root.querySelector('.stage')");
    let script = format!(
        "(async () => {{ const data = {data:?}; {look} const figure = root.querySelector('.figure').getBoundingClientRect();
           const across = (share) => at(figure.left + figure.width * share, figure.top + figure.height * 0.55);
           return [across(0.4), across(0.02)] }})()"
    );
    let seen = engine.value(&script).await;
    (seen[0].as_f64().unwrap(), seen[1].as_f64().unwrap())
}

/// What is lit of the nerve moves down with the stops of the tour, in every engine: not each paints a mask anew.
#[test]
fn the_nerve_of_the_thigh_is_lit_once_the_tour_has_come_so_far() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let (engine, hosts) = (Browser::begin(&browser).await, Hosts::begin());
            engine.driver().set_window_rect(0, 0, 1200, 900).await.unwrap();
            engine.open(&[&hosts.origin(), "/"].concat()).await;
            engine.wait("document.querySelector('[data-ready]') !== null").await.unwrap();
            engine.run("document.querySelector('.to-tour').click()").await;
            engine.wait("document.querySelector('.stage.as-stop-roots') && true").await.unwrap();
            let before = nerve(&engine, "past-sit-bone").await;
            let after = nerve(&engine, "thigh").await;
            assert!((after + 0.05) / (before + 0.05) > 1.15, "{}: {before}, then {after}", browser.name);
            engine.end().await;
        }
    });
}

/// The luminance of the nerve in the upper thigh at a stop of the tour, beside its line of light.
async fn nerve(engine: &Browser, stop: &str) -> f64 {
    let there =
        format!("document.querySelector('#stop-{stop}') && document.querySelector('#sg-tour') && true");
    engine.wait(&there).await.unwrap();
    engine
        .run(&format!(
            "document.querySelector('#stop-{stop}').click(); window.still = performance.now() + 1500"
        ))
        .await;
    engine.wait("performance.now() > still").await.unwrap();
    let data = BASE64_STANDARD.encode(engine.driver().screenshot_as_png().await.unwrap());
    let script = format!(
        "(async () => {{ const data = {data:?}; {PICTURE} const figure = document.querySelector('.figure').getBoundingClientRect();
           return at(figure.left + figure.width * 0.636, figure.top + figure.height * 0.406) }})()"
    );
    engine.value(&script).await.as_f64().unwrap()
}

async fn show(visit: &Visit, clicks: &[&str]) {
    visit.open("").await;
    for it in clicks {
        visit.wait_until(&format!("document.querySelector({it:?}) !== null || (document.querySelector('#peel-skin').click(), false)")).await;
        visit.driver().execute(format!("document.querySelector({it:?}).click()"), vec![]).await.unwrap();
        visit.settle().await;
    }
    visit.settle().await;
}

#[test]
fn names_lines_and_bodies_stand_out_on_every_layer_and_tone_in_light_and_dark() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = Vec::new();
        for theme in ["light", "dark"] {
            visit.media("", &[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")]).await;
            for (device, screen) in [("phone", PHONE), ("desktop", Screen { width: 1200, ..DESKTOP })] {
                visit.resize(screen).await;
                visit.sharpen(screen).await;
                let layers = ["#peel-split".to_owned()]
                    .into_iter()
                    .chain(LayerId::ALL.map(|it| format!("#peel-{}", it.slug())));
                // A tone is the same on a desktop.
                let tones = (1..=TONES).filter(|_| device == "phone").map(|it| format!("#tone-{it}"));
                for state in layers.chain(tones) {
                    let clicks: &[&str] =
                        if state.starts_with("#tone") { &["#peel-skin", &state] } else { &[&state] };
                    show(&visit, clicks).await;
                    let what = format!("{theme}, {device}, {state}");
                    let words = measure(&visit, WORDS, &what, &mut found).await;
                    let lines = measure(&visit, LINES, &what, &mut found).await;
                    assert!(words >= 4 && lines >= 2, "{what}: only {words} words and {lines} lines");
                    visit
                        .driver()
                        .execute("document.querySelector('#labels-on').click()", vec![])
                        .await
                        .unwrap();
                    visit.settle().await;
                    let edges = measure(&visit, EDGES, &what, &mut found).await;
                    assert!(edges >= 6, "{what}: only {edges} places of the edge");
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}

#[test]
fn an_octagon_stands_on_each_area_that_waits_and_the_nerve_stands_out() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        let mut found = Vec::new();
        for theme in ["light", "dark"] {
            visit.media("", &[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")]).await;
            for (device, screen) in [("phone", PHONE), ("desktop", Screen { width: 1200, ..DESKTOP })] {
                visit.resize(screen).await;
                visit.sharpen(screen).await;
                for state in ["split", "swap", "skin", "surface", "deep", "bones"] {
                    show(&visit, &[".tab-ok", "[value=clot]", ".tab-where", &format!("#peel-{state}")]).await;
                    measure(&visit, HOLDS, &format!("{theme}, {device}, {state}"), &mut found).await;
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        visit.end().await;
    });
}
