//! What visitors download, in bytes, against the budget.

use crate::prerender::SESSION_PAGE;
use crate::site::weighed::{artwork, bare_page, first_answer};
use crate::site::{ASSETS, first_stylesheets};
use crate::xtask::Error;
use crate::xtask::build::Built;
use crate::xtask::pack::packed;

/// The largest sizes allowed, in bytes after brotli.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The page without what stands below the panels: all that the first tap needs.
    pub first_answer: usize,
    /// The whole document in which it stands.
    pub page: usize,
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
    /// The screens of a session.
    pub session: usize,
}

/// The budget.
pub const BUDGET: Budget = Budget {
    first_answer: 24_000,
    page: 26_000,
    art: 14_000,
    code: 58_000,
    total: 92_000,
    embed: 2_000,
    loader: 4_000,
    session: 145_000,
};

/// The colours of the drawing, and of every skin tone.
const PALETTE: &str = concat!(include_str!("../../style/palette.css"), include_str!("../../style/skin.css"));

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
    /// The page without what stands below the panels.
    pub first_answer: Bytes,
    /// The whole page, as it is sent.
    pub page: Bytes,
    /// The script for a page around a frame.
    pub embed: Bytes,
    /// The custom element, before it comes near the window.
    pub loader: Bytes,
    /// The screens of a session, for whoever opens them: page, styles, script and wasm.
    pub session: Bytes,
}

impl std::ops::Add for Bytes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

impl Sizes {
    /// Measures a build.
    ///
    /// # Errors
    /// When a file is missing, or the stylesheet does not parse.
    pub fn of(built: &Built) -> Result<Self, Error> {
        let Built { build, guide, .. } = built;
        let assets = &build.assets;
        let file =
            |name: &str| build.files.get(name).map(bytes).ok_or_else(|| format!("the build has no {name}"));
        let asset = |name: &str| file(&[ASSETS, name].concat());
        let css = first_stylesheets()?;
        let art = artwork();
        let loader = build.files.iter().find(|it| it.0.starts_with(&[ASSETS, "loader-"].concat()));
        let loader = loader.map(|it| bytes(it.1)).ok_or("the build has no loader")?;
        let session = build.files.iter().filter(|it| it.0.starts_with(&[ASSETS, "session-"].concat()));
        Ok(Self {
            html: bytes(bare_page(guide, assets).as_bytes()),
            css: bytes(css.main.as_bytes()),
            later_css: asset(&assets.style)? + asset(&assets.print)?,
            drawing: bytes(art[0].as_bytes()),
            art: bytes([&art.concat(), PALETTE].concat().as_bytes()),
            js: asset(&assets.script)?,
            wasm: asset(&assets.wasm)?,
            first_answer: bytes(first_answer(guide, assets)?.as_bytes()),
            page: file("index.html")?,
            embed: file("v1/embed.js")?,
            loader: file("v1/loader.js")? + loader,
            session: session.fold(file(SESSION_PAGE)?, |sum, it| sum + bytes(it.1)),
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
pub fn check(built: &Built) -> Result<(), Error> {
    let sizes = Sizes::of(built)?;
    let rows = [
        ("html", sizes.html, None),
        ("css", sizes.css, None),
        ("css, later", sizes.later_css, None),
        ("drawing", sizes.drawing, None),
        ("art", sizes.art, Some(BUDGET.art)),
        ("js", sizes.js, None),
        ("wasm", sizes.wasm, None),
        ("first answer", sizes.first_answer, Some(BUDGET.first_answer)),
        ("first document", sizes.page, Some(BUDGET.page)),
        ("code", sizes.code(), Some(BUDGET.code)),
        ("total", sizes.total(), Some(BUDGET.total)),
        ("embed.js", sizes.embed, Some(BUDGET.embed)),
        ("loader.js", sizes.loader, Some(BUDGET.loader)),
        ("session", sizes.session, Some(BUDGET.session)),
    ];
    eprintln!("{:16}{:>10}{:>10}{:>10}", "bytes", "raw", "brotli", "budget");
    for (name, bytes, budget) in rows {
        let budget = budget.map(|it| it.to_string()).unwrap_or_default();
        eprintln!("{name:16}{:>10}{:>10}{budget:>10}", bytes.raw, bytes.brotli);
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
