import { Agent, request } from "node:http";
import { processorTime } from "./processor-time";

const WARM_UP = 3;
const ROUNDS = 15;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** `processor`: what the server worked on one of them, whatever else the machine did meanwhile; null where it is not told. */
export type Asked = { status: number; median: number; p95: number; processor: number | null; bytes: number };
type Server = { port: number; pid: number | null };

/** A page asked for again and again, one request at a time: from the first byte sent until the last one read. */
export async function askPage({ port, pid }: Server, path: string, cookie: string): Promise<Asked> {
  const times: number[] = [];
  let last = { status: 0, bytes: 0 };
  for (let round = 0; round < WARM_UP; round += 1) await ask(port, path, cookie);
  const before = await processorTime(pid);
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    last = await ask(port, path, cookie);
    times.push(performance.now() - began);
  }
  const after = await processorTime(pid);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(ROUNDS - 1, Math.floor(ROUNDS * share))] ?? 0;
  const processor = before === null || after === null ? null : (after - before) / ROUNDS;
  return { ...last, median: at(0.5), p95: at(0.95), processor };
}

function ask(port: number, path: string, cookie: string): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path, agent, headers: { Cookie: cookie } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => (bytes += part.length));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, bytes }));
    });
    sent.on("error", reject);
    sent.end();
  });
}
