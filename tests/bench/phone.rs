//! A phone: a browser with an empty profile, small and slow, that is touched and asked by its devtools alone.

use std::time::{Duration, Instant};

use sciatica_guide::xtask::{Error, browser::CHROMIUM};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::pages::Page;
use crate::support::chromium;
use crate::support::session::Session;
use crate::trace::record;

/// How much slower than this machine's processor a phone's is taken to be.
pub const SLOWDOWN: u32 = 4;
/// The line of a phone: bits per second down and up, and milliseconds there and back.
pub const LINE: (u32, u32, u32) = (1_600_000, 750_000, 150);
/// Its window, in CSS pixels.
pub const WINDOW: (u32, u32) = (412, 823);
/// How long a page may take for anything.
const PATIENCE: Duration = Duration::from_secs(40);
/// A page that has asked for nothing for so long has loaded, in seconds.
const LOADED: f64 = 1.5;
/// How often a page is asked while nothing is to be measured that asking could disturb.
const ASK: Duration = Duration::from_millis(100);
/// The name of the world that the probe runs in.
const WORLD: &str = "bench";
const PROBE: &str = include_str!("probe.js");

/// What a phone's browser does, too: a frame with other rights shares the process of the page around it.
const ONE_PROCESS: [&str; 2] =
    ["--disable-features=IsolateSandboxedIframes", "--disable-site-isolation-trials"];

/// A browser that shows one page.
pub struct Phone<'a> {
    page: &'a Page,
    session: Session,
    worlds: [Option<i64>; 2],
}

/// Which document of a page is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The outermost one.
    Outer,
    /// That in which the guide is.
    Guide,
}

