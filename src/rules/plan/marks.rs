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
    /// The open one or, until another one is begun, the one put down last: what it is like can still be said.
    pub draft: Draft,
    is_down: bool,
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
        let Some(Mark { side, start, end, kind, strength }) = done.pop() else { return Self::default() };
        let end = Some(end).filter(|it| *it > start);
        let draft = Draft { sides: Some(Sides::One(side)), start: Some(start), end, kind, strength };
        Self { done, draft, is_down: false }.put_down()
    }

    /// Every mark in order, the open one last.
    pub fn all(&self) -> Vec<Mark> {
        let mut all = self.done.clone();
        all.extend(self.draft.marks());
        all
    }

    /// Whether there is room for another mark.
    pub fn has_room(&self) -> bool {
        self.all().len() < MOST_MARKS
    }

    /// Whether there is room for one on both sides. Without it none is made: of two legs none is left out.
    pub fn has_room_for_both(&self) -> bool {
        self.all().len() + 2 <= MOST_MARKS
    }

    /// What is open: nothing once the last mark was put down.
    pub fn open(&self) -> Draft {
        if self.is_down { Draft::default() } else { self.draft }
    }

    /// The marks after an act.
    #[must_use]
    pub fn after(mut self, act: MarkAct) -> Self {
        if self.is_down
            && matches!(act, MarkAct::Tap(..) | MarkAct::Side(_) | MarkAct::Start(_) | MarkAct::End(_))
        {
            self = self.begin();
        }
        // What has no place yet gives way to the last one that has: what it is like is said of that.
        let is_like = matches!(act, MarkAct::Kind(_) | MarkAct::Strength(_));
        if is_like && self.draft.marks().is_empty() && !self.done.is_empty() {
            self = Self::of(self.done);
        }
        match act {
            MarkAct::Tap(side, spot) => return self.tapped(side, spot),
            MarkAct::Side(sides) if self.done.len() + sides.list().len() > MOST_MARKS => {}
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
            MarkAct::Remove(at) => {
                let mut all = self.all();
                if at < all.len() {
                    all.remove(at);
                }
                return Self::of(all);
            }
            MarkAct::Clear => self = Self::default(),
        }
        self
    }

    /// Leaves the open mark as it is, when there is room for another one.
    fn put_down(mut self) -> Self {
        self.is_down = self.has_room() && !self.draft.marks().is_empty();
        self
    }

    /// Opens another mark.
    fn begin(self) -> Self {
        Self { done: self.all(), ..Self::default() }
    }

    fn tapped(self, side: SideId, spot: SpotId) -> Self {
        if self.draft.sides.is_some_and(|it| !it.list().contains(&side)) {
            // By turns on both sides: the mark that starts there is open again.
            if let Some(at) = self.done.iter().position(|it| (it.side, it.start) == (side, spot)) {
                let mut all = self.all();
                let again = all.remove(at);
                all.push(again);
                return Self { is_down: false, ..Self::of(all) };
            }
            return if self.has_room() { self.begin().tapped(side, spot) } else { self };
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
