//! Somebody of a studio with the zip and nothing else: unpacks it, uploads it as it is, chooses, copies, pastes, and
//! books. Once at a host that reads the header file, once at one that sends no header at all.

#![expect(clippy::unwrap_used, reason = "a test that cannot read a release should stop")]

mod support;

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use sciatica_guide::xtask::browser::{CHROMIUM, FIREFOX, WEBKIT};
use sciatica_guide::xtask::release::{self, stem};
use sciatica_guide::xtask::server::{self, Response};
use sciatica_guide::xtask::{Browser, root, written};
use serde_json::json;
use support::engine::{Engine, Hosts};
use support::framed::Framed;

const SWEDISH: &str = "https://book.example.com/#/discipline/1/treatment/2";

/// The zip, unpacked into an empty folder; what the README says to upload.
fn unpacked(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stranger").join(name);
    fs::remove_dir_all(&folder).ok();
    let release = release::of(&written().unwrap(), None).unwrap();
    let zipped = release.get(&[&stem(), ".zip"].concat()).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(zipped)).unwrap();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let place = folder.join(file.enclosed_name().unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        let mut data = Vec::new();
        file.read_to_end(&mut data).unwrap();
        fs::write(place, data).unwrap();
    }
    folder.join(stem()).join("site")
}

#[test]
fn a_host_that_reads_the_header_file() {
    support::run(leads_to_a_booked_massage_type(CHROMIUM, "with", true));
}

#[test]
fn a_host_without_headers_in_chromium() {
    support::run(leads_to_a_booked_massage_type(CHROMIUM, "chromium", false));
}

#[test]
fn a_host_without_headers_in_firefox() {
    support::run(leads_to_a_booked_massage_type(FIREFOX, "firefox", false));
}

#[test]
fn a_host_without_headers_in_webkit() {
    support::run(leads_to_a_booked_massage_type(WEBKIT, "webkit", false));
}

async fn leads_to_a_booked_massage_type(browser: Browser, name: &str, has_headers: bool) {
    let (site, engine) = (unpacked(name), Engine::begin(&browser).await);
    let hosts = Hosts::with(move |request| {
        let response = server::answer(&site, request);
        let kind = response.headers.iter().find(|it| it.0 == "Content-Type").map(|it| it.1.clone());
        Some(if has_headers {
            response
        } else {
            // As `python3 -m http.server` does it: a type, and nothing else.
            let plain = Response::data(
                &kind.unwrap_or_default(),
                fs::read(file(&site, &request.path)).unwrap_or_default(),
            );
            Response { status: response.status, ..plain }
        })
    });
    engine.open(&format!("{}/demo/", hosts.origin())).await;
    let snippet = "document.querySelector('#snippet').value";
    engine.wait(&format!("{snippet}.includes('<iframe')")).await.unwrap();
    // What the page says of the host is what the host does.
    let said = engine.value("document.querySelector('#plain').checkVisibility()").await;
    assert_eq!(said, !has_headers);
    assert_eq!(engine.value("document.querySelector('#form-element').disabled").await, !has_headers);
    let choose = format!(
        "for (const [id, text] of [['platform', 'wordpress-self-hosted'], ['book', 'https://book.example.com/all'], ['book-swedish', {SWEDISH:?}]]) {{
           const it = document.getElementById(id); it.value = text; for (const kind of ['input', 'change']) it.dispatchEvent(new Event(kind, {{ bubbles: true }})) }}
         Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: async (it) => {{ window.pasted = it }} }} }});
         document.querySelector('#copy').click()"
    );
    engine.run(&choose).await;
    engine.wait("window.pasted?.includes('books=')").await.unwrap();
    let pasted = engine.value("window.pasted").await;
    let pasted = pasted.as_str().unwrap();
    assert!(pasted.contains(&hosts.origin()) && !pasted.contains("GUIDE_ORIGIN"), "{pasted}");
    assert_eq!(pasted.contains("integrity="), has_headers, "{pasted}");
    // The files to take by hand have the address, too.
    let by_hand = "[...document.querySelectorAll('[download]')].every((it) => it.href.startsWith('blob:'))";
    assert_eq!(engine.value(by_hand).await, true);
    if !has_headers {
        let file = "fetch(document.querySelector('[download^=frame]').href).then((it) => it.text())";
        let file = engine.value(file).await;
        assert!(file.as_str().unwrap().contains("allow-same-origin"), "it does without them: {file}");
    }
    let offered = engine.value("document.querySelector('[download^=element]').checkVisibility()").await;
    assert_eq!(offered, has_headers, "an element needs the headers");

    let page = fs::read_to_string(root().join("tests/hosts/wordpress/index.html")).unwrap();
    let page = page.replace("<!--frame-->", "").replace("<!--element-->", pasted);
    engine.open(&hosts.make("studio", &page)).await;
    let frame = Framed::ready(&engine).await.unwrap();
    frame.tap("#area-piriformis").await.unwrap();
    let link = ".panel-piriformis [data-type=swedish] .book";
    let href = format!("document.querySelector('{link}').getAttribute('href')");
    assert_eq!(frame.value(&href).await, json!(SWEDISH));
    frame.bring(link).await;
    frame.is_seen(link).await.unwrap();
    assert_eq!(engine.own_lines().await, [""; 0]);
    if browser == CHROMIUM {
        let before = engine.driver().windows().await.unwrap();
        frame.tap(link).await.unwrap();
        let opened = loop {
            let now = engine.driver().windows().await.unwrap();
            if let Some(it) = now.into_iter().find(|it| !before.contains(it)) {
                break it;
            }
        };
        engine.driver().switch_to_window(opened).await.unwrap();
        engine
            .wait(&format!("location.href === {SWEDISH:?} || location.protocol === 'chrome-error:'"))
            .await
            .unwrap();
        assert_eq!(engine.driver().current_url().await.unwrap().as_str(), SWEDISH);
    }
    engine.end().await;
}

/// The file that a plain server sends for a path.
fn file(site: &Path, path: &str) -> PathBuf {
    let file = site.join(path.trim_start_matches('/'));
    if path.ends_with('/') { file.join("index.html") } else { file }
}
