// The configurator: the snippet as chosen, and a page of the same kind as the studio's with that snippet in it. What
// is typed here goes nowhere: the only requests are for the snippets, that page and the guide itself.
import { flaw, isBookingAddress, isLocal, written } from "./address.js";
import { PLATFORMS, PRESETS } from "./tables.js";

const PLACEHOLDER = "https://GUIDE_ORIGIN";
// The address of the guide, as this page lies one folder below it.
const BASE = new URL("..", location.href).href.replace(/\/$/, "");
const CALM = 400; // ms without a change before the snippet is tried anew
const PATIENCE = 10000; // ms after which a preview that was in view all the while should have said something
const DESK = 1100; // px

const find = (id) => document.getElementById(id);
const [form, snippet, stage, started, copied] = ["choices", "snippet", "stage", "started", "copied"].map(find);
const LARGEST_LOGO = 16384; // letters of its address: as many as the guide takes
const LOGO_HEIGHT = 96; // px
const LOGO_KINDS = /^data:image\/(png|jpeg|webp|svg\+xml)[;,]/; // what the guide shows
// Whether the host lets other pages load the files of the guide. Without its headers a frame may load them itself.
let isOpen = true;
let snippets, brand, timer, waiting, shown, logo = "";

// What is typed for massage types, each with its address.
function bookings() {
  const typed = [...form.querySelectorAll("[data-type]")].map((it) => [it.dataset.type, written(it.value)]);
  return typed.filter(([, address]) => address);
}

function chosen() {
  const data = new FormData(form);
  const look = data.get("look") ?? "auto";
  const book = written(data.get("book") ?? "");
  const preset = PRESETS[look] ?? {};
  return {
    form: data.get("form"),
    area: data.get("area"),
    theme: preset.theme ?? (look === "auto" ? "" : look),
    book: isBookingAddress(book) ? book : "",
    books: bookings().filter(([, address]) => isBookingAddress(address)).map((it) => it.join("=")).join(" "),
    strict: data.has("strict"),
    mode: data.has("mode") ? "visit" : "",
    accent: data.has("has-accent") ? data.get("accent") : "",
    name: (data.get("studio") ?? "").trim(),
    voice: isPromised(data.get("voice") ?? "") ? "" : (data.get("voice") ?? "").trim(),
    logo,
    properties: preset.properties ?? {},
  };
}

const isPromised = (sentence) => new RegExp(brand.promise, "i").test(sentence);
const pairs = (them) => Object.entries(them).filter(([, value]) => value);
const escaped = (words) => words.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

// Fills what was chosen into the snippet that comes with the guide.
function filled(wish) {
  // A link is what every snippet of the frame holds, too.
  if (wish.form === "link") {
    const [link] = /<p><a.*<\/p>/.exec(snippets.frame);
    return link.replace(PLACEHOLDER + "/", (page) => page + (wish.area && "#area=" + wish.area)).replaceAll(PLACEHOLDER, BASE);
  }
  const kept = snippets[wish.form];
  const open = isOpen ? kept : withoutHeaders(kept);
  const own = wish.strict ? withoutStyles(open) : open;
  const { area, theme, mode, book, books, accent, name: studio, voice, logo: picture } = wish;
  let result;
  if (wish.form === "frame") {
    const page = PLACEHOLDER + "/v1/embed.html";
    const wishes = pairs({ area, theme, mode, book, books, accent, name: studio, voice, logo: picture }).map(([name, value]) => name + "=" + encodeURIComponent(value));
    result = own.replace(page, () => page + (wishes.length ? "#" : "") + wishes.join("&amp;"));
  } else {
    const style = pairs(wish.strict ? {} : wish.properties).map((it) => it.join(":")).join(";");
    const attributes = pairs({ area, theme, mode, "book-url": book, "book-urls": books, accent, voice, logo: picture, style }).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    result = own.replace("<sciatica-guide", (tag) => tag + attributes.join(""));
    // A name is a fact of the studio, which an element reads between its tags.
    const facts = JSON.stringify({ studio: { name: studio } }).replaceAll("<", "\\u003c").replaceAll("&", "\\u0026");
    if (studio) result = result.replace("</sciatica-guide>", (end) => `<script type="application/json">${facts}</script>\n${end}`);
  }
  return result.replaceAll(PLACEHOLDER, BASE);
}

// What is left to a page that lets no style stand inside it: attributes, of which the snippet has its size.
const withoutStyles = (them) => them.replace(/<style.*<\/style>\n/, "").replace(/ style="[^"]*"/, ' frameborder="0"');
const withoutHeaders = (them) => them.replace('sandbox="', '$&allow-same-origin ').replace(/ crossorigin="anonymous"| integrity="[^"]*"/g, "");

const platform = () => form.elements.namedItem("platform");

// Opens a page like those of the platform, which takes the snippet from here; what runs there would run on them.
// An empty fragment would scroll this page to its own start of the frame.
function show() {
  const title = "A page like yours, with the guide in it";
  stage.replaceChildren(Object.assign(document.createElement("iframe"), { title, src: "../preview/" + (platform().value && "#" + platform().value) }));
  started.textContent = chosen().form === "link" ? "" : "Loading…";
  clearTimeout(waiting);
  if (chosen().form === "frame") waiting = setTimeout(doubt, PATIENCE, false);
}

