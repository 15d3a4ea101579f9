// The readable article between the tags, and what editors and translators have made of it.

import { ARTICLE_STYLE, COMMON } from "./slots.js";

const RARE = 100; // letters to one of the commonest words
const SHORT = 300; // letters, of which nobody can tell
const PART = "[data-way], details[data-area], details[data-signs]";

/**
 * Takes back in what stood between the tags when they were pasted: automatic paragraphs close a tag that they do not
 * know with the first line, and leave an empty paragraph where it was closed. Text of the page is never taken.
 * @param {Element} host
 */
export function gather(host) {
  if (host.querySelector("details,p")) return;
  const { parentElement } = host;
  const isWrapped = parentElement?.matches("p") && !parentElement.textContent?.trim();
  /** @type {Element[]} */
  const found = [];
  let sure = 0;
  for (let it = (isWrapped ? parentElement : host).nextElementSibling; it?.matches("details,p,style"); it = it.nextElementSibling) {
    if (isEnd(/** @type {HTMLElement} */ (it))) sure = found.length;
    if (sure) break;
    found.push(it);
  }
  // Without the mark of the end only what can be nothing else.
  if (!sure) sure = found.findIndex((it) => !it.matches(PART));
  const article = sure < 0 ? found : found.slice(0, sure);
  if (article.some((it) => it.matches("details"))) host.append(...article);
}

/**
 * A paragraph without a word to be seen, with our script in it or behind it.
 * @param {HTMLElement} it
 */
function isEnd(it) {
  const isOurs = (/** @type {Element | null} */ place) => place?.matches('script[src*="/loader"]') || place?.querySelector('script[src*="/loader"]');
  return it.matches("p") && !it.innerText.trim() && (isOurs(it.nextElementSibling) || isOurs(it));
}

/**
 * Whether a browser has translated the page. Translators do not reach into the guide. Some leave marks; all leave few
 * of the words that no longer text of the guide's language is without.
 * @param {Element} host
 */
export function isTranslated(host) {
  const text = [...host.querySelectorAll("p,li,summary")].map((it) => it.textContent).join(" ");
  return (document.querySelector(".translated-ltr,.translated-rtl") ?? host.querySelector("font>font,[_msttexthash]")) !== null || text.split(RegExp(COMMON)).length * RARE < text.length - SHORT;
}

// A constructed sheet passes any style-src, and older engines have the line of the snippet.
try {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ARTICLE_STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
} catch {
  // Links of the article are lower there.
}

// Not every printer prints what is folded.
/** @type {NodeListOf<HTMLDetailsElement> | undefined} */
let unfolded;
addEventListener("beforeprint", () => {
  unfolded = document.querySelectorAll("details:is([data-area], [data-signs], [data-tips]):not([open])");
  for (const it of unfolded) it.open = true;
});
addEventListener("afterprint", () => {
  for (const it of unfolded ?? []) it.open = false;
});
