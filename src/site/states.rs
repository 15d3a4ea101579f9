//! What the stylesheet calls a state: `:on(area-glutes)`, and `:off(area-glutes)` for its opposite. The build
//! writes it out twice.
//!
//! Before the app runs, a state is that of the native control with this id, or of any control with this
//! name, and `:has()` finds it. But a browser then looks through the whole guide at every change, which takes
//! a phone a tenth of a second. So the app tells the states as classes, and turns off the sheet that looks
//! for them.

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

/// Controls that ask for help now, today, soon and some day; a more urgent one goes first.
const URGENT: [(&str, &str); 4] = [
    (
        "urgency-emergency",
        ".emergency [name=sign]:checked:not(.asks),.asks:checked~.follow-up .no:not(:checked)",
    ),
    ("urgency-today", ".today [name=sign]:checked,.asks:checked~.follow-up .to-today:checked"),
    ("urgency-soon", ".soon :checked"),
    ("urgency-routine", ".routine :checked"),
];
/// All but the last of them stop a massage.
const STOPPED: &str = ":is(.emergency,.today,.soon) [name=sign]:checked";

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
        && let Some(place) = URGENT.iter().position(|it| it.0 == *name)
    {
        let before: Vec<_> = URGENT[..place].iter().map(|it| it.1).collect();
        let unless =
            if before.is_empty() { String::new() } else { format!(":not(:has({}))", before.join(",")) };
        return format!(":has({}){unless}", URGENT[place].1);
    }
    let controls: Vec<_> = names.iter().map(|it| checked(it)).collect();
    format!(":has({})", controls.join(","))
}

/// A group of controls goes by its name, which is one word; a single control by its id, which has a hyphen.
fn checked(name: &str) -> String {
    match name.split_once('-') {
        None if name == "stopped" => STOPPED.to_owned(),
        None => format!("[name={name}]:checked"),
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
    fn a_damaged_state_is_refused() {
        for css in [".guide:on(.tag{}", ".guide:on() .tag{}", ".guide:on(#area-glutes) .tag{}"] {
            assert!(written_out(css, Teller::App).is_err(), "{css}");
        }
    }
}
