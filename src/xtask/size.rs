//! What visitors download, in bytes, against the budget.

use std::fs;

use crate::site::{ASSETS, Assets, END_OF_PANELS};
use crate::xtask::pack::packed;
use crate::xtask::{Error, dist};

/// The largest sizes allowed, in bytes after brotli.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The page up to the end of the last area's panel: all that the first tap needs.
    pub first_answer: usize,
    /// All artwork: every layer, the small whole body, the palettes of light, dark and every skin tone.
    pub art: usize,
    /// Script and wasm.
    pub code: usize,
    /// Everything until fully interactive.
    pub total: usize,
    /// The script for a page around a frame.
    pub embed: usize,
    /// The custom element, before it comes near the window.
    pub loader: usize,
}

/// The budget. The whole was 96 kB for a guide without layers, check of signs and situation; 4 kB of code and
/// 8 kB of artwork were granted to these.
pub const BUDGET: Budget =
    Budget { first_answer: 24_000, art: 14_000, code: 62_000, total: 108_000, embed: 2_000, loader: 4_000 };

/// The colours of the drawing.
const PALETTE: &str = include_str!("../../style/palette.css");

/// The bytes of one part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bytes {
    /// As stored.
    pub raw: usize,
    /// After brotli at its best.
    pub brotli: usize,
}

/// The bytes of every part of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// The page without its styles and drawing.
    pub html: Bytes,
    /// The stylesheets in the page.
    pub css: Bytes,
    /// The stylesheets behind it.
    pub later_css: Bytes,
    /// The drawing in the page.
    pub drawing: Bytes,
    /// All artwork packed by itself: the drawing, what it shows when asked, and its colours as written.
    pub art: Bytes,
    /// The script.
    pub js: Bytes,
    /// The app.
    pub wasm: Bytes,
    /// The page up to the end of the last area's panel.
    pub first_answer: Bytes,
    /// The whole page, as it is sent.
    pub page: Bytes,
    /// The script for a page around a frame.
    pub embed: Bytes,
    /// The custom element, before it comes near the window.
    pub loader: Bytes,
}

impl std::ops::Add for Bytes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

impl Sizes {
    /// Measures a build in `dist/`.
    ///
    /// # Errors
    /// When a file is missing, or the page lacks a mark that the measurement needs.
    pub fn of(assets: &Assets) -> Result<Self, Error> {
        let page = fs::read_to_string(dist().join("index.html"))?;
        let css = between(&page, "<style>", "</style>")?;
        let before = between(&page, "<style data-before>", "</style>")?;
        let drawing = between(&page, "<svg class=\"body\"", "</svg>")?;
        let sprite = between(&page, "<svg class=\"sprite\"", "</svg>")?;
        let miniature = between(&page, "<svg class=\"miniature\"", "</svg>")?;
        let panels = page.find(END_OF_PANELS).ok_or("the page has no end of its panels to measure up to")?;
        Ok(Self {
            html: bytes(
                page.replacen(css, "", 1).replacen(before, "", 1).replacen(drawing, "", 1).as_bytes(),
            ),
            css: bytes([css, before].concat().as_bytes()),
            later_css: bytes(&fs::read(dist().join(ASSETS).join(&assets.style))?)
                + bytes(&fs::read(dist().join(ASSETS).join(&assets.style_before))?),
            drawing: bytes(drawing.as_bytes()),
            art: bytes([drawing, sprite, miniature, PALETTE].concat().as_bytes()),
            js: bytes(&fs::read(dist().join(ASSETS).join(&assets.script))?),
            wasm: bytes(&fs::read(dist().join(ASSETS).join(&assets.wasm))?),
            first_answer: bytes(&page.as_bytes()[..panels]),
            page: bytes(page.as_bytes()),
            embed: bytes(&fs::read(dist().join("v1/embed.js"))?),
            loader: bytes(&fs::read(dist().join("v1/loader.js"))?),
        })
    }

    /// Script and wasm.
    pub fn code(&self) -> Bytes {
        self.js + self.wasm
    }

    /// Everything until fully interactive.
    pub fn total(&self) -> Bytes {
        self.page + self.later_css + self.code()
    }
}

/// Prints the sizes of a build, and fails above the budget.
pub fn check(assets: &Assets) -> Result<(), Error> {
    let sizes = Sizes::of(assets)?;
    let rows = [
        ("html", sizes.html, None),
        ("css", sizes.css, None),
        ("css, later", sizes.later_css, None),
        ("drawing", sizes.drawing, None),
        ("art", sizes.art, Some(BUDGET.art)),
        ("js", sizes.js, None),
        ("wasm", sizes.wasm, None),
        ("first answer", sizes.first_answer, Some(BUDGET.first_answer)),
        ("code", sizes.code(), Some(BUDGET.code)),
        ("total", sizes.total(), Some(BUDGET.total)),
        ("embed.js", sizes.embed, Some(BUDGET.embed)),
        ("loader.js", sizes.loader, Some(BUDGET.loader)),
    ];
    eprintln!("{:14}{:>10}{:>10}{:>10}", "bytes", "raw", "brotli", "budget");
    for (name, bytes, budget) in rows {
        let budget = budget.map(|it| it.to_string()).unwrap_or_default();
        eprintln!("{name:14}{:>10}{:>10}{budget:>10}", bytes.raw, bytes.brotli);
    }
    let over: Vec<_> = rows
        .into_iter()
        .filter_map(|(name, bytes, budget)| Some((name, bytes.brotli, budget?)))
        .filter(|(_, bytes, budget)| bytes > budget)
        .map(|(name, bytes, budget)| {
            format!("{name}: {} bytes over the budget; make it smaller", bytes - budget)
        })
        .collect();
    if over.is_empty() { Ok(()) } else { Err(over.join("\n").into()) }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Result<&'a str, Error> {
    let from = text.find(start).ok_or_else(|| format!("the page has no {start}"))?;
    let to = text[from..].find(end).ok_or_else(|| format!("the page has no {end}"))?;
    Ok(&text[from..from + to + end.len()])
}

fn bytes(data: &[u8]) -> Bytes {
    Bytes { raw: data.len(), brotli: packed(data).len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_those_of_real_brotli() {
        let bytes = bytes(&b"sciatica ".repeat(1000));
        assert_eq!(bytes.raw, 9000);
        assert!((10..60).contains(&bytes.brotli), "{bytes:?}");
    }
}
