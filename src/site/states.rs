//! What the stylesheet calls a state: `:on(area-glutes)`, and `:off(area-glutes)` for its opposite. The build
//! writes it out twice.
//!
//! Before the app runs, a state is that of the native control with this id, or of any control with this
//! name, and `:has()` finds it. But a browser then looks through the whole guide at every change, which takes
//! a phone a tenth of a second. So the app tells the states as classes, and turns off the sheet that looks
//! for them.

use crate::content::Urgency;
use crate::rules::stops;

/// Who tells the stylesheet what is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// The app, by classes of the guide.
    App,
    /// The controls themselves, before there is an app.
    Controls,
}

/// Marks a rule of the sheet that only counts before the app.
pub const MARK: &str = ":not(.live)";

const ON: &str = ":on(";
const OFF: &str = ":off(";

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

/// A stylesheet with every state written out.
///
/// # Errors
/// What is wrong with a state, in words.
pub fn written_out(css: &str, teller: Teller) -> Result<String, String> {
    let on = replaced(css, ON, |names| match teller {
        Teller::App => class(names),
        Teller::Controls => control(names) + MARK,
    })?;
    replaced(&on, OFF, |names| match teller {
        // Without an app no state is told, which does not mean that it is off. On and off weigh the same.
        Teller::App => format!(":where(.live):not({})", class(names)),
        Teller::Controls => format!(":not({}){MARK}", control(names)),
    })
}

fn replaced(css: &str, notation: &str, text: impl Fn(&[&str]) -> String) -> Result<String, String> {
    let mut parts = css.split(notation);
    let mut done = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (names, rest) = part.split_once(')').ok_or("a state has no closing bracket")?;
        let names: Vec<_> = names.split(',').map(str::trim).collect();
        if let Some(name) = names.iter().find(|it| !is_name(it)) {
            return Err(format!("{notation}{name}) names no state; write the id or the name of a control"));
        }
        done += &text(&names);
        done += rest;
    }
    Ok(done)
}

fn class(names: &[&str]) -> String {
    let classes: Vec<_> = names.iter().map(|it| [".on-", it].concat()).collect();
    if let [class] = classes.as_slice() { class.clone() } else { format!(":is({})", classes.join(",")) }
}

fn control(names: &[&str]) -> String {
    if let [name] = names
        && let Some(urgency) = name.strip_prefix(URGENCY).and_then(Urgency::from_slug)
    {
        let more_urgent = all_ticks(Urgency::ALL.into_iter().take_while(|it| *it != urgency));
        let unless =
            if more_urgent.is_empty() { String::new() } else { format!(":not(:has({more_urgent}))") };
        return format!(":has({}){unless}", ticks(urgency));
    }
    let controls: Vec<_> = names.iter().map(|it| checked(it)).collect();
    format!(":has({})", controls.join(","))
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
    !name.is_empty() && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(css: &str) -> [String; 2] {
        [Teller::App, Teller::Controls].map(|teller| written_out(css, teller).unwrap())
    }

    #[test]
    fn a_state_is_a_class_or_before_the_app_a_control() {
        let [app, controls] = both(".guide:on(area-glutes, stop) .tag{color:red}");
        assert_eq!(app, ".guide:is(.on-area-glutes,.on-stop) .tag{color:red}");
        assert_eq!(
            controls,
            ".guide:has(#area-glutes:checked,[name=stop]:checked):not(.live) .tag{color:red}"
        );
        assert_eq!(both(".tag{}"), [".tag{}", ".tag{}"]);
    }

    #[test]
    fn nothing_is_off_only_because_no_app_tells_what_is_on() {
        let [app, controls] = both(".guide:off(area) .overview{}");
        assert_eq!(app, ".guide:where(.live):not(.on-area) .overview{}");
        assert_eq!(controls, ".guide:not(:has([name=area]:checked)):not(.live) .overview{}");
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
    fn a_damaged_state_is_refused() {
        for css in [".guide:on(.tag{}", ".guide:on() .tag{}", ".guide:on(#area-glutes) .tag{}"] {
            assert!(written_out(css, Teller::App).is_err(), "{css}");
        }
    }
}
