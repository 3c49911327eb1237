// The least that keeping a text over HTTP can cost: node:http and one prepared insert, each on the disk before its answer.
import SqliteFile from "better-sqlite3";
import { createServer } from "node:http";

const [path = "", port = "0"] = process.argv.slice(2);
const db = new SqliteFile(path);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec("CREATE TABLE texts (id INTEGER PRIMARY KEY, attempt TEXT NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL)");
const insert = db.prepare("INSERT INTO texts (attempt, body, at) VALUES (?, ?, ?)");

const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
  /** @type {Buffer[]} */
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    const { text } = JSON.parse(Buffer.concat(parts).toString());
    const { lastInsertRowid } = insert.run(request.url ?? "", text, Date.now());
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ number: Number(lastInsertRowid) }));
  });
});
server.listen(Number(port), "127.0.0.1", () => process.stdout.write("Ready\n"));
process.once("SIGTERM", () => server.close(() => process.exit(0)));
