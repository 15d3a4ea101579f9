//! What keeps a client safe: signs end the session, marks ask, and nobody finds what another has said.

use serde_json::json;
use thirtyfour::Key;

use crate::support::screens::open;
use crate::support::{self, PHONE, Visit};
use crate::{ACROSS, open_hash, open_screen, screen};

#[test]
fn a_sign_ends_the_session_on_what_to_do_until_it_is_taken_back() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        visit.click("#signs-now [name=sign][value='RF-1']").await;
        visit.wait_until("!document.getElementById('stop').hidden").await;
        assert_eq!(screen(&visit).await, "stop");
        let name = "document.getElementById('stop').ariaLabel === [...document.querySelectorAll('#stop h2')].find((it) => it.checkVisibility()).textContent";
        assert_eq!(visit.value(name).await, json!(true), "what takes the focus has a name");
        let call = "document.querySelector('#stop a[href=\"tel:911\"]').checkVisibility()";
        assert_eq!(visit.value(call).await, json!(true));
        open_hash(&visit, "work").await;
        assert_eq!(screen(&visit).await, "stop", "a sign ends every screen");
        visit.click(".session-next").await;
        visit.wait_until("!document.getElementById('home').hidden").await;
        let shown = "[...document.querySelectorAll('.card > *')].filter((it) => it.checkVisibility() && it.textContent.trim()).map((it) => it.className)";
        let shown = visit.value(shown).await;
        assert!(
            shown.to_string().contains("card-stop") && !shown.to_string().contains("card-body"),
            "{shown}"
        );
        assert!(
            visit
                .text("document.querySelector('.card .stop-signs').textContent")
                .await
                .contains("between the legs")
        );
        open_hash(&visit, "signs-now").await;
        visit.click(".session-mistake").await;
        visit.wait_until("document.getElementById('stop').hidden").await;
        assert_eq!(screen(&visit).await, "signs-now");
        // Nothing is taken back but what somebody takes back; more can be added, and the way on ends here again.
        visit.click("#signs-now [name=sign][value='RF-2']").await;
        assert_eq!(screen(&visit).await, "signs-now");
        let ticked = "document.querySelectorAll('#signs-now [name=sign]:checked').length";
        assert_eq!(visit.value(ticked).await, json!(2));
        visit.click(".session-next").await;
        visit.click(".session-next").await;
        assert_eq!(screen(&visit).await, "stop");
        visit.click(".session-mistake").await;
        for sign in ["RF-1", "RF-2"] {
            visit.click(&format!("#signs-now [name=sign][value='{sign}']")).await;
        }
        open_hash(&visit, "mark").await;
        assert_eq!(screen(&visit).await, "mark");
        visit.end().await;
    });
}

/// Whoever is in danger reads no word about advice, a studio and its hours.
#[test]
fn a_stop_is_left_by_its_own_ways_and_a_question_by_going_on() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        visit.value("void document.querySelector('[data-do=over]').focus()").await;
        visit.press(Key::Enter).await;
        let asks = "!document.querySelector('.session-sure').hidden";
        visit.wait_until(&format!("{asks} && document.activeElement.dataset.do === 'keep'")).await;
        for _ in 0..2 {
            visit.press(Key::Tab).await;
        }
        visit.wait_until(&format!("!({asks})")).await;
        visit.value("void document.querySelector('#signs-now [type=checkbox]').focus()").await;
        visit.press(Key::Space).await;
        visit.wait_until("document.activeElement.id === 'stop'").await;
        for key in [Key::Right, Key::PageDown, Key::Left] {
            visit.press(key).await;
        }
        assert_eq!(
            visit.value("!document.getElementById('stop').hidden && location.hash === ''").await,
            json!(true)
        );
        visit.end().await;
    });
}

#[test]
fn under_a_sign_the_page_says_what_fits_and_what_to_do_and_nothing_else() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        let more = "(() => { const words = document.createTreeWalker(document.querySelector('.card'), NodeFilter.SHOW_TEXT), found = [];
            for (let it; (it = words.nextNode()); ) if (it.data.trim() && it.parentElement.checkVisibility() && !it.parentElement.closest('.card-stop, .card-head > p')) found.push(it.data);
            return found; })()";
        for page in ["visit.html", "prepare.html"] {
            for sign in ["RF-1", "RF-5"] {
                open(&visit, page).await;
                visit
                    .value(&format!("void document.querySelector(\"[name=sign][value='{sign}']\").click()"))
                    .await;
                open_screen(&visit, "home").await;
                for (size, media) in [(ACROSS, ""), (PHONE, ""), (ACROSS, "print")] {
                    visit.resize(size).await;
                    visit.media(media, &[]).await;
                    assert_eq!(visit.value(more).await, json!([]), "{page} {sign} {size:?} {media}");
                    let told = "document.querySelector('.card .stop-signs li').checkVisibility()";
                    assert_eq!(visit.value(told).await, json!(true), "{page} {sign} {size:?} {media}");
                    visit.media("", &[]).await;
                }
            }
        }
        visit.end().await;
    });
}