impl<'a> Phone<'a> {
    /// A new browser, slowed or not. With `traced` it keeps a record of what its threads do.
    pub async fn begin(page: &'a Page, slow: bool, traced: bool) -> Result<Self, Error> {
        let mut capabilities = chromium("none", &ONE_PROCESS);
        if traced {
            record(&mut capabilities)?;
        }
        let session = Session::begin(&CHROMIUM, "none", || capabilities.clone()).await;
        let phone = Self { page, session, worlds: [None, None] };
        let (width, height) = WINDOW;
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1.75, "mobile": true });
        phone.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
        phone.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
        phone.devtools("Page.enable", json!({})).await?;
        phone.devtools("Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
        let source = format!("{PROBE}begin({})", page.facts()?);
        let probe = json!({ "source": source, "worldName": WORLD });
        phone.devtools("Page.addScriptToEvaluateOnNewDocument", probe).await?;
        if slow {
            let (down, up, latency) = LINE;
            let line = json!({ "offline": false, "latency": latency, "downloadThroughput": down / 8, "uploadThroughput": up / 8 });
            phone.devtools("Network.enable", json!({})).await?;
            phone.devtools("Network.emulateNetworkConditions", line).await?;
            phone.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWDOWN })).await?;
        }
        Ok(phone)
    }

    /// Ends the browser.
    pub async fn end(self) {
        self.session.close().await;
    }

    /// Opens the page and waits for nothing.
    pub async fn open(&mut self) -> Result<(), Error> {
        self.worlds = [None, None];
        self.devtools("Page.navigate", json!({ "url": self.page.address() })).await.map(drop)
    }

    /// Opens the page and waits until everything has come that does.
    pub async fn load(&mut self) -> Result<(), Error> {
        self.open().await?;
        self.wait("document.readyState === 'complete' && bench.ready()").await?;
        self.come_to_rest().await;
        Ok(())
    }

    /// Waits until the page has asked for nothing for a while.
    pub async fn come_to_rest(&self) {
        let begin = Instant::now();
        while begin.elapsed().as_secs_f64() < LOADED || self.page.sent.quiet() < LOADED {
            sleep(ASK).await;
        }
    }

    async fn wait(&mut self, expression: &str) -> Result<(), Error> {
        let begin = Instant::now();
        while self.ask(Document::Guide, expression).await != json!(true) {
            if begin.elapsed() > PATIENCE {
                return Err(format!("never became true: {expression}").into());
            }
            sleep(ASK).await;
        }
        Ok(())
    }

    /// The value of an expression among the probe's, null while the document is not there.
    pub async fn ask(&mut self, document: Document, expression: &str) -> Value {
        let place = document as usize;
        let world = match self.worlds[place] {
            Some(world) => world,
            None => match self.world(document).await {
                Some(world) => world,
                None => return Value::Null,
            },
        };
        self.worlds[place] = Some(world);
        let question = json!({ "expression": expression, "contextId": world, "returnByValue": true, "awaitPromise": true });
        match self.devtools("Runtime.evaluate", question).await {
            Ok(answer) if answer["exceptionDetails"].is_null() => answer["result"]["value"].clone(),
            _ => {
                // Another document has taken this one's place, or its probe has yet to begin.
                self.worlds[place] = None;
                Value::Null
            }
        }
    }

    async fn world(&self, document: Document) -> Option<i64> {
        let tree = self.devtools("Page.getFrameTree", json!({})).await.ok()?;
        let outer = &tree["frameTree"];
        let inner = self.page.frame().is_some() && document == Document::Guide;
        let frame = if inner { &outer["childFrames"][0]["frame"] } else { &outer["frame"] };
        let wish = json!({ "frameId": frame["id"].as_str()?, "worldName": WORLD });
        let world = self.devtools("Page.createIsolatedWorld", wish).await.ok()?;
        world["executionContextId"].as_i64()
    }

    /// Where the window of the guide's document stands in the outermost one, and how large that is.
    async fn place(&mut self) -> Value {
        let (width, height) = WINDOW;
        let mut place = json!({ "x": 0, "y": 0, "width": width, "height": height });
        if let Some(frame) = self.page.frame() {
            let corner = format!(
                "(({{ x, y }}) => ({{ x, y }}))(document.querySelector({frame:?}).getBoundingClientRect())"
            );
            let corner = self.ask(Document::Outer, &corner).await;
            place["x"] = corner["x"].clone();
            place["y"] = corner["y"].clone();
        }
        place
    }

    /// Where an area can be tapped, once nothing moves any more: nobody taps what runs away.
    pub async fn still_point(&mut self, area: usize) -> Result<(f64, f64), Error> {
        let begin = Instant::now();
        let mut last = None;
        while begin.elapsed() < PATIENCE {
            let place = self.place().await;
            let point = point(&self.ask(Document::Guide, &format!("bench.point({area}, {place})")).await);
            if let Some(point) = point.filter(|_| point == last) {
                return Ok(point);
            }
            last = point;
            self.ask(Document::Guide, "bench.frame().then(bench.frame)").await;
        }
        Err(format!("area {area} cannot be tapped").into())
    }

    /// Touches a point of the window and lets go at once.
    pub async fn tap(&self, (x, y): (f64, f64)) -> Result<(), Error> {
        let points = json!([{ "x": x, "y": y }]);
        let down = json!({ "type": "touchStart", "touchPoints": points });
        self.devtools("Input.dispatchTouchEvent", down).await?;
        let up = json!({ "type": "touchEnd", "touchPoints": [] });
        self.devtools("Input.dispatchTouchEvent", up).await.map(drop)
    }

    /// Taps an area as soon as it can be seen, and again every so often until its panel shows.
    pub async fn tap_until_panel(&mut self, area: usize, again: Duration) -> Result<First, Error> {
        let begin = Instant::now();
        let mut taps = 0;
        while begin.elapsed() < PATIENCE {
            // One question for everything: a busy page takes its time for each.
            let place = self.place().await;
            let found = self.ask(Document::Guide, &format!("bench.first({area}, {place})")).await;
            if let (Some(area), Some(panel)) = (found["areaAt"].as_f64(), found["panelAt"].as_f64()) {
                let start = self.ask(Document::Outer, "performance.timeOrigin").await;
                let start = start.as_f64().ok_or("the page has no beginning")?;
                return Ok(First { area: area - start, panel: panel - start, taps });
            }
            match point(&found["point"]) {
                Some(point) => {
                    let next = Instant::now() + again;
                    self.tap(point).await?;
                    taps += 1;
                    sleep(next.saturating_duration_since(Instant::now())).await;
                }
                None => sleep(Duration::from_millis(16)).await,
            }
        }
        Err(format!("no panel after {taps} taps").into())
    }

    /// Sends a command of the browser's own tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value, Error> {
        Ok(self.session.driver().cdp().send_raw(command, parameters).await?)
    }

    /// What a traced browser has recorded.
    pub async fn record(&self) -> Result<Vec<Value>, Error> {
        let log = self.session.driver().get_log("performance").await?;
        Ok(log.into_iter().filter_map(|it| serde_json::from_str(&it.message).ok()).collect())
    }
}

fn point(value: &Value) -> Option<(f64, f64)> {
    Some((value["x"].as_f64()?, value["y"].as_f64()?))
}

/// What came of the first tap: milliseconds since the visit began, and how many taps it took.
#[derive(Clone, Copy, Debug)]
pub struct First {
    /// When the area could be seen.
    pub area: f64,
    /// When its panel showed.
    pub panel: f64,
    /// How many taps.
    pub taps: u32,
}
