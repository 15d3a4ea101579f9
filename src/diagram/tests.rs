//! Lines against what they part, computed from the stylesheets as they are written.

const TOKENS: &str = include_str!("../../style/tokens.css");
const COLOURS: &str = include_str!("../../style/palette.css");

/// What begins the rules of the dark palette, and what begins those of no tone.
const DARK: &str = "@media (prefers-color-scheme: dark)";
const BASE: &str = ".guide {";

/// The least contrast of a line against its neighbours.
const LEAST: f32 = 3.0;

/// What a stylesheet declares for one tone in one palette.
struct Palette {
    css: &'static str,
    dark: bool,
    rule: &'static str,
}

impl Palette {
    /// The value of `--name`: of the tone if it has one, of its palette, of the light palette.
    fn colour(&self, name: &str) -> f32 {
        let [dark, dark_tones] = [self.css.find(DARK), self.css.rfind(DARK)];
        let from = |at: Option<usize>| &self.css[at.unwrap_or(self.css.len())..];
        let places = if self.dark {
            [(from(dark_tones), self.rule), (from(dark), BASE), (self.css, BASE)]
        } else {
            [(self.css, self.rule), (self.css, BASE), (self.css, BASE)]
        };
        let found = places.iter().find_map(|(css, rule)| value(css, rule, name));
        found.map_or(f32::NAN, luminance)
    }
}

fn value(css: &'static str, rule: &str, name: &str) -> Option<&'static str> {
    let block = css.split_once(rule)?.1.split_once('}')?.0;
    let rest = block.split_once(&format!("--{name}: #"))?.1;
    Some(rest.split_once(';')?.0)
}

fn luminance(hex: &str) -> f32 {
    let full: String =
        if hex.len() == 3 { hex.chars().flat_map(|it| [it, it]).collect() } else { hex.into() };
    let channel = |at: usize| {
        let share = f32::from(u8::from_str_radix(&full[at..at + 2], 16).unwrap_or(0)) / 255.0;
        if share <= 0.03928 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(one: f32, other: f32) -> f32 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn palettes() -> Vec<Palette> {
    let rules = [BASE, ".guide:on(tone-2) {", ".guide:on(tone-3) {"];
    let palette = |dark| rules.map(|rule| Palette { css: COLOURS, dark, rule });
    palette(false).into_iter().chain(palette(true)).collect()
}

#[test]
fn the_outline_stands_out_from_page_and_skin_in_every_tone() {
    for palette in palettes() {
        let page = Palette { css: TOKENS, dark: palette.dark, rule: BASE }.colour("paper");
        let line = palette.colour("skin-line");
        for (name, other) in [
            ("page", page),
            ("skin", palette.colour("skin")),
            ("shade", palette.colour("skin-shade")),
            ("light", palette.colour("skin-light")),
        ] {
            let found = contrast(line, other);
            assert!(found >= LEAST, "{} dark {}: {found} against {name}", palette.rule, palette.dark);
        }
    }
}

#[test]
fn lines_stand_out_from_muscle_tendon_bone_and_nerve() {
    let pairs = [
        ("muscle-line", "muscle-light"),
        ("muscle-line", "muscle"),
        ("muscle-line", "muted-light"),
        ("muscle-line", "muted"),
        ("muscle-line", "piriformis-light"),
        ("bone-line", "bone"),
        ("bone-line", "bone-shade"),
        ("tendon-line", "tendon"),
    ];
    for dark in [false, true] {
        let palette = Palette { css: COLOURS, dark, rule: BASE };
        for (line, shape) in pairs {
            let found = contrast(palette.colour(line), palette.colour(shape));
            assert!(found >= LEAST, "{line} against {shape}, dark {dark}: {found}");
        }
        let tokens = Palette { css: TOKENS, dark, rule: BASE };
        let casing = tokens.colour("nerve-line");
        for other in [tokens.colour("nerve"), palette.colour("muted"), palette.colour("bone")] {
            assert!(contrast(casing, other) >= LEAST, "casing, dark {dark}");
        }
    }
}
