//! What of a plan is a warning sign: ticked, asked because of a mark, or left open; and how soon a doctor has to look.

use super::{ASKED, BETWEEN_LEGS, MAY_FIT, Mark, NO, NOT_SURE, Plan, Step, YES, asked_on, list_of, none_of};
use crate::content::{
    ConditionId, Effect, FieldId, KindId, QuestionId, ScreenId, SideId, SignId, SpotId, Urgency,
};
use crate::rules::control::Control;
use crate::rules::sets::{QuestionSet, SignSet};
use crate::rules::signs::{more_urgent, stops};
use crate::rules::visit::{Rules, Visit};

/// From this strength on a pain is asked about as a sign, marked or remembered.
const SEVERE: u8 = 8;

/// The lists of signs, each with its screen.
const LISTS: [(FieldId, ScreenId); 2] =
    [(FieldId::NoneNow, ScreenId::Now), (FieldId::NoneSoon, ScreenId::Soon)];

impl Plan {
    /// The signs that fit: ticked, or said with yes when a mark asked for them.
    pub fn signs(&self) -> SignSet {
        let asked = self.asked();
        let yes = ASKED
            .into_iter()
            .filter(|(field, sign)| asked.has(*sign) && self.answers.one(*field) == Some(YES));
        yes.fold(self.said.signs, |signs, (_, sign)| signs.with(sign))
    }

    /// What else the answers say of whoever gave them before there was a program to ask: that a sign fits, or may, and
    /// what stops for a reason of health, although nothing asked about it.
    pub fn told_early(&self, rules: &Rules) -> Vec<Step> {
        let (asked, situation) = (self.asked(), self.situation());
        let of_signs = ASKED.into_iter().filter_map(|(field, sign)| {
            match self.answers.one(field).filter(|_| !asked.has(sign)) {
                Some(YES) => Some(Step::Set(Control::Sign(sign), true)),
                Some(NOT_SURE) => Some(Step::Answer(none_of(sign), MAY_FIT, true)),
                _ => None,
            }
        });
        let of_health = QuestionId::ALL.into_iter().filter_map(|id| {
            let question = rules.matrix.question(id);
            let done = question.effects.get(usize::from(situation.answer_to(id)?));
            let stops = matches!(done, Some(Effect::Stop(_))) && !situation.asked(&rules.matrix).has(id);
            let asks = |it: &ConditionId| question.asked_when.has(*it);
            let condition =
                Some(ConditionId::Unsure).filter(asks).or_else(|| question.asked_when.ids().next());
            stops.then_some(Step::Set(Control::Condition(condition?), true))
        });
        of_signs.chain(of_health).collect()
    }

    /// The signs that marks and the worst pain point at: each has to be asked at once.
    pub fn asked(&self) -> SignSet {
        let marks = self.marks.all();
        let legs = |side: SideId| marks.iter().any(|it| it.side == side && it.end >= SpotId::Buttock);
        let of_kind = |kind: KindId| marks.iter().any(|it| it.kind == Some(kind));
        let numb_leg = marks.iter().any(|it| it.kind == Some(KindId::Numb) && it.end >= SpotId::Thigh);
        // Where one sits; what goes on down the leg is asked about as that.
        let feels_less = |it: &Mark| matches!(it.kind, Some(KindId::Numb | KindId::Tingling));
        let numb_seat = marks.iter().any(|it| feels_less(it) && it.end == SpotId::Buttock);
        let both_legs = SideId::ALL.into_iter().all(legs);
        let only_both = both_legs
            && self.answers.one(FieldId::AskBothLegs) != Some(NO)
            && self.answers.one(FieldId::AskNumbLeg).is_none();
        let severe = self.worst() >= Some(SEVERE);
        [
            (numb_seat || self.answers.has(FieldId::Elsewhere, BETWEEN_LEGS), SignId::Saddle),
            (both_legs, SignId::BothLegs),
            (of_kind(KindId::Weak), SignId::Weakness),
            // Of two questions about the same feeling the more urgent one is asked first; an answer stays.
            (numb_leg && !only_both, SignId::NumbLeg),
            (severe, SignId::Severe),
        ]
        .into_iter()
        .filter(|(asked, _)| *asked)
        .fold(SignSet::EMPTY, |signs, (_, sign)| signs.with(sign))
    }

    /// The strongest pain, marked or remembered, from 0 to 10.
    pub fn worst(&self) -> Option<u8> {
        let marked = self.marks.all().into_iter().map(|it| it.strength);
        marked.chain([self.answers.one(FieldId::Worst)]).flatten().max()
    }

