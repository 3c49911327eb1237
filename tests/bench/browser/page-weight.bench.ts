import { test } from "vitest";
import { noteFigure } from "../figures";
import { pageScripts } from "./page-scripts";

const GOAL_KB = 130;
const PAGES = [
  ["writing", "routes/attempts.$attemptId"],
  ["writing a paper", "routes/sittings.$sittingId"],
  ["the report", "routes/attempts.$attemptId_.report"],
] as const;
const SCREENS = ["narrow", "wide"] as const;
const say = (line: string) => void process.stdout.write(`${line}\n`);

test("the script that pages load", () => {
  say(`| page | screen | files | Brotli | gzip | the largest of it, kB (Brotli) |`);
  say("| --- | --- | --- | --- | --- | --- |");
  for (const [page, route] of PAGES) {
    for (const screen of SCREENS) {
      const { files, brotli, gzip, largest } = pageScripts(route, screen);
      const [measured = "", packed = ""] = [brotli, gzip].map((bytes) => `${(bytes / 1_000).toFixed(1)} kB`);
      const goal = `≤ ${GOAL_KB} kB`;
      const met = brotli <= GOAL_KB * 1_000;
      noteFigure({ what: `script of the page for ${page}, ${screen} screen, Brotli`, measured, goal, met });
      say(`| ${page} | ${screen} | ${files} | ${measured} | ${packed} | ${largest.join(", ")} |`);
    }
  }
  say(`goal ${GOAL_KB} kB each`);
});
