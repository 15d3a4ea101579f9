//! The element and the frame over a whole visit: themes, many insertions, a shared tablet, and what is left behind.

mod support;

use sciatica_guide::xtask::browser::CHROMIUM;
use serde_json::{Value, json};
use support::engine::{Engine, Hosts, element};
use support::framed::at_rest;

hosted!(a_theme_is_taken_unless_it_cannot_be_read, engine, hosts, {
    let ground = "getComputedStyle(el.shadowRoot.querySelector('.guide')).getPropertyValue('--paper')";
    for (theme, style, paper) in [
        ("light", "", "#fbf7f1"),
        ("dark", "", "#12161b"),
        ("host", "body { background: #ffffff; color: #222222 }", "rgb(255 255 255)"),
        ("host", "body { background: #101010; color: #eeeeee }", "rgb(16 16 16)"),
        (
            "light",
            "sciatica-guide { --sg-color-bg: #f0f6ff; --sg-color-accent: #003a70 }",
            "rgb(240 246 255)",
        ),
    ] {
        let page = [format!("<style>{style}</style>"), element(&format!("theme=\"{theme}\""), "")].concat();
        assert_eq!(engine.settle(&hosts.make("theme", &page)).await, "ready");
        assert_eq!(engine.value(ground).await, paper, "{theme} {style}");
        assert_eq!(engine.own_lines().await, [""; 0], "{theme} {style}");
    }
    // Pale on pale goes back to the built-in colour, and the console says how pale.
    let too_pale = "<style>sciatica-guide { --sg-color-text: #bbbbbb; --sg-color-accent: papayawhip; --sg-radius: 0 }</style>";
    let page = [too_pale, &element("theme=\"light\"", "")].concat();
    assert_eq!(engine.settle(&hosts.make("too-pale", &page)).await, "ready");
    let lines = engine.own_lines().await;
    assert!(
        lines.len() == 2 && lines.iter().all(|it| it.contains("SG501") && it.contains("4.5:1")),
        "{lines:?}"
    );
    let style = |name: &str| {
        format!("getComputedStyle(el.shadowRoot.querySelector('.guide')).getPropertyValue('{name}')")
    };
    assert_eq!(engine.value(&style("--ink")).await, "#2b2320");
    assert_eq!(engine.value(&style("--radius")).await, "0");
});

hosted!(hundreds_of_insertions_leave_nothing_behind, engine, hosts, {
    assert_eq!(
        engine
            .settle(&hosts.make(
                "rounds",
                &[&element("loading=\"eager\"", "<p>Article.</p>"), "<main></main>"].concat()
            ))
            .await,
        "ready"
    );
    // A move keeps what was chosen.
    engine.run("el.select('glutes'); document.querySelector('main').append(el)").await;
    assert_eq!(engine.value("el.shadowRoot.querySelector('[name=area]:checked').value").await, "glutes");
    assert_eq!(engine.value("el.status").await, "ready");
    // What comes later stays with the first one.
    engine.wait("!!el.shadowRoot.querySelector('[data-later=compare] input')").await.unwrap();
    let rounds = |count: u32| {
        format!(
            "const done = arguments[0]; (async () => {{
               const main = document.querySelector('main');
               for (let round = 0; round < {count}; round++) {{
                 const it = document.createElement('sciatica-guide');
                 it.setAttribute('loading', 'eager');
                 main.append(it);
                 await it.whenReady();
                 it.select('lumbar');
                 if (round % 3 === 0) main.prepend(it);
                 it.remove();
                 await new Promise((then) => setTimeout(then));
               }}
               // What waits for an idle moment has its element for that long.
               for (let moment = 0; moment < 9; moment++) await new Promise(requestIdleCallback);
               done(app.memory.buffer.byteLength);
             }})()"
        )
    };
    let mut seen = Vec::new();
    for count in [20, 90, 90] {
        let memory =
            engine.driver().execute_async(rounds(count), vec![]).await.unwrap().json().as_f64().unwrap();
        let tools = engine.driver().cdp();
        for _ in 0..3 {
            tools.send_raw("HeapProfiler.collectGarbage", json!({})).await.unwrap();
        }
        let nodes = tools.send_raw("Memory.getDOMCounters", json!({})).await.unwrap();
        seen.push((memory, nodes["nodes"].as_f64().unwrap(), nodes["jsEventListeners"].as_f64().unwrap()));
    }
    let (first, last) = (seen[0], seen[2]);
    assert!(last.0 <= first.0 * 1.1, "memory of the app: {seen:?}");
    assert!(last.1 <= first.1 * 1.25, "nodes: {seen:?}");
    assert!(last.2 <= first.2 * 1.25, "listeners: {seen:?}");
});

