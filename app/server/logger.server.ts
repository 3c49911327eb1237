import pino from "pino";
import { environment } from "./env.server";

/** JSON lines on standard error. Never essay text, never secrets. */
export const logger = pino(
  { level: environment().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
);
