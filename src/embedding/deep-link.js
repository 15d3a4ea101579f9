// The guide's own page, before the app is there: a link such as #area=glutes opens that area at once, #mode=visit the
// screens of a session.

import { askForApp } from "./ahead.js";
import { builtInBooking, setBooking } from "./booking.js";
import { followArea, wish } from "./fragment.js";
import { BOOKS } from "./slots.js";

// The studio's tablet begins with the session; a plan belongs there, too.
const goThere = () => {
  const holdsPlan = wish("plan") !== null;
  if (holdsPlan || wish("mode") === "visit") location.replace("visit.html" + (holdsPlan ? location.hash : ""));
};
goThere();
addEventListener("hashchange", goThere);
followArea();
if (BOOKS && builtInBooking(document)) setBooking(document);
askForApp();
