import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_NAMESPACE, NAMESPACES, type Namespace } from "./namespaces";
import { resources } from "./resources";

const app = join(import.meta.dirname, "..");
const CATALOGUES = /^i18n\/(?:zh-CN|en)\//;

const sources = readdirSync(app, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !CATALOGUES.test(file))
  .map((file) => readFileSync(join(app, file), "utf8"));

/** Text in quotes that could be a key, whole or up to its first gap (`status.${status}`). */
const QUOTED = /"([\w.:-]+)"|`([\w.:-]+)(`|\$\{)/g;
/** What stands behind the last gap of a template (`${kind}.title`). */
const ENDING = /\}(\.[\w.-]+)`/g;

/** What may be said of one part: by the files that name it, whatever way its `t` came to them. */
function sayable(name: Namespace): (path: string) => boolean {
  const names =
    name === DEFAULT_NAMESPACE ? /"shell"|shell:|useTranslation\(\)/ : new RegExp(`"${name}"|${name}:|/${name}"`);
  const keys = new Set<string>();
  const beginnings = new Set<string>();
  const endings = new Set<string>();
  for (const source of sources.filter((one) => names.test(one))) {
    for (const [, text, template = "", end] of source.matchAll(QUOTED)) {
      (end === "${" ? beginnings : keys).add((text ?? template).replace(`${name}:`, ""));
    }
    // What runs where no translator does reads its catalogue itself.
    if (source.includes(`/${name}"`)) for (const [, key = ""] of source.matchAll(/\bt\.(\w+)/g)) keys.add(key);
    for (const [, ending = ""] of source.matchAll(ENDING)) endings.add(ending);
  }
  const branches = [...beginnings].filter((beginning) => beginning.endsWith("."));
  return (path) =>
    keys.has(path) ||
    branches.some((branch) => path.startsWith(branch)) ||
    [...endings].some((ending) => path.endsWith(ending));
}

function paths(tree: object, path = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string" ? [path + key] : paths(value as object, `${path}${key}.`),
  );
}

describe("sentences that no code says any more", () => {
  it.each(NAMESPACES)("are not kept in the %s catalogue", (name) => {
    const known = sayable(name);
    expect(paths(resources["zh-CN"][name]).filter((path) => !known(path))).toEqual([]);
  });
});
