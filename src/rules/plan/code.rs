//! A plan as a short line of letters for a link: bits behind a version and a length, and a checksum that finds what a
//! messenger cut or changed. The same plan has always the same line, and a line is either that plan or a fault.

use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISCSI, Crc, NoTable};

use super::{Answers, Mark, Marks, Plan};
use crate::content::{ConditionId, FieldId, KindId, QuestionId, Shape, SideId, SignId, SpotId, shape};
use crate::rules::matrix::ANSWERS;
use crate::rules::sets::{ConditionSet, SignSet};
use crate::rules::situation::Situation;
use crate::rules::visit::Visit;

/// The key before a plan in a fragment: `#plan=…`.
pub const KEY: &str = "plan";

/// The version of the bits. A page of an older version cannot read a newer line, and says so.
const VERSION: u8 = 1;

/// A table of 1 kB would cost more than the time that it saves on forty bytes.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISCSI);

/// Why a line is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// It was cut, changed or made up.
    Damaged,
    /// A newer build has made it.
    Newer,
}

/// The line of a plan.
pub fn encode(plan: &Plan) -> String {
    let mut bits = Writer::default();
    write(plan, &mut bits);
    let mut bytes = vec![VERSION, u8::try_from(bits.bytes.len()).unwrap_or(u8::MAX)];
    bytes.extend(bits.bytes);
    let sum = CHECKSUM.checksum(&bytes);
    bytes.extend(sum.to_be_bytes());
    Base64UrlUnpadded::encode_string(&bytes)
}

/// The plan of a line.
///
/// # Errors
/// When the line is damaged, or a newer build has made it.
pub fn decode(line: &str) -> Result<Plan, CodeFault> {
    let bytes = Base64UrlUnpadded::decode_vec(line).map_err(|_| CodeFault::Damaged)?;
    let (head, sum) = bytes.split_last_chunk::<4>().ok_or(CodeFault::Damaged)?;
    if CHECKSUM.checksum(head) != u32::from_be_bytes(*sum) {
        return Err(CodeFault::Damaged);
    }
    match head {
        [version, ..] if *version > VERSION => Err(CodeFault::Newer),
        [VERSION, length, bits @ ..] if usize::from(*length) == bits.len() => {
            let mut reader = Reader { bytes: bits, at: 0 };
            let plan = read(&mut reader).filter(|_| reader.is_done());
            plan.ok_or(CodeFault::Damaged)
        }
        _ => Err(CodeFault::Damaged),
    }
}

/// The plan in a fragment, with or without its `#`; `None` when it names none. What a messenger or a mail program hangs
/// on before or behind it is not a part of it, and percent signs that they put in, once or more often, are taken out.
pub fn in_fragment(fragment: &str) -> Option<Result<Plan, CodeFault>> {
    let fragment = plain(fragment);
    let is_between = |it: char| !it.is_ascii_alphanumeric() && !matches!(it, '-' | '_' | '=');
    let found = fragment.split(is_between).find_map(|part| {
        let mut words = part.split('=');
        let is_plan = words.next()?.eq_ignore_ascii_case(KEY);
        is_plan.then(|| decode(words.next().unwrap_or_default()))
    });
    // One that was cut within its key.
    let is_begun = |it: &&str| !it.is_empty() && KEY.starts_with(it);
    found.or_else(|| fragment.rsplit(is_between).next().filter(is_begun).map(|_| Err(CodeFault::Damaged)))
}

/// How often the programs that hand a link on may have encoded it. A bound, so that no link keeps a browser busy.
const MOST_ENCODED: usize = 4;

/// A text without the percent signs that stand for letters.
pub fn plain(text: &str) -> String {
    (0..MOST_ENCODED).fold(text.to_owned(), |text, _| without_percent(&text))
}

fn without_percent(text: &str) -> String {
    let mut letters = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let code =
            rest.strip_prefix('%').and_then(|it| it.get(..2)).and_then(|it| u8::from_str_radix(it, 16).ok());
        let (letter, length) = code.map_or((letter, letter.len_utf8()), |it| (char::from(it), 3));
        letters.push(letter);
        rest = &rest[length..];
    }
    letters
}

fn write(plan: &Plan, bits: &mut Writer) {
    let said = &plan.said;
    bits.put(said.signs.bits(), SignId::ALL.len());
    write_answers(said, said.signs, bits);
    let situation = &said.situation;
    let counted = situation.counted().is_some();
    bits.put(u32::from(counted), 1);
    if counted {
        bits.put(situation.ticked().bits(), ConditionId::ALL.len());
        for question in QuestionId::ALL {
            let answer = situation.answer_to(question);
            bits.put(u32::from(answer.is_some()), 1);
            if let Some(answer) = answer {
                bits.put(u32::from(answer), ANSWER_BITS);
            }
        }
    }
    let marks = plan.marks.all();
    bits.put(u32::try_from(marks.len()).unwrap_or_default(), 3);
    for it in marks {
        bits.put(it.side as u32, 1);
        bits.put(it.start as u32, 3);
        bits.put(it.end as u32, 3);
        bits.put(it.kind.map_or(0, |it| it as u32 + 1), 3);
        bits.put(it.strength.map_or(0, |it| u32::from(it) + 1), 4);
    }
    for field in FieldId::ALL {
        let number = plan.answers.number(field);
        bits.put(u32::from(number != 0), 1);
        if number != 0 {
            bits.put(u32::from(number), width(field));
        }
    }
    bits.put(u32::from(plan.day.is_some()), 1);
    if let Some(day) = plan.day {
        bits.put(u32::from(day), DAY_BITS);
    }
    write_answers(said, raised(plan), bits);
}

