//! The three engines, driven by what W3C WebDriver has in common, and host pages with the guide in them.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test whose browser fails should stop")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use sciatica_guide::site::element::ORIGIN;
use sciatica_guide::xtask::server::{self, Request, Response, Server};
use sciatica_guide::xtask::{Browser, dist, headers, root};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::session::Session;

/// How long anything may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs one test in Chromium.
#[macro_export]
macro_rules! hosted {
    ($name:ident, $engine:ident, $hosts:ident, $body:block) => {
        #[test]
        fn $name() {
            support::run(async {
                let ($engine, $hosts) = (Engine::begin(&CHROMIUM).await, Hosts::begin());
                $body
                $engine.end().await;
            });
        }
    };
}

/// Runs tests that are the same check, each in an engine.
#[macro_export]
macro_rules! in_each_engine {
    ($($name:ident: $check:ident, $browser:expr;)+) => {
        $(#[test]
        fn $name() { support::run(async {
            let engine = Engine::begin(&$browser).await;
            $check(&engine, &$browser).await;
            engine.end().await;
        }); })+
    };
}

/// The loader's tag, as a web person pastes it.
pub const LOADER: &str =
    r#"<script type="module" crossorigin src="https://GUIDE_ORIGIN/v1/loader.js"></script>"#;

/// The element with its loader.
pub fn element(attributes: &str, inside: &str) -> String {
    format!("<sciatica-guide {attributes}>{inside}</sciatica-guide>{LOADER}")
}

/// A browser with a page open, of whatever engine.
pub struct Engine {
    session: Session,
}

impl Engine {
    /// Opens a browser; no page yet.
    pub async fn begin(browser: &Browser) -> Self {
        Self::begin_with(browser, "", &json!({})).await
    }

    /// Opens a browser that somebody has set up in a way of their own, which has a name; no page yet.
    pub async fn begin_with(browser: &Browser, kind: &'static str, settings: &Value) -> Self {
        Self { session: Session::begin(browser, kind, || capabilities(browser, settings)).await }
    }

    /// Opens an address.
    pub async fn open(&self, address: &str) {
        self.session.driver().goto("about:blank").await.unwrap();
        self.session.driver().goto(address).await.unwrap();
    }

    /// The value of an expression in the page, or in the frame that was entered.
    pub async fn value(&self, expression: &str) -> Value {
        self.session
            .driver()
            .execute(format!("return {expression}"), Vec::new())
            .await
            .unwrap()
            .json()
            .clone()
    }

    /// Runs statements in the page.
    pub async fn run(&self, statements: &str) {
        self.session.driver().execute(statements, Vec::new()).await.unwrap();
    }

    /// Waits until an expression is true; else says so.
    pub async fn wait(&self, expression: &str) -> Result<(), String> {
        self.wait_for(expression, PATIENCE).await
    }

