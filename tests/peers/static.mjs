// The guide without a framework: one page with every panel in it, of which a few lines of script show one.
import { readFile } from "node:fs/promises";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const each = (list, markup) => list.map(markup).join("");
const halves = (outline, kind = "") => `<path${kind} d="${outline}"/><path${kind} d="${outline}" transform="scale(-1 1)"/>`;

function region(area) {
  return `<g role="button" tabindex="0" class="${area.id}" aria-label="${escaped(area.name)}" aria-pressed="false">${
    halves(area.outline)}</g>`;
}

function panel(area, words) {
  return `<section class="panel" id="panel-${area.id}" hidden><p>${escaped(area.place)}</p><h2>${escaped(area.name)}</h2>
<p><i lang="la">${escaped(area.latin)}</i></p>${each(area.about, (it) => `<p>${escaped(it)}</p>`)}
<div class="careful"><h3>${escaped(words.whenToBeCareful)}</h3>
<ul>${each(area.cautions, (it) => `<li><h4>${escaped(it.name)}</h4>${escaped(it.text)}</li>`)}</ul></div>
<h3>${escaped(words.typesThatMaySuit)}</h3>
<ul>${each(area.types, (it) => `<li><p>${escaped(it.fit)}</p><h4>${escaped(it.name)}</h4>${escaped(it.reason)}</li>`)}</ul>
<h3>${escaped(words.tellYourTherapist)}</h3><ol>${each(area.tell, (it) => `<li>${escaped(it)}</li>`)}</ol></section>`;
}

const SCRIPT = `const regions = document.querySelectorAll("[role=button]"), panels = document.querySelectorAll(".panel");
const choose = (region) => { regions.forEach((it, at) => {
  it.setAttribute("aria-pressed", it === region); panels[at].hidden = it !== region; }); };
regions.forEach((it) => { it.onclick = () => choose(it);
  it.onkeydown = (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(it); } }; });`;

/** The page as text. */
export async function page({ areas, body, viewBox, words }) {
  const head = await readFile(new URL("index.html", import.meta.url), "utf8");
  const style = await readFile(new URL("style.css", import.meta.url), "utf8");
  const guide = `<main><h1>${escaped(words.heading)}</h1><p>${escaped(words.lead)}</p>
<div class="figure"><svg viewBox="${viewBox}" role="group" aria-label="${escaped(words.drawing)}">${
    halves(body, ' class="body"')}${each(areas, region)}</svg></div>
<div aria-live="polite">${each(areas, (it) => panel(it, words))}</div></main>
<script>${SCRIPT}</script>`;
  return head
    .replace("</head>", () => `<style>${style}</style></head>`)
    .replace(/<main[^]*<\/script>/, () => guide);
}
