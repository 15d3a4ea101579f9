// What a studio shows of itself in the head of the guide, as its snippet says: never in what a state means.

import { BRAND } from "./slots.js";

/** @typedef {Partial<Record<"accent" | "logo" | "voice" | "name", string | null | undefined>>} Brand */

/**
 * White where text of it can be read on a colour, black elsewhere: one of the two always has a contrast of 4.5:1.
 * @param {string} colour
 */
function on(colour) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) >= 4.5 ? "white" : "black";
}

/**
 * @param {HTMLElement} guide
 * @param {Brand} wished
 * @param {(name: string, remedy: string) => void} refuse says what cannot be shown, and what to write instead
 */
export function setBrand(guide, wished, refuse) {
  const head = /** @type {Element} */ (guide.querySelector(".brand"));
  const can = (/** @type {keyof Brand} */ name, /** @type {boolean} */ isGood, /** @type {string} */ remedy) => {
    if (wished[name] && !isGood) refuse(name, remedy);
    return wished[name] && isGood ? wished[name] : undefined;
  };
  const written = wished.accent?.replace(/^#?/, "#") ?? "";
  const accent = can("accent", new RegExp(BRAND.colour).test(written), "write # and six digits, as in #124b4d") && written;
  const isPicture = new RegExp(BRAND.logo).test(wished.logo ?? "") && (wished.logo ?? "").length <= BRAND.largestLogo;
  const logo = can("logo", isPicture, "write data:image/png;base64, and the picture, " + BRAND.largestLogo + " letters at most");
  const { voice: said } = wished;
  const isHonest = !new RegExp(BRAND.promise, "i").test(said ?? "") && (said ?? "").length <= BRAND.longestVoice;
  const voice = can("voice", isHonest, "use " + BRAND.longestVoice + " letters at most, and promise no result");
  const name = can("name", (wished.name ?? "").length <= 60, "use 60 letters at most");
  if (accent) {
    guide.style.setProperty("--brand", accent);
    guide.style.setProperty("--on-brand", on(accent));
  }
  if (logo) head.querySelector(".logo")?.replaceWith(Object.assign(document.createElement("img"), { className: "logo", src: logo, alt: "" }));
  const studio = head.querySelector(".studio-name");
  if (name && studio) studio.textContent = name;
  if (voice) {
    const place = guide.querySelector(".voice") ?? document.createElement("p");
    head.after(Object.assign(place, { className: "voice offer", textContent: voice }));
  }
  if (!(accent || logo || name || voice)) return;
  head.classList.add("branded");
  guide.style.setProperty("--head", "static");
  guide.style.setProperty("--head-room", "3em");
}
