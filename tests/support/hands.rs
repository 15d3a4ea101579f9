//! What a visitor does to the page, and when the page has answered.

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use super::Visit;

/// How long a finger rests on the glass.
const TOUCH: Duration = Duration::from_millis(70);

impl Visit {
    /// Waits until the page shows what is chosen and nothing on it moves or fades any more.
    pub async fn settle(&self) {
        self.shown().await;
        self.wait_until("document.getAnimations().every((it) => it.playState !== 'running')").await;
    }

    /// Waits until the page has stopped scrolling, asked from outside: a page without scripts has no frames to count.
    pub async fn rest(&self) {
        let (mut last, mut still) = (f64::NAN, 0);
        while still < 6 {
            let now = self.number("scrollY").await;
            still = if (now - last).abs() < 0.5 { still + 1 } else { 0 };
            last = now;
            tokio::time::sleep(Duration::from_millis(16)).await;
        }
    }

    /// Taps a point of the window.
    pub async fn tap(&self, x: f64, y: f64) {
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.devtools("Input.dispatchMouseEvent", event).await;
        }
        self.shown().await;
    }

    /// Waits until the page shows what is chosen: the frame after the one that answers a tap.
    async fn shown(&self) {
        if self.value("!document.querySelector('.guide.live')").await == json!(true) {
            return;
        }
        let two_frames = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))";
        self.session.driver().execute_async(two_frames, vec![]).await.unwrap();
        self.wait_until(
            "(() => { const guide = document.querySelector('.guide.live');
              // Before the app only what the styles of the first sheet ask for is told.
              const told = document.querySelector('[data-ready]') ? 'input[id]' : '[name=area], [name=stop]';
              return !guide || [...guide.querySelectorAll(told)].every((it) => it.checked === guide.classList.contains('on-' + it.id)) })()",
        )
        .await;
    }

    /// Touches a point of the window for as long as a person does.
    pub async fn touch(&self, x: f64, y: f64) {
        let points = json!([{ "x": x, "y": y }]);
        let event = json!({ "type": "touchStart", "touchPoints": points });
        self.devtools("Input.dispatchTouchEvent", event).await;
        tokio::time::sleep(TOUCH).await;
        self.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
    }

    /// Taps the middle of the first element that matches.
    pub async fn tap_on(&self, selector: &str) {
        let rect = self.rect(selector).await;
        self.tap(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0).await;
    }

    /// Clicks the first element that matches, wherever it stands, and waits until the page shows what follows.
    pub async fn click(&self, selector: &str) {
        self.session
            .driver()
            .execute(format!("document.querySelector({selector:?}).click()"), vec![])
            .await
            .unwrap();
        self.settle().await;
    }

    /// Presses one key.
    pub async fn press(&self, key: Key) {
        self.session.driver().action_chain().send_keys(key.value().to_string()).perform().await.unwrap();
        self.shown().await;
    }
}
