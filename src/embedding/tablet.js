// What a session asks of the tablet: the whole screen, a screen that stays on, paper, a link handed on; and that it
// forgets when nobody is there.

import { stayAwake } from "./awake.js";

const WARNING = 30; // seconds before it forgets
const SPOKEN = 10; // of which every so many are spoken: each second would be heard as one of thirty
const TO_PRINT = 1500; // ms until what was asked to print has begun to
const STEPS = 11; // in which what does not fit gives way
const [SOME, MUCH] = [400, 750]; // letters on the page to take home, from which on it is set smaller

/**
 * @param {HTMLElement} root
 * @param {import("./app.js").Session} session
 */
export function serve(root, session) {
  /**
   * @template {HTMLElement} T
   * @param {string} selector
   */
  const find = (selector) => /** @type {T | null} */ (root.querySelector(selector));
  const sure = find(".session-sure");
  const button = (/** @type {string} */ name) => find("[data-do='" + name + "']");
  /**
   * @param {string} name
   * @param {boolean} shown
   */
  const offer = (name, shown) => button(name)?.toggleAttribute("hidden", !shown);
  offer("full", document.fullscreenEnabled === true);
  offer("copy", typeof navigator.clipboard?.writeText === "function");
  offer("share", typeof navigator.share === "function");
  offer("print", typeof print === "function");
  dated();

  const link = () => location.origin + location.pathname + "#" + session.fragment();
  const forget = () => {
    /** @type {HTMLFormElement | null} */ (root.querySelector("form"))?.reset();
    session.forget();
    untold();
    for (const it of root.querySelectorAll("details")) it.removeAttribute("open");
    sure?.setAttribute("hidden", "");
    follow();
    history.replaceState(null, "", location.pathname + location.search);
  };
  // What the program wrote stays when it has stopped: a fresh page has none of it.
  const clear = () => {
    forget();
    if (!root.querySelector("[data-ready]")) location.reload();
  };

  /** @type {HTMLElement | undefined} */
  let asker;
  // What lies over the screen goes, and the keyboard is back where it came from.
  const close = () => {
    const isAsked = sure?.hidden === false;
    const list = find(".session-steps[open]");
    // The list in which it was asked may have closed.
    if (isAsked) (asker?.getClientRects().length ? asker : find(".session-steps summary"))?.focus();
    else find(".session-steps[open] summary")?.focus();
    if (isAsked) sure?.setAttribute("hidden", "");
    else list?.removeAttribute("open");
  };

  // What lies over controls goes when they take the focus from it.
  root.addEventListener("focusout", ({ target, relatedTarget }) => {
    const over = relatedTarget && /** @type {Element} */ (target).closest(".session-steps, .session-sure");
    if (over && !over.contains(/** @type {Node} */ (relatedTarget))) over.toggleAttribute(over === sure ? "hidden" : "open", over === sure);
  });

  /** @type {Record<string, (it: HTMLElement) => unknown>} */
  const acts = {
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
    over: (/** @type {HTMLElement} */ it) => {
      asker = it;
      sure?.removeAttribute("hidden");
      button("keep")?.focus();
    },
    keep: () => close(),
    forget: clear,
    stay: () => {}, // as any touch
    print: printed,
    copy: () => navigator.clipboard.writeText(link()).then(() => told(root, "copied"), () => find(".address")?.focus()),
    share: () => navigator.share({ url: link() }).catch(() => {}),
  };
  root.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const it = /** @type {HTMLElement | null} */ (target.closest("[data-do]"));
    if (it) acts[it.dataset.do ?? ""]?.(it);
    // A step that shows already is a way, too.
    if (target.closest(".session-list nav a")) close();
  });
  // Before the next screen shows; in full screen it is the page that scrolls.
  addEventListener("popstate", () => {
    sure?.setAttribute("hidden", "");
    root.scrollTop = 0;
  }, true);
  // What a link leads to that is not there is not gone to.
  root.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("[aria-disabled=true]")) event.preventDefault();
  });

  // The page around a frame may not let it print, and then nothing happens at all.
  function printed() {
    let isBegun = false;
    addEventListener("beforeprint", () => (isBegun = true), { once: true });
    print();
    setTimeout(() => isBegun || told(root, "unprinted", ".print-how"), TO_PRINT);
  }

  // What tells of the plan elsewhere follows it, however it was changed: its link, once there is one, and its day.
  function follow() {
    setTimeout(() => {
      const made = find(".code-and-link:not([hidden])");
      const field = /** @type {HTMLInputElement | null} */ (find(".address"));
      if (field) field.value = made ? link() : "";
      const on = /** @type {HTMLAnchorElement | null} */ (find(".session-go-on"));
      on?.setAttribute("href", made ? "visit.html#mode=visit&" + session.fragment() : "#home");
      // In place of the session it would end it.
      if (made) on?.setAttribute("target", "_blank");
      else on?.removeAttribute("target");
      dated();
    });
  }
  function untold() {
    told(root, "");
    told(root, "pdf", ".print-how");
  }
  for (const kind of ["change", "click"]) root.addEventListener(kind, untold, true);
  for (const kind of ["change", "click", "popstate"]) addEventListener(kind, follow);

  function dated() {
    // A plan that came with a link keeps its day.
    const day = session.day();
    const zone = day === undefined ? {} : { timeZone: "UTC" };
    const date = inWords(new Date(day ?? Date.now()), { dateStyle: "long", ...zone });
    for (const it of root.querySelectorAll(".card-date")) it.textContent = date;
  }

  watch(root, clear);
  keys(root, close);
  handOn(root);
  stayAwake(root);
  fit(root);
  // Left for good: whoever comes back finds it empty.
  addEventListener("pagehide", forget);
  addEventListener("beforeprint", () => {
    dated();
    // One sheet, however much was said.
    const said = [...root.querySelectorAll("dd[data-slot]")].reduce((sum, it) => sum + (it.textContent ?? "").length, 0);
    root.querySelector(".card")?.setAttribute("data-length", said > MUCH ? "much" : said > SOME ? "some" : "little");
  });
}

