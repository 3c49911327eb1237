import { postgresServer } from "./postgres-server";
import { everySuite } from "./every-suite";

everySuite(postgresServer);
