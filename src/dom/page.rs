//! What the app asks of the page around it.

use std::cell::OnceCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions};

use crate::browser::digits::decimal;
use crate::browser::elements::{all, set_attribute};
use crate::content::Urgency;
use crate::rules::{Place, View, Visit, stops};

const ANNOUNCEMENT: &str = "data-announcement";

/// Space left between what covers the window and a heading that was brought into view, in pixels.
const GAP: u32 = 16;

/// The page, seen from the guide's root element.
#[derive(Clone)]
pub struct Page {
    root: HtmlElement,
    /// The page's name, as long as the guide shows what it begins with.
    title: Rc<OnceCell<String>>,
}

impl Page {
    /// The page around `root`.
    pub fn new(root: HtmlElement) -> Self {
        Self { root, title: Rc::default() }
    }

    /// Whether the guide is a page of its own, or in one; as an element it stands in another's.
    pub fn is_whole(&self) -> bool {
        self.root.get_root_node().is_instance_of::<Document>()
    }

    /// Whether nobody has asked for what is done: then nothing moves and nothing is said.
    pub fn is_quiet(&self) -> bool {
        self.is("[data-quiet]")
    }

    fn is(&self, selector: &str) -> bool {
        self.root.matches(selector).unwrap_or_default()
    }

    /// Says where the visit has led, or that it ends here, in one polite sentence. What was said before goes: nobody
    /// finds an alarm that is over. Over the signs a card says it by itself.
    pub fn say(&self, visit: &Visit, urgency: Option<Urgency>) {
        let is_heard = visit.place.is_some() || visit.view != View::Help;
        let sentence = is_heard.then(|| self.sentence(visit, urgency)).flatten();
        if let Some(status) = self.find(".said") {
            status.set_text_content(sentence.as_deref());
        }
    }

    /// Tells the drawing what the guide shows, by the names that states have there.
    pub fn draw(&self) {
        let Some(told) = self.find(".guide").and_then(|it| it.get_attribute("class")) else { return };
        let mut states = "stage".to_owned();
        for state in told.split(' ').skip(1) {
            let [start, name] = state.strip_prefix("on-").map_or([" ", state], |name| [" as-", name]);
            states += start;
            states += name;
        }
        set_attribute(self.find(".stage"), "class", Some(&states));
    }

    /// Tells which of the links in the switch is the current one; the warning signs have no place in it.
    pub fn show_view(&self, view: View) {
        for link in all::<Element>(&self.root, ".tab") {
            let href = link.get_attribute("href").unwrap_or_default();
            if href.strip_prefix('#') == Some(view.id()) {
                link.set_attribute("aria-current", "true").ok();
            } else {
                link.remove_attribute("aria-current").ok();
            }
        }
    }

    /// Names a page of the guide's own after the view that shows: the list of the way back tells them apart.
    pub fn entitle(&self, view: View) {
        if !self.is_whole() {
            return;
        }
        let page = gloo_utils::document();
        let name = self.title.get_or_init(|| page.title());
        let heading = self.find(&["#heading-", view.id()].concat()).and_then(|it| it.text_content());
        page.set_title(&heading.map_or_else(|| name.clone(), |it| [&it, " | ", name].concat()));
    }

    /// The view in which the element with this id stands; with none, or a wish such as an area, the one with which the
    /// guide begins.
    pub fn view_of(&self, id: &str) -> Option<View> {
        if id.is_empty() || id.bytes().any(|it| it == b'=') {
            return Some(View::Where);
        }
        let place = self.find(&["[id='", id, "']"].concat())?.closest(".explorer, .apart").ok()??;
        View::from_id(&place.id())
    }

    /// What to say about the place to which the last act led: of an area what it offers or, while a doctor has to look
    /// first, that alone, as of an answer that leads nowhere. The page's own words, as they stand now: a browser may
    /// have translated them.
    fn sentence(&self, visit: &Visit, urgency: Option<Urgency>) -> Option<String> {
        let selector = match (visit.place, urgency.filter(|it| stops(Some(*it)))) {
            (None | Some(Place::Panel(_)), Some(urgency)) => {
                return self.find(&[".halt-", urgency.slug(), " span"].concat())?.text_content();
            }
            (Some(Place::Panel(area)), None) => ["#panel-", area.slug()],
            (Some(Place::Stage), _) => ["#card-", visit.stop?.slug()],
            (Some(Place::Start), _) => [".overview", ""],
            (Some(Place::Types(_) | Place::Areas) | None, _) => return None,
        };
        self.find(&selector.concat())?.get_attribute(ANNOUNCEMENT)
    }

