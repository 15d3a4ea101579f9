//! The list of all that is inside, and of what the guide was built with, in the form of `CycloneDX`.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::xtask::Error;
use crate::xtask::release::crates::{Crates, Id};
use crate::xtask::release::papers::VERSION;

const NAME: &str = "sciatica-guide";
/// Names the compiler that builds the guide.
const TOOLCHAIN: &str = include_str!("../../../rust-toolchain.toml");

/// The list. Crates that only build or test the guide are marked as excluded.
pub fn json(crates: &Crates) -> Result<String, Error> {
    let is_own = |id: &Id| id.0 == NAME;
    let components = crates.locked.iter().filter(|it| !is_own(it.0)).map(|(id, locked)| {
        let inside = crates.inside.get(id);
        let mut component = json!({
            "type": "library",
            "bom-ref": reference(id),
            "name": id.0,
            "version": id.1,
            "purl": format!("pkg:cargo/{}@{}", id.0, id.1),
            "scope": if inside.is_some() { "required" } else { "excluded" },
        });
        if let Some(checksum) = &locked.checksum {
            component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
        }
        if let Some(inside) = inside {
            component["licenses"] = json!([{ "expression": inside.licence }]);
        }
        component
    });
    let dependencies = crates.locked.iter().map(|(id, locked)| {
        let needs: Vec<_> = locked.needs.iter().map(reference).collect();
        json!({ "ref": reference(id), "dependsOn": needs })
    });
    let (components, dependencies): (Vec<Value>, Vec<Value>) =
        (components.chain([standard_library()]).collect(), dependencies.collect());
    let own = reference(&(NAME.to_owned(), VERSION.to_owned()));
    let list = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial(&components),
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": own,
            "name": NAME,
            "version": VERSION,
            "purl": format!("pkg:npm/{NAME}@{VERSION}"),
            "licenses": [{ "license": { "id": "MIT" } }],
        } },
        "components": components,
        "dependencies": dependencies,
    });
    Ok(serde_json::to_string_pretty(&list)? + "\n")
}

/// What comes with the compiler, of which parts are inside, too.
fn standard_library() -> Value {
    let (_, channel) = TOOLCHAIN.split_once("channel = \"").unwrap_or_default();
    let version = channel.split('"').next().unwrap_or_default();
    json!({
        "type": "library",
        "bom-ref": format!("rust-std@{version}"),
        "name": "rust-std",
        "version": version,
        "purl": format!("pkg:generic/rust-std@{version}"),
        "scope": "required",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    })
}

fn reference((name, version): &Id) -> String {
    [name, "@", version].concat()
}

/// A number of its own for each list, made from what the list says.
fn serial(components: &[Value]) -> String {
    let digest = format!("{:x}", Sha256::digest(json!([VERSION, components]).to_string()));
    let parts = [&digest[..8], &digest[8..12], &digest[12..16], &digest[16..20], &digest[20..32]];
    ["urn:uuid:", &parts.join("-")].concat()
}
