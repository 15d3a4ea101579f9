//! Takes out of the build what visitors need not download: what a dependency exports and the guide
//! never calls, and the long names by which script and wasm know each other.
//!
//! Leptos brings streams for server functions, which the guide has none of. They are exported to
//! JavaScript, so the linker has to keep them, with all that they need.

use std::fmt::Write;

use walrus::{CustomSection, FunctionBuilder, FunctionId, FunctionKind, IdsToIndices, Module, ModuleConfig};

use crate::xtask::Error;
use crate::xtask::unread::without_unread;

/// What the names of those exports begin with, after wasm-bindgen's own marks.
const UNUSED: &str = "intounderlying";
/// The classes behind them, as wasm-bindgen's descriptions spell them.
const UNUSED_CLASS: &[u8] = b"IntoUnderlying";
/// Where the functions live that nothing in the guide calls, as paths: the streams, and what turns futures into
/// promises for them. Without their exports they would still be held by the table of functions.
const UNCALLED: [&str; 3] =
    ["wasm_streams::", "js_sys::futures::future_to_promise", "futures_util::abortable::"];
/// By these wasm-bindgen learns what crosses the border: it runs them itself.
const DESCRIBED: &str = "describe";
/// What the names of the exports begin with by which a listener of the page enters the app.
const LISTENERS: &str = "wasm_bindgen__convert__closures_";
/// The section in which each crate describes its exports to wasm-bindgen.
const DESCRIPTIONS: &str = "__wasm_bindgen_unstable";

/// The same module without those exports, and with nothing in the functions that nobody calls. What only they
/// needed goes with them when wasm-bindgen collects its garbage.
pub fn without_unused(wasm: &[u8]) -> Result<Vec<u8>, Error> {
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
    empty(&mut module, &UNCALLED)?;
    Ok(module.emit_wasm())
}

/// Leaves nothing in the functions whose paths begin with one of `places`: who calls one stops the app.
fn empty(module: &mut Module, places: &[&str]) -> Result<(), Error> {
    let mut found = vec![false; places.len()];
    let mut uncalled: Vec<FunctionId> = Vec::new();
    for function in module.funcs.iter().filter(|it| matches!(it.kind, FunctionKind::Local(_))) {
        let Some(path) = function.name.as_deref().map(path) else { continue };
        let place = places.iter().position(|it| belongs(&path, it));
        if let Some(place) = place.filter(|_| !path.contains(DESCRIBED)) {
            found[place] = true;
            uncalled.push(function.id());
        }
    }
    if let Some(place) = found.iter().position(|it| !it) {
        let name = places[place];
        return Err(format!(
            "no function of the app is in {name} any more; mend UNCALLED in src/xtask/strip.rs"
        )
        .into());
    }
    for id in uncalled {
        let (parameters, results) = module.types.params_results(module.funcs.get(id).ty());
        let (parameters, results) = (parameters.to_vec(), results.to_vec());
        let mut body = FunctionBuilder::new(&mut module.types, &parameters, &results);
        body.func_body().unreachable();
        let arguments = parameters.iter().map(|it| module.locals.add(*it)).collect();
        module.funcs.get_mut(id).kind = FunctionKind::Local(body.local_func(arguments));
    }
    Ok(())
}

/// The path of a function as its source spells it, without the hash.
pub fn path(symbol: &str) -> String {
    let mut path = String::new();
    // Writing to a string cannot fail.
    let _ = write!(path, "{:#}", rustc_demangle::demangle(symbol));
    path
}

/// Whether a function is in `place`, be it one of a type there: `<place::Type as Trait>::function`.
fn belongs(path: &str, place: &str) -> bool {
    path.trim_start_matches(['<', '&']).starts_with(place)
}

/// Script and wasm with short names between them. wasm-bindgen ends each with a hash, which no
/// compression can shrink, in both files.
pub fn with_short_names(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), Error> {
    let mut module = ModuleConfig::new().generate_name_section(false).parse(wasm)?;
    let mut script = script.to_owned();
    for (number, import) in module.imports.iter_mut().filter(|it| ends_in_hash(&it.name)).enumerate() {
        let name = format!("i{number}");
        script = script.replace(&import.name, &name);
        import.name = name;
    }
    let mut listeners: Vec<_> =
        module.exports.iter_mut().filter(|it| it.name.starts_with(LISTENERS)).collect();
    // One name may be the beginning of another.
    listeners.sort_by_key(|it| std::cmp::Reverse(it.name.len()));
    for (number, export) in listeners.into_iter().enumerate() {
        let name = format!("heard{number}");
        script = script.replace(&export.name, &name);
        export.name = name;
    }
    without_unread(&mut module);
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

    /// A module with one function that has a body, called `symbol`.
    fn module_with(symbol: &str) -> Module {
        let mut module = Module::default();
        let mut body =
            FunctionBuilder::new(&mut module.types, &[walrus::ValType::I32], &[walrus::ValType::I32]);
        let argument = module.locals.add(walrus::ValType::I32);
        body.func_body().local_get(argument);
        let id = body.finish(vec![argument], &mut module.funcs);
        module.funcs.get_mut(id).name = Some(symbol.to_owned());
        module.exports.add("kept", id);
        module
    }

    fn is_empty(module: &Module) -> bool {
        let function = module.funcs.iter_local().next().unwrap().1;
        let body = function.block(function.entry_block());
        matches!(body.instrs.as_slice(), [(walrus::ir::Instr::Unreachable(_), _)])
    }

    #[test]
    fn functions_of_a_place_are_emptied_and_no_others() {
        for (symbol, goes) in [
            ("_ZN12wasm_streams8readable5sinks17h0123456789abcdefE", true),
            ("<wasm_streams::sink::Sink as core::ops::Drop>::drop", true),
            ("wasm_streams::__wbindgen_describe_sink", false),
            ("core::ptr::drop_in_place<wasm_streams::Sink>", false),
        ] {
            let mut module = module_with(symbol);
            let result = empty(&mut module, &["wasm_streams::"]);
            assert_eq!((result.is_ok(), is_empty(&module)), (goes, goes), "{symbol}");
            module.emit_wasm();
        }
    }

    #[test]
    fn a_place_that_is_gone_is_named_in_one_line() {
        let problem = empty(&mut module_with("wasm_streams::a"), &["wasm_streams::", "gone::"]).unwrap_err();
        let problem = problem.to_string();
        assert!(
            problem.contains("gone::") && problem.contains("UNCALLED") && !problem.contains('\n'),
            "{problem}"
        );
    }

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
    fn listeners_get_short_names_of_their_own() {
        let mut module = Module::default();
        let names = ["_invoke__h0123456789abcdef", "_invoke__h0123456789abcdef_8"].map(|it| {
            let mut body = FunctionBuilder::new(&mut module.types, &[], &[]);
            body.func_body();
            let id = body.finish(vec![], &mut module.funcs);
            let name = [LISTENERS, it].concat();
            module.exports.add(&name, id);
            name
        });
        let script = names.map(|it| ["wasm.", &it, "();"].concat()).concat();
        let (script, _) = with_short_names(&script, &module.emit_wasm()).unwrap();
        assert_eq!(script, "wasm.heard1();wasm.heard0();");
    }

    #[test]
    fn only_the_unused_classes_go() {
        let all = [description("start"), description("xIntoUnderlyingSinky"), description("mount")].concat();
        assert_eq!(kept(&all), Some([description("start"), description("mount")].concat()));
        assert_eq!(kept(&all[..all.len() - 1]), None, "cut off");
    }
}
