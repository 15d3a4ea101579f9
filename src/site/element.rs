//! What a developer reads about the custom element: one description, written out as a custom elements manifest
//! and as TypeScript types; and the snippets that a web person pastes.

pub mod snippets;

pub use snippets::{ALLOW, ORIGIN, SANDBOX, TAG};

use serde_json::{Map, Value, json};

use crate::content::model::Guide;
use crate::content::{AreaId, schema};
use crate::site::element::snippets::{element_snippet, frame_snippet};
use crate::site::texts::Texts;

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

const CLASS: &str = "SciaticaGuide";

/// The files for developers and page builders, by their names, for the content whose pages stand in `folder`.
pub fn files(guide: &Guide, texts: &Texts, folder: &str) -> [(&'static str, String); 5] {
    [
        ("custom-elements.json", pretty(&manifest())),
        ("sciatica-guide.d.ts", types()),
        ("content.schema.json", pretty(&schema_of(texts))),
        ("frame.snippet.html", frame_snippet(guide, folder)),
        ("element.snippet.html", element_snippet(guide, folder)),
    ]
}

/// The JSON Schema of a host's words, with every text that may differ and what stands there now.
fn schema_of(texts: &Texts) -> Value {
    let mut schema = schema();
    let words =
        texts.words.iter().map(|(path, text)| (path.clone(), json!({ "type": "string", "default": text })));
    schema["properties"]["words"]["properties"] = words.collect::<Map<_, _>>().into();
    schema["properties"]["words"]["additionalProperties"] = false.into();
    schema
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// The description in the form of <https://github.com/webcomponents/custom-elements-manifest>.
pub fn manifest() -> Value {
    let list = |items: &[Item]| -> Vec<Value> {
        let typed = |it: &Item| {
            let mut value = json!({ "name": it.name, "description": it.description });
            if !it.kind.is_empty() {
                value["type"] = json!({ "text": it.kind });
            }
            value
        };
        items.iter().map(typed).collect()
    };
    let members = |items: &[Item], kind: &str| -> Vec<Value> {
        let mut list = list(items);
        for it in &mut list {
            it["kind"] = kind.into();
        }
        list
    };
    let mut attributes = list(ATTRIBUTES);
    let mut fields = Vec::new();
    for (attribute, it) in attributes.iter_mut().zip(ATTRIBUTES).filter(|(_, it)| MIRRORED.contains(&it.name))
    {
        let name = camel_case(it.name);
        let kind = json!({ "text": or_null(it.kind) });
        fields.push(json!({ "kind": "field", "name": &name, "attribute": it.name, "reflects": true, "description": it.description, "type": kind }));
        attribute["fieldName"] = name.into();
    }
    let all_members = [fields, members(PROPERTIES, "field"), members(METHODS, "method")].concat();
    json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": "loader.js",
            "exports": [{ "kind": "custom-element-definition", "name": TAG, "declaration": { "name": CLASS, "module": "loader.js" } }],
            "declarations": [{
                "kind": "class",
                "name": CLASS,
                "tagName": TAG,
                "customElement": true,
                "superclass": { "name": "HTMLElement" },
                "attributes": attributes,
                "members": all_members,
                "events": list(EVENTS),
                "slots": list(SLOTS),
                "cssParts": list(PARTS),
                "cssStates": list(STATES),
                "cssProperties": list(CUSTOM_PROPERTIES),
            }],
        }],
    })
}

/// The description as TypeScript types.
pub fn types() -> String {
    let areas: Vec<_> = AreaId::ALL.iter().map(|it| format!("{:?}", it.slug())).collect();
    let member =
        |description: &str, name: &str, kind: &str| format!("  /** {description} */\n  {name}: {kind};\n");
    let mirrored = ATTRIBUTES.iter().filter(|it| MIRRORED.contains(&it.name));
    let attributes = mirrored.map(|it| member(it.description, &camel_case(it.name), &or_null(it.kind)));
    let members = PROPERTIES.iter().chain(METHODS).map(|it| member(it.description, it.name, it.kind));
    let members: Vec<_> = attributes.chain(members).collect();
    let events: Vec<_> =
        EVENTS.iter().map(|it| member(it.description, &format!("{:?}", it.name), it.kind)).collect();
    TYPES
        .replace("AREAS", &areas.join(" | "))
        .replace("MEMBERS", &members.concat())
        .replace("EVENTS", &events.concat())
}

/// Attributes that are properties, too: those that the loader mirrors.
const MIRRORED: [&str; 6] = ["area", "theme", "mode", "hide", "book-url", "book-urls"];

const TYPES: &str = r#"/** An area of the body. */
export type Area = AREAS;

/** The studio's facts and single wordings; content.schema.json describes it. */
export interface Content {
  studio?: Record<string, string>;
  words?: Record<string, string>;
}

export declare class SciaticaGuide extends HTMLElement {
  static readonly version: string;
MEMBERS}

export interface SciaticaGuideEvents {
EVENTS}

declare global {
  interface HTMLElementTagNameMap {
    "sciatica-guide": SciaticaGuide;
  }
  interface HTMLElementEventMap extends SciaticaGuideEvents {}
  interface DocumentEventMap extends SciaticaGuideEvents {}
}
"#;

/// The type of a property that mirrors an attribute, which may not be there.
fn or_null(kind: &str) -> String {
    [kind, " | null"].concat()
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_name_every_property_that_mirrors_an_attribute() {
        let loader = include_str!("../embedding/loader.js");
        let list = loader.split_once("const MIRRORED = {").unwrap().1.split_once('}').unwrap().0;
        let mut mirrored: Vec<_> = list.split('"').skip(1).step_by(2).collect();
        let mut typed = MIRRORED.to_vec();
        mirrored.sort_unstable();
        typed.sort_unstable();
        assert_eq!(typed, mirrored);
        assert_eq!(ATTRIBUTES.iter().filter(|it| MIRRORED.contains(&it.name)).count(), MIRRORED.len());
        // And so does the manifest, from both sides.
        let manifest = manifest();
        let class = &manifest["modules"][0]["declarations"][0];
        let pairs = |list: &str, attribute: &str, property: &str| -> Vec<_> {
            let all = class[list].as_array().unwrap().iter();
            let pairs = all.map(|it| (it[attribute].as_str(), it[property].as_str()));
            pairs.filter_map(|it| Some((it.0?.to_owned(), it.1?.to_owned()))).collect()
        };
        let of_attributes = pairs("attributes", "name", "fieldName");
        assert_eq!(of_attributes, pairs("members", "attribute", "name"));
        assert!(of_attributes.contains(&("book-url".into(), "bookUrl".into())), "{of_attributes:?}");
        assert_eq!(of_attributes.len(), MIRRORED.len());
    }
}
