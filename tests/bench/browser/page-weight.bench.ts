import { test } from "vitest";
import { pageScripts } from "./page-scripts";

const GOAL_KB = 130;
const PAGES = [
  ["writing", "routes/attempts.$attemptId"],
  ["writing a paper", "routes/sittings.$sittingId"],
  ["the report", "routes/attempts.$attemptId_.report"],
] as const;
const say = (line: string) => void process.stdout.write(`${line}\n`);

test("the script that pages load", () => {
  say(`| page | files | script, gzip | the largest of it, kB |`);
  say("| --- | --- | --- | --- |");
  for (const [page, route] of PAGES) {
    const { files, bytes, largest } = pageScripts(route);
    say(`| ${page} | ${files} | ${(bytes / 1_000).toFixed(0)} kB | ${largest.join(", ")} |`);
  }
  say(`goal ${GOAL_KB} kB each`);
});
