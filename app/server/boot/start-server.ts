import type { ServerType } from "@hono/node-server";
import { handlers } from "~/jobs/handlers/handlers.server";
import { startWorker } from "~/jobs/outbox/start-worker.server";
import { closeDatabaseQuietly, startSweeping } from "./running";
import { environment, readEnvironment } from "../env.server";
import { lookThrough } from "../health/look-through.server";
import { watchStorage } from "../health/watch-storage";
import { reachableAddresses } from "./addresses";
import { lockDataFolder, prepareDataFolder } from "./data-folder";
import { openSchool } from "./open-school";
import { portFailure, requireFreePort } from "./port";
import { fillSchool } from "./filling/fill-school";
import { beginStop } from "./stopping";
import { secondsSince } from "./seconds-since";
import { StartFailure } from "./start-failure";
import { warmUp } from "./warm-up";

type Listen = (
  options: { port: number; hostname: string },
  onListening: (address: { port: number }) => void,
) => ServerType;

/** How long running requests get to finish after SIGTERM. */
const FINISH_WITHIN_MS = 10_000;

/** Checks, opens, migrates, seeds if new, serves; stops cleanly on SIGTERM and SIGINT. */
export async function startServer({ listen }: { listen: Listen }): Promise<void> {
  try {
    await start(listen);
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

async function start(listen: Listen): Promise<void> {
  const reading = readEnvironment();
  if (!reading.ok) throw new StartFailure(reading.sentence);
  const env = environment();
  prepareDataFolder(env.dataDir);
  await requireFreePort(env.port, env.host);
  const unlock = lockDataFolder(env.dataDir);
  process.once("exit", unlock);
  const began = performance.now();
  const db = await openSchool(env);
  const opened = `Opened the database in ${secondsSince(began)}.`;
  const notices = [opened, ...(await fillSchool(db, env))];
  const stopWatching = watchStorage(db);
  const stopSweeping = startSweeping();
  const stopWorker = startWorker({ handlers });
  const stopLooking = lookThrough(env);
  let stopWarming = () => {};

  const server = listen({ port: env.port, hostname: env.host }, ({ port }) => {
    stopWarming = warmUp();
    const [own, ...others] = env.publicOrigin ? [env.publicOrigin] : reachableAddresses(env.host, port);
    process.stdout.write(
      [...notices, `Ready at ${own}${others.length ? `  (${others.join(", ")})` : ""}`, ""].join("\n"),
    );
  });
  server.once("error", (error: NodeJS.ErrnoException) => {
    process.stderr.write(`${portFailure(error, env.port).message}\n`);
    process.exit(1);
  });

  const stop = () => {
    beginStop();
    stopSweeping();
    stopWarming();
    stopLooking();
    stopWatching();
    const workGivenBack = stopWorker();
    const timer = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), FINISH_WITHIN_MS);
    server.close(() => {
      clearTimeout(timer);
      void workGivenBack.then(() => closeDatabaseQuietly(db)).then(() => process.exit(0));
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
