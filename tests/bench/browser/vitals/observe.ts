import type { Page } from "@playwright/test";

type Shift = { at: number; value: number; what: string };
type Observed = {
  first: number;
  largest: { at: number; what: string };
  shifts: Shift[];
  interactions: Record<number, { ms: number; what: string }>;
  longTasks: number[];
  /** When something of the page last moved or came. */
  last: number;
};

/** In ms; `largest` and `worstShift` say which element. */
export type Loaded = {
  first: number;
  largest: number;
  largestWhat: string;
  /** React has taken the page over. */
  live: number;
  /** What tasks of the main thread took beyond 50 ms each. */
  blocked: number;
  /** All that came over the network until the page was at rest. */
  bytes: number;
  requests: number;
};

/** Ratio of the screen, as Chromium adds it up, and the longest of all interactions. */
export type Used = { shift: number; shiftWhat: string; interaction: number; interactionWhat: string };

const QUIET_MS = 1_000;
const LOOK_MS = 50;
const PATIENCE = { polling: LOOK_MS, timeout: 120_000 };

/** Has every document of the page note what Chromium tells of it from its first moment on. */
export async function observe(page: Page): Promise<void> {
  await page.addInitScript(noteEntries);
}

/** Once the page lives and nothing has come, moved or kept the main thread for a second. */
export async function readLoaded(page: Page): Promise<Loaded> {
  const live = await (await page.waitForFunction(liveSince, null, PATIENCE)).jsonValue();
  await page.waitForFunction(isQuiet, QUIET_MS, PATIENCE);
  return { live, ...(await page.evaluate(loadedFigures)) };
}

/** What using the page has cost, once it is at rest again. */
export async function readUsed(page: Page): Promise<Used> {
  await page.waitForFunction(isQuiet, QUIET_MS, PATIENCE);
  return page.evaluate(usedFigures);
}

// From here on: functions that run in the page, each by itself.

function noteEntries() {
  const observed: Observed = {
    ...{ first: 0, largest: { at: 0, what: "" }, shifts: [], interactions: {}, longTasks: [], last: 0 },
  };
  Reflect.set(window, "__observed", observed);
  const nameOf = (node: unknown) => {
    if (!(node instanceof Element)) return node instanceof Node ? nodeName(node.parentElement) : "?";
    return nodeName(node);
  };
  const nodeName = (element: Element | null) => {
    if (!element) return "?";
    const id = element.id ? `#${element.id}` : "";
    return `${element.tagName.toLowerCase()}${id} “${element.textContent.trim().slice(0, 12)}”`;
  };
  const on = (type: string, options: object, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options });
  on("paint", {}, (entry) => {
    if (entry.name === "first-contentful-paint") observed.first = entry.startTime;
  });
  on("largest-contentful-paint", {}, (entry) => {
    const { element } = entry as PerformanceEntry & { element?: Element };
    // What the browser itself draws inside of a text field belongs to no element.
    observed.largest = { at: entry.startTime, what: element ? nameOf(element) : "a field’s text" };
    observed.last = performance.now();
  });
  on("layout-shift", {}, (entry) => {
    const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Node }[];
    };
    observed.last = performance.now();
    if (!hadRecentInput) observed.shifts.push({ at: entry.startTime, value, what: nameOf(sources[0]?.node) });
  });
  on("event", { durationThreshold: 16 }, (entry) => {
    const { interactionId = 0, target } = entry as PerformanceEntry & { interactionId?: number; target?: Node };
    if (!interactionId) return;
    const known = observed.interactions[interactionId];
    if (known && known.ms >= entry.duration) return;
    observed.interactions[interactionId] = { ms: entry.duration, what: `${entry.name} ${nameOf(target)}` };
  });
  on("longtask", {}, (entry) => {
    observed.longTasks.push(entry.duration);
    observed.last = performance.now();
  });
  on("resource", {}, (entry) => {
    // A stream of news never ends, and a save comes every few seconds: only what the page is made of counts.
    if (/[/]assets[/]/.test(entry.name)) observed.last = performance.now();
  });
}

/** When React has taken the document over, by this page's clock; 0 until then. */
function liveSince(): number {
  type Root = { stateNode: { current: { memoizedState: { isDehydrated: boolean } } } };
  const key = Object.keys(document).find((name) => name.startsWith("__reactContainer$"));
  const root = key === undefined ? undefined : (Reflect.get(document, key) as Root);
  return root?.stateNode.current.memoizedState.isDehydrated === false ? performance.now() : 0;
}

function isQuiet(forMs: number): boolean {
  const observed = Reflect.get(window, "__observed") as Observed;
  return document.readyState === "complete" && performance.now() - observed.last > forMs;
}

function loadedFigures(): Omit<Loaded, "live"> {
  const observed = Reflect.get(window, "__observed") as Observed;
  const came = [
    ...(performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]),
    ...(performance.getEntriesByType("resource") as PerformanceResourceTiming[]),
  ].filter(({ transferSize }) => transferSize > 0);
  return {
    first: observed.first,
    largest: observed.largest.at,
    largestWhat: observed.largest.what,
    blocked: observed.longTasks.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0),
    bytes: came.reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: came.length,
  };
}

/** The worst run of shifts that lie less than a second apart, five seconds at most; interactions below 16 ms are not told. */
function usedFigures(): Used {
  const observed = Reflect.get(window, "__observed") as Observed;
  let [worst, run, began, last] = [0, 0, -Infinity, -Infinity];
  for (const { at, value } of observed.shifts) {
    if (at - last > 1_000 || at - began > 5_000) [run, began] = [0, at];
    run += value;
    last = at;
    worst = Math.max(worst, run);
  }
  const largest = [...observed.shifts].sort((a, b) => b.value - a.value)[0];
  const longest = Object.values(observed.interactions).sort((a, b) => b.ms - a.ms)[0];
  return {
    shift: worst,
    shiftWhat: largest?.what ?? "",
    interaction: longest?.ms ?? 16,
    interactionWhat: longest?.what ?? "",
  };
}