// A frame loads once it comes near the window.
function doubt(wasThere) {
  const { top, bottom } = stage.getBoundingClientRect();
  const isThere = bottom > 0 && top < innerHeight;
  if (started.textContent !== "Loading…") return;
  if (wasThere && isThere) {
    const link = Object.assign(document.createElement("a"), { href: "trouble.html#SG401", textContent: "what may keep a frame from loading" });
    started.replaceChildren("Still loading. On a slow line that takes a while. If nothing comes, see ", link, ".");
  } else waiting = setTimeout(doubt, PATIENCE, isThere);
}

// A window for a desk is as wide as one, and shown as small as the place for it asks.
function fit() {
  const isPhone = find("size-phone").checked;
  stage.dataset.size = isPhone ? "phone" : "desktop";
  stage.style.setProperty("--scale", isPhone ? 1 : Math.min(1, stage.clientWidth / DESK));
}

function hear({ source, data }) {
  if (source !== stage.firstElementChild?.contentWindow) return;
  const { value, selectedOptions } = platform();
  if (data?.event === "sg-ready") started.textContent = "It runs on " + (value && value !== "html" ? "a page built like those of " + selectedOptions[0].text : "a plain page") + ".";
  if (data?.event === "sg-fallback") explain(data.code);
  if (data?.event === "removed") started.textContent = "This is all that such a site leaves of the snippet. Take the link.";
}

function explain(code) {
  const link = Object.assign(document.createElement("a"), { href: "trouble.html#" + code, textContent: "what " + code + " means" });
  started.replaceChildren("The app did not start here. See ", link, ".");
}

function update() {
  const kind = form.elements.namedItem("form").value;
  for (const it of form.querySelectorAll("[data-element-only]")) {
    it.disabled = kind !== "element";
    if (it.checked && it.disabled) form.querySelector("[name=look][value=auto]").checked = true;
  }
  // The page to which a link leads is the guide's own.
  find("link-hint").hidden = kind !== "link";
  const inside = "[name=look]:not([data-element-only]), .own-head input, #book, [data-type], #mode, #strict";
  for (const it of form.querySelectorAll(inside)) it.disabled = kind === "link";
  const book = form.elements.namedItem("book");
  const isWrong = book.value.trim() !== "" && !isBookingAddress(written(book.value));
  book.setAttribute("aria-invalid", isWrong);
  const fault = isWrong ? "Write a whole address: https://, a host such as book.example.com, and the path." : "";
  if (find("book-fault").textContent !== fault) find("book-fault").textContent = fault;
  for (const it of form.querySelectorAll("[data-type]")) it.setAttribute("aria-invalid", it.value.trim() !== "" && !isBookingAddress(written(it.value)));
  const wrong = bookings().filter(([, address]) => !isBookingAddress(address)).map(([type]) => form.elements.namedItem("book-" + type).labels[0].textContent);
  const faults = wrong.length ? "Left out, as it is no whole https:// address: " + wrong.join(", ") + "." : "";
  if (find("books-fault").textContent !== faults) find("books-fault").textContent = faults;

  // The guide says the same of it, where only a developer looks.
  const voice = form.elements.namedItem("voice");
  const isPromise = isPromised(voice.value);
  voice.setAttribute("aria-invalid", isPromise);
  const promised = isPromise ? "This promises a result, so it is left out. Say what massage may do." : "";
  if (find("voice-fault").textContent !== promised) find("voice-fault").textContent = promised;

  const now = filled(chosen());
  const page = platform().value + now;
  if (page === shown) return;
  shown = page;
  if (now !== snippet.value) copied.textContent = "";
  snippet.value = now;
  clearTimeout(timer);
  timer = setTimeout(show, CALM);
}

const readAs = (file) =>
  new Promise((onload, onerror) => {
    const reader = Object.assign(new FileReader(), { onload: () => onload(reader.result), onerror });
    reader.readAsDataURL(file);
  });

// A drawing stays as it is; a photograph is made as small as it is shown.
async function readLogo({ target }) {
  const [file] = target.files;
  logo = file ? await readAs(file).then(small).catch(() => undefined) : "";
  find("logo-fault").textContent = logo === undefined ? "This file is no picture that fits: take a PNG, JPEG, WebP or SVG with few details." : "";
  logo ??= "";
  update();
}

async function small(address) {
  const picture = Object.assign(new Image(), { src: address });
  await picture.decode();
  if (address.length <= LARGEST_LOGO && LOGO_KINDS.test(address)) return address;
  const height = Math.min(LOGO_HEIGHT, picture.naturalHeight);
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.round((picture.naturalWidth * height) / picture.naturalHeight), height });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, height);
  return ["image/webp", "image/png"].map((kind) => canvas.toDataURL(kind)).find((it) => it.length <= LARGEST_LOGO);
}

