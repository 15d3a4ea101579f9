// Meanings of words, which the browser opens and closes by itself.

const AIR = 6; // px between a word and its meaning

/**
 * A meaning that opens takes the focus; Escape and its button give it back.
 * @param {Element} guide
 */
export function focusMeanings(guide) {
  onToggle(guide, "toggle", (meaning) => meaning.focus({ preventScroll: true }));
}

/**
 * A page that moves or enlarges what is around the guide leads some engines astray: a meaning that opened outside the
 * window is put to its word.
 * @param {Element} guide
 */
export function keepMeanings(guide) {
  const wordOf = lastWord(guide);
  onToggle(guide, "beforetoggle", (meaning) => meaning.removeAttribute("style"));
  onToggle(guide, "toggle", (meaning) => {
    const { left, right, top, bottom, width, height } = meaning.getBoundingClientRect();
    if (left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight) return;
    const word = wordOf().getBoundingClientRect();
    const below = word.bottom + AIR;
    put(meaning, Math.max(0, Math.min(word.left, innerWidth - width)), below + height <= innerHeight ? below : Math.max(0, word.top - AIR - height));
  });
}

/**
 * In a frame as high as its content the foot of the window is the end of the guide, and what stands there is far away:
 * there a meaning stands at its word, within what one sees of the frame.
 * @param {Element} guide
 */
export function placeMeanings(guide) {
  const wordOf = lastWord(guide);
  onToggle(guide, "beforetoggle", (meaning) => {
    const { left, top, bottom } = wordOf().getBoundingClientRect();
    put(meaning, 0, bottom + AIR);
    // Only this knows of what lies outside the frame.
    const watch = new IntersectionObserver(([seen]) => {
      watch.disconnect();
      const { width, height } = meaning.getBoundingClientRect();
      const limits = seen?.intersectionRect ?? new DOMRect();
      const below = bottom + AIR;
      const isRoom = below + height <= limits.bottom;
      put(meaning, Math.max(0, Math.min(left, innerWidth - width)), isRoom ? below : Math.max(limits.top, top - AIR - height));
    });
    watch.observe(guide);
  });
}

/**
 * @param {HTMLElement} meaning
 * @param {number} x
 * @param {number} y
 */
const put = (meaning, x, y) => (meaning.style.cssText = "position-area:none;margin:0;inset:" + y + "px auto auto " + x + "px");

/**
 * @param {Element} guide
 * @returns {() => Element} the word that was tapped last
 */
function lastWord(guide) {
  let word = guide;
  guide.addEventListener("click", ({ target }) => (word = /** @type {Element} */ (target).closest("[popovertarget]") ?? word), true);
  return () => word;
}

/**
 * @param {Element} guide
 * @param {"toggle" | "beforetoggle"} kind
 * @param {(meaning: HTMLElement) => void} act
 */
function onToggle(guide, kind, act) {
  const hear = (/** @type {Event} */ event) => {
    const { target } = event;
    const opens = /** @type {ToggleEvent} */ (event).newState === "open";
    if (opens && target instanceof HTMLElement && target.matches(".meaning")) act(target);
  };
  guide.addEventListener(kind, hear, true);
}
