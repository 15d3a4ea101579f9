//! The views of the guide: what of it shows at a time.

/// A view. Each is a section of the page that a link reaches, by its id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The drawing, the list of areas and the chosen panel.
    #[default]
    Where,
    /// The check of warning signs.
    Help,
    /// The questions about the visitor's health.
    Health,
    /// Massage types side by side.
    Compare,
}

impl View {
    /// Every view, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Where, Self::Help, Self::Health, Self::Compare];

    /// The id of its section: what a link to it names.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Where => "where",
            Self::Help => "warning-signs",
            Self::Health => "ok",
            Self::Compare => "compare",
        }
    }

    /// The view whose section has this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_an_id_that_leads_back_to_it() {
        for view in View::ALL {
            assert_eq!(View::from_id(view.id()), Some(view));
        }
        assert_eq!(View::from_id("area=glutes"), None);
    }
}
