//! What the content says about every condition, area and massage type, as numbers that fit in one
//! line of text: the build writes the line into the page, and the app reads it at the start.

use crate::content::{AreaId, ConditionId, Effect, FitLevel, Level, NoteId, QuestionId, TypeId, Urgency};
use crate::rules::codec::Reader;
use crate::rules::sets::{ConditionSet, NoteSet};

/// How many answers a question can have.
pub const ANSWERS: usize = 4;

const AREAS: usize = AreaId::ALL.len();
const TYPES: usize = TypeId::ALL.len();
const CONDITIONS: usize = ConditionId::ALL.len();
const QUESTIONS: usize = QuestionId::ALL.len();

/// Digits of a cell, of a set of conditions and of an effect.
const CELL: usize = 3;
const SET: usize = 3;
const EFFECT: usize = 2;

/// Where the level stands in a cell's number and the kind in an effect's.
const LEVEL_AT: usize = NoteId::ALL.len();
const KIND_AT: usize = 10;
const CONDITION_AT: usize = TYPES;

/// What a condition does to one massage type in one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How far it limits.
    pub level: Level,
    /// The changes that make it possible; none where it waits.
    pub notes: NoteSet,
}

/// A follow-up question, as far as the rules go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The conditions of which any one raises it.
    pub asked_when: ConditionSet,
    /// What each answer does; where there is no such answer, what "not sure" does.
    pub effects: [Effect; ANSWERS],
    /// The place of the answer that means "not sure".
    pub not_sure: u8,
}

/// All rules about situations: cells, fits and questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    pub(super) cells: [[[Cell; TYPES]; AREAS]; CONDITIONS],
    pub(super) fits: [[FitLevel; TYPES]; AREAS],
    pub(super) questions: [Question; QUESTIONS],
}

impl Matrix {
    /// What `condition` does to `massage_type` in `area`.
    pub fn cell(&self, condition: ConditionId, area: AreaId, massage_type: TypeId) -> Cell {
        self.cells[condition as usize][area as usize][massage_type as usize]
    }

    /// How well `massage_type` fits `area` before any condition.
    pub fn fit(&self, area: AreaId, massage_type: TypeId) -> FitLevel {
        self.fits[area as usize][massage_type as usize]
    }

    /// A follow-up question.
    pub fn question(&self, id: QuestionId) -> Question {
        self.questions[id as usize]
    }

    /// Reads the line that `encode` wrote; `None` when it is damaged in any way.
    pub fn decode(line: &str) -> Option<Self> {
        let mut reader = Reader::new(line)?;
        let hold = Cell { level: Level::Hold, notes: NoteSet::EMPTY };
        let none = Question {
            asked_when: ConditionSet::EMPTY,
            effects: [Effect::HoldSession; ANSWERS],
            not_sure: 0,
        };
        let mut matrix = Self {
            cells: [[[hold; TYPES]; AREAS]; CONDITIONS],
            fits: [[FitLevel::WithCare; TYPES]; AREAS],
            questions: [none; QUESTIONS],
        };
        let mut before = None;
        for cell in matrix.cells.iter_mut().flatten().flatten() {
            before = reader.next(CELL, before);
            *cell = read_cell(before?)?;
        }
        for fit in matrix.fits.iter_mut().flatten() {
            *fit = *FitLevel::ALL.get(reader.number(1)? as usize)?;
        }
        for question in &mut matrix.questions {
            question.asked_when = ConditionSet::from_bits(reader.number(SET)?)?;
            for effect in &mut question.effects {
                *effect = read_effect(reader.number(EFFECT)?)?;
            }
            let place = reader.number(1)?;
            question.not_sure = u8::try_from(place).ok().filter(|it| usize::from(*it) < ANSWERS)?;
        }
        reader.is_done().then_some(matrix)
    }
}

fn read_cell(number: u32) -> Option<Cell> {
    let level = *Level::ALL.get((number >> LEVEL_AT) as usize)?;
    let notes = NoteSet::from_bits(low_bits(number, LEVEL_AT))?;
    let sound = match level {
        Level::Ok | Level::Hold => notes.is_empty(),
        Level::Adapt => !notes.is_empty(),
    };
    sound.then_some(Cell { level, notes })
}

fn read_effect(number: u32) -> Option<Effect> {
    let rest = low_bits(number, KIND_AT);
    match (number >> KIND_AT, rest) {
        (0, 0) => Some(Effect::Keep),
        (1, _) => {
            let condition = *ConditionId::ALL.get((rest >> CONDITION_AT) as usize)?;
            let mut only = [false; TYPES];
            for (place, it) in only.iter_mut().enumerate() {
                *it = rest >> place & 1 == 1;
            }
            Some(Effect::TreatAs { condition, only })
        }
        (2, 0) => Some(Effect::HoldSession),
        (3, _) => Urgency::ALL.get(rest as usize).copied().map(Effect::Stop),
        _ => None,
    }
}

const fn low_bits(number: u32, bits: usize) -> u32 {
    number & ((1 << bits) - 1)
}

#[cfg(feature = "ssr")]
mod encode {
    use super::{ANSWERS, CELL, CONDITION_AT, Cell, EFFECT, KIND_AT, LEVEL_AT, Matrix, Question, SET};
    use crate::content::model::{CellRule, Guide};
    use crate::content::{AreaId, ConditionId, Effect, QuestionId, TypeId};
    use crate::rules::codec::Writer;
    use crate::rules::sets::{ConditionSet, NoteSet};

