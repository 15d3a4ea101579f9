// What comes once it is wanted, or when the page is idle after its first use: the other views, the tour, the deeper
// layers. One file with the markup of its parts, the same for everybody; until it is there, and wherever it cannot
// be had, each place has a link to a page with the same words.

/** What leads to it. */
const WANTS = ".tab, .to-situation, .to-compare, .to-why, .controls label, .controls input, .to-tour, .term";
/** Of these, what can only be followed once it is there. */
const WAITS = ".to-tour, .term, [for=peel-skin], [for=peel-bones], #peel-skin, #peel-bones";

/** Does something once nothing else is to be done. */
export const soon = globalThis.requestIdleCallback ?? setTimeout;

/**
 * @param {HTMLElement} root
 * @param {() => Promise<Element>} read the file, as an element that holds its parts
 * @param {(place: Element) => void} arrived what to do with a place that was filled
 * @returns {() => Promise<boolean>} brings it now; false where it cannot be had
 */
export function bringLater(root, read, arrived) {
  /** @type {Promise<boolean> | undefined} */
  let coming;
  let missed = false;
  // What stops after the file has come is another matter, and says so by itself.
  const come = async () => {
    try {
      const file = await read();
      if (file.querySelector("[data-part]")) return file;
    } catch {
      // The line says it.
    }
    if (!missed && root.isConnected) console.warn("Sciatica Guide SG104: the file of the other views could not be loaded; look whether it was uploaded. Links lead to pages with the same words.");
    missed = true;
    return Promise.reject(new Error("no views"));
  };
  const bring = () => (coming ??= come().then(put).catch(() => {
    coming = undefined;
    return false;
  }));
  const put = async (/** @type {Element} */ file) => {
    // What was taken out of its page meanwhile needs nothing more.
    if (!root.isConnected) return false;
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (file.querySelectorAll("[data-part]"))) {
      const place = root.querySelector("[data-later=" + part.dataset.part + "]");
      place?.replaceChildren(...part.childNodes);
      if (place) arrived(place);
      // One part after the other, so that none holds up a tap.
      await new Promise((then) => setTimeout(then));
    }
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll("a.term"))) open(link);
    root.removeEventListener("click", want, true);
    for (const it of layers()) it.disabled = false;
    layOut(root);
    return true;
  };
  // The layers that cannot show without it.
  const layers = () => /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("#peel-skin, #peel-bones"));
  const canOpen = "popover" in root;
  // A word that leads to its meaning becomes one that opens it, or leads there where a browser opens none.
  /** @type {Map<HTMLElement, HTMLElement>} */
  const buttons = new Map();
  const open = (/** @type {HTMLAnchorElement} */ link) => {
    if (!canOpen) return void Object.assign(link, { href: link.hash, target: "" });
    const button = Object.assign(document.createElement("button"), { type: "button", className: "term" });
    button.setAttribute("popovertarget", link.hash.slice(1));
    button.append(...link.childNodes);
    const isFocused = link.matches(":focus");
    link.replaceWith(button);
    if (isFocused) button.focus({ preventScroll: true });
    buttons.set(link, button);
  };
  /** @type {Event | undefined} */
  let last;
  const want = (/** @type {MouseEvent} */ event) => {
    last = event;
    const target = /** @type {Element} */ (event.target).closest(WANTS);
    if (!(target instanceof HTMLElement)) return;
    const there = bring();
    if (!target.matches(WAITS) || event.defaultPrevented) return;
    // A window of its own opens at once or not at all.
    const isElsewhere = target.matches("[target=_blank]") && missed;
    const isOther = event.ctrlKey || event.metaKey || event.shiftKey;
    if (target instanceof HTMLAnchorElement && (isElsewhere || isOther)) return;
    event.preventDefault();
    event.stopPropagation();
    there.then((isThere) => {
      const isLink = target instanceof HTMLAnchorElement;
      if (!isThere && !isLink) for (const it of layers()) it.disabled = true;
      // Whoever has gone on since does not want it any more.
      if (last !== event) return;
      if (isThere) (buttons.get(target) ?? target).click();
      else if (isLink) globalThis.open(target.href, target.target || "_self");
    });
  };
  root.addEventListener("click", want, true);
  // What a browser's own search, or a link, has revealed it finds again only where it is told again to look: once the
  // reader goes on, for what shows stands as it is.
  /** @type {EventTarget | null} */
  let found = null;
  const lookAgain = (/** @type {Event} */ { type, target }) => {
    if (found instanceof Element) found.setAttribute("hidden", "until-found");
    found = type === "click" ? null : target;
  };
  for (const kind of ["beforematch", "click"]) root.addEventListener(kind, lookAgain);
  // To another stop of the tour: its control is chosen, and has the focus, for the button is about to hide.
  root.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest(".steps-of-tour button[value]");
    /** @type {HTMLElement | null} */
    const control = button && root.querySelector("#" + button.getAttribute("value"));
    control?.focus({ preventScroll: true });
    control?.click();
  });
  // Where the focus goes on from a meaning, that would lie over it. Its own word closes it by itself.
  root.addEventListener("focusout", ({ target, relatedTarget }) => {
    const meaning = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(".meaning"));
    if (!canOpen || !meaning || !(relatedTarget instanceof Element) || meaning.contains(relatedTarget)) return;
    if (relatedTarget.getAttribute("popovertarget") !== meaning.id) meaning.hidePopover();
  });
  const idle = () => soon(() => root.isConnected && bring());
  root.addEventListener("change", idle, { once: true });
  layOut(root);
  // Chosen before there was anybody to ask for it.
  const goBack = () => {
    for (const it of layers()) it.disabled = true;
    /** @type {HTMLElement | null} */ (root.querySelector("#peel-split"))?.click();
  };
  if ([...layers()].some((it) => it.checked)) bring().then((isThere) => isThere || goBack());
  return bring;
}

/**
 * What does not show is laid out one part at a time, while nothing else is to be done: it shows sooner at a tap.
 * @param {HTMLElement} root
 */
function layOut(root) {
  const parts = [...root.querySelectorAll(".panel h2")];
  const next = () => {
    parts.pop()?.getBoundingClientRect();
    if (parts.length && root.isConnected) soon(next);
  };
  soon(next);
}

/**
 * The markup of an element speaks of other pages as seen from this file.
 * @param {Element} root
 */
export function withAddresses(root) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll("a[target][href]"))) {
    link.href = new URL(link.getAttribute("href") ?? "", import.meta.url).href;
  }
}
