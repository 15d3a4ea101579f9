//! A benchmark, not a test: how fast the guide answers a thumb on a slow phone, beside the same words by other means.
//! `cargo xtask bench` runs it.

#![expect(clippy::print_stdout, reason = "figures are what this program is for")]

mod pages;
mod phone;
mod report;
mod run;
#[path = "../support/mod.rs"]
mod support;
mod trace;

use std::collections::BTreeMap;
use std::process::ExitCode;

use fastrand::Rng;
use pages::{GUIDE, Page, pages};
use report::Report;
use run::{machine, measure, weigh};
use sciatica_guide::xtask::{BenchOptions, Error, root};
use support::session::{LIMIT, run_all};
use tokio::time::timeout;

/// In how many runs of each page heap and nodes are counted: that takes as long as all the rest and hardly differs.
const COUNTED: usize = 1;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let options = BenchOptions::read(arguments.iter().map(String::as_str));
    match options.and_then(|it| run_all(bench(&it))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

async fn bench(options: &BenchOptions) -> Result<(), Error> {
    if options.trace {
        println!("{}", trace::trace(&pages(&[GUIDE.to_owned()])?[0]).await?);
        return Ok(());
    }
    let pages = pages(&options.only)?;
    let report = compare(&pages, options).await?;
    let text = report.text(options);
    println!("{text}");
    if options.only.is_empty() {
        std::fs::write(root().join("tests/bench.md"), text)?;
    }
    if report.failed > 0 {
        return Err(format!("{} runs failed", report.failed).into());
    }
    Ok(())
}

/// Measures all pages, in an order that the seed decides.
async fn compare(pages: &[Page], options: &BenchOptions) -> Result<Report, Error> {
    let mut weights = Vec::new();
    for page in pages {
        weights.push(weigh(page).await.map_err(|problem| format!("{}: {problem}", page.name))?);
    }
    let mut chance = Rng::with_seed(options.seed);
    let mut jobs: Vec<_> =
        pages.iter().flat_map(|page| (0..options.runs).map(move |at| (page, at))).collect();
    chance.shuffle(&mut jobs);
    let (mut runs, mut failed, mut work) = (BTreeMap::<_, Vec<_>>::new(), 0, Vec::new());
    for (at, (page, run)) in jobs.iter().enumerate() {
        work.push(machine());
        let place = format!("{:>3}/{} {}", at + 1, jobs.len(), page.name);
        let measured = timeout(LIMIT, measure(page, *run < COUNTED, &mut chance)).await;
        match measured.unwrap_or_else(|_| Err("it does not come to its end".into())) {
            Ok(run) => {
                eprintln!(
                    "{place}: first panel {:.0} ms after {} taps, later {:.0} ms, {} unanswered",
                    run.first.panel,
                    run.first.taps,
                    report::percentile(&run.later, 75),
                    run.unanswered
                );
                runs.entry(page.name).or_default().push(run);
            }
            Err(problem) => {
                failed += 1;
                eprintln!("{place}: failed: {problem}");
            }
        }
    }
    let names = pages.iter().map(|it| it.name);
    let rows = names.zip(weights).map(|(name, weight)| (name, weight, runs.remove(name).unwrap_or_default()));
    Report::of(rows.collect(), failed, work, &pages[0]).await
}
