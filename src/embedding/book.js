// The booking links. Their address is a template: the massage type goes in where the visitor taps a type's own
// link, the area only while a box says so. From within another page they lead `away` into a page of their own.
function book(guide, template, away = false) {
  const takes = (place) => (template ?? "").includes(place);
  for (const link of guide.querySelectorAll(".book")) {
    const type = link.dataset.type;
    const shared = link.parentElement.querySelector(".share input:checked");
    link.hidden = !template || (type && !takes("{type}"));
    if (away) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
    if (link.hidden) link.removeAttribute("href");
    else link.href = template.replace("{type}", type ?? "").replace("{area}", shared?.value ?? "");
  }
  for (const box of guide.querySelectorAll(".share")) {
    box.hidden = !takes("{area}");
    box.onchange = () => book(guide, template, away);
  }
}

// A plain https address with a dotted host, and at most the places of a type and an area.
function isBookingAddress(text) {
  return /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+([/?#][^\s"'`<>\\^{}|]*)?$/i.test((text ?? "").replace("{type}", "").replace("{area}", ""));
}
