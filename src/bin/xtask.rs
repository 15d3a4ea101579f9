//! `cargo xtask`: everything the project does, from one command.

use std::process::ExitCode;

fn main() -> ExitCode {
    // What is no text is no name of a command; of a file, the message shows what of it is text.
    let arguments = std::env::args_os().skip(1).map(|it| it.to_string_lossy().into_owned());
    let arguments: Vec<String> = arguments.collect();
    match sciatica_guide::xtask::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
