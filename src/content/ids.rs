//! The closed sets of ids: what a guide can speak about. Words live in the content file, never here.

/// Implements the text form of an id: its spelling in the content file, in markup and in links.
macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $variant:ident = $slug:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "ssr", derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema))]
        pub enum $name {
            $($(#[$item_doc])* #[cfg_attr(feature = "ssr", serde(rename = $slug))] $variant,)+
        }

        impl $name {
            /// Every id, in the order in which the guide lists them.
            pub const ALL: [Self; [$($slug),+].len()] = [$(Self::$variant),+];

            /// The id as written in the content file, in markup and in links.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)+ }
            }

            /// The id spelled `slug`, or `None` when there is no such id.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|id| id.slug() == slug)
            }
        }
    };
}

ids! {
    /// A part of the body that matters in sciatica, from the top of the body down.
    AreaId {
        /// The lower back: ribs to pelvis, where the roots of the sciatic nerve leave the spine.
        Lumbar = "lumbar",
        /// The three muscles of the buttock.
        Glutes = "glutes",
        /// The small deep muscle of the buttock under which the nerve runs.
        Piriformis = "piriformis",
        /// The back of the thigh and the lower leg.
        Hamstrings = "hamstrings",
    }
}

ids! {
    /// A massage type (a modality) of the studio's article, in the article's order.
    TypeId {
        /// Slow, firm strokes into deeper layers.
        DeepTissue = "deep-tissue",
        /// Steady pressure on one sore spot.
        TriggerPoint = "trigger-point",
        /// Slow, gentle stretch of the tissue around muscles.
        MyofascialRelease = "myofascial-release",
        /// Relaxing strokes of light to medium pressure.
        Swedish = "swedish",
        /// Work on muscles that pull unevenly near the nerve.
        Neuromuscular = "neuromuscular",
    }
}

ids! {
    /// A caution: when to hold back, ask first or speak up. The first three are the studio's own.
    CautionId {
        /// A herniated disc and deep pressure near the spine.
        Disc = "disc",
        /// A strong flare-up.
        Flare = "flare",
        /// Telling the therapist before the session.
        Tell = "tell",
        /// The nerve is close to the surface or to the work.
        Nerve = "nerve",
        /// Covering with a sheet, and the client's agreement.
        Consent = "consent",
        /// A hip replacement.
        Hip = "hip",
        /// Pressure on the spine itself.
        Spine = "spine",
        /// The flanks, where the kidneys lie.
        Sides = "sides",
        /// The back of the knee and the outer knee bump.
        Knee = "knee",
        /// One leg swollen, warm or sore: perhaps a blood clot.
        SwollenLeg = "swollen-leg",
        /// A sore tendon at the sit bone.
        SitBone = "sit-bone",
        /// Varicose veins.
        Veins = "veins",
    }
}

ids! {
    /// How well a massage type fits an area, best first.
    FitLevel {
        /// A good first choice.
        Primary = "primary",
        /// A good addition.
        Helpful = "helpful",
        /// For when firm pressure is not wanted.
        Gentle = "gentle",
        /// Possible, within limits.
        WithCare = "with-care",
    }
}

ids! {
    /// A muscle, bone or nerve that the drawing names on demand.
    StructureId {
        /// Musculus latissimus dorsi.
        LatissimusDorsi = "latissimus-dorsi",
        /// Musculus obliquus externus abdominis.
        ExternalOblique = "external-oblique",
        /// Fascia thoracolumbalis.
        ThoracolumbarFascia = "thoracolumbar-fascia",
        /// Musculus erector spinae.
        ErectorSpinae = "erector-spinae",
        /// Musculi multifidi.
        Multifidus = "multifidus",
        /// Musculus quadratus lumborum.
        QuadratusLumborum = "quadratus-lumborum",
        /// Musculus gluteus maximus.
        GluteusMaximus = "gluteus-maximus",
        /// Musculus gluteus medius.
        GluteusMedius = "gluteus-medius",
        /// Musculus gluteus minimus.
        GluteusMinimus = "gluteus-minimus",
        /// Musculus piriformis.
        Piriformis = "piriformis-muscle",
        /// Musculi gemelli with the tendon of obturatorius internus.
        ShortRotators = "short-rotators",
        /// Musculus quadratus femoris.
        QuadratusFemoris = "quadratus-femoris",
        /// Tractus iliotibialis.
        IliotibialBand = "iliotibial-band",
        /// Musculus biceps femoris.
        BicepsFemoris = "biceps-femoris",
        /// Musculus semitendinosus.
        Semitendinosus = "semitendinosus",
        /// Musculus semimembranosus.
        Semimembranosus = "semimembranosus",
        /// Musculus gastrocnemius.
        Gastrocnemius = "gastrocnemius",
        /// Tendo calcaneus.
        AchillesTendon = "achilles-tendon",
        /// Vertebrae lumbales.
        LumbarVertebrae = "lumbar-vertebrae",
        /// Crista iliaca.
        IliacCrest = "iliac-crest",
        /// Os sacrum.
        Sacrum = "sacrum",
        /// Trochanter major.
        GreaterTrochanter = "greater-trochanter",
        /// Tuber ischiadicum.
        SitBone = "ischial-tuberosity",
        /// Femur.
        Femur = "femur",
        /// Caput fibulae.
        FibulaHead = "fibula-head",
        /// Nervus ischiadicus.
        SciaticNerve = "sciatic-nerve",
        /// Nervus tibialis.
        TibialNerve = "tibial-nerve",
        /// Nervus fibularis communis.
        FibularNerve = "fibular-nerve",
    }
}

ids! {
    /// A stop of the tour along the sciatic nerve, from the spine to the foot.
    StopId {
        /// The roots L4 to S3 at the spine.
        Roots = "roots",
        /// Through the pelvis, out of the greater sciatic foramen.
        Pelvis = "pelvis",
        /// Under the piriformis.
        UnderPiriformis = "under-piriformis",
        /// Past the sit bone.
        PastSitBone = "past-sit-bone",
        /// Down the thigh.
        Thigh = "thigh",
        /// The division above the knee.
        Division = "division",
        /// To the foot.
        Foot = "foot",
    }
}

ids! {
    /// How deep the drawing shows the body, from the outside in.
    LayerId {
        /// The skin.
        Skin = "skin",
        /// The muscles near the surface.
        Surface = "surface",
        /// The deep muscles and the nerve.
        Deep = "deep",
        /// The nerve and the bones.
        Bones = "bones",
    }
}

mod self_care;
mod session;
mod situation;

/// How many skin tones the drawing has.
pub const TONES: u8 = 6;

pub use self_care::{AftermathId, PoseId};
pub use session::{FieldId, KindId, ModeId, ScreenId, Shape, SideId, SpotId, shape};
pub use situation::{ConditionId, Level, NoteId, QuestionId, SignId, Urgency};
