//! What the stylesheet calls a state: `:on(area-glutes)`, and `:off(area-glutes)` for its opposite; on the drawing
//! `:drawn(area-glutes)` and `:undrawn(area-glutes)`. The build writes it out twice.
//!
//! Without script, a state is that of the native control with this id, or of any control with this name, and
//! `:has()` finds it. But a browser then looks through the whole guide at every change, which takes a phone a tenth of
//! a second. So where there is script, states are classes: a few lines in the page tell them from the same selectors
//! until the app does. Those of the drawing have names of their own: what changes the class of the guide would have a
//! browser look again at everything in the drawing whose rules name that class, before the panel is shown.

use lightningcss::properties::custom::{Token, TokenOrValue};
use lightningcss::rules::CssRuleList;
use lightningcss::selector::{Component, PseudoClass, Selector};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions};
use lightningcss::traits::{ParseWithOptions, ToCss};
use oxc::allocator::Allocator;

use crate::content::Urgency;
use crate::rules::stops;
use crate::site::css::tree::edit_selectors;

/// Who tells the stylesheet what is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// The app, by classes of the guide.
    App,
    /// The controls themselves, where there is no script.
    Controls,
}

const ON: &str = "on";
const OFF: &str = "off";
/// The same for the drawing, which shows what is on a frame after everything else does.
const DRAWN: &str = "drawn";
const UNDRAWN: &str = "undrawn";

/// The name of the state in which the most urgent of all ticks asks for help this soon.
const URGENCY: &str = "urgency-";
/// The state in which a tick stops a massage.
const STOPPED: &str = "stopped";

/// Ticks that ask for help as soon as `urgency` says: signs of this urgency that ask nothing back, or whose question
/// has no clear no; and, of any urgency, those that a clear no makes this urgent.
fn ticks(urgency: Urgency) -> String {
    let slug = urgency.slug();
    format!(
        ".{slug} [name=sign]:checked:not(.asks),.{slug} .asks:checked~.follow-up .no:not(:checked),\
         .asks:checked~.follow-up .to-{slug}:checked"
    )
}

/// The ticks of several urgencies.
fn all_ticks(urgencies: impl Iterator<Item = Urgency>) -> String {
    urgencies.map(ticks).collect::<Vec<_>>().join(",")
}

/// Whether a part of a selector is a state.
pub fn is_state(part: &Component<'_>) -> bool {
    let Component::NonTSPseudoClass(PseudoClass::CustomFunction { name, .. } | PseudoClass::Custom { name }) =
        part
    else {
        return false;
    };
    [ON, OFF, DRAWN, UNDRAWN].contains(&name.as_ref())
}

/// Writes out every state, in selectors whose text `texts` keeps.
///
/// # Errors
/// What is wrong with a state, in words.
pub fn write_out<'i>(
    rules: &mut CssRuleList<'i>,
    teller: Teller,
    texts: &'i Allocator,
) -> Result<(), String> {
    edit_selectors(rules, &mut |part| {
        if is_state(part) {
            *part = parsed(texts.alloc_str(&text(part, teller)?))?;
        }
        Ok(())
    })
}

/// A selector as one part of another.
fn parsed(text: &str) -> Result<Component<'_>, String> {
    let selector = Selector::parse_string_with_options(text, ParserOptions::default())
        .map_err(|problem| format!("{text}: {problem:?}"))?;
    let mut parts = selector.iter_raw_match_order();
    Ok(match (parts.next(), parts.next()) {
        (Some(only), None) => only.clone(),
        // Printed without `:is()`, which a single selector does not need.
        _ => Component::Is([selector].into()),
    })
}

