import type { CommandIo } from "../command";

/** The longest line of a batch, bytes: an answer is far shorter, and a file without line breaks must not fill the memory. */
const MAX_LINE = 16 * 1024 * 1024;

export type NumberedLine = { no: number; text: string };

/** What keeps a batch from being read further: the 1-based line and why. */
export class UnreadableLine extends Error {
  override name = "UnreadableLine";
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** The lines of a UTF-8 file or of standard input (-), one at a time: memory does not grow with the file. */
export async function* readLines(io: CommandIo, path: string): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let no = 0;
  let rest = "";
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableLine(no + 1, "not UTF-8 text");
    }
  };
  const chunks = io.chunks?.(path) ?? [path === "-" ? await io.stdin() : await io.readFile(path)];
  for await (const chunk of chunks) {
    // Decoded line by line, so that the line of a byte that is no UTF-8 can be named.
    for (let from = 0; from < chunk.length;) {
      const newline = chunk.indexOf(0x0a, from);
      const to = newline < 0 ? chunk.length : newline + 1;
      rest += decode(chunk.subarray(from, to));
      from = to;
      if (newline >= 0) {
        no += 1;
        yield { no, text: rest };
        rest = "";
      } else if (rest.length > MAX_LINE) throw new UnreadableLine(no + 1, "the line is too long");
    }
  }
  rest += decode();
  if (rest !== "") yield { no: no + 1, text: rest };
}
