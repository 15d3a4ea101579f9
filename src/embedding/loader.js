// The custom element. What stands between its tags is the readable article; the guide takes its place once it
// runs, and gives it back if it ever fails. This file is only the door: what runs the guide comes once the
// element is near the window.

import { gather, isTranslated } from "./article.js";
import { NAME, script, trusted } from "./checked.js";
import { fault, isFault, messageOf } from "./faults.js";
import { HERE, JOINED } from "./here.js";
import { PATIENCE, say } from "./messages.js";
import { isBeyond, isHeld, isReached } from "./reading.js";
import { HOME, RUNTIME, VERSION, WORDS } from "./slots.js";

const BLINK = 100; // ms in which nobody has read
const MIRRORED = { hide: "hide", mode: "mode", theme: "theme", area: "area", bookUrl: "book-url", bookUrls: "book-urls" };

/** @typedef {SciaticaGuide} Host */
/** @typedef {import("./element-runtime.js").Session} Session */
/**
 * What the runtime takes from this file instead of bringing it again.
 * @typedef {object} Tools
 * @property {import("./messages.js").Say} say
 * @property {typeof trusted} trusted
 * @property {typeof script} script
 * @property {(isLost?: boolean) => void} heed throws where the article has to stay
 */

/** @type {Promise<typeof import("./element-runtime.js")> | undefined} */
let runtime;

// The part that all elements share. A fault leaves nothing behind, so that the next try starts anew.
function loadRuntime() {
  runtime ??= script(new URL(RUNTIME[0], HERE).href, RUNTIME[1]).catch((error) => {
    runtime = undefined;
    throw error;
  });
  return runtime;
}

/** What comes into the page from then on was not read before. */
let isDefined = false;

class SciaticaGuide extends HTMLElement {
  static version = VERSION;
  static observedAttributes = Object.values(MIRRORED);

  /** @type {"idle" | "loading" | "ready" | "fallback"} */
  status = "idle";
  code = "";
  /** @type {CustomStateSet | undefined} */
  states;
  /** Whether somebody has tapped or typed in it. */
  touched = false;
  /** Since when the article may have been read: what stood there before its code did, from the start of the page. */
  since = isDefined || (document.hidden === true && !isHeld(this)) ? Infinity : 0;

  constructor() {
    super();
    for (const kind of ["pointerdown", "keydown"]) this.addEventListener(kind, () => (this.touched = true));
    this.article = document.createElement("slot");
    this.article.append(Object.assign(document.createElement("a"), { href: new URL(HOME, HERE), textContent: WORDS.open }));
    this.place = Object.assign(document.createElement("div"), { className: "place-of-guide" });
    this.note = Object.assign(document.createElement("p"), { part: "status" });
    this.note.setAttribute("role", "status");
    const slot = (/** @type {string} */ name) => Object.assign(document.createElement("slot"), { name });
    this.shadow = this.attachShadow({ mode: "open" });
    this.shadow.append(slot("header"), this.article, this.note, this.place, slot("cta"));
    this.adoptStyles(":host{display:block}:host([hidden]),p:empty{display:none}button{font:inherit;padding:.8em}");
  }

  connectedCallback() {
    // Properties that were set before the definition hide the accessors.
    const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    for (const name of Object.keys(this).filter((it) => it in MIRRORED)) {
      const early = own[name];
      delete own[name];
      own[name] = early;
    }
    if (this.status !== "idle") return undefined;
    if (this.getAttribute("loading") === "eager") return this.start();
    return (this.observer ??= new IntersectionObserver((entries) => {
      if (entries.some((it) => it.isIntersecting)) this.start();
      else if (getComputedStyle(this).display === "contents") {
        // What has no box of its own is never near, and nobody could tell how far it was read.
        this.style.setProperty("display", "block", "important");
        this.start();
      } else if (!this.touched && !isHeld(this)) this.since = Infinity;
    }, { rootMargin: "50%" })).observe(this);
  }

  disconnectedCallback() {
    // A move takes an element out and puts it in again at once; only what stays out ends.
    queueMicrotask(() => this.isConnected || this.end());
  }

  // Its styles stay with the document that it leaves.
  adoptedCallback() {
    this.session?.dress();
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} now
   */
  attributeChangedCallback(name, _before, now) {
    // The same area is asked for again where a visitor has gone on to another.
    if (name === "area") this.select(now);
    else this.session?.applyAttributes();
  }

  /**
   * @param {boolean} isWanted by the visitor
   * @param {boolean} inAnyLanguage whatever language the page is in by now
   */
  async start(isWanted = false, inAnyLanguage = false) {
    if (this.turn) return;
    this.observer?.disconnect();
    this.since = Math.min(this.since, performance.now());
    this.setStatus("loading");
    const turn = (this.turn = {});
    gather(this);
    // By then it may have begun anew, or given its place to the words; a button says so already.
    const slow = setTimeout(() => turn === this.turn && (this.note.textContent ||= WORDS.loading), PATIENCE);
    // What is being read is never taken away: it waits for a wish. Late, whatever somebody has come to may be read.
    const isAhead = !isReached(this, true);
    const isRead = (time = performance.now() - this.since) => (time > PATIENCE ? isHeld(this) || this.touched || isReached(this) : isBeyond(this, this.touched, isAhead || time > BLINK));
    const heed = (isLost = isRead()) => {
      // What was taken out of the page meanwhile is no longer wanted, and put in again it has begun anew.
      if (turn !== this.turn) throw turn;
      if (isLost && !isWanted) throw fault("SG113", "the text was being read; the text stays, with a button that starts the guide.", "info");
    };
    try {
      if (!inAnyLanguage) this.heedTranslation();
      heed();
      const { open } = await loadRuntime();
      const session = await open(this, { heed, script, say, trusted });
      if (turn !== this.turn) return session.end();
      this.session = session;
      this.setStatus("ready");
      this.note.textContent = "";
      this.emit("sg-ready");
    } catch (error) {
      if (turn === this.turn) this.failWith(isFault(error) ? error : fault("SG201", messageOf(error)));
    } finally {
      clearTimeout(slow);
    }
  }

