//! What goes along with every form of a release.

/// The version that is released.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The file with the licences of all that is inside.
pub const LICENCES: &str = "licenses.txt";

/// The file with the list of all that is inside, and of what it was built with.
pub const SBOM: &str = "sbom.cdx.json";

/// Texts that go along.
pub struct Papers {
    /// What has changed.
    pub changes: String,
    /// The licences of all that is inside.
    pub licences: String,
    /// The list of all that is inside.
    pub sbom: String,
}
