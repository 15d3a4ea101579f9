//! Brotli, as static hosts send it.

use std::io::Write;

/// The bytes that go over the line.
pub fn packed(data: &[u8]) -> Vec<u8> {
    const BUFFER: usize = 1 << 16;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, BUFFER, QUALITY, WINDOW);
    // Writing to memory cannot fail.
    writer.write_all(data).ok();
    drop(writer);
    packed
}
