//! What holds for every stylesheet.

use std::collections::BTreeSet;

use lightningcss::rules::CssRule;
use lightningcss::selector::{Component, Selector};
use lightningcss::traits::ToCss;

use super::*;
use crate::content::{BUILT_IN, parse};
use crate::prerender::Surroundings;
use crate::site::states::named;
use crate::site::{guide_html, later_html};
use tree::{edit_selectors, inside};

#[test]
fn the_sheets_hold_dark_colours_for_both() {
    let sheet = element_stylesheet().unwrap();
    let dark = "--paper:#12161b";
    assert_eq!(sheet.matches(dark).count(), 2, "one for the system's wish, one for the page's");
    assert!(sheet.contains(".guide:where([data-theme=dark]){"));
}

#[test]
fn whatever_moves_does_so_in_one_way() {
    let sheets = [element_stylesheet().unwrap(), session_stylesheet().unwrap(), plain_stylesheet().unwrap()];
    for curve in ["cubic-bezier(", "ease-in", "ease-out", "steps("] {
        assert!(sheets.iter().all(|it| !it.contains(curve)), "{curve}");
    }
}

#[test]
fn each_state_is_that_of_a_control_of_the_page() {
    let guide = parse(BUILT_IN).unwrap();
    let html = guide_html(&guide) + &later_html(&guide, Surroundings::default());
    let mut controls = 0;
    for sheets in [framed_stylesheets().unwrap(), later_stylesheets().unwrap()] {
        assert!(!sheets.main.contains(":has(#"), "the app tells what is on");
        let mut sheet = StyleSheet::parse(&sheets.before, ParserOptions::default()).unwrap();
        let found = edit_selectors(&mut sheet.rules, &mut |part| {
            let control = match part {
                Component::ID(id) => format!(r#" id="{}""#, id.as_ref()),
                Component::AttributeInNoNamespace { local_name, value, .. } => {
                    format!(r#" {}="{}""#, local_name.as_ref(), value.as_ref())
                }
                _ => return Ok(()),
            };
            controls += 1;
            if html.contains(&control) { Ok(()) } else { Err(format!("nothing has{control}")) }
        });
        found.unwrap();
    }
    assert!(controls > 0);
}

fn each_selector(rules: &mut CssRuleList<'_>, see: &mut impl FnMut(&Selector<'_>)) {
    for rule in &mut rules.0 {
        if let CssRule::Style(it) = rule {
            it.selectors.0.iter().for_each(&mut *see);
        }
        if let Some(it) = inside(rule) {
            each_selector(it, see);
        }
    }
}

#[test]
fn a_state_names_what_it_changes() {
    let mut told = 0;
    for sheets in [framed_stylesheets().unwrap(), later_stylesheets().unwrap()] {
        let mut sheet = StyleSheet::parse(&sheets.main, ParserOptions::default()).unwrap();
        each_selector(&mut sheet.rules, &mut |selector| {
            let text = selector.to_css_string(PrinterOptions::default()).unwrap();
            if ![".on-", ".as-"].iter().any(|it| text.contains(it)) {
                return;
            }
            told += 1;
            // Else a browser styles all of the guide again at every change.
            let named = selector.iter().any(|it| {
                !matches!(it, Component::Negation(_) | Component::Nth(_) | Component::ExplicitUniversalType)
            });
            assert!(named, "{text} can mean anything in the guide; name it by a class");
        });
    }
    assert!(told > 0);
}

#[test]
fn the_lint_of_the_styles_takes_states_of_one_word_for_no_element() {
    let mut names = BTreeSet::new();
    for (_, css) in FIRST.iter().chain(&LATER).chain(&HOSTED).chain(&BESIDE) {
        let mut sheet = StyleSheet::parse(css, ParserOptions::default()).unwrap();
        let gathered = edit_selectors(&mut sheet.rules, &mut |part| {
            if is_state(part) {
                names.extend(named(part)?.1.iter().filter(|it| !it.contains('-')).map(ToString::to_string));
            }
            Ok(())
        });
        gathered.unwrap();
    }
    let lint: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/.stylelintrc.json")).unwrap();
    assert_eq!(
        lint["rules"]["selector-type-no-unknown"][1]["ignoreTypes"],
        serde_json::json!(names),
        "write it into tests/.stylelintrc.json"
    );
}

/// The lists of selectors in a sheet, each on one line.
fn heads(code: &str) -> impl Iterator<Item = &str> {
    code.split(['{', '}', ';']).filter(|it| it.contains(','))
}

/// A list without what stands in brackets, where an engine goes on behind what it does not know.
fn parts(head: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for letter in head.chars() {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        match letter {
            ',' if depth == 0 => parts.push(String::new()),
            letter => parts.last_mut().unwrap().push(letter),
        }
    }
    parts
}

#[test]
fn a_selector_that_old_browsers_do_not_know_takes_no_other_along() {
    let session = session_stylesheet().unwrap();
    let all = [first_stylesheets().unwrap().main, framed_stylesheets().unwrap().main, session];
    let more = [later(Chooser::Host).unwrap().main, print_stylesheet().unwrap()];
    let mut found = 0;
    for head in all.iter().chain(&more).flat_map(|it| heads(it)) {
        let parts = parts(head);
        let unknown = parts.iter().filter(|it| it.contains(":has(") && !it.starts_with(":is(")).count();
        found += usize::from(unknown > 0);
        assert!(unknown == 0 || unknown == parts.len(), "give it a rule of its own: {head}");
    }
    assert!(found > 0, "there are such selectors");
    let joined = sheets([("x.css", "a:has(b){color:red}c{color:red}")], Chooser::Host).unwrap().main;
    assert_eq!(joined, "a:has(b){color:red}c{color:red}");
}

#[test]
fn a_fault_is_refused_with_its_file_its_line_and_the_reason() {
    for (css, reason) in [("a{}\n.guide:on() b{}", ":on() names no state"), ("a{}\nb{c:d}}", "Unexpected")] {
        let problem = sheets([("x.css", css)], Chooser::Host).unwrap_err().to_string();
        let start = ["style/x.css: ", reason].concat();
        assert!(problem.starts_with(&start) && problem.ends_with("(line 2)"), "{problem}");
    }
}

#[test]
fn one_file_serves_page_and_frame_without_script() {
    assert_eq!(first_stylesheets().unwrap().before, framed_stylesheets().unwrap().before);
}
