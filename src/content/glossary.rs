//! Finds the words explained in a text, so that the article can mark their first use.

use std::ops::Range;

use crate::content::model::Term;

/// Where `terms` stand in `text`, in reading order and without overlap; of two that begin at one
/// place the longer wins, so that "piriformis syndrome" is not taken for "piriformis".
pub fn terms_in<'a>(terms: &'a [Term], text: &str) -> Vec<(Range<usize>, &'a Term)> {
    let mut found: Vec<(Range<usize>, &Term)> = terms
        .iter()
        .flat_map(|term| term.forms.iter().map(move |form| (term, form)))
        .flat_map(|(term, form)| places(form, text).map(move |place| (place, term)))
        .collect();
    found.sort_by_key(|(place, _)| (place.start, usize::MAX - place.end));
    let mut end = 0;
    found.retain(|(place, _)| {
        let free = place.start >= end;
        if free {
            end = place.end;
        }
        free
    });
    found
}

/// Where `form` stands in `text` as whole words, whatever its case.
pub fn places<'a>(form: &'a str, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let starts = (0..text.len()).filter(|&start| text.is_char_boundary(start));
    starts.filter_map(move |start| {
        let end = start + form.len();
        let here = text.get(start..end)?;
        let whole = !is_word(text[..start].chars().next_back()) && !is_word(text[end..].chars().next());
        (!form.is_empty() && whole && here.eq_ignore_ascii_case(form)).then_some(start..end)
    })
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(|it| it.is_alphanumeric() || it == '-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::model::Claim;

    fn term(id: &str, forms: &[&str]) -> Term {
        Term {
            id: id.to_owned(),
            term: id.to_owned(),
            meaning: Claim { text: String::new(), facts: Vec::new(), sources: Vec::new(), recommends: false },
            forms: forms.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    fn marks(text: &str) -> Vec<(String, String)> {
        let terms = [term("muscle", &["piriformis"]), term("syndrome", &["piriformis syndrome"])];
        let found = terms_in(&terms, text);
        found.into_iter().map(|(place, term)| (text[place].to_owned(), term.id.clone())).collect()
    }

    #[test]
    fn the_longer_of_two_terms_wins() {
        assert_eq!(
            marks("Piriformis syndrome comes from the piriformis."),
            [("Piriformis syndrome".into(), "syndrome".into()), ("piriformis".into(), "muscle".into())]
        );
    }

    #[test]
    fn only_whole_words_are_found() {
        assert_eq!(
            marks("A sub-piriformis piriformist, “piriformis”."),
            [("piriformis".into(), "muscle".into())]
        );
        assert!(marks("").is_empty());
        assert_eq!(places("clot", "¿clot? Clots, clót").count(), 1);
    }
}
