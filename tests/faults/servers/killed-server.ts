import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { build } from "vite";
import { afterAll } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

let built: Promise<string> | null = null;

// Registered for each test file that imports this one.
afterAll(async () => {
  if (built) rmSync(await built, { recursive: true, force: true });
  built = null;
});

/** The folder of the built server, built once a test file and removed after it. */
export function builtWritingServer(): Promise<string> {
  return (built ??= buildWritingServer());
}

/** Inside node_modules, so that the built program finds its packages. */
async function buildWritingServer(): Promise<string> {
  const folder = join(root, "node_modules", ".cache", `writing-server-${process.pid}`);
  await build({
    configFile: false,
    logLevel: "silent",
    root,
    resolve: { alias: { "~": join(root, "app"), "@content": join(root, "content"), "@db": join(root, "db") } },
    build: { ssr: join(import.meta.dirname, "writing-server.ts"), outDir: folder, target: "node20", emptyOutDir: true },
  });
  return folder;
}

export type Running = { address: string; pid: number; kill(): Promise<void> };

/** Starts the server on the database and waits until it listens. `within`: a program that becomes the one named behind it. */
export async function startWritingServer(folder: string, url: string, within: string[] = []): Promise<Running> {
  const [program, ...args] = [...within, process.execPath, join(folder, "writing-server.js"), url];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const closed = once(child, "close");
  const ended = closed.then(() => Promise.reject(new Error(`the server ended: ${complaint}`)));
  const [port] = (await Promise.race([once(createInterface({ input: child.stdout }), "line"), ended])) as [string];
  ended.catch(() => undefined);
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}
