//! A static server on localhost, for people and for the tests.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, mpsc};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::tool::Problem;
use crate::tool::headers::{self, Rule};
use crate::tool::pack::packed;

/// Path that tells a page under development which build it belongs to.
pub const BUILD_NUMBER: &str = "/build-number";

/// A running server. It stops when it is dropped.
pub struct Server {
    address: SocketAddr,
    stop: Option<mpsc::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What a browser asks for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Path from the root, without a query.
    pub path: String,
    /// Path and query, as sent.
    pub address: String,
    headers: hyper::HeaderMap,
}

impl Request {
    /// A request for a path.
    pub fn get(path: &str) -> Self {
        Self { path: path.to_owned(), address: path.to_owned(), headers: hyper::HeaderMap::new() }
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// What it gets.
#[derive(Clone, Debug)]
pub struct Response {
    /// Status code.
    pub status: u16,
    /// Names and values of the headers.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: Vec<u8>,
}

impl Response {
    /// Data of a media type, never kept by the browser.
    pub fn data(media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let response = Self { status: 200, headers: Vec::new(), body: body.into() };
        response.with("Content-Type", media_type).with("Cache-Control", "no-cache")
    }

    /// A page.
    pub fn html(text: impl Into<Vec<u8>>) -> Self {
        Self::data("text/html; charset=utf-8", text)
    }

    /// Nothing, and that it is not there.
    pub fn not_found() -> Self {
        Self { status: 404, ..Self::data("text/plain", "not found") }
    }

    /// The way to another address.
    pub fn redirect(to: &str) -> Self {
        Self { status: 307, ..Self::data("text/plain", "") }.with("Location", to)
    }

    /// The same with a header, in place of one of the same name.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|it| !it.0.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// Serves the files of `folder` on `address`; port 0 takes any free one.
///
/// # Errors
/// When the address is taken.
pub fn serve(folder: PathBuf, address: &str) -> Result<Server, Problem> {
    serve_with(address, move |request| answer(&folder, request))
}

/// Serves `folder` for development: pages reload when `build` changes.
///
/// # Errors
/// When the address is taken.
pub fn serve_reloading(folder: PathBuf, address: &str, build: Arc<AtomicU64>) -> Result<Server, Problem> {
    serve_with(address, move |request| {
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

/// Serves `folder` as over a slow line: files that end in `ending` come after `delay`.
///
/// # Errors
/// When the address is taken.
pub fn serve_slowly(
    folder: PathBuf,
    address: &str,
    ending: &'static str,
    delay: Duration,
) -> Result<Server, Problem> {
    serve_with(address, move |request| {
        if request.path.ends_with(ending) {
            thread::sleep(delay);
        }
        answer(&folder, request)
    })
}

/// Serves whatever `answer` says.
///
/// # Errors
/// When the address is taken.
pub fn serve_with(
    address: &str,
    answer: impl Fn(&Request) -> Response + Send + Sync + 'static,
) -> Result<Server, Problem> {
    let listener = std::net::TcpListener::bind(address).map_err(|problem| {
        format!("cannot listen on {address}: {problem}; name another, such as 127.0.0.1:8081")
    })?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let (stop, stopped) = mpsc::channel::<()>();
    let thread = thread::spawn(move || {
        runtime.spawn(accept(listener, Arc::new(answer)));
        // Until somebody stops it, or lets go of it.
        stopped.recv().ok();
        runtime.shutdown_background();
    });
    Ok(Server { address, stop: Some(stop), thread: Some(thread) })
}

async fn accept<A: Fn(&Request) -> Response + Send + Sync + 'static>(
    listener: std::net::TcpListener,
    answer: Arc<A>,
) {
    // Only inside a runtime can it become one of its own.
    let Ok(listener) = TcpListener::from_std(listener) else { return };
    loop {
        let Ok((line, _)) = listener.accept().await else { continue };
        let answer = Arc::clone(&answer);
        tokio::spawn(async move {
            let service = service_fn(move |asked| respond(asked, Arc::clone(&answer)));
            // A browser that hangs up is no fault of ours.
            hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(line), service)
                .await
                .ok();
        });
    }
}

async fn respond<A: Fn(&Request) -> Response + Send + Sync + 'static>(
    asked: hyper::Request<Incoming>,
    answer: Arc<A>,
) -> Result<hyper::Response<Full<Bytes>>, Infallible> {
    let request = Request {
        path: asked.uri().path().to_owned(),
        address: asked.uri().to_string(),
        headers: asked.headers().clone(),
    };
    // Reading and packing files takes its time, on a thread for that.
    let given = tokio::task::spawn_blocking(move || answer(&request)).await;
    let given = given.unwrap_or_else(|_| Response { status: 500, headers: Vec::new(), body: Vec::new() });
    let mut response = hyper::Response::builder().status(given.status);
    for (name, value) in given.headers {
        response = response.header(name, value);
    }
    Ok(response.body(Full::new(Bytes::from(given.body))).unwrap_or_default())
}

impl Server {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.take();
    }
}

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

fn media_type(file: &Path) -> &'static str {
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
}
