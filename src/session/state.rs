//! What there is to know in a session: the plan, how the marks were before, the screen.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use crate::browser::elements::all;
use crate::content::{ModeId, QuestionId, ScreenId, TypeId, Urgency};
use crate::rules::plan::code::{KEY, encode};
use crate::rules::plan::control::steps_of;
use crate::rules::plan::{Marks, Plan, Step, steps};
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
    /// The screen that shows and, of the questions about health, the one that somebody went to.
    pub place: RwSignal<(ScreenId, Option<QuestionId>)>,
    /// The columns of the comparison, once somebody has chosen them.
    pub compared: RwSignal<Option<[String; 2]>>,
    /// Whether somebody asked for the code and the link.
    pub made: RwSignal<bool>,
    /// What the head of the page says.
    pub line: RwSignal<Option<Line>>,
    /// The screen to which somebody went back from a stop, to see what was said there.
    pub review: RwSignal<Option<ScreenId>>,
    /// Whether the plan came with a link and is only read: nobody changes alone what two have agreed on.
    pub reading: RwSignal<bool>,
    /// That plan, as it came.
    opened: RwSignal<Plan>,
}

/// What is left of a session that is only read: the signs, and the page.
const READ: &[&[ScreenId]] = &[&[ScreenId::Now], &[ScreenId::Soon], &[ScreenId::Home]];

impl State {
    /// The state that the controls of a page tell, which may have been used before there was a program.
    pub fn new(root: &Element, rules: Rules) -> Option<Self> {
        let mode = root.query_selector("[data-mode]").ok()??.get_attribute("data-mode")?;
        let mode = ModeId::from_slug(&mode)?;
        let inputs = all::<HtmlInputElement>(root, "input").into_iter().filter(HtmlInputElement::checked);
        let lists = all::<HtmlSelectElement>(root, "select").into_iter().filter(|it| !it.value().is_empty());
        let inputs = inputs.map(|it| (it.name(), it.value()));
        let said = inputs.chain(lists.map(|it| (it.name(), it.value())));
        let plan = said.fold(Plan::default(), |plan, (name, value)| {
            steps_of(&name, &value, true).into_iter().fold(plan, Plan::after)
        });
        let early = plan.told_early(&rules);
        let plan = early.into_iter().fold(plan, Plan::after);
        Some(Self {
            mode,
            rules: StoredValue::new(rules),
            plan: RwSignal::new(plan),
            undo: RwSignal::new(Vec::new()),
            place: RwSignal::new((first(mode), None)),
            compared: RwSignal::new(None),
            made: RwSignal::new(false),
            line: RwSignal::new(None),
            review: RwSignal::new(None),
            reading: RwSignal::new(false),
            opened: RwSignal::new(Plan::default()),
        })
    }

    /// Goes on with the plan after a step.
    pub fn take(self, step: Step) {
        let Some(before) = self.plan.try_get_untracked() else { return };
        let after = before.clone().after(step);
        if after.marks != before.marks {
            self.undo.update(|it| it.push(before.marks));
        }
        self.put(after);
    }

    /// Shows a plan. One that ends nothing has no stop to look back from: the next sign stops again. So does what is
    /// more urgent than that. Whoever reads a plan and takes a sign back has the plan as it was.
    fn put(self, plan: Plan) {
        let opened = self.opened.get_untracked();
        let is_as_before = self.reading.get_untracked() && plan.says_no_more_of_signs_than(&opened);
        let plan = if is_as_before { opened } else { plan };
        let before = self.plan.with_untracked(|it| self.rules.with_value(|rules| it.urgency(rules)));
        let now = self.rules.with_value(|rules| plan.urgency(rules));
        if !stops(now) || before > now {
            self.review.set(None);
        }
        self.plan.set(plan);
    }

