//! The drawing beside the screens.

use crate::content::{ModeId, ScreenId};

/// How the drawing looks on a screen; nothing where there is none. Nothing is agreed on at home.
pub const fn look(screen: ScreenId, mode: ModeId) -> Option<&'static str> {
    match (screen, mode) {
        (ScreenId::Mark | ScreenId::Feel, _) => Some("on-peel-skin whole marking"),
        (ScreenId::Roots, _) => Some("on-peel-split on-stop on-stop-roots"),
        (ScreenId::Piriformis, _) => Some("on-peel-split on-stop on-stop-under-piriformis"),
        (ScreenId::Leg, _) => Some("on-peel-split on-stop on-stop-foot"),
        (ScreenId::Areas | ScreenId::Agree, ModeId::Visit) => Some("on-peel-split whole agreeing"),
        _ => None,
    }
}
