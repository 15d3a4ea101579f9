//! Words explained in place: the first use of a term in each part of the page becomes a button that opens
//! its meaning. The browser opens and closes it (by Escape, too), so it needs no script. Where meanings come later, it
//! is a link to the same words on a page of their own until they are there.
//!
//! The marks are set in finished HTML: every text of a part passes here, whatever rendered it.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::content::glossary::terms_in;
use crate::content::model::{Guide, Term};
use crate::prerender::claim::references;
use crate::prerender::links::{self, Link};
use crate::prerender::surroundings::{Embedding, Surroundings};

/// Elements in which a marked word must not stand: it would lie in another control, or in a heading.
const CLOSED: [&str; 12] =
    ["a", "button", "summary", "h1", "h2", "h3", "h4", "label", "legend", "i", "svg", "th"];
/// Beginnings of the classes of the parts that a reader may read alone: each explains its words anew.
const PARTS: [&str; 6] = ["panel ", "warning-signs", "fold situation", "compare", "notes", "tour-text"];

/// What a marked word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A button that opens the meaning, which comes with it.
    Button,
    /// A link to the meaning on another page.
    Link,
}

/// `html` with the first use of each term of a part marked.
pub fn marked(guide: &Guide, html: &str, word: Word) -> String {
    let mut marks = Marks { guide, word, known: BTreeSet::new(), closed: Vec::new() };
    let mut done = String::with_capacity(html.len() * 9 / 8);
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        done += &marks.text(text);
        let Some((tag, after)) = after.split_once('>') else {
            done += "<";
            rest = after;
            break;
        };
        done = [&done, "<", tag, ">"].concat();
        marks.tag(tag);
        rest = after;
    }
    done + rest
}

/// The meanings, each hidden until its button opens it; a list where a browser cannot hide them.
pub fn meanings(guide: &Guide) -> impl IntoView + use<> {
    let words = &guide.words.glossary;
    // A meaning that opens takes the focus. Another page's focus is not ours while it loads: there a script moves it.
    let takes_focus = Surroundings::here().embedding == Embedding::Own;
    let meanings: Vec<_> = guide
        .glossary
        .iter()
        .filter(|it| !it.forms.is_empty())
        .map(|it| {
            let name = ["meaning-of-", &it.id].concat();
            let id = id_of(it);
            view! {
                <div class="meaning" popover id=id.clone() tabindex="-1" autofocus=takes_focus role="dialog" aria-labelledby=name.clone()>
                    <h3 id=name.clone()>{it.term.clone()}</h3>
                    <p>{it.meaning.text.clone()}" "{references(guide, &it.meaning)}</p>
                    <button type="button" class="clear" popovertarget=id.clone() popovertargetaction="hide">{words.close.clone()}</button>
                </div>
            }
        })
        .collect();
    view! { <section class="meanings"><h2>{words.heading.clone()}</h2>{meanings}</section> }
}

struct Marks<'a> {
    guide: &'a Guide,
    word: Word,
    /// Terms that this part has explained.
    known: BTreeSet<&'a str>,
    /// The open elements in which no marked word may stand.
    closed: Vec<&'static str>,
}

impl Marks<'_> {
    /// Follows a tag.
    fn tag(&mut self, tag: &str) {
        let class = tag.split_once(" class=\"").map_or("", |it| it.1);
        if PARTS.iter().any(|it| class.starts_with(it)) {
            self.begin(class);
        }
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        let closing = tag.starts_with('/');
        if let Some(name) = CLOSED.iter().find(|it| **it == name) {
            if closing {
                self.closed.pop();
            } else if !tag.ends_with('/') {
                self.closed.push(name);
            }
        }
    }

    /// A new part. The panel of an area is itself the explanation of that area.
    fn begin(&mut self, class: &str) {
        self.known.clear();
        let area = self.guide.areas.iter().find(|it| class.contains(&["panel-", it.id.slug()].concat()));
        if let Some(area) = area {
            let names = [&area.name, &area.short_name, &area.latin].map(String::as_str).join(", ");
            let own = terms_in(&self.guide.glossary, &names);
            self.known.extend(own.into_iter().map(|(_, term)| term.id.as_str()));
        }
    }

    fn text(&mut self, text: &str) -> String {
        if !self.closed.is_empty() || text.trim().is_empty() {
            return text.to_owned();
        }
        let guide = self.guide;
        let mut done = String::new();
        let mut end = 0;
        for (place, term) in terms_in(&guide.glossary, text) {
            // Of two words that an apostrophe or a stroke joins, the first is marked.
            if place.start < end || !self.known.insert(&term.id) {
                continue;
            }
            let (before, after) = around(text, end, &place);
            done += &text[end..before];
            done += &joined(
                &text[before..place.start],
                &self.word.mark(term, &text[place.clone()]),
                &text[place.end..after],
            );
            end = after;
        }
        done + &text[end..]
    }
}

