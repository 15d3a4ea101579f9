// The guide's own page, before the app is there: a link such as #area=glutes opens that area at once.

import { builtInBooking, setBooking } from "./booking.js";
import { openArea } from "./fragment.js";

openArea();
const template = builtInBooking(document);
if (template) setBooking(document, template);
