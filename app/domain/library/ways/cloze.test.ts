import { describe, expect, it } from "vitest";
import { clozeStudy } from "./cloze";
import type { StudySource } from "./study-source";

const heads = [
  { text: "以修渠、引水固本", words: ["修渠", "引水"] },
  { text: "以立规、问效护航", words: ["立规", "问效"] },
].map(({ text, words }, no) => ({
  text,
  point: { id: `h${no}`, label: text, marks: null, expressions: [{ allOf: [words], role: "whole" as const }] },
}));
const source: StudySource = {
  ...{ topic: "灌区", genre: "speech", title: "写一篇讲话稿", heads, topicWords: [], passage: null },
  framework: { title: "框架", points: heads.map(({ text }, line) => ({ text, line, children: [] })) },
  ...{ model: null, order: null, pairs: [] },
};

function rightOf(...written: string[]): boolean[] {
  const judge = clozeStudy(source)?.[0]?.judge;
  const judged = judge?.(Object.fromEntries(written.map((text, no) => [`blank-${no}`, text])));
  return judged?.kind === "blanks" ? judged.blanks.map(({ right }) => right) : [];
}

describe("要目填空", () => {
  it("takes any of a gap's words, or all that stood in it", () => {
    expect(rightOf("引水", "立规、问效")).toEqual([true, true]);
    expect(rightOf("修渠、引水", " 问效 ")).toEqual([true, true]);
  });

  it("takes no word of the gap beside it, and nothing where nothing was written", () => {
    expect(rightOf("立规", "")).toEqual([false, false]);
  });

  it("takes no essay in which a word happens to stand", () => {
    expect(rightOf("把想到的都写在这里，其中也有修渠二字，碰碰运气", "立规立规立规立规立规立规")).toEqual([
      false,
      false,
    ]);
  });
});
