//! What is said of the headers of some paths.

/// The headers of some paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// A path from the root; a `*` at its end stands for anything.
    pub path: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
}

impl Rule {
    /// The rule for a path.
    pub fn new(path: &str, headers: &[(&str, &str)]) -> Self {
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

/// All headers of a path; a later rule goes before an earlier one.
pub fn of<'a>(rules: &'a [Rule], path: &str) -> Vec<(&'a str, &'a str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for (name, value) in rules.iter().filter(|it| it.covers(path)).flat_map(|it| &it.headers) {
        found.retain(|it| it.0 != name);
        found.push((name, value));
    }
    found
}
