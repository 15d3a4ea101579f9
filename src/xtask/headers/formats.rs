//! The rules as hosts read them.

use crate::xtask::headers::rule::{Rule, of};

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
<IfModule mod_headers.c>
  # Who may show a page in a frame is said below, page by page.
  Header unset X-Frame-Options
  Header always unset X-Frame-Options";

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
error_page 404 /404.html;
# Without its slash a folder is another place, where its page finds neither looks nor script.
location ~ ^/(demo|preview|(?!ok$)[a-z][a-z](-[a-z]+)?)$ {
  absolute_redirect off;
  return 301 $uri/;
}";

fn expression(path: &str) -> String {
    path.replace('.', "\\.").replace('*', ".*")
}
