//! The benchmark: builds everything that it compares, and starts it.

use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::xtask::browser::{CHROMIUM, ensure_faces};
use crate::xtask::build::{BuildOptions, build};
use crate::xtask::peers::ensure_peers;
use crate::xtask::project::{Error, root};
use crate::xtask::shell::{cargo, run, say};

/// What a benchmark may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenchOptions {
    /// How often each page is measured.
    pub runs: usize,
    /// The names of the pages to measure; all without one.
    pub only: Vec<String>,
    /// Whether to say where the time of one visit goes, and to measure nothing else.
    pub trace: bool,
    /// What the order of the runs follows from.
    pub seed: u64,
}

impl BenchOptions {
    /// Reads the options of a command line.
    ///
    /// # Errors
    /// Names the first option that is none.
    pub fn read<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Result<Self, Error> {
        let clock = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        let mut options = Self { runs: 7, only: Vec::new(), trace: false, seed: clock };
        let mut arguments = arguments.into_iter();
        while let Some(name) = arguments.next() {
            let mut number = || arguments.next().and_then(|it| it.parse().ok()).filter(|it| *it > 0);
            let read = match name {
                "--runs" => number().and_then(|it| usize::try_from(it).ok()).map(|it| options.runs = it),
                "--seed" => number().map(|it| options.seed = it),
                "--trace" => {
                    options.trace = true;
                    Some(())
                }
                "--only" => {
                    arguments.next().map(|it| options.only = it.split(',').map(str::to_owned).collect())
                }
                _ => None,
            };
            read.ok_or_else(|| format!("{name}: use --runs N, --only a,b, --trace, --seed N"))?;
        }
        Ok(options)
    }

    /// The command line that repeats a run.
    pub fn line(&self) -> String {
        let mut line = format!("cargo xtask bench --runs {} --seed {}", self.runs, self.seed);
        if !self.only.is_empty() {
            line += &[" --only ", &self.only.join(",")].concat();
        }
        line
    }
}

/// Builds the guide and its peers, and measures them.
pub fn bench(arguments: &[&str]) -> Result<(), Error> {
    let options = BenchOptions::read(arguments.iter().copied())?;
    CHROMIUM.ensure()?;
    ensure_faces()?;
    let built = build(&BuildOptions::default())?;
    if !options.trace {
        ensure_peers(&built.guide)?;
    }
    say("measuring: each page takes about half a minute a run");
    let mut measure: Command = cargo();
    measure.current_dir(root()).args(["test", "--quiet", "--features", "xtask", "--test", "bench", "--"]);
    run(measure.args(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_benchmark_is_told_runs_pages_and_seed() {
        let told = BenchOptions::read(["--runs", "3", "--only", "guide,solid", "--seed", "5"]).unwrap();
        let only = vec!["guide".to_owned(), "solid".to_owned()];
        assert_eq!(told, BenchOptions { runs: 3, only, trace: false, seed: 5 });
        assert_eq!(told.line(), "cargo xtask bench --runs 3 --seed 5 --only guide,solid");
        for bad in [&["--runs"][..], &["--runs", "0"], &["--runs", "many"], &["--only"], &["fast"]] {
            assert!(BenchOptions::read(bad.iter().copied()).is_err(), "{bad:?}");
        }
    }
}
