//! Numbers as text.

/// A number in digits, without the weight of general formatting.
pub fn decimal(number: u32) -> String {
    let rest = char::from(b'0' + u8::try_from(number % 10).unwrap_or_default());
    let mut digits = if number < 10 { String::new() } else { decimal(number / 10) };
    digits.push(rest);
    digits
}