/// What a state is for this teller.
fn text(state: &Component<'_>, teller: Teller) -> Result<String, String> {
    let (is_on, names) = named(state)?;
    let told = if of_drawing(state) { ".as-" } else { ".on-" };
    let text = match (teller, is_on) {
        (Teller::App, true) => class(told, &names),
        // Without an app no state is told, which does not mean that it is off. On and off weigh the same.
        (Teller::App, false) => format!(":where(.live):not({})", class(told, &names)),
        (Teller::Controls, true) => control(&names),
        (Teller::Controls, false) => format!(":not({})", control(&names)),
    };
    Ok(if teller == Teller::Controls && of_drawing(state) { format!(":is(.guide{text} *)") } else { text })
}

/// Whether the state is one of the drawing alone.
fn of_drawing(state: &Component<'_>) -> bool {
    matches!(state, Component::NonTSPseudoClass(PseudoClass::CustomFunction { name, .. })
        if [DRAWN, UNDRAWN].contains(&name.as_ref()))
}

/// Whether the state is to be on, and the names of those of which one has to be.
///
/// # Errors
/// When it names none, in words.
pub fn named<'s>(state: &'s Component<'_>) -> Result<(bool, Vec<&'s str>), String> {
    let refused = || {
        let state = Selector::from(state.clone()).to_css_string(PrinterOptions::default());
        format!("{} names no state; write the id or the name of a control", state.unwrap_or_default())
    };
    let Component::NonTSPseudoClass(PseudoClass::CustomFunction { name, arguments }) = state else {
        return Err(refused());
    };
    let names = arguments.0.split(|it| matches!(it, TokenOrValue::Token(Token::Comma)));
    let names: Option<_> = names.map(single_name).collect();
    Ok(([ON, DRAWN].contains(&name.as_ref()), names.ok_or_else(refused)?))
}

