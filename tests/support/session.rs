//! Browsers that outlive a test: starting one takes longer than most tests do.

use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};

use sciatica_guide::xtask::Browser;
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// The one runtime of all tests of a file: a browser's connection lives in it, from test to test.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap());

/// The browsers that no test uses at the moment.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// How long the longest of the tests may take, on a machine that does other things beside.
pub const LIMIT: Duration = Duration::from_mins(8);

/// Runs a test. One that waits for what never comes fails, and holds nothing up.
pub fn run<T>(test: impl Future<Output = T>) -> T {
    run_all(async { tokio::time::timeout(LIMIT, test).await.expect("a test comes to its end") })
}

/// Runs what takes as long as it takes.
pub fn run_all<T>(work: impl Future<Output = T>) -> T {
    RUNTIME.block_on(work)
}

/// How often a browser is started before a test fails for want of one.
const TRIES: usize = 4;

/// The engine's name, and how long a page is waited for.
type Kind = (&'static str, &'static str);

/// A browser with its driver.
pub struct Session {
    driver: WebDriver,
    kind: Kind,
    /// Ends with the session.
    _program: Started,
}

impl Session {
    /// An idle browser of this kind, or a new one.
    pub async fn begin(browser: &Browser, load: &'static str, wishes: impl Fn() -> Capabilities) -> Self {
        let kind = (browser.name, load);
        let idle = {
            let mut idle = IDLE.lock().unwrap();
            idle.iter().position(|it| it.kind == kind).map(|place| idle.swap_remove(place))
        };
        if let Some(session) = idle {
            return session;
        }
        let mut missed = String::new();
        for _ in 0..TRIES {
            match Self::start(browser, kind, wishes()).await {
                Ok(session) => return session,
                Err(message) => missed = message,
            }
        }
        panic!("{} gives no browser after {TRIES} tries: {missed}", browser.driver);
    }

    /// A new driver with a browser. Another program can take the free port first, and a machine with much to do can
    /// lose the driver's first answer: then there is none, and nothing of the try stays.
    async fn start(browser: &Browser, kind: Kind, wishes: Capabilities) -> Result<Self, String> {
        let port = free_port();
        let program = Started::of(browser, port);
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begin.elapsed() > PATIENCE {
                return Err("it does not listen; `cargo xtask test` installs it".to_owned());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let driver =
            WebDriver::new(&format!("http://127.0.0.1:{port}"), wishes).await.map_err(|it| it.to_string())?;
        Ok(Self { driver, _program: program, kind })
    }

    /// The driver.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Ends the browser, with the profile that it had.
    pub async fn close(self) {
        self.driver.clone().quit().await.ok();
    }

    /// Leaves the browser to the next test, with one empty page. One that cannot be cleared is not used again.
    pub async fn end(self) {
        if self.clear().await.is_ok() {
            IDLE.lock().unwrap().push(self);
        }
    }

    async fn clear(&self) -> WebDriverResult<()> {
        let windows = self.driver.windows().await?;
        for extra in windows.iter().skip(1) {
            self.driver.switch_to_window(extra.clone()).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(windows[0].clone()).await?;
        self.driver.goto("about:blank").await?;
        self.driver.get_log("browser").await.ok();
        Ok(())
    }
}

impl Drop for Session {
    /// After a failed assertion nobody has ended the session; the next test gets another one.
    fn drop(&mut self) {
        // Nobody will answer any more: without this the client would ask the driver to end its session.
        self.driver.clone().leak().ok();
    }
}

/// The program of a driver, with all that it has started.
struct Started(Child);

impl Started {
    fn of(browser: &Browser, port: u16) -> Self {
        let display = if browser.display { "xvfb-run -a " } else { "" };
        // The shell ends the driver with all its browsers once this program ends, however it ends: its own input
        // is closed then.
        let line = format!("{display}\"$1\" --port={port} & cat; kill -KILL -$$");
        let program = Command::new("sh")
            .args(["-c", &line, "sh"])
            .arg(browser.driver_program())
            .env("FONTCONFIG_FILE", faces())
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell starts");
        Self(program)
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status().ok();
        self.0.wait().ok();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Which faces the pages are shown in: those of an Android phone, or, with `GUIDE_FACES=wide`, much wider ones.
fn faces() -> String {
    let file = if std::env::var("GUIDE_FACES").is_ok_and(|it| it == "wide") { "fonts-wide" } else { "fonts" };
    format!("{}/tests/fixtures/{file}.conf", env!("CARGO_MANIFEST_DIR"))
}