/**
 * A day in the page's language, or in the browser's where a program that translates has left what names none.
 * @param {Date} day
 * @param {Intl.DateTimeFormatOptions} how
 */
function inWords(day, how) {
  try {
    return day.toLocaleDateString(document.documentElement.lang, how);
  } catch {
    return day.toLocaleDateString(undefined, how);
  }
}

/**
 * @param {HTMLElement} root
 * @param {string} word whose words are said, or none
 * @param {string} where they are said
 */
function told(root, word, where = ".copied") {
  const place = root.querySelector(where);
  const words = root.querySelector("[data-word='" + word + "']")?.textContent ?? "";
  if (place && place.textContent !== words) place.textContent = words;
}

/**
 * Forgets after so many minutes without a touch, and says so half a minute before.
 * @param {HTMLElement} root
 * @param {() => void} forget
 */
function watch(root, forget) {
  const list = /** @type {HTMLSelectElement | null} */ (root.querySelector("[name='idle']"));
  const still = root.querySelector(".session-still");
  const seen = still?.querySelector("[data-still]");
  const heard = still?.querySelector(".unseen");
  let last = Date.now();
  const look = () => {
    const minutes = Number(list?.value ?? 0);
    // Who took a plan home reads it on a phone of their own, tonight or next week; its link has left the address.
    const isAtHome = root.querySelector("[data-reading]") && matchMedia("(max-width: 45.99em)").matches;
    if (!minutes || isAtHome) return;
    const left = Math.ceil(minutes * 60 - (Date.now() - last) / 1000);
    if (left <= 0) {
      last = Date.now();
      still?.setAttribute("hidden", "");
      forget();
    } else if (left <= WARNING) {
      const text = seen?.getAttribute("data-still")?.replace("{seconds}", String(left)) ?? "";
      if (seen) seen.textContent = text;
      if (heard && (left % SPOKEN === 0 || still?.matches("[hidden]"))) heard.textContent = text;
      still?.removeAttribute("hidden");
    }
  };
  const touched = () => {
    last = Date.now();
    // What is so already is not written: whoever watches would measure everything anew.
    if (still?.matches(":not([hidden])")) still.setAttribute("hidden", "");
  };
  // A tablet that slept may be touched before its clocks have told the time: whose touch it is then, nobody knows.
  for (const kind of ["pointerdown", "keydown", "click", "input", "wheel", "touchmove"]) {
    addEventListener(kind, (event) => {
      if (event.target !== list) look();
      touched();
    }, true);
  }
  document.addEventListener("visibilitychange", look);
  list?.addEventListener("change", touched);
  setInterval(look, 1000);
}

