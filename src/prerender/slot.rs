//! The stretches of the page that the build renders and the browser leaves alone.

/// A stretch of the prerendered markup, by the place where it stands in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Whose guide this is.
    Masthead,
    /// The switch between the views, the entry to the warning signs, the telephone.
    Bar,
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
    /// The other views, as far as they are in the first document.
    Views,
    /// The entry to the warning signs at the foot of a phone's screen.
    Dock,
    /// What comes once it is wanted.
    Later,
    /// The questions about health, on a page of their own.
    HealthPage,
    /// The comparison, on a page of its own.
    ComparePage,
    /// Whatever else there is to read, on a page of its own.
    More,
    /// All of that in one, for paper.
    PaperPage,
    /// The plan of a visit, to fill in by hand.
    PlanPage,
    /// How a therapist leads a visit.
    LeadPage,
    /// The screens of a session in the studio.
    SessionPage,
    /// The screens of a session that is prepared at home.
    PreparePage,
}
