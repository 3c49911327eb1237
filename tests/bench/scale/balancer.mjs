// An HTTP balancer in a process of its own, so that its work can be told from the load's: each request goes to the next server in turn.
// Words: the port to listen on, then the port of each server.
import { Agent, createServer, request } from "node:http";

const [own = "0", ...servers] = process.argv.slice(2);
/** As a balancer in front of a school would be set: so many connections to each server, the rest waits here. */
const MOST_AT_ONCE = 256;
/** Thousands open their connection in the same moment. */
const BACKLOG = 4_096;
const agent = new Agent({ keepAlive: true, maxSockets: MOST_AT_ONCE });
let turn = 0;

const server = createServer({ keepAliveTimeout: 75_000 }, (from, to) => {
  const port = servers[(turn += 1) % servers.length];
  const { method, url: path, headers } = from;
  const onward = request({ host: "127.0.0.1", port, method, path, headers, agent }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  // What breaks on its way is not sent again: the page does that.
  onward.once("error", () => to.destroy());
  from.pipe(onward);
});
server.listen({ port: Number(own), host: "127.0.0.1", backlog: BACKLOG }, () => process.stdout.write("Ready\n"));
process.once("SIGTERM", () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
