/**
 * Reads what a client of PostgreSQL sends, and tells the statements that are asked for in it, whole and in order: those it sends and those
 * that its connection keeps under a name. Protocol 3, without encryption.
 */
export function askedStatements(): (part: Buffer) => string[] {
  const kept = new Map<string, string>();
  let rest: Buffer = Buffer.alloc(0);
  /** The first message has no letter. */
  let letter = 0;

  return (part) => {
    const asked: string[] = [];
    rest = Buffer.concat([rest, part]);
    while (rest.length >= letter + 4) {
      const end = letter + rest.readUInt32BE(letter);
      if (rest.length < end) break;
      const words = rest.toString("latin1", letter + 4, end).split("\0");
      const kind = letter === 1 ? rest.toString("latin1", 0, 1) : "";
      // Query: its text. Parse: a name and the text. Bind: the place of the answer, and the name.
      if (kind === "Q") asked.push(words[0] ?? "");
      if (kind === "P") kept.set(words[0] ?? "", words[1] ?? "");
      if (kind === "B") asked.push(kept.get(words[1] ?? "") ?? "");
      rest = rest.subarray(end);
      letter = 1;
    }
    return asked;
  };
}
