// The custom element. What stands between its tags is the readable article; the guide takes its place once it
// runs, and gives it back if it ever fails. This file is only the door: what runs the guide comes once the
// element is near the window.
const TAG = "sciatica-guide";
const VERSION = "{version}";
const GUEST = ["{guest}", "{guest_hash}"];
const WORDS = { open: "{open}", loading: "{loading}", retry: "{retry}" };
const PATIENCE = 8000; // ms
const MIRRORED = { area: "area", theme: "theme", hide: "hide", bookUrl: "book-url" };

const said = new Set();

// One line on the console per fault and page.
function say(level, code, text) {
  if (!said.has(code + text)) {
    said.add(code + text);
    console[level]("Sciatica Guide " + code + ": " + text);
  }
}

function fault(code, text) {
  return Object.assign(new Error(text), { code });
}

let policy;

// What a page with Trusted Types wants to have been looked at: our own files, checked by their hashes.
function trusted(kind, text) {
  if (!globalThis.trustedTypes) return text;
  try {
    const same = (it) => it;
    policy ??= trustedTypes.createPolicy(TAG, { createHTML: same, createScriptURL: same });
  } catch {
    throw fault("SG111", "the page's Content-Security-Policy allows no Trusted Types policy of this name; add " + TAG + " to trusted-types, or use the iframe snippet.");
  }
  return policy[kind](text);
}

// A module by its address and hash. An import cannot carry a hash, a script can; the import finds the same module.
async function script([url, integrity]) {
  const tag = Object.assign(document.createElement("script"), { type: "module", crossOrigin: "anonymous", integrity });
  tag.src = trusted("createScriptURL", url);
  const loaded = new Promise((then, fail) => Object.assign(tag, { onload: then, onerror: fail }));
  document.head.append(tag);
  await loaded.catch(() => {
    throw fault("SG104", url + " could not be loaded; check network, script-src, Access-Control-Allow-Origin, and that all files are of one build.");
  });
  tag.remove();
  return import(url);
}

let guest;

// The part that all elements share. A fault leaves nothing behind, so that the next try starts anew.
function begin() {
  guest ??= script([new URL(GUEST[0], import.meta.url).href, GUEST[1]]).catch((error) => {
    guest = undefined;
    throw error;
  });
  return guest;
}

class SciaticaGuide extends HTMLElement {
  static version = VERSION;
  static observedAttributes = Object.values(MIRRORED);

  status = "idle";
  code = "";

  constructor() {
    super();
    const make = (name, more) => Object.assign(document.createElement(name), more);
    this.article = make("slot");
    this.article.append(make("a", { href: new URL("{root}", import.meta.url), textContent: WORDS.open }));
    this.place = make("div", { className: "place-of-guide" });
    this.note = make("p", { part: "status" });
    this.note.setAttribute("role", "status");
    const shadow = this.attachShadow({ mode: "open" });
    shadow.append(make("slot", { name: "header" }), this.article, this.note, this.place, make("slot", { name: "cta" }));
    this.wear(":host{display:block}:host([hidden]){display:none}p:empty{display:none}");
  }

  connectedCallback() {
    // Properties that were set before the definition hide the accessors.
    for (const name in MIRRORED) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (this.status !== "idle") return;
    if (this.getAttribute("loading") === "eager" || !globalThis.IntersectionObserver) return this.start();
    this.near ??= new IntersectionObserver((entries) => entries.some((it) => it.isIntersecting) && this.start(), { rootMargin: "50%" });
    this.near.observe(this);
  }

  disconnectedCallback() {
    // A move takes an element out and puts it in again at once; only what stays out ends.
    queueMicrotask(() => this.isConnected || this.end());
  }

  attributeChangedCallback(name, before, now) {
    if (this.status !== "ready" || before === now) return;
    if (name === "area") this.select(now);
    else this.session.dress();
  }

  async start() {
    if (this.status === "loading" || this.status === "ready") return;
    this.near?.disconnect();
    this.become("loading");
    this.note.textContent = "";
    const slow = setTimeout(() => (this.note.textContent = WORDS.loading), PATIENCE);
    try {
      const { open } = await begin();
      const session = await open(this, trusted, script);
      if (this.status !== "loading") return session.end();
      this.session = session;
      this.article.hidden = true;
      this.note.textContent = "";
      this.become("ready");
      this.tell("sg-ready");
    } catch (error) {
      if (!error.said) say(error.level ?? "error", error.code ?? "SG201", error.message);
      this.fallBack(error.code ?? "SG201");
    } finally {
      clearTimeout(slow);
    }
  }

  // The words come back, with the chosen area open; what the network broke can be tried again.
  fallBack(code) {
    if (this.status !== "loading" && this.status !== "ready") return;
    const area = this.session?.area();
    this.end();
    this.code = code;
    for (const it of this.querySelectorAll("details[data-area]")) it.open ||= it.dataset.area === area;
    if (code === "SG104" || code === "SG107") {
      const again = Object.assign(document.createElement("button"), { type: "button", textContent: WORDS.retry });
      again.onclick = () => this.start();
      this.note.append(again);
    }
    this.become("fallback");
    this.tell("sg-fallback", { code });
  }

  end() {
    this.near?.disconnect();
    this.near = undefined;
    this.session?.end();
    this.session = undefined;
    this.note.textContent = "";
    this.article.hidden = false;
    this.become("idle");
  }

  become(status) {
    this.status = status;
    if (status === "ready" || status === "fallback") {
      this.settle?.(status);
      this.settle = this.promise = undefined;
    }
    try {
      this.internals ??= this.attachInternals();
      for (const it of ["ready", "fallback"]) this.internals.states[it === status ? "add" : "delete"](it);
    } catch {
      // Older engines know no states.
    }
  }

  // A constructed sheet passes any style-src; older engines get an element.
  wear(css) {
    const root = this.shadowRoot;
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      root.append(Object.assign(document.createElement("style"), { textContent: css }));
    }
  }

  tell(name, detail = null, bubbles = true) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles, composed: bubbles }));
  }

  select(area) {
    this.session?.select(area);
  }

  reset() {
    this.session?.reset();
  }

  whenReady() {
    if (this.status === "ready" || this.status === "fallback") return Promise.resolve(this.status);
    return (this.promise ??= new Promise((then) => (this.settle = then)));
  }
}

for (const [property, attribute] of Object.entries(MIRRORED)) {
  Object.defineProperty(SciaticaGuide.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute);
    },
    set(value) {
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  });
}

const first = customElements.get(TAG);
if (first) say("info", "SG502", "the element is there already, version " + first.version + "; this copy, " + VERSION + ", does nothing. Keep one script.");
else customElements.define(TAG, SciaticaGuide);
