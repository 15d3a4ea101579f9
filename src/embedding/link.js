// A link such as #area=glutes opens that area at once; the app takes over from there.
{
  const area = /^#area=([a-z]+)$/.exec(location.hash);
  const radio = area && document.getElementById("area-" + area[1]);
  if (radio) radio.checked = true;
  const { template } = document.querySelector(".way-on .book").dataset;
  if (template) book(document, template);
}
