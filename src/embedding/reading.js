// Whether somebody reads the article. What is being read is not taken away.

import { outer } from "./view.js";

const OPENED = ":is([data-area], [data-tips])[open]";
const LINE = 16; // px

/**
 * Whether text of it is chosen.
 * @param {Element} article
 */
function isChosen(article) {
  const selection = getSelection();
  return selection?.type === "Range" && selection.containsNode(article, true);
}

/**
 * Whether somebody reads it with more than the eyes, be it from before the element had its code.
 * @param {Element} article
 */
export function isHeld(article) {
  return article.querySelector(":focus," + OPENED) !== null || isChosen(article);
}

/**
 * Whether somebody has come to where it stands, and so may be reading it; or is past its first line.
 * @param {Element} article
 */
export function isReached(article, isPast = false) {
  const { top, bottom } = article.getBoundingClientRect();
  /** @type {Element | null} */
  let it = article;
  while (it && !it.scrollTop) it = outer(it);
  const from = Math.max(0, it ? it.getBoundingClientRect().top : Infinity);
  return bottom > from && top < (isPast ? from - LINE : innerHeight);
}

/**
 * Whether somebody reads it as the guide could not go on: the guide shows one area at once, from its start. Where
 * a page is loaded again the browser scrolls, to where the guide was.
 * @param {Element} article
 * @param {boolean} isTouched what is open then was opened by hand, also where nothing says what it is
 * @param {boolean} isSeen whether it can have been read: what comes back with a page of before is at once the guide
 */
export function isBeyond(article, isTouched, isSeen) {
  const held = article.querySelectorAll((isTouched ? "[open]:not([data-signs])" : OPENED) + ",:focus");
  // A dialog that opens gives the focus to the first thing in it.
  const given = isTouched ? null : article.querySelector("a,summary");
  const areas = new Set([...held].filter((it) => it !== given).map((it) => it.closest("[data-area]")));
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return isChosen(article) || areas.has(null) || areas.size > 1 || (visit?.type === "navigate" && isSeen && isReached(article, true));
}
