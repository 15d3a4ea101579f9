// Whether somebody reads the article. What is being read is not taken away.

/**
 * Whether somebody reads it with more than the eyes, be it from before the element had its code.
 * @param {Element} article
 */
export function isHeld(article) {
  const selection = getSelection();
  return article.querySelector(":focus,[data-area][open],[data-tips][open]") !== null || (selection?.type === "Range" && selection.containsNode(article, true));
}

/**
 * Whether somebody has come to where it stands, and so may be reading it.
 * @param {Element} article
 */
export function isReached(article) {
  const { top, bottom } = article.getBoundingClientRect();
  /** @type {Element | null} */
  let it = article;
  while (it && !it.scrollTop) it = it.parentElement;
  return it !== null && top < innerHeight && bottom > 0;
}
