//! The ids of a session: what client and therapist say, mark and agree with the tablet in hand.

ids! {
    /// A step of a session, one screen each.
    ScreenId {
        /// Signs of an emergency.
        Now = "signs-now",
        /// Signs that need a doctor soon.
        Soon = "signs-soon",
        /// Where it hurts.
        Mark = "mark",
        /// What it is like there, and how strong.
        Feel = "feel",
        /// The nerve where it begins.
        Roots = "roots",
        /// The nerve under the piriformis.
        Piriformis = "piriformis",
        /// The nerve down to the foot.
        Leg = "leg",
        /// Health: what there is at the moment.
        HealthNow = "health-now",
        /// Health: the body.
        HealthBody = "health-body",
        /// Health: medicines and pregnancy.
        HealthMore = "health-more",
        /// Health: what follows from the lists, a question at a time.
        HealthAsk = "health-ask",
        /// The pain: since when, what makes it worse or better.
        Pain = "pain",
        /// What others have said and do about it.
        Care = "care",
        /// Massage types, and no massage.
        Compare = "compare",
        /// The areas of today.
        Areas = "areas",
        /// How to work.
        Work = "work",
        /// The whole plan once more, and a yes to it.
        Agree = "agree",
        /// The page to take home.
        Home = "home",
    }
}

ids! {
    /// For whom the screens are, which decides which of them are shown.
    ModeId {
        /// A client and a therapist, in the studio.
        Visit = "visit",
        /// A client at home, before that.
        Prepare = "prepare",
    }
}

ids! {
    /// A side of the body, always the body's own.
    SideId {
        /// The left one.
        Left = "left",
        /// The right one.
        Right = "right",
    }
}

ids! {
    /// A place along the course of the nerve, from the back down.
    SpotId {
        /// The lower back.
        Back = "back",
        /// The buttock.
        Buttock = "buttock",
        /// The back of the thigh.
        Thigh = "thigh",
        /// The knee.
        Knee = "knee",
        /// The calf.
        Calf = "calf",
        /// The foot.
        Foot = "foot",
    }
}

ids! {
    /// What a mark feels like.
    KindId {
        /// A dull pain.
        Ache = "ache",
        /// Pain that shoots.
        Shooting = "shooting",
        /// Pain that burns.
        Burning = "burning",
        /// Pins and needles.
        Tingling = "tingling",
        /// Less feeling, or none.
        Numb = "numb",
        /// Less strength.
        Weak = "weak",
    }
}

ids! {
    /// A question with fixed answers that is asked in a session and nowhere else.
    FieldId {
        /// Whether none of the signs of an emergency fits.
        NoneNow = "none-now",
        /// Whether none of the other signs fits.
        NoneSoon = "none-soon",
        /// Asked because of a mark: the sign "numb between the legs".
        AskSaddle = "ask-saddle",
        /// Asked because of marks on both sides: the sign "both legs".
        AskBothLegs = "ask-both-legs",
        /// Asked because of a weak spot: the sign "a leg that gets weaker".
        AskWeakness = "ask-weakness",
        /// Asked because of a numb spot: the sign "numbness in one leg".
        AskNumbLeg = "ask-numb-leg",
        /// Asked because of a strong pain: the sign "severe, or getting worse".
        AskSevere = "ask-severe",
        /// Whether none of the conditions of the moment fits.
        NoneHealthNow = "none-health-now",
        /// Whether none of the conditions of the body fits.
        NoneHealthBody = "none-health-body",
        /// Whether neither a medicine nor a pregnancy counts.
        NoneHealthMore = "none-health-more",
        /// Where else it hurts, beyond what the drawing shows.
        Elsewhere = "elsewhere",
        /// For how long.
        Since = "since",
        /// How strong at its worst, from 0 to 10.
        Worst = "worst",
        /// What makes it worse.
        Worse = "worse",
        /// What makes it better.
        Better = "better",
        /// What a healthcare provider has said.
        Told = "told",
        /// Whether a healthcare provider has agreed to massage.
        Cleared = "cleared",
        /// Who has agreed to it.
        ClearedBy = "cleared-by",
        /// When that was.
        ClearedWhen = "cleared-when",
        /// Other care at the moment.
        Treated = "treated",
        /// Whether to work on the lower back.
        Lumbar = "agree-lumbar",
        /// Whether to work on the glutes.
        Glutes = "agree-glutes",
        /// Whether to work on the piriformis.
        Piriformis = "agree-piriformis",
        /// Whether to work on the legs.
        Hamstrings = "agree-hamstrings",
        /// What to leave out.
        LeaveOut = "leave-out",
        /// The massage types: the five, then none.
        Types = "types",
        /// How firm.
        Pressure = "pressure",
        /// How to lie.
        Position = "position",
        /// Over the sheet, or on the skin.
        Cover = "cover",
        /// Whether client and therapist agree on the plan as it stands.
        Agreed = "agreed",
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// With one of so many answers.
    One(u8),
    /// With any of so many.
    Many(u8),
}

/// How a question is answered.
pub const fn shape(field: FieldId) -> Shape {
    match field {
        FieldId::NoneNow
        | FieldId::NoneSoon
        | FieldId::NoneHealthNow
        | FieldId::NoneHealthBody
        | FieldId::NoneHealthMore
        | FieldId::Cover
        | FieldId::Agreed
        | FieldId::Lumbar
        | FieldId::Glutes
        | FieldId::Piriformis
        | FieldId::Hamstrings => Shape::One(2),
        FieldId::AskSaddle
        | FieldId::AskBothLegs
        | FieldId::AskWeakness
        | FieldId::AskNumbLeg
        | FieldId::AskSevere
        | FieldId::ClearedWhen => Shape::One(3),
        FieldId::Since | FieldId::Cleared | FieldId::ClearedBy | FieldId::Pressure | FieldId::Position => {
            Shape::One(4)
        }
        FieldId::Worst => Shape::One(11),
        FieldId::Treated | FieldId::LeaveOut => Shape::Many(4),
        FieldId::Elsewhere | FieldId::Told => Shape::Many(5),
        FieldId::Worse | FieldId::Types => Shape::Many(6),
        FieldId::Better => Shape::Many(8),
    }
}
