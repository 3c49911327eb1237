import { useDatabase } from "@db/client/database";
import { openDatabase } from "@db/client/open-database";
import { sha256Hex } from "~/domain/text/content-hash";
import { saveRevision } from "~/services/attempts/save-revision.server";

// A server that does nothing but save, until it is killed. Each line it prints is a receipt that has left the building.
const [url = "", attemptId = "", personId = "", started = "0", nowText = "0"] = process.argv.slice(2);
useDatabase(await openDatabase({ url }));

let parent = Number(started);
for (let turn = 1; ; turn += 1) {
  const text = `第${parent}版之后的第${turn}稿。`.repeat(30);
  const request = { text, hash: sha256Hex(text), parent, turn, after: [] };
  const saved = await saveRevision({ attemptId, personId, request, now: Number(nowText) });
  if (!saved.ok) throw new Error(saved.reason);
  parent = saved.ack.number;
  process.stdout.write(`${saved.ack.number} ${saved.ack.hash}\n`);
}