/// The name between two commas.
fn single_name<'s>(tokens: &'s [TokenOrValue<'_>]) -> Option<&'s str> {
    let mut tokens = tokens.iter().filter(|it| !it.is_whitespace());
    match (tokens.next(), tokens.next()) {
        (Some(TokenOrValue::Token(Token::Ident(name))), None) if is_name(name) => Some(name),
        _ => None,
    }
}

fn class(told: &str, names: &[&str]) -> String {
    let classes: Vec<_> = names.iter().map(|it| [told, it].concat()).collect();
    if let [class] = classes.as_slice() { class.clone() } else { format!(":is({})", classes.join(",")) }
}

fn control(names: &[&str]) -> String {
    if let [name] = names {
        let (found, unless) = found_by(name);
        let unless = if unless.is_empty() { unless } else { format!(":not(:has({unless}))") };
        return format!(":has({found}){unless}");
    }
    let controls: Vec<_> = names.iter().map(|it| checked(it)).collect();
    format!(":has({})", controls.join(","))
}

/// A state is on when something in the guide is the first of these, and nothing the second.
pub fn found_by(name: &str) -> (String, String) {
    match name.strip_prefix(URGENCY).and_then(Urgency::from_slug) {
        Some(urgency) => {
            let more_urgent = Urgency::ALL.into_iter().take_while(|it| *it != urgency);
            (ticks(urgency), all_ticks(more_urgent))
        }
        None => (checked(name), String::new()),
    }
}

/// A group of controls goes by its name, which is one word; a single control by its id, which has a hyphen.
fn checked(name: &str) -> String {
    match name.split_once('-') {
        None if name == STOPPED => all_ticks(Urgency::ALL.into_iter().filter(|it| stops(Some(*it)))),
        None => format!("[name={name}]:checked"),
        Some(("view", id)) => format!("#{id}:target,#{id} :target"),
        Some(("focus", id)) => format!("#{id}:focus-visible"),
        Some(_) => format!("#{name}:checked"),
    }
}

fn is_name(name: &str) -> bool {
    name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
}

#[cfg(test)]
mod tests {
    use lightningcss::stylesheet::StyleSheet;

    use super::*;

    fn written(css: &str, teller: Teller) -> Result<String, String> {
        let texts = Allocator::default();
        let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|it| it.to_string())?;
        write_out(&mut sheet.rules, teller, &texts)?;
        let printer = PrinterOptions { minify: true, ..PrinterOptions::default() };
        Ok(sheet.to_css(printer).unwrap().code)
    }

    fn both(css: &str) -> [String; 2] {
        [Teller::App, Teller::Controls].map(|teller| written(css, teller).unwrap())
    }

    #[test]
    fn a_state_is_a_class_or_before_the_app_a_control() {
        let [app, controls] = both(".guide:on(area-glutes, stop) .tag{color:red}");
        assert_eq!(app, ".guide:is(.on-area-glutes,.on-stop) .tag{color:red}");
        assert_eq!(controls, ".guide:has(#area-glutes:checked,[name=stop]:checked) .tag{color:red}");
        assert_eq!(both(".tag{}"), [".tag{}", ".tag{}"]);
    }

    #[test]
    fn the_drawing_has_classes_of_its_own_and_no_controls() {
        let [app, controls] = both(".stage:drawn(area-glutes) .tag{color:red}");
        assert_eq!(app, ".stage.as-area-glutes .tag{color:red}");
        assert_eq!(controls, ".stage:is(.guide:has(#area-glutes:checked) *) .tag{color:red}");
        let [app, controls] = both(".stage:undrawn(area) .tag{color:red}");
        assert_eq!(app, ".stage:where(.live):not(.as-area) .tag{color:red}");
        assert_eq!(controls, ".stage:is(.guide:not(:has([name=area]:checked)) *) .tag{color:red}");
    }

    #[test]
    fn nothing_is_off_only_because_no_app_tells_what_is_on() {
        let [app, controls] = both(".guide:off(area) .overview{}");
        assert_eq!(app, ".guide:where(.live):not(.on-area) .overview{}");
        assert_eq!(controls, ".guide:not(:has([name=area]:checked)) .overview{}");
    }

    #[test]
    fn a_less_urgent_card_shows_only_without_a_more_urgent_one() {
        let [app, controls] = both(".guide:on(urgency-today) .card-today{}");
        assert_eq!(app, ".guide.on-urgency-today .card-today{}");
        assert!(controls.contains(":not(:has(.emergency [name=sign]:checked"), "{controls}");
    }

    #[test]
    fn a_clear_no_shows_the_card_that_it_leads_to_whichever_that_is() {
        for urgency in Urgency::ALL {
            let slug = urgency.slug();
            let [_, controls] = both(&format!(".guide:on(urgency-{slug}) .card{{}}"));
            assert!(controls.contains(&format!(".to-{slug}:checked")), "{controls}");
            let [_, controls] = both(".guide:on(stopped) .halt{}");
            assert_eq!(controls.contains(&format!(".to-{slug}:checked")), stops(Some(urgency)), "{controls}");
        }
    }

    #[test]
    fn a_state_is_found_wherever_it_stands() {
        let css = "@layer a{@supports (b:c){@container guide (width<9em){html{\
                   @media print{:where(.x,.guide:not(:on(stop))) .y{b:c}}}}}}";
        let [app, controls] = both(css);
        assert!(app.contains(":where(.x,.guide:not(.on-stop)) .y{b:c}"), "{app}");
        assert!(controls.contains(":where(.x,.guide:not(:has([name=stop]:checked))) .y{b:c}"), "{controls}");
    }

    #[test]
    fn a_damaged_state_is_refused() {
        for state in
            [":on(", ":on()", ":on", ":on(#area-glutes)", ":off(area,)", ":off(area stop)", ":on(a_b)"]
        {
            let problem = written(&format!("a{{}}\n.guide{state} .tag{{}}"), Teller::App).unwrap_err();
            let is_open = !state.contains(')') && state.contains('(');
            assert!(is_open || problem.starts_with(state) && problem.ends_with("(line 2)"), "{problem}");
        }
    }
}
