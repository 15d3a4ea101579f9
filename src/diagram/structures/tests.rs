//! What must hold for names and their leaders.

mod dots;
mod layers;

pub(crate) use dots::lies_on;

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
fn numbers_follow_their_columns_down() {
    let markers = markers();
    assert_eq!(markers.len(), StructureId::ALL.len());
    let heights: Vec<_> = markers.iter().map(|it| leader(it.id)[2].y).collect();
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
            assert!(pixels >= 16.5, "{:?} and {:?} are {pixels} px apart", one.id, other.id);
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
fn a_number_stands_at_the_end_of_its_line_beside_the_body() {
    for it in markers() {
        let (end, circle) = (percent(leader(it.id)[2]), it.at_percent);
        let radius = CIRCLE / 2.0 / regions::VIEW_WIDTH * 100.0;
        assert!((end.x - circle.x).abs() - radius < 0.01 && (end.y - circle.y).abs() < 0.01, "{it:?}");
        let inner = (circle.x - 50.0).abs() - radius;
        assert!(inner > 108.65 / regions::VIEW_WIDTH * 100.0, "{:?} lies on the hips", it.id);
    }
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
