#!/usr/bin/env node
// Copies the files to host into a folder that a page is served from: npx sciatica-guide public/sciatica-guide

import { cp, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const [folder] = process.argv.slice(2);
if (!folder || folder.startsWith("-")) {
  console.error("Say where to: npx sciatica-guide public/sciatica-guide");
  process.exit(1);
}
const host = fileURLToPath(new URL("host", import.meta.url));
// Files of an earlier version stay: pages that are open still ask for them.
await cp(host, folder, { recursive: true });
console.log("Sciatica Guide: " + (await readdir(host, { recursive: true })).length + " files and folders are in " + folder);
