// What runs the guide inside elements of another page: loads the app once for all of them, and opens a session
// for each.

import { mount } from "./app.js";
import { areaAfter } from "./area.js";
import { applyAttributes, checkWords } from "./attributes.js";
import { setBrand } from "./brand.js";
import { keepClear } from "./clear.js";
import { hostOverrides } from "./host-overrides.js";
import { forgetIdly } from "./idle.js";
import { keepKeys } from "./keys.js";
import { found, load, start } from "./load-wasm.js";
import { bringLater, withAddresses } from "./later.js";
import { focusMeanings, keepMeanings } from "./meanings.js";
import { fault, isFault, messageOf } from "./faults.js";
import { takePlace } from "./place.js";
import { FILES, LANGUAGE } from "./slots.js";
import { watchPage } from "./theme.js";

const FADED = 1500; // ms

/** @typedef {import("./loader.js").Host} Host */
/** @typedef {import("./loader.js").Tools} Tools */

/**
 * The styles and the markup of a guide.
 * @typedef {{ css: string, html: string }} App
 */
/**
 * What has its styles, and in which document: other programs put sheets of their own beside them.
 * @type {WeakMap<Host, Document>}
 */
const dressed = new WeakMap();
/** @type {Set<Session>} */
const sessions = new Set();
/** @type {Promise<App> | undefined} */
let app;
/** @type {Tools} */
let tools;
let hasCrashed = false;

const address = (/** @type {import("./slots.js").File} */ [name]) => new URL(name, import.meta.url).href;

/**
 * A file of ours, whole.
 * @typedef {typeof bytes} Get
 * @param {import("./slots.js").File} file
 */
function bytes(file) {
  const url = address(file);
  // The body, too: what breaks off does so behind the head.
  const get = async (/** @type {RequestCache} */ cache) => {
    const response = await fetch(url, { integrity: file[1], credentials: "omit", referrerPolicy: "no-referrer", cache });
    return found(response, url).arrayBuffer();
  };
  // What lies damaged in the browser's store is asked for once more.
  return get("default").catch(() => get("reload")).catch((error) => {
    if (isFault(error)) throw error;
    throw fault("SG104", url + " could not be fetched whole; check network, connect-src, Access-Control-Allow-Origin, and that all files are of one build.");
  });
}

/** @param {import("./slots.js").File} file */
const read = async (file) => new TextDecoder().decode(await bytes(file));

/** @returns {Promise<App>} */
async function begin() {
  const [wasm, css, html] = await Promise.all([
    load(tools.say, address(FILES.wasm), FILES.wasm[1]),
    read(FILES.style),
    read(FILES.markup),
  ]);
  await start(wasm, crash);
  return { css, html };
}

// A fault leaves nothing behind, so that the next try starts anew.
function begun() {
  app ??= begin().catch((error) => {
    app = undefined;
    throw error;
  });
  return app;
}

/**
 * After a fault inside the app its memory cannot be trusted, and there is no second one on this page.
 * @param {string} message
 */
function crash(message) {
  if (hasCrashed) return;
  hasCrashed = true;
  tools.say("error", "SG201", "the app stopped (" + message + "); the text is shown again. Reload to restart.");
  app = Promise.reject(fault("SG202", "the app has stopped once on this page; the text stays."));
  app.catch(() => undefined);
  // A tap that is under way still counts.
  setTimeout(() => [...sessions].forEach((it) => it.fail()), 300);
}

/**
 * Markup as a tree. Not by `innerHTML`, which in a page that is XML reads XML.
 * @param {string} html
 */
function treeOf(html) {
  const root = document.createElement("div");
  root.append(...new DOMParser().parseFromString(tools.trusted("createHTML", html), "text/html").body.childNodes);
  return root;
}

/** The guide in one element, from its mount to its end. */
export class Session {
  byHost = false;
  /** @type {import("./app.js").App | undefined} */
  handle;
  /** @type {((root: Element) => void) | undefined} */
  override;
  /** @type {(() => void)[]} */
  stops = [];
  named = "";
  dress = () => {};

  /**
   * @param {Host} host
   * @param {HTMLElement} root
   */
  constructor(host, root) {
    this.host = host;
    this.root = root;
    this.guide = /** @type {HTMLElement} */ (root.querySelector(".guide"));
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    // A page may take its time for other colors.
    this.reapply = () => {
      this.applyAttributes();
      setTimeout(() => this.applyAttributes(), FADED);
    };
    sessions.add(this);
  }

