import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NAMESPACES } from "../namespaces";
import { resources } from "../resources";

/** A column of a table whose cells are a day, or a day and a time. */
const COLUMN =
  /header: t\("(?:\w+:)?([\w.]+)"\),(?:(?!header:)[\s\S])*?cell: (?:(?!header:)[\s\S])*?\b(formatDate|formatDateTime)\(/g;

/** What a key says in Chinese, in whatever part of the catalogue it stands. */
function wordsOf(key: string): string[] {
  return NAMESPACES.flatMap((name) => {
    const found = key
      .split(".")
      .reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], resources["zh-CN"][name]);
    return typeof found === "string" ? [found] : [];
  });
}

const app = join(import.meta.dirname, "../..");
const columns = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /(?<!\.test)\.tsx$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(app, file), "utf8").matchAll(COLUMN)].map(([, key, form]) => ({ file, key, form })),
  );

test("a column of days is headed 日期 and never 时间, a column of moments the other way round", () => {
  const wrong = columns.filter(({ key = "", form }) => {
    const words = wordsOf(key);
    expect(words, key).not.toEqual([]);
    return words.every((said) => said.includes(form === "formatDate" ? "时间" : "日期"));
  });
  expect(columns.length).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
});
