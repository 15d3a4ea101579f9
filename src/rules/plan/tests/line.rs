//! The line of a plan in a link: the same plan or a fault, never something else.

use super::super::code::{CodeFault, decode, encode, in_fragment};
use super::*;
use crate::content::QuestionId;

#[test]
fn an_ordinary_plan_is_short() {
    let steps = [
        Step::Answer(FieldId::NoneNow, NONE_FITS, true),
        Step::Answer(FieldId::NoneSoon, NONE_FITS, true),
        tap(SideId::Right, SpotId::Buttock),
        tap(SideId::Right, SpotId::Calf),
        Step::Mark(MarkAct::Kind(KindId::Shooting)),
        Step::Mark(MarkAct::Strength(Some(7))),
        Step::Set(Control::Condition(ConditionId::Pregnancy), true),
        Step::Set(Control::Answer(QuestionId::Pregnancy, 2), true),
        Step::Set(Control::Answer(QuestionId::HighRisk, 2), true),
        yes(FieldId::Lumbar),
        yes(FieldId::Glutes),
        Step::Answer(FieldId::Types, 2, true),
        Step::Answer(FieldId::Pressure, 0, true),
        Step::Answer(FieldId::Position, 1, true),
    ];
    let line = encode(&plan(&steps));
    assert!(line.len() <= 48, "{} letters", line.len());
}

#[test]
fn what_messengers_hang_on_is_not_a_part_of_the_plan() {
    let plan = plan(&[tap(SideId::Left, SpotId::Thigh)]);
    let line = encode(&plan);
    for fragment in [
        format!("#plan={line}"),
        format!("plan={line}"),
        format!("#plan={line}?utm_source=mail"),
        format!("#plan={line}&fbclid=IwAR0"),
        format!("#lang=en&plan={line}"),
        format!("#plan%3D{line}"),
        format!("#plan={line}."),
        format!("#plan={line})"),
        format!("#plan={}", line.replace('A', "%41")),
        format!("##plan={line}"),
        format!("#/plan={line}"),
        format!("#plan={line}="),
        format!("#mode=visit&amp;plan={line}"),
        format!("#mode=visit;plan={line}"),
        format!("#plan%3D{line}%26fbclid%3DIwAR0"),
    ] {
        let escape = |text: &str| {
            let letters = text.strip_prefix('#').unwrap().bytes();
            letters.fold("#".to_owned(), |all, it| all + &format!("%{it:02x}"))
        };
        for fragment in
            [fragment.clone(), escape(&format!("#{fragment}")), escape(&escape(&format!("#{fragment}")))]
        {
            assert_eq!(in_fragment(&fragment), Some(Ok(settled(&plan))), "{fragment}");
        }
    }
    for other in ["#mark", "#", "", "#place", "#mode=visit", "#p=1", "#pl&mode=visit"] {
        assert_eq!(in_fragment(other), None, "{other}");
    }
    assert_eq!(in_fragment(&format!("#plan={line}abc")), Some(Err(CodeFault::Damaged)));
    // Of a link that was encoded without end nothing is left, and it is soon read.
    let endless = format!("#plan=%{}", "25".repeat(100_000));
    for cut in [
        &endless,
        "#plan=",
        "#plan",
        "#mode=visit&plan",
        "#mode%3Dvisit%26plan",
        "#pla",
        "#mode=visit&p",
        &format!("#PLAN={line}!").to_uppercase(),
    ] {
        assert_eq!(in_fragment(cut), Some(Err(CodeFault::Damaged)), "{cut}");
    }
}

#[test]
fn a_newer_line_says_so() {
    use base64ct::{Base64UrlUnpadded, Encoding};
    let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISCSI);
    let mut bytes = vec![2, 1, 0];
    bytes.extend(sum.checksum(&bytes).to_be_bytes());
    assert_eq!(decode(&Base64UrlUnpadded::encode_string(&bytes)), Err(CodeFault::Newer));
}

proptest! {
    #[test]
    fn page_and_link_say_the_same(plan in a_plan()) {
        let rules = samples::rules();
        let opened = decode(&encode(&plan)).unwrap();
        prop_assert_eq!(card::card(&opened, &rules, &Names), card::card(&plan, &rules, &Names));
        prop_assert_eq!(opened.urgency(&rules), plan.urgency(&rules));
        prop_assert_eq!(opened.areas(), plan.areas());
    }

    #[test]
    fn every_plan_comes_back_from_its_line(plan in a_plan()) {
        let line = encode(&plan);
        prop_assert_eq!(decode(&line), Ok(settled(&plan)));
        prop_assert_eq!(encode(&settled(&plan)), line);
    }

    #[test]
    fn a_line_that_was_cut_or_changed_is_a_fault(plan in a_plan(), at in 0_usize..200, letter in "[A-Za-z0-9_-]") {
        let line = encode(&plan);
        let at = at % line.len();
        prop_assert_eq!(decode(&line[..at]), Err(CodeFault::Damaged));
        let changed = [&line[..at], &letter, &line[at + 1..]].concat();
        if changed != line {
            prop_assert!(decode(&changed).is_err());
        }
        prop_assert!(decode(&[line.as_str(), &letter].concat()).is_err());
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "(#?plan=)?([A-Za-z0-9_-]|%|.){0,40}") {
        if let Some(found) = in_fragment(&text) {
            prop_assert!(found.is_err(), "made-up text is no plan");
        }
    }

    #[test]
    fn there_are_never_more_marks_than_can_be_read(plan in a_plan()) {
        prop_assert!(plan.marks.all().len() <= MOST_MARKS);
        for it in plan.marks.all() {
            prop_assert!(it.start <= it.end);
        }
    }
}
