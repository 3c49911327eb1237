import type { Pack } from "../contract/pack";
import type { ProblemList } from "./problem-list";
import type { YamlBlock } from "./yaml-block";

type Materials = Pack["materials"];

/**
 * Replaces each `{ material, quote }` of a rubric by the span of its one occurrence. A quote that is not there,
 * or there more than once, and a span that leaves its material are problems on their own lines.
 */
export function resolveSources(
  block: YamlBlock,
  materials: Materials,
  listed: string[],
  problems: ProblemList,
): unknown {
  const rubric = block.value;
  if (!isRecord(rubric) || !Array.isArray(rubric["points"])) return rubric;
  const points = rubric["points"].map((point: unknown, pointIndex) => {
    if (!isRecord(point) || !Array.isArray(point["source"])) return point;
    const source = point["source"].map((entry: unknown, index) =>
      resolveOne(entry, block.lineOf(["points", pointIndex, "source", index]), materials, listed, problems),
    );
    return { ...point, source };
  });
  return { ...rubric, points };
}

function resolveOne(
  entry: unknown,
  line: number,
  materials: Materials,
  listed: string[],
  problems: ProblemList,
): unknown {
  if (!isRecord(entry) || typeof entry["material"] !== "string") return entry;
  const material = materials.find(({ id }) => id === entry["material"]);
  if (material === undefined || !listed.includes(material.id)) {
    const code = material === undefined ? "material-unknown" : "material-not-listed";
    problems.add(code, line, { material: entry["material"] });
    return entry;
  }
  if (typeof entry["quote"] !== "string") {
    const end = entry["end"];
    if (typeof end === "number" && (end > material.text.length || !(Number(entry["start"]) < end))) {
      problems.add("span-outside", line, { material: material.id, end, length: material.text.length });
    }
    return entry;
  }
  const { quote, ...rest } = entry as { quote: string };
  const start = material.text.indexOf(quote);
  const again = quote === "" || start < 0 ? -1 : material.text.indexOf(quote, start + 1);
  if (quote === "" || start < 0) problems.add("quote-not-found", line, { quote, material: material.id });
  else if (again >= 0) problems.add("quote-not-unique", line, { quote, material: material.id });
  else return { ...rest, start, end: start + quote.length };
  // The mistake is already named: a harmless span keeps the schema from naming it a second time.
  return { ...rest, start: 0, end: 1 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
