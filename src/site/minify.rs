//! Scripts as small as they can be, for the oldest browsers that run the app.

use std::fmt;

use oxc::allocator::Allocator;
use oxc::ast::ast::Program;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{CompressOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;
use oxc_compat::EngineTargets;

/// What is wrong with a script of our own, in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptError(pub String);

impl fmt::Display for ScriptError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for ScriptError {}

/// The oldest browsers that run the app: no newer syntax is written.
const OLDEST: &str = "chrome96,firefox79,safari15.1,ios15.1";

/// A script as small as it can be: names shortened, what is never used left out.
///
/// # Errors
/// When it does not parse.
pub fn minified(script: &str, is_module: bool) -> Result<String, ScriptError> {
    let allocator = Allocator::default();
    let kind = if is_module { SourceType::mjs() } else { SourceType::script() };
    let mut program = parsed(&allocator, "a joined script", script, kind)?;
    let compress = CompressOptions {
        target: EngineTargets::from_target(OLDEST).map_err(ScriptError)?,
        ..CompressOptions::smallest()
    };
    let options = MinifierOptions { compress: Some(compress), ..MinifierOptions::default() };
    let names = Minifier::new(options).minify(&allocator, &mut program).scoping;
    let printer = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(names);
    Ok(printer.build(&program).code.trim_end().to_owned())
}

/// A script as a tree.
///
/// # Errors
/// When it does not parse.
pub fn parsed<'a>(
    allocator: &'a Allocator,
    name: &str,
    source: &'a str,
    kind: SourceType,
) -> Result<Program<'a>, ScriptError> {
    let result = Parser::new(allocator, source, kind).parse();
    match result.diagnostics.first() {
        Some(problem) => Err(ScriptError(format!("{name}: {problem}"))),
        None => Ok(result.program),
    }
}
