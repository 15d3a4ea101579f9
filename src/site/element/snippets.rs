//! The snippets as they are handed out: each script by the address of exactly this build, with its hash, so that no
//! page changes by itself.

use crate::site::ASSETS;
use crate::site::element::ORIGIN;
use crate::site::files::{Files, integrity};

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
