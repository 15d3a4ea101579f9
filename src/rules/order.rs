//! The order in which areas follow each other.

use crate::content::AreaId;

/// The area after `area`, from the top of the body down and back to the top.
pub fn next_area(area: AreaId) -> AreaId {
    let place = AreaId::ALL.iter().position(|it| *it == area).map_or(0, |it| it + 1);
    AreaId::ALL[place % AreaId::ALL.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_on_visits_every_area_once_and_returns() {
        let mut seen = vec![AreaId::Lumbar];
        while seen.len() < AreaId::ALL.len() {
            seen.push(next_area(seen[seen.len() - 1]));
        }
        assert_eq!(seen, AreaId::ALL);
        assert_eq!(next_area(AreaId::Hamstrings), AreaId::Lumbar);
    }
}
