// As page builders do: the markup comes as text, and its scripts do not run. The site's own template has them.
fetch("snippets")
  .then((it) => it.text())
  .then((html) => {
    document.querySelector("main").innerHTML = html;
    for (const dead of document.querySelectorAll("main script")) {
      const script = document.createElement("script");
      for (const { name, value } of dead.attributes) script.setAttribute(name, value);
      document.body.append(script);
    }
  });
