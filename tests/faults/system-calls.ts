import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { whyNot } from "./why-not";

/** Attaches to a process of its own for a moment, which some systems allow to nobody. */
const TRY = `sleep 9 & timeout 0.3 strace -qq -e trace=none -p $!; code=$?; kill $!; test $code = 124`;

/** Why what the kernel answers a process cannot be changed here, or null. */
export const NO_INJECTION = whyNot("strace", ["-V"]) ?? whyNot("bash", ["-c", TRY]);

type Injection = {
  pid: number;
  /** Only calls about these files. */
  files: string[];
  /** Names of calls; those with `?` need not exist on this kind of processor. */
  calls: string;
  /** What becomes of them, as strace is told it. */
  fault: string;
};

/** Changes what the kernel answers a running process, until the returned function was awaited. */
export async function inject({ pid, files, calls, fault }: Injection): Promise<() => Promise<void>> {
  const about = files.flatMap((file) => ["-P", file]);
  const rules = ["-e", `trace=${calls}`, "-e", `inject=${calls}:${fault}`];
  const child = spawn("strace", ["-f", "-o", "/dev/null", ...rules, ...about, "-p", String(pid)], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "close");
  for await (const line of createInterface({ input: child.stderr })) {
    if (line.includes("attached")) break;
  }
  if (child.exitCode !== null) throw new Error(`strace ended with ${child.exitCode}`);
  child.stderr.resume();
  return async () => {
    child.kill("SIGINT");
    await ended;
  };
}
