import { cpus, release, totalmem, type } from "node:os";

/** What the figures were taken on, in one line. */
export function machineLine() {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const model = cores[0]?.model.trim() || "unknown processor";
  return `${cores.length} × ${model}, ${gigabytes} GB, ${type()} ${release()}, Node ${process.version}`;
}
