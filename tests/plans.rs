//! Plans of every kind in the browser: drawing, words, page, controls, link and code say the same, and the rules on this
//! machine say it, too.

mod support;

use std::collections::HashMap;

use sciatica_guide::content::{BUILT_IN, ConditionId, FieldId, KindId, SideId, SignId, SpotId, parse};
use sciatica_guide::rules::plan::card::{Words, card, sentence};
use sciatica_guide::rules::plan::code::{KEY, decode, encode};
use sciatica_guide::rules::plan::{MarkAct, Plan, Sides, Step};
use sciatica_guide::rules::{Control, Matrix, Rules, Signs};
use serde_json::json;
use support::{Screen, Visit};

const TABLET: Screen = Screen { width: 1024, height: 768, touch: true };

/// How many plans are tried.
const PLANS: u32 = 60;

/// Numbers that look like chance and are the same on every machine.
struct Dice(u32);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % count
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn small(&mut self, count: u8) -> u8 {
        u8::try_from(self.below(count.into())).unwrap_or_default()
    }

    /// A step of any kind; signs are rarer than marks, because each ends what there is to compare.
    fn step(&mut self) -> Step {
        let sides = [Sides::One(SideId::Left), Sides::One(SideId::Right), Sides::Both];
        match self.below(24) {
            0 => Step::Set(Control::Sign(self.of(&SignId::ALL)), true),
            1..=3 => Step::Set(Control::Condition(self.of(&ConditionId::ALL)), true),
            4..=12 => Step::Answer(self.of(&FieldId::ALL), self.small(8), true),
            13 => Step::Mark(MarkAct::Side(self.of(&sides))),
            14 | 15 => Step::Mark(MarkAct::Kind(self.of(&KindId::ALL))),
            16 => Step::Mark(MarkAct::Strength(Some(self.small(11)))),
            17 => Step::Mark(MarkAct::Another),
            _ => Step::Mark(MarkAct::Tap(self.of(&SideId::ALL), self.of(&SpotId::ALL))),
        }
    }
}

/// The words of the page, as the browser has them.
struct Said(HashMap<String, String>);

impl Words for Said {
    fn word(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_default()
    }
}

/// Everything that tells of the plan, where a reader finds it.
const SHOWN: &str = "(() => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((it) => it.textContent);
    const drawn = (selector) => [...document.querySelectorAll(selector + ' .mark-drawn')].map((it) =>
        [it.getAttribute('class'), it.querySelector('text').textContent, it.querySelector('.mark-trail').getAttribute('d')].join(' '));
    return {
        said: texts('#mark .marks-said li > span'), felt: texts('#feel .marks-said li > span'),
        drawn: drawn('.stage'), printed: drawn('.card-figure'),
        places: texts('dd[data-slot=places] p'), careful: texts('dd[data-slot=careful] p'), chosen: texts('dd[data-slot=chosen] p'),
        signs: texts('.card .stop-signs li'),
        stopped: document.querySelector('.session').hasAttribute('data-stopped'),
        agreed: document.querySelector('.session').hasAttribute('data-agreed'),
        on: [...document.querySelectorAll('input:checked')].filter((it) => it.name !== 'mark-side' && !/^mark-/.test(it.name)).map((it) => it.name + '=' + it.value).sort(),
        link: document.querySelector('.address').value.split('#')[1],
    };
})()";

