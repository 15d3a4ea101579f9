//! What somebody in the chair sees of a screen.

use serde_json::json;

/// Smaller than the letters of a screen, and why that may be.
const SMALLER: [(&str, f64, &str); 8] = [
    (".session-top", 18.0, "what leads to other screens is for the hand that holds the tablet"),
    (".session-private, .session-still", 20.0, "the same"),
    (".references", 16.0, "the numbers of sources are for whoever looks them up"),
    (".tag", 18.0, "the list beside the drawing has the same names"),
    (".callout", 22.0, "a longer name would have no room beside the body"),
    (".letter", 19.0, "the letter of a kind repeats the first one of the word beside it"),
    (
        ".session:not([data-stopped]) .card",
        8.0,
        "a picture of the sheet of paper, whose words other screens have shown",
    ),
    (".marks-said:has(li:nth-child(3))", 18.0, "three marks and more are a list to look something up in"),
];

/// Every text in view that is smaller than allowed, with its size; and headings below 44 pixels.
pub fn small() -> String {
    let smaller: Vec<_> = SMALLER.iter().map(|(of, size, _)| json!([of, size])).collect();
    format!(
        "(() => {{
            const smaller = {}, found = new Set(), walk = document.createTreeWalker(document.querySelector('.session'), NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {{
                const it = walk.currentNode.parentElement, words = walk.currentNode.data.trim();
                if (!words || it.closest('svg, .store') || !it.checkVisibility({{ visibilityProperty: true }})) continue;
                let up = it;
                while (up && getComputedStyle(up).clipPath === 'none') up = up.parentElement;
                if (up) continue;
                const size = parseFloat(getComputedStyle(it).fontSize), of = smaller.find(([of]) => it.closest(of));
                const least = of ? of[1] : it.closest('h2') && !it.closest('.card') ? 44 : 26;
                if (size < least) found.add(`${{size}} px: ${{words.slice(0, 40)}} in ${{it.outerHTML.slice(0, 60)}}`);
            }}
            return [...found];
        }})()",
        json!(smaller)
    )
}

/// How much of a screen is out of sight, sideways too.
pub const HIDDEN: &str = "Math.max(document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth,
    ...[...document.querySelectorAll('.screens')].flatMap((it) => [it.scrollHeight - it.clientHeight, it.scrollWidth - it.clientWidth]))";

/// The letters of the screen that shows.
pub const LETTERS: &str = "parseFloat(getComputedStyle(document.querySelector('.screens')).fontSize)";
