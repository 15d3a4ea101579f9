//! A short session in each engine.

use sciatica_guide::xtask::Browser;
use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use thirtyfour::prelude::*;

use crate::support;
use crate::support::engine::{Engine, Hosts};

macro_rules! in_each_engine {
    ($($name:ident: $browser:expr;)+) => {
        $(#[test]
        fn $name() { support::run(async {
            led(&$browser).await;
        }); })+
    };
}

in_each_engine! {
    a_session_in_chromium: CHROMIUM;
    a_session_in_firefox: FIREFOX;
    a_session_in_webkit: WEBKIT;
}

/// A short session with the keyboard's and the presenter's keys.
async fn led(browser: &Browser) {
    let engine = Engine::begin(browser).await;
    let hosts = Hosts::begin();
    let name = browser.name;
    engine.open(&[&hosts.origin(), "/visit.html"].concat()).await;
    engine.wait("document.querySelector('.session').hasAttribute('data-ready')").await.unwrap();
    let click =
        async |selector: &str| engine.run(&format!("document.querySelector({selector:?}).click()")).await;
    click("#signs-now [name=field-none-now][value='0']").await;
    let body = engine.driver().find(By::Css("body")).await.unwrap();
    for next in ["signs-soon", "mark"] {
        body.send_keys(Key::PageDown.value().to_string()).await.unwrap();
        engine.wait(&format!("!document.getElementById({next:?}).hidden")).await.unwrap();
    }
    for control in ["mark-side][value=both", "mark-start][value=thigh", "mark-kind][value=numb"] {
        click(&format!("[name={control}]")).await;
    }
    engine.wait("document.querySelectorAll('.stage .mark-drawn').length === 2").await.unwrap();
    engine.wait("!document.querySelector('[data-ask=RF-3]').hidden").await.unwrap();
    click("[name=field-ask-both-legs][value='0']").await;
    engine.wait("!document.getElementById('stop').hidden").await.unwrap();
    click(".session-mistake").await;
    engine.wait("!document.getElementById('mark').hidden").await.unwrap();
    click("[name=field-ask-both-legs][value='1']").await;
    engine.run("location.hash = 'home'").await;
    engine.wait("!document.getElementById('home').hidden").await.unwrap();
    let said = engine.value("document.querySelector('dd[data-slot=places]').textContent").await;
    let said = said.as_str().unwrap_or_default().to_owned();
    assert!(said.contains("left: thigh. Numb.") && said.contains("right: thigh. Numb."), "{name}: {said}");
    click("[data-do=make]").await;
    engine.wait("document.querySelector('.code svg path') !== null").await.unwrap();
    engine.end().await;
}
