//! Lines against what they part, computed from the stylesheets as they are written.

use crate::content::TONES;

const TOKENS: &str = include_str!("../../style/tokens.css");
const COLOURS: &str = concat!(include_str!("../../style/palette.css"), include_str!("../../style/skin.css"));

/// What begins the rules of the dark colours, and what begins those of no tone.
const DARK: &str = "@media (prefers-color-scheme: dark)";
const BASE: &str = ".guide {";

/// The least contrast of a line against its neighbours.
const LEAST: f32 = 3.0;

/// What a stylesheet declares for one tone on one ground.
struct Palette {
    css: &'static str,
    dark: bool,
    rule: String,
}

impl Palette {
    fn of(css: &'static str, dark: bool) -> Self {
        Self { css, dark, rule: BASE.into() }
    }

    /// The value of `--name`: of the dark ground if it has one there, of the tone, of the first rule.
    fn colour(&self, name: &str) -> f32 {
        let dark = self.css.find(DARK).filter(|_| self.dark).map_or("", |at| &self.css[at..]);
        let places = [(dark, BASE), (self.css, self.rule.as_str()), (self.css, BASE)];
        let found = places.iter().find_map(|(css, rule)| value(css, rule, name));
        found.map_or(f32::NAN, luminance)
    }
}

fn value<'a>(css: &'a str, rule: &str, name: &str) -> Option<&'a str> {
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

/// Every tone on both grounds.
fn palettes() -> impl Iterator<Item = Palette> {
    let rules = (1..=TONES).map(|tone| match tone {
        1 => String::from(BASE),
        _ => format!(".guide:on(tone-{tone}) {{"),
    });
    let rules: Vec<_> = rules.collect();
    [false, true]
        .into_iter()
        .flat_map(move |dark| rules.clone().into_iter().map(move |rule| Palette { css: COLOURS, dark, rule }))
}

#[test]
fn the_outline_stands_out_from_page_and_skin_in_every_tone() {
    for palette in palettes() {
        let page = Palette::of(TOKENS, palette.dark).colour("paper");
        let line = palette.colour("skin-line");
        let edge = Some(palette.colour("skin-edge")).filter(|it| !it.is_nan()).unwrap_or(line);
        let [skin, shade] = ["skin", "skin-shade"].map(|it| palette.colour(it));
        for (name, other) in [("skin", skin), ("shade", shade)] {
            let found = contrast(line, other);
            assert!(found >= LEAST, "{} dark {}: {found} against {name}", palette.rule, palette.dark);
        }
        let by_line = contrast(edge, page).min(contrast(edge, shade));
        let by_skin = contrast(shade, page);
        assert!(
            by_line.max(by_skin) >= LEAST,
            "{} dark {}: {by_line}, {by_skin}",
            palette.rule,
            palette.dark
        );
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
        let palette = Palette::of(COLOURS, dark);
        for (line, shape) in pairs {
            let found = contrast(palette.colour(line), palette.colour(shape));
            assert!(found >= LEAST, "{line} against {shape}, dark {dark}: {found}");
        }
        let tokens = Palette::of(TOKENS, dark);
        let casing = tokens.colour("nerve-line");
        for other in [tokens.colour("nerve"), palette.colour("muted"), palette.colour("bone")] {
            assert!(contrast(casing, other) >= LEAST, "casing, dark {dark}");
        }
    }
}
