// Colours and measures of the host page, as far as they can be read. A pair below the contrast that reading
// needs is replaced by the guide's own.
const TEXT = 4.5;
const SHAPE = 3;
const MEASURES = { "--sg-font-family": "--face", "--sg-radius": "--radius" };
// Each colour of a host, the guide's own name of it, and what it must stand out from.
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

// Red, green, blue from 0 to 255; nothing for a colour that is not opaque or not known.
function channels(colour) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.fillStyle = "#010203";
  pen.fillStyle = colour.trim();
  const hex = /^#(..)(..)(..)$/.exec(pen.fillStyle);
  return hex && !(pen.fillStyle === "#010203" && colour.trim() !== "#010203") && hex.slice(1).map((it) => parseInt(it, 16));
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((it) => (it /= 255) <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// From 1 to 21, as WCAG 2 counts it.
function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

// The first ground that is painted behind an element.
function ground(element) {
  for (let it = element; it; it = it.parentElement ?? it.getRootNode().host) {
    const rgb = channels(getComputedStyle(it).backgroundColor);
    if (rgb) return rgb;
  }
  return [255, 255, 255];
}

const css = (rgb) => "rgb(" + rgb.join(" ") + ")";

// Dresses a guide: attribute `theme` and custom properties of `host`.
function dress(host, guide) {
  const around = getComputedStyle(host);
  const wish = (name) => around.getPropertyValue(name).trim();
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

  for (const [name, own] of Object.entries(MEASURES)) {
    guide.style.setProperty(own, wish(name) || adopted[name] || "");
  }
  guide.style.setProperty("font-size", wish("--sg-font-size"));
  guide.style.setProperty("max-width", wish("--sg-max-width"));

  const wishes = COLOURS.map((it) => [...it, wish(it[0]) || adopted[it[0]]]);
  for (const [, own] of wishes) guide.style.removeProperty(own);
  const built = getComputedStyle(guide);
  const now = Object.fromEntries(wishes.flatMap(([, own, , others]) => [own, ...others]).map((it) => [it, channels(built.getPropertyValue(it))]));
  const wanted = { ...now };
  for (const [name, own, , , value] of wishes) {
    if (!value) continue;
    const rgb = channels(value);
    if (rgb) wanted[own] = rgb;
    else say("warn", "SG501", name + ": " + value + " is no opaque colour that can be checked; the guide's own is used.");
  }
  // What fails takes back its wish, until all that is left goes together.
  for (let again = true; again; ) {
    again = false;
    for (const [name, own, least, others] of wishes) {
      if (wanted[own] === now[own]) continue;
      const worst = others.filter((it) => wanted[it]).map((it) => [contrast(wanted[own], wanted[it]), it]).sort((a, b) => a[0] - b[0])[0];
      if (worst && worst[0] < least) {
        say("warn", "SG501", name + " has a contrast of " + worst[0].toFixed(2) + ":1 where " + least + ":1 is needed; the guide's own colour is used.");
        wanted[own] = now[own];
        again = true;
      }
    }
  }
  for (const [, own] of wishes) if (wanted[own] !== now[own]) guide.style.setProperty(own, css(wanted[own]));
}
