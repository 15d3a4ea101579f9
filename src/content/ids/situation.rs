//! The ids of what a visitor may say about a situation, and of what follows from it.

ids! {
    /// A condition that a visitor may tick.
    ConditionId {
        /// A herniated disc.
        Disc = "disc",
        /// Spinal stenosis.
        Stenosis = "stenosis",
        /// A strong flare-up.
        Flare = "flare",
        /// Recent surgery, an injury, a fracture or an injection in the spine.
        Surgery = "surgery",
        /// Pregnancy.
        Pregnancy = "pregnancy",
        /// Blood thinners, a bleeding problem or low platelets.
        Bleeding = "bleeding",
        /// A blood clot now or in the past, or a clotting disorder.
        Clot = "clot",
        /// Osteoporosis.
        ThinBones = "thin-bones",
        /// Cancer, now or in the past.
        Cancer = "cancer",
        /// Fever or an infection.
        Fever = "fever",
        /// A rash, a wound, a burn or a bruise.
        Skin = "skin",
        /// Numb skin, or nerve damage from diabetes.
        Numb = "numb",
        /// Strong pain medicine, or steroids for a long time.
        Medicine = "medicine",
        /// Heart failure, or blood pressure out of control.
        Heart = "heart",
        /// A pacemaker, port, pump, stimulator or metal.
        Implant = "implant",
        /// A spine bone that slid forward.
        Spondylolisthesis = "spondylolisthesis",
        /// Not sure, or no diagnosis yet. What an open but unanswered list counts as.
        Unsure = "unsure",
        /// None of the others.
        None = "none",
    }
}

ids! {
    /// A change that makes a massage type possible with a condition.
    NoteId {
        /// Light to medium pressure.
        Light = "light",
        /// Off the spine.
        Spine = "spine",
        /// The position that feels best.
        Position = "pos",
        /// On the side.
        Side = "side",
        /// Speak up when the nerve answers.
        Nerve = "nerve",
        /// No hot pack and no ice on numb skin.
        NoHot = "no-hot",
        /// Away from the spot.
        Site = "site",
        /// The therapist looks at the skin.
        Skin = "skin",
        /// No deep pressure on calf and inner thigh.
        Legs = "legs",
        /// No strong stretch.
        NoPull = "no-pull",
        /// Talk first.
        Talk = "talk",
        /// Ask the prenatal provider.
        AskPrenatal = "ask-ob",
        /// Ask the cancer care team.
        AskCancer = "ask-onc",
        /// Ask the doctor who looks after it.
        AskDoctor = "ask-doctor",
        /// Say which medicine was taken, and when.
        Medicine = "medicine",
    }
}

ids! {
    /// How well a massage type fits a situation, from no limit to the strictest.
    Level {
        /// No extra limit.
        Ok = "ok",
        /// Possible with changes.
        Adapt = "adapt",
        /// Waits until a healthcare provider agrees.
        Hold = "hold",
    }
}

ids! {
    /// A question that follows a ticked condition.
    QuestionId {
        /// How severe the flare-up is.
        Flare = "Q0",
        /// Where and when the surgery or injury was.
        Surgery = "Q1",
        /// Whether the clot is there now.
        Clot = "Q2",
        /// Whether a bone broke from a small fall.
        ThinBones = "Q3",
        /// Whether there is a warning sign of pregnancy right now.
        Pregnancy = "Q4",
        /// Whether cancer treatment goes on.
        Cancer = "Q5",
        /// Whether the skin may be infected.
        Skin = "Q6",
        /// Whether a warning sign goes with what may press on a nerve.
        Signs = "Q7",
        /// Whether the sore spot is hot or swollen.
        HotSpot = "Q8",
        /// Whether the pregnancy is high-risk or at its start.
        HighRisk = "Q9",
        /// Whether the medicine dulls feeling.
        Medicine = "Q10",
        /// Whether the heart gets worse.
        Heart = "Q11",
        /// What the implant is, and how new.
        Implant = "Q12",
    }
}

ids! {
    /// A sign that needs a doctor before a massage.
    SignId {
        /// Numb in the saddle area.
        Saddle = "RF-1",
        /// A change of bladder or bowel.
        Bladder = "RF-2",
        /// Both legs.
        BothLegs = "RF-3",
        /// A leg or foot that gets weaker.
        Weakness = "RF-4",
        /// Fever or chills with back pain.
        Fever = "RF-5",
        /// Cancer at any time, and new pain.
        Cancer = "RF-6",
        /// A fall, a crash or a blow.
        Fall = "RF-7",
        /// Perhaps a clot in the leg.
        LegClot = "RF-8",
        /// Perhaps a clot in the lung.
        LungClot = "RF-9",
        /// Deep, pulsing pain.
        Pulsing = "RF-10",
        /// After a massage.
        AfterMassage = "RF-11",
        /// Not getting better.
        NotBetter = "RF-12",
        /// A leg that is suddenly cold, pale or blue.
        ColdLeg = "RF-13",
        /// Numbness in one leg, new or spreading.
        NumbLeg = "RF-14",
        /// Weight loss, pain at night.
        WeightLoss = "RF-15",
        /// Severe, or getting worse.
        Severe = "RF-16",
    }
}

ids! {
    /// How soon a doctor has to look, most urgent first.
    Urgency {
        /// Call 911 or go to the emergency room now.
        Emergency = "emergency",
        /// Medical care today.
        Today = "today",
        /// Call the doctor before booking, within days.
        Soon = "soon",
        /// Make an appointment.
        Routine = "routine",
    }
}
