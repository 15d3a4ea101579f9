//! Fine lines, parted from the drawing: fibres and ridges are a fifth of its bytes, and a drawing without
//! them is complete. The page's first answer has the shapes; the sprite after it brings the lines.

use super::figure::markup::KEPT;

/// The classes of fine lines.
const FINE: [&str; 6] = [
    r#"<path class="fibres""#,
    r#"<path class="ridge""#,
    r#"<path class="cut""#,
    r#"<path class="skin-fold""#,
    r#"<path class="disc""#,
    r#"<path class="bone far""#,
];

/// A drawing without its fine lines, and those lines under the ids by which it refers to them.
pub(super) fn parted(drawing: &str) -> (String, String) {
    let (mut shapes, mut lines) = (String::new(), String::new());
    let (mut rest, mut number) = (drawing, 0);
    while let Some(at) = FINE.iter().filter_map(|it| rest.find(it)).min() {
        let (before, from) = rest.split_at(at);
        let Some((line, after)) = from.split_once("/>") else { break };
        shapes += &[before, r##"<use href="#sg-f"##, &number.to_string(), r#""/>"#].concat();
        lines += &[&line.replacen("<path", &format!(r#"<path id="sg-f{number}""#), 1), "/>"].concat();
        (rest, number) = (after, number + 1);
    }
    ((shapes + rest).replace(KEPT, "<path"), lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fine_line_goes_and_leaves_its_place() {
        let (shapes, lines) = parted(r#"<g><path d="M0 0"/><path class="ridge" d="M1 1"/></g>"#);
        assert_eq!(shapes, r##"<g><path d="M0 0"/><use href="#sg-f0"/></g>"##);
        assert_eq!(lines, r#"<path id="sg-f0" class="ridge" d="M1 1"/>"#);
    }

    #[test]
    fn a_drawing_without_fine_lines_stays_as_it_is() {
        let drawing = r#"<g><path d="M0 0"/></g>"#;
        assert_eq!(parted(drawing), (drawing.to_owned(), String::new()));
    }
}
