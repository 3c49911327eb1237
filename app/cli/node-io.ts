import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { CommandIo } from "./command";

/** The real outside world. `flushed` resolves as well when the reader of standard output has gone away. */
export function nodeIo(): Required<CommandIo> {
  let gone = false;
  const pending = new Set<Promise<void>>();

  const write = (stream: NodeJS.WriteStream, text: string) => {
    if (gone) return;
    const written = new Promise<void>((done) => stream.write(text, () => done())).then(
      () => void pending.delete(written),
    );
    pending.add(written);
  };
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // `… | head` closes the pipe when it has seen enough: that is no fault of ours.
      if (error.code !== "EPIPE") throw error;
      gone = true;
    });
  }
  return {
    async stdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    readFile: (path) => readFile(path),
    chunks: (path) => (path === "-" ? process.stdin : createReadStream(path)) as AsyncIterable<Buffer>,
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
    async flushed() {
      await Promise.all(pending);
    },
  };
}
