//! What a host has to send with each file, once; written out for the common kinds of hosts, and sent by the
//! server on localhost, so that what is tested is what is deployed.

mod formats;
mod rule;

use std::collections::BTreeSet;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::site::ASSETS;
use crate::site::files::Files;
pub use formats::{apache, netlify, nginx, read};
pub use rule::{Rule, of};

/// The files that hold the same rules for one kind of host each.
pub const NETLIFY: &str = "_headers";
/// For Apache.
pub const APACHE: &str = "htaccess.example";
/// For nginx.
pub const NGINX: &str = "nginx.conf.example";

const SHORT: &str = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";
const FOREVER: &str = "public, max-age=31536000, immutable";
/// The pages for the studio, and the page in which its snippet is tried.
const DEMO: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                    frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// A page like those of other sites, with all that a snippet may hold, for the configurator alone.
const PREVIEW: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
                       img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
                       frame-ancestors 'self'";
const NOTHING_OF_THE_DEVICE: &str =
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

/// The rules for a build: the hashes of what stands inside its pages are their leave to run. In a sandboxed frame
/// `'self'` means nothing to Safari. Where `origin`, the address of the site, is known, it stands beside it; else the
/// place of the files, wherever the site may stand.
pub fn rules(files: &Files, origin: Option<&str>) -> Vec<Rule> {
    let here = origin.map_or_else(|| ["'self' https://*/", ASSETS].concat(), |it| ["'self' ", it].concat());
    let shared = [("Access-Control-Allow-Origin", "*"), ("Cross-Origin-Resource-Policy", "cross-origin")];
    let entry = [&[("Cache-Control", SHORT)], &shared[..]].concat();
    let forever = [&[("Cache-Control", FOREVER), ("Timing-Allow-Origin", "*")], &shared[..]].concat();
    let mut rules = vec![Rule::new(
        "/*",
        &[
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Permissions-Policy", NOTHING_OF_THE_DEVICE),
        ],
    )];
    for (name, html) in files.pages().filter(|(name, _)| !is_plain(name)) {
        let headers = if name.starts_with(FOR_OTHERS) { framed(html, &here) } else { own_page(html) };
        let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // A host answers for a folder with its first page.
        let folder = name.strip_suffix("index.html").map(|it| ["/", it].concat());
        // Some leave out how a page's name ends, and know their rules by what was asked for.
        let folder = folder.or_else(|| name.strip_suffix(".html").map(|it| ["/", it].concat()));
        rules.extend(folder.into_iter().chain([["/", name].concat()]).map(|it| Rule::new(&it, &headers)));
    }
    // Some hosts answer with it for what other pages load: whose script asked is to learn that it is missing.
    rules.push(Rule::new("/404.html", &shared[..1]));
    for (path, policy) in [("/demo/*", DEMO), ("/preview/*", PREVIEW)] {
        rules.push(Rule::new(path, &[("Cache-Control", "no-cache"), ("Content-Security-Policy", policy)]));
    }
    let entries = files.iter().filter(|(name, _)| name.starts_with(FOR_OTHERS) && !name.starts_with(ASSETS));
    let entries = entries.filter(|(name, _)| !files.pages().any(|it| it.0 == *name));
    rules.extend(entries.map(|(name, _)| Rule::new(&["/", name].concat(), &entry)));
    for start in beginnings(files) {
        let is_held = HELD.contains(&start);
        let soon = [&entry[..], &forever[1..2]].concat();
        rules.push(Rule::new(&["/", ASSETS, start, "*"].concat(), if is_held { &soon } else { &forever }));
    }
    for start in beginnings(files) {
        let is_app = |name: &str| name.starts_with(&[ASSETS, start].concat()) && name.ends_with(WASM);
        if files.iter().any(|it| is_app(it.0)) {
            let path = ["/", ASSETS, start, "*", WASM].concat();
            rules.push(Rule::new(&path, &[("Content-Type", "application/wasm")]));
        }
    }
    rules
}

const WASM: &str = ".wasm";

/// What a snippet itself holds to a hash: where one of these came damaged, nothing runs that could ask for it again,
/// and so the browser is to.
const HELD: [&str; 2] = ["embed-", "loader-"];

/// How the names of assets begin, none as another does: some hosts send the headers of every rule that fits.
fn beginnings(files: &Files) -> BTreeSet<&str> {
    let names = files.iter().filter_map(|(name, _)| name.strip_prefix(ASSETS));
    let all: BTreeSet<_> = names.filter_map(|it| it.get(..=it.rfind('-')?)).collect();
    all.iter().copied().filter(|it| !all.iter().any(|other| other != it && it.starts_with(other))).collect()
}

/// What other pages load stands here.
const FOR_OTHERS: &str = "v1/";

/// Pages that are not the guide: those for the studio have rules of their own, the one for missing files none.
fn is_plain(name: &str) -> bool {
    name.starts_with("demo/") || name.starts_with("preview/") || name == "404.html"
}