#[test]
fn drawing_words_page_controls_and_link_say_the_same_for_plans_of_every_kind() {
    support::run(async {
        let guide = parse(BUILT_IN).unwrap();
        let rules = Rules { signs: Signs::of(&guide).unwrap(), matrix: Matrix::of(&guide).unwrap() };
        let visit = Visit::begin(TABLET).await;
        visit.driver().goto(visit.address("visit.html")).await.unwrap();
        visit.wait_until("document.querySelector('.session[data-ready]') !== null").await;
        let words = "Object.fromEntries([...document.querySelectorAll('[data-word]')].map((it) => [it.dataset.word, it.textContent]))";
        let words = Said(serde_json::from_value(visit.value(words).await).unwrap());
        let mut dice = Dice(0x9e37_79b9);
        let (mut stopped, mut marked) = (0, 0);
        for _ in 0..PLANS {
            let mut plan = (0..dice.below(30)).fold(Plan::default(), |plan, _| plan.after(dice.step()));
            plan.day = Some(330);
            let line = [KEY, "=", &encode(&plan)].concat();
            visit.value(&format!("void (location.hash = {line:?})")).await;
            visit.wait_until("location.hash === ''").await;
            visit.value("void document.querySelector('[data-do=make]').click()").await;
            let shown = visit.value(SHOWN).await;

            let page = card(&plan, &rules, &words);
            let marks = plan.marks.all();
            let said: Vec<_> = marks.iter().map(|it| sentence(it, &words)).collect();
            let texts = |lines: &[String]| {
                json!(if lines.is_empty() { vec![words.word("nothing")] } else { lines.to_vec() })
            };
            assert_eq!(shown["said"], json!(said), "the list, {plan:?}");
            assert_eq!(shown["felt"], json!(said), "the list of how it feels, {plan:?}");
            assert_eq!(shown["places"], texts(&page.places), "{plan:?}");
            assert!(said.iter().all(|it| page.places.contains(it)), "the page, {plan:?}");
            assert_eq!(shown["careful"], texts(&page.careful), "{plan:?}");
            assert_eq!(shown["chosen"], texts(&page.chosen), "{plan:?}");
            assert_eq!(shown["signs"], json!(page.signs), "{plan:?}");
            assert_eq!(shown["stopped"], json!(page.stop.is_some()), "{plan:?}");
            assert_eq!(shown["agreed"], json!(plan.is_agreed(&rules)), "{plan:?}");
            assert_eq!(shown["link"], json!(line), "the link, {plan:?}");
            assert_eq!(shown["drawn"], shown["printed"], "screen and paper, {plan:?}");
            let drawn = shown["drawn"].as_array().unwrap();
            assert_eq!(drawn.len(), marks.len(), "the drawing, {plan:?}");
            for (mark, drawn) in marks.iter().zip(drawn) {
                let drawn = drawn.as_str().unwrap();
                let kind = mark.kind.map_or("any", |it| it.slug());
                assert!(drawn.starts_with(&format!("mark-drawn mark-{kind} ")), "{drawn}: {mark:?}");
                let letter =
                    mark.kind.map(|it| words.word(&["letter-", it.slug()].concat())).unwrap_or_default();
                assert!(drawn.contains(&format!(" {letter} M")), "{drawn}: {mark:?}");
                // As many places as from its start to its end.
                assert_eq!(drawn.matches('L').count() + 1, mark.spots().count(), "{drawn}: {mark:?}");
            }
            assert_eq!(shown["on"], json!(on(&plan)), "the controls, {plan:?}");
            stopped += u32::from(page.stop.is_some());
            marked += u32::from(!marks.is_empty());
        }
        // What was compared was worth it.
        assert!(stopped > 5 && stopped < PLANS - 15 && marked > 30, "{stopped} stopped, {marked} with marks");
        visit.end().await;
    });
}

/// The controls that a plan turns on, those of the open mark aside.
fn on(plan: &Plan) -> Vec<String> {
    let mut on = Vec::new();
    for sign in plan.said.signs.ids() {
        on.push(["sign=", sign.slug()].concat());
    }
    for condition in plan.said.situation.ticked().ids().filter(|it| *it != ConditionId::None) {
        on.push(["condition=", condition.slug()].concat());
    }
    for field in FieldId::ALL.into_iter().filter(|it| *it != FieldId::Worst) {
        // What is asked at home only has no control in the studio.
        let at_home = [
            FieldId::Since,
            FieldId::Worse,
            FieldId::Better,
            FieldId::Told,
            FieldId::ClearedBy,
            FieldId::ClearedWhen,
            FieldId::Treated,
        ];
        if !at_home.contains(&field) {
            on.extend(plan.answers.all(field).map(|it| format!("field-{}={it}", field.slug())));
        }
    }
    on.sort();
    on
}

#[test]
fn no_line_of_letters_is_another_plan_than_the_one_that_made_it() {
    let mut dice = Dice(7);
    for _ in 0..400 {
        let plan = (0..dice.below(40)).fold(Plan::default(), |plan, _| plan.after(dice.step()));
        let line = encode(&plan);
        let at = dice.below(line.len());
        let other = dice.of(b"ABCabc019-_");
        let mut changed = line.clone().into_bytes();
        changed[at] = other;
        let changed = String::from_utf8(changed).unwrap();
        let [made, found] = [&line, &changed].map(|it| decode(it));
        assert!(made.is_ok() && (found.is_err() || found == made), "{line} and {changed}");
    }
}
