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
  /** @type {CSSStyleSheet | undefined} */
  let sheet;
  let said = "";
  const rest = () => tree.adoptedStyleSheets.filter((it) => it !== sheet);
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
    // A sheet is of one document: one that the guide has moved to is told anew.
    if (rules === said && (!sheet || tree.adoptedStyleSheets.includes(sheet))) return;
    try {
      const { CSSStyleSheet } = /** @type {typeof globalThis} */ (guide.ownerDocument.defaultView);
      const next = new CSSStyleSheet();
      next.replaceSync(rules);
      tree.adoptedStyleSheets = [...rest(), next];
      [sheet, said] = [next, rules];
    } catch {
      // An engine without such sheets, or a document that nobody sees, goes by what the styles say.
    }
  };
  const watch = new ResizeObserver(measure);
  for (const edge of Object.keys(BESIDE)) for (const it of guide.querySelectorAll(edge)) watch.observe(it);
  // A low window has nothing stick, and leaves the sizes as they are.
  addEventListener("resize", measure);
  return () => {
    watch.disconnect();
    removeEventListener("resize", measure);
    if (sheet) tree.adoptedStyleSheets = rest();
  };
}
