// The configurator: a guide as chosen, and the snippet that puts the same guide into another page. What is typed
// here goes nowhere: the only requests are for the two snippets and the guide itself.
(() => {
  const PLACEHOLDER = "https://GUIDE_ORIGIN";
  // The address of the guide, as this page lies one folder below it.
  const BASE = new URL("..", location.href).href.replace(/\/$/, "");
  // Milliseconds without a change before the guide is put in anew.
  const CALM = 400;
  // The presets. hosting.html lists the same values.
  const PRESETS = {
    clinical: {
      theme: "light",
      properties: {
        "--sg-color-bg": "#ffffff",
        "--sg-color-surface": "#f4f8fb",
        "--sg-color-text": "#14212b",
        "--sg-color-accent": "#00558c",
        "--sg-color-on-accent": "#ffffff",
        "--sg-color-caution": "#704300",
        "--sg-color-region": "#00558c",
        "--sg-color-focus": "#00558c",
        "--sg-font-family": "Arial,Helvetica,sans-serif",
        "--sg-radius": "0.25em",
      },
    },
    spa: {
      theme: "light",
      properties: {
        "--sg-color-bg": "#fdf3e7",
        "--sg-color-surface": "#fff9f1",
        "--sg-color-text": "#3a2a21",
        "--sg-color-accent": "#8a3b22",
        "--sg-color-on-accent": "#ffffff",
        "--sg-color-caution": "#704300",
        "--sg-color-region": "#8a3b22",
        "--sg-color-focus": "#8a3b22",
        "--sg-font-family": "Georgia,serif",
        "--sg-radius": "1.25em",
      },
    },
    night: {
      theme: "dark",
      properties: {
        "--sg-color-bg": "#0e1116",
        "--sg-color-surface": "#171c23",
        "--sg-color-text": "#f2f4f6",
        "--sg-color-accent": "#8fd3ff",
        "--sg-color-on-accent": "#06202f",
        "--sg-color-caution": "#f2c46a",
        "--sg-color-region": "#8fd3ff",
        "--sg-color-focus": "#8fd3ff",
      },
    },
  };

  const find = (id) => document.getElementById(id);
  const form = find("choices");
  const snippet = find("snippet");
  const stage = find("stage");
  const started = find("started");
  const copied = find("copied");
  let snippets;
  let timer;

  // The guide asks the same of an address of booking.
  function isBookingAddress(text) {
    return /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+([/?#][^\s"'`<>\\^{}|]*)?$/i.test(text.replace("{type}", "").replace("{area}", ""));
  }

  function chosen() {
    const data = new FormData(form);
    const look = data.get("look") ?? "auto";
    const book = data.get("book").trim();
    const preset = PRESETS[look] ?? {};
    return {
      form: data.get("form"),
      area: data.get("area"),
      theme: preset.theme ?? (look === "auto" ? "" : look),
      book: isBookingAddress(book) ? book : "",
      properties: preset.properties ?? {},
    };
  }

  const pairs = (them) => Object.entries(them).filter(([, value]) => value);
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

  // Fills what was chosen into the snippet that comes with the guide.
  function text(wish) {
    const own = snippets[wish.form];
    const { area, theme, book } = wish;
    let filled;
    if (wish.form === "frame") {
      const page = PLACEHOLDER + "/v1/embed.html";
      const wishes = pairs({ area, theme, book }).map(([name, value]) => name + "=" + encodeURIComponent(value));
      filled = own.replace(page, () => page + (wishes.length ? "#" : "") + wishes.join("&amp;"));
    } else {
      const style = pairs(wish.properties).map((it) => it.join(":")).join(";");
      const attributes = pairs({ area, theme, "book-url": book, style }).map(([name, value]) => ` ${name}="${escaped(value)}"`);
      filled = own.replace("<sciatica-guide", (tag) => tag + attributes.join(""));
    }
    return filled.replaceAll(PLACEHOLDER, BASE);
  }

  // Puts the guide in anew, as the snippet has it. Its scripts are in this page already.
  function show() {
    const parsed = new DOMParser().parseFromString(snippet.value, "text/html").body.firstElementChild;
    const style = parsed.getAttribute("style") ?? "";
    parsed.removeAttribute("style");
    const guide = document.importNode(parsed, true);
    guide.style.cssText = style;
    guide.addEventListener("sg-fallback", ({ detail }) => explain(detail.code));
    started.textContent = "";
    stage.replaceChildren(guide);
  }

  function explain(code) {
    const link = Object.assign(document.createElement("a"), { href: "trouble.html#" + code, textContent: "what " + code + " means" });
    started.replaceChildren("The app did not start here. See ", link, ".");
  }

  function update() {
    const isElement = new FormData(form).get("form") === "element";
    for (const it of form.querySelectorAll("[data-element-only]")) {
      it.disabled = !isElement;
      if (it.checked && it.disabled) form.querySelector("[name=look][value=auto]").checked = true;
    }
    const book = form.elements.namedItem("book");
    const isWrong = book.value.trim() !== "" && !isBookingAddress(book.value.trim());
    book.setAttribute("aria-invalid", isWrong);
    const fault = isWrong ? "Write a whole address: https://, a host such as book.example.com, and the path, without spaces." : "";
    if (find("book-fault").textContent !== fault) find("book-fault").textContent = fault;

    const now = text(chosen());
    if (now === snippet.value) return;
    snippet.value = now;
    copied.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(show, CALM);
  }

  async function copy() {
    copied.textContent = "";
    try {
      await navigator.clipboard.writeText(snippet.value);
      copied.textContent = "Copied.";
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
    return [name, await response.text()];
  }

  Promise.all(["frame", "element"].map(read)).then(
    (them) => {
      snippets = Object.fromEntries(them);
      for (const it of document.querySelectorAll("[data-live]")) it.hidden = false;
      find("bench").classList.add("live");
      find("waiting").hidden = true;
      form.addEventListener("input", update);
      form.addEventListener("submit", (event) => event.preventDefault());
      find("copy").addEventListener("click", copy);
      update();
    },
    () => (find("waiting").textContent = "The snippets did not load. Reload the page, or take the two files below."),
  );
})();
