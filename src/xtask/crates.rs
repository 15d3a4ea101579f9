//! Where the bytes of the app come from, crate by crate: the sizes of its functions' bodies, by the names that the
//! compiler gave them.

use std::collections::{BTreeMap, HashMap};

use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::xtask::Error;
use crate::xtask::strip::path;

/// What holds no code of a crate, as it is called in the table.
const DATA: &str = "(data: texts and tables)";
const REST: &str = "(types, imports, table and the rest)";
const NAMELESS: &str = "(no crate: C functions and exports)";

/// Prints the table for an app that still has its names.
pub fn print(named: &[u8]) -> Result<(), Error> {
    let rows = by_crate(named)?;
    let total: usize = rows.iter().map(|it| it.1).sum();
    eprintln!("{:40}{:>10}{:>9}", "the app by crate", "raw bytes", "share");
    for (name, bytes) in rows {
        eprintln!("{name:40}{bytes:>10}{:>7}.{} %", bytes * 100 / total, bytes * 1000 / total % 10);
    }
    eprintln!("{:40}{total:>10}", "together");
    eprintln!(
        "Generic code counts where it was written, not where it is used. Brotli packs crates differently: measure"
    );
    eprintln!("a change by the wasm's line in `cargo xtask size`.");
    Ok(())
}

/// Bytes per crate and of what is no code, largest first. Names themselves do not count: visitors get none.
pub fn by_crate(wasm: &[u8]) -> Result<Vec<(String, usize)>, Error> {
    let mut bodies: Vec<usize> = Vec::new();
    let (mut imported, mut data, mut all) = (0, 0, 0);
    let mut names: HashMap<usize, String> = HashMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        match &payload {
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for part in section {
                        if let Name::Function(map) = part? {
                            for it in map {
                                let it = it?;
                                names.insert(usize::try_from(it.index)?, it.name.to_owned());
                            }
                        }
                    }
                }
                continue;
            }
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => data = section.range().len(),
            _ => {}
        }
        if let Some((_, range)) = payload.as_section() {
            all += range.len();
        }
    }
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for (index, bytes) in bodies.iter().enumerate() {
        let name =
            names.get(&(imported + index)).map_or_else(|| NAMELESS.to_owned(), |it| crate_of(&path(it)));
        *sums.entry(name).or_default() += bytes;
    }
    let code: usize = bodies.iter().sum();
    sums.insert(DATA.to_owned(), data);
    sums.insert(REST.to_owned(), all - code - data);
    let mut rows: Vec<_> = sums.into_iter().collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(rows)
}

/// The crate of a function by its path: of the type that it belongs to or, where that is no crate's, of the trait.
/// Only the core of the language has functions of types that are nobody's, such as `str`.
fn crate_of(path: &str) -> String {
    let name = |it: &str| {
        let end = it.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(it.len());
        // A crate of the standard library carries a hash: `core[c5930c85a12de822]::num`.
        let rest =
            it[end..].strip_prefix('[').and_then(|it| it.split_once(']')).map_or(&it[end..], |it| it.1);
        (end > 0 && rest.starts_with("::")).then(|| it[..end].to_owned())
    };
    let own = name(path.trim_start_matches(['<', '&', '*', '(', '[']).trim_start_matches("mut "));
    let of_trait = || name(path.split_once(" as ")?.1);
    let of_nobody = || path.starts_with('<').then(|| "core".to_owned());
    own.or_else(of_trait).or_else(of_nobody).unwrap_or_else(|| NAMELESS.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_of_its_type() {
        for (path, name) in [
            ("sciatica_guide::dom::mount", "sciatica_guide"),
            ("<leptos::Owner as core::ops::drop::Drop>::drop", "leptos"),
            ("<&mut alloc::string::String as core::fmt::Write>::write_str", "alloc"),
            ("<u8 as core::fmt::Display>::fmt", "core"),
            ("core::ptr::drop_in_place<leptos::Owner>", "core"),
            ("<dlmalloc[e24a27700634d609]::Dlmalloc<std[1]::System>>::malloc", "dlmalloc"),
            ("<char>::escape_debug_ext", "core"),
            ("memcpy", NAMELESS),
        ] {
            assert_eq!(crate_of(path), name, "{path}");
        }
    }

    #[test]
    fn every_byte_that_is_sent_counts_once() {
        let mut module = walrus::Module::default();
        for name in ["leptos::a", "core::b"] {
            let mut body = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
            body.func_body().unreachable();
            let id = body.finish(vec![], &mut module.funcs);
            module.funcs.get_mut(id).name = Some(name.to_owned());
            module.exports.add(name, id);
        }
        let rows = by_crate(&module.emit_wasm()).unwrap();
        let bytes = |name: &str| rows.iter().find(|it| it.0 == name).unwrap().1;
        assert!(bytes("leptos") > 0 && bytes("leptos") == bytes("core"), "{rows:?}");
        assert!(bytes(REST) > 0 && bytes(DATA) == 0, "{rows:?}");
    }
}
