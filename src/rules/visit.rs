//! One visit as a value: all that a visitor has chosen and said, and what each act makes of it. Every rule about
//! order lives here. A language, marks on the body and agreements will be fields like these.

use crate::content::{AreaId, StopId, TypeId, Urgency};
use crate::rules::control::{Column, Control, Depth};
use crate::rules::form::Form;
use crate::rules::matrix::Matrix;
use crate::rules::sets::SignSet;
use crate::rules::signs::{Signs, more_urgent};
use crate::rules::situation::Situation;
use crate::rules::view::View;

/// What a visitor has chosen and said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Whether the controls have been read: before that the page speaks for itself.
    pub live: bool,
    /// What of the guide shows.
    pub view: View,
    /// The chosen area; `None` is the whole body.
    pub area: Option<AreaId>,
    /// The stop of the tour; `None` outside it.
    pub stop: Option<StopId>,
    /// How the drawing and the comparison look.
    pub look: Look,
    /// The area whose button has the keyboard's focus.
    pub focus: Option<AreaId>,
    /// The warning signs that fit.
    pub signs: SignSet,
    /// Those whose question was answered with yes.
    pub confirmed: SignSet,
    /// Those whose question was answered with a clear no.
    pub denied: SignSet,
    /// Conditions and answers.
    pub situation: Situation,
    /// Where the last act leads the reader; `None` leaves the page where it is.
    pub place: Option<Place>,
}

/// How the drawing and the comparison look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// How deep the drawing shows the body.
    pub depth: Depth,
    /// Whether the halves of the split view are swapped.
    pub swapped: bool,
    /// Whether the areas have their labels.
    pub labels: bool,
    /// Whether every part has its name.
    pub names: bool,
    /// The skin tone, from 1.
    pub tone: u8,
    /// What stands side by side, the later choice last.
    pub compared: [Option<Column>; 2],
}

/// A place of the page to which an act leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The start of an area's panel.
    Panel(AreaId),
    /// The massage types of an area.
    Types(AreaId),
    /// The list of areas.
    Areas,
    /// The drawing.
    Stage,
    /// The question at the top.
    Start,
}

/// What a visitor does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Turns a control on or off.
    Set(Control, bool),
    /// Takes a group back to its start.
    Reset(Form),
    /// Turns to a view.
    Go(View),
    /// Asks for results.
    Show,
    /// Moves the keyboard's focus onto the button of an area, or off it.
    Focus(Option<AreaId>),
}

/// What stands side by side until a visitor chooses: firm work and light work.
pub const COMPARED: [Option<Column>; 2] = [Some(Some(TypeId::DeepTissue)), Some(Some(TypeId::Swedish))];

impl Default for Look {
    /// The view of the prerendered page.
    fn default() -> Self {
        Self { depth: Depth::Split, swapped: false, labels: true, names: false, tone: 1, compared: COMPARED }
    }
}

impl Default for Visit {
    /// The visit of the prerendered page.
    fn default() -> Self {
        Self {
            live: false,
            view: View::Where,
            area: None,
            stop: None,
            look: Look::default(),
            focus: None,
            signs: SignSet::EMPTY,
            confirmed: SignSet::EMPTY,
            denied: SignSet::EMPTY,
            situation: Situation::default(),
            place: None,
        }
    }
}

impl Visit {
    /// The visit that the controls of a page tell, which may have been used before there was an app.
    pub fn read(checked: impl Iterator<Item = Control>) -> Self {
        let blank = Look { labels: false, compared: [None; 2], ..Look::default() };
        let start = Self { live: true, look: blank, ..Self::default() };
        let mut visit = checked.fold(start, |visit, it| visit.with(it, true));
        // Whoever took a sign back has answered nothing about it.
        (visit.confirmed, visit.denied) = (visit.confirmed.both(visit.signs), visit.denied.both(visit.signs));
        if visit.look.compared == blank.compared {
            visit.look.compared = COMPARED;
        }
        visit
    }

    /// The visit with what the controls of a part tell that came into the page after the app.
    #[must_use]
    pub fn joined(self, checked: impl Iterator<Item = Control>) -> Self {
        let start = Self { place: None, ..self };
        checked.filter(|it| !matches!(it, Control::Compared(_))).fold(start, |visit, it| visit.with(it, true))
    }

    /// The visit after an act.
    #[must_use]
    pub fn after(self, act: Act) -> Self {
        let quiet = Self { place: None, ..self };
        match act {
            Act::Set(control, on) => quiet.with(control, on).led_by(control, on),
            Act::Go(view) => Self { view, ..quiet },
            Act::Reset(Form::Explorer) => {
                Self { view: View::Where, area: None, stop: None, place: Some(Place::Start), ..quiet }
            }
            Act::Reset(Form::View) => {
                Self { look: Look { compared: self.look.compared, ..Look::default() }, ..quiet }
            }
            Act::Reset(Form::Signs) => {
                Self { signs: SignSet::EMPTY, confirmed: SignSet::EMPTY, denied: SignSet::EMPTY, ..quiet }
            }
            Act::Reset(Form::Situation) => Self { situation: Situation::default(), ..quiet },
            Act::Show => {
                let place = self.area.map_or(Place::Areas, Place::Types);
                Self { view: View::Where, situation: self.situation.show(), place: Some(place), ..quiet }
            }
            Act::Focus(focus) => Self { focus, ..quiet },
        }
    }

