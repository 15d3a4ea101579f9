//! Tells the stylesheet what is chosen, as classes of the guide: a class is found at once, while looking for
//! a checked control costs a phone a tenth of a second at every change.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::content::{SignId, Urgency};
use crate::dom::page::{Page, after_paint, all};
use crate::rules::{SignSet, Signs, more_urgent, stops};

/// Groups of controls of which it matters whether any is checked.
const GROUPS: [&str; 3] = ["area", "stop", "sign"];
const SIGN: usize = 2;

/// The guide with the controls that decide what shows.
pub struct StateClasses {
    guide: Element,
    controls: Vec<Control>,
    signs: Option<Signs>,
    situation: Cell<Option<Urgency>>,
    listed: Cell<SignSet>,
    told: RefCell<String>,
    pending: Cell<bool>,
    then: RefCell<Option<Box<dyn FnOnce()>>>,
}

/// A control, and the class of the guide that stands for it.
struct Control {
    input: HtmlInputElement,
    class: String,
    group: Option<usize>,
    /// A clear no to the question that goes with a warning sign.
    no: Option<HtmlInputElement>,
}

impl StateClasses {
    /// The controls of a page; `None` on a page without a guide.
    pub fn of(page: &Page) -> Option<Self> {
        let signs = page.find("[data-signs]").and_then(|it| it.get_attribute("data-signs"));
        let states = Self {
            guide: page.find(".guide")?,
            controls: all(&page.find(".guide")?, "input[id]").into_iter().map(control).collect(),
            signs: signs.and_then(|it| Signs::decode(&it)),
            situation: Cell::default(),
            listed: Cell::default(),
            told: RefCell::default(),
            pending: Cell::default(),
            then: RefCell::default(),
        };
        states.tell();
        Some(states)
    }

    /// From now on counts how urgent the answers about the visitor's situation are.
    pub fn hear_of_situation(&self, urgency: Option<Urgency>) {
        self.situation.set(urgency);
    }

    /// Tells what is checked, once the control itself has been painted as checked: a tap is answered by the
    /// very next frame, and what follows from it comes with the one after.
    pub fn tell_soon(self: &Rc<Self>) {
        if !self.pending.replace(true) {
            let states = Rc::clone(self);
            after_paint(move || {
                states.pending.set(false);
                states.tell();
                let then = states.then.take();
                if let Some(then) = then {
                    then();
                }
            });
        }
    }

    /// Tells soon what is checked, and does something right after; the latest wish counts.
    pub fn tell_soon_then(self: &Rc<Self>, then: impl FnOnce() + 'static) {
        self.then.replace(Some(Box::new(then)));
        self.tell_soon();
    }

    /// Tells what is checked now.
    pub fn tell(&self) {
        let mut classes = String::from("guide live");
        let mut on = |name: &str| {
            classes += " on-";
            classes += name;
        };
        let mut groups = [false; GROUPS.len()];
        let (mut ticked, mut denied) = (SignSet::EMPTY, SignSet::EMPTY);
        for it in &self.controls {
            if it.group == Some(0) && it.input.matches(":focus-visible").unwrap_or_default() {
                on(&["focus-", &it.class].concat());
            }
            if !it.input.checked() {
                continue;
            }
            on(&it.class);
            let Some(group) = it.group else { continue };
            groups[group] = true;
            if let Some(sign) =
                Some(it.input.value()).filter(|_| group == SIGN).and_then(|it| SignId::from_slug(&it))
            {
                ticked = ticked.with(sign);
                if it.no.as_ref().is_some_and(HtmlInputElement::checked) {
                    denied = denied.with(sign);
                }
            }
        }
        self.list_ticked(ticked);
        GROUPS.into_iter().zip(groups).filter(|it| it.1).for_each(|it| on(it.0));
        let urgency = self.signs.as_ref().and_then(|it| it.most_urgent(ticked, denied));
        let urgency = more_urgent(urgency, self.situation.get());
        if let Some(urgency) = urgency {
            on(&["urgency-", urgency.slug()].concat());
        }
        if stops(urgency) {
            on("stopped");
        }
        if *self.told.borrow() != classes {
            self.guide.set_class_name(&classes);
            self.told.replace(classes);
        }
    }
}

impl StateClasses {
    /// Lists the ticked signs on the cards, in the page's own words.
    fn list_ticked(&self, ticked: SignSet) {
        if self.listed.replace(ticked) == ticked {
            return;
        }
        for list in all::<Element>(&self.guide, ".ticked ul") {
            list.set_text_content(None);
            for sign in ticked.ids() {
                let label =
                    self.guide.query_selector(&["[for=sign-", sign.slug(), "]"].concat()).ok().flatten();
                let Some(text) = label.and_then(|it| it.text_content()) else { continue };
                let Ok(item) = gloo_utils::document().create_element("li") else { continue };
                item.set_text_content(Some(&text));
                list.append_child(&item).ok();
            }
        }
    }
}

fn control(input: HtmlInputElement) -> Control {
    let name = input.name();
    let no = input.parent_element().and_then(|it| it.query_selector(".no").ok().flatten());
    Control {
        class: input.id(),
        group: GROUPS.iter().position(|it| *it == name),
        no: no.and_then(|it| it.dyn_into().ok()),
        input,
    }
}
