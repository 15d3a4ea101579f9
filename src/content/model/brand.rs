//! How a studio shows itself in the head of the guide.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a colour is: `#` and six hexadecimal digits.
pub const COLOUR: &str = "^#[0-9A-Fa-f]{6}$";
/// What a logo is: a picture that is part of the text, so that no page asks anybody for it.
pub const LOGO: &str = r"^data:image/(png|jpeg|webp|svg\+xml)[;,][^\s\x22'()<>\\]+$";
/// The longest `data:` address of a logo, in letters. The bound is our own: the address stands in every page and in
/// every snippet, and as base64 it still holds 12 kB of picture, enough for the size in which a head shows it. All who
/// check a logo have the number from here; the configurator, which is no part of the build, has it written out.
pub const LARGEST_LOGO: usize = 16 * 1024;
/// The longest sentence in the studio's voice, in letters. The configurator has it written out, too.
pub const LONGEST_VOICE: usize = 120;

/// How a studio shows itself: in the head of the guide, never in what a state means. What is not set looks as the
/// guide's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct Brand {
    /// The ground of the head, `#124b4d`. The text on it is white or black, whichever can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = COLOUR))]
    pub accent: Option<String>,
    /// The studio's picture in place of the guide's, as a `data:` address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = LOGO), length(max = LARGEST_LOGO))]
    pub logo: Option<String>,
    /// A sentence in the studio's own voice, under its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = LONGEST_VOICE))]
    pub voice: Option<String>,
}

impl Brand {
    /// The ground of the head and the text on it; nothing without an accent.
    pub fn colours(&self) -> Option<(&str, &'static str)> {
        let accent = self.accent.as_deref()?;
        Some((accent, on(accent)))
    }
}

/// White where text of it can be read on `colour`, black elsewhere: one of the two always has a contrast of 4.5:1.
fn on(colour: &str) -> &'static str {
    let channel = |at: usize| {
        let hex = colour.get(at..at + 2).unwrap_or_default();
        let share = f32::from(u8::from_str_radix(hex, 16).unwrap_or_default()) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    if 1.05 / (luminance + 0.05) >= 4.5 { "white" } else { "black" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_configurator_takes_what_the_guide_takes() {
        let script = include_str!("../../../public/demo/demo.js");
        assert!(script.contains(&format!("const LARGEST_LOGO = {LARGEST_LOGO};")));
        let page = include_str!("../../../public/demo/index.html");
        assert!(page.contains(&format!("id=\"voice\" maxlength=\"{LONGEST_VOICE}\"")));
    }

    #[test]
    fn text_on_an_accent_is_what_can_be_read() {
        for (colour, text) in [
            ("#124b4d", "white"),
            ("#767676", "white"),
            ("#777777", "black"),
            ("#ffd43b", "black"),
            ("#FFFFFF", "black"),
            ("#000000", "white"),
        ] {
            assert_eq!(on(colour), text, "{colour}");
        }
    }
}
