import { parseAst } from "vite";
import { DEFAULT_NAMESPACE, NAMESPACES, type Namespace } from "../../app/i18n/namespaces";

/** What a file may say: the parts of the catalogue it names, whole keys, and keys with `*` for what is filled in. */
export type Said = { names: Namespace[]; keys: string[]; patterns: string[] };

type Node = { type: string; [field: string]: unknown };

/** A key, with or without its part before a colon. */
const KEY = /^(?:[a-zA-Z]\w*:)?[\w-]+(?:\.[\w-]+)*$/;
const PIECE = /^[\w.:-]*$/;
const isNamespace = (name: unknown): name is Namespace => NAMESPACES.some((one) => one === name);

/**
 * What a compiled file may say: any text in it that could be a key may be one, wherever it stands, since keys are also kept in
 * lists. What says a key that does not stand in its own file is refused by the lint rule `readable-key`.
 */
export function saidIn(code: string, file: string): Said {
  const names = new Set<Namespace>();
  const keys = new Set<string>();
  const patterns = new Set<string>();
  const named = (text: string) => {
    const [name, rest] = text.split(":");
    if (rest !== undefined && isNamespace(name)) names.add(name);
  };
  visit(parseAst(code) as unknown as Node, (node) => {
    const text = textOf(node);
    if (text !== null && KEY.test(text)) {
      keys.add(text);
      named(text);
    }
    const pattern = patternOf(node);
    if (pattern !== null) {
      patterns.add(pattern);
      named(pattern);
    }
    for (const name of namesOf(node, file)) names.add(name);
  });
  return { names: NAMESPACES.filter((name) => names.has(name)), keys: [...keys], patterns: [...patterns] };
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) visit(child, see);
  }
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

const textOf = (node: Node): string | null =>
  node.type === "Literal" && typeof node.value === "string" ? node.value : null;

/** A template as a key with `*` in its gaps. One with no word of its own would mean any key and counts as none. */
function patternOf(node: Node): string | null {
  if (node.type !== "TemplateLiteral") return null;
  const pieces = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  return pieces.every((piece) => PIECE.test(piece)) && /[a-zA-Z]/.test(pieces.join("")) ? pieces.join("*") : null;
}

/** The parts of the catalogue that a piece of code names without saying a key. */
function namesOf(node: Node, file: string): Namespace[] {
  if (node.type === "Property" && (node.key as Node).name === "ns")
    return [textOf(node.value as Node)].filter(isNamespace);
  if (node.type !== "CallExpression") return [];
  const { name } = node.callee as Node;
  // The title of every document ends with the name of the product.
  if (name === "pageTitle") return [DEFAULT_NAMESPACE];
  if (name !== "useTranslation") return [];
  const [names] = node.arguments as Node[];
  if (names === undefined) return [DEFAULT_NAMESPACE];
  const texts = (names.type === "ArrayExpression" ? (names.elements as Node[]) : [names]).map(textOf);
  if (!texts.every(isNamespace)) throw new Error(`${file}: the build must be able to read which words are meant`);
  return texts;
}
