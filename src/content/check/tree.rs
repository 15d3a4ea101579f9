//! Walks through a content file and names each place as people write it: `areas[2].cautions[0]`.

use serde_json::Value;

/// Calls `visit` with every value of the file and its path, parents first.
pub fn walk<'a>(value: &'a Value, visit: &mut impl FnMut(&str, &'a Value)) {
    step("", value, visit);
}

fn step<'a>(path: &str, value: &'a Value, visit: &mut impl FnMut(&str, &'a Value)) {
    visit(path, value);
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                step(&format!("{path}[{index}]"), item, visit);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                step(&join(path, name), field, visit);
            }
        }
        _ => {}
    }
}

/// The path of the field `name` inside `path`.
pub fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// The path that a JSON pointer (`/areas/2/cautions`) means.
pub fn from_pointer(pointer: &str) -> String {
    pointer.split('/').skip(1).fold(String::new(), |path, part| {
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            format!("{path}[{part}]")
        } else {
            join(&path, &part.replace("~1", "/").replace("~0", "~"))
        }
    })
}
