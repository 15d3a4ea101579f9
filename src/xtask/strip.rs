//! Takes out of the build what visitors need not download: what a dependency exports and the guide
//! never calls, and the long names by which script and wasm know each other.
//!
//! Leptos brings streams for server functions, which the guide has none of. They are exported to
//! JavaScript, so the linker has to keep them, with all that they need.

use walrus::{CustomSection, IdsToIndices, Module};

use crate::xtask::Error;

/// What the names of those exports begin with, after wasm-bindgen's own marks.
const UNUSED: &str = "intounderlying";
/// The classes behind them, as wasm-bindgen's descriptions spell them.
const UNUSED_CLASS: &[u8] = b"IntoUnderlying";
/// The section in which each crate describes its exports to wasm-bindgen.
const DESCRIPTIONS: &str = "__wasm_bindgen_unstable";

/// The same module without those exports. What only they needed goes with them when wasm-bindgen
/// collects its garbage.
pub fn without_streams(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module = Module::from_buffer(wasm)?;
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|it| it.name.trim_start_matches("__wbg_").starts_with(UNUSED))
        .map(walrus::Export::id)
        .collect();
    for id in unused {
        module.exports.delete(id);
    }
    if let Some(section) = module.customs.remove_raw(DESCRIPTIONS) {
        let data = kept(&section.data)
            .ok_or("wasm-bindgen describes its exports in a new way; mend src/xtask/strip.rs")?;
        module.customs.add(Descriptions(data));
    }
    Ok(module.emit_wasm())
}

/// Script and wasm with short names between them. wasm-bindgen ends each with a hash, which no
/// compression can shrink, in both files.
pub fn with_short_names(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), Error> {
    let mut module = Module::from_buffer(wasm)?;
    let mut script = script.to_owned();
    for (number, import) in module.imports.iter_mut().filter(|it| ends_in_hash(&it.name)).enumerate() {
        let name = format!("i{number}");
        script = script.replace(&import.name, &name);
        import.name = name;
    }
    Ok((script, module.emit_wasm()))
}

/// Whether a name ends in an underscore and 16 hexadecimal digits.
fn ends_in_hash(name: &str) -> bool {
    name.rsplit_once('_')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|it| it.is_ascii_hexdigit()))
}

/// The descriptions without those of the unused classes; `None` when they are not of the known form:
/// each is a pair, the version of its format and the description itself, each behind its length.
fn kept(mut data: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Vec::with_capacity(data.len());
    while !data.is_empty() {
        let version = item(data)?;
        let description = item(data.get(version.len()..)?)?;
        let pair = data.get(..version.len() + description.len())?;
        if !description.windows(UNUSED_CLASS.len()).any(|it| it == UNUSED_CLASS) {
            kept.extend_from_slice(pair);
        }
        data = &data[pair.len()..];
    }
    Some(kept)
}

/// The first item of `data`, with its length before it.
fn item(data: &[u8]) -> Option<&[u8]> {
    let length: [u8; 4] = data.get(..4)?.try_into().ok()?;
    data.get(..4 + usize::try_from(u32::from_le_bytes(length)).ok()?)
}

#[derive(Debug)]
struct Descriptions(Vec<u8>);

impl CustomSection for Descriptions {
    fn name(&self) -> &str {
        DESCRIPTIONS
    }

    fn data(&self, _: &IdsToIndices) -> std::borrow::Cow<'_, [u8]> {
        (&self.0).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn description(text: &str) -> Vec<u8> {
        let behind_its_length =
            |text: &str| [&u32::try_from(text.len()).unwrap().to_le_bytes(), text.as_bytes()].concat();
        [behind_its_length("{version}"), behind_its_length(text)].concat()
    }

    #[test]
    fn only_names_with_a_hash_are_shortened() {
        assert!(ends_in_hash("__wbg_focus_c7b0c2dc70e4d8c9"));
        assert!(!ends_in_hash("__wbindgen_throw") && !ends_in_hash("a_c7b0c2dc70e4d8cx"));
    }

    #[test]
    fn only_the_unused_classes_go() {
        let all = [description("start"), description("xIntoUnderlyingSinky"), description("mount")].concat();
        assert_eq!(kept(&all), Some([description("start"), description("mount")].concat()));
        assert_eq!(kept(&all[..all.len() - 1]), None, "cut off");
    }
}
