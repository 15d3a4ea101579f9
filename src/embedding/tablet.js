// What a session asks of the tablet: the whole screen, a screen that stays on, paper, a link handed on; and that it
// forgets when nobody is there.

const WARNING = 30; // seconds before it forgets
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
    dated();
    history.replaceState(null, "", location.pathname + location.search);
  };

  /** @type {Record<string, () => unknown>} */
  const acts = {
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
    over: () => {
      sure?.removeAttribute("hidden");
      button("keep")?.focus();
    },
    keep: () => sure?.setAttribute("hidden", ""),
    forget: () => {
      sure?.setAttribute("hidden", "");
      forget();
    },
    stay: () => idle.touched(),
    print: () => print(),
    make: () => address(),
    copy: () => navigator.clipboard.writeText(link()).then(() => told(root), () => find(".address")?.focus()),
    share: () => navigator.share({ url: link() }).catch(() => {}),
  };
  root.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const name = target.closest("[data-do]")?.getAttribute("data-do") ?? "";
    acts[name]?.();
  });
  root.addEventListener("change", () => setTimeout(address));
  // What a link leads to that is not there is not gone to.
  root.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("[aria-disabled=true]")) event.preventDefault();
  });

  function address() {
    const field = /** @type {HTMLInputElement | null} */ (root.querySelector(".address"));
    if (field) field.value = link();
    const on = /** @type {HTMLAnchorElement | null} */ (root.querySelector(".session-go-on"));
    if (on) on.href = "visit.html#mode=visit&" + session.fragment();
  }

  function dated() {
    // A plan that came with a link keeps its day.
    const day = session.day();
    const zone = day === undefined ? {} : { timeZone: "UTC" };
    const date = new Date(day ?? Date.now()).toLocaleDateString(document.documentElement.lang, { dateStyle: "long", ...zone });
    for (const it of root.querySelectorAll(".card-date")) it.textContent = date;
  }

  const idle = watch(root, forget);
  keys(root);
  stayAwake();
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

/** @param {HTMLElement} root */
function told(root) {
  const place = root.querySelector(".copied");
  const words = root.querySelector("[data-word='copied']")?.textContent ?? "";
  if (place) place.textContent = words;
}

/**
 * Forgets after so many minutes without a touch, and says so half a minute before.
 * @param {HTMLElement} root
 * @param {() => void} forget
 */
function watch(root, forget) {
  const list = /** @type {HTMLSelectElement | null} */ (root.querySelector("[name='idle']"));
  const still = root.querySelector(".session-still");
  const words = still?.querySelector("[data-still]");
  let last = Date.now();
  const touched = () => {
    last = Date.now();
    still?.setAttribute("hidden", "");
  };
  for (const kind of ["pointerdown", "keydown", "input"]) root.addEventListener(kind, touched);
  list?.addEventListener("change", touched);
  setInterval(() => {
    const minutes = Number(list?.value ?? 0);
    if (!minutes) return;
    const left = Math.ceil(minutes * 60 - (Date.now() - last) / 1000);
    if (left <= 0) {
      touched();
      forget();
    } else if (left <= WARNING) {
      still?.removeAttribute("hidden");
      const text = words?.getAttribute("data-still")?.replace("{seconds}", String(left));
      if (words && text) words.textContent = text;
    }
  }, 1000);
  return { touched };
}

/**
 * The keys of a presenter turn the screens, but not where a key changes a control.
 * @param {HTMLElement} root
 */
function keys(root) {
  /** @type {Record<string, string>} */
  const ways = { PageDown: ".session-next", ArrowRight: ".session-next", PageUp: ".session-back", ArrowLeft: ".session-back" };
  addEventListener("keydown", (event) => {
    const way = ways[event.key];
    const target = /** @type {Element} */ (event.target);
    if (!way || event.altKey || event.ctrlKey || event.metaKey || target.matches("input, select, textarea")) return;
    const link = /** @type {HTMLElement | null} */ (root.querySelector(way));
    if (link && link.getAttribute("aria-disabled") !== "true") {
      event.preventDefault();
      link.click();
    }
  });
}

/** Keeps the screen on while the page shows, where the browser can; asked for again on return. */
function stayAwake() {
  const ask = () => {
    if (document.visibilityState === "visible") navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
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
  const changes = { subtree: true, childList: true, attributeFilter: ["hidden", "open", "data-open", "data-stopped"] };
  new MutationObserver(tried).observe(root, changes);
  root.addEventListener("change", () => setTimeout(tried));
  addEventListener("resize", tried);
  tried();
}
