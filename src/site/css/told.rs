//! The states that styles ask for.

use std::collections::BTreeMap;

use lightningcss::selector::Component;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};

use super::tree::edit_selectors;
use crate::site::states::{found_by, is_state, named};

/// States by their names, each with the selectors that find it: one that something has to be, and one that nothing
/// may be.
pub type States = BTreeMap<String, (String, String)>;

/// The states of some files.
///
/// # Errors
/// When a file does not parse: the message names file and reason.
pub fn told<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Result<States, String> {
    let mut states = States::new();
    for (name, css) in files {
        let failed = |problem: String| format!("style/{name}: {problem}");
        let mut sheet =
            StyleSheet::parse(css, ParserOptions::default()).map_err(|it| failed(it.to_string()))?;
        let gather = &mut |part: &mut Component<'_>| {
            if is_state(part) {
                states.extend(named(part)?.1.into_iter().map(|it| (it.to_owned(), found_by(it))));
            }
            Ok(())
        };
        edit_selectors(&mut sheet.rules, gather).map_err(failed)?;
    }
    Ok(states)
}
