// The guide inside a frame: tells the page around it how high it is, and follows its wishes (protocol sg/1).
// Nothing a visitor ticks is ever told; the chosen area only where the frame's own address asks for it.
{
  const page = document.documentElement;
  const guide = document.querySelector(".guide");
  const wishes = new URLSearchParams(location.hash.slice(1));
  const radio = (area) => [...guide.querySelectorAll('[name="area"]')].find((it) => it.value === area);
  const isFramed = parent !== window;
  let around; // who speaks for the page around: its origin, and the number that proves a message is of this frame
  let byHost = false;
  let last; // what the app has come to

  const tell = (t, more, to = "*") => isFramed && parent.postMessage({ sg: 1, n: around?.nonce, t, ...more }, to);
  const height = () => tell("height", { h: Math.ceil(guide.getBoundingClientRect().height) });
  const dress = (theme) => {
    if (theme === "light" || theme === "dark") guide.dataset.theme = page.dataset.theme = theme;
  };
  const refuse = (name, remedy) => console.warn("Sciatica Guide SG304: " + name + " in the frame's address cannot be used; " + remedy + ".");
  // After the app has answered, which takes it a frame or two.
  const reveal = (target) => {
    if (around && target) setTimeout(() => tell("reveal", { y: Math.round(target.getBoundingClientRect().top) }), 100);
  };

  focusMeanings(guide);
  dress(wishes.get("theme"));
  const start = radio(wishes.get("area"));
  if (start) start.checked = true;
  else if (wishes.has("area")) refuse("area", "use lumbar, glutes, piriformis or hamstrings");
  const { template } = document.querySelector(".way-on .book").dataset;
  if (wishes.has("book") && !isBookingAddress(wishes.get("book"))) refuse("book", "write https://, the host and the path");
  book(guide, isBookingAddress(wishes.get("book")) ? wishes.get("book") : template, true);

  addEventListener("message", (event) => {
    const { sg, n, t, theme, area } = Object(event.data);
    if (event.source !== parent || sg !== 1 || typeof n !== "string") return;
    if (t === "init" && !around) {
      around = { nonce: n, origin: event.origin };
      page.dataset.framed = "";
      // What would stick to the window stands in each panel instead.
      const help = [...guide.querySelectorAll(".dock .help")];
      for (const it of guide.querySelectorAll(".panel .types")) it.before(...help.map((link) => link.cloneNode(true)));
      // The content's own box: a document is never lower than its window.
      new ResizeObserver(height).observe(guide);
      if (last) tell(...last);
    }
    if (n !== around?.nonce) return;
    if (t === "init") dress(theme);
    if (t === "select" && radio(area) && !radio(area).checked) {
      byHost = true;
      radio(area).click();
      byHost = false;
    }
    if (t === "reset") guide.querySelectorAll("form").forEach((it) => it.reset());
  });

  guide.addEventListener("change", ({ target: { name, value } }) => {
    if (name !== "area") return;
    reveal(guide.querySelector("#heading-" + value));
    const exposed = around && wishes.get("expose") === "1" && !byHost;
    if (exposed && around.origin !== "null") tell("select", { area: value }, around.origin);
  });
  guide.addEventListener("click", ({ target }) => {
    const link = target.closest("a[href]");
    const href = link?.getAttribute("href") ?? "";
    if (href.startsWith("#")) {
      const place = document.getElementById(href.slice(1));
      place?.closest("details:not([open])")?.setAttribute("open", "");
      reveal(place);
    } else if (link?.closest(".way-on")) {
      tell("book", { kind: href.startsWith("tel:") ? "tel" : "url" });
    }
  });

  addEventListener("sg-status", ({ detail: { code } }) => tell(...(last = code ? ["fallback", { code }] : ["ready"])));
  tell("hello");
}
