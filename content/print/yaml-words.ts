import { Document, isCollection, isMap, isScalar, visit } from "yaml";

/** Keys whose values are short records or word lists: on one line they are easier to read and to compare. */
const ON_ONE_LINE = new Set(["limit", "materials", "source", "allOf", "not", "variants", "format"]);

/** A plain value as YAML, keys in the order given, nothing wrapped. Absent (undefined) values are left out. */
export function yamlWords(value: object): string {
  const document = new Document(value);
  visit(document, {
    Pair(_key, pair) {
      if (isScalar(pair.key) && ON_ONE_LINE.has(String(pair.key.value)) && isCollection(pair.value)) {
        pair.value.flow = true;
      }
    },
    Seq(_key, list) {
      if (list.items.length === 0) list.flow = true;
    },
    Map(_key, map) {
      if (map.items.length === 0 && isMap(map)) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A fenced block `yaml meta` or `yaml rubric`, its fence longer than any run of tildes inside. */
export function yamlBlock(kind: "meta" | "rubric", value: object): string {
  const words = yamlWords(value);
  const longest = (words.match(/~{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = "~".repeat(longest + 1);
  return `${fence}yaml ${kind}\n${words}${fence}`;
}

/** `value` without its null and undefined entries: what a file leaves out reads as null again. */
export function stated<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined),
  ) as Partial<T>;
}
