//! The marks that the framework leaves in markup.

/// Without the marks for a hydration that never visits these parts.
pub fn without_marks(html: &str) -> String {
    html.replace("<!>", "").replace("<!---->", "")
}
