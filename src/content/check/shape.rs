//! First pass: the file against the JSON Schema that the Rust types of the model generate.

use jsonschema::{
    JsonType, ValidationError,
    error::{TypeKind, ValidationErrorKind},
};
use serde_json::Value;

use crate::content::{
    Guide,
    check::{Report, tree},
};

/// Reports every missing field, unknown field, wrong type and unknown id.
pub fn check(file: &Value, report: &mut Report) {
    let schema = schemars::schema_for!(Guide).to_value();
    match jsonschema::validator_for(&schema) {
        Ok(validator) => {
            for error in validator.iter_errors(file) {
                explain(&error, report);
            }
        }
        Err(error) => report.add("guide", format!("has an unusable schema: {error}"), "correct the model"),
    }
}

fn explain(error: &ValidationError<'_>, report: &mut Report) {
    let path = tree::from_pointer(error.instance_path().as_str());
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            for name in unexpected {
                report.add(
                    tree::join(&path, name),
                    "is not a field of this place",
                    "remove it or correct its spelling",
                );
            }
        }
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            report.add(tree::join(&path, name), "is missing", "add it");
        }
        ValidationErrorKind::Type { kind } => {
            let wanted = match kind {
                TypeKind::Single(kind) => kind.to_string(),
                TypeKind::Multiple(kinds) => {
                    kinds.iter().map(|kind| kind.to_string()).collect::<Vec<_>>().join(" or ")
                }
            };
            report.add(named(path), "is of the wrong kind", format!("make it a JSON {wanted}"));
        }
        ValidationErrorKind::AnyOf { context } => {
            // An optional field: either its own shape, whose errors matter, or nothing.
            for error in context.iter().filter(|branch| !branch.iter().any(wants_null)).flatten() {
                explain(error, report);
            }
        }
        ValidationErrorKind::OneOfNotValid { context } => {
            let known: Vec<&str> = context.iter().flatten().filter_map(expected).collect();
            let found = error.instance();
            report.add(
                named(path),
                format!("{found} is unknown here"),
                format!("use one of {}", known.join(", ")),
            );
        }
        // What was written may be as long as a picture: it is not said again.
        ValidationErrorKind::MaxLength { limit } => {
            report.add(named(path), "is too long", format!("use at most {limit} letters"));
        }
        ValidationErrorKind::Pattern { pattern } => {
            let remedy = match path.rsplit('.').next() {
                Some("accent") => "write # and six digits, as in #124b4d".to_owned(),
                Some("logo") => "write data:image/png;base64, and the picture".to_owned(),
                _ => format!("write what matches {pattern}"),
            };
            report.add(named(path), "is written in a way that cannot be read", remedy);
        }
        _ => report.add(named(path), error.to_string(), "make it fit the model"),
    }
}

fn wants_null(error: &ValidationError<'_>) -> bool {
    matches!(error.kind(), ValidationErrorKind::Type { kind: TypeKind::Single(JsonType::Null) })
}

/// The id that a branch of a closed set would have accepted.
fn expected<'a>(branch: &'a ValidationError<'_>) -> Option<&'a str> {
    match branch.kind() {
        ValidationErrorKind::Constant { expected_value } => expected_value.as_str(),
        _ => None,
    }
}

/// The whole file has no path of its own.
fn named(path: String) -> String {
    if path.is_empty() { "guide".to_owned() } else { path }
}
