//! What the guide says. The ids are closed sets; every word is in `guide.en.json`, one typed file per
//! language, checked and resolved by the build. The browser gets ids only: no sentence is compiled
//! into the wasm.

pub mod effect;
pub mod ids;

#[cfg(any(feature = "ssr", feature = "overrides"))]
pub mod check;
#[cfg(feature = "ssr")]
pub mod glossary;
#[cfg(feature = "ssr")]
pub mod model;
#[cfg(feature = "ssr")]
pub mod offers;
#[cfg(feature = "ssr")]
pub mod overrides;
#[cfg(any(feature = "ssr", feature = "overrides"))]
pub mod readability;
#[cfg(feature = "ssr")]
pub mod words;

pub use effect::Effect;
pub use ids::{
    AftermathId, AreaId, CautionId, ConditionId, FieldId, FitLevel, KindId, LayerId, Level, ModeId, NoteId,
    PoseId, QuestionId, ScreenId, Shape, SideId, SignId, SpotId, StopId, StructureId, TONES, TypeId, Urgency,
    shape,
};

#[cfg(feature = "ssr")]
pub use check::{ContentError, parse};
#[cfg(feature = "ssr")]
pub use model::Guide;
#[cfg(feature = "ssr")]
pub use overrides::{BOOKING_ADDRESS, schema};

/// The built-in content file.
#[cfg(feature = "ssr")]
pub const BUILT_IN: &str = include_str!("guide.en.json");
