// The guide inside a frame: tells the page around it how high it is, and follows its wishes (protocol sg/1).
// Nothing a visitor ticks is ever told; the chosen area only where the frame's own address asks for it.

import { builtInBooking, isBookingAddress, setBooking } from "./booking.js";
import { controlOf, openArea, refuse, wishes } from "./fragment.js";
import { focusMeanings } from "./meanings.js";

const page = document.documentElement;
const guide = /** @type {HTMLElement} */ (document.querySelector(".guide"));
const isFramed = parent !== window;
/**
 * Who speaks for the page around: its origin, and the number that proves a message is of this frame.
 * @type {{ nonce: string, origin: string } | undefined}
 */
let around;
let byHost = false;
/** @type {{ t: string, code?: string } | undefined} */
let last; // what the app has come to

const tell = (/** @type {{ t: string, [more: string]: unknown }} */ message, to = "*") => {
  if (isFramed) parent.postMessage({ sg: 1, n: around?.nonce, ...message }, to);
};
const height = () => tell({ t: "height", h: Math.ceil(guide.getBoundingClientRect().height) });
const setTheme = (/** @type {unknown} */ theme) => {
  if (theme === "light" || theme === "dark") guide.dataset.theme = page.dataset.theme = theme;
};
// After the app has answered, which takes it a frame or two.
const reveal = (/** @type {Element | null} */ target) => {
  if (around && target) setTimeout(() => tell({ t: "reveal", y: Math.round(target.getBoundingClientRect().top) }), 100);
};

focusMeanings(guide);
setTheme(wishes.get("theme"));
openArea();
const booking = wishes.get("book");
if (booking !== null && !isBookingAddress(booking)) refuse("book", "write https://, the host and the path");
setBooking(guide, isBookingAddress(booking) ? booking : builtInBooking(guide), true);

addEventListener("message", (event) => {
  const { sg, n, t, theme, area } = Object(event.data);
  if (event.source !== parent || sg !== 1 || typeof n !== "string") return;
  if (t === "init" && !around) {
    around = { nonce: n, origin: event.origin };
    page.dataset.framed = "";
    // What would stick to the window stands in each panel instead.
    const help = [...guide.querySelectorAll(".dock .help")];
    for (const it of guide.querySelectorAll(".panel .types")) it.before(...help.map((link) => link.cloneNode(true)));
    // The content's own box: a document is never lower than its window.
    new ResizeObserver(height).observe(guide);
    if (last) tell(last);
  }
  if (n !== around?.nonce) return;
  if (t === "init") setTheme(theme);
  if (t === "select" && controlOf(area)?.checked === false) {
    byHost = true;
    controlOf(area)?.click();
    byHost = false;
  }
  if (t === "reset") guide.querySelectorAll("form").forEach((it) => it.reset());
});

guide.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== "area") return;
  reveal(guide.querySelector("#heading-" + target.value));
  const isExposed = wishes.get("expose") === "1" && !byHost;
  if (around && isExposed && around.origin !== "null") tell({ t: "select", area: target.value }, around.origin);
});
guide.addEventListener("click", ({ target }) => {
  const link = /** @type {Element} */ (target).closest("a[href]");
  const href = link?.getAttribute("href") ?? "";
  if (href.startsWith("#")) {
    const place = document.getElementById(href.slice(1));
    place?.closest("details:not([open])")?.setAttribute("open", "");
    reveal(place);
  } else if (link?.closest(".way-on")) {
    tell({ t: "book", kind: href.startsWith("tel:") ? "tel" : "url" });
  }
});

addEventListener("sg-status", (event) => {
  const { code } = /** @type {CustomEvent<{ code?: string }>} */ (event).detail;
  last = code ? { t: "fallback", code } : { t: "ready" };
  tell(last);
});
tell({ t: "hello" });
