//! What the custom element has: its attributes, properties, methods, events and parts, each with its type and meaning.

/// A thing with a name, a type where it has one, and what it means.
pub struct Item {
    /// As a developer writes it.
    pub name: &'static str,
    /// Its TypeScript type; empty where it has none.
    pub kind: &'static str,
    /// A sentence.
    pub description: &'static str,
}

macro_rules! items {
    ($($name:literal: $kind:literal, $description:literal;)*) => {
        &[$(Item { name: $name, kind: $kind, description: $description }),*]
    };
}

/// Attributes. All are optional.
pub const ATTRIBUTES: &[Item] = items! {
    "area": "Area", "The area to show; may change at any time.";
    "theme": "\"auto\" | \"light\" | \"dark\" | \"host\"", "Colours: as the visitor's system prefers (default), light, dark, or those of the page around.";
    "loading": "\"lazy\" | \"eager\"", "Whether the app waits until the element comes near the window (default) or loads at once.";
    "book-url": "string", "Address of online booking, https://. {type} stands for the massage type; {area} for the area, which is filled in only when the visitor ticks a box.";
    "book-urls": "string", "Addresses of online booking of single massage types: words such as swedish=https://…, with spaces between them. The types are deep-tissue, trigger-point, myofascial-release, swedish and neuromuscular; one that has no word has book-url.";
    "content-src": "string", "Address of a JSON file with the studio's facts and single wordings.";
    "accent": "string", "The ground of the guide's head, # and six digits; the text on it is white or black, whichever can be read. Read once, at the start, like logo and voice.";
    "logo": "string", "The studio's picture in the head, as a data: address of up to 16 kB, so that nobody is asked for it.";
    "voice": "string", "A sentence of the studio under the guide's name, 120 letters at most. It must promise no result.";
    "mode": "\"visit\"", "visit: a link to the screens that client and therapist go through together, in a window of its own.";
    "hide": "string", "What not to show, by words: header, booking. Cautions, warning signs and the disclaimer stay.";
    "expose-selection": "boolean", "Lets the page hear of the chosen area by the event sg-select.";
    "idle-reset": "number", "Seconds without a touch after which everything that was chosen is cleared: for a shared tablet.";
};

/// Properties beside those that mirror attributes.
pub const PROPERTIES: &[Item] = items! {
    "content": "Content | undefined", "The studio's facts and single wordings, as an object. Set it before the element is in the page.";
    "status": "\"idle\" | \"loading\" | \"ready\" | \"fallback\"", "What the element has come to. To be read only.";
    "code": "string", "The code of the fault behind the fallback, such as SG104; empty without one.";
};

/// Methods.
pub const METHODS: &[Item] = items! {
    "select": "(area: Area) => void", "Chooses an area, as a tap does; before the guide runs, for when it does. No event follows.";
    "reset": "() => void", "Clears everything that was chosen and ticked.";
    "whenReady": "() => Promise<\"ready\" | \"fallback\">", "Settles once the guide runs or has given up.";
};

/// Events. None carries what a visitor has ticked.
pub const EVENTS: &[Item] = items! {
    "sg-ready": "CustomEvent<null>", "The guide runs.";
    "sg-fallback": "CustomEvent<{ code: string }>", "The article is shown instead; the code names the fault.";
    "sg-book": "CustomEvent<{ kind: \"tel\" | \"url\" }>", "The visitor follows a link to the studio. It names no area.";
    "sg-select": "CustomEvent<{ area: Area | null }>", "The visitor has chosen an area; or it has become none again, and is null. Only with expose-selection; it does not bubble.";
};

/// Slots.
pub const SLOTS: &[Item] = items! {
    "": "", "The readable article: shown until the guide runs, and again if it fails.";
    "header": "", "Above the guide.";
    "cta": "", "Below the guide.";
};

/// Parts that `::part()` reaches.
pub const PARTS: &[Item] = items! {
    "header": "", "The line with the guide's name and the way to the warning signs.";
    "map": "", "The drawing.";
    "area-list": "", "The list of areas.";
    "area": "", "A name in this list.";
    "details": "", "The panel of an area.";
    "caution": "", "The cautions of an area.";
    "type": "", "A massage type.";
    "cta": "", "The links to the studio.";
    "disclaimer": "", "What massage can and cannot do.";
    "status": "", "The line that says that the app is loading or failed.";
};

/// States that `:state()` matches.
pub const STATES: &[Item] = items! {
    "idle": "", "The article is shown: the element is not near the window yet.";
    "loading": "", "The article is shown, and the guide on its way.";
    "ready": "", "The guide runs.";
    "fallback": "", "The article is shown instead.";
};

/// Custom properties. A colour that is too close to its neighbour is not taken, and the console says so.
pub const CUSTOM_PROPERTIES: &[Item] = items! {
    "--sg-font-family": "", "Face of the text.";
    "--sg-font-size": "", "Size of the text; the guide's measures follow.";
    "--sg-max-width": "", "Greatest width.";
    "--sg-radius": "", "Roundness of corners.";
    "--sg-color-bg": "", "Ground.";
    "--sg-color-surface": "", "Ground of panels and controls.";
    "--sg-color-text": "", "Text.";
    "--sg-color-accent": "", "Links and buttons.";
    "--sg-color-on-accent": "", "Text on buttons.";
    "--sg-color-caution": "", "Cautions.";
    "--sg-color-region": "", "The chosen region of the drawing.";
    "--sg-color-focus": "", "The ring around what has the focus.";
};
