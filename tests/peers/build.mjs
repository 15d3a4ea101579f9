// Builds every peer into dist/, each for release as its makers advise. `cargo xtask bench` puts content.json beside it.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { build } from "vite";
import solid from "vite-plugin-solid";
import { page } from "./static.mjs";

const here = (path) => new URL(path, import.meta.url).pathname;
const jsx = (importSource) => ({ oxc: { jsx: { runtime: "automatic", importSource } } });
const PEERS = { react: jsx("react"), preact: jsx("preact"), solid: { plugins: [solid()] } };

for (const [name, settings] of Object.entries(PEERS)) {
  await copyFile(here("index.html"), here(`${name}/index.html`));
  await build({
    ...settings,
    configFile: false,
    root: here(name),
    base: "./",
    logLevel: "warn",
    build: { outDir: here(`dist/${name}`), emptyOutDir: true },
  });
}

await mkdir(here("dist/static"), { recursive: true });
const content = JSON.parse(await readFile(here("content.json"), "utf8"));
await writeFile(here("dist/static/index.html"), await page(content));
