/**
 * A meaning that opens takes the focus; Escape and its button give it back.
 * @param {Element} guide
 */
export function focusMeanings(guide) {
  const focus = (/** @type {Event} */ event) => {
    const { target } = event;
    const opens = /** @type {ToggleEvent} */ (event).newState === "open";
    if (opens && target instanceof HTMLElement && target.matches(".meaning")) target.focus();
  };
  guide.addEventListener("toggle", focus, true);
}