  // A translation may come before the guide, or after it.
  heedTranslation() {
    const fail = fault("SG112", "the page was translated; the text stays, with a button that starts the guide.", "info");
    if (isTranslated(this)) throw fail;
    const watch = new MutationObserver(() => isTranslated(this) && this.failWith(fail));
    watch.observe(/** @type {Element} */ (document.querySelector(":root")), { attributeFilter: ["class"] });
    watch.observe(this, { subtree: true, childList: true, characterData: true });
    this.translator = watch;
  }

  /** @param {import("./faults.js").Fault} it */
  failWith(it) {
    if (!it.said) say(it.level, it.code, it.message);
    this.fallBack(it.code);
  }

  /**
   * The words come back, with the chosen area open; what the network broke can be tried again, and what a translation
   * has kept from starting can be started.
   * @param {string} code
   */
  fallBack(code) {
    if (!this.turn) return;
    const area = this.session?.area();
    const focused = this.shadow.activeElement;
    this.end();
    for (const it of /** @type {NodeListOf<HTMLDetailsElement>} */ (this.querySelectorAll("details[data-area]"))) it.open ||= it.dataset.area === area;
    const isKept = code === "SG112" || code === "SG113";
    if (isKept || code === "SG107" || code === "SG104") {
      // In this tree it belongs to no form of the page.
      const button = document.createElement("button");
      this.note.append(button);
      button.textContent = isKept ? WORDS.start : WORDS.retry;
      if (focused) button.focus();
      // It keeps the focus until there is another place for it.
      button.onclick = () => {
        button.focus();
        button.textContent = WORDS.loading;
        this.start(true, isKept);
      };
    }
    this.setStatus("fallback", code);
    this.emit("sg-fallback", { code });
  }

  // What stops something returns nothing, and that is what is left of it: every byte of this file is counted.
  end() {
    this.turn = undefined;
    this.translator?.disconnect();
    /** @type {IntersectionObserver | undefined} */
    this.observer = /** @type {undefined} */ (this.observer?.disconnect());
    /** @type {Session | undefined} */
    this.session = /** @type {undefined} */ (this.session?.end());
    this.since = Infinity;
    this.touched = false;
    this.note.textContent = "";
    this.setStatus("idle");
  }

  /** @param {"idle" | "loading" | "ready" | "fallback"} status */
  setStatus(status, code = "") {
    this.status = status;
    this.code = code;
    if (status === "ready" || status === "fallback") {
      /** @type {Promise<"ready" | "fallback"> | undefined} */
      this.promise = /** @type {undefined} */ (this.settle?.(status));
    }
    try {
      this.states ??= this.attachInternals().states;
      this.states.clear();
      this.states.add(status);
    } catch {
      // Older engines know no states.
    }
  }

  /**
   * A constructed sheet passes any style-src; older engines get an element.
   * @param {string} css
   */
  adoptStyles(css) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      this.shadow.adoptedStyleSheets = [...this.shadow.adoptedStyleSheets, sheet];
    } catch {
      this.shadow.append(Object.assign(document.createElement("style"), { textContent: css }));
    }
  }

  /**
   * @param {string} name
   * @param {object | null} detail
   */
  emit(name, detail = null, bubbles = true) {
    this.dispatchEvent(new CustomEvent(name, { composed: bubbles, detail, bubbles }));
  }

  /** @param {string | null} area */
  select(area) {
    /**
     * The area that the page has asked for last.
     * @type {string | null | undefined}
     */
    this.wish = area;
    this.session?.select(area);
  }

  reset() {
    this.session?.reset();
  }

  whenReady() {
    if (this.status === "fallback" || this.status === "ready") return Promise.resolve(this.status);
    return (this.promise ??= new Promise((then) => (this.settle = then)));
  }
}

// Set before the app is there, and read with it; libraries set what they find.
/** @type {{ content?: unknown }} */ (SciaticaGuide.prototype).content = undefined;
for (const [property, attribute] of Object.entries(MIRRORED)) {
  Object.defineProperty(SciaticaGuide.prototype, property, {
    enumerable: true,
    configurable: true,
    /** @this {SciaticaGuide} */
    get() {
      return this.getAttribute(attribute);
    },
    /**
     * @this {SciaticaGuide}
     * @param {string | null | undefined} value
     */
    set(value) {
      if (value === undefined || value === null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  });
}

if (!HERE) say("error", "SG114", JOINED);
// A script may run before the text behind it is there; of modules those that a tool has made async.
else if (document.readyState === "loading") addEventListener("DOMContentLoaded", define);
else define();

function define() {
  const first = /** @type {{ version?: string } | undefined} */ (customElements.get(NAME));
  if (first) say("info", "SG502", "the element is there, version " + first.version + "; this copy, " + VERSION + ", does nothing.");
  else customElements.define(NAME, SciaticaGuide);
  isDefined = true;
}
