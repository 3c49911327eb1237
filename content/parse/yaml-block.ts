import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from "yaml";
import type { z } from "zod";
import type { ProblemList } from "./problem-list";

/** A YAML text with the file's line on which it starts, read once so that later mistakes can be shown on their own line. */
export type YamlBlock = { value: unknown; lineOf(path: readonly PropertyKey[]): number };

/** Reads YAML; a mistake in it (a bad indent, a key written twice) is added to `problems` with its line. */
export function readYaml(source: string, firstLine: number, problems: ProblemList): YamlBlock | null {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => firstLine + Math.max(0, lines.linePos(offset).line - 1);
  for (const error of document.errors) {
    problems.add("yaml-invalid", lineAt(error.pos[0]), { detail: error.message });
  }
  if (document.errors.length > 0) return null;
  return { value: toPlain(document, firstLine, problems), lineOf: (path) => lineAt(offsetOf(document, path)) };
}

function toPlain(document: Document, firstLine: number, problems: ProblemList): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    // The one way a well-formed document fails here: aliases that unfold into too much, or into nothing.
    problems.add("yaml-invalid", firstLine, { detail: error instanceof Error ? error.message : "alias" });
    return undefined;
  }
}

/** Where the value (or, for a key, the key) at `path` stands; the nearest enclosing value when it is absent. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = rangeStart(node);
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === step) : undefined;
    if (pair !== undefined) offset = rangeStart(pair.key, offset);
    node =
      pair?.value ??
      (isNode(node) && "get" in node ? (node.get as (key: unknown, keep: true) => unknown)(step, true) : null);
    if (!isNode(node)) return offset;
    if (pair === undefined) offset = rangeStart(node, offset);
  }
  return offset;
}

function rangeStart(node: unknown, fallback = 0): number {
  return isNode(node) ? ((node as Node).range?.[0] ?? fallback) : fallback;
}

/** Checks a read block against its schema; each unknown key is named, each wrong value shown where it stands. */
export function checkYaml<T extends z.ZodType>(
  schema: T,
  block: YamlBlock,
  where: string,
  problems: ProblemList,
): z.output<T> | null {
  const checked = schema.safeParse(block.value);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) problems.add("unknown-key", block.lineOf([...issue.path, key]), { key, where });
    } else if (issue.path[0] === "limit") {
      problems.add("limit-unreadable", block.lineOf(issue.path), { detail: issue.message });
    } else {
      const path = issue.path.map(String).join(".");
      problems.add("invalid-value", block.lineOf(issue.path), { where, path, detail: issue.message });
    }
  }
  return null;
}
