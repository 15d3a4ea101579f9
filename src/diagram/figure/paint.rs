//! What shapes are filled with. Colours are the stylesheet's; here are only the gradients' directions.

/// What a shape is filled with: the id of a gradient, without its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// A muscle in front, lit from the side.
    Bright,
    /// A muscle that lies farther back.
    Shaded,
    /// A deep muscle that must not draw the eye.
    Muted,
    /// The gluteus maximus, lit in its middle.
    Gluteus,
    /// The piriformis, in a hue of its own.
    Piriformis,
    /// Bone.
    Bone,
}

impl Paint {
    /// The id of the gradient without its prefix.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bright => "bright",
            Self::Shaded => "shaded",
            Self::Muted => "muted",
            Self::Gluteus => "gluteus",
            Self::Piriformis => "piriformis-fill",
            Self::Bone => "bone-fill",
        }
    }
}

/// A gradient; each stop is (class without its prefix, offset in percent).
pub fn gradient(kind: &str, id: &str, direction: &str, stops: &[(&str, u8)]) -> String {
    let stops: Vec<_> = stops
        .iter()
        .map(|(class, percent)| match percent {
            0 => format!(r#"<stop class="s-{class}"/>"#),
            100 => format!(r#"<stop class="s-{class}" offset="1"/>"#),
            _ => format!(r#"<stop class="s-{class}" offset="{percent}%"/>"#),
        })
        .collect();
    let stops = stops.concat();
    format!(r#"<{kind}Gradient id="sg-{id}"{direction}>{stops}</{kind}Gradient>"#)
}

/// The gradients of every paint; each stop is (class, offset in percent).
pub fn gradients() -> String {
    let down = r#" x2="0" y2="1""#;
    [
        (Paint::Bright, "", [("m2", 0), ("m1", 38), ("m2", 70), ("m3", 100)].as_slice()),
        (Paint::Shaded, "", &[("m3", 0), ("m2", 45), ("m3", 100)]),
        (Paint::Muted, "", &[("d2", 0), ("d1", 40), ("d3", 100)]),
        (Paint::Piriformis, down, &[("p1", 0), ("p2", 100)]),
        (Paint::Bone, r#" y2=".3""#, &[("b1", 0), ("b2", 100)]),
    ]
    .map(|(paint, direction, stops)| gradient("linear", paint.id(), direction, stops))
    .concat()
        + &gradient(
            "radial",
            Paint::Gluteus.id(),
            r#" cx=".42" cy=".42" r=".62""#,
            &[("m1", 0), ("m2", 55), ("m3", 100)],
        )
        + &gradient(
            "radial",
            "erector",
            r#" cx=".4" cy=".28" r=".66""#,
            &[("c1", 0), ("c1", 40), ("c0", 100)],
        )
        + &gradient("linear", "multifidus", down, &[("m2", 70), ("m0", 99)])
}
