//! Who publishes the guide, and who approved it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::TypeId;
use crate::content::model::{Brand, Claim};

/// The studio that publishes the guide. What it has not said stays empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Studio {
    /// Everyday name.
    pub name: String,
    /// Short form: "JMP".
    pub short_name: String,
    /// Legal name.
    pub legal_name: String,
    /// Street and suite.
    pub street: String,
    /// Town, state and ZIP code.
    pub town: String,
    /// Phone number as people write it.
    pub phone: String,
    /// The same number as a link, `tel:+1…`.
    pub phone_link: String,
    /// Website as people write it.
    pub website: String,
    /// The same website as a link, `https://…`.
    pub website_link: String,
    /// Opening days, in a sentence.
    pub hours: Claim,
    /// What it offers, in a sentence.
    pub offer: Claim,
    /// Address of online booking, `https://…`; none shows no such button. `{type}` stands where the booking page
    /// takes a massage type, `{area}` where it takes an area, which goes in only when the visitor says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking_link: Option<String>,
    /// Addresses of online booking of single massage types, by the type's id. A type without one has the address
    /// above.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub booking_links: BTreeMap<String, String>,
    /// How it shows itself in the head of the guide; none looks as the guide's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<Brand>,
    /// Florida establishment licence number; none shows no such line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// How long sessions are, shortest first, and what they cost; none shows no such line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Session>,
    /// Pilates classes; none shows no such line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pilates: Option<Classes>,
    /// Facts of the article that this block carries.
    pub facts: Vec<String>,
}

/// A length of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Session {
    /// How long it is.
    pub minutes: u16,
    /// What it costs, in whole dollars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<u16>,
}

/// Classes that the studio gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Classes {
    /// A sentence about them.
    pub text: String,
    /// Where to read more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// The place of a massage type in a booking address.
pub const TYPE: &str = "{type}";
/// The place of an area in a booking address.
pub const AREA: &str = "{area}";

impl Studio {
    /// Whether the booking address has a place for [`TYPE`] or [`AREA`].
    pub fn booking_takes(&self, place: &str) -> bool {
        self.booking_link.as_ref().is_some_and(|it| it.contains(place))
    }

    /// What a massage type's own link is made from: its own address, or the general one where that takes a type or
    /// stands in for a type that has none.
    pub fn booking_template(&self, massage_type: TypeId) -> Option<&String> {
        let stands_in = !self.booking_links.is_empty() || self.booking_takes(TYPE);
        self.booking_links.get(massage_type.slug()).or(self.booking_link.as_ref().filter(|_| stands_in))
    }

    /// The address of general booking; the places of type and area stay empty.
    pub fn booking_address(&self) -> Option<String> {
        self.booking_link.as_ref().map(|it| it.replace(TYPE, "").replace(AREA, ""))
    }

    /// The address of a massage type's own link; the place of an area stays empty.
    pub fn booking_address_of(&self, massage_type: TypeId) -> Option<String> {
        let template = self.booking_template(massage_type)?;
        Some(template.replace(TYPE, massage_type.slug()).replace(AREA, ""))
    }
}

/// Who approved the content. While `by` is empty the page says that review is pending.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Review {
    /// Name and licence of the reviewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Day of approval, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// Day by which to look again, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
