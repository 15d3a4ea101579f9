//! Running other programs.

use std::process::{Command, Stdio};

use crate::xtask::Error;

/// Says what is being done, on a line of its own.
pub fn say(what: &str) {
    eprintln!("→ {what}");
}

/// Runs a command to its end and shows what it prints.
pub fn run(command: &mut Command) -> Result<(), Error> {
    let status = command.status().map_err(|problem| not_found(command, &problem))?;
    if status.success() { Ok(()) } else { Err(format!("failed: {}", text(command)).into()) }
}

/// What a command prints, or `None` when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|it| it.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// Whether a program is installed and answers `--version`.
pub fn exists(program: impl AsRef<std::ffi::OsStr>) -> bool {
    output(Command::new(program).arg("--version")).is_some()
}

/// Cargo, as it was called for this tool.
pub fn cargo() -> Command {
    Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

fn not_found(command: &Command, problem: &std::io::Error) -> Error {
    let program = command.get_program().to_string_lossy();
    format!("could not run {program}: {problem}; install it or add it to PATH").into()
}

fn text(command: &Command) -> String {
    let parts = std::iter::once(command.get_program()).chain(command.get_args());
    parts.map(|it| it.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