    /// Waits for a while until an expression is true; else says so.
    pub async fn wait_for(&self, expression: &str, patience: Duration) -> Result<(), String> {
        let begin = Instant::now();
        while self.value(expression).await != json!(true) {
            if begin.elapsed() > patience {
                return Err(format!("never became true: {expression}"));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Waits until the guide in `root` has answered what was done last, and nothing in it moves or fades any more.
    pub async fn rest(&self) {
        let frames = "const done = arguments[0]; requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done))))";
        self.session.driver().execute_async(frames, Vec::new()).await.unwrap();
        self.wait("root.getAnimations().every((it) => it.playState !== 'running')").await.unwrap();
    }

    /// What the page has said on its console, as far as its recorder heard it.
    pub async fn lines(&self) -> Vec<String> {
        serde_json::from_value(self.value("window.lines ?? []").await).unwrap_or_default()
    }

    /// Everything on the console, where the driver tells it; but not that Chromium for Linux has no way to share.
    pub async fn log(&self) -> Vec<String> {
        let log = self.session.driver().get_log("browser").await.unwrap_or_default();
        let lines = log.into_iter().map(|it| it.message);
        lines.filter(|it| !it.contains("Unrecognized feature: 'web-share'")).collect()
    }

    /// Opens a page and waits until its element, `el` from then on, has settled.
    pub async fn settle(&self, address: &str) -> String {
        self.open(address).await;
        self.run("window.el = document.querySelector('sciatica-guide'); el.scrollIntoView()").await;
        self.wait("el.status === 'ready' || el.status === 'fallback'").await.unwrap();
        self.value("el.status").await.as_str().unwrap_or_default().to_owned()
    }

    /// The lines of the guide on the console.
    pub async fn own_lines(&self) -> Vec<String> {
        self.lines().await.into_iter().filter(|it| it.contains("Sciatica Guide")).collect()
    }

    /// The driver itself, for what has no name here.
    pub fn driver(&self) -> &WebDriver {
        self.session.driver()
    }

    /// Ends the visit in good order.
    pub async fn end(self) {
        self.session.end().await;
    }
}

fn capabilities(browser: &Browser, settings: &Value) -> Capabilities {
    let program =
        super::which(browser.program().expect("the browser is installed; `cargo xtask test` does it"));
    let chromium = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1000,900",
    ];
    let wanted = match browser.name {
        "Chromium" => {
            json!({ "goog:chromeOptions": { "args": chromium, "binary": program, "prefs": settings } })
        }
        "Firefox" => {
            json!({ "moz:firefoxOptions": { "args": ["-headless", "--width=1000", "--height=900"], "binary": program, "prefs": settings } })
        }
        _ => json!({ "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] } }),
    };
    let mut capabilities = Capabilities::new();
    for (name, value) in wanted.as_object().unwrap() {
        capabilities.set(name, value).unwrap();
    }
    capabilities
}

/// The guide on one origin, host pages on another.
pub struct Hosts {
    /// The server of the guide.
    pub guide: Server,
    /// The server of the pages in `tests/hosts/`, and of those that a test makes up.
    pub pages: Server,
    made: Arc<Mutex<HashMap<String, String>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Hosts {
    /// Both servers, with the guide as it is built.
    pub fn begin() -> Self {
        Self::with(|_| None)
    }

    /// Both servers; what `instead` answers goes before the guide as it is built.
    pub fn with(instead: impl Fn(&Request) -> Option<Response> + Send + Sync + 'static) -> Self {
        let made = Arc::<Mutex<HashMap<String, String>>>::default();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let heard = Arc::clone(&asked);
        let guide = server::serve_with("127.0.0.1:0", move |request| {
            heard.lock().unwrap().push(request.address.clone());
            instead(request).unwrap_or_else(|| server::answer(&dist(), request))
        });
        let guide = guide.unwrap();
        let origin = format!("http://{}", guide.address());
        let (pages, heard) = (Arc::clone(&made), Arc::clone(&asked));
        let pages = server::serve_with("127.0.0.1:0", move |request| {
            heard.lock().unwrap().push(request.address.clone());
            match pages.lock().unwrap().get(request.path.trim_matches('/')) {
                Some(whole) if whole.starts_with("<html") => Response::html(filled(whole, &origin)),
                Some(body) => Response::html(filled(&[HEAD, body].concat(), &origin)),
                None => page(&origin, request),
            }
        });
        Self { guide, pages: pages.unwrap(), made, asked }
    }

    /// Makes a page up, and gives its address. In its body the snippets and the guide's address have their marks. A
    /// text that begins with `<html` is the whole page.
    pub fn make(&self, name: &str, body: &str) -> String {
        self.made.lock().unwrap().insert(name.to_owned(), body.to_owned());
        self.page(name)
    }

    /// The address of a host page.
    pub fn page(&self, name: &str) -> String {
        format!("http://{}/{name}/", self.pages.address())
    }

    /// The origin of the guide.
    pub fn origin(&self) -> String {
        format!("http://{}", self.guide.address())
    }

    /// What both servers were asked for since the last call.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

const HEAD: &str = r#"<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A studio</title>
<link rel="icon" href="data:,"><script src="record.js"></script>"#;

/// A file of a host page, with the snippets in their places as a web person pastes them.
fn page(origin: &str, request: &Request) -> Response {
    let url = &request.path;
    let folder = root().join("tests/hosts");
    let (name, file) = url.trim_start_matches('/').split_once('/').unwrap_or((url, ""));
    let path = match (file, name) {
        ("record.js", _) => folder.join("record.js"),
        (file, _) if file.starts_with("vendor/") => {
            root().join("tests/node_modules").join(&file["vendor/".len()..])
        }
        ("", name) if folder.join(name).join("index.xhtml").exists() => folder.join(name).join("index.xhtml"),
        ("", name) => folder.join(name).join("index.html"),
        (file, name) => folder.join(name).join(file),
    };
    let rules = std::fs::read_to_string(folder.join(name).join("_headers")).unwrap_or_default();
    let rules = headers::read(&rules.replace(ORIGIN, origin));
    let text = if file == "snippets" {
        "<!--element-->\n<!--frame-->".to_owned()
    } else {
        match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(_) => return Response::not_found(),
        }
    };
    let is_page = file.is_empty() || file == "snippets";
    let mut text = if is_page { filled(&text, origin) } else { text };
    if let Some(nonce) = rules.iter().flat_map(|it| &it.headers).find_map(|it| it.1.split_once("'nonce-")) {
        let nonce = nonce.1.split('\'').next().unwrap_or_default();
        text = text.replace("<script", &format!("<script nonce=\"{nonce}\""));
    }
    let response = Response::data(server::media_type(&path), text);
    headers::of(&rules, url).into_iter().fold(response, |response, (name, value)| response.with(name, value))
}

fn filled(text: &str, origin: &str) -> String {
    let snippet = |name: &str| std::fs::read_to_string(dist().join("v1").join(name)).unwrap_or_default();
    text.replace("<!--element-->", &snippet("element.snippet.html"))
        .replace("<!--frame-->", &snippet("frame.snippet.html"))
        .replace(ORIGIN, origin)
}
