// The guide inside a frame: tells the page around it how high it is, and follows its wishes (protocol sg/1).
// Nothing a visitor ticks is ever told; the chosen area only where the frame's own address asks for it.

import { askForApp } from "./ahead.js";
import { areaAfter } from "./area.js";
import { setBrand } from "./brand.js";
import { setBooking, wishedBooking } from "./booking.js";
import { controlOf, followArea, refuse, wish } from "./fragment.js";
import { focusMeanings, placeMeanings } from "./meanings.js";

const STEP = 256; // px
const PLACE = 128; // px
const RECENT = 3000; // ms

const page = document.documentElement;
const guide = /** @type {HTMLElement} */ (document.querySelector(".guide"));
/** What stays when the app has stopped and the article takes its place. */
const main = /** @type {HTMLElement} */ (guide.parentElement);
const isFramed = parent !== window;
/**
 * Who speaks for the page around: its origin, and the number that proves a message is of this frame.
 * @type {{ nonce: string, origin: string } | undefined}
 */
let around;
let byHost = false;
/** @type {{ t: string, code?: string } | undefined} */
let last; // what the app has come to
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const tell = (/** @type {{ t: string, [more: string]: unknown }} */ message, to = "*") => {
  if (isFramed) parent.postMessage({ sg: 1, n: around?.nonce, ...message }, to);
};
// In steps, and each only once: what was chosen shows in the last pixels.
let told = 0;
const height = () => {
  const h = Math.ceil(main.getBoundingClientRect().height / STEP) * STEP;
  if (h !== told) tell({ t: "height", h });
  told = h;
};
const setTheme = (/** @type {unknown} */ theme) => {
  if (theme === "light" || theme === "dark") guide.dataset.theme = page.dataset.theme = theme;
};
// The app leads to places by itself: a second call would stop the first on its way.
const isLive = () => main.matches("[data-ready]");
const topOf = (/** @type {Element} */ it) => Math.round(it.getBoundingClientRect().top);
// Nobody is led here from elsewhere in the page around. An engine may leave its focus there while this frame is used.
let used = -Infinity;
for (const kind of ["pointerdown", "keydown", "click"]) {
  addEventListener(kind, (event) => event.isTrusted && (used = performance.now()), true);
}
const isHere = () => document.hasFocus() || performance.now() - used < RECENT;

// After the app has answered, which takes it a frame or two. Of many places in a row the last one counts, and none
// that is where it was.
const reveal = (/** @type {Element | null} */ target, was = NaN) => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!around || !isHere() || !target?.getClientRects().length || topOf(target) === was) return;
    // Where exactly it is would tell what was ticked.
    tell({ t: "reveal", y: Math.floor(topOf(target) / PLACE) * PLACE });
  }, 60);
};

focusMeanings(guide);
// An address that leads to a view names nothing of this any more, and is what a browser comes back to: the wishes stay
// beside it, in what it keeps of each step.
/** @type {string} */
const wishes = Object(history.state).wishes ?? location.hash;
const first = (/** @type {string} */ name) => wish(name, wishes);
addEventListener("hashchange", () => location.hash.includes("=") || history.replaceState({ wishes }, ""));
guide.querySelector(".to-visit")?.toggleAttribute("hidden", first("mode") !== "visit");
const isExposing = first("expose") === "1";
setTheme(first("theme"));
followArea();
setBrand(guide, { accent: first("accent"), logo: first("logo"), voice: first("voice"), name: first("name") }, refuse);
setBooking(guide, wishedBooking(guide, first("book"), first("books"), (what, remedy) => refuse("book " + what, remedy)), true);

/**
 * From here on the page around gives this frame the height of its content, and is what scrolls.
 * @param {string} nonce
 * @param {string} origin
 */
function join(nonce, origin) {
  around = { nonce, origin };
  page.dataset.framed = "";
  // What would stick to the window stands in each panel instead.
  const help = [...guide.querySelectorAll(".dock .help")];
  for (const it of guide.querySelectorAll(".panel .types")) it.before(...help.map((link) => link.cloneNode(true)));
  Element.prototype.scrollIntoView = function () {
    reveal(this);
  };
  placeMeanings(guide);
  // The content's own box: a document is never lower than its window.
  new ResizeObserver(height).observe(main);
  // Who changes the page around may take back the height that this frame was given. Where it stays too low, as in a
  // page that shows frames smaller and not what is in them, it scrolls.
  addEventListener("resize", () => {
    const isLow = innerHeight < told;
    if (isLow) tell({ t: "height", h: told });
    page.style.overflow = isLow ? "auto" : "";
  });
  if (last) tell(last);
  // Out of sight no height comes.
  tell({ t: "hello" });
}

addEventListener("message", (event) => {
  const { sg, n, t, theme, area } = Object(event.data);
  if (event.source !== parent || sg !== 1 || typeof n !== "string") return;
  if (t === "init" && !around) join(n, event.origin);
  if (n !== around?.nonce) return;
  if (t === "init") setTheme(theme);
  if (t === "scroll") page.style.overflow = "auto";
  if (t === "select" && controlOf(area)?.checked === false) {
    byHost = true;
    controlOf(area)?.click();
    byHost = false;
  }
  if (t === "reset") {
    byHost = true;
    main.querySelectorAll("form").forEach((it) => it.reset());
    byHost = false;
  }
});

for (const kind of ["change", "click", "reset"]) {
  main.addEventListener(kind, (event) => {
    const area = areaAfter(event, main);
    // What the address opens, nobody has chosen.
    const isChosen = kind !== "change" || event.isTrusted;
    if (area !== undefined && isChosen && around && isExposing && !byHost && around.origin !== "null") tell({ t: "select", area }, around.origin);
  });
}

main.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== "area") return;
  if (!isLive()) reveal(main.querySelector("#heading-" + target.value));
});
main.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const link = target.closest("a[href]");
  const href = link?.getAttribute("href") ?? "";
  if (href.startsWith("#")) {
    // Back leaves the page around: the views of a frame are no steps on its way.
    if (isFramed && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      location.replace(href);
    }
    const place = document.getElementById(href.slice(1));
    place?.closest("details:not([open])")?.setAttribute("open", "");
    if (!isLive()) reveal(place);
    return;
  }
  // What moves away under the finger comes back.
  reveal(target, topOf(target));
  if (link?.matches(".way-on a, .book, .call")) tell({ t: "book", kind: href.startsWith("tel:") ? "tel" : "url" });
});

addEventListener("sg-status", (event) => {
  const { code } = /** @type {CustomEvent<{ code?: string }>} */ (event).detail;
  last = code ? { t: "fallback", code } : { t: "ready" };
  tell(last);
});
tell({ t: "hello" });
askForApp();
