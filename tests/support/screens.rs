//! How a test gets about in a session.

use super::Visit;

/// Opens a page of a session anew, whatever is open, and waits for its program.
pub async fn open(visit: &Visit, rest: &str) {
    visit.driver().goto(visit.address("404.html")).await.unwrap();
    visit.driver().goto(visit.address(rest)).await.unwrap();
    visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
}

/// Goes to a screen, as a link to it does, and waits until it shows.
pub async fn go(visit: &Visit, screen: &str) {
    visit.value(&format!("void (location.hash = {screen:?})")).await;
    visit.wait_until(&format!("document.getElementById({screen:?}).checkVisibility()")).await;
}
