//! The way along the nerve: from no stop to the first, and from the last back to none, where the
//! guide asks "where do you feel it?".

use crate::content::StopId;

const STOPS: usize = StopId::ALL.len();

/// The stop after `stop`; the first one when the tour has not begun, none after the last.
pub fn next_stop(stop: Option<StopId>) -> Option<StopId> {
    StopId::ALL.get(stop.map_or(0, |it| it as usize + 1)).copied()
}

/// The stop before `stop`; none before the first, and the last one from the question at the end.
pub fn stop_before(stop: Option<StopId>) -> Option<StopId> {
    StopId::ALL.get(stop.map_or(STOPS, |it| it as usize).checked_sub(1)?).copied()
}

/// Which step of the tour `stop` is, from 1.
pub fn step_of(stop: StopId) -> usize {
    stop as usize + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_on_visits_every_stop_once_and_ends() {
        let mut seen = Vec::new();
        let mut here = next_stop(None);
        while let Some(stop) = here {
            seen.push(stop);
            assert_eq!(step_of(stop), seen.len());
            here = next_stop(here);
        }
        assert_eq!(seen, StopId::ALL);
    }

    #[test]
    fn going_back_undoes_going_on() {
        for stop in StopId::ALL.map(Some).into_iter().chain([None]) {
            assert_eq!(stop_before(next_stop(stop)), stop);
            assert_eq!(next_stop(stop_before(stop)), stop);
        }
    }
}
