//! Light and dark, when the page around may choose.

use lightningcss::media_query::MediaQuery;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector};
use lightningcss::stylesheet::ParserOptions;
use lightningcss::traits::ParseWithOptions;

use super::tree::{edit_selectors, inside, only};

/// Who chooses between light and dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chooser {
    /// The visitor's system.
    System,
    /// The page around, or else the visitor's system.
    Host,
}

const DARK: &str = "(prefers-color-scheme: dark)";
const UNLESS_LIGHT: &str = ".guide:where(:not([data-theme=light]))";
const IF_DARK: &str = ".guide:where([data-theme=dark])";

/// Lets the attribute `data-theme` of the guide, or of the page, go before what the visitor's system prefers: in
/// the rules for the dark the guide is one that is not told to be light, and copies of them count for a guide
/// that is told to be dark. `light-dark()` would say each colour once, but needs browsers of 2024.
///
/// # Errors
/// When the dark is asked for inside a rule, where its selector is out of reach.
pub fn make_choosable(rules: &mut CssRuleList<'_>) -> Result<(), String> {
    let mut done = Vec::with_capacity(rules.0.len());
    for mut rule in rules.0.drain(..) {
        let mut copies = CssRuleList(Vec::new());
        match &mut rule {
            CssRule::Media(it) if is_dark(&it.query.media_queries) => {
                copies = only(it.rules.clone(), is_guide);
                narrow(&mut it.rules, UNLESS_LIGHT)?;
                narrow(&mut copies, IF_DARK)?;
            }
            CssRule::Style(it) => refuse_dark(&mut it.rules)?,
            other => inside(other).map_or(Ok(()), make_choosable)?,
        }
        done.push(rule);
        done.extend(copies.0);
    }
    rules.0 = done;
    Ok(())
}

fn is_dark(queries: &[MediaQuery<'_>]) -> bool {
    let dark = MediaQuery::parse_string_with_options(DARK, ParserOptions::default());
    dark.is_ok_and(|dark| queries == [dark])
}

fn is_guide(part: &Component<'_>) -> bool {
    matches!(part, Component::Class(name) if name.as_ref() == "guide")
}

/// Puts a narrower selector in the place of each `.guide`.
fn narrow(rules: &mut CssRuleList<'_>, guide: &'static str) -> Result<(), String> {
    let guide = Selector::parse_string_with_options(guide, ParserOptions::default())
        .map_err(|problem| format!("{guide}: {problem:?}"))?;
    edit_selectors(rules, &mut |part| {
        if is_guide(part) {
            *part = Component::Is([guide.clone()].into());
        }
        Ok(())
    })
}

fn refuse_dark(rules: &mut CssRuleList<'_>) -> Result<(), String> {
    rules.0.iter_mut().try_for_each(|rule| match rule {
        CssRule::Media(it) if is_dark(&it.query.media_queries) => Err(format!(
            "@media {DARK} stands in a rule, where no page can choose it; put the rule into it (line {})",
            it.loc.line + 1
        )),
        other => inside(other).map_or(Ok(()), refuse_dark),
    })
}

#[cfg(test)]
mod tests {
    use lightningcss::stylesheet::{PrinterOptions, StyleSheet};

    use super::*;

    fn choosable(css: &str) -> Result<String, String> {
        let mut sheet = StyleSheet::parse(css, ParserOptions::default()).unwrap();
        make_choosable(&mut sheet.rules)?;
        let printer = PrinterOptions { minify: true, ..PrinterOptions::default() };
        Ok(sheet.to_css(printer).unwrap().code)
    }

    #[test]
    fn a_theme_goes_before_what_the_system_prefers() {
        let css = "a{b:c}@media (prefers-color-scheme:dark){.guide{--a:b}.guide.on-x .y{c:d}}e{f:g}";
        assert_eq!(
            choosable(css).unwrap(),
            "a{b:c}@media (prefers-color-scheme:dark){.guide:where(:not([data-theme=light])){--a:b}\
             .guide:where(:not([data-theme=light])).on-x .y{c:d}}\
             .guide:where([data-theme=dark]){--a:b}.guide:where([data-theme=dark]).on-x .y{c:d}e{f:g}"
        );
    }

    #[test]
    fn only_the_guide_turns_dark_with_its_attribute() {
        let css = "@layer a{@media (prefers-color-scheme:dark){body,.guide{b:c}.guided{d:e}}}";
        assert_eq!(
            choosable(css).unwrap(),
            "@layer a{@media (prefers-color-scheme:dark){body,.guide:where(:not([data-theme=light])){b:c}\
             .guided{d:e}}.guide:where([data-theme=dark]){b:c}}"
        );
    }

    #[test]
    fn what_no_page_could_choose_is_refused() {
        let problem = choosable(".guide{\n&.x{@media (prefers-color-scheme:dark){b:c}}}").unwrap_err();
        assert!(problem.contains("line 2"), "{problem}");
    }
}
