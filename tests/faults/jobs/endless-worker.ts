import { z } from "zod";
import { useDatabase } from "@db/client/database";
import { openDatabase } from "@db/client/open-database";
import { startWorker } from "~/jobs/outbox/start-worker.server";

// A worker that begins a job, says so, and never comes to its end, until the process is killed.
const [url = ""] = process.argv.slice(2);
useDatabase(await openDatabase({ url }));

startWorker({
  handlers: [
    {
      definition: { kind: "test", payload: z.record(z.string(), z.unknown()) },
      run: async ({ id }) => {
        process.stdout.write(`${id}\n`);
        return new Promise(() => {});
      },
      giveUp: async () => {},
    },
  ],
  lookEveryMs: 20,
});
