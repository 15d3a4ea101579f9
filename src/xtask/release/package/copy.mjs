#!/usr/bin/env node
// Copies the files to host into a folder that a page is served from: npx sciatica-guide public/sciatica-guide

import { cp, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const USE = "npx sciatica-guide public/sciatica-guide";

const [folder, ...more] = process.argv.slice(2);
if (!folder || folder.startsWith("-") || more.length > 0) {
  console.error("Say where to, in one word: " + USE + " (a folder with a space in its name goes in quotes)");
  process.exit(1);
}
const host = fileURLToPath(new URL("host", import.meta.url));
try {
  // Files of an earlier version stay: pages that are open still ask for them.
  await cp(host, folder, { recursive: true });
} catch (problem) {
  console.error("Sciatica Guide: cannot copy into " + folder + ": " + problem.message + "; name a folder that may be written");
  process.exit(1);
}
const files = (await readdir(host, { recursive: true, withFileTypes: true })).filter((it) => it.isFile());
console.log("Sciatica Guide: " + files.length + " files are in " + folder);
