import { register, version } from "sciatica-guide";

document.documentElement.dataset.version = version;
register("/sciatica-guide/").catch((error) => (document.documentElement.dataset.fault = error.message));
