//! The Rust target that browsers run.

use std::path::Path;
use std::process::Command;

use crate::xtask::Error;
use crate::xtask::shell::{output, run, say};

/// The target of the browser's build.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs the wasm target when the pinned toolchain does not have it yet.
pub fn ensure_wasm_target() -> Result<(), Error> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))
        .ok_or("rustc does not answer; install Rust from https://rustup.rs")?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    say("installing the wasm target");
    // No standard input: a question nobody can answer must not hang the build.
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WASM]).stdin(std::process::Stdio::null());
    run(&mut rustup).map_err(|problem| {
        format!("{problem}\nthe wasm target is missing: run `rustup target add {WASM}`").into()
    })
}
