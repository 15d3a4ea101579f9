// A tablet that stays on while a visit is led on it.

/**
 * Keeps the tablet of a visit on while the page shows, where the browser can; asked for again on return. A client's own
 * phone goes dark as ever.
 * @param {HTMLElement} root
 */
export function stayAwake(root) {
  const ask = () => {
    const isLed = root.querySelector(".in-visit:not([data-reading])");
    if (isLed && document.visibilityState === "visible") navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  setTimeout(ask);
}
