/** Something that is known of code before it runs. */
export type Fact =
  /** A property of whatever is called `of`, by itself or as a property: `future.flag`, `context.future.flag`. */
  | { kind: "member"; of: string; name: string; value: boolean | undefined }
  /** A variable or property, where a decision hangs on it. */
  | { kind: "name"; name: string; value: boolean | undefined }
  /** What `typeof` says of a variable, where it is compared with a word. */
  | { kind: "typeof"; name: string; value: string }
  /** A function that throws what it is told where its first argument fails: it still throws, and says nothing. */
  | { kind: "message"; call: string }
  /** A function whose answer is known and which does nothing else, or only tells. */
  | { kind: "answer"; call: string; value: boolean | undefined };

type Value = { type: string; start: number; end: number } & Record<string, unknown>;
/** A parsed file, as the bundler's parser has it. */
export type Tree = Value;
type Edit = { start: number; end: number; text: string };
type Place = { parent: Value; key: string };

/** Where a value decides what is done, and is not handed on. */
const DECIDES: Record<string, readonly string[]> = {
  IfStatement: ["test"],
  ConditionalExpression: ["test"],
  LogicalExpression: ["left", "right"],
  BinaryExpression: ["left", "right"],
  UnaryExpression: ["argument"],
};
const COMPARES: Record<string, boolean> = { "===": true, "==": true, "!==": false, "!=": false };

/** The code with each of the facts in its place, and the names that were met; what is never done then is left to a minifier. */
export function settle(code: string, tree: Tree, facts: readonly Fact[]): { code: string; met: Set<string> } {
  const met = new Set<string>();
  const edits: Edit[] = [];
  const look = (node: Value, place: Place) => {
    for (const fact of facts) {
      const text = settledBy(fact, node, place);
      if (text === null) continue;
      met.add("call" in fact ? fact.call : fact.name);
      edits.push({ start: node.start, end: node.end, text });
      return;
    }
    const message = messageOf(node, facts);
    for (const [key, below] of Object.entries(node)) {
      for (const child of Array.isArray(below) ? (below as unknown[]) : [below]) {
        if (isNode(child) && (message === null || child.start < message.start)) look(child, { parent: node, key });
      }
    }
    if (message === null) return;
    met.add(nameOf(node["callee"]));
    edits.push(message);
  };
  look(tree, { parent: tree, key: "" });
  edits.sort((a, b) => b.start - a.start);
  const settled = edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
  return { code: settled, met };
}

/** What to write instead of a node by a fact; null where the fact says nothing of it. */
function settledBy(fact: Fact, node: Value, { parent, key }: Place): string | null {
  switch (fact.kind) {
    case "member": {
      const matches =
        node.type === "MemberExpression" && nameOf(node) === fact.name && nameOf(node["object"]) === fact.of;
      return matches ? String(fact.value) : null;
    }
    case "name":
      return nameOf(node) === fact.name && DECIDES[parent.type]?.includes(key) ? String(fact.value) : null;
    case "typeof":
      return comparedType(fact, node);
    case "answer":
      return node.type === "CallExpression" && nameOf(node["callee"]) === fact.call ? String(fact.value) : null;
    case "message":
      return null;
  }
}

function comparedType(fact: { name: string; value: string }, node: Value): string | null {
  const { left, right } = node as { left?: Value; right?: Value };
  const equal = COMPARES[String(node["operator"])];
  if (node.type !== "BinaryExpression" || equal === undefined || left?.["operator"] !== "typeof") return null;
  const asked = left["argument"];
  if (!isNode(asked) || asked.type !== "Identifier" || nameOf(asked) !== fact.name) return null;
  return String((right?.["value"] === fact.value) === equal);
}

/** What a call would say that throws what it is told: all of its arguments but the first. */
function messageOf(node: Value, facts: readonly Fact[]): Edit | null {
  if (node.type !== "CallExpression") return null;
  const called = nameOf(node["callee"]);
  if (!facts.some((fact) => fact.kind === "message" && fact.call === called)) return null;
  const [first, ...told] = node["arguments"] as Value[];
  const last = told.at(-1);
  return first && last ? { start: first.end, end: last.end, text: "" } : null;
}

/** `name`, `anything.name`; under whichever alias a package hands a function on (`UNSAFE_name`, `name$1`). */
function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "MemberExpression") return node["computed"] === true ? "" : nameOf(node["property"]);
  return node.type === "Identifier" ? String(node["name"]).replace(/^UNSAFE_|\$\d+$/g, "") : "";
}

const isNode = (value: unknown): value is Value =>
  typeof value === "object" && value !== null && typeof (value as Value).type === "string";
