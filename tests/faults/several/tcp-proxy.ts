import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { askedStatements } from "./asked-statements";

/** The way from a server to its database, which a test can break. */
export type TcpProxy = {
  port: number;
  /** Breaks off every connection at once, as a switch that loses its power; new ones are let through. */
  cut(): void;
  /** From now on nothing more comes through in either direction, and nothing says so; connections stay open. False: all of it comes. */
  hold(held: boolean): void;
  /** From now on what the database answers arrives so much later. */
  delay(ms: number): void;
  /**
   * The next commit of a transaction that writes into this table reaches the database, is carried out there, and the connection
   * breaks before its answer is through. Comes back then.
   */
  cutNextAnswerToCommit(table: string): Promise<void>;
  close(): Promise<void>;
};

const [BEGIN, COMMIT] = [/^begin\b/, /^commit\b/];

export async function tcpProxy(to: { port: number }): Promise<TcpProxy> {
  const pairs = new Set<{ near: Socket; far: Socket }>();
  let held = false;
  let delayMs = 0;
  let wanted: { write: string; onCut: () => void } | null = null;

  const server = createServer((near) => {
    const far = connect(to.port, "127.0.0.1");
    const pair = { near, far };
    pairs.add(pair);
    const askedIn = askedStatements();
    let writes = false;
    let cutsAnswer: (() => void) | null = null;
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on("error", end);
      socket.on("close", end);
      if (held) socket.pause();
    }
    near.on("data", (part) => {
      for (const asked of askedIn(part)) {
        if (BEGIN.test(asked)) writes = false;
        if (wanted && asked.startsWith(wanted.write)) writes = true;
        if (wanted && writes && COMMIT.test(asked)) {
          cutsAnswer = wanted.onCut;
          wanted = null;
        }
      }
      far.write(part);
    });
    far.on("data", (part) => {
      if (cutsAnswer) {
        end();
        cutsAnswer();
      } else if (delayMs === 0) near.write(part);
      else setTimeout(() => near.write(part), delayMs);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();

  const cut = () => {
    for (const { near, far } of pairs) [near, far].forEach((socket) => socket.destroy());
  };
  return {
    port: typeof address === "object" && address ? address.port : 0,
    cut,
    hold(isHeld) {
      held = isHeld;
      for (const { near, far } of pairs) [near, far].forEach((socket) => (held ? socket.pause() : socket.resume()));
    },
    delay(ms) {
      delayMs = ms;
    },
    cutNextAnswerToCommit: (table) =>
      new Promise((onCut) => {
        wanted = { write: `insert into "${table}"`, onCut };
      }),
    async close() {
      const closed = once(server, "close");
      server.close();
      cut();
      await closed;
    },
  };
}
