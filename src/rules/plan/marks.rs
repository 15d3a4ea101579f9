//! Marks on the body: a side, a place where it starts and one where it stops, what it is like and how strong. One mark
//! is open; the form and the drawing change that one.

use crate::content::{KindId, SideId, SpotId};

/// How many marks there may be: more than six nobody can read.
pub const MOST_MARKS: usize = 6;

/// The strongest pain.
pub const STRONGEST: u8 = 10;

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The body's own side.
    pub side: SideId,
    /// Where it starts.
    pub start: SpotId,
    /// Where it stops: the same place, or one farther down.
    pub end: SpotId,
    /// What it is like.
    pub kind: Option<KindId>,
    /// How strong, from 0 to 10.
    pub strength: Option<u8>,
}

impl Mark {
    /// The places from its start to its end.
    pub fn spots(&self) -> impl Iterator<Item = SpotId> + use<> {
        let (start, end) = (self.start, self.end);
        SpotId::ALL.into_iter().filter(move |it| (start..=end).contains(it))
    }
}

/// One side, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// This one.
    One(SideId),
    /// Both.
    Both,
}

impl Sides {
    /// The sides.
    pub fn list(self) -> &'static [SideId] {
        match self {
            Self::One(SideId::Left) => &[SideId::Left],
            Self::One(SideId::Right) => &[SideId::Right],
            Self::Both => &SideId::ALL,
        }
    }
}

/// The open mark, as far as it was said: it counts once it has a side and a start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The side.
    pub sides: Option<Sides>,
    /// Where it starts.
    pub start: Option<SpotId>,
    /// Where it stops; without one it stays where it starts.
    pub end: Option<SpotId>,
    /// What it is like.
    pub kind: Option<KindId>,
    /// How strong, from 0 to 10.
    pub strength: Option<u8>,
}

impl Draft {
    /// The marks that it makes: none, one, or one for each side.
    pub fn marks(&self) -> Vec<Mark> {
        let (Some(sides), Some(start)) = (self.sides, self.start) else { return Vec::new() };
        let end = self.end.map_or(start, |it| it.max(start));
        let mark = |side: &SideId| Mark { side: *side, start, end, kind: self.kind, strength: self.strength };
        sides.list().iter().map(mark).collect()
    }
}

/// All marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    done: Vec<Mark>,
    /// The open one.
    pub draft: Draft,
}

/// What can be done to marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkAct {
    /// A tap on the drawing: where it starts or, the second time, how far it goes.
    Tap(SideId, SpotId),
    /// The side of the open mark.
    Side(Sides),
    /// Where it starts.
    Start(SpotId),
    /// Where it stops; `None` when it stays where it starts.
    End(Option<SpotId>),
    /// What it is like.
    Kind(KindId),
    /// How strong; `None` takes it back.
    Strength(Option<u8>),
    /// Leaves the open mark as it is and opens another one.
    Another,
    /// Deletes a mark, counted as in [`Marks::all`].
    Remove(usize),
    /// Deletes all.
    Clear,
}

impl Marks {
    /// Marks that were made before.
    pub fn of(mut done: Vec<Mark>) -> Self {
        done.truncate(MOST_MARKS);
        Self { done, draft: Draft::default() }
    }

    /// Every mark in order, the open one last.
    pub fn all(&self) -> Vec<Mark> {
        let mut all = self.done.clone();
        all.extend(self.draft.marks());
        all.truncate(MOST_MARKS);
        all
    }

    /// Whether there is room for another mark.
    pub fn has_room(&self) -> bool {
        self.all().len() < MOST_MARKS
    }

    /// The marks after an act.
    #[must_use]
    pub fn after(mut self, act: MarkAct) -> Self {
        match act {
            MarkAct::Tap(side, spot) => return self.tapped(side, spot),
            MarkAct::Side(sides) => self.draft.sides = Some(sides),
            MarkAct::Start(spot) => {
                self.draft.start = Some(spot);
                self.draft.end = self.draft.end.filter(|it| *it > spot);
            }
            // What it says about a place above the start is that it stays there.
            MarkAct::End(spot) => {
                self.draft.end = spot.filter(|it| self.draft.start.is_none_or(|start| *it > start));
            }
            MarkAct::Kind(kind) => self.draft.kind = Some(kind),
            MarkAct::Strength(strength) => self.draft.strength = strength.filter(|it| *it <= STRONGEST),
            MarkAct::Another => return self.put_down(),
            MarkAct::Remove(at) if at < self.done.len() => {
                self.done.remove(at);
            }
            // Of both sides' mark one stays.
            MarkAct::Remove(at) => {
                let rest = self.draft.marks().into_iter().enumerate();
                let rest = rest.filter(|(it, _)| it + self.done.len() != at).map(|it| it.1.side).next();
                self.draft = match rest {
                    Some(side) => Draft { sides: Some(Sides::One(side)), ..self.draft },
                    None => Draft::default(),
                };
            }
            MarkAct::Clear => self = Self::default(),
        }
        self
    }

    /// Leaves the open mark as it is, when there is room for another one.
    fn put_down(mut self) -> Self {
        if self.has_room() {
            self.done.extend(self.draft.marks());
            self.draft = Draft::default();
        }
        self
    }

    fn tapped(self, side: SideId, spot: SpotId) -> Self {
        if self.draft.sides.is_some_and(|it| !it.list().contains(&side)) {
            return if self.has_room() { self.put_down().tapped(side, spot) } else { self };
        }
        let Draft { sides, start, end, .. } = self.draft;
        let sides = sides.or(Some(Sides::One(side)));
        let (start, end) = match start {
            None => (spot, None),
            Some(start) if spot > start => (start, Some(spot)),
            Some(start) if spot == start => (start, None),
            // It starts farther up than was said.
            Some(start) => (spot, Some(end.unwrap_or(start))),
        };
        Self { draft: Draft { sides, start: Some(start), end, ..self.draft }, ..self }
    }
}