  begin() {
    withAddresses(this.root);
    bringLater(
      this.root,
      async () => {
        const parts = treeOf(await read(FILES.later));
        withAddresses(parts);
        this.override?.(parts);
        return parts;
      },
      (place) => {
        this.handle?.take_in(place);
        this.applyAttributes();
      },
    );
    this.root.addEventListener("click", (event) => this.follow(event));
    for (const kind of ["change", "click", "reset"]) this.root.addEventListener(kind, (event) => this.expose(areaAfter(event, this.root)));
    keepKeys(this.root);
    // A key that sends a form would close the dialog of a page around the guide.
    this.root.addEventListener("submit", (event) => event.preventDefault());
    focusMeanings(this.root);
    keepMeanings(this.root);
    const wish = (/** @type {string} */ name) => this.host.getAttribute(name);
    setBrand(this.guide, { accent: wish("accent"), logo: wish("logo"), voice: wish("voice"), name: this.named }, (name, remedy) => tools.say("warn", "SG304", name + " cannot be used; " + remedy + "."));
    this.applyAttributes();
    this.scheme.addEventListener("change", this.reapply);
    this.stops = [watchPage(this.reapply), keepClear(this.host, this.root, this.guide), forgetIdly(this.root, () => wish("idle-reset"), tools.say, () => this.forget())];
  }

  /** @param {Event} event */
  follow(event) {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    const href = link?.getAttribute("href") ?? "";
    if (href.startsWith("#")) {
      event.preventDefault();
      this.show(href.slice(1));
    } else if (link?.matches(".way-on a, .book, .call")) {
      this.host.emit("sg-book", { kind: href.startsWith("tel:") ? "tel" : "url" });
    }
  }

  /**
   * Follows a link inside the guide, which the page around it cannot; the app brings its target into view.
   * @param {string} id
   */
  show(id) {
    const target = this.host.shadow.getElementById(id);
    if (!target) return;
    target.closest("details:not([open])")?.setAttribute("open", "");
    if (!target.matches("input, button, a, summary")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  /**
   * Only a page that asks hears of the area, and only of what it has not done itself.
   * @param {string | null | undefined} area
   */
  expose(area) {
    if (area !== undefined && !this.byHost && this.host.hasAttribute("expose-selection")) this.host.emit("sg-select", { area }, false);
  }

  forget() {
    // What has the focus is about to hide itself.
    if (this.host.shadow.activeElement) this.areas()[0]?.focus({ preventScroll: true });
    this.quietly(() => this.reset(false));
  }

  /**
   * Does what nobody in front of the page has asked for: it moves nothing and says nothing.
   * @param {() => void} act
   */
  quietly(act) {
    this.root.dataset.quiet = "";
    act();
    delete this.root.dataset.quiet;
  }

  applyAttributes() {
    applyAttributes(this.host, this.guide, tools.say);
  }

  /** @returns {HTMLInputElement[]} */
  areas() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.root.querySelectorAll("[name=area]"))];
  }

  area() {
    return this.areas().find((it) => it.checked)?.value;
  }

  /** @param {string | null} area */
  select(area) {
    const areas = this.areas();
    checkWords(tools.say, "area", [area], areas.map((it) => it.value));
    const control = areas.find((it) => it.value === area);
    if (!control || control.checked) return;
    this.byHost = true;
    control.click();
    this.byHost = false;
  }

  reset(byHost = true) {
    this.byHost = byHost;
    for (const it of this.root.querySelectorAll("form")) it.reset();
    this.byHost = false;
  }

  fail() {
    this.handle = undefined;
    this.host.fallBack("SG201");
  }

  end() {
    sessions.delete(this);
    for (const stop of this.stops) stop();
    this.scheme.removeEventListener("change", this.reapply);
    this.handle?.free();
    this.root.remove();
    this.host.article.hidden = false;
  }
}

/**
 * Opens the guide in an element; throws the fault that keeps it from doing so.
 * @param {Host} host
 * @param {Tools} given
 */
export async function open(host, given) {
  tools = given;
  const { css, html } = await begun();
  const override = await hostOverrides(host, tools, bytes);
  // It may have stopped meanwhile.
  await begun();
  given.heed();
  const root = treeOf(html);
  root.lang = LANGUAGE;
  const name = () => root.querySelector(".studio-name")?.textContent ?? "";
  const built = name();
  override?.(root);
  const dress = () => {
    host.adoptStyles(css);
    dressed.set(host, host.ownerDocument);
  };
  // What was in another document meanwhile has come back without them.
  const { adoptedStyleSheets = [] } = host.shadow;
  const isBare = adoptedStyleSheets.length + host.shadow.querySelectorAll("style").length < 2;
  if (isBare || dressed.get(host) !== host.ownerDocument) dress();
  // Nothing is hydrated that is not in the page.
  root.hidden = true;
  host.place.replaceChildren(root);
  const session = new Session(host, root);
  // As in a frame, a name of the page's own shows on a phone, too, where it is short.
  Object.assign(session, { override, dress, named: name() === built || name().length > 60 ? "" : name() });
  try {
    session.handle = mount(root);
  } catch (error) {
    session.end();
    throw Object.assign(fault("SG201", messageOf(error)), { said: hasCrashed });
  }
  await takePlace(session, given);
  return session;
}