/// The signs that fit because of what a mark has asked: they stand only once marks and answers are there.
fn raised(plan: &Plan) -> SignSet {
    plan.signs().ids().filter(|it| !plan.said.signs.has(*it)).fold(SignSet::EMPTY, SignSet::with)
}

/// What was answered to the questions that signs ask.
fn write_answers(said: &Visit, signs: SignSet, bits: &mut Writer) {
    for sign in signs.ids() {
        bits.put(u32::from(said.confirmed.has(sign)), 1);
        bits.put(u32::from(said.denied.has(sign)), 1);
    }
}

fn read_answers(said: &mut Visit, signs: SignSet, bits: &mut Reader<'_>) -> Option<()> {
    for sign in signs.ids() {
        match [bits.take(1)?, bits.take(1)?] {
            [1, 1] => return None,
            [1, _] => said.confirmed = said.confirmed.with(sign),
            [_, 1] => said.denied = said.denied.with(sign),
            _ => {}
        }
    }
    Some(())
}

fn read(bits: &mut Reader<'_>) -> Option<Plan> {
    let mut said =
        Visit { live: true, signs: SignSet::from_bits(bits.take(SignId::ALL.len())?)?, ..Visit::default() };
    let ticked = said.signs;
    read_answers(&mut said, ticked, bits)?;
    if bits.take(1)? == 1 {
        let ticked = ConditionSet::from_bits(bits.take(ConditionId::ALL.len())?)?;
        if ticked.has(ConditionId::None) && ticked.len() > 1 {
            return None;
        }
        said.situation = ticked.ids().fold(Situation::default().show(), |it, id| it.tick(id, true));
        for question in QuestionId::ALL {
            if bits.take(1)? == 1 {
                let answer = u8::try_from(bits.take(ANSWER_BITS)?).ok()?;
                said.situation = said.situation.answer(question, answer);
            }
        }
    }
    let mut marks = Vec::new();
    for _ in 0..bits.take(3)? {
        let side = *SideId::ALL.get(bits.take(1)? as usize)?;
        let [start, end] = [bits.take(3)?, bits.take(3)?];
        let [start, end] = [*SpotId::ALL.get(start as usize)?, *SpotId::ALL.get(end as usize)?];
        let kind = match bits.take(3)?.checked_sub(1) {
            Some(kind) => Some(*KindId::ALL.get(kind as usize)?),
            None => None,
        };
        let strength = bits.take(4)?.checked_sub(1).and_then(|it| u8::try_from(it).ok());
        if end < start || strength.is_some_and(|it| it > super::marks::STRONGEST) {
            return None;
        }
        marks.push(Mark { side, start, end, kind, strength });
    }
    if marks.len() > super::MOST_MARKS {
        return None;
    }
    let mut answers = Answers::default();
    for field in FieldId::ALL {
        if bits.take(1)? == 1 {
            let number = u16::try_from(bits.take(width(field))?).ok().filter(|it| *it != 0)?;
            answers = answers.with_number(field, number)?;
        }
    }
    let day = if bits.take(1)? == 1 { u16::try_from(bits.take(DAY_BITS)?).ok() } else { None };
    let mut plan = Plan { said, marks: Marks::of(marks), answers, day };
    let raised = raised(&plan);
    read_answers(&mut plan.said, raised, bits)?;
    Some(plan)
}

/// How many bits a day takes: 44 years.
const DAY_BITS: usize = 14;

/// How many bits an answer to a health question takes.
const ANSWER_BITS: usize = (ANSWERS - 1).ilog2() as usize + 1;

/// How many bits the answers to a question take.
fn width(field: FieldId) -> usize {
    match shape(field) {
        Shape::One(count) => u32::from(count).ilog2() as usize + 1,
        Shape::Many(count) => usize::from(count),
    }
}

/// Bits in a row, the highest first; the last byte ends in zeros.
#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
    length: usize,
}

impl Writer {
    fn put(&mut self, number: u32, bits: usize) {
        for at in (0..bits).rev() {
            if self.length.is_multiple_of(8) {
                self.bytes.push(0);
            }
            let bit = if number >> at & 1 == 1 { 0x80 >> (self.length % 8) } else { 0 };
            if let Some(last) = self.bytes.last_mut() {
                *last |= bit;
            }
            self.length += 1;
        }
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn take(&mut self, bits: usize) -> Option<u32> {
        let mut number = 0;
        for _ in 0..bits {
            let byte = self.bytes.get(self.at / 8)?;
            number = number << 1 | u32::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(number)
    }

    /// Whether nothing is left but the zeros of the last byte.
    fn is_done(&self) -> bool {
        let rest = self.bytes.len() * 8 - self.at;
        rest < 8 && self.bytes.last().is_none_or(|it| rest == 0 || it << (8 - rest) == 0)
    }
}
