// In the pages of a session, before their program is there.

import { heal, isMissing } from "./whole.js";

// Nor is the next one to find what somebody said who has left.
addEventListener("pagehide", () => document.querySelector("form")?.reset());
addEventListener("load", () => {
  heal();
  // The words are there to be read and filled in; that nothing leads through them is said.
  const line = isMissing() && document.querySelector(".session-fault");
  if (!line) return;
  line.textContent = document.querySelector("[data-word='failed']")?.textContent ?? "";
  line.removeAttribute("hidden");
});
