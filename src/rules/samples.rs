//! What the tests of this room are made of.

use proptest::prelude::*;

use crate::content::{BUILT_IN, ConditionId, QuestionId, parse};
use crate::rules::{Matrix, Rules, Signs, Situation};

/// The rules of the built-in guide, read once: a property runs hundreds of times.
pub fn matrix() -> Matrix {
    static MATRIX: std::sync::OnceLock<Matrix> = std::sync::OnceLock::new();
    MATRIX.get_or_init(|| Matrix::of(&parse(BUILT_IN).unwrap()).unwrap()).clone()
}

/// The warning signs of the built-in guide.
pub fn signs() -> Signs {
    static SIGNS: std::sync::OnceLock<Signs> = std::sync::OnceLock::new();
    SIGNS.get_or_init(|| Signs::of(&parse(BUILT_IN).unwrap()).unwrap()).clone()
}

/// Any condition.
pub fn condition() -> impl Strategy<Value = ConditionId> {
    prop::sample::select(ConditionId::ALL.to_vec())
}

/// Any question.
pub fn question() -> impl Strategy<Value = QuestionId> {
    prop::sample::select(QuestionId::ALL.to_vec())
}

/// Conditions to tick, each once, without "none of these".
pub fn ticks() -> impl Strategy<Value = Vec<ConditionId>> {
    let others: Vec<_> = ConditionId::ALL.into_iter().filter(|it| *it != ConditionId::None).collect();
    prop::sample::subsequence(others, 0..=6)
}

/// The situation after ticking these, in this order.
pub fn ticking(ticks: &[ConditionId]) -> Situation {
    ticks.iter().fold(Situation::default().show(), |situation, it| situation.tick(*it, true))
}

/// The same in another order.
pub fn shuffled<T: Copy>(all: &[T], mut seed: u64) -> Vec<T> {
    let mut rest = all.to_vec();
    let mut shuffled = Vec::new();
    while !rest.is_empty() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let place = usize::try_from(seed >> 33).unwrap() % rest.len();
        shuffled.push(rest.remove(place));
    }
    shuffled
}

/// Any situation that a visitor can reach.
pub fn situation() -> impl Strategy<Value = Situation> {
    let ticks = prop::collection::vec((condition(), any::<bool>()), 0..8);
    let answers = prop::collection::vec((question(), 0..4_u8), 0..8);
    (any::<bool>(), ticks, answers).prop_map(|(show, ticks, answers)| {
        let start = if show { Situation::default().show() } else { Situation::default() };
        let ticked = ticks.into_iter().fold(start, |situation, (it, on)| situation.tick(it, on));
        answers.into_iter().fold(ticked, |situation, (question, answer)| situation.answer(question, answer))
    })
}

/// Both.
pub fn rules() -> Rules {
    Rules { signs: signs(), matrix: matrix() }
}
