//! Answers to the fixed questions of a session. Unanswered, "not sure", yes and no stay four different things.

use crate::content::{FieldId, Shape, shape};

/// The answer yes, where yes and no are asked.
pub const YES: u8 = 0;
/// The answer no.
pub const NO: u8 = 1;
/// The answer "not sure", where there is one beside yes and no.
pub const NOT_SURE: u8 = 2;
/// Of [`FieldId::Types`]: no massage today.
pub const NONE_TODAY: u8 = 5;
/// Of [`FieldId::Cleared`]: not sure.
pub const CLEARED_UNSURE: u8 = 3;
/// Of [`FieldId::Told`]: a disc.
pub const TOLD_DISC: u8 = 0;
/// Of the same: spinal stenosis.
pub const TOLD_STENOSIS: u8 = 1;
/// Of the same: nothing yet.
pub const TOLD_NOTHING: u8 = 4;

/// The answers: of a question with one answer its number from 1, of one with many a bit for each; 0 is unanswered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers([u16; FieldId::ALL.len()]);

impl Answers {
    /// The answer to a question that has one, counted from 0.
    pub fn one(&self, field: FieldId) -> Option<u8> {
        match shape(field) {
            Shape::One(_) => u8::try_from(self.0[field as usize]).ok()?.checked_sub(1),
            Shape::Many(_) => None,
        }
    }

    /// Whether an answer, counted from 0, was given.
    pub fn has(&self, field: FieldId, option: u8) -> bool {
        match shape(field) {
            Shape::One(_) => self.one(field) == Some(option),
            Shape::Many(count) => option < count && self.0[field as usize] >> option & 1 == 1,
        }
    }

    /// Every answer that was given to a question, counted from 0.
    pub fn all(&self, field: FieldId) -> impl Iterator<Item = u8> {
        let (Shape::One(count) | Shape::Many(count)) = shape(field);
        (0..count).filter(move |it| self.has(field, *it))
    }

    /// Gives an answer, or takes it back; one that does not exist changes nothing. No massage today and a massage
    /// type never stand together, nor do nothing yet and what was told.
    pub fn set(&mut self, field: FieldId, option: u8, on: bool) {
        let now = &mut self.0[field as usize];
        match shape(field) {
            Shape::One(count) if option < count => match on {
                true => *now = u16::from(option) + 1,
                false if *now == u16::from(option) + 1 => *now = 0,
                false => {}
            },
            Shape::Many(count) if option < count => {
                if let (Some(none), true) = (alone(field), on) {
                    *now = if option == none { 0 } else { *now & !(1 << none) };
                }
                *now = if on { *now | 1 << option } else { *now & !(1 << option) };
            }
            Shape::One(_) | Shape::Many(_) => {}
        }
    }

    /// Takes back every answer to a question.
    pub fn clear(&mut self, field: FieldId) {
        self.0[field as usize] = 0;
    }

    /// The number that stands for the answers to a question.
    pub fn number(&self, field: FieldId) -> u16 {
        self.0[field as usize]
    }

    /// Sets the number that stands for the answers to a question; `None` for one that stands for nothing.
    #[must_use]
    pub fn with_number(mut self, field: FieldId, number: u16) -> Option<Self> {
        let none = 1 << NONE_TODAY;
        let is_known = match shape(field) {
            Shape::One(count) => number <= u16::from(count),
            Shape::Many(count) => {
                number < 1 << count && (field != FieldId::Types || number & none == 0 || number == none)
            }
        };
        self.0[field as usize] = number;
        is_known.then_some(self)
    }
}

/// Of a question with many answers the one that means none of the others.
const fn alone(field: FieldId) -> Option<u8> {
    match field {
        FieldId::Types => Some(NONE_TODAY),
        FieldId::Told => Some(TOLD_NOTHING),
        _ => None,
    }
}
