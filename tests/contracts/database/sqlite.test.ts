import { sqliteFile } from "./engines";
import { everySuite } from "./every-suite";

everySuite(sqliteFile);
