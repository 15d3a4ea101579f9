//! Joins modules of our own into one script: each once, after those that it imports, in one scope. What a reader
//! of the sources takes for granted is checked: names are known, no two modules say one name, none hides what
//! another takes from the browser, and no module imports itself by a detour.

use std::collections::{BTreeMap, BTreeSet};

use oxc::allocator::Allocator;
use oxc::ast::ast::{ImportDeclarationSpecifier, Statement};
use oxc::semantic::SemanticBuilder;
use oxc::span::{GetSpan, SourceType, Span};

use crate::site::minify::{ScriptError, parsed};

/// A module by its name, as others import it: `messages.js`.
pub type Module<'a> = (&'a str, &'a str);

/// A module taken apart.
#[derive(Debug, Default)]
struct Parts {
    /// Module, name there, and name here.
    imports: Vec<(String, String, String)>,
    /// The name for others, and the name here.
    exports: BTreeMap<String, String>,
    /// Names at the top, without the imports.
    own: BTreeSet<String>,
    /// Names from the browser.
    globals: BTreeSet<String>,
    /// What the module says of itself.
    head: String,
    /// The rest of the text, without imports, exports and types.
    text: String,
}

/// The text of a script: module `entry` of `modules` with all that it imports. What the entry exports, the script
/// exports.
///
/// # Errors
/// When a module does not parse, a name is not known or said twice, or modules import each other.
pub fn bundled(entry: &str, modules: &[Module]) -> Result<String, ScriptError> {
    let mut bundle = Bundle { modules, order: Vec::new(), open: Vec::new() };
    bundle.visit(entry)?;
    let order = bundle.order;

    let mut tops: BTreeMap<&str, &str> = BTreeMap::new();
    let mut text = order.last().map(|(_, parts)| parts.head.clone()).unwrap_or_default();
    for (name, parts) in &order {
        for (module, imported, local) in &parts.imports {
            let Some((_, from)) = order.iter().find(|(name, _)| name == module) else { continue };
            let origin = from
                .exports
                .get(imported)
                .ok_or_else(|| ScriptError(format!("{name}: {module} exports no {imported}")))?;
            if origin != local {
                declare(&mut tops, local, name)?;
                text += &["const ", local, " = ", origin, ";\n"].concat();
            }
        }
        for own in &parts.own {
            declare(&mut tops, own, name)?;
        }
        text += parts.text.trim();
        text.push('\n');
    }
    for (name, parts) in &order {
        if let Some((global, module)) = parts.globals.iter().find_map(|it| tops.get_key_value(it.as_str())) {
            let problem =
                format!("{name}: {global} is the browser's here; {module} has another thing of that name");
            return Err(ScriptError(problem));
        }
    }
    let exports = order.last().map(|(_, parts)| &parts.exports).into_iter().flatten();
    let exports: Vec<_> = exports.map(|(name, local)| format!("{local} as {name}")).collect();
    if !exports.is_empty() {
        text += &["export { ", &exports.join(", "), " };\n"].concat();
    }
    Ok(text)
}

fn declare<'a>(
    tops: &mut BTreeMap<&'a str, &'a str>,
    name: &'a str,
    module: &'a str,
) -> Result<(), ScriptError> {
    match tops.insert(name, module) {
        Some(other) => Err(ScriptError(format!("{module}: {other} has the name {name}, too"))),
        None => Ok(()),
    }
}

struct Bundle<'a> {
    modules: &'a [Module<'a>],
    /// What is done, each behind what it needs.
    order: Vec<(String, Parts)>,
    /// The way from the entry to the module in hand.
    open: Vec<String>,
}

impl Bundle<'_> {
    fn visit(&mut self, name: &str) -> Result<(), ScriptError> {
        if self.order.iter().any(|it| it.0 == name) {
            return Ok(());
        }
        if self.open.iter().any(|it| it == name) {
            return Err(ScriptError(format!("{} imports itself by way of {}", name, self.open.join(", "))));
        }
        let source = self.modules.iter().find(|it| it.0 == name).map(|it| it.1);
        let importer = self.open.last().map_or("the build", String::as_str);
        let source = source.ok_or_else(|| ScriptError(format!("{importer}: there is no module {name}")))?;
        let parts = taken_apart(name, source)?;
        self.open.push(name.to_owned());
        for (module, ..) in &parts.imports {
            self.visit(module)?;
        }
        self.open.pop();
        self.order.push((name.to_owned(), parts));
        Ok(())
    }
}

