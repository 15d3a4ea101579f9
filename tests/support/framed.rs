//! A frame of the guide in another page, and what a reader does in it.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::By;

use super::engine::Engine;

/// What scrolls in the page.
pub const BOX: &str = "window.box = () => { const main = document.querySelector('main'); return getComputedStyle(main).overflowY === 'auto' ? main : document.documentElement }";

/// Waits until a number in the page does not change any more.
pub async fn at_rest(engine: &Engine, number: &str) {
    let (mut last, mut still) = (f64::NAN, 0);
    while still < 6 {
        let now = engine.value(number).await.as_f64().unwrap();
        still = if (now - last).abs() < 0.5 { still + 1 } else { 0 };
        last = now;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A frame of the guide that is as high as its content.
pub struct Framed<'a> {
    engine: &'a Engine,
}

impl<'a> Framed<'a> {
    /// The first frame of the page, once the app runs in it and it is as high as its content.
    pub async fn ready(engine: &'a Engine) -> Result<Self, String> {
        engine.run(&format!("{BOX}; window.frame = document.querySelector('iframe')")).await;
        engine
            .wait("(frame.scrollIntoView({ behavior: 'instant' }), parseFloat(frame.style.height) > 600)")
            .await?;
        let it = Self { engine };
        it.enter().await;
        let ready = engine.wait("document.querySelector('#sciatica-guide').hasAttribute('data-ready')").await;
        it.leave().await;
        ready.map(|()| it)
    }

    /// From here on scripts run in the frame.
    pub async fn enter(&self) {
        let frame = self.engine.driver().find(By::Css("iframe")).await.unwrap();
        frame.enter_frame().await.unwrap();
    }

    /// From here on scripts run in the page.
    pub async fn leave(&self) {
        self.engine.driver().enter_default_frame().await.unwrap();
    }

    /// Runs statements in the frame.
    pub async fn inside(&self, statements: &str) {
        self.enter().await;
        self.engine.run(statements).await;
        self.leave().await;
    }

    /// The value of an expression in the frame.
    pub async fn value(&self, expression: &str) -> Value {
        self.enter().await;
        let value = self.engine.value(expression).await;
        self.leave().await;
        value
    }

    /// Where the first element that matches stands in the frame: its upper and lower end.
    pub async fn place(&self, selector: &str) -> (f64, f64) {
        let ends = format!(
            "(() => {{ const r = document.querySelector({selector:?}).getBoundingClientRect(); return [r.top, r.bottom] }})()"
        );
        let ends = self.value(&ends).await;
        (ends[0].as_f64().unwrap(), ends[1].as_f64().unwrap())
    }

    /// Scrolls as a reader does once the page has come to rest, until the element is in the middle of the window.
    pub async fn bring(&self, selector: &str) {
        self.rest().await;
        let (top, _) = self.place(selector).await;
        self.engine
            .run(&format!(
                "box().scrollBy({{ top: frame.getBoundingClientRect().top + {top} - innerHeight / 2, behavior: 'instant' }})"
            ))
            .await;
    }

    /// Waits until nothing in the page moves any more.
    pub async fn rest(&self) {
        at_rest(self.engine, "frame.getBoundingClientRect().top").await;
    }

    /// Scrolls to an element and taps it.
    pub async fn tap(&self, selector: &str) -> Result<(), String> {
        self.bring(selector).await;
        self.enter().await;
        let target = self.engine.driver().find(By::Css(selector)).await;
        let tapped = match target {
            Ok(target) => target.click().await,
            Err(fault) => Err(fault),
        };
        self.leave().await;
        tapped.map_err(|fault| format!("{selector} cannot be tapped: {fault}"))
    }

    /// Waits until both ends of an element are in the window, with the frame on top.
    pub async fn is_seen(&self, selector: &str) -> Result<(), String> {
        let begin = Instant::now();
        loop {
            let (top, bottom) = self.place(selector).await;
            let seen = format!(
                "(() => {{ const {{ left, top }} = frame.getBoundingClientRect();
                  return [{top} + 2, {bottom} - 2].every((y) => document.elementFromPoint(left + 60, top + y) === frame) }})()"
            );
            if self.engine.value(&seen).await == json!(true) {
                return Ok(());
            }
            if begin.elapsed() > Duration::from_secs(8) {
                let place = self.engine.value(&format!("frame.getBoundingClientRect().top + {top}")).await;
                return Err(format!("{selector} stands at {place}"));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