#[test]
fn a_mark_that_points_at_a_sign_asks_at_once() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html#mark").await;
        let asked = "[...document.querySelectorAll('[data-ask]')].filter((it) => it.checkVisibility()).map((it) => it.dataset.ask)";
        assert_eq!(visit.value(asked).await, json!([]));
        visit.tap_on(".spot-thigh.on-left").await;
        open_screen(&visit, "feel").await;
        visit.click("[name=mark-kind][value=numb]").await;
        assert_eq!(visit.value(asked).await, json!(["RF-14"]));
        assert!(visit.is_in_view("[data-ask='RF-14']").await);
        visit.click("[name=field-ask-numb-leg][value='2']").await;
        visit.wait_until("!document.getElementById('stop').hidden").await;
        visit.end().await;
    });
}

#[test]
fn nobody_finds_what_another_client_has_said() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        let tick = async || visit.click("#signs-now [name=field-none-now][value='0']").await;
        let ticked = "document.querySelector('[name=field-none-now]:checked') !== null";
        open(&visit, "visit.html").await;
        tick().await;
        visit.click("[data-do=over]").await;
        visit.click("[data-do=keep]").await;
        assert_eq!(visit.value(ticked).await, json!(true), "nothing is forgotten without a yes");
        visit.click("[data-do=over]").await;
        visit.click("[data-do=forget]").await;
        assert_eq!(visit.value(ticked).await, json!(false));

        // A quarter of an hour, less some seconds, passes at once.
        tick().await;
        let pass = async |seconds: u32| {
            visit
                .value(&format!(
                    "(() => {{ const now = Date.now; Date.now = () => now() + {seconds}000; }})()"
                ))
                .await;
        };
        pass(15 * 60 - 20).await;
        visit.wait_until("document.querySelector('.session-still').checkVisibility()").await;
        let text = visit.text("document.querySelector('.session-still').textContent").await;
        assert!(text.contains("seconds"), "{text}");
        // Whoever listens is not told of every second.
        let heard = "document.querySelector('.session-still .unseen').textContent";
        let spoken = visit.text(heard).await;
        assert!(spoken.contains("seconds"), "{spoken}");
        visit
            .wait_until(
                "/ 1[1-6] s/.test(document.querySelector('.session-still [aria-hidden]').textContent)",
            )
            .await;
        assert_eq!(visit.text(heard).await, spoken, "from second to second");
        visit.tap_on(".say").await;
        visit.wait_until("!document.querySelector('.session-still').checkVisibility()").await;
        assert_eq!(visit.value(ticked).await, json!(true), "a touch keeps it");
        pass(15 * 60).await;
        visit.wait_until(&format!("!({ticked})")).await;

        tick().await;
        visit.driver().goto(visit.address("plan.html")).await.unwrap();
        visit.driver().back().await.unwrap();
        visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
        assert_eq!(visit.value(ticked).await, json!(false), "whoever comes back finds it empty");
        let kept = visit.value("[localStorage.length, sessionStorage.length, document.cookie]").await;
        assert_eq!(kept, json!([0, 0, ""]));
        visit.end().await;
    });
}

