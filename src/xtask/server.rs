//! A static server on localhost, for people and for the tests.

mod http;

use std::collections::HashMap;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::SystemTime;

use crate::xtask::Error;
use crate::xtask::headers::{self, Rule};
use crate::xtask::pack::packed;

pub use http::{Request, Response, Server, listen, serve_at, serve_with};

/// Path that tells a page under development which build it belongs to.
pub const BUILD_NUMBER: &str = "/build-number";

/// Serves the files of `folder` on `address`; port 0 takes any free one.
///
/// # Errors
/// When the address is taken.
pub fn serve(folder: PathBuf, address: &str) -> Result<Server, Error> {
    serve_with(address, move |request| answer(&folder, request))
}

/// Serves `folder` for development: pages reload when `build` changes.
///
/// # Errors
/// When the machine has no room for a server.
pub fn serve_reloading(
    folder: PathBuf,
    listener: TcpListener,
    build: Arc<AtomicU64>,
) -> Result<Server, Error> {
    serve_at(listener, move |request| {
        if request.path == BUILD_NUMBER {
            return Response::data("text/plain", build.load(Ordering::Relaxed).to_string());
        }
        let page = (request.path == "/").then(|| std::fs::read_to_string(folder.join("index.html")));
        match page {
            Some(Ok(html)) => Response::html(html + RELOAD),
            _ => answer(&folder, request),
        }
    })
}

const RELOAD: &str = r#"<script>{let known; setInterval(async () => {
  const build = await fetch("/build-number").then((it) => it.text(), () => known);
  if (known && build !== known) location.reload();
  known = build;
}, 500)}</script>"#;

/// A file of `folder`, with the headers that its `_headers` file gives it.
pub fn answer(folder: &Path, request: &Request) -> Response {
    let rules = std::fs::read_to_string(folder.join(headers::NETLIFY)).unwrap_or_default();
    let rules = headers::read(&rules);
    let found = file(folder, &request.path).and_then(|file| Some((std::fs::read(&file).ok()?, file)));
    let response = match found {
        Some((data, file)) if request.header("Accept-Encoding").is_some_and(|it| it.contains("br")) => {
            Response::data(media_type(&file), packed_once(&file, &data)).with("Content-Encoding", "br")
        }
        Some((data, file)) => Response::data(media_type(&file), data),
        None => std::fs::read(folder.join("404.html"))
            .map_or_else(|_| Response::not_found(), |page| Response { status: 404, ..Response::html(page) }),
    };
    with_headers(response, &rules, request)
}

/// The same response with the headers of its path. A host that knows its address has it beside `'self'`; here it
/// is whatever the request was sent to.
fn with_headers(mut response: Response, rules: &[Rule], request: &Request) -> Response {
    let origin = request.header("Host").map(|it| ["'self' http://", it].concat());
    for (name, value) in headers::of(rules, &request.path) {
        let value = match &origin {
            Some(origin) if name == "Content-Security-Policy" => value.replace("'self'", origin),
            _ => value.to_owned(),
        };
        response = response.with(name, &value);
    }
    response
}

/// Packs a file the first time it is asked for: static hosts keep packed copies, too.
fn packed_once(file: &Path, data: &[u8]) -> Vec<u8> {
    type Copies = HashMap<(PathBuf, Option<SystemTime>), Vec<u8>>;
    static COPIES: LazyLock<Mutex<Copies>> = LazyLock::new(Mutex::default);
    let changed = std::fs::metadata(file).and_then(|it| it.modified()).ok();
    let key = (file.to_path_buf(), changed);
    // A thread that failed while it held the copies left them whole: it only adds.
    let mut copies = COPIES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    copies.entry(key).or_insert_with(|| packed(data)).clone()
}

/// The file that a path names, never outside `folder`.
fn file(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = Path::new(url.trim_start_matches('/'));
    if !path.components().all(|it| matches!(it, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(path);
    Some(if url.ends_with('/') { file.join("index.html") } else { file })
}

/// The media type of a file, by its ending.
pub fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("xhtml") => "application/xhtml+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leaves_the_folder() {
        let folder = Path::new("/srv");
        assert_eq!(file(folder, "/"), Some("/srv/index.html".into()));
        assert_eq!(file(folder, "/assets/guide.js"), Some("/srv/assets/guide.js".into()));
        assert_eq!(file(folder, "/../secret"), None);
        assert_eq!(file(folder, "//etc/passwd"), Some("/srv/etc/passwd".into()));
        assert_eq!(file(folder, "/a/../../b"), None);
    }

    #[test]
    fn a_taken_address_is_said_with_the_way_to_another() {
        let first = listen("127.0.0.1:0").unwrap();
        let address = first.local_addr().unwrap().to_string();
        for taken in [address.as_str(), "nowhere"] {
            let fault = listen(taken).unwrap_err().to_string();
            assert!(fault.starts_with(&format!("cannot listen on {taken}: ")), "{fault}");
            assert!(fault.ends_with("such as 127.0.0.1:8081"), "{fault}");
        }
    }
}
