import { pglite } from "./engines";
import { everySuite } from "./every-suite";

everySuite(pglite);