// All that was chosen, behind the # of this page's address, which no server sees. A logo is too long for that.
function testLink() {
  const wishes = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value && (name !== "accent" || form.elements.namedItem("has-accent").checked)) wishes.set(name, value);
  return location.href.replace(/#.*/, "") + "#" + wishes;
}

// The choices of a test link.
function takeOver() {
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    const field = form.elements.namedItem(name);
    // A choice that there is not leaves the one that stands.
    if (field instanceof RadioNodeList) for (const it of field) it.checked ||= it.value === value;
    else if (field?.type === "checkbox") field.checked = true;
    else if (field?.options) field.value = [...field.options].some((it) => it.value === value) ? value : field.value;
    else if (field && field.type !== "file") field.value = value;
  }
  const more = form.querySelector(".more-fields");
  more.open ||= bookings().length > 0;
}

function place() {
  const { value } = platform();
  const [, words] = PLATFORMS[value] ?? PLATFORMS[""];
  const more = Object.assign(document.createElement("a"), { href: "platforms.html" + (value && "#" + value), textContent: "Where to paste" });
  find("place").replaceChildren(words + " ", more);
}

async function share() {
  copied.textContent = "";
  try {
    await navigator.clipboard.writeText(testLink());
    copied.textContent = "The test link is copied." + (logo ? " It leaves out the logo." : "");
  } catch {
    history.replaceState(null, "", testLink());
    copied.textContent = "The test link is in the address bar. Copy it from there.";
  }
}

// Whether something that was written cannot be used.
const leavesOut = () => form.querySelector('[aria-invalid="true"]:enabled') !== null || find("logo-fault").textContent !== "";

async function copy() {
  copied.textContent = "";
  try {
    await navigator.clipboard.writeText(snippet.value);
    copied.textContent = "Copied." + (leavesOut() ? " What is marked as wrong above is not in it." : "") + (isLocal(location.hostname) ? " But its address is known to this computer alone." : "");
  } catch {
    // No clipboard without https, or the browser's leave.
    snippet.focus();
    snippet.select();
    copied.textContent = "The snippet is selected. Copy it with Ctrl+C, or Command+C on a Mac.";
  }
}

async function read(name) {
  const response = await fetch("../v1/" + name + ".snippet.html", { credentials: "omit" });
  if (!response.ok) throw new Error(response.status);
  isOpen &&= response.headers.has("Access-Control-Allow-Origin");
  return [name, await response.text()];
}

// Whether the host keeps the frame from other sites, as some do of themselves: the preview, on the same site, shows it.
async function isRefused() {
  const { ok, headers } = await fetch("../v1/embed.html", { credentials: "omit" });
  return !ok || headers.has("X-Frame-Options") || /frame-ancestors(?! \*)/.test(headers.get("Content-Security-Policy") ?? "");
}

// What the guide takes in its head: the pattern of a promise is the one of its own words.
async function readBrand() {
  const response = await fetch("brand.json", { credentials: "omit" });
  if (!response.ok) throw new Error(response.status);
  return response.json();
}

Promise.all([readBrand(), ...["frame", "element"].map(read)]).then(
  ([rules, ...them]) => {
    brand = rules;
    snippets = Object.fromEntries(them);
    for (const it of document.querySelectorAll("[data-live]")) it.hidden = false;
    find("bench").classList.add("live");
    find("waiting").hidden = true;
    find("local").textContent = flaw(location, BASE);
    takeOver();
    find("plain").hidden = isOpen;
    find("form-element").disabled = !isOpen;
    if (!isOpen && find("form-element").checked) find("form-frame").checked = true;
    place();
    isRefused().then((it) => (find("refused").hidden = !it));
    for (const link of document.querySelectorAll("[download]")) {
      link.download = link.href.split("/").at(-1);
      const kept = snippets[link.download.split(".")[0]];
      link.href = URL.createObjectURL(new Blob([(isOpen ? kept : withoutHeaders(kept)).replaceAll(PLACEHOLDER, BASE)]));
      link.parentElement.hidden = !isOpen && link.download.startsWith("element");
    }
    find("files").textContent = ", with the address of this site in them";
    form.addEventListener("input", update);
    platform().addEventListener("change", ({ target }) => {
      const [best] = PLATFORMS[target.value];
      find("form-" + (isOpen || best === "link" ? best : "frame")).checked = true;
      place();
      update();
    });
    find("size-phone").checked ||= matchMedia("(width < 40rem)").matches;
    for (const it of document.querySelectorAll("[name=size]")) it.addEventListener("change", fit);
    new ResizeObserver(fit).observe(stage);
    addEventListener("message", hear);
    // A test link may be pasted over this page's own address.
    addEventListener("hashchange", () => location.hash.includes("=") && location.reload());
    // Who takes a color wants it.
    find("accent").addEventListener("input", () => (find("has-accent").checked = true));
    find("share").addEventListener("click", share);
    find("logo").addEventListener("change", readLogo);
    form.addEventListener("submit", (event) => event.preventDefault());
    find("copy").addEventListener("click", copy);
    update();
  },
  () => (find("waiting").textContent = "The snippets did not load. Reload the page, or take the two files below."),
);
