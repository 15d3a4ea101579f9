//! The stretches of the page that the build renders and the browser leaves alone.

/// A stretch of the prerendered markup, by the place where it stands in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Whose guide this is, the way back, and the entry to the warning signs.
    Masthead,
    /// The main heading and the line under it.
    Introduction,
    /// The list of areas.
    Areas,
    /// The drawing with its labels and caption.
    Drawing,
    /// The controls of the drawing.
    Controls,
    /// The overview and the panels of all areas.
    Panels,
    /// The tour along the nerve.
    Tour,
    /// What stands once, below the panels.
    Shared,
    /// The entry to the warning signs at the foot of a phone's screen.
    Dock,
    /// The long lists, which stand on a page of their own.
    More,
}
