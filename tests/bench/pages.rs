//! What is measured: the guide where it may stand, and the same words by other means.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use sciatica_guide::content::{AreaId, BUILT_IN, parse};
use sciatica_guide::site::element::ORIGIN;
use sciatica_guide::xtask::peers::peer;
use sciatica_guide::xtask::server::{self, Server};
use sciatica_guide::xtask::{Error, dist, root};
use serde_json::{Value, json};

/// The page that all others are compared with.
pub const STATIC: &str = "static";
/// The name of the guide on its own page.
pub const GUIDE: &str = "guide";
/// The area that is tapped first.
pub const FIRST: usize = 1;

/// Where a page holds what is tapped, and what answers.
#[derive(Clone, Copy)]
struct Selectors {
    /// What is tapped for each area; `{}` stands for its id.
    area: fn(AreaId) -> String,
    /// What answers.
    panel: &'static str,
    /// The element in whose shadow both stand, if any.
    element: Option<&'static str>,
    /// The frame in which both stand, if any.
    frame: Option<&'static str>,
    /// What is chosen, beside the areas, to see the drawing move.
    moves: &'static [&'static str],
}

/// The guide on its own page. Whatever is renamed there is renamed here, and nowhere else in the benchmark.
const OURS: Selectors = Selectors {
    area: |it| format!("label.choice[for=area-{}]", it.slug()),
    panel: ".panel",
    element: None,
    frame: None,
    moves: &["[type=reset]", "#peel-deep", "#peel-split", ".to-tour", "#stop-pelvis", "#stop-thigh"],
};
const OURS_IN_FRAME: Selectors = Selectors { frame: Some("iframe.sciatica-guide"), ..OURS };
const OURS_AS_ELEMENT: Selectors = Selectors { element: Some("sciatica-guide"), ..OURS };
const PEER: Selectors = Selectors { area: |it| format!("g.{}", it.slug()), moves: &[], ..OURS };
/// The polygons of react-body-highlighter carry no name, only an order.
const REACT: Selectors = Selectors {
    area: |it| match it {
        AreaId::Lumbar => ".rbh polygon:nth-of-type(12)".to_owned(),
        AreaId::Glutes => ".rbh polygon:nth-of-type(18)".to_owned(),
        AreaId::Piriformis => "g.piriformis".to_owned(),
        AreaId::Hamstrings => ".rbh polygon:nth-of-type(24)".to_owned(),
    },
    ..PEER
};

/// A page with the servers that it comes from.
pub struct Page {
    /// Its name in the table.
    pub name: &'static str,
    /// Its first document.
    pub document: String,
    /// What its servers have sent.
    pub sent: Sent,
    selectors: Selectors,
    servers: Vec<Server>,
}

/// What the servers of a page have sent.
#[derive(Clone, Default)]
pub struct Sent(Arc<Mutex<Answers>>);

/// Media type and bytes of each answer, and when the last one went out.
#[derive(Default)]
struct Answers {
    sizes: Vec<(String, usize)>,
    last: Option<Instant>,
}

impl Page {
    /// Where it is.
    pub fn address(&self) -> String {
        self.servers.first().map(|it| format!("http://{}/", it.address())).unwrap_or_default()
    }

    /// The frame in which the guide stands, if any.
    pub fn frame(&self) -> Option<&'static str> {
        self.selectors.frame
    }

    /// What the probe in the page has to know.
    pub fn facts(&self) -> Result<Value, Error> {
        let guide = parse(BUILT_IN).map_err(|it| format!("{it:?}"))?;
        let areas = AreaId::ALL.map(self.selectors.area);
        let names: Vec<_> =
            AreaId::ALL.iter().filter_map(|id| guide.areas.iter().find(|it| it.id == *id)).collect();
        let names: Vec<_> = names.into_iter().map(|it| &it.name).collect();
        let Selectors { panel, element, moves, .. } = self.selectors;
        Ok(
            json!({ "areas": areas, "names": names, "panel": panel, "element": element, "first": FIRST, "moves": moves }),
        )
    }
}

impl Sent {
    fn note(&self, media_type: String, bytes: usize) {
        if let Ok(mut sent) = self.0.lock() {
            sent.sizes.push((media_type, bytes));
            sent.last = Some(Instant::now());
        }
    }

    /// How long nothing has been sent, in seconds.
    pub fn quiet(&self) -> f64 {
        self.0.lock().ok().and_then(|it| it.last).map_or(0.0, |it| it.elapsed().as_secs_f64())
    }

    /// The bytes of pages, of code, and of everything.
    pub fn bytes(&self) -> [usize; 3] {
        let Ok(sent) = self.0.lock() else { return [0; 3] };
        let of = |kinds: &[&str]| {
            sent.sizes.iter().filter(|it| kinds.iter().any(|kind| it.0.contains(kind))).map(|it| it.1).sum()
        };
        [of(&["text/html"]), of(&["javascript", "wasm"]), of(&[""])]
    }
}

/// The pages of these names, all without one.
pub fn pages(only: &[String]) -> Result<Vec<Page>, Error> {
    let mut pages = vec![
        page(GUIDE, dist(), OURS)?,
        host("guide-in-frame", "frame", OURS_IN_FRAME)?,
        host("guide-as-element", "element", OURS_AS_ELEMENT)?,
    ];
    for (name, selectors) in [("react", REACT), ("preact", PEER), ("solid", PEER), (STATIC, PEER)] {
        if peer(name).exists() {
            pages.push(page(name, peer(name), selectors)?);
        }
    }
    if let Some(unknown) = only.iter().find(|it| !pages.iter().any(|page| page.name == **it)) {
        let names: Vec<_> = pages.iter().map(|it| it.name).collect();
        return Err(format!("there is no page {unknown}; there are: {}", names.join(", ")).into());
    }
    pages.retain(|it| only.is_empty() || only.iter().any(|name| name == it.name));
    Ok(pages)
}

/// The pages of a folder.
fn page(name: &'static str, folder: PathBuf, selectors: Selectors) -> Result<Page, Error> {
    let document = fs::read_to_string(folder.join("index.html"))?;
    let sent = Sent::default();
    let servers = vec![serve(folder, &sent)?];
    Ok(Page { name, document, sent, selectors, servers })
}

/// A plain page of another origin with a snippet in it, as a web person pastes it.
fn host(name: &'static str, snippet: &str, selectors: Selectors) -> Result<Page, Error> {
    let sent = Sent::default();
    let guide = serve(dist(), &sent)?;
    let snippet = fs::read_to_string(dist().join(format!("v1/{snippet}.snippet.html")))?;
    let document =
        HOST.replace("<!--guide-->", &snippet).replace(ORIGIN, &format!("http://{}", guide.address()));
    let folder = root().join("target/bench/hosts").join(name);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), &document)?;
    let servers = vec![serve(folder, &sent)?, guide];
    Ok(Page { name, document, sent, selectors, servers })
}

const HOST: &str = r#"<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A studio</title><link rel="icon" href="data:,"></head>
<body><h1>A studio</h1><!--guide--><p>More of the studio.</p></body></html>"#;

fn serve(folder: PathBuf, sent: &Sent) -> Result<Server, Error> {
    let sent = sent.clone();
    server::serve_with("127.0.0.1:0", move |request| {
        let response = server::answer(&folder, request);
        let media_type = response.headers.iter().find(|it| it.0 == "Content-Type");
        sent.note(media_type.map(|it| it.1.clone()).unwrap_or_default(), response.body.len());
        response
    })
}
