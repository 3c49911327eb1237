import { createServer } from "node:net";
import { StartFailure } from "./start-failure";

/** Insists that the port is free before anything is opened or written. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => reject(portFailure(error, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The sentence for an error of `listen`. */
export function portFailure(error: NodeJS.ErrnoException, port: number): StartFailure {
  if (error.code === "EADDRINUSE") {
    return new StartFailure(
      `Port ${port} is in use: stop the program that uses it or choose another with PORT=${port + 1} npm start.`,
    );
  }
  if (error.code === "EACCES") {
    return new StartFailure(
      `Port ${port} needs more rights than this user has: choose one above 1023 with PORT=3000 npm start.`,
    );
  }
  return new StartFailure(
    `Port ${port} cannot be opened (${error.code ?? error.message}): choose another with PORT=3000 npm start.`,
  );
}
