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
 * In a frame as high as its content the foot of the window is the end of the guide, and what stands there is far away:
 * there a meaning stands at its word, within what one sees of the frame.
 * @param {Element} guide
 */
export function placeMeanings(guide) {
  /** @type {Element | null} */
  let word = null;
  guide.addEventListener("click", ({ target }) => (word = /** @type {Element} */ (target).closest("[popovertarget]") ?? word), true);
  onToggle(guide, "beforetoggle", (meaning) => {
    const { left, top, bottom } = (word ?? guide).getBoundingClientRect();
    const put = (/** @type {number} */ x, /** @type {number} */ y) =>
      (meaning.style.cssText = "position-area:none;margin:0;inset:" + y + "px auto auto " + x + "px");
    put(0, bottom + AIR);
    // Only this knows of what lies outside the frame.
    const watch = new IntersectionObserver(([seen]) => {
      watch.disconnect();
      const { width, height } = meaning.getBoundingClientRect();
      const limits = seen?.intersectionRect ?? new DOMRect();
      const below = bottom + AIR;
      const isRoom = below + height <= limits.bottom;
      put(Math.max(0, Math.min(left, innerWidth - width)), isRoom ? below : Math.max(limits.top, top - AIR - height));
    });
    watch.observe(guide);
  });
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
