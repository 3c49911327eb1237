import { join } from "node:path";
import { test, type Browser, type BrowserContext } from "@playwright/test";
import { startSchool } from "../../../e2e/fixtures/school/start-school";
import { noteFigure } from "../../figures";
import { measuredPages, type MeasuredPage } from "./measured-pages";
import { observe, readLoaded, readUsed, type Loaded, type Used } from "./observe";
import { DESK, SLOW, throttle, WIDE, type Profile } from "./profiles";

/** The middle of so many is told. */
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
/** A folder for a recording of each opening, to be looked at in DevTools (Performance, “Load profile”). */
const TRACES = process.env["BENCH_TRACES"];
const DETAILS = ["devtools.timeline", "v8.cpu_profiler"].map((detail) => `disabled-by-default-${detail}`);
const TRACED = ["devtools.timeline", "loading", "blink.user_timing", "v8", ...DETAILS];
const PAGES = process.env["BENCH_PAGES"]?.split(",");
const GOALS = { largest: 1_000, shift: 0.05, interaction: 100 };
/** Those that look otherwise on a wide screen from the start. */
const WIDER = new Set(["writing"]);
/** Those that goals are set for. */
const HELD = new Set(["writing", "the report"]);

const PATIENCE_MS = 60_000;

type Cache = "cold" | "warm";
type Visit = Loaded & Used;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(0)} ms`;

test("what it is like to open and use a page", async ({ browser }) => {
  test.setTimeout(3_600_000);
  const school = await startSchool();
  const pages = await measuredPages(browser, school);
  say("| page | profile | cache | first paint | largest | lives | blocked | shift | interaction | requests | kB |");
  say("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  const remarks: string[] = [];
  for (const page of pages.filter(({ name }) => PAGES?.includes(name) ?? true)) {
    for (const profile of WIDER.has(page.name) ? [SLOW, WIDE, DESK] : [SLOW, DESK]) {
      const visits: Record<Cache, Visit[]> = { cold: [], warm: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        const context = await browser.newContext(contextOf(school.address, page, profile));
        for (const cache of ["cold", "warm"] as const) {
          visits[cache].push(await visit(browser, context, page, profile, `${cache}-${round}`));
        }
        await context.close();
      }
      for (const cache of ["cold", "warm"] as const) say(lineOf(page, profile, cache, visits[cache]));
      remarks.push(remarkOf(page, profile, visits));
      if (profile === SLOW && HELD.has(page.name)) noteGoals(page.name, visits);
      if (profile === WIDE) noteGoals(`${page.name}, wide screen`, visits);
    }
  }
  say(remarks.join("\n"));
  await school.remove();
});

const contextOf = (baseURL: string, { cookies }: MeasuredPage, { viewport }: Profile) => ({
  ...{ baseURL, viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai", storageState: cookies },
});

/** Opens the page as the device would, uses it, and closes it again. */
async function visit(
  browser: Browser,
  context: BrowserContext,
  { name, path, use }: MeasuredPage,
  profile: Profile,
  round: string,
): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await observe(page);
  await throttle(page, profile);
  const file = TRACES && join(TRACES, `${name}-${profile.name}-${round}.json`.replaceAll(" ", "-"));
  if (file) await browser.startTracing(page, { path: file, categories: TRACED });
  await page.goto(path);
  const loaded = await readLoaded(page);
  await use(page);
  const used = await readUsed(page);
  if (file) await browser.stopTracing();
  await page.close();
  return { ...loaded, ...used };
}

function middle(visits: readonly Visit[], of: (visit: Visit) => number): number {
  const sorted = visits.map(of).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function lineOf({ name }: MeasuredPage, profile: Profile, cache: Cache, visits: readonly Visit[]): string {
  const at = (of: (visit: Visit) => number) => middle(visits, of);
  const times = [at((v) => v.first), at((v) => v.largest), at((v) => v.live), at((v) => v.blocked)].map(ms);
  const used = [at((v) => v.shift).toFixed(3), ms(at((v) => v.interaction))];
  const came = [at((v) => v.requests).toFixed(0), (at((v) => v.bytes) / 1_000).toFixed(0)];
  return `| ${[name, profile.name, cache, ...times, ...used, ...came].join(" | ")} |`;
}

/** Which elements the figures come from. */
function remarkOf({ name }: MeasuredPage, profile: Profile, visits: Record<Cache, Visit[]>): string {
  const all = [...visits.cold, ...visits.warm];
  const [shift] = [...all].sort((a, b) => b.shift - a.shift);
  const [slowest] = [...all].sort((a, b) => b.interaction - a.interaction);
  const moved = shift && shift.shift > 0 ? `; moved ${shift.shift.toFixed(3)}: ${shift.shiftWhat}` : "";
  const waited = slowest ? `; longest ${ms(slowest.interaction)}: ${slowest.interactionWhat}` : "";
  return `${name}, ${profile.name}: largest is ${all[0]?.largestWhat ?? "nothing"}${moved}${waited}`;
}

function noteGoals(name: string, { cold, warm }: Record<Cache, Visit[]>): void {
  const note = (what: string, value: number, goal: number, shown: (value: number) => string) =>
    noteFigure({ what: `${name}: ${what}`, measured: shown(value), goal: `< ${shown(goal)}`, met: value < goal });
  note(
    "largest paint, first visit, slow 4G",
    middle(cold, (v) => v.largest),
    GOALS.largest,
    ms,
  );
  note(
    "largest paint, files kept, slow 4G",
    middle(warm, (v) => v.largest),
    GOALS.largest,
    ms,
  );
  const shift = Math.max(...[cold, warm].map((visits) => middle(visits, (v) => v.shift)));
  note("layout shift", shift, GOALS.shift, (value) => `${Number(value.toFixed(3))}`);
  const interaction = Math.max(...[cold, warm].map((visits) => middle(visits, (v) => v.interaction)));
  note("longest interaction, processor 4 times slower", interaction, GOALS.interaction, ms);
}
