//! Walks through a stylesheet that is a tree.

use lightningcss::declaration::DeclarationBlock;
use lightningcss::rules::layer::LayerName;
use lightningcss::rules::style::StyleRule;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector, SelectorList};
use lightningcss::stylesheet::PrinterOptions;
use lightningcss::traits::ToCss;

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

/// Writes cascade layers out for browsers that do not know them: a rule of a layer weighs nothing, so that the later one
/// wins, and any rule outside. The layers have to stand in their order.
///
/// # Errors
/// Where a rule stands in a rule, or a layer out of its order.
pub fn without_layers(rules: &mut CssRuleList<'_>) -> Result<(), String> {
    let name_of = |it: &LayerName<'_>| it.to_css_string(PrinterOptions::default()).unwrap_or_default();
    let (mut order, mut last): (Vec<String>, usize) = (Vec::new(), 0);
    let mut flat = Vec::new();
    for rule in std::mem::take(&mut rules.0) {
        match rule {
            CssRule::LayerStatement(it) => order.extend(it.names.iter().map(name_of)),
            CssRule::LayerBlock(mut it) => {
                let name = it.name.as_ref().map(name_of).unwrap_or_default();
                let place = order.iter().position(|it| *it == name).unwrap_or(order.len());
                if place < last {
                    return Err(format!("layer {name} stands out of its order; write it before the others"));
                }
                if place == order.len() {
                    order.push(name);
                }
                last = place;
                weightless(&mut it.rules)?;
                flat.append(&mut it.rules.0);
            }
            other => flat.push(other),
        }
    }
    rules.0 = flat;
    Ok(())
}

fn weightless(rules: &mut CssRuleList<'_>) -> Result<(), String> {
    for rule in &mut rules.0 {
        if let CssRule::Style(it) = rule {
            if !it.rules.0.is_empty() {
                return Err(format!("a rule of a layer stands in a rule (line {})", it.loc.line + 1));
            }
            let all = std::mem::take(&mut it.selectors.0).into_iter();
            it.selectors.0 = all.map(|it| Selector::from(Component::Where([it].into()))).collect();
        } else if let Some(it) = inside(rule) {
            weightless(it)?;
        }
    }
    Ok(())
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
    use lightningcss::stylesheet::{ParserOptions, StyleSheet};
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

    fn flat(css: &str) -> Result<String, String> {
        let mut sheet = StyleSheet::parse(css, ParserOptions::default()).unwrap();
        without_layers(&mut sheet.rules)?;
        let printer = PrinterOptions { minify: true, ..PrinterOptions::default() };
        Ok(sheet.to_css(printer).unwrap().code)
    }

    #[test]
    fn layers_become_rules_that_weigh_nothing() {
        assert_eq!(
            flat("@layer a,b;c{d:e}@layer a{.f .g,h{i:j}}@layer b{@media print{.k{l:m}}}").unwrap(),
            "c{d:e}:where(.f .g),:where(h){i:j}@media print{:where(.k){l:m}}"
        );
        for out_of_order in [
            "@layer a,b;@layer b{c{d:e}}@layer a{f{g:h}}",
            "@layer a{b{c:d}}@layer b{e{f:g}}@layer a{h{i:j}}",
        ] {
            assert!(flat(out_of_order).unwrap_err().contains("order"), "{out_of_order}");
        }
    }
}
