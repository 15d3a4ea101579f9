//! Finding, or installing, the browsers that the tests drive.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::xtask::Error;
use crate::xtask::project::target;
use crate::xtask::shell::{cargo, exists, output, run, say};

/// A browser with the program that drives it by W3C WebDriver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Browser {
    /// Its name, for people.
    pub name: &'static str,
    /// Programs that are this browser, first found first.
    pub programs: &'static [&'static str],
    /// The program that drives it.
    pub driver: &'static str,
    /// Whether it only runs on a screen, which the tests then simulate.
    pub display: bool,
    /// Debian's packages that hold both.
    packages: &'static [&'static str],
    /// The crate that is the driver, where Debian has none.
    driver_crate: Option<&'static str>,
}

/// The browser that every check requires.
pub const CHROMIUM: Browser = Browser {
    name: "Chromium",
    programs: &["chromium", "chromium-browser", "google-chrome"],
    driver: "chromedriver",
    display: false,
    packages: &["chromium", "chromium-driver"],
    driver_crate: None,
};

/// For host pages.
pub const FIREFOX: Browser = Browser {
    name: "Firefox",
    programs: &["firefox-esr", "firefox"],
    driver: "geckodriver",
    display: false,
    packages: &["firefox-esr"],
    driver_crate: Some("geckodriver"),
};

/// For host pages: the nearest thing to Safari.
pub const WEBKIT: Browser = Browser {
    name: "WebKit",
    programs: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    ],
    driver: "WebKitWebDriver",
    display: true,
    packages: &["webkit2gtk-driver", "xvfb", "xauth"],
    driver_crate: None,
};

/// The faces of an Android phone, and one that is much wider; Debian's packages, and a file of each.
const FACES: [(&str, &str); 3] = [
    ("fonts-roboto-unhinted", "/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf"),
    ("fonts-noto-core", "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf"),
    ("fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
];

/// Makes sure that the tests and the pictures show known faces; on Debian, as root, it installs them. The
/// guide asks for no face of its own, so elsewhere it is tested with what is there.
///
/// # Errors
/// When the installation fails.
pub fn ensure_faces() -> Result<(), Error> {
    let missing = FACES.into_iter().filter(|(_, file)| !Path::new(file).exists());
    let missing: Vec<_> = missing.map(|(package, _)| package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !may_install() {
        say(&format!(
            "note: the tests use the faces that are here; on Debian, install {}",
            missing.join(", ")
        ));
        return Ok(());
    }
    install(&missing)
}

/// The servers that the header files are tried in; Debian's packages, and a program of each.
const SERVERS: [(&str, &str); 2] = [("nginx-light", "nginx"), ("apache2-bin", "apache2")];

/// Makes sure that nginx and Apache are there; on Debian, as root, it installs them.
///
/// # Errors
/// One line that names what to install.
pub fn ensure_servers() -> Result<(), Error> {
    let missing = || SERVERS.into_iter().filter(|(_, program)| !is_there(Path::new(program)));
    let packages: Vec<_> = missing().map(|(package, _)| package).collect();
    if !packages.is_empty() && may_install() {
        install(&packages)?;
    }
    match missing().next() {
        None => Ok(()),
        Some((package, program)) => {
            Err(format!("the tests need {program}: install it (Debian: {package})").into())
        }
    }
}

impl Browser {
    /// The installed program, if there is one.
    pub fn program(&self) -> Option<&'static str> {
        self.programs.iter().copied().find(|it| is_there(Path::new(it)))
    }

    /// The installed driver: on the path, or where this tool has put it.
    pub fn driver_program(&self) -> PathBuf {
        let own = tools().join("bin").join(self.driver);
        if own.is_file() { own } else { self.driver.into() }
    }

    /// Makes sure that browser and driver are there; on Debian, as root, it installs them.
    ///
    /// # Errors
    /// One line that names what to install.
    pub fn ensure(&self) -> Result<(), Error> {
        let has_driver = || is_there(&self.driver_program());
        if may_install() && (self.program().is_none() || self.driver_crate.is_none() && !has_driver()) {
            install(self.packages)?;
        }
        if let Some(name) = self.driver_crate.filter(|_| !has_driver()) {
            say(&format!("installing {name} (the first time takes some minutes)"));
            run(cargo().args(["install", "--quiet", "--locked", name, "--root"]).arg(tools()))?;
        }
        if self.is_installed() {
            return Ok(());
        }
        let (name, driver) = (self.name, self.driver);
        Err(format!(
            "the tests need {name} and {driver}: install both (Debian: {})",
            self.packages.join(", ")
        )
        .into())
    }

    fn is_installed(&self) -> bool {
        self.program().is_some() && is_there(&self.driver_program())
    }
}

/// Whether a program is there. Not every driver answers when it is asked for its version.
fn is_there(program: &Path) -> bool {
    program.is_file() || output(Command::new("which").arg(program)).is_some()
}

/// Where programs go that no package holds.
fn tools() -> PathBuf {
    target().join("tools")
}

fn install(packages: &[&str]) -> Result<(), Error> {
    say(&format!("installing {}", packages.join(", ")));
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    run(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn may_install() -> bool {
    exists("apt-get") && output(Command::new("id").arg("-u")).is_some_and(|it| it.trim() == "0")
}
