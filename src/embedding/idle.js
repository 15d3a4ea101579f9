// On a shared tablet the next visitor starts anew.

/**
 * Forgets after a while without a touch. No timer counts while a tablet sleeps; its clock does, and a finger may be
 * sooner than the timer.
 * @param {HTMLElement} root
 * @param {() => string | null} wish seconds; 0 is a time that never comes
 * @param {import("./messages.js").Say} say
 * @param {() => void} forget
 * @returns {() => void} ends it
 */
export function forgetIdly(root, wish, say, forget) {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  let until = Infinity;
  const stop = () => clearInterval(timer);
  const look = () => {
    if (Date.now() < until) return;
    until = Infinity;
    stop();
    forget();
  };
  const wait = () => {
    stop();
    const seconds = Number(wish());
    until = seconds > 0 ? Date.now() + seconds * 1000 : Infinity;
    if (seconds > 0) timer = setInterval(look, Math.min(seconds, 1) * 1000);
  };
  for (const kind of ["change", "pointerdown", "keydown"]) {
    root.addEventListener(kind, () => {
      if (kind !== "change") look();
      wait();
    });
  }
  const wished = wish() ?? "0";
  if (!/^\s*\d+(\.\d+)?\s*$/.test(wished)) say("warn", "SG304", "idle-reset " + wished + " is no number of seconds; use digits, such as 300.");
  return stop;
}
