// Keeps what the app exports, for tests that damage or measure its memory.
if (globalThis.WebAssembly) {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    window.app = (made.instance ?? made).exports;
    return made;
  };
}
// Keeps what is said on the console, for browsers whose driver does not tell.
window.lines = [];
for (const level of ["error", "warn", "info", "debug"]) {
  const say = console[level];
  console[level] = (...words) => {
    window.lines.push(level + ": " + words.join(" "));
    say.apply(console, words);
  };
}
