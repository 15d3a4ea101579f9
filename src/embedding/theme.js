// Colours and measures of the host page, as far as they can be read. A pair below the contrast that reading
// needs is replaced by the guide's own.

const TEXT = 4.5;
const SHAPE = 3;
const SWITCHED = 100; // ms without another change of the page
/** @type {Record<string, string>} */
const MEASURES = { "--sg-font-family": "--face", "--sg-radius": "--radius" };
/**
 * Each colour of a host, the guide's own name of it, its least contrast, and what it must stand out from.
 * @type {[name: string, own: string, least: number, others: string[]][]}
 */
const COLOURS = [
  ["--sg-color-bg", "--paper", TEXT, ["--ink", "--ink2", "--act", "--good", "--mind", "--stop"]],
  ["--sg-color-surface", "--sheet", TEXT, ["--ink", "--ink2", "--act", "--good", "--mind", "--stop"]],
  ["--sg-color-text", "--ink", TEXT, ["--paper", "--sheet", "--sand"]],
  ["--sg-color-accent", "--act", TEXT, ["--paper", "--sheet", "--on-act"]],
  ["--sg-color-on-accent", "--on-act", TEXT, ["--act"]],
  ["--sg-color-caution", "--mind", TEXT, ["--mind-tint", "--sheet"]],
  ["--sg-color-region", "--region", SHAPE, ["--paper"]],
  ["--sg-color-focus", "--focus", SHAPE, ["--paper", "--sheet"]],
];

/** @typedef {[red: number, green: number, blue: number]} Rgb */

/**
 * Red, green, blue from 0 to 255; nothing for a colour that is not opaque or not known.
 * @param {string} colour
 * @returns {Rgb | undefined}
 */
function channels(colour) {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return undefined;
  pen.fillStyle = "#010203";
  pen.fillStyle = colour.trim();
  const hex = /^#(..)(..)(..)$/.exec(pen.fillStyle);
  if (hex?.[0] === "#010203" && colour.trim() !== "#010203") return undefined;
  if (hex) return /** @type {Rgb} */ (hex.slice(1).map((it) => parseInt(it, 16)));
  // Some browsers give back other pixels than were painted: what one can see through is told before.
  if (/^rgba\(.*, 0?\.?\d+\)$/.test(pen.fillStyle)) return undefined;
  // What is written in newer ways, such as oklch(), is painted and looked at.
  pen.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [r, g, b] : undefined;
}

/** @param {Rgb} rgb */
function luminance(rgb) {
  const [r, g, b] = /** @type {Rgb} */ (rgb.map((it) => ((it /= 255) <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * From 1 to 21, as WCAG 2 counts it.
 * @param {Rgb} one
 * @param {Rgb} other
 */
function contrast(one, other) {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

/**
 * The first ground that is painted behind an element.
 * @param {Element} element
 * @returns {Rgb}
 */
function ground(element) {
  /** @type {Element | undefined} */
  let it = element;
  while (it) {
    const rgb = channels(getComputedStyle(it).backgroundColor);
    if (rgb) return rgb;
    const root = it.getRootNode();
    it = it.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
  return [255, 255, 255];
}

const css = (/** @type {Rgb} */ rgb) => "rgb(" + rgb.join(" ") + ")";

/**
 * Gives a guide what its host asks for: attribute `theme` and custom properties.
 * @param {Element} host
 * @param {HTMLElement} guide
 * @param {import("./messages.js").Say} say
 */
export function applyTheme(host, guide, say) {
  const around = getComputedStyle(host);
  /** @type {Record<string, string>} */
  const adopted = {};
  let theme = host.getAttribute("theme");
  if (theme === "host") {
    const rgb = ground(host);
    const text = channels(around.color);
    theme = luminance(rgb) < 0.18 ? "dark" : "light";
    adopted["--sg-color-bg"] = adopted["--sg-color-surface"] = css(rgb);
    if (text) adopted["--sg-color-text"] = css(text);
    adopted["--sg-font-family"] = around.fontFamily;
  }
  if (theme === "light" || theme === "dark") guide.dataset.theme = theme;
  else delete guide.dataset.theme;

  const wish = (/** @type {string} */ name) => around.getPropertyValue(name).trim() || adopted[name] || "";
  for (const [name, own] of Object.entries(MEASURES)) guide.style.setProperty(own, wish(name));
  guide.style.setProperty("font-size", wish("--sg-font-size"));
  guide.style.setProperty("max-width", wish("--sg-max-width"));
  applyColours(guide, wish, say);
}

/**
 * @param {HTMLElement} guide
 * @param {(name: string) => string} wish
 * @param {import("./messages.js").Say} say
 */
function applyColours(guide, wish, say) {
  for (const [, own] of COLOURS) guide.style.removeProperty(own);
  const built = getComputedStyle(guide);
  /** @type {Map<string, Rgb | undefined>} */
  const now = new Map();
  for (const it of COLOURS.flatMap(([, own, , others]) => [own, ...others])) now.set(it, channels(built.getPropertyValue(it)));
  const wanted = new Map(now);
  for (const [name, own] of COLOURS) {
    const value = wish(name);
    if (!value) continue;
    // What depends on something, such as light-dark(), is what it comes to here.
    guide.style.color = value;
    const rgb = guide.style.color ? channels(getComputedStyle(guide).color) : undefined;
    guide.style.color = "";
    if (rgb) wanted.set(own, rgb);
    else say("warn", "SG501", name + ": " + value + " is no opaque colour that can be checked; the guide's own is used.");
  }
  // What fails takes back its wish, until all that is left goes together.
  for (let again = true; again; ) {
    again = false;
    for (const [name, own, least, others] of COLOURS) {
      const rgb = wanted.get(own);
      if (!rgb || rgb === now.get(own)) continue;
      const worst = Math.min(...others.map((it) => wanted.get(it)).map((it) => (it ? contrast(rgb, it) : Infinity)));
      if (worst < least) {
        say("warn", "SG501", name + " has a contrast of " + worst.toFixed(2) + ":1 where " + least + ":1 is needed; the guide's own colour is used.");
        wanted.set(own, now.get(own));
        again = true;
      }
    }
  }
  for (const [, own] of COLOURS) {
    const rgb = wanted.get(own);
    if (rgb && rgb !== now.get(own)) guide.style.setProperty(own, css(rgb));
  }
}

/**
 * A page's own switch between light and dark is a class or an attribute of it. Those change for other reasons, too, and
 * often at once.
 * @param {() => void} reapply
 * @returns {() => void} ends it
 */
export function watchPage(reapply) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const page = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(reapply, SWITCHED);
  });
  for (const it of [document.documentElement, document.body]) page.observe(it, { attributeFilter: ["class", "data-theme"] });
  return () => {
    page.disconnect();
    clearTimeout(timer);
  };
}
