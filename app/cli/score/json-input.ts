import type { z } from "zod";

/** Why an input was refused, with its 1-based line. */
export type Problem = { line: number; message: string };
type Read<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** UTF-8 bytes → text without a byte order mark; the line of the first byte that is no UTF-8 is named. */
export function utf8Text(bytes: Uint8Array): Read<string> {
  try {
    return { ok: true, value: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const readable = new TextDecoder("utf-8").decode(bytes);
    const line = lineAt(readable, Math.max(0, readable.indexOf("\uFFFD")));
    return { ok: false, problem: { line, message: "not UTF-8 text" } };
  }
}

/** Text → JSON value, with the line of a syntax error. */
export function parseJson(text: string): Read<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(message)?.[1];
    const named = /line (\d+)/.exec(message)?.[1];
    const offset = position === undefined ? text.trimEnd().length : Number(position);
    const line = named === undefined ? lineAt(text, offset) : Number(named);
    const reason =
      text.trim() === "" ? "the text is empty" : message.replace(/\s+/g, " ").replace(/ \(line \d+.*\)$/, "");
    return { ok: false, problem: { line, message: `not valid JSON: ${reason}` } };
  }
}

/** The first problem of a zod error as one sentence that names the key, and the line where the key stands. */
export function schemaProblem(text: string, error: z.ZodError): Problem {
  const issue = error.issues[0];
  if (!issue) return { line: 1, message: "does not fit the schema" };
  const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
  const path = [...issue.path, ...keys.slice(0, 1)];
  const name = pathName(issue.path) || "the rubric";
  const message =
    keys.length > 0
      ? `${name} has an unknown key: ${keys.join(", ")}`
      : `${name}: ${issue.message.replace(/\s+/g, " ")}`;
  return { line: lineOfPath(text, path), message };
}

function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === "number" ? `[${part}]` : `${at === 0 ? "" : "."}${String(part)}`))
    .join("");
}

/** The line of a key path in JSON text: walks the text, so that equal keys elsewhere are not taken for it. */
function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  const wanted = path.map(String);
  let best = { depth: 0, at: Math.max(0, text.search(/\S/)) };
  const stack: { array: boolean; key: string }[] = [];
  const onPath = () => stack.every((level, depth) => level.key === wanted[depth]);
  const note = (at: number) => {
    if (stack.length > best.depth && stack.length <= wanted.length && onPath()) best = { depth: stack.length, at };
  };
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],:"]+/g)) {
    const level = stack.at(-1);
    const word = token[0];
    const isKey =
      word.startsWith('"') &&
      level &&
      !level.array &&
      /^\s*:/.test(text.slice(token.index + word.length, token.index + word.length + 8));
    if (word === "{" || word === "[") {
      note(token.index);
      stack.push({ array: word === "[", key: word === "[" ? "0" : "" });
      if (word === "[") note(token.index + 1);
    } else if (word === "}" || word === "]") stack.pop();
    else if (word === "," && level?.array) level.key = String(Number(level.key) + 1);
    else if (isKey) {
      level.key = JSON.parse(word) as string;
      note(token.index);
    } else note(token.index);
  }
  return lineAt(text, best.at);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
