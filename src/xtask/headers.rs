//! What a host has to send with each file, once; written out for the common kinds of hosts, and sent by the
//! server on localhost, so that what is tested is what is deployed.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::site::ASSETS;
use crate::site::files::Files;

/// The files that hold the same rules for one kind of host each.
pub const NETLIFY: &str = "_headers";
/// For Apache.
pub const APACHE: &str = "htaccess.example";
/// For nginx.
pub const NGINX: &str = "nginx.conf.example";

const SHORT: &str = "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800";
const FOREVER: &str = "public, max-age=31536000, immutable";
/// The demo holds the guide in both forms, and runs as strictly as the guide itself.
const DEMO: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                    img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
                    frame-ancestors 'none'";
const NOTHING_OF_THE_DEVICE: &str =
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

/// The headers of some paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// A path from the root; a `*` at its end stands for anything.
    pub path: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
}

impl Rule {
    fn new(path: &str, headers: &[(&str, &str)]) -> Self {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Self { path: path.to_owned(), headers: headers.collect() }
    }

    /// Whether the rule speaks of a path.
    pub fn covers(&self, path: &str) -> bool {
        match self.path.split_once('*') {
            Some((start, end)) => path.starts_with(start) && path.ends_with(end),
            None => path == self.path,
        }
    }
}

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
        rules.extend(folder.into_iter().chain([["/", name].concat()]).map(|it| Rule::new(&it, &headers)));
    }
    rules.push(Rule::new("/demo/*", &[("Cache-Control", "no-cache"), ("Content-Security-Policy", DEMO)]));
    let entries = files.iter().filter(|(name, _)| name.starts_with(FOR_OTHERS) && !name.starts_with(ASSETS));
    let entries = entries.filter(|(name, _)| !files.pages().any(|it| it.0 == *name));
    rules.extend(entries.map(|(name, _)| Rule::new(&["/", name].concat(), &entry)));
    rules.push(Rule::new(&["/", ASSETS, "*"].concat(), &forever));
    rules.push(Rule::new(&["/", ASSETS, "*.wasm"].concat(), &[("Content-Type", "application/wasm")]));
    rules
}

/// What other pages load stands here.
const FOR_OTHERS: &str = "v1/";

/// Pages that are not the guide: those of the demo have rules of their own, the one for missing files none.
fn is_plain(name: &str) -> bool {
    name.starts_with("demo/") || name == "404.html"
}

fn own_page(html: &str) -> Vec<(&'static str, String)> {
    let rest = "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types sciatica-guide sciatica-drawing";
    vec![
        ("Cache-Control", "no-cache".to_owned()),
        ("Content-Security-Policy", policy(html, "'self'", rest)),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

fn framed(html: &str, here: &str) -> Vec<(&'static str, String)> {
    vec![
        ("Cache-Control", "no-cache".to_owned()),
        ("Content-Security-Policy", policy(html, here, "frame-ancestors *")),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
    ]
}

/// What a page may do: run and wear what stands in it, and load the guide's own files.
fn policy(html: &str, here: &str, rest: &str) -> String {
    let scripts = hashes(html, "<script>", "</script>");
    let styles = hashes(html, "<style", "</style>");
    format!(
        "default-src 'none'; script-src {here} 'wasm-unsafe-eval'{scripts}; style-src {here}{styles}; \
         img-src {here} data:; connect-src {here}; base-uri 'none'; form-action 'none'; {rest}"
    )
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

/// All headers of a path; a later rule goes before an earlier one.
pub fn of<'a>(rules: &'a [Rule], path: &str) -> Vec<(&'a str, &'a str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for (name, value) in rules.iter().filter(|it| it.covers(path)).flat_map(|it| &it.headers) {
        found.retain(|it| it.0 != name);
        found.push((name, value));
    }
    found
}

/// The rules as Netlify and Cloudflare Pages read them.
pub fn netlify(rules: &[Rule]) -> String {
    let mut lines = vec!["# For Netlify and Cloudflare Pages: leave it where it is.".to_owned()];
    for rule in rules {
        lines.push(rule.path.clone());
        lines.extend(rule.headers.iter().map(|(name, value)| format!("  {name}: {value}")));
    }
    lines.join("\n") + "\n"
}

/// The rules back from what [`netlify`] wrote.
pub fn read(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|it| !it.starts_with('#') && !it.trim().is_empty()) {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (Some(header), Some(rule)) => {
                if let Some((name, value)) = header.split_once(": ") {
                    rule.headers.push((name.to_owned(), value.to_owned()));
                }
            }
            _ => rules.push(Rule::new(line, &[])),
        }
    }
    rules
}

/// The rules for Apache 2.4.
pub fn apache(rules: &[Rule]) -> String {
    let mut lines = vec![APACHE_START.to_owned()];
    for rule in rules {
        lines.push(format!("  <If \"%{{REQUEST_URI}} =~ m#^{}$#\">", expression(&rule.path)));
        let headers = rule.headers.iter().filter(|it| it.0 != "Content-Type");
        lines.extend(headers.map(|(name, value)| format!("    Header always set {name} \"{value}\"")));
        lines.push("  </If>".to_owned());
    }
    lines.join("\n") + "\n</IfModule>\n"
}

const APACHE_START: &str = "\
# For Apache 2.4: rename to .htaccess. Needs mod_headers and mod_mime.
AddType application/wasm .wasm
AddType text/javascript .js
Options -Indexes
# Never answer a missing file with a page: that fault is the hardest to read.
ErrorDocument 404 /404.html
<IfModule mod_headers.c>";

/// The rules for nginx. A location there forgets the headers around it, so each carries all of its own.
pub fn nginx(rules: &[Rule]) -> String {
    let mut lines = vec![NGINX_START.to_owned()];
    // The first expression that fits counts there, so the most specific comes first.
    for rule in rules.iter().rev() {
        let path = rule.path.replace('*', "x");
        lines.push(format!("location ~ ^{}$ {{", expression(&rule.path)));
        lines.push("  try_files $uri $uri/index.html =404;".to_owned());
        let headers = of(rules, &path).into_iter().filter(|it| it.0 != "Content-Type");
        lines.extend(headers.map(|(name, value)| format!("  add_header {name} \"{value}\" always;")));
        lines.push("}".to_owned());
    }
    lines.join("\n") + "\n"
}

const NGINX_START: &str = "\
# For nginx: include inside server {}. Its types must know wasm:
#   types { application/wasm wasm; }
# brotli_static and gzip_static, where built in, send packed copies.
error_page 404 /404.html;";

fn expression(path: &str) -> String {
    path.replace('.', "\\.").replace('*', ".*")
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
    fn the_specific_rule_goes_before_the_general() {
        let rules = sample();
        let headers = of(&rules, "/v1/assets/guide-1.wasm");
        assert!(headers.contains(&("Content-Type", "application/wasm")));
        assert!(headers.contains(&("X-Content-Type-Options", "nosniff")));
        assert!(!of(&rules, "/picture.png").iter().any(|it| it.0 == "Cache-Control"));
    }
}
