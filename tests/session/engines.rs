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
    // A tablet's drawing shows which areas are agreed on.
    engine.driver().set_window_rect(0, 0, 1100, 900).await.unwrap();
    engine.run("location.hash = 'areas'").await;
    engine.wait("document.querySelector('.tag-glutes').checkVisibility()").await.unwrap();
    click("[name=field-agree-glutes][value='0']").await;
    click("[name=field-agree-lumbar][value='1']").await;
    let seen = "document.querySelector('.agreed-glutes').getBoundingClientRect().width > 99 && getComputedStyle(document.querySelector('.waiting-lumbar')).visibility === 'visible' && getComputedStyle(document.querySelector('.wait')).display !== 'none'";
    engine.wait(seen).await.unwrap();
    // A name and its answers share a line, and the drawing keeps its shape.
    let rows = "[...document.querySelectorAll('#areas .agreements .choices')].every((it) => {
        const [name, answers] = [it.querySelector('legend'), it.querySelector('.row-of-choices')].map((it) => it.getBoundingClientRect());
        return answers.left >= name.right && answers.top < name.bottom && name.top < answers.bottom;
    })";
    engine.wait(rows).await.unwrap();
    let shape = "(() => { const it = document.querySelector('.stage .figure').getBoundingClientRect(); return Math.abs(it.height / it.width - 1.6) < 0.01; })()";
    engine.wait(shape).await.unwrap();
    // It looks the same by whichever way it came about: an engine may keep what it knew of a mask.
    for answers in
        [["glutes][value='1'", "hamstrings][value='1'"], ["glutes][value='0'", "glutes][value='0'"]]
    {
        for it in answers {
            click(&format!("[name=field-agree-{it}]")).await;
            engine.wait("document.getAnimations().every((it) => it.playState !== 'running')").await.unwrap();
        }
        let there = pixels(&engine).await;
        engine.run("location.hash = 'compare'").await;
        engine.wait("!document.getElementById('compare').hidden").await.unwrap();
        engine.run("location.hash = 'areas'").await;
        engine.wait("document.querySelector('.tag-glutes').checkVisibility()").await.unwrap();
        let again = pixels(&engine).await;
        assert_eq!(there.len(), again.len(), "{name}");
        let other = there.iter().zip(&again).filter(|(a, b)| a.abs_diff(**b) > 40).count();
        assert!(other * 500 < there.len(), "{name}, {answers:?}: {other} of {} values differ", there.len());
    }
    engine.run("location.hash = 'home'").await;
    engine.wait("!document.getElementById('home').hidden").await.unwrap();
    let said = engine.value("document.querySelector('dd[data-slot=places]').textContent").await;
    let said = said.as_str().unwrap_or_default().to_owned();
    assert!(said.contains("left: thigh. Numb.") && said.contains("right: thigh. Numb."), "{name}: {said}");
    click("[data-do=make]").await;
    engine.wait("document.querySelector('.code svg path') !== null").await.unwrap();
    // A plan from a link has a place of its own in the history.
    let shown = |id: &str| format!("!document.getElementById('{id}').hidden");
    engine.open(&[&hosts.origin(), "/visit.html"].concat()).await;
    engine.wait("document.querySelector('.session').hasAttribute('data-ready')").await.unwrap();
    engine.run("location.hash = '#plan=AQoAABAEAAAAAIKYeEE_eA'").await;
    engine.wait(&[&shown("home"), " && location.hash === ''"].concat()).await.unwrap();
    for (way, id) in [("back", "signs-now"), ("forward", "home"), ("back", "signs-now")] {
        engine.run(&format!("history.{way}()")).await;
        engine.wait(&shown(id)).await.unwrap_or_else(|it| panic!("{name}, {way}: {it}"));
    }
    engine.end().await;
}

/// The colours of the drawing, pixel by pixel, once two pictures in a row are the same.
async fn pixels(engine: &Engine) -> Vec<u8> {
    let mut before = Vec::new();
    for _ in 0..20 {
        let stage = engine.driver().find(By::Css(".stage")).await.unwrap();
        let picture = stage.screenshot_as_png().await.unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
        let mut now = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut now).unwrap();
        if now == before {
            return now;
        }
        before = now;
    }
    panic!("the drawing does not come to rest");
}
