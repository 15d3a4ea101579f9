// A meaning that opens takes the focus; Escape and its button give it back.
function focusMeanings(guide) {
  guide.addEventListener("toggle", ({ target, newState }) => newState === "open" && target.matches(".meaning") && target.focus(), true);
}
