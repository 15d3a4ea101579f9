//! Small numbers as one line of text that may stand in an attribute: digits of base 64, and at the end
//! a sum that finds any damaged letter.

const BITS: usize = 6;
const SUM_DIGITS: usize = 3;
const SUM_MASK: u32 = (1 << (BITS * SUM_DIGITS)) - 1;

/// "The same as before", for runs of equal numbers.
const SAME: u8 = b'=';

/// Reads numbers from a line.
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// A reader of `line`; `None` when the line is damaged.
    pub fn new(line: &'a str) -> Option<Self> {
        let (rest, end) = line.as_bytes().split_last_chunk::<SUM_DIGITS>()?;
        let mut sum = Self { rest: end };
        (sum.number(SUM_DIGITS)? == sum_of(rest)).then_some(Self { rest })
    }

    /// The next number, of so many digits.
    pub fn number(&mut self, digits: usize) -> Option<u32> {
        let mut number = 0;
        for _ in 0..digits {
            let (first, rest) = self.rest.split_first()?;
            number = number << BITS | value(*first)?;
            self.rest = rest;
        }
        Some(number)
    }

    /// The next number of a list; `before` where the line says so.
    pub fn next(&mut self, digits: usize, before: Option<u32>) -> Option<u32> {
        match self.rest.strip_prefix(&[SAME]) {
            Some(rest) => {
                self.rest = rest;
                before
            }
            None => self.number(digits),
        }
    }

    /// Whether the line ends here.
    pub fn is_done(&self) -> bool {
        self.rest.is_empty()
    }
}

fn value(digit: u8) -> Option<u32> {
    let (first, offset) = match digit {
        b'A'..=b'Z' => (b'A', 0),
        b'a'..=b'z' => (b'a', 26),
        b'0'..=b'9' => (b'0', 52),
        b'-' => (b'-', 62),
        b'_' => (b'_', 63),
        _ => return None,
    };
    Some(u32::from(digit - first) + offset)
}

/// Each step can be undone, so two lines that differ in one letter differ in their sum.
fn sum_of(bytes: &[u8]) -> u32 {
    bytes.iter().fold(1, |sum, byte| (sum.wrapping_mul(33) ^ u32::from(*byte)) & SUM_MASK)
}

/// Writes numbers to a line.
#[cfg(feature = "ssr")]
#[derive(Default)]
pub struct Writer {
    line: String,
}

#[cfg(feature = "ssr")]
impl Writer {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// Adds `number` with so many digits.
    pub fn number(&mut self, number: u32, digits: usize) {
        for place in (0..digits).rev() {
            let digit = number >> (BITS * place) & 63;
            self.line.push(Self::DIGITS[digit as usize].into());
        }
    }

    /// Adds the next number of a list, in short when it equals the one before.
    pub fn next(&mut self, number: u32, digits: usize, before: Option<u32>) {
        if before == Some(number) {
            self.line.push(SAME.into());
        } else {
            self.number(number, digits);
        }
    }

    /// The line with its sum.
    pub fn finish(mut self) -> String {
        self.number(sum_of(self.line.as_bytes()), SUM_DIGITS);
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_ends_with_its_sum() {
        assert!(Reader::new("").is_none() && Reader::new("AB").is_none() && Reader::new("AAA").is_none());
        let empty = Writer::default().finish();
        assert!(Reader::new(&empty).is_some_and(|it| it.is_done()));
    }

    proptest! {
        #[test]
        fn numbers_come_back(numbers in prop::collection::vec(0..1_u32 << 18, 0..50)) {
            let mut writer = Writer::default();
            let mut before = None;
            for &number in &numbers {
                writer.next(number, 3, before);
                before = Some(number);
            }
            let line = writer.finish();
            let mut reader = Reader::new(&line).unwrap();
            let mut before = None;
            for number in numbers {
                before = reader.next(3, before);
                prop_assert_eq!(before, Some(number));
            }
            prop_assert!(reader.is_done());
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".{0,40}") {
            if let Some(mut reader) = Reader::new(&text) {
                while reader.next(2, None).is_some() {}
            }
        }
    }
}
