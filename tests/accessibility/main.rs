//! What everybody must be able to use: axe's rules in every state, and what axe does not see.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod axe;
mod keyboard;
mod senses;
#[path = "../support/mod.rs"]
mod support;
mod targets;

use sciatica_guide::content::AreaId;
use sciatica_guide::rules::fragment_of;
use support::Visit;

/// The first view, without an area and with each, and every other view.
fn states() -> Vec<String> {
    let views = ["#warning-signs", "#ok", "#compare"].map(str::to_owned);
    std::iter::once(String::new()).chain(AreaId::ALL.map(fragment_of)).chain(views).collect()
}

/// Opens the guide in a state and waits until all of it is there and stands still.
async fn open(visit: &Visit, state: &str) {
    visit.open(state).await;
    if let Some(view @ ("ok" | "compare")) = state.strip_prefix('#') {
        visit.wait_until(&format!("document.querySelector('[data-later={view}] input') !== null")).await;
    }
    visit.settle().await;
}
