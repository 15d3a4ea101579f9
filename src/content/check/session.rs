//! Second pass, sessions: every screen, sign, place and kind once, and for every question as many answers as the rules
//! know.

use crate::content::check::{Report, structure::once_each};
use crate::content::{ConditionId, FieldId, Guide, KindId, ScreenId, Shape, SignId, SpotId, shape};

/// The questions whose words stand elsewhere: the areas, the massage types, the signs, and numbers.
pub const SAID_ELSEWHERE: [FieldId; 14] = [
    FieldId::AskSaddle,
    FieldId::AskBothLegs,
    FieldId::AskWeakness,
    FieldId::AskNumbLeg,
    FieldId::AskSevere,
    FieldId::NoneHealthNow,
    FieldId::NoneHealthBody,
    FieldId::NoneHealthMore,
    FieldId::Worst,
    FieldId::Lumbar,
    FieldId::Glutes,
    FieldId::Piriformis,
    FieldId::Hamstrings,
    FieldId::Types,
];

/// Reports what is missing, repeated or unknown.
pub fn check(guide: &Guide, report: &mut Report) {
    let it = &guide.words.session;
    let path = |name: &str| ["words.session.", name].concat();
    once_each(
        &path("screens"),
        it.screens.iter().map(|it| it.id.slug()),
        &ScreenId::ALL.map(ScreenId::slug),
        report,
    );
    once_each(&path("signs"), it.signs.iter().map(|it| it.id.slug()), &SignId::ALL.map(SignId::slug), report);
    let conditions = ConditionId::ALL.into_iter().filter(|it| *it != ConditionId::None);
    let conditions: Vec<_> = conditions.map(ConditionId::slug).collect();
    once_each(&path("conditions"), it.conditions.iter().map(|it| it.id.slug()), &conditions, report);
    let mark = &it.mark;
    once_each(
        &path("mark.spots"),
        mark.spots.iter().map(|it| it.id.slug()),
        &SpotId::ALL.map(SpotId::slug),
        report,
    );
    once_each(
        &path("mark.kinds"),
        mark.kinds.iter().map(|it| it.id.slug()),
        &KindId::ALL.map(KindId::slug),
        report,
    );
    let own: Vec<_> =
        FieldId::ALL.into_iter().filter(|it| !SAID_ELSEWHERE.contains(it)).map(FieldId::slug).collect();
    once_each(&path("fields"), it.fields.iter().map(|it| it.id.slug()), &own, report);
    for (index, field) in it.fields.iter().enumerate() {
        let (Shape::One(wanted) | Shape::Many(wanted)) = shape(field.id);
        if field.answers.len() != usize::from(wanted) {
            let problem = format!("has {} entries", field.answers.len());
            report.add(path(&format!("fields[{index}].answers")), problem, format!("give {wanted} answers"));
        }
    }
    for (index, kind) in mark.kinds.iter().enumerate() {
        if kind.letter.chars().count() != 1 || mark.kinds[..index].iter().any(|it| it.letter == kind.letter) {
            let problem = format!("{:?} does not tell this kind from the others", kind.letter);
            report.add(
                path(&format!("mark.kinds[{index}].letter")),
                problem,
                "give each kind one letter of its own",
            );
        }
    }
}
