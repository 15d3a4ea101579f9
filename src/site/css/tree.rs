//! Walks through a stylesheet that is a tree.

use lightningcss::declaration::DeclarationBlock;
use lightningcss::rules::style::StyleRule;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector, SelectorList};

/// The rules inside a rule, of a kind that can hold some.
pub fn inside<'r, 'i>(rule: &'r mut CssRule<'i>) -> Option<&'r mut CssRuleList<'i>> {
    match rule {
        CssRule::Style(it) => Some(&mut it.rules),
        CssRule::Media(it) => Some(&mut it.rules),
        CssRule::Container(it) => Some(&mut it.rules),
        CssRule::LayerBlock(it) => Some(&mut it.rules),
        CssRule::Supports(it) => Some(&mut it.rules),
        CssRule::StartingStyle(it) => Some(&mut it.rules),
        _ => None,
    }
}

/// Shows `edit` every part of every selector: the class, the attribute, the `:is()`, and what is in its brackets
/// before it.
///
/// # Errors
/// What `edit` refuses, with the line of the rule.
pub fn edit_selectors<'i>(
    rules: &mut CssRuleList<'i>,
    edit: &mut impl FnMut(&mut Component<'i>) -> Result<(), String>,
) -> Result<(), String> {
    for rule in &mut rules.0 {
        if let CssRule::Style(it) = rule {
            edit_each(&mut it.selectors.0, edit)
                .map_err(|problem| format!("{problem} (line {})", it.loc.line + 1))?;
        }
        if let Some(it) = inside(rule) {
            edit_selectors(it, edit)?;
        }
    }
    Ok(())
}

fn edit_each<'i>(
    selectors: &mut [Selector<'i>],
    edit: &mut impl FnMut(&mut Component<'i>) -> Result<(), String>,
) -> Result<(), String> {
    selectors.iter_mut().flat_map(Selector::iter_mut_raw_match_order).try_for_each(|part| {
        match part {
            Component::Is(it) | Component::Where(it) | Component::Negation(it) | Component::Has(it) => {
                edit_each(it, edit)?;
            }
            _ => {}
        }
        edit(part)
    })
}

/// Whether a part like this is anywhere in a selector.
fn has(selector: &Selector<'_>, wanted: fn(&Component<'_>) -> bool) -> bool {
    selector.iter_raw_match_order().any(|part| {
        wanted(part)
            || match part {
                Component::Is(it) | Component::Where(it) | Component::Negation(it) | Component::Has(it) => {
                    it.iter().any(|it| has(it, wanted))
                }
                _ => false,
            }
    })
}

/// Only the rules whose selector has a part like this, or that are inside such a rule.
pub fn only(rules: CssRuleList<'_>, wanted: fn(&Component<'_>) -> bool) -> CssRuleList<'_> {
    let kept = rules.0.into_iter().flat_map(|mut rule| {
        if let CssRule::Style(it) = rule {
            return only_of_style(it, wanted).map(|it| it.map(CssRule::Style));
        }
        let full = inside(&mut rule).is_some_and(|it| {
            *it = only(CssRuleList(std::mem::take(&mut it.0)), wanted);
            !it.0.is_empty()
        });
        [full.then_some(rule), None]
    });
    CssRuleList(kept.flatten().collect())
}

/// The selectors that have such a part, with all that is in the rule; and the others, for the rules inside.
fn only_of_style(rule: StyleRule<'_>, wanted: fn(&Component<'_>) -> bool) -> [Option<StyleRule<'_>>; 2] {
    let (with, without) = rule.selectors.0.iter().cloned().partition(|it| has(it, wanted));
    let within = StyleRule {
        selectors: SelectorList::from_vec(without),
        declarations: DeclarationBlock::default(),
        rules: only(rule.rules.clone(), wanted),
        ..rule.clone()
    };
    let whole = StyleRule { selectors: SelectorList::from_vec(with), ..rule };
    [whole, within].map(|it| (!it.is_empty()).then_some(it))
}

#[cfg(test)]
mod tests {
    use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
    use lightningcss::targets::{Features, Targets};

    use super::*;

    fn only_wanted(css: &str) -> String {
        let mut sheet = StyleSheet::parse(css, ParserOptions::default()).unwrap();
        let is_wanted =
            |part: &Component<'_>| matches!(part, Component::Class(it) if it.as_ref() == "wanted");
        sheet.rules = only(sheet.rules, is_wanted);
        let targets = Targets { include: Features::Nesting, ..Targets::default() };
        let printer = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
        sheet.to_css(printer).unwrap().code
    }

    #[test]
    fn a_rule_stays_for_its_selector_or_for_the_rule_around_it() {
        assert_eq!(only_wanted("a{b:c}.wanted d{e:f}@font-face{font-family:g}"), ".wanted d{e:f}");
        assert_eq!(
            only_wanted(".wanted{& a{b:c}}d{e:f;& g{h:i}& .wanted{j:k}}"),
            ".wanted a{b:c}d .wanted{j:k}"
        );
        assert_eq!(
            only_wanted("@media print{a{b:c}}@layer d{:is(e,:not(.wanted)) f{g:h}i{j:k}}"),
            "@layer d{:is(e,:not(.wanted)) f{g:h}}"
        );
    }

    #[test]
    fn of_several_selectors_each_stays_for_its_own_sake() {
        assert_eq!(
            only_wanted(".a,.wanted{b:c;& d{e:f}&.wanted g{h:i}}"),
            ".wanted{b:c}.wanted d{e:f}.wanted.wanted g{h:i}.a.wanted g{h:i}"
        );
    }
}
