//! Faults, really produced between two origins: the visitor keeps the article, the developer gets one line.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod again;
mod app;
mod early;
mod frame;
mod late;
#[path = "../support/mod.rs"]
mod support;

use std::path::Path;

use sciatica_guide::site::ASSETS;
use sciatica_guide::xtask::server::{Request, Response};
use sciatica_guide::xtask::written;

const ARTICLE: &str = "<sciatica-guide><details data-area=\"glutes\"><summary>Glutes</summary><p>Article.</p></details></sciatica-guide>";
const LOADER: &str = r#"<script type="module" crossorigin src="https://GUIDE_ORIGIN/v1/loader.js"></script>"#;

fn is_app(request: &Request) -> bool {
    let url = &request.path;
    url.contains("/guide-") && is_wasm(url)
}

fn is_wasm(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|it| it == "wasm")
}

fn open_to_all(response: Response) -> Response {
    response.with("Access-Control-Allow-Origin", "*")
}

fn app_bytes(stem: &str) -> Vec<u8> {
    let stem = [ASSETS, stem].concat();
    let files = written().unwrap();
    files.iter().find(|(name, _)| name.starts_with(&stem) && is_wasm(name)).unwrap().1.to_vec()
}
