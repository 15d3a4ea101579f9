//! A session with the tablet in hand, and its preparation at home, as those get them who use them.

#![expect(clippy::unwrap_used, reason = "a test whose browser fails should stop")]

mod early;
mod engines;
mod home;
mod marks;
mod picture;
mod safety;
mod screens;
#[path = "../support/mod.rs"]
mod support;

use support::{Screen, Visit};

/// A tablet on a desk.
const ACROSS: Screen = Screen { width: 1024, height: 768, touch: true };

/// The screen that shows.
async fn screen(visit: &Visit) -> String {
    visit.text("[...document.querySelectorAll('.screen')].filter((it) => it.checkVisibility()).map((it) => it.id).join(' ')").await
}

async fn open_screen(visit: &Visit, id: &str) {
    open_hash(visit, id).await;
    visit.wait_until(&format!("!document.getElementById({id:?}).hidden")).await;
}

async fn open_hash(visit: &Visit, id: &str) {
    visit.value(&format!("void (location.hash = {id:?})")).await;
    visit.settle().await;
}
