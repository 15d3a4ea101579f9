//! Archives that are the same bytes whenever and wherever they are made.

use std::io::{Cursor, Write};

use flate2::{Compression, GzBuilder};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::site::files::Files;
use crate::xtask::Error;

/// Seconds since 1970: the moment that npm itself writes for every file of a package.
const MOMENT: u64 = 499_162_500;

const MODE: u32 = 0o644;

/// What is run from a terminal.
const RUNNABLE: u32 = 0o755;

/// A zip with all files in one folder.
pub fn zip(files: &Files, folder: &str) -> Result<Vec<u8>, Error> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(MODE);
    for (name, data) in files.iter() {
        zip.start_file([folder, "/", name].concat(), options)?;
        zip.write_all(data)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A gzipped tape archive with all files in one folder.
pub fn tgz(files: &Files, folder: &str) -> Result<Vec<u8>, Error> {
    let gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let mut tar = tar::Builder::new(gzip);
    for (name, data) in files.iter() {
        let mut header = tar::Header::new_ustar();
        header.set_size(data.len() as u64);
        header.set_mode(if data.starts_with(b"#!") { RUNNABLE } else { MODE });
        header.set_mtime(MOMENT);
        header.set_uid(0);
        header.set_gid(0);
        tar.append_data(&mut header, [folder, "/", name].concat(), data)?;
    }
    Ok(tar.into_inner()?.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_hold_what_was_put_in_and_no_moment() {
        let mut files = Files::default();
        files.put("b.txt", "later");
        files.put("a/run", "#!/bin/sh");
        let zipped = zip(&files, "x").unwrap();
        assert_eq!(zipped, zip(&files, "x").unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(zipped)).unwrap();
        let names: Vec<_> =
            (0..archive.len()).map(|it| archive.by_index(it).unwrap().name().unwrap().into_owned()).collect();
        assert_eq!(names, ["x/a/run", "x/b.txt"]);
        let packed = tgz(&files, "package").unwrap();
        assert_eq!(packed, tgz(&files, "package").unwrap());
        assert_eq!(packed[4..8], [0; 4], "gzip's moment");
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(&packed[..]));
        let modes: Vec<_> =
            archive.entries().unwrap().map(|it| it.unwrap().header().mode().unwrap()).collect();
        assert_eq!(modes, [RUNNABLE, MODE]);
    }
}
