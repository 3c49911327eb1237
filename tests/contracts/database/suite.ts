import type { Database } from "@db/client/types";
import type { Engine } from "./engines";

/** What a suite gets: where it runs, and databases that are closed after each test. */
export type Suite = {
  engine: Engine;
  /** A database without tables. */
  empty(): Promise<Database>;
  /** A database with all tables and no rows. */
  fresh(): Promise<Database>;
};
