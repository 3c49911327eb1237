/** What a log line may hold of an error. Deeper causes are of no use to anybody. */
export type LoggableError = { type: string; message: string; code?: string; stack?: string; cause?: LoggableError };

const DEEPEST = 4;
/** Where a database library begins to list the values of a statement: texts, names, hashes. */
const VALUES = /\nparams: [\s\S]*$/;

/**
 * An error for the log, by name: its kind, message, code, stack and causes. What libraries hang on errors besides (values of the
 * statement that failed, rows, bodies) is left out, as it holds what people wrote.
 */
export function loggableError(error: unknown, depth = 0): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error, message: statusOf(error) };
  const message = error.message.replace(VALUES, "");
  const code: unknown = "code" in error ? error.code : undefined;
  return {
    type: error.name,
    message,
    ...(typeof code === "string" && { code }),
    ...(error.stack !== undefined && { stack: error.stack.replace(error.message, () => message) }),
    ...(error.cause !== undefined && depth < DEEPEST && { cause: loggableError(error.cause, depth + 1) }),
  };
}

/** What was thrown may be an answer: then its status says all. */
function statusOf(thrown: unknown): string {
  const status = typeof thrown === "object" && thrown !== null && "status" in thrown ? thrown.status : null;
  return typeof status === "number" ? `answered with ${status}` : "not an error";
}
