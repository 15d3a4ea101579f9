//! The ids of what a reader can know and do at home.

ids! {
    /// A pose that the build draws: gentle moves first, then ways to lie at night.
    PoseId {
        /// On the back, both knees rolled to one side.
        KneeRolls = "knee-rolls",
        /// On the back, one knee held toward the chest.
        KneeToChest = "knee-to-chest",
        /// On the back, one leg slowly straightened.
        LegStretch = "leg-stretch",
        /// On the side, a cushion between the knees.
        OnSide = "on-side",
        /// On the back, a cushion under the knees.
        OnBack = "on-back",
    }
}

ids! {
    /// What may follow a massage, most harmless first.
    AftermathId {
        /// Nothing to worry about.
        Normal = "normal",
        /// A call today.
        Call = "call",
        /// An emergency.
        Emergency = "emergency",
    }
}
