//! What there is to know in a session: the plan, how the marks were before, the screen.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use crate::browser::elements::all;
use crate::content::{ModeId, ScreenId, Urgency};
use crate::rules::plan::code::{KEY, encode};
use crate::rules::plan::control::step_of;
use crate::rules::plan::{Marks, Plan, Step, screens, steps};
use crate::rules::{Rules, stops};
use crate::session::words::Line;

/// The state of a session, cheap to hand on.
#[derive(Clone, Copy)]
pub struct State {
    /// For whom the screens are.
    pub mode: ModeId,
    /// What the content says about signs and conditions.
    pub rules: StoredValue<Rules>,
    /// What is said, marked and agreed.
    pub plan: RwSignal<Plan>,
    /// The marks before each step that changed them.
    pub undo: RwSignal<Vec<Marks>>,
    /// The screen that shows.
    pub screen: RwSignal<ScreenId>,
    /// The columns of the comparison.
    pub compared: RwSignal<[String; 2]>,
    /// Whether somebody asked for the code and the link.
    pub made: RwSignal<bool>,
    /// What the head of the page says.
    pub line: RwSignal<Option<Line>>,
}

impl State {
    /// The state that the controls of a page tell, which may have been used before there was a program.
    pub fn new(root: &Element, rules: Rules) -> Option<Self> {
        let mode = root.query_selector("[data-mode]").ok()??.get_attribute("data-mode")?;
        let mode = ModeId::from_slug(&mode)?;
        let inputs = all::<HtmlInputElement>(root, "input").into_iter().filter(HtmlInputElement::checked);
        let mut steps: Vec<_> = inputs.filter_map(|it| step_of(&it.name(), &it.value(), true)).collect();
        let lists = all::<HtmlSelectElement>(root, "select").into_iter().filter(|it| !it.value().is_empty());
        steps.extend(lists.filter_map(|it| step_of(&it.name(), &it.value(), true)));
        let plan = steps.into_iter().fold(Plan::default(), Plan::after);
        Some(Self {
            mode,
            rules: StoredValue::new(rules),
            plan: RwSignal::new(plan),
            undo: RwSignal::new(Vec::new()),
            screen: RwSignal::new(first(mode)),
            compared: RwSignal::new(compared(root)),
            made: RwSignal::new(false),
            line: RwSignal::new(None),
        })
    }

    /// Goes on with the plan after a step.
    pub fn take(self, step: Step) {
        let Some(before) = self.plan.try_get_untracked() else { return };
        let after = before.clone().after(step);
        if after.marks != before.marks {
            self.undo.update(|it| it.push(before.marks));
        }
        self.plan.set(after);
    }

    /// Takes the last change of the marks back.
    pub fn take_back(self) {
        if let Some(marks) = self.undo.try_update(Vec::pop).flatten() {
            self.plan.update(|it| *it = std::mem::take(it).with_marks(marks));
        }
    }

    /// Takes back whatever ends the session.
    pub fn take_stop_back(self) {
        let rules = self.rules.get_value();
        self.plan.update(|it| *it = it.without_stop(&rules));
    }

    /// How soon a doctor has to look, when that ends the session.
    pub fn stop(self) -> Option<Urgency> {
        let plan = self.plan.get();
        self.rules.with_value(|rules| plan.urgency(rules)).filter(|it| stops(Some(*it)))
    }

    /// Goes to the screen that a fragment names.
    pub fn go(self, fragment: &str) {
        let screen = fragment.strip_prefix('#').and_then(ScreenId::from_slug);
        let screen = screen.filter(|it| screens(self.mode).any(|of| of == *it));
        if let Some(screen) = screen.or_else(|| fragment.is_empty().then(|| first(self.mode))) {
            self.screen.set(screen);
            // What was said about a link has been read.
            self.line.set(None);
        }
    }

    /// Shows a plan that came with a link: the page to take home, or a session from its start.
    pub fn open(self, plan: Plan, is_led: bool) {
        self.plan.set(plan);
        self.undo.set(Vec::new());
        self.screen.set(if is_led { first(self.mode) } else { ScreenId::Home });
    }

    /// Says something at the head of the page.
    pub fn say(self, line: Line) {
        self.line.set(Some(line));
    }

    /// Forgets everything.
    pub fn forget(self) {
        self.plan.set(Plan::default());
        self.undo.set(Vec::new());
        self.made.set(false);
        self.line.set(None);
        self.screen.set(first(self.mode));
    }

    /// The plan as it stands behind the `#` of a link.
    pub fn fragment(self) -> String {
        [KEY, "=", &encode(&self.plan.get())].concat()
    }
}

/// The screen with which a mode begins.
fn first(mode: ModeId) -> ScreenId {
    steps(mode)[0][0]
}

/// The two columns that the lists name.
pub fn compared(root: &Element) -> [String; 2] {
    ["compare-first", "compare-second"].map(|name| {
        let list = root.query_selector(&["[name='", name, "']"].concat()).ok().flatten();
        list.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok()).map(|it| it.value()).unwrap_or_default()
    })
}
