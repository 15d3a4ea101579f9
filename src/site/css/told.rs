//! The states that the styles of the first answer ask for.

use std::collections::BTreeMap;

use lightningcss::selector::Component;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};

use super::tree::edit_selectors;
use super::{FIRST, HOSTED, StyleError, in_words};
use crate::prerender::placement_css;
use crate::site::states::{found_by, is_state, named};

/// The states of the first answer by their names, each with the selectors that find it.
///
/// # Errors
/// When a file does not parse: the message names file and reason.
pub fn states() -> Result<BTreeMap<String, (String, String)>, StyleError> {
    let placement = placement_css();
    let mut states = BTreeMap::new();
    for (name, css) in FIRST.into_iter().chain(HOSTED).chain([("placement", placement.as_str())]) {
        let failed = |problem| StyleError(format!("style/{name}: {problem}"));
        let mut sheet =
            StyleSheet::parse(css, ParserOptions::default()).map_err(|it| failed(in_words(it)))?;
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
