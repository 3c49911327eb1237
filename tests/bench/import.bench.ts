import { createHash } from "node:crypto";
import { test } from "vitest";
import { importWildPack } from "@content/import/import-wild-pack";
import { noteFigure } from "./figures";
import { medianTime } from "./measure";
import { wildPack } from "./wild-pack";

const GOAL_MS = 300;
const MEGABYTE = 1024 * 1024;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const bytes = (text: string) => Buffer.byteLength(text);

/** The least that reading a text can cost: cutting it into lines and hashing each. */
function baseline(text: string): string {
  const hash = createHash("sha256");
  for (const line of text.split("\n")) hash.update(line.trim());
  return hash.digest("hex");
}

function importOk(text: string): void {
  const reading = importWildPack(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
}

test("a topic pack of 35,000 characters", () => {
  const text = wildPack(35_000);
  const least = medianTime(() => baseline(text), { rounds: 51, warmUp: 10 });
  const time = medianTime(() => importOk(text), { rounds: 21, warmUp: 5 });
  const first = medianTime(() => importOk(wildPack(35_100)), { rounds: 1, warmUp: 0 });
  say(`${text.length} characters (${(bytes(text) / 1024).toFixed(0)} kB)`);
  say(`  import    ${time.toFixed(1)} ms median of 21, goal < ${GOAL_MS} ms; one more text ${first.toFixed(1)} ms`);
  noteFigure({
    ...{ what: "import of a topic pack of 35,000 characters", measured: `${time.toFixed(0)} ms` },
    ...{ goal: `< ${GOAL_MS} ms`, met: time < GOAL_MS },
  });
  say(`  baseline  ${least.toFixed(3)} ms (lines and a hash); ratio ${(time / least).toFixed(0)}`);
});

test("long packs: the time for a megabyte stays the same", () => {
  say("size        import    per MB");
  for (const size of [0.5, 1, 2.5, 5]) {
    const text = wildPack((size * MEGABYTE) / 2.9);
    const time = medianTime(() => importOk(text), { rounds: size > 1 ? 3 : 5, warmUp: 1 });
    const megabytes = bytes(text) / MEGABYTE;
    say(
      `${megabytes.toFixed(2)} MB  ${time.toFixed(0).padStart(6)} ms  ${(time / megabytes).toFixed(0).padStart(5)} ms`,
    );
  }
});
