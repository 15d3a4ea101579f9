//! Icons: 24 by 24 units, a 2-unit line, always beside a word. Each has an outline of its own, so that
//! they hold in grey, in print and in forced colours.

use leptos::prelude::*;

use crate::content::Urgency;
use crate::content::{CautionId, FitLevel, Level};

/// An icon: its shapes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(&'static str);

const FILLED_TICK: Icon =
    Icon(r#"<circle class="solid" cx="12" cy="12" r="11"/><path class="knock" d="m7 12.5 3.5 3.5L17 8.5"/>"#);
const RING_PLUS: Icon = Icon(r#"<circle cx="12" cy="12" r="9.5"/><path d="M12 7.5v9M7.5 12h9"/>"#);
const LEAF: Icon = Icon(
    r#"<path d="M5 15C4 8 10 3.5 20 4c.5 9-4 15-10.5 14.5C7 18.3 5.3 17 5 15zM4 21c1.5-5 5-8.5 10-11"/>"#,
);
const DIAMOND: Icon = Icon(r#"<path d="m12 2.5 9.5 9.5-9.5 9.5L2.5 12zM12 8v4.5M12 16v.1"/>"#);
/// A triangle: warning signs only.
pub const WARNING: Icon = Icon(r#"<path d="M12 3 22 20.5H2zM12 9.5v5M12 17.5v.1"/>"#);
const FLAME: Icon = Icon(
    r#"<path d="M12.5 2.5c.8 4.2 6 6.3 6 11.7a6.5 6.5 0 0 1-13 0c0-2.8 1.4-4.6 2.9-6.2.4 1.7 1.1 2.6 2.2 3.2.3-3.3.7-6 1.9-8.7z"/>"#,
);
const FORK: Icon =
    Icon(r#"<path d="M8 2c0 4 4 4.5 4 9v3c0 3.5-4 4-4 8M12 14c0 3.5 4 4 4 8M16 3.5 17.5 7M20 5.5 18.5 9"/>"#);
const DISC: Icon = Icon(
    r#"<rect x="4" y="2.5" width="12" height="6" rx="2"/><rect x="4" y="15.5" width="12" height="6" rx="2"/><path d="M5 12h12.5c2 0 3.5-.8 3.5-2"/>"#,
);
const SHEET: Icon = Icon(
    r#"<path d="M3 20V12.5c3.5-3 6.5 1 9-1s5-4 9-1.5V20zM3 16c3.5-2.5 6.5 1 9-1s5-3.5 9-1.2"/><circle cx="7" cy="6" r="2.5"/>"#,
);
const HIP: Icon = Icon(
    r#"<path d="M3 4.5c4-1.5 7.5 0 8.5 3.2M21 10.5c-1.5-1.2-3-1.6-4.5-1.2"/><circle cx="13" cy="11.5" r="4"/><path d="m15.8 14.5 2.2 2V22M10 14.5 14 18v4"/>"#,
);
const SPINE: Icon = Icon(
    r#"<path d="M9 3h6v3.5H9zM9 10h6v3.5H9zM9 17h6v3.5H9zM9 4.7H5M15 4.7h4M9 11.7H5M15 11.7h4M9 18.7H5M15 18.7h4"/>"#,
);
const SIDES: Icon = Icon(
    r#"<path d="M5 2.5c2.5 6 2.5 9-.5 19M19 2.5c-2.5 6-2.5 9 .5 19M12 3v2.5M12 9v2.5M12 15v2.5M12 21v.1"/>"#,
);
const KNEE: Icon = Icon(
    r#"<path d="M7 2.5c0 4 .5 6 .5 8.5S6.5 16 7 21.5M17 2.5c0 4-.5 6-.5 8.5s1 5 .5 10.5M9.5 12.5c1.5 1 3.5 1 5 0"/>"#,
);
const LEG: Icon = Icon(
    r#"<path d="M8 2.5c.3 3.5-3.5 6.5-3.5 11C4.5 17 7 18.5 7 21.5M13.5 2.5c0 4 5 6 5 11 0 4-2.5 5-2.5 8M20.5 7.5l1.5-1M21.5 12H23"/>"#,
);
const SIT: Icon = Icon(
    r#"<path d="M6.5 2.5V11h7c2 0 3.5 1 3.5 3v7.5M6.5 11v10.5M3 21.5h6"/><circle cx="10" cy="15.5" r="1.5"/>"#,
);
const VEIN: Icon = Icon(r#"<path d="M8 2.5c6 2.5-3 6 3 9s-1 6 2 10M11 11.5c3 0 4 1.5 6 1"/>"#);
const SPEECH: Icon = Icon(
    r#"<path d="M4 3.5h16a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5h-8L7 21v-4.5H4A1.5 1.5 0 0 1 2.5 15V5A1.5 1.5 0 0 1 4 3.5zM7 8h10M7 12h6"/>"#,
);
/// A handset.
pub const PHONE: Icon = Icon(
    r#"<path d="M6.5 3h3l1.5 5-2.3 1.7c1 2.3 2.6 4 5 5.1L15.5 12.5l5 1.5v3.2c0 1.9-1.3 3.3-3.2 3.3C10 20 4 14 3.5 6.5 3.5 4.5 4.7 3 6.5 3z"/>"#,
);
/// An arrow out of a frame.
pub const OUTWARD: Icon = Icon(r#"<path d="M10 5H4.5v14.5H19V14M14 3.5h6.5V10M20 4 11 13"/>"#);
/// A sheet of a calendar.
pub const CALENDAR: Icon = Icon(r#"<path d="M4 5.5h16V20.5H4zM4 10.5h16M8 2.5v5M16 2.5v5"/>"#);
/// To the right: onward.
pub const ONWARD: Icon = Icon(r#"<path d="m9 5 7 7-7 7"/>"#);
/// To the left: back.
pub const BACK: Icon = Icon(r#"<path d="m15 5-7 7 7 7"/>"#);
/// Downward: more.
pub const MORE: Icon = Icon(r#"<path d="m5 9 7 7 7-7"/>"#);
/// A tick in a disc: chosen.
pub const CHOSEN: Icon = FILLED_TICK;

const CLOCK: Icon = Icon(r#"<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5V12l3.5 2.5"/>"#);

// Icons of results: a ring with a tick, two sliders, an octagon with a pause.
const OK: Icon = Icon(r#"<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-7"/>"#);
const CHANGES: Icon = Icon(
    r#"<path d="M3 8h6M15 8h6M3 16h10M19 16h2"/><circle cx="12" cy="8" r="3"/><circle cx="16" cy="16" r="3"/>"#,
);
const WAIT: Icon = Icon(r#"<path d="M8.5 2.5h7l6 6v7l-6 6h-7l-6-6v-7zM10 8.5v7M14 8.5v7"/>"#);

impl Icon {
    /// The icon of a fit level.
    pub const fn of_fit(level: FitLevel) -> Self {
        match level {
            FitLevel::Primary => FILLED_TICK,
            FitLevel::Helpful => RING_PLUS,
            FitLevel::Gentle => LEAF,
            FitLevel::WithCare => DIAMOND,
        }
    }

    /// The icon of a caution.
    pub const fn of_caution(id: CautionId) -> Self {
        match id {
            CautionId::Disc => DISC,
            CautionId::Flare => FLAME,
            CautionId::Tell => SPEECH,
            CautionId::Nerve => FORK,
            CautionId::Consent => SHEET,
            CautionId::Hip => HIP,
            CautionId::Spine => SPINE,
            CautionId::Sides => SIDES,
            CautionId::Knee => KNEE,
            CautionId::SwollenLeg => LEG,
            CautionId::SitBone => SIT,
            CautionId::Veins => VEIN,
        }
    }

    /// The icon of a result.
    pub const fn of_result(level: Level) -> Self {
        match level {
            Level::Ok => OK,
            Level::Adapt => CHANGES,
            Level::Hold => WAIT,
        }
    }

    /// The icon of an urgency.
    pub const fn of_urgency(urgency: Urgency) -> Self {
        match urgency {
            Urgency::Emergency => PHONE,
            Urgency::Today => WARNING,
            Urgency::Soon => CLOCK,
            Urgency::Routine => CALENDAR,
        }
    }

    /// The icon. It says nothing to a screen reader: a word stands beside it. Its shapes stand where they are drawn: what
    /// is drawn from elsewhere costs a browser a copy of it, and a style for each shape of both.
    pub fn view(self) -> impl IntoView {
        view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" inner_html=self.0></svg> }
    }
}
