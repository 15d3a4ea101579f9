//! What `cargo xtask` does: sets up, builds, serves, checks.

pub mod browser;
mod build;
mod content;
mod dev;
mod lean;
mod pack;
pub mod server;
mod shell;
mod size;
mod test;
mod toolchain;

use std::path::PathBuf;

pub use browser::Browser;
pub use size::{Budget, Sizes};

/// Where `cargo xtask serve` listens.
const ADDRESS: &str = "127.0.0.1:8080";

const HELP: &str = "\
cargo xtask serve      sets up, builds the release and serves it on localhost
cargo xtask test       sets up and runs every check and test
cargo xtask build      builds dist/, ready for any static host
cargo xtask dev        serves, rebuilds on change and reloads the page
cargo xtask content    checks the content file alone: [FILE]
cargo xtask size       builds and prints what visitors download, against the budget
cargo xtask bench      builds and measures how fast the guide answers
cargo xtask pictures   builds and writes screenshots to target/pictures";

/// A problem with its remedy, ready to print.
pub type Problem = Box<dyn std::error::Error>;

/// Runs one command.
///
/// # Errors
/// Whatever stopped it, in words for the person at the terminal.
pub fn run(arguments: &[String]) -> Result<(), Problem> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["serve"] => serve(ADDRESS),
        ["serve", address] => serve(address),
        ["test"] => test::test(),
        ["build"] => build::build().map(drop),
        ["dev"] => dev::dev(ADDRESS),
        ["content"] => content::check(None),
        ["content", file] => content::check(Some(file.as_ref())),
        ["size"] => size::check(&build::build()?),
        ["bench"] => test::bench(),
        ["pictures"] => test::pictures(),
        // Not for people: cargo calls it to run the tests that were built for the browser.
        ["run-wasm-tests", ..] => {
            Ok(wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(&arguments)?)
        }
        _ => {
            eprintln!("{HELP}");
            if matches!(arguments[..], [] | ["help" | "--help"]) {
                Ok(())
            } else {
                Err("no such command".into())
            }
        }
    }
}

/// The folder of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The folder that a static host serves.
pub fn dist() -> PathBuf {
    root().join("dist")
}

fn serve(address: &str) -> Result<(), Problem> {
    build::build()?;
    let server = server::serve(dist(), address)?;
    eprintln!("The guide is at http://{}/ (Ctrl+C ends)", server.address());
    server.wait();
    Ok(())
}