    /// The steps that there are.
    pub fn steps(self) -> &'static [&'static [ScreenId]] {
        if self.reading.get() { READ } else { steps(self.mode) }
    }

    /// Takes the last change of the marks back.
    pub fn take_back(self) {
        if let Some(marks) = self.undo.try_update(Vec::pop).flatten() {
            self.put(self.plan.get_untracked().with_marks(marks));
        }
    }

    /// Goes back from a stop to the screen where it arose: there it can be changed, and more can be added.
    pub fn look_back(self, root: &Element) {
        let plan = self.plan.get_untracked();
        let of_sign = self.rules.with_value(|rules| plan.stop_at(rules)).map(|it| (it, None));
        let of_health = || {
            let question = self.rules.with_value(|rules| plan.stopping_question(rules))?;
            let place = root.query_selector(&place_of(question.slug())).ok()??.closest(".screen").ok()??;
            Some((ScreenId::from_slug(&place.id())?, Some(question)))
        };
        let there = |it: ScreenId| self.steps().iter().any(|of| of.contains(&it));
        let Some((screen, question)) = of_sign.or_else(of_health).filter(|it| there(it.0)) else { return };
        self.review.set(Some(screen));
        let place = question.map_or_else(|| screen.slug().to_owned(), |it| place_of(it.slug()));
        gloo_utils::window().location().set_hash(&place).ok();
        self.place.set((screen, question.filter(|_| self.mode == ModeId::Visit)));
    }

    /// How soon a doctor has to look, when that ends the session.
    pub fn stop(self) -> Option<Urgency> {
        let plan = self.plan.get();
        self.rules.with_value(|rules| plan.urgency(rules)).filter(|it| stops(Some(*it)))
    }

    /// The questions about health that are asked, and the one that shows in the studio.
    pub fn questions(self) -> (Vec<QuestionId>, Option<QuestionId>) {
        let situation = self.plan.get().situation();
        let asked: Vec<_> = self.rules.with_value(|rules| situation.asked(&rules.matrix)).ids().collect();
        let shown = self.place.get().1.filter(|it| asked.contains(it)).or(asked.first().copied());
        (asked, shown)
    }

    /// The two columns of the comparison: those that somebody chose, or those that fit best.
    pub fn columns(self) -> [String; 2] {
        let fitting = || {
            let plan = self.plan.get();
            let pair = self.rules.with_value(|rules| plan.pair(&rules.matrix));
            pair.map(|it| it.map_or("none", TypeId::slug).to_owned())
        };
        self.compared.get().unwrap_or_else(fitting)
    }

    /// Goes to the screen that a fragment names, or to a question about health.
    pub fn go(self, fragment: &str) {
        let question = fragment.strip_prefix("#ask-").and_then(QuestionId::from_slug);
        let question = question.filter(|_| self.mode == ModeId::Visit);
        let fragment = if question.is_some() { "#health-ask" } else { fragment };
        let screen =
            fragment.strip_prefix('#').and_then(|it| ScreenId::from_slug(it).or_else(|| Self::around(it)));
        let screen = screen.filter(|it| self.steps().iter().any(|of| of.contains(it)));
        if let Some(screen) = screen.or_else(|| fragment.is_empty().then(|| first(self.mode))) {
            let is_list = |it: ScreenId| matches!(it, ScreenId::Now | ScreenId::Soon);
            // What stops a session is no reason to leave a list of signs unread, but for an emergency.
            let plan = self.plan.get_untracked();
            let urgency = self.rules.with_value(|rules| plan.urgency(rules));
            let is_stop = stops(urgency) && urgency != Some(Urgency::Emergency);
            let is_unread = !fragment.is_empty() && is_stop && plan.unread_lists().any(|it| it.1 == screen);
            self.review.update(|it| {
                *it = it.filter(|of| *of == screen || (is_list(*of) && is_list(screen)));
                *it = it.or(is_unread.then_some(screen));
            });
            self.place.set((screen, question));
            // What was said about a link has been read.
            self.line.set(None);
        }
    }

    /// The screen around a place of another step. Within a step the browser goes there.
    fn around(id: &str) -> Option<ScreenId> {
        let place = gloo_utils::document().get_element_by_id(id)?.closest(".screen[hidden]").ok()??;
        ScreenId::from_slug(&place.id())
    }

    /// Shows a plan that came with a link: the page to take home, or a session from its start.
    pub fn open(self, mut plan: Plan, is_led: bool) {
        if is_led {
            plan = self.rules.with_value(|rules| plan.on_a_new_day(rules));
        }
        // It may come to a page that another client has used.
        self.forget();
        self.reading.set(self.mode == ModeId::Visit && !is_led);
        self.opened.set(plan.clone());
        self.plan.set(plan);
        self.place.set((if is_led { first(self.mode) } else { ScreenId::Home }, None));
    }

    /// Says something at the head of the page.
    pub fn say(self, line: Line) {
        self.line.set(Some(line));
    }

    /// Forgets everything.
    pub fn forget(self) {
        self.reading.set(false);
        self.opened.set(Plan::default());
        self.review.set(None);
        self.plan.set(Plan::default());
        self.undo.set(Vec::new());
        self.compared.set(None);
        self.made.set(false);
        self.line.set(None);
        self.place.set((first(self.mode), None));
    }

    /// The plan as it stands behind the `#` of a link.
    pub fn fragment(self) -> String {
        let mut plan = self.plan.get();
        plan.day = plan.day.or_else(today);
        [KEY, "=", &encode(&plan)].concat()
    }
}

/// Today, in days from the start of 2026 where the reader is; `None` on a device whose clock is before that.
fn today() -> Option<u16> {
    let now = js_sys::Date::new_0();
    let here = now.get_time() - now.get_timezone_offset() * 60_000.0;
    let days = (here / 86_400_000.0).floor() - FIRST_DAY;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is within the bounds")]
    (0.0..16_384.0).contains(&days).then_some(days as u16)
}

/// The start of 2026, in days from the start of 1970.
pub const FIRST_DAY: f64 = 20_454.0;

/// The fragment of a question.
pub fn place_of(slug: &str) -> String {
    ["#ask-", slug].concat()
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
