//! Medians of all runs, as Markdown.

use std::fmt::Write;

use sciatica_guide::xtask::{BenchOptions, Error};
use serde_json::json;

use crate::pages::{Page, STATIC};
use crate::phone::{LINE, Phone, SLOWDOWN, WINDOW};
use crate::run::{AGAIN, CHOICES, LATER, Left, REST, Run, Weight};

/// Everything that was found.
pub struct Report {
    rows: Vec<Row>,
    /// How many runs found nothing.
    pub failed: usize,
    work: Vec<f64>,
    browser: String,
    date: String,
}

/// A page with its weight and its runs.
type Row = (&'static str, Weight, Vec<Run>);

/// A column: its heading, how many digits follow the point, and its figure.
type Column = (&'static str, usize, fn(&Row) -> f64);

const SPEED: [Column; 11] = [
    ("first tap to panel, ms", 0, |it| median(it, |run| run.first.panel)),
    ("taps", 0, |it| median(it, |run| f64::from(run.first.taps))),
    ("area visible, ms", 0, |it| median(it, |run| run.first.area)),
    ("FCP, ms", 0, |it| median(it, |run| run.painted)),
    ("later tap p75, ms", 0, |it| percentile(&all(it, |run| &run.later), 75)),
    ("INP p75, ms", 0, |it| percentile(&all(it, |run| &run.interactions), 75)),
    ("INP p98, ms", 0, |it| percentile(&all(it, |run| &run.interactions), 98)),
    ("processor of the load, ms", 0, |it| median(it, |run| run.processor)),
    ("frame while it moves p95, ms", 1, |it| percentile(&all(it, |run| &run.frames), 95)),
    ("frames of more than 25 ms, %", 1, |it| {
        let frames = all(it, |run| &run.frames);
        100.0 * count(frames.iter().filter(|it| **it > 25.0).count()) / count(frames.len())
    }),
    ("later taps unanswered", 0, |it| it.2.iter().map(|run| count(run.unanswered)).sum()),
];

const WEIGHT: [Column; 9] = [
    ("html, kB", 1, |it| count(it.1.bytes[0]) / 1000.0),
    ("code, kB", 1, |it| count(it.1.bytes[1]) / 1000.0),
    ("total, kB", 1, |it| count(it.1.bytes[2]) / 1000.0),
    ("elements sent", 0, |it| it.1.sent),
    ("elements loaded", 0, |it| it.1.loaded),
    ("heap, kB", 0, |it| left(it, |left| left.heap / 1000.0)),
    ("nodes", 0, |it| left(it, |left| left.nodes)),
    ("heap left over, B per choice", 0, |it| left(it, |left| left.more_heap / count(CHOICES))),
    ("nodes left over", 0, |it| left(it, |left| left.more_nodes)),
];

impl Report {
    /// A report of these rows; a browser says its own version and the date.
    pub async fn of(rows: Vec<Row>, failed: usize, work: Vec<f64>, page: &Page) -> Result<Self, Error> {
        let phone = Phone::begin(page, false, false).await?;
        let browser = phone.devtools("Browser.getVersion", json!({})).await?;
        let date = json!({ "expression": "new Date().toISOString().slice(0, 10)" });
        let date = phone.devtools("Runtime.evaluate", date).await?;
        phone.end().await;
        let text = |it: &serde_json::Value| it.as_str().unwrap_or_default().to_owned();
        Ok(Self {
            rows,
            failed,
            work,
            browser: text(&browser["product"]),
            date: text(&date["result"]["value"]),
        })
    }

    /// The report as a page of Markdown.
    pub fn text(&self, options: &BenchOptions) -> String {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let steady = percentile(&self.work, 0);
        let busy = [50, 100].map(|it| percentile(&self.work, it) / steady);
        let (down, up, latency) = LINE;
        let mut text = format!(
            "# How fast the guide answers\n\n{}, {}, {cores} cores, medians of {} runs:\n`{}`\n\n",
            self.date,
            self.browser.replace('/', " "),
            options.runs,
            options.line()
        );
        let _ = writeln!(
            text,
            "A phone of {} × {} CSS pixels, its main thread {SLOWDOWN} times slower than this machine's, with a line of\n\
             {:.1} Mbit/s down, {:.2} up, and {latency} ms for each request. In parentheses: how many times the figure of the page\n\
             without a framework. While this was measured, a fixed piece of work took up to {:.1} times as long as at best, in\n\
             the middle {:.1} times.\n",
            WINDOW.0,
            WINDOW.1,
            f64::from(down) / 1e6,
            f64::from(up) / 1e6,
            busy[1],
            busy[0],
        );
        if self.failed > 0 {
            let _ = writeln!(text, "{} runs failed and are left out.\n", self.failed);
        }
        text += &self.table(&SPEED);
        text.push('\n');
        text += &self.table(&WEIGHT);
        let explanation = EXPLANATION
            .replace("{AGAIN}", &AGAIN.as_millis().to_string())
            .replace("{LATER}", &LATER.to_string())
            .replace("{REST}", &format!("{} to {}", REST.0, REST.1))
            .replace("{CHOICES}", &CHOICES.to_string());
        text + explanation.as_str()
    }

    fn table(&self, columns: &[Column]) -> String {
        let bare = self.rows.iter().find(|it| it.0 == STATIC);
        let mut text = String::from("| page |");
        for (heading, ..) in columns {
            let _ = write!(text, " {heading} |");
        }
        text += &["\n|---|", &"---:|".repeat(columns.len()), "\n"].concat();
        for row in &self.rows {
            let _ = write!(text, "| {} |", row.0);
            for (heading, digits, figure) in columns {
                let value = figure(row);
                let ratio = bare.map(|it| value / figure(it)).filter(|it| it.is_finite() && row.0 != STATIC);
                // What is left over, and how many taps, are small numbers around nothing: no ratios.
                let small = ["left over", "taps", "frame"].iter().any(|it| heading.contains(it));
                let ratio = ratio.filter(|it| !small && *it >= 0.05);
                let ratio = ratio.map(|it| format!(" ({it:.1}×)")).unwrap_or_default();
                let value = if value.is_nan() { "–".to_owned() } else { format!("{value:.digits$}") };
                let _ = write!(text, " {value}{ratio} |");
            }
            text.push('\n');
        }
        text
    }
}

const EXPLANATION: &str = "
- **First tap to panel**: from the start of the visit, with nothing in the cache, until just after the frame that shows
  the panel of the tapped area. The glutes are tapped as soon as they can be seen, and again every {AGAIN} ms. The finger
  lets go at once, but not before the browser has taken its touch, which a busy main thread puts off.
- **Later tap**: from the lift of the finger until just after the frame that shows the panel; {LATER} taps a run, {REST} ms
  apart, over all areas, each once nothing moves any more. **INP** is what the browser itself reports of these taps, from
  the input to the next frame.
- **Frames while it moves**: how far apart the frames are in the 400 ms after a choice, without the one that answers: of
  each area and, in the guide, of the way back, two layers and three stops of the tour. At 60 a second it is 16.7 ms; a
  frame of more than 25 ms has missed one.
- **Processor of the load**: what the main thread works until everything is there, not slowed down.
- **Bytes** after brotli, without headers: until everything is there and before anything is chosen. **Elements** of the
  first document as it is sent, and of all documents once loaded. **Heap and nodes** after {CHOICES} choices, and what
  {CHOICES} more leave behind, counted in one run.
- A panel shows when a visible element of class `panel` with the name of the tapped area stands in its window. In a frame
  that is the frame's own window: whether the page around scrolls to it is not looked at.

What it leaves out: a slow graphics processor; setting up a connection (DNS, TCP, TLS); slow second cores, so that work
off the main thread, such as compiling WebAssembly, is flattered; a warm cache; how long a finger rests on the glass;
other browsers. The peers say what a panel of the guide says before anything in it is opened, on a drawing of five
shapes (React: the drawing of react-body-highlighter); they have neither layers nor signs, check, tour, sources, print
or dark mode. On a busy machine compare only what stands in one table.
";

/// A number of things as a figure.
#[expect(clippy::cast_precision_loss, reason = "nothing here is counted beyond a few millions")]
fn count(things: usize) -> f64 {
    things as f64
}

fn all(row: &Row, of: fn(&Run) -> &Vec<f64>) -> Vec<f64> {
    row.2.iter().flat_map(|it| of(it).iter().copied()).collect()
}

fn median(row: &Row, of: fn(&Run) -> f64) -> f64 {
    percentile(&row.2.iter().map(of).collect::<Vec<_>>(), 50)
}

fn left(row: &Row, of: fn(&Left) -> f64) -> f64 {
    percentile(&row.2.iter().filter_map(|it| it.left.as_ref()).map(of).collect::<Vec<_>>(), 50)
}

/// The value below which so many percent of the values lie, or that itself: none of no values.
pub fn percentile(values: &[f64], share: usize) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let place = (values.len() * share).div_ceil(100).max(1) - 1;
    values.get(place).copied().unwrap_or(f64::NAN)
}
