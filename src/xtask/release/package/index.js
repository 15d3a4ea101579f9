// Sciatica Guide {version}, for bundlers: registers the element <sciatica-guide>. The files of the folder `host` are
// not bundled; they are copied to where the page is served, and loaded from there with their hashes.

const LOADER = "{loader}";
const INTEGRITY = "{integrity}";

/** The version of the package. */
export const version = "{version}";

/** @type {Map<string, Promise<void>>} */
const registered = new Map();

/**
 * Registers the element. What stands between its tags shows until the guide runs, and stays if it cannot.
 * @param {string | URL} base the address of the copied folder, as seen from the page
 * @returns {Promise<void>} settled once the element is known; refused where the files are not there
 */
export function register(base = "/sciatica-guide/") {
  const folder = new URL(base, document.baseURI).href.replace(/\/?$/, "/");
  const known = registered.get(folder);
  if (known) return known;
  const coming = new Promise((done, fail) => {
    const script = document.createElement("script");
    Object.assign(script, { type: "module", crossOrigin: "anonymous", integrity: INTEGRITY, src: folder + LOADER });
    script.onload = () => done();
    script.onerror = () => {
      script.remove();
      fail(new Error("Sciatica Guide: " + script.src + " did not load whole; copy the files there: npx sciatica-guide public/sciatica-guide"));
    };
    document.head.append(script);
  });
  registered.set(folder, coming);
  // What was refused may be asked for again.
  coming.catch(() => registered.delete(folder));
  return coming;
}
