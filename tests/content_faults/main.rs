//! The check of the content finds each kind of fault where it was planted.

#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod planted;

use std::collections::BTreeSet;

use planted::faults;
use sciatica_guide::content::{BUILT_IN, ContentError, parse};
use serde_json::{Value, json};

fn file() -> Value {
    serde_json::from_str(BUILT_IN).unwrap()
}

/// What the check says once `change` has been made to the built-in content.
fn errors_after(change: impl FnOnce(&mut Value)) -> Vec<ContentError> {
    let mut file = file();
    change(&mut file);
    parse(&file.to_string()).err().unwrap_or_default()
}

fn set(file: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(fields) => _ = fields.insert(name.to_owned(), value),
        Value::Array(items) if name == "-" => items.push(value),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        other => panic!("{parent} holds {other}"),
    }
}

fn remove(file: &mut Value, pointer: &str) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(fields) => _ = fields.remove(name).unwrap(),
        Value::Array(items) => _ = items.remove(name.parse::<usize>().unwrap()),
        other => panic!("{parent} holds {other}"),
    }
}

/// Puts `value` at `pointer`; `null` removes what is there.
fn plant(file: &mut Value, pointer: &str, value: &Value) {
    if value.is_null() { remove(file, pointer) } else { set(file, pointer, value.clone()) }
}

/// What is wrong with a value that may be long is said with its remedy, not with the value.
#[test]
fn a_brand_that_cannot_be_read_is_told_how_to_write_it() {
    let picture = format!("data:image/png;base64,{}", "A".repeat(20_000));
    for (brand, remedy) in [
        (json!({ "accent": "#12" }), "write # and six digits, as in #124b4d"),
        (json!({ "logo": "data:text/html,<b>" }), "write data:image/png;base64, and the picture"),
        (json!({ "logo": picture }), "letters"),
        (json!({ "voice": "Ring us. ".repeat(20) }), "letters"),
    ] {
        let errors = errors_after(|file| plant(file, "/studio/brand", &brand));
        let lines: Vec<_> = errors.iter().map(ToString::to_string).collect();
        assert!(lines.iter().all(|it| it.len() < 200), "{lines:#?}");
        assert!(lines.iter().any(|it| it.contains(remedy)), "{remedy}: {lines:#?}");
    }
}

/// Another condition's table may be the milder one: whoever is not sure, or has not answered, is never led there.
#[test]
fn not_sure_is_never_another_condition() {
    let file = file();
    let questions = file["questions"].as_array().unwrap();
    for (at, question) in questions.iter().enumerate() {
        let answers = question["answers"].as_array().unwrap();
        let unsure = answers.iter().position(|it| it["notSure"] == json!(true)).unwrap();
        let pointer = format!("/questions/{at}/answers/{unsure}/effect");
        let path = format!("questions[{at}].answers[{unsure}].effect");
        let errors = errors_after(|file| plant(file, &pointer, &json!("treat-as skin")));
        assert!(errors.iter().any(|it| it.path == path), "{path}: {errors:#?}");
    }
}

#[test]
fn each_planted_fault_is_found_where_it_is() {
    for (pointer, value, path) in faults() {
        let errors = errors_after(|file| plant(file, pointer, &value));
        assert!(
            errors
                .iter()
                .any(|error| error.path == path || (path.ends_with('[') && error.path.starts_with(path))),
            "{pointer} = {value}: {errors:#?}"
        );
    }
}

#[test]
fn several_faults_of_one_pass_are_reported_together() {
    let shape = errors_after(|file| {
        remove(file, "/title");
        set(file, "/areas/0/id", json!("neck"));
        set(file, "/words/extra", json!("x"));
    });
    assert_eq!(paths(&shape), BTreeSet::from(["areas[0].id", "title", "words.extra"]));

    let meaning = errors_after(|file| {
        set(file, "/areas/2/cautions", json!([]));
        set(file, "/words/call", json!("We heal you"));
        set(file, "/tips/4/claim/sources", json!([]));
    });
    assert_eq!(paths(&meaning), BTreeSet::from(["areas[2].cautions", "tips[4].claim.sources", "words.call"]));
    assert_eq!(meaning.len(), 4, "the call button promises and lacks {{phone}}: {meaning:#?}");
}

fn paths(errors: &[ContentError]) -> BTreeSet<&str> {
    errors.iter().map(|error| error.path.as_str()).collect()
}

#[test]
fn an_error_is_one_line_with_path_and_remedy() {
    let errors = errors_after(|file| set(file, "/areas/2/cautions", json!([])));
    assert_eq!(
        errors[0].to_string(),
        "areas[2].cautions: has no caution; add at least one: flare and disc hold in every area"
    );
    for (pointer, value, _) in faults() {
        for error in errors_after(|file| plant(file, pointer, &value)) {
            let line = error.to_string();
            assert!(line.starts_with(&error.path) && line.ends_with(&error.remedy), "{line}");
            assert!(
                !error.path.is_empty() && !error.remedy.is_empty() && line.lines().count() == 1,
                "{line}"
            );
        }
    }
    let hidden = errors_after(|file| set(file, "/words/ev\nil", json!("x")));
    assert_eq!(hidden[0].to_string().lines().count(), 1);
}

#[test]
fn broken_json_names_line_and_column() {
    let errors = parse("{\n  \"title\": }").expect_err("broken JSON");
    assert_eq!(errors[0].path, "line 2, column 12");
    let twice = BUILT_IN.replacen("\"language\"", "\"title\": \"Twice\",\n  \"language\"", 1);
    assert!(parse(&twice).expect_err("a field given twice")[0].problem.contains("duplicate field"));
}
