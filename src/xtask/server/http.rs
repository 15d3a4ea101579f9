//! HTTP on localhost: what is asked, what is answered, and the line between.

use std::convert::Infallible;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;

use crate::xtask::Error;

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

/// The way in at an address, which nobody else has from now on.
///
/// # Errors
/// When the address is taken.
pub fn listen(address: &str) -> Result<TcpListener, Error> {
    let listener = TcpListener::bind(address).map_err(|problem| {
        format!(
            "cannot listen on {address}: {problem}; name another behind the command, such as 127.0.0.1:8081"
        )
    })?;
    Ok(listener)
}

/// Serves whatever `answer` says.
///
/// # Errors
/// When the address is taken.
pub fn serve_with(
    address: &str,
    answer: impl Fn(&Request) -> Response + Send + Sync + 'static,
) -> Result<Server, Error> {
    serve_at(listen(address)?, answer)
}

/// The same at an address that is held already.
///
/// # Errors
/// When the machine has no room for a server.
pub fn serve_at(
    listener: TcpListener,
    answer: impl Fn(&Request) -> Response + Send + Sync + 'static,
) -> Result<Server, Error> {
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

async fn accept<A: Fn(&Request) -> Response + Send + Sync + 'static>(listener: TcpListener, answer: Arc<A>) {
    // Only inside a runtime can it become one of its own.
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
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
