//! What did not come can be tried again, and the cause that is named is its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::server::Response;

use crate::support;
use crate::support::engine::{Engine, Hosts};
use crate::{ARTICLE, LOADER, app_bytes, is_app, open_to_all};

/// Most browsers keep for good that a module did not come.
#[test]
fn a_script_that_did_not_come_can_be_tried_again() {
    support::run(async {
        for browser in [CHROMIUM, FIREFOX, WEBKIT] {
            let is_bad = Arc::new(AtomicBool::new(true));
            let bad = Arc::clone(&is_bad);
            let hosts = Hosts::with(move |it| {
                let is_it = it.path.contains("/element-runtime-") && bad.load(Ordering::Relaxed);
                is_it.then(|| open_to_all(Response::not_found()))
            });
            let engine = Engine::begin(&browser).await;
            let page = hosts.make("again", &[ARTICLE, LOADER].concat());
            assert_eq!(engine.settle(&page).await, "fallback", "{}", browser.name);
            let again = "el.shadowRoot.querySelector('button').click()";
            engine.run(again).await;
            engine.wait("el.code === 'SG104'").await.unwrap();
            is_bad.store(false, Ordering::Relaxed);
            engine.run(again).await;
            engine.wait("el.status === 'ready'").await.unwrap_or_else(|it| panic!("{}: {it}", browser.name));
            engine.end().await;
        }
    });
}

/// What a policy forbids others, while the app comes, is no fault of the app.
#[test]
fn a_policy_that_stops_others_is_not_named() {
    support::run(async {
        let engine = Engine::begin(&CHROMIUM).await;
        let hosts =
            Hosts::with(|it| is_app(it).then(|| Response::data("application/wasm", app_bytes("guide-"))));
        let policy =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src https://GUIDE_ORIGIN\">";
        let others =
            "<script>setInterval(() => fetch('https://others.invalid/').catch(() => {}), 5)</script>";
        let page = hosts.make("others", &[policy, others, ARTICLE, LOADER].concat());
        assert_eq!(engine.settle(&page).await, "fallback");
        assert_eq!(engine.value("el.code").await, "SG108", "{:?}", engine.own_lines().await);
        engine.end().await;
    });
}
