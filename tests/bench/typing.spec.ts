import type { CDPSession, Page } from "@playwright/test";
import { answerSheet, beginQuestion, expectSaved, signUp } from "../e2e/fixtures/people";
import { test } from "../e2e/fixtures/test";
import { noteFigure } from "./figures";

const KEYS = 60;
const FRAME_MS = 1000 / 60;
const PARAGRAPH =
  "推进老旧小区改造，既要算经济账，也要算民生账。2026年，全市1180个小区要分批完成改造，惠及31万户居民。";
/** 2,000 字 in paragraphs of some 250. */
const ESSAY = Array.from({ length: 8 }, () => PARAGRAPH.repeat(6).slice(0, 275)).join("\n");
const ONE_PARAGRAPH = ESSAY.replaceAll("\n", "");

const PLACES = [
  { name: "at the end", text: ESSAY, caret: (text: string) => text.length },
  { name: "in the middle", text: ESSAY, caret: (text: string) => text.length / 2 },
  { name: "at the start of one paragraph", text: ONE_PARAGRAPH, caret: () => 0 },
];

const say = (line: string) => void process.stdout.write(`${line}\n`);
const share = (sorted: number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;

test("typing into 2,000 字: frames and work for each key", async ({ page, context }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signUp(page, "da-zi-ce-su");
  await beginQuestion(page, "概括H市老旧小区治理中存在的问题", "练习");
  const input = await context.newCDPSession(page);
  // Time on the processor, so that a busy machine does not count as work of the page.
  await input.send("Performance.enable", { timeDomain: "threadTicks" });
  say(
    "view   caret                            work for a key (median, p95, of a frame)   script + style + layout   frames (median, p95)",
  );
  for (const view of ["普通", "方格"]) {
    await page.getByRole("radio", { name: view }).click();
    for (const place of PLACES) await measure(page, input, view, place);
  }
});

async function measure(page: Page, input: CDPSession, view: string, { name, text, caret }: (typeof PLACES)[number]) {
  const field = answerSheet(page);
  await field.fill(text);
  await expectSaved(page);
  await field.evaluate(
    (element: HTMLTextAreaElement, at) => {
      element.focus();
      element.setSelectionRange(at, at);
    },
    Math.floor(caret(text)),
  );
  const work: number[] = [];
  const began = await spent(input);
  for (let key = 0; key < KEYS; key += 1) {
    const before = (await spent(input)).TaskDuration;
    await input.send("Input.insertText", { text: "民" });
    await page.evaluate(nextFrame);
    work.push((await spent(input)).TaskDuration - before);
  }
  const ended = await spent(input);
  const parts = KINDS.slice(1).map((kind) => ((ended[kind] - began[kind]) / KEYS).toFixed(1));
  // Apart, since counting frames makes the page draw one after the other.
  await page.evaluate(recordFrames);
  for (let key = 0; key < KEYS; key += 1) {
    await input.send("Input.insertText", { text: "民" });
    await page.evaluate(nextFrame);
  }
  const frames = await page.evaluate(stopFrames);
  for (const list of [work, frames]) list.sort((a, b) => a - b);
  const [median, p95] = [share(work, 0.5), share(work, 0.95)];
  const frame = share(frames, 0.95);
  const met = frame < FRAME_MS * 1.1;
  const what = `typing into 2,000 字, ${view}, ${name}: time between frames, 95 %`;
  noteFigure({ what, measured: `${frame.toFixed(1)} ms`, goal: `${FRAME_MS.toFixed(1)} ms`, met });
  say(
    `${view}  ${name.padEnd(30)}  ${median.toFixed(1)} ms  ${p95.toFixed(1)} ms  ${(p95 / FRAME_MS).toFixed(2)}` +
      `   ${parts.join(" + ")} ms   ${share(frames, 0.5).toFixed(1)} ms  ${frame.toFixed(1)} ms`,
  );
}

const KINDS = ["TaskDuration", "ScriptDuration", "RecalcStyleDuration", "LayoutDuration"] as const;

/** Processor time of the page's main thread since it opened, in ms. */
async function spent(input: CDPSession): Promise<Record<(typeof KINDS)[number], number>> {
  const { metrics } = await input.send("Performance.getMetrics");
  const of = (kind: string) => (metrics.find(({ name }) => name === kind)?.value ?? 0) * 1000;
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<(typeof KINDS)[number], number>;
}

type Recording = { frames?: number[] };

function recordFrames() {
  const recording = window as unknown as Recording;
  const frames: number[] = (recording.frames = []);
  let last = performance.now();
  const frame = (now: number) => {
    frames.push(now - last);
    last = now;
    if (recording.frames === frames) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function stopFrames(): number[] {
  const recording = window as unknown as Recording;
  const frames = recording.frames ?? [];
  delete recording.frames;
  return frames.slice(1);
}

/** Resolves when what the key changed has been painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
