//! What a developer reads about the custom element: one description, written out as a custom elements manifest
//! and as TypeScript types; and the snippets that a web person pastes.

mod items;
pub mod snippets;

pub use items::{ATTRIBUTES, CUSTOM_PROPERTIES, EVENTS, Item, METHODS, PARTS, PROPERTIES, SLOTS, STATES};
pub use snippets::{ALLOW, ORIGIN, SANDBOX, TAG};

use serde_json::{Map, Value, json};

use crate::content::model::Guide;
use crate::content::{AreaId, schema};
use crate::site::element::snippets::{element_snippet, frame_snippet};
use crate::site::texts::Texts;

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
                value["type"] = json!({ "text": spelled(it.kind) });
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
    let method = |it: &Item| {
        let (takes, gives) = signature(it.kind);
        let parameters: Vec<_> = takes
            .split_once(": ")
            .map(|(name, kind)| json!({ "name": name, "type": { "text": spelled(kind) } }))
            .into_iter()
            .collect();
        json!({ "kind": "method", "name": it.name, "description": it.description, "parameters": parameters, "return": { "type": { "text": gives } } })
    };
    let mut attributes = list(ATTRIBUTES);
    let mut fields = Vec::new();
    for (attribute, it) in attributes.iter_mut().zip(ATTRIBUTES).filter(|(_, it)| MIRRORED.contains(&it.name))
    {
        let name = camel_case(it.name);
        let kind = json!({ "text": or_null(&spelled(it.kind)) });
        fields.push(json!({ "kind": "field", "name": &name, "attribute": it.name, "reflects": true, "description": it.description, "type": kind }));
        attribute["fieldName"] = name.into();
    }
    let mut properties = members(PROPERTIES, "field");
    for it in properties.iter_mut().filter(|it| READ_ONLY.iter().any(|name| it["name"] == *name)) {
        it["readonly"] = true.into();
    }
    let all_members = [fields, properties, METHODS.iter().map(method).collect()].concat();
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
    let member =
        |description: &str, name: &str, kind: &str| format!("  /** {description} */\n  {name}: {kind};\n");
    let mirrored = ATTRIBUTES.iter().filter(|it| MIRRORED.contains(&it.name));
    let attributes = mirrored.map(|it| member(it.description, &camel_case(it.name), &or_null(it.kind)));
    let properties = PROPERTIES.iter().map(|it| {
        let kept = if READ_ONLY.contains(&it.name) { "readonly " } else { "" };
        member(it.description, &[kept, it.name].concat(), it.kind)
    });
    let methods = METHODS.iter().map(|it| {
        let (takes, gives) = signature(it.kind);
        format!("  /** {} */\n  {}({takes}): {gives};\n", it.description, it.name)
    });
    let members: Vec<_> = attributes.chain(properties).chain(methods).collect();
    let events: Vec<_> =
        EVENTS.iter().map(|it| member(it.description, &format!("{:?}", it.name), it.kind)).collect();
    TYPES.replace("AREAS", &areas()).replace("MEMBERS", &members.concat()).replace("EVENTS", &events.concat())
}

/// Properties that only the element itself writes.
const READ_ONLY: [&str; 2] = ["status", "code"];

/// What a method takes, and what it gives.
fn signature(kind: &str) -> (&str, &str) {
    let (takes, gives) = kind.split_once(" => ").unwrap_or((kind, "void"));
    (takes.trim_matches(['(', ')']), gives)
}

/// A type with the areas written out, for tools that know no names of ours.
fn spelled(kind: &str) -> String {
    if kind == "Area" { areas() } else { kind.to_owned() }
}

fn areas() -> String {
    AreaId::ALL.map(|it| format!("{:?}", it.slug())).join(" | ")
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
