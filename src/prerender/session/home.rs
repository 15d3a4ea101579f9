//! The page to take home: what was agreed, when to get help, and the code and link that carry it. The program fills in
//! the rows; printed from a session it is one sheet, and nothing else is printed.

use leptos::prelude::*;

use crate::content::model::Guide;
use crate::content::{ModeId, Urgency};
use crate::diagram::miniature::blank;
use crate::prerender::icon::{self, Icon};
use crate::prerender::masthead::brand;
use crate::prerender::session::frame::{cards_of_stop, open_signs};
use crate::prerender::studio::made_by;
use crate::prerender::visit::{at_home, blank_line};

/// The ways to take it home, and the page.
pub fn home(guide: &Guide, mode: ModeId) -> impl IntoView + use<> {
    view! { {ways(guide, mode)}{card(guide)} }
}

fn ways(guide: &Guide, mode: ModeId) -> impl IntoView + use<> {
    let words = &guide.words.session.home;
    let go_on = (mode == ModeId::Prepare)
        .then(|| view! { <p><a class="session-go-on" href="#home">{words.go_on.clone()}</a></p> });
    view! {
        <div class="home-ways" hidden>
            {open_signs(guide)}
            <button type="button" class="button main" data-do="print">{words.print.clone()}</button>
            <p class="quiet print-how" role="status">{words.pdf.clone()}</p>
            <p class="inside">{words.inside.clone()}</p>
            <button type="button" class="button" data-do="make">{icon::ONWARD.view()}<span>{words.make.clone()}</span></button>
            <div class="code-and-link" hidden>
                <div class="code" role="img" aria-label=words.code.clone()></div>
                <div class="code-ways">
                    <p class="quiet">{words.scan.clone()}</p>
                    <button type="button" class="button" data-do="copy" hidden>{words.copy.clone()}</button>
                    <button type="button" class="button" data-do="share" hidden>{words.share.clone()}</button>
                    <span class="copied" role="status"></span>
                </div>
                {go_on}
                <p class="code-address"><label>{words.address.clone()}" "<input class="address" readonly /></label></p>
            </div>
        </div>
    }
}

fn card(guide: &Guide) -> impl IntoView + use<> {
    let (plan, home) = (&guide.words.visit.plan, &guide.words.session.home);
    let row = |name: &'static str, head: &str, text: Option<&String>| {
        let text = text.cloned();
        let slot = text.is_none().then_some(name);
        view! { <div class="card-row"><dt>{head.to_owned()}</dt><dd data-slot=slot>{text.map(|it| view! { <p>{it}</p> })}</dd></div> }
    };
    let signs: Vec<_> = guide
        .words
        .session
        .signs
        .iter()
        .filter(|it| {
            let sign = guide.warning_signs.iter().find(|of| of.id == it.id);
            sign.is_some_and(|it| it.urgency == Urgency::Emergency)
        })
        .map(|it| view! { <li>{it.text.clone()}</li> })
        .collect();
    let questions: Vec<_> = plan.questions.iter().map(|it| view! { <p>{blank_line(it)}</p> }).collect();
    view! {
        <article class="card" aria-labelledby="card-heading">
            <header class="card-head">{brand(guide)}<p>{plan.date.clone()}" "<b class="card-date"></b></p></header>
            <h3 id="card-heading">
                <span class="card-agreed">{plan.agreed.clone()}</span>
                <span class="card-talked">{home.talked.clone()}</span>
                <span class="card-prepared">{home.prepared.clone()}</span>
            </h3>
            <div class="card-stop" hidden>
                {cards_of_stop(guide)}
                <h4>{guide.words.session.stop.show.clone()}</h4>
                <ul class="stop-signs"></ul>
                {open_signs(guide)}
            </div>
            <div class="card-body">
                <dl>
                    {row("places", &plan.r#where, None)}
                    {row("careful", &plan.careful, None)}
                    <div class="card-row">
                        <dt><span class="card-agreed">{plan.types.clone()}</span><span class="card-talked">{home.wishes.clone()}</span><span class="card-prepared">{home.wishes.clone()}</span></dt>
                        <dd data-slot="chosen"></dd>
                    </div>
                    {row("tell", &plan.tell, Some(&home.tell))}
                </dl>
                <figure class="card-figure" aria-hidden="true">
                    <div inner_html=blank()></div>
                    <div class="marks-drawn"></div>
                </figure>
            </div>
            <section class="card-help"><h4>{Icon::of_urgency(Urgency::Emergency).view()}" "{plan.help.clone()}</h4><ul>{signs}</ul><p>{plan.today.clone()}</p></section>
            <details class="card-more"><summary>{home.more.clone()}</summary></details>
            <section class="card-home"><h4>{plan.home.clone()}</h4>{at_home(guide)}</section>
            <section class="card-check"><h4>{plan.check.clone()}</h4>{questions}</section>
            <section class="card-notes"><h4>{plan.notes.clone()}</h4><div class="rule"></div><div class="rule"></div></section>
            <footer class="card-foot">
                <div class="card-code"></div>
                <div><p>{plan.private.clone()}</p>{made_by(guide)}<p>{guide.studio.phone.clone()}", "{guide.studio.hours.text.clone()}</p></div>
            </footer>
        </article>
    }
}
