//! Sets of ids as bits: cheap to copy, to join and to compare.

use crate::content::{ConditionId, NoteId, QuestionId, SignId};

/// Implements a set over a closed id.
macro_rules! sets {
    ($($(#[$doc:meta])* $name:ident of $id:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $name(u32);

        impl $name {
            /// Nothing.
            pub const EMPTY: Self = Self(0);

            /// How many bits a set has.
            pub const WIDTH: usize = $id::ALL.len();

            /// The set of `id` alone.
            pub const fn of(id: $id) -> Self {
                Self(1 << id as u32)
            }

            /// The set with these bits; `None` when one of them stands for nothing.
            pub const fn from_bits(bits: u32) -> Option<Self> {
                if bits < 1 << Self::WIDTH { Some(Self(bits)) } else { None }
            }

            /// The bits, the first id lowest.
            pub const fn bits(self) -> u32 {
                self.0
            }

            /// Whether nothing is in it.
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// How many ids are in it.
            pub const fn len(self) -> u32 {
                self.0.count_ones()
            }

            /// Whether `id` is in it.
            pub const fn has(self, id: $id) -> bool {
                self.0 & Self::of(id).0 != 0
            }

            /// The set with `id`.
            #[must_use]
            pub const fn with(self, id: $id) -> Self {
                Self(self.0 | Self::of(id).0)
            }

            /// The set without `id`.
            #[must_use]
            pub const fn without(self, id: $id) -> Self {
                Self(self.0 & !Self::of(id).0)
            }

            /// What is in one or in both.
            #[must_use]
            pub const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// What is in both.
            #[must_use]
            pub const fn both(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }

            /// Whether one id is in both.
            pub const fn meets(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// The ids, in the guide's order.
            pub fn ids(self) -> impl Iterator<Item = $id> {
                $id::ALL.into_iter().filter(move |id| self.has(*id))
            }
        }
    )+};
}

sets! {
    /// Conditions.
    ConditionSet of ConditionId,
    /// Changes that make a massage type possible.
    NoteSet of NoteId,
    /// Follow-up questions.
    QuestionSet of QuestionId,
    /// Warning signs.
    SignSet of SignId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_nothing_else() {
        let set = NoteSet::EMPTY.with(NoteId::Spine).with(NoteId::AskCancer).with(NoteId::Spine);
        assert_eq!(set.ids().collect::<Vec<_>>(), [NoteId::Spine, NoteId::AskCancer]);
        assert_eq!(set.len(), 2);
        assert!(set.without(NoteId::Spine).without(NoteId::AskCancer).is_empty());
        assert!(set.meets(NoteSet::of(NoteId::Spine)) && !set.meets(NoteSet::of(NoteId::Light)));
    }

    #[test]
    fn bits_that_stand_for_nothing_make_no_set() {
        let end = 1 << NoteId::ALL.len();
        for bits in (0..end + 1000).chain([u32::MAX]) {
            let known = bits < end;
            assert_eq!(NoteSet::from_bits(bits).map(NoteSet::bits), known.then_some(bits));
        }
    }
}
