import { moveDatabase } from "@db/move/move-database";

// A move as a process of its own, which kills itself as the power would: after the given piece, without a word to anybody.
const [from = "", to = "", migrations = "", pieces = "0"] = process.argv.slice(2);
let arrived = 0;
await moveDatabase({
  from,
  to,
  migrations,
  onProgress() {
    arrived += 1;
    if (arrived === Number(pieces)) process.kill(process.pid, "SIGKILL");
  },
});
