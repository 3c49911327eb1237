import { test } from "vitest";
import { noteFigure } from "../figures";
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
    const measured = `${(bytes / 1_000).toFixed(0)} kB`;
    const goal = `≤ ${GOAL_KB} kB`;
    noteFigure({ what: `script of the page for ${page}, gzip`, measured, goal, met: bytes <= GOAL_KB * 1_000 });
    say(`| ${page} | ${files} | ${measured} | ${largest.join(", ")} |`);
  }
  say(`goal ${GOAL_KB} kB each`);
});
