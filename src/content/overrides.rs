//! What a host page may say differently: the studio's facts, and single wordings by their place in the content
//! file. A different structure, or another word about safety, is a build from another content file.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What an address of online booking has to be: plain https with a dotted host, and no more than the places of
/// a type and an area. A pattern that browsers and JSON Schema read alike.
pub const BOOKING_ADDRESS: &str =
    r"^https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d{1,5})?([/?#](\{type\}|\{area\}|[!#-&(-;=?-\[\]_a-z~])*)?$";

/// Facts and wordings of a host.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Overrides {
    /// Facts of the studio.
    #[serde(default)]
    pub studio: Facts,
    /// Texts by their place in the content file, such as `words.heading` or `tips[0].claim.text`. Text only:
    /// nothing is ever read as HTML.
    #[serde(default)]
    pub words: BTreeMap<String, String>,
}

/// Facts of the studio, each as a text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct Facts {
    /// Everyday name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Short form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_name: Option<String>,
    /// Legal name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_name: Option<String>,
    /// Street and suite.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// Town, state and ZIP code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// Phone number as people write it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The same number as a link: `tel:+` and 8 to 15 digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = r"^tel:\+[0-9]{8,15}$"))]
    pub phone_link: Option<String>,
    /// Website as people write it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// The same website as a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = r"^https://"))]
    pub website_link: Option<String>,
    /// Address of online booking; `{type}` and `{area}` are filled in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = BOOKING_ADDRESS))]
    pub booking_link: Option<String>,
    /// Opening days, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// What it offers, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer: Option<String>,
}

/// The JSON Schema of a host's file.
pub fn schema() -> Value {
    schemars::schema_for!(Overrides).to_value()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::check::text::is_booking_address;

    #[test]
    fn a_booking_address_is_one_thing_to_the_pattern_and_to_the_check() {
        let pattern = jsonschema::validator_for(&serde_json::json!({ "pattern": BOOKING_ADDRESS })).unwrap();
        for (address, good) in [
            ("https://book.example.com", true),
            ("https://book.example.com/new?service={type}&area={area}#a,b", true),
            ("https://a.org/~b/(c)[d]_e;f=g%20h", true),
            ("https://{type}.example.com", false),
            ("https://book.example.com/{other}", false),
            ("https://book", false),
            ("https://book..com", false),
            ("http://book.example.com", false),
            ("HTTPS://book.example.com", false),
            ("https://me:word@book.example.com", false),
            ("https://book.example.com:8443/new?service={type}", true),
            ("https://book.example.com:", false),
            ("https://book.example.com:{type}", false),
            ("https://book.example.com:123456", false),
            ("https://book.example.com/a b", false),
            ("https://book.example.com/\u{e4}", false),
            ("https://book.example.com/\"'`<>\\^{}|", false),
            ("javascript:alert(1)", false),
            ("", false),
        ] {
            assert_eq!(is_booking_address(address), good, "check: {address}");
            assert_eq!(pattern.is_valid(&address.into()), good, "pattern: {address}");
        }
    }
}