/**
 * The keys of a presenter turn the screens, but not where a key changes a control or something is asked first.
 * @param {HTMLElement} root
 * @param {() => void} close
 */
function keys(root, close) {
  /** @type {Record<string, string>} */
  const ways = { PageDown: ".session-next", ArrowRight: ".session-next", PageUp: ".session-back", ArrowLeft: ".session-back" };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    const way = ways[event.key];
    const target = /** @type {Element} */ (event.target);
    // Boxes and radio buttons know nothing of pages.
    const changed = event.key.startsWith("Page") ? "select, .address" : "input, select";
    if (!way || event.repeat || event.altKey || event.ctrlKey || event.metaKey || target.matches(changed)) return;
    if (root.querySelector(".session-sure:not([hidden]), #stop:not([hidden])")) return;
    // What of a screen is out of sight is read first.
    const { scrollHeight, clientHeight, scrollTop } = document.fullscreenElement ?? document.documentElement;
    if (event.key === "PageDown" ? scrollHeight - clientHeight - scrollTop > 1 : event.key === "PageUp" && scrollTop > 0) return;
    const link = /** @type {HTMLElement | null} */ (root.querySelector(way));
    if (link && link.getAttribute("aria-disabled") !== "true") {
      event.preventDefault();
      link.click();
    }
  });
}

/**
 * What was used may have given way to a question, or gone: who uses a keyboard goes on there. A question that comes
 * beside it is said.
 * @param {HTMLElement} root
 */
function handOn(root) {
  const said = /** @type {HTMLElement} */ (root.querySelector(".asks-said"));
  let stopBefore = "";
  const look = (/** @type {Event} */ event) => {
    setTimeout(() => {
      const [used, now] = [/** @type {Element} */ (event.target), document.activeElement];
      const screen = ".screen:not([hidden])";
      const asked = root.querySelector(screen + " [data-open]");
      const isBeside = used.getClientRects().length > 0;
      // A stop that turns into another one is said; one that comes has the focus.
      const stop = root.querySelector("#stop:not([hidden])")?.getAttribute("aria-label") ?? "";
      const isTurned = stop === stopBefore ? said.textContent === stop : stopBefore !== "";
      stopBefore = stop;
      const text = !isBeside ? "" : asked ? [...asked.querySelectorAll(".asks")].map((it) => it.textContent).join(" ") : isTurned ? stop : "";
      if (said.textContent !== text) said.textContent = text;
      if (isBeside || (now !== used && now !== document.body)) return;
      const next = asked ?? used.closest(screen) ?? root.querySelector(screen);
      /** @type {HTMLElement | null} */ (next)?.focus({ preventScroll: true });
    });
  };
  for (const kind of ["change", "click"]) root.addEventListener(kind, look);
}

/**
 * In the studio nothing scrolls on a tablet, whatever was said: what does not fit gives way in steps, which the styles
 * know. On a phone it may scroll.
 * @param {HTMLElement} root
 */
function fit(root) {
  const screens = /** @type {HTMLElement | null} */ (root.querySelector(".in-visit .screens"));
  if (!screens) return;
  const tried = () => {
    for (let step = 0; step <= STEPS; step++) {
      screens.style.setProperty("--fit", String(step));
      if (screens.scrollHeight <= screens.clientHeight) return;
    }
  };
  const changes = { subtree: true, childList: true, attributeFilter: ["class", "hidden", "open", "data-open", "data-stopped"] };
  new MutationObserver(tried).observe(root, changes);
  root.addEventListener("change", () => setTimeout(tried));
  addEventListener("resize", tried);
  tried();
}
