import pino, { type Logger } from "pino";
import { environment } from "./env.server";
import { loggableError } from "./env/loggable-error";
import { redactKey } from "./env/redact-key";

let instance: Logger | undefined;

/** Made at the first line, not at import: a setting that cannot be used is then the start's own, single sentence. */
function ready(): Logger {
  instance ??= pino(
    {
      level: environment().logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => loggableError(error) },
      hooks: { streamWrite: (line) => redactKey(line, environment().feedback.apiKey) },
    },
    pino.destination({ dest: 2, sync: true }),
  );
  return instance;
}

type Line = (facts: Record<string, unknown>, message: string) => void;

/** JSON lines on standard error. Never essay text, never secrets. */
export const logger: Record<"error" | "warn" | "info", Line> = {
  error: (facts, message) => ready().error(facts, message),
  warn: (facts, message) => ready().warn(facts, message),
  info: (facts, message) => ready().info(facts, message),
};
