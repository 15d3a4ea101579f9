//! Which massage waits, changes or is fine, for each condition and area.

use std::collections::BTreeSet;

use sciatica_guide::content::model::CellRule;
use sciatica_guide::content::{AreaId, ConditionId, Level, NoteId, TypeId};
use sciatica_guide::rules::{Matrix, NoteSet};

use crate::guide;

/// The 360 cells as reviewed, with the brief's own codes: condition, area, type, level, notes.
const CELLS: &str = include_str!("../fixtures/cells.txt");

const CONDITIONS: [&str; 18] = [
    "K-DISC", "K-STEN", "K-FLARE", "K-SURG", "K-PREG", "K-BLEED", "K-CLOT", "K-BONE", "K-CANC", "K-FEVER",
    "K-SKIN", "K-NUMB", "K-MED", "K-HEART", "K-IMPL", "K-SPOND", "K-UNSURE", "K-NONE",
];
const AREAS: [&str; 4] = ["A-LUM", "A-GLU", "A-PIR", "A-HAM"];
const TYPES: [&str; 5] = ["T-DT", "T-TP", "T-MF", "T-SW", "T-NM"];
const LEVELS: [&str; 3] = ["OK", "ADAPT", "HOLD"];
const NOTES: [&str; 15] = [
    "LIGHT", "SPINE", "POS", "SIDE", "NERVE", "NOHOT", "SITE", "SKIN", "LEGS", "NOPULL", "TALK", "ASKOB",
    "ASKONC", "ASKDOC", "MED",
];

struct Fact {
    condition: ConditionId,
    area: AreaId,
    massage_type: TypeId,
    level: Level,
    notes: Vec<NoteId>,
}

fn place(codes: &[&str], code: &str) -> usize {
    codes.iter().position(|it| *it == code).unwrap_or_else(|| panic!("{code}"))
}

fn facts() -> Vec<Fact> {
    let fact = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        Fact {
            condition: ConditionId::ALL[place(&CONDITIONS, words[0])],
            area: AreaId::ALL[place(&AREAS, words[1])],
            massage_type: TypeId::ALL[place(&TYPES, words[2])],
            level: Level::ALL[place(&LEVELS, words[3])],
            notes: words[4..].iter().map(|it| NoteId::ALL[place(&NOTES, it)]).collect(),
        }
    };
    CELLS.lines().map(fact).collect()
}

#[test]
fn every_one_of_the_360_cells_says_what_was_reviewed() {
    let (guide, facts) = (guide(), facts());
    let mut seen = BTreeSet::new();
    for fact in &facts {
        let condition = guide.conditions.iter().find(|it| it.id == fact.condition).unwrap();
        let rule = CellRule::read(condition.cell(fact.area, fact.massage_type).unwrap()).unwrap();
        let name = format!("{:?} {:?} {:?}", fact.condition, fact.area, fact.massage_type);
        assert_eq!((rule.level, &rule.notes), (fact.level, &fact.notes), "{name}");
        seen.insert(name);
    }
    assert_eq!(seen.len(), 18 * 4 * 5);
    let count = |level| facts.iter().filter(|it| it.level == level).count();
    assert_eq!((count(Level::Ok), count(Level::Adapt), count(Level::Hold)), (20, 165, 175));
}

#[test]
fn every_one_of_the_360_cells_reaches_the_app() {
    let line = Matrix::of(&guide()).unwrap().encode();
    let matrix = Matrix::decode(&line).unwrap();
    for fact in facts() {
        let cell = matrix.cell(fact.condition, fact.area, fact.massage_type);
        let notes = fact.notes.into_iter().fold(NoteSet::EMPTY, NoteSet::with);
        assert_eq!((cell.level, cell.notes), (fact.level, notes), "{:?}", fact.condition);
    }
}

#[test]
fn exact_thumb_pressure_waits_wherever_pointed_pressure_waits() {
    let matrix = Matrix::of(&guide()).unwrap();
    let lumbar = [
        ConditionId::Disc,
        ConditionId::Stenosis,
        ConditionId::ThinBones,
        ConditionId::Spondylolisthesis,
        ConditionId::Unsure,
    ];
    for condition in lumbar {
        assert_eq!(matrix.cell(condition, AreaId::Lumbar, TypeId::TriggerPoint).level, Level::Hold);
    }
    for condition in ConditionId::ALL {
        for area in AreaId::ALL {
            let level = |it| matrix.cell(condition, area, it).level;
            assert!(
                level(TypeId::Neuromuscular) >= level(TypeId::TriggerPoint),
                "{condition:?} {area:?}: it is small, exact and firm"
            );
        }
    }
}