    /// The guide's root element.
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// Leads the reader to where an act leads.
    pub fn lead(&self, place: Place) {
        match place {
            Place::Panel(area) => self.reveal(&["#panel-", area.slug()].concat()),
            Place::Types(area) => self.reveal(&["#panel-", area.slug(), " .types"].concat()),
            Place::Areas => self.reveal(".areas"),
            Place::Stage => self.reveal(".stage"),
            Place::Start => self.reveal("h1"),
        }
    }

    /// Whether the focus is in the guide, and stays there: where something is done unasked, whoever does it has seen to
    /// the focus.
    pub fn keeps_focus(&self) -> bool {
        self.is(":focus-within:not([data-quiet])")
    }

    /// Takes the focus to the first that matches.
    pub fn focus(&self, selector: &str) {
        if let Some(it) = self.find(selector).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            it.focus().ok();
        }
    }

    /// Goes to an element of the guide, which may be folded away: not every browser opens what a link leads into.
    pub fn go_to(&self, id: &str) {
        let selector = ["[id='", id, "']"].concat();
        let Some(target) = self.find(&selector) else { return };
        if let Some(folded) = target.closest("details:not([open])").ok().flatten() {
            folded.set_attribute("open", "").ok();
        }
        self.reveal(&selector);
    }

    /// Brings an element, such as the start of a panel, into view if it is not: a page that moves by itself confuses.
    pub fn reveal(&self, selector: &str) {
        // Of a view or a panel the heading has to be seen; anything else has to be seen itself.
        let heading = self.find(&[selector, " :is(h1, h2, h3)"].concat()).or_else(|| self.find(selector));
        let Some(heading) = heading.and_then(|it| it.dyn_into().ok()) else { return };
        let page = self.clone();
        // A page that became shorter ends a scroll that is under way.
        after_paint(move || page.bring(&heading));
    }

    /// The browser scrolls whatever scrolls around the guide, if that was not taken out of its page meanwhile.
    fn bring(&self, heading: &HtmlElement) {
        if !self.root.is_connected() || self.is_seen(heading) {
            return;
        }
        let sticky = self.sticky_height(".bar") + GAP;
        // What a page around lays over its top is known to the script that put the guide there.
        let margin = ["calc(", &decimal(sticky), "px + var(--cover, 0px))"].concat();
        heading.style().set_property("scroll-margin-top", &margin).ok();
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(if prefers_reduced_motion() {
            ScrollBehavior::Instant
        } else {
            ScrollBehavior::Smooth
        });
        heading.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Whether both ends of an element are in the window and nothing lies over them. In a frame as high as its content
    /// nobody knows, and the page around is asked.
    #[expect(clippy::cast_possible_truncation, reason = "places in a window are small numbers")]
    fn is_seen(&self, element: &Element) -> bool {
        let tree: Document = self.root.get_root_node().unchecked_into();
        let rect = element.get_bounding_client_rect();
        let is_at = |y: f64| {
            let top = tree.element_from_point((rect.x() + rect.width().min(40.0) / 2.0) as f32, y as f32);
            top.is_some_and(|it| element.contains(Some(&it)))
        };
        is_at(rect.top() + 1.0) && is_at(rect.bottom() - 1.0) && !self.is("[data-framed] *")
    }

    /// The height of an element that sticks to an edge of the window, in pixels; 0 when it does not.
    fn sticky_height(&self, selector: &str) -> u32 {
        let sticky = self.find(selector).filter(is_sticky).and_then(|it| it.dyn_into::<HtmlElement>().ok());
        sticky.map_or(0, |it| it.offset_height().unsigned_abs())
    }

    /// The first element of the guide that matches.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }
}

/// The id to which a link in this page leads, when `target` belongs to one.
pub fn inner_link(target: &Element) -> Option<String> {
    let link = target.closest("a[href^='#']").ok()??;
    link.get_attribute("href")?.strip_prefix('#').filter(|it| !it.is_empty()).map(str::to_owned)
}

/// Does something after the next frame has been painted.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    let soon = Closure::once_into_js(move || {
        gloo_utils::window().set_timeout_with_callback(act.unchecked_ref()).ok();
    });
    gloo_utils::window().request_animation_frame(soon.unchecked_ref()).ok();
}

/// The fragment of the page's address.
pub fn fragment() -> String {
    gloo_utils::window().location().hash().unwrap_or_default()
}

fn is_sticky(element: &Element) -> bool {
    let style = gloo_utils::window().get_computed_style(element).ok().flatten();
    style.and_then(|it| it.get_property_value("position").ok()).is_some_and(|it| it == "sticky")
}

fn prefers_reduced_motion() -> bool {
    let query = gloo_utils::window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|it| it.matches())
}
