//! When the start of a panel has to be brought into view after a choice.

/// A vertical stretch of the window, in CSS pixels from its top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Upper end.
    pub top: f64,
    /// Lower end, not above `top`.
    pub bottom: f64,
}

/// Space left between what covers the window and a heading that was brought into view, in pixels.
const GAP: f64 = 16.0;

/// How far to scroll, in pixels (positive is down), so that `heading` stands in the free part of the
/// window; `None` when all of it already does, because a page that moves by itself confuses.
pub fn scroll_to_reveal(heading: Span, free: Span) -> Option<f64> {
    let hidden = heading.top < free.top || heading.bottom > free.bottom;
    hidden.then_some(heading.top - free.top - GAP)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FREE: Span = Span { top: 50.0, bottom: 690.0 };

    #[test]
    fn a_heading_in_view_stays_where_it_is() {
        assert_eq!(scroll_to_reveal(Span { top: 50.0, bottom: 86.0 }, FREE), None);
        assert_eq!(scroll_to_reveal(Span { top: 654.0, bottom: 690.0 }, FREE), None);
    }

    #[test]
    fn a_heading_under_the_strip_is_scrolled_out_from_under_it() {
        assert_eq!(scroll_to_reveal(Span { top: 31.0, bottom: 67.0 }, FREE), Some(-35.0));
    }

    #[test]
    fn a_heading_below_the_window_is_scrolled_up_to_the_strip() {
        assert_eq!(scroll_to_reveal(Span { top: 900.0, bottom: 936.0 }, FREE), Some(834.0));
    }

    proptest! {
        #[test]
        fn after_the_scroll_the_heading_is_in_view(top in -5000.0..5000.0f64, height in 1.0..400.0f64) {
            let heading = Span { top, bottom: top + height };
            let by = scroll_to_reveal(heading, FREE).unwrap_or(0.0);
            let moved = Span { top: top - by, bottom: top + height - by };
            prop_assert_eq!(scroll_to_reveal(moved, FREE), None);
        }
    }
}
