import { describe, expect, it } from "vitest";
import { blankOf, clozeStudy } from "./cloze";
import type { StudySource } from "./study-source";

const heads = [
  { text: "以修渠、引水固本", words: ["修渠", "引水"] },
  { text: "以立规、问效护航", words: ["立规", "问效"] },
].map(({ text, words }, no) => ({
  text,
  words,
  point: { id: `h${no}`, label: text, marks: null, expressions: [{ allOf: [words], role: "whole" as const }] },
}));
const asPoint = (text: string, words: string[]) => ({
  ...{ text, words },
  point: { id: "h", label: text, marks: null, expressions: [{ allOf: [words], role: "whole" as const }] },
});
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

  it("asks for real words only, and for none that another formula would do for", () => {
    expect(blankOf(asPoint("做减法，关停重复平台", ["关停", "平台"]))).toMatchObject({
      ...{ before: "做减法，", after: "", accepted: ["关停", "平台"] },
    });
    const torn = asPoint("约守得住，成果才管得久", ["成果", "得久"]);
    expect(blankOf({ ...torn, words: ["成果"] })).toBeNull();
    expect(blankOf(asPoint("强化保障，确保整治提升见效", ["强化", "保障"]))).toBeNull();
    expect(blankOf(asPoint("压实责任，确保各项任务落地", ["确保", "落地"]))).toBeNull();
    expect(blankOf(asPoint("解规则之惑，把陌生的海图画出来", ["陌生", "出来"]))).toBeNull();
  });

  it("takes no essay in which a word happens to stand", () => {
    expect(rightOf("把想到的都写在这里，其中也有修渠二字，碰碰运气", "立规立规立规立规立规立规")).toEqual([
      false,
      false,
    ]);
  });
});
