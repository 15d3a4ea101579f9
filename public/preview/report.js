// Tells the page around whether the guide runs, be it an element here, a frame, or either in a box.
(() => {
  const tell = (report) => parent.postMessage(report, "*");
  for (const event of ["sg-ready", "sg-fallback"]) document.addEventListener(event, ({ detail }) => tell({ event, code: detail?.code }), true);
  addEventListener("message", ({ source, data }) => {
    if (source === parent) return;
    if (data?.event) tell(data);
    if (data?.sg === 1 && ["ready", "fallback"].includes(data.t)) tell({ event: "sg-" + data.t, code: data.code });
  });
})();