fn own_page(html: &str) -> Vec<(&'static str, String)> {
    let rest = "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types sciatica-guide sciatica-drawing";
    vec![
        ("Cache-Control", "no-cache".to_owned()),
        ("Content-Security-Policy", policy(html, "'self'", rest)),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

/// Any page may hold the guide. To say so by `frame-ancestors *` would shut out all that have no address of the web: a
/// box of a site builder (`sandbox`, `srcdoc`, `data:`) and a file on the studio's own computer.
fn framed(html: &str, here: &str) -> Vec<(&'static str, String)> {
    vec![
        ("Cache-Control", "no-cache".to_owned()),
        ("Content-Security-Policy", policy(html, here, "")),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
    ]
}

/// What a page may do: run and wear what stands in it, and load the guide's own files.
fn policy(html: &str, here: &str, rest: &str) -> String {
    let scripts = hashes(html, "<script>", "</script>");
    let styles = hashes(html, "<style", "</style>");
    let text = format!(
        "default-src 'none'; script-src {here} 'wasm-unsafe-eval'{scripts}; style-src {here}{styles}; \
         img-src {here} data:; connect-src {here}; base-uri 'none'; form-action 'none'; {rest}"
    );
    text.trim_end_matches("; ").to_owned()
}

/// The hashes of everything that stands between two tags, each behind a space.
fn hashes(html: &str, open: &str, close: &str) -> String {
    let inside = html.split(open).skip(1).filter_map(|it| it.split_once(close));
    let inside =
        inside.map(|(it, _)| if open.ends_with('>') { it } else { it.split_once('>').map_or("", |it| it.1) });
    let hashes: Vec<_> =
        inside.map(|it| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(it)))).collect();
    hashes.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<style>a{}</style><style data-before>b{}</style><script src=x></script><script>1</script>";

    fn sample() -> Vec<Rule> {
        rules(&pages(), Some("https://guide.example.com"))
    }

    fn pages() -> Files {
        let mut files = Files::default();
        for name in [
            "index.html",
            "es/index.html",
            "v1/embed.html",
            "v1/loader.js",
            "v1/a.snippet.html",
            "v1/assets/element-1.css",
            "v1/assets/element-runtime-1.js",
            "v1/assets/embed-1.js",
            "v1/assets/guide-1.wasm",
            "v1/assets/loader-1.js",
            "demo/index.html",
        ] {
            files.put(name, PAGE);
        }
        files
    }

    #[test]
    fn every_file_that_others_load_may_be_loaded_and_every_page_has_a_policy() {
        let rules = sample();
        for path in ["/v1/loader.js", "/v1/a.snippet.html"] {
            assert!(of(&rules, path).contains(&("Access-Control-Allow-Origin", "*")), "{path}");
        }
        for path in ["/", "/index.html", "/es/", "/es/index.html", "/v1/embed.html", "/demo/index.html"] {
            assert!(of(&rules, path).iter().any(|it| it.0 == "Content-Security-Policy"), "{path}");
        }
    }

    #[test]
    fn what_stands_in_a_page_may_run_by_its_hash() {
        let policy = policy(PAGE, "'self'", "");
        // printf 1 | openssl dgst -sha256 -binary | base64, and the same for a{}
        assert!(
            policy.contains("'wasm-unsafe-eval' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=';"),
            "{policy}"
        );
        assert_eq!(policy.matches("'sha256-").count(), 3, "one script and two styles");
    }

    #[test]
    fn a_frame_names_its_origin_beside_self() {
        let rules = sample();
        let frame = of(&rules, "/v1/embed.html");
        let policy = frame.iter().find(|it| it.0 == "Content-Security-Policy").unwrap().1;
        assert!(policy.contains("connect-src 'self' https://guide.example.com;"));
        // Nobody has to write an address in.
        let rules = super::rules(&pages(), None);
        let frame = of(&rules, "/v1/embed.html");
        let policy = frame.iter().find(|it| it.0 == "Content-Security-Policy").unwrap().1;
        assert!(policy.contains("connect-src 'self' https://*/v1/assets/;"), "{policy}");
    }

    #[test]
    fn every_host_gets_the_same_rules() {
        let rules = sample();
        assert_eq!(read(&netlify(&rules)), rules);
        for (name, value) in rules.iter().flat_map(|it| &it.headers).filter(|it| it.0 != "Content-Type") {
            assert!(apache(&rules).contains(&format!("Header always set {name} \"{value}\"")));
            assert!(nginx(&rules).contains(&format!("add_header {name} \"{value}\" always;")));
        }
    }

    #[test]
    fn what_a_snippet_holds_to_its_hash_is_asked_for_again_soon_and_all_else_is_kept() {
        let rules = sample();
        for (name, kept) in [
            ("guide-1.wasm", FOREVER),
            ("element-runtime-2.js", FOREVER),
            ("loader-2.js", SHORT),
            ("embed-2.js", SHORT),
        ] {
            let path = ["/v1/assets/", name].concat();
            let headers = of(&rules, &path);
            for it in
                [("Cache-Control", kept), ("Access-Control-Allow-Origin", "*"), ("Timing-Allow-Origin", "*")]
            {
                assert!(headers.contains(&it), "{path}: {headers:?}");
            }
        }
    }

    #[test]
    fn no_file_gets_a_header_from_two_rules() {
        let (rules, files) = (sample(), pages());
        for (name, _) in files.iter() {
            let path = ["/", name].concat();
            let fitting = rules.iter().filter(|it| it.covers(&path)).flat_map(|it| &it.headers);
            let mut names: Vec<_> = fitting.map(|it| &it.0).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{path}");
        }
    }

    #[test]
    fn the_specific_rule_goes_before_the_general() {
        let rules = sample();
        let headers = of(&rules, "/v1/assets/guide-1.wasm");
        assert!(headers.contains(&("Content-Type", "application/wasm")));
        assert!(headers.contains(&("X-Content-Type-Options", "nosniff")));
        assert!(!of(&rules, "/picture.png").iter().any(|it| it.0 == "Cache-Control"));
    }
}