    impl Matrix {
        /// The rules of a checked guide; `None` only for one that was never checked.
        pub fn of(guide: &Guide) -> Option<Self> {
            let cells = every(ConditionId::ALL, |condition| {
                let condition = guide.conditions.iter().find(|it| it.id == condition)?;
                every(AreaId::ALL, |area| every(TypeId::ALL, |it| cell(condition.cell(area, it)?)))
            })?;
            let fits = every(AreaId::ALL, |area| {
                every(TypeId::ALL, |massage_type| {
                    let mut fits = guide.fits.iter();
                    Some(fits.find(|it| it.area == area && it.massage_type == massage_type)?.level)
                })
            })?;
            let questions = every(QuestionId::ALL, |id| {
                let question = guide.questions.iter().find(|it| it.id == id)?;
                let not_sure = question.answers.iter().position(|it| it.not_sure)?;
                let mut effects = [Effect::read(&question.answers.get(not_sure)?.effect)?; ANSWERS];
                for (index, answer) in question.answers.iter().enumerate() {
                    *effects.get_mut(index)? = Effect::read(&answer.effect)?;
                }
                let asked_when =
                    question.asked_when.iter().fold(ConditionSet::EMPTY, |set, it| set.with(*it));
                Some(Question { asked_when, effects, not_sure: u8::try_from(not_sure).ok()? })
            })?;
            Some(Self { cells, fits, questions })
        }

        /// The rules as one line of ASCII.
        pub fn encode(&self) -> String {
            let mut writer = Writer::default();
            let mut before = None;
            for cell in self.cells.iter().flatten().flatten() {
                let number = (cell.level as u32) << LEVEL_AT | cell.notes.bits();
                writer.next(number, CELL, before);
                before = Some(number);
            }
            for fit in self.fits.iter().flatten() {
                writer.number(*fit as u32, 1);
            }
            for question in &self.questions {
                writer.number(question.asked_when.bits(), SET);
                for effect in question.effects {
                    writer.number(number_of(effect), EFFECT);
                }
                writer.number(question.not_sure.into(), 1);
            }
            writer.finish()
        }
    }

    fn cell(text: &str) -> Option<Cell> {
        let rule = CellRule::read(text)?;
        let notes = rule.notes.into_iter().fold(NoteSet::EMPTY, NoteSet::with);
        Some(Cell { level: rule.level, notes })
    }

    fn number_of(effect: Effect) -> u32 {
        match effect {
            Effect::Keep => 0,
            Effect::TreatAs { condition, only } => {
                let types =
                    only.iter().enumerate().fold(0, |bits, (place, it)| bits | u32::from(*it) << place);
                1 << KIND_AT | (condition as u32) << CONDITION_AT | types
            }
            Effect::HoldSession => 2 << KIND_AT,
            Effect::Stop(urgency) => 3 << KIND_AT | urgency as u32,
        }
    }

    /// One value for each id, or `None` when one of them has none.
    fn every<I: Copy, T: Copy, const N: usize>(
        ids: [I; N],
        value: impl Fn(I) -> Option<T>,
    ) -> Option<[T; N]> {
        let values: Vec<T> = ids.into_iter().map(value).collect::<Option<_>>()?;
        values.try_into().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::samples;
    use proptest::prelude::*;

    #[test]
    fn every_rule_comes_back_from_a_short_line() {
        let matrix = samples::matrix();
        let line = matrix.encode();
        let safe = line.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_=".contains(&byte));
        assert!(safe, "may stand in an attribute: {line}");
        assert!(line.len() < 900, "{} bytes", line.len());
        assert_eq!(Matrix::decode(&line), Some(matrix));
    }

    #[test]
    fn a_line_cut_or_lengthened_anywhere_is_damaged() {
        let line = samples::matrix().encode();
        for end in 0..line.len() {
            assert_eq!(Matrix::decode(&line[..end]), None);
            assert_eq!(Matrix::decode(&[&line[..end], "=", &line[end..]].concat()), None);
        }
        assert_eq!(Matrix::decode(&[&line, "A"].concat()), None);
    }

    #[test]
    fn cells_that_contradict_themselves_are_damaged() {
        let notes = NoteSet::of(NoteId::Light).bits();
        let number = |level: Level, notes: u32| (level as u32) << LEVEL_AT | notes;
        assert!(read_cell(number(Level::Ok, 0)).is_some() && read_cell(number(Level::Ok, notes)).is_none());
        assert!(read_cell(number(Level::Adapt, 0)).is_none());
        assert!(read_cell(number(Level::Adapt, notes)).is_some());
        assert!(
            read_cell(number(Level::Hold, 0)).is_some() && read_cell(number(Level::Hold, notes)).is_none()
        );
        assert!(read_cell(3 << LEVEL_AT).is_none());
    }

    proptest! {
        #[test]
        fn one_changed_letter_is_damage(place in any::<prop::sample::Index>(), letter in "[A-Za-z0-9_=ü-]") {
            let line = samples::matrix().encode();
            let place = place.index(line.len());
            prop_assume!(line[place..=place] != letter);
            prop_assert_eq!(Matrix::decode(&[&line[..place], &letter, &line[place + 1..]].concat()), None);
        }

        #[test]
        fn any_cell_comes_back(condition in 0..CONDITIONS, area in 0..AREAS, it in 0..TYPES, bits in 1..1_u32 << NoteSet::WIDTH, hold in any::<bool>()) {
            let mut matrix = samples::matrix();
            let notes = NoteSet::from_bits(bits).unwrap();
            let adapt = Cell { level: Level::Adapt, notes };
            let cell = if hold { Cell { level: Level::Hold, notes: NoteSet::EMPTY } } else { adapt };
            matrix.cells[condition][area][it] = cell;
            prop_assert_eq!(Matrix::decode(&matrix.encode()), Some(matrix));
        }
    }
}
