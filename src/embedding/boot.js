// Starts the app on a page of its own, and puts the readable page back if it ever fails. The build appends
// this to the script that wasm-bindgen writes, where `__wbg_init` takes the app.
const root = document.querySelector("main#sciatica-guide[data-build='{build}']");
if (root) boot(root);

function boot(root) {
  const article = root.innerHTML;
  const policy = globalThis.trustedTypes?.createPolicy("sciatica-guide", { createHTML: (it) => it });
  const tell = (detail) => dispatchEvent(new CustomEvent("sg-status", { detail }));
  let alive = true;
  let guide; // held for as long as the page lives

  // The styles that look for checked controls count only while nobody tells what is on.
  const before = (count) => document.querySelectorAll("[data-before]").forEach((it) => (it.disabled = !count));

  // Fresh markup has no listener of an app that cannot be trusted any more. A tap that is under way still counts.
  const fallBack = (message) => {
    if (!alive) return;
    alive = false;
    say("error", "SG201", "the app stopped (" + message + "); the page goes on without it. Reload to restart.");
    tell({ code: "SG201" });
    setTimeout(putBack, 300);
  };
  const putBack = () => {
    const inputs = () => [...root.querySelectorAll("input")];
    const chosen = inputs().map((it) => it.checked);
    root.innerHTML = policy ? policy.createHTML(article) : article;
    root.removeAttribute("data-ready");
    before(true);
    inputs().forEach((it, at) => (it.checked = chosen[at]));
  };
  const watch = (error) => isCrash(error) && fallBack(error.message);
  addEventListener("error", (event) => watch(event.error));
  addEventListener("unhandledrejection", (event) => watch(event.reason));

  load(new URL("{wasm}", import.meta.url).href)
    .then(async (module) => {
      try {
        await __wbg_init({ module_or_path: module });
        on_panic(fallBack);
      } catch {
        return notStarted();
      }
      guide = mount(root);
      before(false);
      tell({});
    })
    .catch((error) => {
      if (!(error instanceof Fault)) return fallBack(error.message);
      error.say();
      tell({ code: error.code });
    });
}
