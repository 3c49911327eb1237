import { test } from "vitest";
import { readMarkingSheet } from "@content/rubric/read-marking-sheet";
import { medianTime } from "./measure";

const say = (line: string) => void process.stdout.write(`${line}\n`);

const sheetOf = (lines: number) =>
  Array.from({ length: lines }, (_, at) =>
    at % 3 === 0
      ? `${at % 90}.机制不健全，答出“统筹”或“协调”（2分）`
      : at % 3 === 1
        ? "关键词“考核”(1分)，近义“评估”"
        : "随手一记",
  ).join("\n");

test("marking sheets: the time for a line stays the same", () => {
  say("lines      reading    per 1,000");
  for (const lines of [2_500, 5_000, 10_000, 20_000]) {
    const text = sheetOf(lines);
    const time = medianTime(() => readMarkingSheet(text), { rounds: 5, warmUp: 1 });
    const each = (time / lines) * 1_000;
    say(`${String(lines).padStart(6)}  ${time.toFixed(0).padStart(6)} ms  ${each.toFixed(1).padStart(6)} ms`);
  }
});