hosted!(a_pinned_script_is_checked_all_the_way_down, engine, hosts, {
    let information = std::fs::read_to_string(sciatica_guide::xtask::dist().join("build-info.json")).unwrap();
    let information: Value = serde_json::from_str(&information).unwrap();
    let files = information["files"].as_object().unwrap();
    let (name, hash) = files.iter().find(|(name, _)| name.contains("/loader-")).unwrap();
    let pinned = |hash: &str| {
        format!(
            "<sciatica-guide><p>Article.</p></sciatica-guide><script type=\"module\" crossorigin integrity=\"{hash}\" src=\"https://GUIDE_ORIGIN/{name}\"></script>"
        )
    };
    assert_eq!(engine.settle(&hosts.make("pinned", &pinned(hash.as_str().unwrap()))).await, "ready");
    engine.open(&hosts.make("wrong", &pinned("sha384-AAAA"))).await;
    assert_eq!(
        engine.value("document.querySelector('sciatica-guide').status ?? 'never defined'").await,
        "never defined"
    );
});

hosted!(a_shared_tablet_forgets_what_the_last_visitor_chose, engine, hosts, {
    assert_eq!(engine.settle(&hosts.make("idle", &element("idle-reset=\"1\"", ""))).await, "ready");
    engine.run("el.shadowRoot.querySelector('.choice[for=area-glutes]').click(); el.shadowRoot.querySelector('[name=sign]').click()").await;
    assert_eq!(
        engine
            .value("el.shadowRoot.querySelectorAll('[name=area]:checked, [name=sign]:checked').length")
            .await,
        2
    );
    engine
        .wait("el.shadowRoot.querySelectorAll('[name=area]:checked, [name=sign]:checked').length === 0")
        .await
        .unwrap();
});

hosted!(a_tablet_that_slept_forgets_as_soon_as_it_wakes, engine, hosts, {
    assert_eq!(engine.settle(&hosts.make("slept", &element("idle-reset=\"600\"", ""))).await, "ready");
    engine.run("el.shadowRoot.querySelector('.choice[for=area-glutes]').click()").await;
    let chosen = "el.shadowRoot.querySelectorAll('[name=area]:checked').length";
    assert_eq!(engine.value(chosen).await, 1);
    // Its timers stood still; its clock did not.
    engine.run("const { now } = Date; Date.now = () => now() + 700_000").await;
    engine.wait(&format!("{chosen} === 0")).await.unwrap();
    // A finger may be sooner than they are: it is the next visitor's.
    engine.run("el.shadowRoot.querySelector('[name=sign]').click(); el.shadowRoot.querySelector('.choice[for=area-glutes]').click()").await;
    engine.run("const { now } = Date; Date.now = () => now() + 700_000;
        el.shadowRoot.querySelector('h2').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))").await;
    let all = "el.shadowRoot.querySelectorAll('[name=area]:checked, [name=sign]:checked').length";
    assert_eq!(engine.value(all).await, 0);
    // The next visitor is forgotten no sooner for that.
    engine.run("el.shadowRoot.querySelector('.choice[for=area-lumbar]').click()").await;
    engine.run("window.later = false; setTimeout(() => (later = true), 2500)").await;
    engine.wait("later").await.unwrap();
    assert_eq!(engine.value(chosen).await, 1);
});

hosted!(what_nobody_asked_for_moves_nothing_and_says_nothing, engine, hosts, {
    let far = "<div style=\"height: 2000px\"></div>";
    let wishes = "loading=\"eager\" area=\"glutes\" idle-reset=\"6\"";
    let page = [far, &element(wishes, "<p>Article.</p>"), far].concat();
    engine.open(&hosts.make("quiet", &page)).await;
    engine.run("window.el = document.querySelector('sciatica-guide')").await;
    engine.wait("el.status === 'ready'").await.unwrap();
    let later = "window.later = false; setTimeout(() => (later = true), 900)";
    let chosen = "el.shadowRoot.querySelector('[name=area]:checked')?.value ?? ''";
    let said = "el.shadowRoot.querySelector('.said').textContent";
    engine.run(later).await;
    engine.wait("later").await.unwrap();
    assert_eq!(engine.value(&format!("[{chosen}, {said}, scrollY]")).await, json!(["glutes", "", 0]));
    // A visitor's own choice does both; then the tablet is left alone, with the page at its top.
    engine.run("const it = el.shadowRoot.querySelector('#area-lumbar'); it.focus({ preventScroll: true }); it.click()").await;
    engine.wait(&format!("scrollY > 500 && {said} !== ''")).await.unwrap();
    at_rest(&engine, "scrollY").await;
    assert_eq!(engine.value(chosen).await, "lumbar");
    engine.run(&format!("scrollTo({{ top: 0, behavior: 'instant' }}); window.was = {said}")).await;
    engine.wait(&format!("{chosen} === ''")).await.unwrap();
    engine.run(later).await;
    engine.wait("later").await.unwrap();
    assert_eq!(engine.value(&format!("[scrollY, {said} === was]")).await, json!([0, true]));
    assert_eq!(
        engine.value("el.shadowRoot.activeElement?.name").await,
        "area",
        "what hid itself had the focus"
    );
});

