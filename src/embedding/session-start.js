// In the pages of a session, before their program is there.

import { heal } from "./whole.js";

addEventListener("load", heal);
