//! The snippets that a web person pastes. As they are handed out, each names its script by the address of exactly this
//! build, with its hash, so that no page changes by itself.

use crate::content::model::Guide;
use crate::prerender::fallback;
use crate::site::ASSETS;
use crate::site::files::{Files, integrity};

/// Stands for the address of the guide where it is not known yet.
pub const ORIGIN: &str = "https://GUIDE_ORIGIN";

/// The element as it is written.
pub const TAG: &str = "sciatica-guide";

/// What the guide may do inside a frame: run, open links in pages of their own that are free of the sandbox, print,
/// and save what a reader asks to keep.
pub const SANDBOX: &str =
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

/// What the page around lends to a frame, for buttons that a reader taps: share, copy, fill the screen, keep it on.
pub const ALLOW: &str = "web-share; clipboard-write; fullscreen; screen-wake-lock";

/// What a web person pastes for a frame. Well-formed XML, too, because some site builders want that. Some take the style
/// away: then its width and height are what is left.
pub fn frame_snippet(guide: &Guide, folder: &str) -> String {
    let words = &guide.words.embedding;
    format!(
        r#"<iframe class="sciatica-guide" title="{}" src="{ORIGIN}/v1/{folder}embed.html" sandbox="{SANDBOX}" allow="{ALLOW}" referrerpolicy="no-referrer" loading="lazy" width="100%" height="800" style="display:block;width:100%;height:85vh;min-height:40em;border:0"></iframe>
<p><a href="{ORIGIN}/{folder}">{}</a></p>
<script async="async" crossorigin="anonymous" src="{ORIGIN}/v1/embed.js"></script>
"#,
        words.frame, words.open
    )
}

/// What a web person pastes for the element.
pub fn element_snippet(guide: &Guide, folder: &str) -> String {
    format!(
        r#"<{TAG}>
{}
</{TAG}>
<script type="module" crossorigin="anonymous" src="{ORIGIN}/v1/{folder}loader.js"></script>
"#,
        fallback(guide, &[ORIGIN, "/", folder].concat())
    )
}

/// Holds the scripts of the snippets to their hashes. A frame's page has no hash in any browser, so only the script
/// around it is held.
pub fn pin(files: &mut Files, folder: &str, loader: &str) {
    let embed = files.get("v1/embed.js").map(<[u8]>::to_vec).unwrap_or_default();
    let embed = files.put_asset("embed", "js", embed);
    let home = ["v1/", folder].concat();
    for (form, stays, exact) in [
        ("frame", "v1/embed.js".to_owned(), embed.as_str()),
        ("element", [&home, "loader.js"].concat(), loader),
    ] {
        let hash = integrity(files.asset(exact).unwrap_or_default());
        let name = [&home, form, ".snippet.html"].concat();
        let snippet = String::from_utf8_lossy(files.get(&name).unwrap_or_default()).into_owned();
        let pinned = snippet.replace(
            &format!("src=\"{ORIGIN}/{stays}\""),
            &format!("src=\"{ORIGIN}/{ASSETS}{exact}\" integrity=\"{hash}\""),
        );
        files.put(name, pinned);
    }
}
