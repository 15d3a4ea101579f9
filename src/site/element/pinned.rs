//! Snippets that name exactly this build, each script with its hash, for pages that must not change by themselves.

use crate::site::ASSETS;
use crate::site::element::ORIGIN;
use crate::site::files::{Files, integrity};

/// Adds them beside the snippets with the addresses that stay. A frame's page has no hash in any browser, so only the
/// script around it is held.
pub fn put_pinned(files: &mut Files, folder: &str, loader: &str) {
    let embed = files.get("v1/embed.js").map(<[u8]>::to_vec).unwrap_or_default();
    let embed = files.put_asset("embed", "js", embed);
    let home = ["v1/", folder].concat();
    for (form, lasting, exact) in [
        ("frame", "v1/embed.js".to_owned(), embed.as_str()),
        ("element", [&home, "loader.js"].concat(), loader),
    ] {
        let hash = integrity(files.asset(exact).unwrap_or_default());
        let snippet = files.get(&[&home, form, ".snippet.html"].concat());
        let snippet = snippet.or_else(|| files.get(&["v1/", form, ".snippet.html"].concat()));
        let snippet = String::from_utf8_lossy(snippet.unwrap_or_default());
        let pinned = snippet.replace(
            &format!("src=\"{ORIGIN}/{lasting}\""),
            &format!("src=\"{ORIGIN}/{ASSETS}{exact}\" integrity=\"{hash}\""),
        );
        files.put([&home, form, ".pinned.snippet.html"].concat(), pinned);
    }
}
