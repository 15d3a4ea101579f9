// A link such as #area=glutes opens that area at once; the app takes over from there.
{
  const area = /^#area=([^&]*)/.exec(location.hash);
  const radio = area && document.getElementById("area-" + area[1]);
  if (radio) radio.checked = true;
  else if (area) console.warn("Sciatica Guide: the link names no area; end it in #area= and lumbar, glutes, piriformis or hamstrings.");
  const { template } = document.querySelector(".way-on .book").dataset;
  if (template) book(document, template);
}
