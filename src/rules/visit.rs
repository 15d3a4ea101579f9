//! One visit as a value: all that a visitor has chosen and said, and what each act makes of it. Every rule about
//! order lives here. A language, marks on the body and agreements will be fields like these.

use crate::content::{AreaId, StopId, TypeId, Urgency};
use crate::rules::control::{Control, Depth};
use crate::rules::matrix::Matrix;
use crate::rules::sets::SignSet;
use crate::rules::signs::{Signs, more_urgent};
use crate::rules::situation::Situation;

/// What a visitor has chosen and said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Whether the controls have been read: before that the page speaks for itself.
    pub live: bool,
    /// The chosen area; `None` is the whole body.
    pub area: Option<AreaId>,
    /// The stop of the tour; `None` outside it.
    pub stop: Option<StopId>,
    /// How the drawing and the comparison look.
    pub view: View,
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
pub struct View {
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
    /// Which massage types stand side by side, in the order of [`TypeId::ALL`], and at the end no massage.
    pub compared: [bool; TypeId::ALL.len() + 1],
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
    /// The form with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "sg-explorer" => Self::Explorer,
            "sg-view" => Self::View,
            "sg-signs" => Self::Signs,
            "sg-situation" => Self::Situation,
            _ => return None,
        })
    }
}

/// What a visitor does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Turns a control on or off.
    Set(Control, bool),
    /// Takes a group back to its start.
    Reset(Form),
    /// Asks for results.
    Show,
    /// Moves the keyboard's focus onto the button of an area, or off it.
    Focus(Option<AreaId>),
}

impl Default for View {
    /// The view of the prerendered page.
    fn default() -> Self {
        Self {
            depth: Depth::Split,
            swapped: false,
            labels: true,
            names: false,
            tone: 1,
            compared: [true; TypeId::ALL.len() + 1],
        }
    }
}

impl Default for Visit {
    /// The visit of the prerendered page.
    fn default() -> Self {
        Self {
            live: false,
            area: None,
            stop: None,
            view: View::default(),
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
        let blank = View { labels: false, compared: [false; TypeId::ALL.len() + 1], ..View::default() };
        let start = Self { live: true, view: blank, ..Self::default() };
        let mut visit = checked.fold(start, |visit, it| visit.with(it, true));
        // A page without a comparison shows all of it.
        if visit.view.compared == blank.compared {
            visit.view.compared = View::default().compared;
        }
        visit
    }

    /// The visit after an act.
    #[must_use]
    pub fn after(self, act: Act) -> Self {
        let quiet = Self { place: None, ..self };
        match act {
            Act::Set(control, on) => quiet.with(control, on).led_by(control, on),
            Act::Reset(Form::Explorer) => Self { area: None, stop: None, place: Some(Place::Start), ..quiet },
            Act::Reset(Form::View) => {
                Self { view: View { compared: self.view.compared, ..View::default() }, ..quiet }
            }
            Act::Reset(Form::Signs) => {
                Self { signs: SignSet::EMPTY, confirmed: SignSet::EMPTY, denied: SignSet::EMPTY, ..quiet }
            }
            Act::Reset(Form::Situation) => Self { situation: Situation::default(), ..quiet },
            Act::Show => {
                let place = self.area.map_or(Place::Areas, Place::Types);
                Self { situation: self.situation.show(), place: Some(place), ..quiet }
            }
            Act::Focus(focus) => Self { focus, ..quiet },
        }
    }

    /// What follows from a control that was used: an area ends the tour and shows the layer in which it can be
    /// seen, the tour leaves the area, and both lead the reader along.
    fn led_by(self, control: Control, on: bool) -> Self {
        match control {
            Control::Area(area) if on => Self {
                stop: None,
                view: View { depth: Depth::Split, ..self.view },
                place: Some(Place::Panel(area)),
                ..self
            },
            Control::Stop(_) if on => Self { area: None, place: Some(Place::Stage), ..self },
            _ => self,
        }
    }

    /// The visit with a control on or off, and nothing else.
    fn with(mut self, control: Control, on: bool) -> Self {
        match control {
            Control::Area(it) => turn(&mut self.area, it, on),
            Control::Stop(it) => turn(&mut self.stop, it, on),
            Control::Depth(it) if on => self.view.depth = it,
            Control::Tone(it) if on => self.view.tone = it,
            Control::Swap => self.view.swapped = on,
            Control::Labels => self.view.labels = on,
            Control::Names => self.view.names = on,
            Control::Compared(column) => self.view.compared[place_of(column)] = on,
            Control::Sign(it) => self.signs = if on { self.signs.with(it) } else { self.signs.without(it) },
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
            Control::Depth(it) => self.view.depth == it,
            Control::Swap => self.view.swapped,
            Control::Labels => self.view.labels,
            Control::Names => self.view.names,
            Control::Tone(it) => self.view.tone == it,
            Control::Compared(column) => self.view.compared[place_of(column)],
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

fn turn<T: PartialEq>(place: &mut Option<T>, it: T, on: bool) {
    if on {
        *place = Some(it);
    } else if *place == Some(it) {
        *place = None;
    }
}

fn place_of(column: Option<TypeId>) -> usize {
    column.map_or(TypeId::ALL.len(), |it| it as usize)
}

#[cfg(test)]
mod tests;
