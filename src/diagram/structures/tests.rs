//! What must hold for names and their leaders.

use super::*;
use crate::content::ids::AreaId;
use crate::diagram::regions::{self, leader as area_leader, nerve_leader};

/// The least distance between two names of one column, in units: a line of text on a small desktop.
const LINE: f32 = 25.0;

fn lines(id: StructureId) -> Vec<[Point; 2]> {
    pieces(id).iter().flat_map(|piece| piece.windows(2)).map(|pair| [pair[0], pair[1]]).collect()
}

fn areas() -> Vec<[Point; 2]> {
    let leaders = AreaId::ALL.map(area_leader).into_iter().chain([nerve_leader()]);
    leaders.flat_map(|it| [[it.dot, it.bend], [it.bend, it.end]]).collect()
}

#[test]
fn no_two_leaders_cross() {
    for (index, id) in StructureId::ALL.into_iter().enumerate() {
        for line in lines(id) {
            let others = StructureId::ALL[index + 1..].iter().flat_map(|&other| lines(other));
            for other in others.chain(areas()) {
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
    let mut slots: Vec<(bool, f32)> = StructureId::ALL
        .map(|id| (place_of(id).half == Side::Left, leader(id)[2].y))
        .into_iter()
        .chain(AreaId::ALL.map(|it| (area_leader(it).end.x < 0.0, area_leader(it).end.y)))
        .chain([(false, nerve_leader().end.y)])
        .collect();
    slots.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    for pair in slots.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        assert!(pair[1].1 - pair[0].1 >= LINE, "{pair:?}");
    }
}

#[test]
fn numbers_follow_the_body_down() {
    let markers = markers();
    assert_eq!(markers.len(), StructureId::ALL.len());
    assert!(markers.windows(2).all(|pair| pair[0].y_percent <= pair[1].y_percent));
    assert!(markers.iter().enumerate().all(|(index, it)| it.number == index + 1));
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