    /// What follows from a control that was used: an area ends the tour and shows the layer in which it can be
    /// seen, the tour leaves the area, and both lead the reader along.
    fn led_by(self, control: Control, on: bool) -> Self {
        match control {
            Control::Area(area) if on => Self {
                view: View::Where,
                stop: None,
                look: Look { depth: Depth::showing(area), ..self.look },
                place: Some(Place::Panel(area)),
                ..self
            },
            Control::Stop(_) if on => Self {
                view: View::Where,
                area: None,
                look: Look { depth: Depth::Split, ..self.look },
                place: Some(Place::Stage),
                ..self
            },
            _ => self,
        }
    }

    /// The visit with a control on or off, and nothing else.
    fn with(mut self, control: Control, on: bool) -> Self {
        match control {
            Control::Area(it) => turn(&mut self.area, it, on),
            Control::Stop(it) => turn(&mut self.stop, it, on),
            Control::Depth(it) if on => self.look.depth = it,
            Control::Tone(it) if on => self.look.tone = it,
            Control::Swap => self.look.swapped = on,
            Control::Labels => self.look.labels = on,
            Control::Names => self.look.names = on,
            Control::Compared(column) => self.look.compared = side_by_side(self.look.compared, column, on),
            Control::Sign(it) if on => self.signs = self.signs.with(it),
            // Ticked again, it asks its question again.
            Control::Sign(it) => {
                self.signs = self.signs.without(it);
                (self.confirmed, self.denied) = (self.confirmed.without(it), self.denied.without(it));
            }
            Control::FollowUp(it, yes) if on => {
                (self.confirmed, self.denied) = if yes {
                    (self.confirmed.with(it), self.denied.without(it))
                } else {
                    (self.confirmed.without(it), self.denied.with(it))
                };
            }
            Control::Condition(it) => self.situation = self.situation.tick(it, on),
            Control::Answer(question, answer) if on => {
                self.situation = self.situation.answer(question, answer);
            }
            // The button of a group goes off because another goes on.
            Control::Depth(_) | Control::Tone(_) | Control::FollowUp(..) | Control::Answer(..) => {}
        }
        self
    }

    /// Whether a control is on.
    pub fn is_on(&self, control: Control) -> bool {
        match control {
            Control::Area(it) => self.area == Some(it),
            Control::Stop(it) => self.stop == Some(it),
            Control::Depth(it) => self.look.depth == it,
            Control::Swap => self.look.swapped,
            Control::Labels => self.look.labels,
            Control::Names => self.look.names,
            Control::Tone(it) => self.look.tone == it,
            Control::Compared(column) => self.look.compared.contains(&Some(column)),
            Control::Sign(it) => self.signs.has(it),
            Control::FollowUp(it, yes) => if yes { self.confirmed } else { self.denied }.has(it),
            Control::Condition(it) => self.situation.ticked().has(it),
            Control::Answer(question, answer) => self.situation.answer_to(question) == Some(answer),
        }
    }

    /// How soon a doctor has to look: the more urgent of what the signs and what the answers say.
    pub fn urgency(&self, rules: &Rules) -> Option<Urgency> {
        more_urgent(rules.signs.most_urgent(self.signs, self.denied), self.situation.urgency(&rules.matrix))
    }
}

/// What the content says about signs and conditions, as the app reads it from the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// How urgent each sign is.
    pub signs: Signs,
    /// What each condition does.
    pub matrix: Matrix,
}

impl Rules {
    /// The rules of a content; `None` when they are not whole.
    #[cfg(feature = "ssr")]
    pub fn of(guide: &crate::content::Guide) -> Option<Self> {
        Some(Self { signs: Signs::of(guide)?, matrix: Matrix::of(guide)? })
    }
}

fn turn<T: PartialEq>(place: &mut Option<T>, it: T, on: bool) {
    if on {
        *place = Some(it);
    } else if *place == Some(it) {
        *place = None;
    }
}

/// What stands side by side once a column was turned on or off: never more than two, of which the older one goes.
fn side_by_side(now: [Option<Column>; 2], column: Column, on: bool) -> [Option<Column>; 2] {
    let rest = now.map(|it| it.filter(|it| *it != column));
    let added = on.then_some(column);
    match rest {
        [Some(_), newer @ Some(_)] if on => [newer, added],
        [Some(_), Some(_)] => rest,
        [older, newer] => older.or(newer).map_or([added, None], |it| [Some(it), added]),
    }
}

#[cfg(test)]
mod tests;
