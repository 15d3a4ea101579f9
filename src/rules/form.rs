//! The forms of the page: each a group of controls that one reset button takes back to its start.

use crate::rules::view::View;

/// A group of controls that goes back to its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Area and tour.
    Explorer,
    /// The drawing's view.
    View,
    /// The warning signs.
    Signs,
    /// The situation.
    Situation,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Explorer, Self::View, Self::Signs, Self::Situation];

    /// The id of its form in the page, by which a control elsewhere belongs to it. Area and tour stand in the form
    /// that is their view.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Explorer => View::Where.id(),
            Self::View => "sg-view",
            Self::Signs => "sg-signs",
            Self::Situation => "sg-situation",
        }
    }

    /// The form with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_an_id_that_leads_back_to_it() {
        for form in Form::ALL {
            assert_eq!(Form::from_id(form.id()), Some(form));
        }
        assert_eq!(Form::from_id("ok"), None);
    }
}