    /// How soon a doctor has to look, when something says so. Whoever is not sure about a sign counts as if it fitted;
    /// about a list, as if its most urgent one did.
    pub fn urgency(&self, rules: &Rules) -> Option<Urgency> {
        let asked = self.asked();
        let unsure = |field: FieldId, option: u8, urgency: Urgency| {
            (self.answers.one(field) == Some(option)).then_some(urgency)
        };
        let doubts = [
            unsure(FieldId::NoneNow, MAY_FIT, Urgency::Emergency),
            unsure(FieldId::NoneSoon, MAY_FIT, Urgency::Today),
        ];
        let of_marks = ASKED.map(|(field, sign)| {
            asked.has(sign).then(|| unsure(field, NOT_SURE, rules.signs.urgency(sign, false))).flatten()
        });
        let said = Visit { signs: self.signs(), situation: self.situation(), ..self.said };
        doubts.into_iter().chain(of_marks).fold(said.urgency(rules), more_urgent)
    }

    /// Whether a plan that was changed says of the signs what this one does, or has left it unsaid.
    pub fn says_no_more_of_signs_than(&self, was: &Self) -> bool {
        let is_left = |it: &(FieldId, ScreenId)| {
            let now = self.answers.one(it.0);
            now.is_none() || now == was.answers.one(it.0)
        };
        self.said == was.said && LISTS.iter().all(is_left)
    }

    /// What of the signs nobody has answered yet: a list, or a question that a mark asks. It counts as "not sure".
    pub fn open_signs(&self) -> Vec<FieldId> {
        let asked = self.open_asked();
        let of_marks = ASKED.iter().filter(|it| asked.has(it.1)).map(|it| it.0);
        self.open_lists().iter().map(|it| it.0).chain(of_marks).collect()
    }

    /// The lists of signs that nobody has gone through, each with its screen.
    pub fn open_lists(&self) -> Vec<(FieldId, ScreenId)> {
        let mut open = LISTS.to_vec();
        open.retain(|(field, _)| {
            let fits = self.signs().ids().any(|it| none_of(it) == *field);
            !fits && self.answers.one(*field).is_none()
        });
        open
    }

    /// The lists of signs in which nobody has ticked or said anything. A sign that a mark asked about tells nothing of the
    /// others of its list.
    pub fn unread_lists(&self) -> impl Iterator<Item = (FieldId, ScreenId)> {
        let is_read = |field: FieldId| {
            self.answers.one(field).is_some() || self.said.signs.ids().any(|it| none_of(it) == field)
        };
        LISTS.into_iter().filter(move |it| !is_read(it.0))
    }

    /// Of the signs that marks point at, those about which nobody has answered yet.
    pub fn open_asked(&self) -> SignSet {
        let asked = self.asked();
        let open = ASKED.into_iter().filter(|(field, sign)| {
            asked.has(*sign) && !self.said.signs.has(*sign) && self.answers.one(*field).is_none()
        });
        open.fold(SignSet::EMPTY, |signs, it| signs.with(it.1))
    }

    /// The questions that follow from what was said about health, and that nobody has answered. Each counts as "not
    /// sure".
    pub fn open_questions(&self, rules: &Rules) -> QuestionSet {
        self.situation().open(&rules.matrix)
    }

    /// The question about health whose answer ends a session.
    pub fn stopping_question(&self, rules: &Rules) -> Option<QuestionId> {
        let situation = self.situation();
        let ends = |it: &QuestionId| match situation.effect(&rules.matrix, *it) {
            Effect::Stop(urgency) => stops(Some(urgency)),
            _ => false,
        };
        QuestionId::ALL.into_iter().find(ends)
    }

    /// The screen with the sign that ends a session; `None` when an answer about health does, or nothing.
    pub fn stop_at(&self, rules: &Rules) -> Option<ScreenId> {
        let ticked = self.said.signs.ids().find(|it| stops(Some(rules.signs.urgency(*it, false))));
        let doubted = LISTS.into_iter().find(|it| self.answers.one(it.0) == Some(MAY_FIT));
        let asked = self.asked();
        let of_mark = ASKED.into_iter().filter(|it| asked.has(it.1)).find(|(field, sign)| {
            let says = matches!(self.answers.one(*field), Some(YES | NOT_SURE));
            says && stops(Some(rules.signs.urgency(*sign, false)))
        });
        ticked.map(list_of).or(doubted.map(|it| it.1)).or(of_mark.map(|it| asked_on(it.0)))
    }
}
