//! Reading and checking the content file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::content::{Guide, parse};
use crate::xtask::{Error, root};

/// The content file of the built-in guide.
fn built_in() -> PathBuf {
    root().join("src/content/guide.en.json")
}

/// Reads and checks a content file, by default the built-in one. Every fault is reported, each on
/// one line.
pub fn load(file: Option<&Path>) -> Result<Guide, Error> {
    let file = file.map_or_else(built_in, Path::to_path_buf);
    let name = file.strip_prefix(root()).unwrap_or(&file).display();
    let bytes =
        fs::read(&file).map_err(|problem| format!("{name}: {problem}; name a content file that exists"))?;
    let json = String::from_utf8(bytes)
        .map_err(|problem| format!("{name}: {}; save the file as UTF-8", problem.utf8_error()))?;
    // Some editors begin a file with a letter that nobody sees.
    parse(json.strip_prefix('\u{feff}').unwrap_or(&json)).map_err(|errors| {
        let lines: Vec<_> = errors.iter().map(|error| format!("{name}: {error}")).collect();
        format!("{}\n{} in the content file; nothing was built", lines.join("\n"), count(errors.len())).into()
    })
}

/// Checks a content file and says so.
pub fn check(file: Option<&Path>) -> Result<(), Error> {
    let guide = load(file)?;
    eprintln!(
        "the content is valid: {} areas, {} massage types, {} cautions, {} sources",
        guide.areas.len(),
        guide.massage_types.len(),
        guide.cautions.len(),
        guide.sources.len()
    );
    if guide.review.by.is_none() {
        eprintln!("note: nobody has approved it yet; the page says so until `review` names a reviewer");
    }
    Ok(())
}

fn count(errors: usize) -> String {
    if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") }
}

#[cfg(test)]
mod tests {
    use super::load;
    use crate::content::BUILT_IN;

    #[test]
    fn a_content_file_is_read_as_editors_save_it() {
        let place = std::env::temp_dir().join(format!("sciatica-guide-content-{}.json", std::process::id()));
        let read = |bytes: &[u8]| {
            std::fs::write(&place, bytes).unwrap();
            load(Some(&place)).map_err(|it| it.to_string())
        };
        assert!(read(&[b"\xef\xbb\xbf", BUILT_IN.as_bytes()].concat()).is_ok());
        let fault = read(&[b"\xff\xfe", BUILT_IN.as_bytes()].concat()).unwrap_err();
        assert!(fault.contains("save the file as UTF-8"), "{fault}");
        std::fs::remove_file(&place).unwrap();
    }
}
