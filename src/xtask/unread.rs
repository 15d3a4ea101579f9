//! Takes out of the app's data what no function reads, and what no compression can shrink.

use std::ops::Range;

use walrus::ir::{Load, Store, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, DataKind, Module};

/// The first and the last of the texts by which the standard library names the faults of files and networks. The
/// linker keeps them, without a function that reads them.
const UNREAD: [&[u8]; 2] = [b"entity not found", b"unexpected end of file"];
/// Where a panic in the standard library says that it was: this, a hash of 40 digits, and the file.
const LIBRARY: &[u8] = b"/rustc/";
const HASH: usize = 40;

/// Writes zeros over both. A text whose address is in a function stays: better some bytes more than a text that is gone.
pub fn without_unread(module: &mut Module) {
    let read = addresses(module);
    let pieces: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in pieces {
        let piece = module.data.get_mut(id);
        let start = origin(&piece.kind);
        if let Some(texts) = unread(&piece.value) {
            let within = |it: &u64| {
                it.checked_sub(start)
                    .and_then(|it| usize::try_from(it).ok())
                    .is_some_and(|it| texts.contains(&it))
            };
            if !read.iter().any(within) {
                piece.value[texts].fill(0);
            }
        }
        without_hashes(&mut piece.value);
    }
}

/// Where a piece of data stands in the memory.
fn origin(kind: &DataKind) -> u64 {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => start.cast_unsigned().into(),
        _ => 0,
    }
}

/// Where the texts lie that nothing reads.
fn unread(data: &[u8]) -> Option<Range<usize>> {
    let place = |text: &[u8]| data.windows(text.len()).position(|it| it == text);
    let [first, last] = UNREAD.map(place);
    Some(first?..last.filter(|it| Some(*it) > first)? + UNREAD[1].len())
}

fn without_hashes(data: &mut [u8]) {
    let length = LIBRARY.len() + HASH;
    for start in 0..data.len().saturating_sub(length) {
        let (begin, hash) = data[start..start + length].split_at_mut(LIBRARY.len());
        if begin == LIBRARY && hash.iter().all(u8::is_ascii_hexdigit) {
            hash.fill(b'0');
        }
    }
}

/// Every number in the functions of a module that may be an address.
fn addresses(module: &Module) -> Vec<u64> {
    #[derive(Default)]
    struct Found(Vec<u64>);
    impl Visitor<'_> for Found {
        fn visit_value(&mut self, it: &Value) {
            if let Value::I32(it) = it {
                self.0.push(it.cast_unsigned().into());
            }
        }
        fn visit_load(&mut self, it: &Load) {
            self.0.push(it.arg.offset);
        }
        fn visit_store(&mut self, it: &Store) {
            self.0.push(it.arg.offset);
        }
    }
    let mut found = Found::default();
    for (_, function) in module.funcs.iter_local() {
        dfs_in_order(&mut found, function, function.entry_block());
    }
    found.0
}

#[cfg(test)]
mod tests {
    use walrus::{FunctionBuilder, ValType};

    use super::*;

    const TEXTS: &[u8] =
        b"before\0entity not found, and more, unexpected end of file\0/rustc/0123456789abcdef0123456789abcdef01234567/library/a.rs /rustc/none";

    /// What is left of the texts where a function holds `number`.
    fn left(number: i32) -> String {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(1000));
        module.data.add(DataKind::Active { memory, offset }, TEXTS.to_vec());
        let mut body = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        body.func_body().i32_const(number);
        body.finish(vec![], &mut module.funcs);
        without_unread(&mut module);
        let data = &module.data.iter().next().unwrap().value;
        assert_eq!(data.len(), TEXTS.len());
        String::from_utf8(data.clone()).unwrap()
    }

    #[test]
    fn texts_go_that_no_function_reads_and_hashes_that_nobody_does() {
        let without_hash = String::from_utf8(TEXTS.to_vec())
            .unwrap()
            .replace("0123456789abcdef0123456789abcdef01234567", &"0".repeat(HASH));
        let start = without_hash.find("entity").unwrap();
        let end = without_hash.find("\0/rustc").unwrap();
        let gone = [&without_hash[..start], &"\0".repeat(end - start), &without_hash[end..]].concat();
        for (number, is_read) in
            [(0, false), (1006, false), (1007, true), (1030, true), (1056, true), (1058, false)]
        {
            assert_eq!(left(number), if is_read { &*without_hash } else { &*gone }, "{number}");
        }
    }
}
