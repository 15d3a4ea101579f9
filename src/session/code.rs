//! The code that a phone's camera reads: the link of a plan, black on white with a margin of four modules.

use leptos::prelude::*;
use leptos::svg;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::browser::digits::decimal;

/// The margin that readers need, in modules.
const MARGIN: i32 = 4;

/// How large a module is on a screen, in whole pixels: a camera sees edges that are not blurred.
const MODULE: i32 = 5;

/// The code of an address; nothing when it is too long for one.
pub fn code(address: &str) -> Option<impl IntoView + use<>> {
    let segment = [QrSegment::make_bytes(address.as_bytes())];
    let code = QrCode::encode_segments_advanced(
        &segment,
        QrCodeEcc::Medium,
        Version::MIN,
        Version::MAX,
        None,
        false,
    );
    let code = code.ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            path.push_str(&["M", &number(x + MARGIN), " ", &number(y + MARGIN), "h1v1h-1z"].concat());
        }
    }
    let whole = number(size + 2 * MARGIN);
    let pixels = number((size + 2 * MARGIN) * MODULE);
    Some(
        svg::svg()
            .attr("viewBox", ["0 0 ", &whole, " ", &whole].concat())
            .attr("width", pixels.clone())
            .attr("height", pixels)
            .attr("shape-rendering", "crispEdges")
            .child((
                svg::rect().attr("class", "code-ground").attr("width", whole.clone()).attr("height", whole),
                svg::path().attr("class", "code-modules").attr("d", path),
            )),
    )
}

fn number(it: i32) -> String {
    decimal(it.unsigned_abs())
}
