//! What must hold for names and their leaders.

mod dots;
mod layers;

pub(crate) use dots::lies_on;

use super::numbers::CIRCLE;
use super::*;
use crate::diagram::polygon::distance_to_line;
use crate::diagram::regions;

/// The least distance between two names of one column, in units: a line of text on a small desktop.
const LINE: f32 = 25.0;

fn lines(id: StructureId) -> Vec<[Point; 2]> {
    pieces(id).iter().flat_map(|piece| piece.windows(2)).map(|pair| [pair[0], pair[1]]).collect()
}

#[test]
fn no_two_leaders_cross() {
    for (index, id) in StructureId::ALL.into_iter().enumerate() {
        for line in lines(id) {
            let others = StructureId::ALL[index + 1..].iter().flat_map(|&other| lines(other));
            for other in others {
                assert!(crossing(line, other).is_none(), "{id:?}: {line:?} crosses {other:?}");
            }
        }
    }
}

#[test]
fn no_leader_crosses_the_nerve() {
    for id in StructureId::ALL {
        let own =
            matches!(id, StructureId::SciaticNerve | StructureId::TibialNerve | StructureId::FibularNerve);
        let nerves = nerves(id);
        for line in lines(id) {
            let start = if own { 0.15 } else { 0.0 };
            let line = [line[0].toward(line[1], start), line[1]];
            for pair in nerves.iter().flat_map(|it| it.windows(2)) {
                assert!(crossing(line, [pair[0], pair[1]]).is_none(), "{id:?} crosses the nerve");
            }
        }
    }
}

#[test]
fn only_the_sit_bone_is_pointed_at_past_the_nerve() {
    let broken: Vec<_> = StructureId::ALL.into_iter().filter(|&id| pieces(id).len() > 1).collect();
    assert!(broken.iter().all(|id| *id == StructureId::SitBone), "{broken:?}");
}

#[test]
fn names_of_a_column_keep_a_line_apart() {
    let mut slots: Vec<(bool, f32)> =
        StructureId::ALL.map(|id| (place_of(id).half == Side::Left, leader(id)[2].y)).to_vec();
    slots.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    for pair in slots.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        assert!(pair[1].1 - pair[0].1 >= LINE, "{pair:?}");
    }
}

#[test]
fn numbers_follow_the_body_down() {
    let markers = markers();
    assert_eq!(markers.len(), StructureId::ALL.len());
    let heights: Vec<_> = markers.iter().map(|it| leader(it.id)[0].y).collect();
    assert!(heights.is_sorted(), "{heights:?}");
    assert!(markers.iter().zip(1..).all(|(it, number)| it.number == number));
}

#[test]
fn no_two_numbers_touch_on_the_smallest_phone() {
    let numbers = markers();
    for (index, one) in numbers.iter().enumerate() {
        for other in &numbers[index + 1..] {
            let [x, y] = [one.at_percent.x - other.at_percent.x, one.at_percent.y - other.at_percent.y];
            let pixels = (x * 3.2).hypot(y * 3.2 * regions::VIEW_HEIGHT / regions::VIEW_WIDTH);
            assert!(pixels >= 24.0, "{:?} and {:?} are {pixels} px apart", one.id, other.id);
        }
    }
}

#[test]
fn every_number_is_in_the_figure() {
    let (wide, high) = (50.0 * CIRCLE / regions::VIEW_WIDTH, 50.0 * CIRCLE / regions::VIEW_HEIGHT);
    for Marker { id, at_percent, .. } in markers() {
        let inside =
            (wide..=100.0 - wide).contains(&at_percent.x) && (high..=100.0 - high).contains(&at_percent.y);
        assert!(inside, "{id:?}: {at_percent:?}");
    }
}

#[test]
fn a_number_that_had_to_move_is_tied_to_its_structure_clear_of_all_others() {
    let numbers = numbered();
    let tied: Vec<_> = numbers.iter().filter_map(|it| Some((it, it.line()?))).collect();
    assert!((1..12).contains(&tied.len()), "{} numbers had to move", tied.len());
    for (it, line) in &tied {
        assert_eq!(line[0], leader(it.id)[0], "its line begins on {:?}", it.id);
        for other in numbers.iter().filter(|other| other.id != it.id) {
            let crosses = other.line().is_some_and(|other| crossing(*line, other).is_some());
            assert!(!crosses, "the lines of {:?} and {:?} cross", it.id, other.id);
            let clear = distance_to_line(other.circle, line[0], line[1]);
            assert!(clear > CIRCLE / 2.0, "{:?} lies on the line of {:?}", other.id, it.id);
        }
    }
    let near = |it: &&Numbered| it.line().is_none() && it.circle != it.dot;
    assert!(numbers.iter().filter(near).all(|it| it.circle.distance(it.dot) < CIRCLE / 4.0));
}

#[test]
fn every_name_stands_beside_the_figure_and_in_its_box() {
    for it in markers() {
        assert!((0.0..=100.0).contains(&it.label.y_percent), "{it:?}");
        let from_middle = (it.label.x_percent - 50.0).abs();
        assert!((27.0..50.0).contains(&from_middle), "{it:?}");
        assert_eq!(it.label.side == regions::Side::Left, it.label.x_percent < 50.0);
        assert!(!it.views.is_empty());
    }
}
