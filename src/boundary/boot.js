// Starts the app, and puts the readable page back if it ever fails. The build appends this to the
// script that wasm-bindgen writes, where `__wbg_init` loads the app.
const root = document.getElementById("sciatica-guide");
const article = root.innerHTML;
let alive = true;

// The styles that look for checked controls count only while nobody tells what is on.
const before = (count) => document.querySelectorAll("[data-before]").forEach((it) => (it.disabled = !count));

// After a fault inside the app its memory cannot be trusted: fresh markup has none of its listeners. A tap
// that is under way still counts.
function fallBack(error) {
  if (!alive) return;
  alive = false;
  setTimeout(putBack, 300);
  console.error("Sciatica Guide: the app stopped; the page goes on without it. Reload to restart.", error);
}

function putBack() {
  const inputs = () => [...root.querySelectorAll("input")];
  const chosen = inputs().map((it) => it.checked);
  root.innerHTML = article;
  root.removeAttribute("data-ready");
  before(true);
  inputs().forEach((it, at) => (it.checked = chosen[at]));
}

const isFault = (error) => error instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => isFault(event.error) && fallBack(event.error));
addEventListener("unhandledrejection", (event) => isFault(event.reason) && fallBack(event.reason));

__wbg_init({ module_or_path: new URL("{wasm}", import.meta.url) }).then(() => before(false)).catch((error) => {
  if (isFault(error)) return fallBack(error);
  console.error("Sciatica Guide: the app could not load; the page works without it. Check that the .wasm file is served and may run.", error);
});