/// What stops a session is no reason not to read the other signs: one of them may be more urgent.
#[test]
fn a_list_of_signs_that_nobody_has_read_stays_within_reach_under_a_stop() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        open(&visit, "visit.html").await;
        open_screen(&visit, "mark").await;
        visit.tap_on(".spot-thigh.on-left").await;
        open_screen(&visit, "feel").await;
        visit.value("(() => { const it = document.querySelector('[name=mark-strength]'); it.value = '9'; it.dispatchEvent(new Event('change', { bubbles: true })); })()").await;
        visit.click("[name=field-ask-severe][value='0']").await;
        visit.wait_until("!document.getElementById('stop').hidden").await;
        let open_signs =
            |place: &str| format!("document.querySelector('{place} .open-signs').checkVisibility()");
        assert_eq!(visit.value(&open_signs("#stop")).await, json!(true), "on the stop");
        open_screen(&visit, "home").await;
        assert_eq!(visit.value(&open_signs(".card-stop")).await, json!(true), "on the page to take home");
        visit.click(".card-stop .open-signs a").await;
        assert_eq!(screen(&visit).await, "signs-now");
        // What is more urgent than that stops at once, wherever it is said.
        visit.click("#signs-now [name=sign][value='RF-1']").await;
        visit.wait_until("document.querySelector('#stop .stop-of-emergency').checkVisibility()").await;
        visit.click(".session-mistake").await;
        visit.click("#signs-now [name=sign][value='RF-1']").await;
        assert_eq!(screen(&visit).await, "signs-now", "the list is still to be read");
        visit.click("#signs-now [name=field-none-now][value='0']").await;
        visit.click(".session-next").await;
        assert_eq!(screen(&visit).await, "signs-soon");
        visit.click("#signs-soon [name=field-none-soon][value='0']").await;
        assert_eq!(
            visit.value(&open_signs("#stop").replace("checkVisibility()", "hidden")).await,
            json!(true)
        );
        visit.click(".session-next").await;
        assert_eq!(screen(&visit).await, "stop", "the way on ends where it did");
        // A sign of the read list is found where it stands; an emergency has no list before it.
        open_hash(&visit, "signs-now").await;
        assert_eq!(screen(&visit).await, "stop");
        open(&visit, "visit.html").await;
        open_screen(&visit, "mark").await;
        visit.tap_on(".spot-buttock.on-left").await;
        open_screen(&visit, "feel").await;
        visit.click("[name=mark-kind][value=numb]").await;
        open_screen(&visit, "mark").await;
        visit.click("[name=field-ask-saddle][value='0']").await;
        visit.wait_until("!document.getElementById('stop').hidden").await;
        assert_eq!(visit.value(&open_signs("#stop")).await, json!(false));
        open_hash(&visit, "signs-soon").await;
        assert_eq!(screen(&visit).await, "stop");
        visit.end().await;
    });
}

/// The way back from a stop leads to what was said, one question among others.
#[test]
fn the_way_back_from_an_answer_about_health_leads_to_its_question() {
    support::run(async {
        let visit = Visit::begin(ACROSS).await;
        for (page, shown) in [("visit.html", "#health-ask [data-asked]"), ("prepare.html", "#ask-Q7")] {
            open(&visit, page).await;
            for (screen, condition) in [("health-body", "disc"), ("health-more", "pregnancy")] {
                open_screen(&visit, screen).await;
                visit.click(&format!("#{screen} [name=condition][value={condition}]")).await;
            }
            for (question, answer) in [("Q4", 2), ("Q7", 0)] {
                open_hash(&visit, &["ask-", question].concat()).await;
                visit.click(&format!("#ask-{question} [name=question-{question}][value='{answer}']")).await;
            }
            visit.wait_until("!document.getElementById('stop').hidden").await;
            visit.click(".session-mistake").await;
            visit.wait_until("document.getElementById('ask-Q7').checkVisibility()").await;
            assert!(visit.is_in_view("#ask-Q7 legend").await, "{page}");
            let seen = format!(
                "[...document.querySelectorAll({shown:?})].filter((it) => it.checkVisibility()).map((it) => it.id)"
            );
            assert_eq!(visit.value(&seen).await, json!(["ask-Q7"]), "{page}");
        }
        visit.end().await;
    });
}

/// At home a later step may ask something about health: nobody gets to the page past it.
#[test]
fn what_a_later_step_asks_about_health_is_asked_before_the_page() {
    support::run(async {
        let visit = Visit::begin(PHONE).await;
        open(&visit, "prepare.html").await;
        open_screen(&visit, "health-more").await;
        visit.click("#health-more [name=all-health][value='0']").await;
        open_screen(&visit, "care").await;
        visit.click("[name=field-told][value='0']").await;
        visit.click(".session-next").await;
        visit.wait_until("document.getElementById('ask-Q7').checkVisibility()").await;
        assert!(visit.is_in_view("#ask-Q7 legend").await);
        assert_eq!(
            visit.value("document.activeElement.closest('#ask-Q7, .screen') !== null").await,
            json!(true)
        );
        visit.click("#ask-Q7 [value='2']").await;
        open_screen(&visit, "care").await;
        visit.click(".session-next").await;
        visit.wait_until("!document.getElementById('home').hidden").await;
        visit.end().await;
    });
}
