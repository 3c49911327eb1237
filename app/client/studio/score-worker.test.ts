import { afterEach, expect, it, vi } from "vitest";
import type { SampleOutcome, TryOut } from "~/domain/studio/try-out";
import { tryOut } from "~/domain/studio/try-out";
import { libraryRubric } from "../../../tests/factories/rubrics";
import { scoreAsker } from "./score-asker";
import type { Port } from "./scoring-port";

const INPUT: TryOut = {
  question: { references: [], identity: null, limit: null, family: "gist", genre: null },
  rubric: libraryRubric(),
  samples: [{ id: "a", text: "图书更新滞后。开放时间不合理。" }],
};

const opened: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of opened.splice(0)) port1.close();
});

/** The worker's own module with a channel in place of the worker's global. */
async function startWorker(): Promise<Port> {
  const channel = new MessageChannel();
  opened.push(channel);
  vi.stubGlobal("self", channel.port2);
  vi.resetModules();
  await import("./score.worker");
  return channel.port1;
}

it("the worker's module answers what the page asks with the engine's own scores", async () => {
  const port = await startWorker();
  const outcomes = await new Promise<SampleOutcome[]>((hear) => scoreAsker(port, hear).ask(INPUT));
  expect(outcomes).toEqual(tryOut(INPUT));
  expect(outcomes[0]?.report.marks).toBeGreaterThan(0);
});

it("of questions asked while it works only the newest is answered", async () => {
  const port = await startWorker();
  const heard: SampleOutcome[][] = [];
  await new Promise<void>((done) => {
    const asker = scoreAsker(port, (outcomes) => {
      heard.push(outcomes);
      done();
    });
    for (const text of ["图书", "图书更新", "图书更新滞后。"]) asker.ask({ ...INPUT, samples: [{ id: text, text }] });
  });
  expect(heard.map(([first]) => first?.id)).toEqual(["图书更新滞后。"]);
});
