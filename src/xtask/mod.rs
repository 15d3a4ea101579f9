//! What `cargo xtask` does: sets up, builds, serves, checks.

mod bench;
pub mod browser;
mod build;
mod content;
mod crates;
mod dev;
pub mod headers;
mod likeness;
pub mod node;
mod pack;
pub mod peers;
mod project;
pub mod release;
pub mod server;
mod shell;
mod size;
mod strip;
mod test;
mod toolchain;
mod unread;

pub use bench::BenchOptions;
pub use browser::Browser;
pub use build::{BuildOptions, write, written};
pub use project::{Error, dist, root};
pub use size::{Budget, Sizes};

/// Where `cargo xtask serve` listens.
const ADDRESS: &str = "127.0.0.1:8080";

const HELP: &str = "\
cargo xtask serve      sets up, builds the release and serves it on localhost: [ADDRESS:PORT]
cargo xtask test       sets up and runs every check and test
cargo xtask build      builds dist/, ready for any static host: [--origin URL] [--content FILE]
                       (more content files stand beside the first, each in a folder of its language)
cargo xtask release    builds and packs what is handed out into target/release-files: a zip to upload and an npm package
                       [--origin URL] [--content FILE]
cargo xtask dev        serves, rebuilds on change and reloads the page: [ADDRESS:PORT]
cargo xtask content    checks the content file alone: [FILE]
cargo xtask size       builds and prints what visitors download, against the budget
                       [--by-crate] where the bytes of the app come from
cargo xtask bench      builds the guide and the same by other means, and measures how fast each answers on a phone;
                       writes tests/bench.md: [--runs N] [--only a,b] [--seed N]
                       [--trace] where the time of a visit to the guide goes, instead
cargo xtask pictures   builds and writes screenshots to target/pictures";

/// Runs one command.
///
/// # Errors
/// Whatever stopped it, in words for the person at the terminal.
pub fn run(arguments: &[String]) -> Result<(), Error> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["serve"] => serve(ADDRESS),
        ["serve", address] => serve(address),
        ["test"] => test::test(),
        ["build", ..] => build::build(&wishes(&arguments[1..])?).map(drop),
        ["release", ..] => release::release(&wishes(&arguments[1..])?),
        ["dev"] => dev::dev(ADDRESS),
        ["dev", address] => dev::dev(address),
        ["content"] => content::check(None),
        ["content", file] => content::check(Some(file.as_ref())),
        ["size"] => size::check(&build::build(&BuildOptions::default())?),
        ["size", "--by-crate"] => crates::print(&build::build(&BuildOptions::default())?.named),
        ["bench", ..] => bench::bench(&arguments[1..]),
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
                let told = arguments.join(" ");
                Err(format!("cargo xtask {told}: no such command; the list above has them all").into())
            }
        }
    }
}

/// The wishes that a build was called with.
fn wishes(arguments: &[&str]) -> Result<BuildOptions, Error> {
    let mut wishes = BuildOptions::default();
    for pair in arguments.chunks(2) {
        match pair {
            ["--content", file] => wishes.content.push(file.into()),
            ["--origin", origin] if is_origin(origin) => wishes.origin = Some((*origin).to_owned()),
            ["--origin", origin] => {
                return Err(format!("{origin} is no origin; write it as in https://guide.example.com").into());
            }
            [name @ ("--content" | "--origin")] => {
                return Err(format!("{name} stands alone; use --content FILE, --origin URL").into());
            }
            other => {
                return Err(
                    format!("{} is unknown; use --content FILE, --origin URL", other.join(" ")).into()
                );
            }
        }
    }
    Ok(wishes)
}

/// Whether an address is scheme and host alone.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").unwrap_or_default();
    !host.is_empty() && host.bytes().all(|it| it.is_ascii_alphanumeric() || b".-:".contains(&it))
}

fn serve(address: &str) -> Result<(), Error> {
    // Before the build, which takes its time: a taken address is said at once.
    let listener = server::listen(address)?;
    build::build(&BuildOptions::default())?;
    let server = server::serve_at(listener, |request| server::answer(&dist(), request))?;
    eprintln!("The guide is at http://{}/ (Ctrl+C ends)", server.address());
    server.wait();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_is_told_its_content_and_its_origin() {
        let told = wishes(&["--origin", "https://guide.example.com", "--content", "other.json"]).unwrap();
        let origin = Some("https://guide.example.com".to_owned());
        assert_eq!(told, BuildOptions { content: vec!["other.json".into()], origin });
        for bad in [
            &["--origin", "guide.example.com"][..],
            &["--origin", "https://a/b"],
            &["--content"],
            &["--x", "y"],
        ] {
            let fault = wishes(bad).unwrap_err().to_string();
            assert!(fault.starts_with(bad[bad.len() - 1]) || fault.starts_with(bad[0]), "{bad:?}: {fault}");
            assert!(!fault.starts_with("--content is unknown"), "{fault}");
        }
    }
}
