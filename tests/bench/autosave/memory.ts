import { noteFigure } from "../figures";

/** What a server held in one minute, in MB: the most that was resident, and the least of its heap, which is what garbage collection leaves. */
export type MinuteOfMemory = { resident: number; heap: number };

const LOOK_EVERY_MS = 2_000;
const MB = 1024 * 1024;
const SHORTEST_TO_JUDGE = 6;
/** The last third may stand so much above the one before and still be called flat. */
const FLAT_WITHIN = 1.1;

/** Does `work` and looks meanwhile at the memory of the server on `port`, which runs with METRICS=1. */
export async function memoryDuring(port: number, work: () => Promise<unknown>): Promise<MinuteOfMemory> {
  const looks: MinuteOfMemory[] = [];
  const look = async () => looks.push(await memoryNow(port));
  // A server too busy to answer one look is looked at again; the last look must be answered.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  await work();
  clearInterval(timer);
  await look();
  return {
    resident: Math.max(...looks.map(({ resident }) => resident)),
    heap: Math.min(...looks.map(({ heap }) => heap)),
  };
}

async function memoryNow(port: number): Promise<MinuteOfMemory> {
  const told = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(told)?.[1]) / MB;
  return { resident: read("process_resident_memory_bytes"), heap: read("nodejs_heap_size_used_bytes") };
}

/** Prints a line for each minute and whether memory stays where it is. */
export function tellSoak(minutes: readonly MinuteOfMemory[], mostMb: number, say: (line: string) => void): void {
  say("| minute of the soak | resident, at most | heap, at least |");
  say("| --- | --- | --- |");
  for (const [no, { resident, heap }] of minutes.entries()) {
    say(`| ${no + 1} | ${resident.toFixed(0)} MB | ${heap.toFixed(0)} MB |`);
  }
  // In the first third the server warms up: code is compiled, caches fill.
  const third = Math.floor(minutes.length / 3);
  const [earlier, later] = [minutes.slice(third, 2 * third), minutes.slice(2 * third)];
  if (minutes.length < SHORTEST_TO_JUDGE) return say(`flat or not is told from ${SHORTEST_TO_JUDGE} minutes on`);
  const most = Math.max(...minutes.map(({ resident }) => resident));
  const grown = {
    resident: mean(later, "resident") / mean(earlier, "resident"),
    heap: mean(later, "heap") / mean(earlier, "heap"),
  };
  const growth = `last third to the one before: resident ${grown.resident.toFixed(2)}, heap ${grown.heap.toFixed(2)}`;
  const flat = grown.resident <= FLAT_WITHIN && grown.heap <= FLAT_WITHIN;
  say(
    `${flat ? "flat" : "not flat"}: at most ${most.toFixed(0)} MB resident; ${growth} (flat is up to ${FLAT_WITHIN})`,
  );
  noteFigure({
    ...{ what: `memory in a soak of ${minutes.length} minutes`, goal: `< ${mostMb} MB, flat` },
    ...{ measured: `at most ${most.toFixed(0)} MB; ${growth}`, met: flat && most < mostMb },
  });
}

function mean(minutes: readonly MinuteOfMemory[], of: keyof MinuteOfMemory): number {
  return minutes.reduce((sum, minute) => sum + minute[of], 0) / minutes.length;
}
