//! A visitor's browser, driven by W3C WebDriver, and the built guide on a server of its own.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test whose browser fails should stop")]

pub mod engine;
pub mod framed;
mod hands;
mod parts;
pub mod screens;
mod seen;
pub mod session;

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sciatica_guide::content::AreaId;
use sciatica_guide::xtask::server::{self, Server};
use sciatica_guide::xtask::{browser::CHROMIUM, dist};
use serde_json::{Value, json};
use session::Session;
pub use session::run;
use thirtyfour::prelude::*;

/// How long anything may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(15);

/// Larger than any screen: what lies outside the real window is never painted, and never reported as painted.
const WINDOW: &str = "--window-size=1600,1400";

/// A screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Whether it is touched, as a phone or tablet is.
    pub touch: bool,
}

/// A phone.
pub const PHONE: Screen = Screen { width: 360, height: 740, touch: true };
/// The smallest phone in use.
pub const SMALL_PHONE: Screen = Screen { width: 320, height: 640, touch: true };
/// A tablet, upright.
pub const TABLET: Screen = Screen { width: 820, height: 1180, touch: true };
/// A desktop.
pub const DESKTOP: Screen = Screen { width: 1440, height: 900, touch: false };

/// A browser with the guide's server.
pub struct Visit {
    session: Session,
    server: Server,
    gate: Option<Arc<AtomicBool>>,
}

impl Visit {
    /// Opens the required browser; no page yet.
    pub async fn begin(screen: Screen) -> Self {
        let server = server::serve(dist(), "127.0.0.1:0").unwrap();
        Self::begin_with(screen, server, "normal").await
    }

    /// Opens the required browser on a line that holds the app back until [`Visit::let_the_app_in`]. Nothing waits
    /// for it.
    pub async fn begin_held(screen: Screen) -> Self {
        let gate = Arc::new(AtomicBool::new(false));
        let open = Arc::clone(&gate);
        let server = server::serve_with("127.0.0.1:0", move |request| {
            while request.path.contains(".wasm") && !open.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(10));
            }
            server::answer(&dist(), request)
        });
        let mut visit = Self::begin_with(screen, server.unwrap(), "none").await;
        visit.gate = Some(gate);
        visit
    }

    /// Lets the app arrive that was held back.
    pub fn let_the_app_in(&self) {
        if let Some(gate) = &self.gate {
            gate.store(true, Ordering::Relaxed);
        }
    }

    async fn begin_with(screen: Screen, server: Server, load: &'static str) -> Self {
        let session = Session::begin(&CHROMIUM, load, || {
            let mut capabilities = chromium(load, &[]);
            capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" })).unwrap();
            capabilities
        });
        let visit = Self { session: session.await, server, gate: None };
        visit.resize(screen).await;
        visit
    }

    /// Ends the visit in good order: the next test finds the browser as this one did.
    pub async fn end(self) {
        for (command, parameters) in [
            ("Emulation.setScriptExecutionDisabled", json!({ "value": false })),
            ("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })),
            ("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })),
            ("Network.enable", json!({})),
            ("Network.setBlockedURLs", json!({ "urls": [] })),
            ("Network.disable", json!({})),
        ] {
            self.devtools(command, parameters).await;
        }
        self.session.end().await;
    }

    /// The address of the guide, with a path or fragment behind it.
    pub fn address(&self, rest: &str) -> String {
        format!("http://{}/{rest}", self.server.address())
    }

    /// Opens the guide and waits until the app has taken over, and the drawing, which comes a little later, is there.
    pub async fn open(&self, rest: &str) {
        self.open_raw(rest).await;
        self.wait_until("document.querySelector('#sciatica-guide').hasAttribute('data-ready')").await;
        self.wait_until("document.querySelector('.stage.live .art svg') !== null").await;
    }

    /// Opens the guide and waits for nothing.
    pub async fn open_raw(&self, rest: &str) {
        // A new fragment alone would not load the page again.
        self.session.driver().goto("about:blank").await.unwrap();
        self.session.driver().goto(self.address(rest)).await.unwrap();
    }

    /// Gives the page another size.
    pub async fn resize(&self, screen: Screen) {
        let metrics = json!({ "width": screen.width, "height": screen.height, "deviceScaleFactor": 1, "mobile": screen.touch });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": screen.touch })).await;
    }

    /// Shows two pixels for each CSS pixel of this size.
    pub async fn sharpen(&self, screen: Screen) {
        let metrics = json!({ "width": screen.width, "height": screen.height, "deviceScaleFactor": 2, "mobile": screen.touch });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Sets media features, such as `prefers-color-scheme` to `dark`, and a media type (`print` or empty).
    pub async fn media(&self, kind: &str, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": kind, "features": features })).await;
    }

    /// Makes requests for matching addresses fail.
    pub async fn block(&self, pattern: &str) {
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.setBlockedURLs", json!({ "urls": [pattern] })).await;
    }

    /// Turns the page's scripts off.
    pub async fn forbid_scripts(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Sends a command of the browser's own tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.session.driver().cdp().send_raw(command, parameters).await.unwrap()
    }

    /// The value of a script expression in the page.
    pub async fn value(&self, expression: &str) -> Value {
        self.session
            .driver()
            .execute(format!("return {expression}"), Vec::new())
            .await
            .unwrap()
            .json()
            .clone()
    }

    /// The value of an expression that is a text.
    pub async fn text(&self, expression: &str) -> String {
        self.value(expression).await.as_str().unwrap_or_default().to_owned()
    }

    /// The value of an expression that is a number.
    pub async fn number(&self, expression: &str) -> f64 {
        self.value(expression).await.as_f64().unwrap_or(f64::NAN)
    }

    /// Waits until an expression is true.
    pub async fn wait_until(&self, expression: &str) {
        let begin = Instant::now();
        while self.value(expression).await != json!(true) {
            assert!(begin.elapsed() < PATIENCE, "never became true: {expression}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The driver itself, for what has no name here.
    pub fn driver(&self) -> &WebDriver {
        self.session.driver()
    }
}

/// A rectangle in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left end.
    pub x: f64,
    /// Upper end.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// The selector of an area's radio button.
pub fn radio(area: AreaId) -> String {
    format!("#area-{}", area.slug())
}

/// What Chromium is told before it starts; `load` says which part of a page's loading a navigation waits for.
pub fn chromium(load: &str, more: &[&str]) -> Capabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    let program = which(CHROMIUM.program().expect("the browser is installed"));
    capabilities.set_binary(&program).unwrap();
    let always = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--hide-scrollbars",
        WINDOW,
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-dev-shm-usage",
    ];
    for argument in always.iter().chain(more) {
        capabilities.add_arg(argument).unwrap();
    }
    capabilities.set("pageLoadStrategy", load).unwrap();
    capabilities.into()
}

fn which(program: &str) -> String {
    let found = Command::new("which").arg(program).output().unwrap().stdout;
    String::from_utf8(found).unwrap().trim().to_owned()
}
