//! What editors offer while somebody writes the element: custom data for Visual Studio Code.

use serde_json::{Value, json};

use crate::content::AreaId;
use crate::site::element::{ATTRIBUTES, Item, TAG};

/// The data, in the form of version 1.1.
pub fn custom_data() -> Value {
    let attributes: Vec<_> = ATTRIBUTES.iter().map(attribute).collect();
    json!({
        "version": 1.1,
        "tags": [{
            "name": TAG,
            "description": "The Sciatica Guide. What stands between its tags is the readable article.",
            "attributes": attributes,
        }],
    })
}

fn attribute(it: &Item) -> Value {
    let mut attribute = json!({ "name": it.name, "description": it.description });
    // Words in quotes are all that it takes; one that is there or not takes none.
    let words: Vec<_> = match it.kind {
        "Area" => AreaId::ALL.map(AreaId::slug).to_vec(),
        kind => kind.split('"').skip(1).step_by(2).collect(),
    };
    let words: Vec<_> = words.into_iter().map(|word| json!({ "name": word })).collect();
    if !words.is_empty() {
        attribute["values"] = words.into();
    } else if it.kind == "boolean" {
        attribute["valueSet"] = "v".into();
    }
    attribute
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribute_is_offered_with_the_words_that_it_takes() {
        let data = custom_data();
        let attributes = data["tags"][0]["attributes"].as_array().unwrap();
        assert_eq!(attributes.len(), ATTRIBUTES.len());
        for (name, words) in [("theme", 4), ("area", 4), ("loading", 2)] {
            let offered = attributes.iter().find(|it| it["name"] == name).unwrap();
            assert_eq!(offered["values"].as_array().map(Vec::len), Some(words), "{name}");
        }
    }
}
