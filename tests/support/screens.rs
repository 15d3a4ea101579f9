//! How a test gets about in a session.

use super::Visit;

/// Opens a page of a session anew, whatever is open, and waits for its program.
pub async fn open(visit: &Visit, rest: &str) {
    visit.driver().goto(visit.address("404.html")).await.unwrap();
    visit.driver().goto(visit.address(rest)).await.unwrap();
    visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
}

/// Goes to a screen, as a link to it does, and waits until it shows. Chromium takes 200 such ways in ten seconds and
/// drops the next ones, which no person gets to: they are gone once more.
pub async fn go(visit: &Visit, screen: &str) {
    visit.value(&format!("void (location.hash = {screen:?})")).await;
    let shown = format!("document.getElementById({screen:?}).checkVisibility()");
    visit.wait_until(&format!("{shown} || (location.hash = {screen:?}, {shown})")).await;
}
