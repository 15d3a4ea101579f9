//! What the styles may ask of browsers.

use lightningcss::targets::{Browsers, Features, Targets};

/// For joining rules that say the same: a selector that browsers of 2022 do not know would take the others of its list
/// along.
pub fn joined_for() -> Targets {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    let safari = version(15, 1);
    let browsers = Browsers {
        chrome: version(96, 0),
        firefox: version(91, 0),
        safari,
        ios_saf: safari,
        ..Browsers::default()
    };
    Targets { browsers: Some(browsers), include: Features::empty(), exclude: Features::all() }
}

/// For writing them: rules in rules are for our eyes, those browsers do not know them.
pub fn written_for() -> Targets {
    Targets { include: Features::Nesting, ..Targets::default() }
}
