//! From content and compiled programs to every file of the site, in memory.

use serde_json::{Value, json};

use crate::content::{BOOKING_ADDRESS, Guide, ModeId};
use crate::prerender::{ARTICLE_STYLE, Embedding, PREPARE_PAGE, SESSION_PAGE, fallback};
use crate::site::element::snippets::pin;
use crate::site::files::{Files, integrity, short_hash};
use crate::site::texts::{Texts, common_words};
use crate::site::{
    ASSETS, Assets, Beside, SiteError, Spot, brand_css, element, element_stylesheet, first_stylesheets,
    guide_html_in, later_html, later_stylesheets, page, page_beside, page_session, print_stylesheet, scripts,
    session_stylesheet,
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
    /// What joins the screens of a session.
    pub session: Program,
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
/// When a stylesheet or a script is at fault.
pub fn build_files(guides: &[Guide], programs: &Programs, mut files: Files) -> Result<Build, SiteError> {
    let assets = assets(&programs.app, &mut files)?;
    files.put("v1/embed.js", scripts::embed()?);
    let rules = files.put_asset("rules", "wasm", programs.rules.wasm.as_slice());
    let session = session_program(&programs.session, &mut files)?;
    for (at, guide) in guides.iter().enumerate() {
        let folder = if at == 0 { String::new() } else { [&guide.language.to_lowercase(), "/"].concat() };
        for (embedding, name) in [(Embedding::Own, "index.html"), (Embedding::Frame, "embed.html")] {
            let spot = Spot::new(embedding, &folder);
            let later = files.put_asset("views", "html", later_html(guide, spot.surroundings()));
            let home = if embedding == Embedding::Own { "" } else { "v1/" };
            files.put([home, &folder, name].concat(), page(guide, &assets, &spot, &later)?);
        }
        for it in Beside::ALL {
            files.put([&folder, it.file()].concat(), page_beside(guide, it, &assets, &folder)?);
        }
        for (mode, file) in [(ModeId::Visit, SESSION_PAGE), (ModeId::Prepare, PREPARE_PAGE)] {
            files.put([&folder, file].concat(), page_session(guide, mode, &session, &folder)?);
        }
        let style =
            files.put_asset("element", "css", element_stylesheet()? + &brand_css(guide, Embedding::Element)?);
        let shared = Shared { assets: &assets, style: &style, rules: &rules, programs };
        put_element(guide, &folder, &shared, &mut files)?;
    }
    Ok(Build { files, assets })
}

/// What runs before the program that joins the screens of a session; its script, style and build.
fn session_program(program: &Program, files: &mut Files) -> Result<[String; 4], SiteError> {
    let wasm = files.put_asset("session", "wasm", program.wasm.as_slice());
    let style = files.put_asset("session", "css", session_stylesheet()?);
    let build = short_hash(&[program.script.as_bytes(), &program.wasm]);
    let slots = json!({ "BUILD": build, "SESSION": file(files, &wasm) });
    let script = files.put_asset("session", "js", scripts::session(&program.script, &slots)?);
    Ok([scripts::session_start()?, script, style, build])
}

/// Script and wasm carry one name made from both, so that files of two builds never meet.
fn assets(app: &Program, files: &mut Files) -> Result<Assets, SiteError> {
    let made = |build: &str, wasm: &str| scripts::page(&app.script, &json!({ "BUILD": build, "WASM": wasm }));
    let build = short_hash(&[made("", "")?.as_bytes(), &app.wasm]);
    let assets = Assets {
        script: format!("guide-{build}.js"),
        wasm: format!("guide-{build}.wasm"),
        style: files.put_asset("guide", "css", later_stylesheets()?.main),
        print: files.put_asset("print", "css", print_stylesheet()?),
        bare: files.put_asset("bare", "css", first_stylesheets()?.before),
        build,
    };
    files.put([ASSETS, &assets.script].concat(), made(&assets.build, &assets.wasm)?);
    files.put([ASSETS, &assets.wasm].concat(), app.wasm.as_slice());
    Ok(assets)
}

/// What the elements of all contents load.
struct Shared<'a> {
    assets: &'a Assets,
    style: &'a str,
    /// The wasm of the rules for a host's words.
    rules: &'a str,
    programs: &'a Programs,
}

/// The custom element: its door, what runs the guide, the markup; and what people need to use it.
fn put_element(guide: &Guide, folder: &str, shared: &Shared, files: &mut Files) -> Result<(), SiteError> {
    let surroundings = || Spot::new(Embedding::Element, folder).surroundings();
    let markup = guide_html_in(guide, surroundings());
    let later = later_html(guide, surroundings());
    let texts = Texts::of(guide, &[markup.as_str(), &later].concat());
    let overrides = json!({ "RULES": file(files, shared.rules), "TEXTS": texts.to_json() });
    let overrides = scripts::overrides(&shared.programs.rules.script, &overrides)?;
    let overrides = files.put_asset("overrides", "js", overrides);
    let markup = files.put_asset("guide", "html", markup);
    let later = files.put_asset("views", "html", later);
    let runtime = json!({
        "BUILD": shared.assets.build,
        "BOOKING_ADDRESS": BOOKING_ADDRESS,
        "BRAND": scripts::brand(),
        "LANGUAGE": guide.language,
        "FILES": {
            "wasm": file(files, &shared.assets.wasm),
            "markup": file(files, &markup),
            "later": file(files, &later),
            "style": file(files, shared.style),
            "overrides": file(files, &overrides),
        },
    });
    let runtime = scripts::runtime(&shared.programs.app.script, &runtime)?;
    let hash = integrity(runtime.as_bytes());
    let runtime = files.put_asset("element-runtime", "js", runtime);
    let words = &guide.words.embedding;
    let loader = scripts::loader(&json!({
        "VERSION": env!("CARGO_PKG_VERSION"),
        "HOME": format!("../../{folder}"),
        "RUNTIME": [format!("./{runtime}"), hash],
        "ARTICLE_STYLE": ARTICLE_STYLE,
        "COMMON": common_words(&fallback(guide, "")),
        "WORDS": { "open": words.open, "loading": words.loading, "retry": words.retry, "start": words.start },
    }))?;
    let loader = files.put_asset("loader", "js", loader);
    let up = "../".repeat(folder.matches('/').count());
    let beside = if up.is_empty() { "./" } else { &up };
    let door = scripts::door(&json!({ "LOADER": format!("{beside}assets/{loader}") }))?;
    files.put(["v1/", folder, "loader.js"].concat(), door);
    for (name, text) in element::files(guide, &texts, folder) {
        // What is said in no language stands once.
        if files.get(&["v1/", name].concat()) != Some(text.as_bytes()) {
            files.put(["v1/", folder, name].concat(), text);
        }
    }
    pin(files, folder, &loader);
    Ok(())
}

/// A file as the scripts name it: its name, and the hash of what it holds.
fn file(files: &Files, name: &str) -> Value {
    json!([name, integrity(files.asset(name).unwrap_or_default())])
}