/// Where the punctuation begins and ends that clings to a word: behind what is done, and up to a space or letter.
fn around(text: &str, done: usize, word: &std::ops::Range<usize>) -> (usize, usize) {
    let clings = |it: &char| !it.is_whitespace() && !it.is_alphanumeric() && *it != '&' && *it != ';';
    let before: usize = text[done..word.start].chars().rev().take_while(clings).map(char::len_utf8).sum();
    let rest = &text[word.end..];
    // What an apostrophe joins to a word is a part of it.
    let owns = rest.starts_with('’');
    let belongs = |it: &char| clings(it) || (owns && it.is_alphanumeric());
    let after: usize = rest.chars().take_while(belongs).map(char::len_utf8).sum();
    (word.start - before, word.end + after)
}

/// A marked word with its punctuation: a line may otherwise break between them.
fn joined(before: &str, mark: &str, after: &str) -> String {
    if before.is_empty() && after.is_empty() {
        mark.to_owned()
    } else {
        [r#"<span class="joined">"#, before, mark, after, "</span>"].concat()
    }
}

/// The id of a meaning, in the guide and on the page that explains all words.
pub fn id_of(term: &Term) -> String {
    ["meaning-", &term.id].concat()
}

impl Word {
    fn mark(self, term: &Term, word: &str) -> String {
        let id = id_of(term);
        match self {
            Self::Button => {
                format!(r#"<button type="button" class="term" popovertarget="{id}">{word}</button>"#)
            }
            Self::Link => {
                let Link { href, target, rel } = links::more(&id);
                view! { <a class="term" href=href target=target rel=rel>{word.to_owned()}</a> }.to_html()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{BUILT_IN, parse};

    fn marks(html: &str) -> String {
        let marked = marked(&parse(BUILT_IN).unwrap(), html, Word::Button);
        let short =
            |text: &str| text.replace(r#"<button type="button" class="term" popovertarget="meaning-"#, "[");
        short(&marked).replace("</button>", "]").replace("\">", ">").replace("[G", "[")
    }

    #[test]
    fn the_first_use_in_a_part_is_marked_and_no_other() {
        assert_eq!(
            marks(
                "<section class=\"notes\"><p>Fascia here, fascia there.</p></section><section class=\"notes\"><p>fascia"
            ),
            "<section class=\"notes><p>[10>Fascia] here, fascia there.</p></section><section class=\"notes><p>fascia"
        );
        assert_eq!(
            marks("<section class=\"notes\"><p>fascia</p><section class=\"notes\"><p>fascia</p>")
                .matches("[10>fascia]")
                .count(),
            2
        );
    }

    #[test]
    fn until_its_meaning_is_there_a_word_is_a_link_to_it() {
        let marked = marked(&parse(BUILT_IN).unwrap(), "<p>Fascia, fascia</p>", Word::Link);
        let link = r#"<a href="more.html#meaning-G10" class="term">Fascia</a>"#;
        assert!(marked.contains(link) && marked.matches("<a ").count() == 1, "{marked}");
    }

    #[test]
    fn controls_and_headings_stay_whole() {
        for html in ["<h3>Fascia</h3>", "<a href=\"x\">fascia</a>", "<label><b>fascia</b></label>"] {
            assert_eq!(marked(&parse(BUILT_IN).unwrap(), html, Word::Button), html);
        }
    }

    #[test]
    fn punctuation_stays_with_its_word() {
        let open = "<span class=\"joined>";
        assert_eq!(
            marks("<p>the “fascia”, here</p>"),
            ["<p>the ", open, "“[10>fascia]”,</span> here</p>"].concat()
        );
        assert_eq!(
            marks("<p>fascia (glutes)</p>"),
            ["<p>[10>fascia] ", open, "([7>glutes])</span></p>"].concat()
        );
    }

    #[test]
    fn the_panel_of_an_area_does_not_explain_that_area() {
        let html = "<section class=\"panel panel-piriformis\"><p>The piriformis and the glutes.</p>";
        let marked = marks(html);
        assert!(marked.contains("The piriformis and the <span class=\"joined>[7>glutes]."), "{marked}");
    }
}
