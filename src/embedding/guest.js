// The guide as a guest in another page: loads the app once for all elements, and opens a session for each.
const FILES = {
  markup: ["{markup}", "{markup_hash}"],
  script: ["{script}", "{script_hash}"],
  style: ["{style}", "{style_hash}"],
  wording: ["{wording}", "{wording_hash}"],
};
// What a host page may hide; never a caution, a warning sign or the disclaimer.
const HIDEABLE = { header: ".brand", tips: ".tips", booking: ".book, .share" };

const THEMES = ["auto", "light", "dark", "host"];

const file = ([name, integrity]) => [new URL(name, import.meta.url).href, integrity];
const sessions = new Set();
let app;
let crashes = 0;

async function read(it) {
  const [url, integrity] = file(it);
  const response = await fetch(url, { integrity, credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {
    throw new Fault("SG104", url + " could not be fetched whole; check network, connect-src, Access-Control-Allow-Origin, and that all files are of one build.");
  });
  return found(response, url).text();
}

async function begin(script) {
  const [wasm, code, css, html] = await Promise.all([
    load(...file(["{wasm}", "{wasm_hash}"])),
    script(file(FILES.script)),
    read(FILES.style),
    read(FILES.markup),
  ]);
  try {
    await code.default({ module_or_path: wasm });
    code.on_panic(crash);
  } catch {
    return notStarted();
  }
  return { mount: code.mount, css, html };
}

// A fault leaves nothing behind, so that the next try starts anew.
function start(script) {
  app ??= begin(script).catch((error) => {
    app = undefined;
    throw error;
  });
  return app;
}

// After a fault inside the app its memory cannot be trusted, and there is no second one on this page.
function crash(message) {
  crashes += 1;
  if (crashes > 1) return;
  say("error", "SG201", "the app stopped (" + message + "); the text is shown again. Reload to restart.");
  app = Promise.reject(new Fault("SG202", "the app has stopped once on this page; the text stays."));
  app.catch(() => undefined);
  // A tap that is under way still counts.
  setTimeout(() => [...sessions].forEach((it) => it.fail()), 300);
}
const watch = (error) => isCrash(error) && sessions.size > 0 && crash(error.message);
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));

// Opens the guide in an element; throws the fault that keeps it from doing so.
export async function open(host, trusted, script) {
  const { mount, css, html } = await start(script);
  const reworded = await wording(host, script);
  const root = document.createElement("div");
  // Not by `innerHTML`, which in a page that is XML reads XML.
  root.append(...new DOMParser().parseFromString(trusted("createHTML", html), "text/html").body.childNodes);
  reworded?.(root);
  if (!host.worn) host.wear(css);
  host.worn = true;
  // Nothing is hydrated that is not in the page.
  root.hidden = true;
  host.place.replaceChildren(root);
  const session = new Session(host, root);
  try {
    session.handle = mount(root);
  } catch (error) {
    session.end();
    if (isCrash(error)) crash(error.message);
    throw Object.assign(new Fault("SG201", error.message), { said: true });
  }
  root.hidden = false;
  session.begin();
  return session;
}

class Session {
  byHost = false;

  constructor(host, root) {
    this.host = host;
    this.root = root;
    this.guide = root.querySelector(".guide");
    sessions.add(this);
  }

  begin() {
    // The markup speaks of other pages as seen from this file.
    for (const link of this.root.querySelectorAll("a[target][href]")) link.href = new URL(link.getAttribute("href"), import.meta.url);
    this.root.addEventListener("click", (event) => this.follow(event));
    this.root.addEventListener("change", ({ target }) => target.name === "area" && this.expose(target.value));
    this.root.addEventListener("reset", ({ target }) => target.matches(".explorer") && this.expose(null));
    for (const kind of ["change", "pointerdown", "keydown"]) this.root.addEventListener(kind, () => this.wait());
    focusMeanings(this.root);
    this.dress();
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.redress = () => this.dress();
    this.scheme.addEventListener?.("change", this.redress);
    // What the reader has opened in the article stays open.
    const opened = this.host.querySelectorAll("details[data-area][open]");
    this.select(this.host.area || (opened.length === 1 ? opened[0].dataset.area : ""));
  }

  // One line for a wish that cannot be met.
  check(attribute, words, known) {
    for (const it of words) {
      if (it && !known.includes(it)) {
        say("warn", "SG304", attribute + " " + it + " is unknown; use " + known.join(", ") + ".");
      }
    }
  }

  follow(event) {
    const link = event.target.closest("a[href]");
    const href = link?.getAttribute("href") ?? "";
    if (href.startsWith("#")) {
      event.preventDefault();
      this.show(href.slice(1));
    } else if (link?.matches(".way-on a, .book")) {
      this.host.tell("sg-book", { kind: href.startsWith("tel:") ? "tel" : "url" });
    }
  }

  // Follows a link inside the guide, which the page around it cannot.
  show(id) {
    const target = this.host.shadowRoot.getElementById(id);
    if (!target) return;
    target.closest("details:not([open])")?.setAttribute("open", "");
    target.scrollIntoView();
    if (!target.matches("input, button, a, summary")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  // Only a page that asks hears of the area, and only of what the visitor has chosen.
  expose(area) {
    if (!this.byHost && this.host.hasAttribute("expose-selection")) this.host.tell("sg-select", { area }, false);
  }

  // On a shared tablet the next visitor starts anew.
  wait() {
    clearTimeout(this.idle);
    const seconds = Number(this.host.getAttribute("idle-reset"));
    if (seconds > 0) this.idle = setTimeout(() => this.reset(), seconds * 1000);
  }

  dress() {
    this.check("theme", [this.host.theme], THEMES);
    dress(this.host, this.guide);
    const hidden = (this.host.hide ?? "").split(/\s+/);
    this.check("hide", hidden, Object.keys(HIDEABLE));
    const wish = this.host.bookUrl;
    if (wish && !isBookingAddress(wish)) {
      say("warn", "SG304", "book-url " + wish + " is no plain https address; write https://, the host and the path.");
    }
    const own = this.guide.querySelector(".way-on .book").dataset.template;
    book(this.guide, isBookingAddress(wish) ? wish : own, true);
    for (const [name, selector] of Object.entries(HIDEABLE)) {
      for (const it of this.guide.querySelectorAll(selector)) {
        if (name !== "booking") it.hidden = hidden.includes(name);
        else if (hidden.includes(name)) it.hidden = true;
      }
    }
  }

  area() {
    return this.root.querySelector("[name=area]:checked")?.value;
  }

  select(area) {
    const radios = [...this.root.querySelectorAll("[name=area]")];
    this.check("area", [area], radios.map((it) => it.value));
    const radio = radios.find((it) => it.value === area);
    if (!radio || radio.checked) return;
    this.byHost = true;
    radio.click();
    this.byHost = false;
  }

  reset() {
    this.byHost = true;
    for (const it of this.root.querySelectorAll("form")) it.reset();
    this.byHost = false;
  }

  fail() {
    this.handle = undefined;
    this.host.fallBack("SG201");
  }

  end() {
    sessions.delete(this);
    clearTimeout(this.idle);
    this.scheme?.removeEventListener?.("change", this.redress);
    this.handle?.free();
    this.root.remove();
  }
}
