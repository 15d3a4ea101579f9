// A page built like those of the platform that was chosen in the configurator, with its snippet pasted in: scripts
// run, styles count, and what a platform takes away is gone. The snippet comes from the page around, which is of
// this site; without one there is nothing to show.
(() => {
  const ARTICLE = {
    before: "<p>Pain that runs from the back down the leg has many causes. Here you see where massage may help, and when to ask a doctor first.</p>",
    after: "<h2>Questions?</h2><p>Call us, or ask at your next visit.</p>",
  };
  // How the parts around a snippet are built, and what becomes of it.
  const PLATFORMS = {
    blogger: { open: '<div class="post hentry"><h3 class="post-title">Massage and sciatica</h3><div class="post-body entry-content">', close: "</div></div>" },
    "wordpress-self-hosted": { open: '<article class="wp-block-post-content entry-content"><h1>Massage and sciatica</h1>', close: "</article>" },
    "wordpress-author": { like: "wordpress-self-hosted", into: left },
    "wordpress-com": { like: "wordpress-self-hosted", into: left },
    wix: { open: '<section class="strip"><h1>Massage and sciatica</h1>', close: "</section>", into: boxed },
    squarespace: { open: '<article class="sections"><div class="block"><h1>Massage and sciatica</h1>', close: "</div></article>" },
    html: { open: "<article><h1>Massage and sciatica</h1>", close: "</article>" },
  };
  const NAVIGATION = '<header class="site"><b>Your studio</b><nav><a href="#">Massage</a> <a href="#">Pilates</a> <a href="#">Contact</a></nav></header>';
  // What a box of Wix lets a page do, but for what would make it one with this page.
  const SANDBOX = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

  // What these sites keep of the words of somebody whom they do not trust with scripts.
  function left(snippet) {
    const page = new DOMParser().parseFromString(snippet, "text/html");
    const taken = page.querySelectorAll("script, style, iframe, sciatica-guide");
    for (const it of page.querySelectorAll("script, style, iframe")) it.replaceWith(it.textContent);
    for (const it of page.querySelectorAll("sciatica-guide")) it.replaceWith(...it.childNodes);
    if (taken.length) parent.postMessage({ event: "removed" }, "*");
    return page.body.innerHTML;
  }

  // A page of its own inside the page, of a height that does not follow its content.
  function boxed(snippet) {
    const report = new URL("report.js", location.href).href;
    const page = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Box</title><script src="' + report + '"></scr' + "ipt></head><body>" + snippet + "</body></html>";
    // A guide whose host sends no headers has to be of one origin with its files.
    const sandbox = snippet.includes("allow-same-origin") ? SANDBOX + " allow-same-origin" : SANDBOX;
    return '<iframe class="box" title="HTML box" sandbox="' + sandbox + '" srcdoc="' + page.replaceAll("&", "&amp;").replaceAll('"', "&quot;") + '"></iframe>';
  }

  function pasted() {
    try {
      return parent === window ? "" : parent.document.getElementById("snippet").value;
    } catch {
      return "";
    }
  }

  // Tried at once, wherever on its page the preview stands: who copies is told what came of it.
  const snippet = pasted().replace('loading="lazy"', 'loading="eager"').replace("<sciatica-guide", '$& loading="eager"');
  const name = location.hash.slice(1);
  const wanted = PLATFORMS[name] ?? PLATFORMS.html;
  const { open, close } = wanted.open ? wanted : PLATFORMS[wanted.like];
  const kind = wanted.like ?? (PLATFORMS[name] ? name : "html");
  const content = snippet ? NAVIGATION + "<main>" + open + ARTICLE.before + (wanted.into ?? String)(snippet) + ARTICLE.after + close + "</main>" : '<p>This page shows a snippet inside <a href="../demo/">the configurator</a>.</p>';
  // Written, not inserted: scripts of a snippet run as those of a page do.
  document.write('<body class="' + kind + '">' + content);
})();