fn taken_apart(name: &str, source: &str) -> Result<Parts, ScriptError> {
    let allocator = Allocator::default();
    let program = parsed(&allocator, name, source, SourceType::mjs())?;
    let refused = |what: &str| Err(ScriptError(format!("{name}: {what}")));
    let mut parts = Parts::default();
    let mut cuts: Vec<Span> = Vec::new();
    let mut declared: Vec<Span> = Vec::new();
    for statement in &program.body {
        let span = statement.span();
        match statement {
            Statement::ImportDeclaration(it) => {
                let Some(module) = it.source.value.as_str().strip_prefix("./") else {
                    return refused("imports a module that is not ours");
                };
                for specifier in it.specifiers.iter().flatten() {
                    let (imported, local) = match specifier {
                        ImportDeclarationSpecifier::ImportSpecifier(it) => {
                            (it.imported.name().as_str(), &it.local)
                        }
                        ImportDeclarationSpecifier::ImportDefaultSpecifier(it) => ("default", &it.local),
                        ImportDeclarationSpecifier::ImportNamespaceSpecifier(_) => {
                            return refused("imports a module as a whole; name what it needs");
                        }
                    };
                    parts.imports.push((
                        module.to_owned(),
                        imported.to_owned(),
                        local.name.as_str().to_owned(),
                    ));
                }
                cuts.push(span);
            }
            Statement::ExportNamedDeclaration(it) => {
                for specifier in &it.specifiers {
                    let names = [specifier.exported.name(), specifier.local.name()];
                    let [exported, local] = names.map(|it| it.as_str().to_owned());
                    parts.exports.insert(exported, local);
                }
                cuts.push(span);
            }
            Statement::ExportDeclaration(it) => {
                declared.push(it.declaration.span());
                cuts.push(Span::new(span.start, it.declaration.span().start));
            }
            Statement::ExportAllDeclaration(_)
            | Statement::ExportDefaultDeclaration(_)
            | Statement::ExportFromDeclaration(_) => {
                return refused("exports in a way that the build does not know");
            }
            _ => {}
        }
    }

    let scoping = SemanticBuilder::new().build(&program).semantic.into_scoping();
    let imported: BTreeSet<_> = parts.imports.iter().map(|it| it.2.as_str()).collect();
    for (own, symbol) in scoping.get_bindings(scoping.root_scope_id()) {
        let own = own.as_str();
        if !imported.contains(own) {
            parts.own.insert(own.to_owned());
        }
        let place = scoping.symbol_span(*symbol);
        if declared.iter().any(|it| it.start <= place.start && place.end <= it.end) {
            parts.exports.insert(own.to_owned(), own.to_owned());
        }
    }
    parts.globals = scoping.root_unresolved_references().keys().map(|it| it.as_str().to_owned()).collect();
    let first = program.body.first().map_or(0, |it| it.span().start);
    for it in &program.comments {
        let is_head = !it.is_jsdoc() && it.span.end <= first;
        if is_head {
            parts.head += source.get(it.span.start as usize..it.span.end as usize).unwrap_or_default();
            parts.head.push('\n');
        }
        if is_head || it.is_jsdoc() {
            cuts.push(it.span);
        }
    }
    parts.text = without(source, cuts);
    while parts.text.contains("\n\n\n") {
        parts.text = parts.text.replace("\n\n\n", "\n\n");
    }
    Ok(parts)
}

/// A text without some places, each with the blank or the line's end behind it.
fn without(source: &str, mut cuts: Vec<Span>) -> String {
    cuts.sort_by_key(|it| it.start);
    let mut text = String::new();
    let mut from = 0;
    for cut in cuts {
        let (start, end) = (cut.start as usize, cut.end as usize);
        text += source.get(from..start).unwrap_or_default();
        let rest = source.get(end..).unwrap_or_default();
        let is_whole_line = text.trim_end_matches(' ').ends_with('\n') || text.is_empty();
        from = end + usize::from(rest.starts_with(' ') || is_whole_line && rest.starts_with('\n'));
        if is_whole_line && rest.starts_with('\n') {
            text.truncate(text.trim_end_matches(' ').len());
        }
    }
    text + source.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::minify::minified;

    const SAY: Module = ("say.js", "const said = 1;\nexport function say() { return said; }\n");

    fn problem(modules: &[Module]) -> String {
        bundled(modules[0].0, modules).unwrap_err().0
    }

    #[test]
    fn each_module_comes_once_and_before_who_needs_it() {
        let a = (
            "a.js",
            "import { b } from \"./b.js\";\nimport { say } from \"./say.js\";\nexport const a = b + say();\n",
        );
        let b = (
            "b.js",
            "import { say as tell } from \"./say.js\";\n/** @type {number} */\nexport const b = tell();\n",
        );
        let script = bundled("a.js", &[a, b, SAY]).unwrap();
        assert_eq!(
            script,
            "const said = 1;\nfunction say() { return said; }\nconst tell = say;\nconst b = tell();\nconst a = b + say();\nexport { a as a };\n"
        );
        let small = minified(&script, true).unwrap();
        assert!(small.len() < 60 && small.ends_with("as a};"), "{small}");
    }

    #[test]
    fn faults_are_named() {
        for (modules, says) in [
            (vec![("a.js", "import { x } from \"./b.js\";"), ("b.js", "")], "a.js: b.js exports no x"),
            (vec![("a.js", "import { x } from \"./b.js\";")], "a.js: there is no module b.js"),
            (vec![("a.js", "import { x } from \"leptos\";")], "a.js: imports a module that is not ours"),
            (vec![("a.js", "import * as x from \"./b.js\";")], "a.js: imports a module as a whole"),
            (
                vec![
                    ("a.js", "import { b } from \"./b.js\"; export const a = b;"),
                    ("b.js", "import { a } from \"./a.js\"; export const b = a;"),
                ],
                "a.js imports itself by way of a.js, b.js",
            ),
            (
                vec![("a.js", "import { say } from \"./say.js\"; let said = say();"), SAY],
                "has the name said, too",
            ),
            (
                vec![
                    ("a.js", "import { say } from \"./say.js\"; say(name);"),
                    ("say.js", "export const say = 1, name = 2;"),
                ],
                "name is the browser's here",
            ),
            (vec![("a.js", "export default 1;")], "exports in a way"),
            (vec![("a.js", "let a = ;")], "a.js: "),
        ] {
            let problem = problem(&modules);
            assert!(problem.contains(says), "{problem}");
        }
    }

    #[test]
    fn types_go_and_notes_stay() {
        let script = bundled(
            "a.js",
            &[(
                "a.js",
                "// A note.\nlet x = /** @type {number} */ (y);\n/**\n * @type {number}\n */\nlet z;\n",
            )],
        );
        assert_eq!(script.unwrap(), "// A note.\nlet x = (y);\nlet z;\n");
    }
}
