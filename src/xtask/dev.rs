//! Rebuild on change, reload the page.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use notify::{EventKind, RecursiveMode, Watcher};

use crate::xtask::server::{listen, serve_reloading};
use crate::xtask::shell::{cargo, run, say};
use crate::xtask::{Error, dist, root};

/// How long to wait for the end of a burst of changes.
const SETTLE: Duration = Duration::from_millis(200);

/// Serves the guide and rebuilds it on every change, until the process ends.
pub fn dev(address: &str) -> Result<(), Error> {
    let build = Arc::new(AtomicU64::new(1));
    // Before the build, which takes its time: a taken address is said at once.
    let listener = listen(address)?;
    rebuild();
    let server = serve_reloading(dist(), listener, Arc::clone(&build))?;
    eprintln!("The guide is at http://{}/ and reloads on change (Ctrl+C ends)", server.address());

    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|it| !matches!(it.kind, EventKind::Access(_))) {
            sender.send(()).ok();
        }
    })?;
    for place in ["src", "style", "public", "index.html"] {
        watcher.watch(&root().join(place), RecursiveMode::Recursive)?;
    }
    while changes.recv().is_ok() {
        while changes.recv_timeout(SETTLE).is_ok() {}
        rebuild();
        build.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}

/// Builds with a fresh copy of this tool, because the sources that it renders may have changed.
fn rebuild() {
    if let Err(problem) = run(cargo().current_dir(root()).args(["xtask", "build"])) {
        say(&format!("{problem}; waiting for the next change"));
    }
}
