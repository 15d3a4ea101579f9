//! From content and compiled programs to every file of the site, in memory.

use crate::content::Guide;
use crate::prerender::Place;
use crate::site::files::{Files, integrity, short_hash};
use crate::site::texts::Texts;
use crate::site::{
    ASSETS, Assets, Spot, StyleError, element, element_stylesheet, guide_html_in, later_stylesheets,
    more_page, page, scripts,
};

/// A program for the browser: what wasm-bindgen wrote for it, and its wasm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// The script that joins wasm and page.
    pub script: String,
    /// The wasm.
    pub wasm: Vec<u8>,
}

/// What the compiler makes for the browser; the same for every content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programs {
    /// The app.
    pub app: Program,
    /// The rules for words of other pages.
    pub rules: Program,
}

/// All files, with the names of those that every page loads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Build {
    /// The files.
    pub files: Files,
    /// What every page loads.
    pub assets: Assets,
}

/// Builds the files for some content files side by side, over those that are there anyway. The first content has
/// the root of the site, every other one a folder named by its language. Programs and styles are the same for all.
///
/// # Errors
/// When the stylesheet does not parse: the message names file, line and reason.
pub fn build_files(guides: &[Guide], programs: &Programs, mut files: Files) -> Result<Build, StyleError> {
    let assets = assets(&programs.app, &mut files)?;
    files.put("v1/embed.js", scripts::EMBED);
    let style = files.put_asset("element", "css", element_stylesheet()?);
    let rules = files.put_asset("rules", "wasm", programs.rules.wasm.as_slice());
    for (at, guide) in guides.iter().enumerate() {
        let folder = if at == 0 { String::new() } else { [&guide.language.to_lowercase(), "/"].concat() };
        let own = page(guide, &assets, &Spot::new(Place::Own, &folder))?;
        let frame = page(guide, &assets, &Spot::new(Place::Frame, &folder))?;
        files.put([&folder, "index.html"].concat(), own);
        files.put([&folder, "more.html"].concat(), more_page(guide, &assets, &folder)?);
        files.put(["v1/", &folder, "embed.html"].concat(), frame);
        let shared = Shared { assets: &assets, style: &style, rules: &rules, glue: &programs.rules.script };
        put_element(guide, &folder, &shared, &mut files);
    }
    Ok(Build { files, assets })
}

/// Script and wasm carry one name made from both, so that files of two builds never meet.
fn assets(app: &Program, files: &mut Files) -> Result<Assets, StyleError> {
    let later = later_stylesheets()?;
    let build = short_hash(&[app.script.as_bytes(), scripts::app("", "", "").as_bytes(), &app.wasm]);
    let assets = Assets {
        script: format!("guide-{build}.js"),
        wasm: format!("guide-{build}.wasm"),
        style: files.put_asset("guide", "css", later.main),
        style_before: files.put_asset("before", "css", later.before),
        build,
    };
    let script = scripts::app(&app.script, &assets.build, &assets.wasm);
    files.put([ASSETS, &assets.script].concat(), script);
    files.put([ASSETS, &assets.wasm].concat(), app.wasm.as_slice());
    Ok(assets)
}

/// What the elements of all contents load.
struct Shared<'a> {
    assets: &'a Assets,
    style: &'a str,
    /// The wasm of the rules for a host's words.
    rules: &'a str,
    /// What wasm-bindgen wrote for them.
    glue: &'a str,
}

/// The custom element: its door, what runs the guide, the markup; and what people need to use it.
fn put_element(guide: &Guide, folder: &str, shared: &Shared, files: &mut Files) {
    let markup = guide_html_in(guide, Spot::new(Place::Element, folder).surroundings(None));
    let texts = Texts::of(guide, &markup);
    let wording =
        files.put_asset("wording", "js", scripts::wording(shared.glue, &texts.to_json(), shared.rules));
    let markup = files.put_asset("guide", "html", markup);
    let (script, wasm) = (&shared.assets.script, &shared.assets.wasm);
    let parts = [
        ("wasm", wasm.as_str()),
        ("script", script),
        ("markup", &markup),
        ("style", shared.style),
        ("wording", &wording),
    ];
    let hash = |name: &str| integrity(files.asset(name).unwrap_or_default());
    let hashes: Vec<_> = parts.iter().map(|(slot, name)| (format!("{slot}_hash"), hash(name))).collect();
    let hashes = hashes.iter().map(|(slot, hash)| (slot.as_str(), hash.as_str()));
    let slots: Vec<_> =
        parts.into_iter().chain(hashes).chain([("build", shared.assets.build.as_str())]).collect();
    let guest_script = scripts::guest(&slots);
    let guest_hash = integrity(guest_script.as_bytes());
    let guest = files.put_asset("guest", "js", guest_script);
    let words = &guide.words.embedding;
    let loader = |place: &str, root: &str| {
        scripts::element(&[
            ("version", env!("CARGO_PKG_VERSION")),
            ("guest", &[place, &guest].concat()),
            ("guest_hash", &guest_hash),
            ("root", root),
            ("open", &words.open),
            ("loading", &words.loading),
            ("retry", &words.retry),
        ])
    };
    let up = "../".repeat(folder.matches('/').count());
    files.put_asset("loader", "js", loader("./", &["../../", folder].concat()));
    let beside = if up.is_empty() { "./" } else { &up };
    let door = loader(&[beside, "assets/"].concat(), &[&up, "../", folder].concat());
    files.put(["v1/", folder, "loader.js"].concat(), door);
    for (name, text) in element::files(guide, &texts, folder) {
        // What is said in no language stands once.
        if files.get(&["v1/", name].concat()) != Some(text.as_bytes()) {
            files.put(["v1/", folder, name].concat(), text);
        }
    }
}
