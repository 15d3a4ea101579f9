// What sticks at an edge of the guide: how high its words have made it is known once it stands there.

/** What sticks beside it, or is led to there. */
const BESIDE = { ".bar": ".apart, .sight", ".dock": ".result-bar" };

/**
 * Tells how far off an edge the next thing keeps, as `--past`, in a stylesheet of its own: no element changes.
 * @param {HTMLElement} guide
 * @returns {() => void} ends it
 */
export function keepApart(guide) {
  const tree = /** @type {Document | ShadowRoot} */ (guide.getRootNode());
  // An engine without such sheets goes by what the styles say.
  if (!tree.adoptedStyleSheets) return () => {};
  const sheet = new CSSStyleSheet();
  let said = "";
  const measure = () => {
    let rules = "";
    for (const [edge, others] of Object.entries(BESIDE)) {
      const [bar, other] = [edge, others].map((it) => /** @type {HTMLElement | null} */ (guide.querySelector(it)));
      if (!bar || !other) continue;
      const past = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
      const style = getComputedStyle(other);
      // What the styles say is true nearly always, and to hear it again costs all that is within.
      if (said || Math.abs(past - parseFloat(style.getPropertyValue("--past")) * parseFloat(style.fontSize)) > 1) {
        rules += others + "{--past:" + past + "px}";
      }
    }
    if (rules !== said) sheet.replaceSync((said = rules));
  };
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  const watch = new ResizeObserver(measure);
  for (const edge of Object.keys(BESIDE)) for (const it of guide.querySelectorAll(edge)) watch.observe(it);
  // A low window has nothing stick, and leaves the sizes as they are.
  addEventListener("resize", measure);
  return () => {
    watch.disconnect();
    removeEventListener("resize", measure);
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((it) => it !== sheet);
  };
}