hosted!(axe_finds_nothing_in_the_element, engine, hosts, {
    let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).unwrap();
    let article = "<h1>A studio</h1><main><!--element--></main>";
    for area in ["", "glutes"] {
        assert_eq!(engine.settle(&hosts.make("axe", article)).await, "ready");
        engine.run(&axe).await;
        engine.run(&format!("el.select('{area}')")).await;
        let run = "const done = arguments[0]; axe.run('sciatica-guide').then(({ violations }) => done(violations.flatMap((it) => it.nodes.map((node) => it.id + ' ' + node.target.flat().join(' ')))), (error) => done([String(error)]))";
        let found = engine.driver().execute_async(run, vec![]).await.unwrap();
        assert_eq!(found.json(), &json!([]), "{area}");
    }
});

hosted!(a_whole_visit_leaves_no_trace, engine, hosts, {
    let both = "<!--element--><!--frame-->";
    assert_eq!(engine.settle(&hosts.make("visit", both)).await, "ready");
    engine.run("document.querySelector('iframe').scrollIntoView()").await;
    engine.wait("parseFloat(document.querySelector('iframe').style.height) > 600").await.unwrap();
    engine.run("window.told = []; addEventListener('message', (event) => told.push(JSON.stringify(event.data)));
        for (const it of ['sg-ready', 'sg-select', 'sg-book', 'sg-fallback', 'change', 'input', 'click']) addEventListener(it, (event) => told.push(it + JSON.stringify(event.detail ?? null) + (event.target.value ?? '')), true);
        window.state = () => JSON.stringify([location.href, document.title, name, document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)])").await;
    let state = engine.value("state()").await;
    // The first choice brings what comes later; from then on nothing is asked for.
    let choose = "root.querySelector('.choice[for=area-glutes]').click()";
    let all_is_there = "['ok', 'compare', 'key'].every((it) => root.querySelector(`[data-later=${it}]`).matches('section, :has(input), :has(li)'))";
    let visit = "const tap = (selector) => root.querySelector(selector).click();
        tap('.to-situation'); tap('[name=condition]'); tap('.show-results'); tap('[name=sign]'); tap('[name=sign]'); tap('.tab-compare');
        for (const it of root.querySelectorAll('#compare input')) it.click();
        tap('.tab-where'); tap('#peel-deep'); tap('.choice[for=area-lumbar]'); window.print = () => {};";
    let frame = engine.driver().find(thirtyfour::By::Css("iframe")).await.unwrap();
    engine.run(&format!("window.root = el.shadowRoot; {choose}")).await;
    engine.wait(all_is_there).await.unwrap();
    frame.clone().enter_frame().await.unwrap();
    engine.run(&format!("window.root = document; {choose}")).await;
    engine.wait(all_is_there).await.unwrap();
    engine.driver().enter_default_frame().await.unwrap();
    hosts.asked();
    let steps = engine.value("history.length").await;
    engine.run(visit).await;
    assert_eq!(engine.value("history.length").await, steps, "the way back of the page is the page's own");
    frame.enter_frame().await.unwrap();
    engine.run(visit).await;
    engine.wait("location.hash !== ''").await.unwrap();
    assert_eq!(engine.value("history.length").await, steps, "nor is it in a frame");
    assert_eq!(engine.value("document.referrer + name").await, "", "the frame knows nothing of the page");
    engine.driver().enter_default_frame().await.unwrap();
    engine.driver().cdp().send_raw("Page.printToPDF", json!({})).await.unwrap();
    // A request of the test's own, made once nothing else is left to do, is the only one.
    engine
        .run("window.ended = false; requestIdleCallback(() => fetch('/end').then(() => (ended = true)))")
        .await;
    engine.wait("ended").await.unwrap();
    assert_eq!(hosts.asked(), ["/end"], "no request after loading");
    assert_eq!(engine.value("state()").await, state, "nothing is written");
    let told = engine.value("told").await.to_string();
    for word in ["glutes", "lumbar", "condition", "sign"] {
        let leaks = told.matches(word).count();
        // A host that wants to look into the open shadow tree can; a frame is the form without that.
        assert_eq!(leaks, 0, "{word} in {told}");
    }
});

hosted!(an_element_that_is_taken_out_right_after_a_tap_leaves_the_app_alive, engine, hosts, {
    assert_eq!(
        engine.settle(&hosts.make("taken", &element("loading=\"eager\"", "<p>Article.</p>"))).await,
        "ready"
    );
    let taps = ["[name=area][value=glutes]", ".tab-ok", ".help-signs"];
    for (tap, frames) in taps.into_iter().flat_map(|tap| (0..6).map(move |frames| (tap, frames))) {
        // What the app has put off to the next frames finds its guide nowhere.
        let act = format!(
            "window.turns = 0; let left = {frames}; const count = () => {{ if (++turns < 9) requestAnimationFrame(count) }};
             const out = () => {{ if (left-- > 0) requestAnimationFrame(out); else {{ el.remove(); count() }} }};
             el.shadowRoot.querySelector({tap:?}).click(); out()"
        );
        engine.run(&act).await;
        engine.wait("turns === 9").await.unwrap_or_else(|it| panic!("after {tap}: {it}"));
        engine.run("document.body.append(el)").await;
        let is_back = engine.wait("el.status === 'ready'").await;
        is_back.unwrap_or_else(|it| panic!("{frames} frames after {tap}: {it}"));
        assert_eq!(engine.own_lines().await, [""; 0], "{frames} frames after {tap}");
    }
});
