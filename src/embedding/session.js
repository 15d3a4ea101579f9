// Joins the screens of a session. Should that fail, the words stay and the controls can be filled in and printed.

import { begin } from "./app.js";
import { messageOf } from "./faults.js";
import { load, start } from "./load-wasm.js";
import { say } from "./messages.js";
import { SESSION } from "./slots.js";
import { serve } from "./tablet.js";
import { hasCome, isMeant, whole } from "./whole.js";

hasCome();
/** @type {HTMLElement | null} */
const main = document.querySelector("main#session");
let alive = true;
if (main) {
  join(main).catch((/** @type {unknown} */ error) => fail(main, "SG120", messageOf(error)));
}

/** @param {HTMLElement} root */
async function join(root) {
  const [name, integrity] = SESSION;
  const program = await load(say, new URL(name, import.meta.url).href, integrity);
  await start(program, (message) => fail(root, "SG121", message));
  const early = [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("[name=sign]:checked"))];
  const reader = readerOf(root);
  const session = begin(root);
  // A plan that came with a link leaves the address at once: nobody passes it on by chance. What is left of it is the
  // screen that it opened, for whoever comes back to it. So does a question: which ones somebody is asked is an answer.
  const follow = (/** @type {string} */ place) => {
    const opened = alive && session.follow(place);
    const left = opened || (place.startsWith("#ask-") && place);
    if (left) history.replaceState(left, "", location.pathname + location.search);
    return opened;
  };
  // Not hashchange: the place that a plan has left and the one before it have the same address.
  addEventListener("popstate", () => follow(location.hash || (history.state ?? "")));
  const opened = follow(location.hash);
  for (const it of root.querySelectorAll(".session-foot, .session-over, .session-idle, .mark-acts, .home-ways")) {
    it.removeAttribute("hidden");
  }
  // What opens in place of the session would end it.
  for (const it of root.querySelectorAll("a[href]:not([href^='#'], [href^='tel:'])")) it.setAttribute("target", "_blank");
  for (const it of root.querySelectorAll(".screen details")) it.removeAttribute("open");
  root.querySelector(".session")?.setAttribute("data-ready", "");
  serve(root, session);
  setTimeout(() => {
    // A plan that was opened takes the place of what was said, and not that of a ticked sign.
    for (const it of early) if (!it.checked) it.click();
    // What was opened or has stopped meanwhile comes first.
    if (!reader || opened || root.querySelector("[data-stopped]")) return;
    follow("#" + reader.screen);
    reader.goOn();
  });
  dress();
}

/**
 * Who began before the program was there goes on at the same place: what they use or, of what they see, the first that
 * is still there.
 * @param {HTMLElement} root
 */
function readerOf(root) {
  const inScreens = ".screen :is(h2, h3, p, legend, label)";
  const isSeen = (/** @type {Element} */ it) => it.getBoundingClientRect().bottom > 0;
  const seen = [...root.querySelectorAll(".screen :focus"), ...root.querySelectorAll(inScreens)].filter(isSeen);
  const tops = seen.map((it) => it.getBoundingClientRect().top);
  const screen = seen[0]?.closest(".screen");
  // The page to take home is no place to begin at.
  if (scrollY === 0 || !screen || (screen.id === "home" && !screen.contains(document.activeElement))) return null;
  // The screen shows in a task of its own.
  const goOn = () => setTimeout(() => {
    const at = seen.findIndex((it) => it.getClientRects().length);
    scrollBy(0, (seen[at]?.getBoundingClientRect().top ?? 0) - (tops[at] ?? 0));
    // Back and Next stand at the foot of the window by now.
    seen[at]?.scrollIntoView({ block: "nearest" });
  });
  return { screen: screen.id, goOn };
}

/** The styles of this page: what of them came damaged, or never, is there after all. */
async function dress() {
  for (const it of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel=stylesheet]"))) {
    const text = await fetch(it.href).then((answer) => answer.text()).catch(() => "");
    if (hasRules(it.sheet) && (await isMeant(it.href, text))) continue;
    const missing = () => say("error", "SG104", it.href + " could not be fetched whole; upload the whole dist folder. The page stays without its styles.");
    await whole(it.href).then(() => it.after(it.cloneNode()), missing);
  }
}

/** @param {CSSStyleSheet | null} sheet one that was refused lets nobody look into it */
function hasRules(sheet) {
  try {
    return Boolean(sheet?.cssRules.length);
  } catch {
    return false;
  }
}

/**
 * One line for whoever looks after the page, one for the reader; every screen is there to be read and filled in. What
 * said to stop stays, and nothing stands on the page to take home that may not be so any more.
 * @param {HTMLElement} root
 * @param {string} code
 * @param {string} message
 */
function fail(root, code, message) {
  if (!alive) return;
  alive = false;
  say("error", code, message + " The screens stand one below the other instead.");
  const read = root.querySelector("[data-ready] .screen:not([hidden])");
  for (const it of ["data-ready", "data-agreed"]) root.querySelector(".session")?.removeAttribute(it);
  for (const it of root.querySelectorAll("dd[data-slot], .code, .card-code, .marks-drawn, .plan-lines")) it.replaceChildren();
  for (const it of root.querySelectorAll(".code-and-link")) it.setAttribute("hidden", "");
  root.querySelector("[data-stopped] #stop")?.removeAttribute("hidden");
  for (const it of root.querySelectorAll(".screen:not(.session-stop), .condition-of fieldset, .column-of")) it.removeAttribute("hidden");
  for (const it of root.querySelectorAll(":disabled")) it.removeAttribute("disabled");
  const line = root.querySelector(".session-fault");
  if (line) {
    line.textContent = root.querySelector("[data-word='failed']")?.textContent ?? "";
    line.removeAttribute("hidden");
  }
  (root.querySelector("#stop:not([hidden])") ?? read)?.scrollIntoView();
}
