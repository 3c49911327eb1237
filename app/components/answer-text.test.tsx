import { cleanup, render, screen } from "@testing-library/react";
import fc from "fast-check";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { PEN_KINDS, type PenMark } from "~/domain/marking/pen/pen-mark";
import { AnswerText, type AnswerMark } from "./answer-text";

function show(answer: string, marks: AnswerMark[], offSheetFrom?: number, pens: PenMark[] = []) {
  return render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <AnswerText answer={answer} marks={marks} pens={pens} offSheetFrom={offSheetFrom} />
    </I18nextProvider>,
  );
}

/** The text as a reader would copy it: paragraphs without the pen's numbers. */
function copied(container: HTMLElement): string {
  const text = container.querySelector("[data-answer]")?.cloneNode(true) as HTMLElement;
  for (const annotation of text.querySelectorAll("[data-annotation]")) annotation.remove();
  return [...text.querySelectorAll("p")].map((paragraph) => paragraph.textContent).join("\n");
}

const mark = fc.record({
  start: fc.nat(30),
  end: fc.nat(30),
  pointNo: fc.option(fc.integer({ min: 1, max: 5 })),
  kind: fc.constantFrom<AnswerMark["kind"]>("hit", "partial", "finding"),
});

const pen = fc.record({
  start: fc.nat(30),
  end: fc.nat(30),
  no: fc.integer({ min: 1, max: 5 }),
  pen: fc.constantFrom(...PEN_KINDS),
  text: fc.constant("补"),
});

describe("the marked answer", () => {
  it("shows every character the candidate wrote, in order, under any marks", () => {
    const answers = fc.string({ unit: fc.constantFrom("水", "，", "\n", "a"), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        answers.filter((answer) => answer.trim() !== ""),
        fc.array(mark, { maxLength: 5 }),
        fc.array(pen, { maxLength: 4 }),
        fc.nat(30),
        (answer, marks, pens, offSheetFrom) => {
          const { container } = show(answer, marks, offSheetFrom, pens);
          expect(copied(container)).toBe(answer);
          cleanup();
        },
      ),
      { numRuns: 40 },
    );
  });

  it("leads from a number in the text to the point's row in the table, and has a place to come back to", () => {
    const { container } = show("车位不足，物业缺位", [{ start: 0, end: 4, pointNo: 3, kind: "hit" }]);
    expect(screen.getByRole("link", { name: "采分点3得分" }).getAttribute("href")).toBe("#point-3");
    expect(container.querySelectorAll("#mark-3")).toHaveLength(1);
  });

  it("gives a point one anchor although its words stand in two places", () => {
    const { container } = show("车位不足，道路狭窄", [
      { start: 0, end: 4, pointNo: 1, kind: "hit" },
      { start: 5, end: 9, pointNo: 1, kind: "hit" },
    ]);
    expect(container.querySelectorAll("#mark-1")).toHaveLength(1);
    expect(screen.getAllByRole("link")).toHaveLength(2);
  });

  it("draws the red pen over what earned, and leads from its number to the remark", () => {
    const strokes = [
      { start: 2, end: 6, no: 1, pen: "strike" as const, text: "" },
      { start: 5, end: 6, no: 2, pen: "insert" as const, text: "严重" },
    ];
    const marks = [{ start: 0, end: 4, pointNo: 1, kind: "hit" as const }];
    const { container } = show("车位不足，物业缺位", marks, undefined, strokes);
    const drawn = [...container.querySelectorAll("[data-pens]")];
    expect(drawn.map((piece) => [piece.textContent, piece.getAttribute("data-pens")])).toEqual([
      ["不足", "strike"],
      ["，", "strike"],
      ["物", "strike insert"],
    ]);
    expect(screen.getByRole("link", { name: "批注1（删去）" }).getAttribute("href")).toBe("#remark-1");
    expect(container.querySelector(".pen-insert")?.textContent).toContain("严重");
  });

  it("says where the answer sheet ends", () => {
    show("前面的字后面的字", [], 4);
    expect(screen.getByText("以下超出答题区，未读")).toBeTruthy();
  });

  it("says that a sheet is empty instead of showing nothing", () => {
    show(" \n", []);
    expect(screen.getByText("（白卷）")).toBeTruthy();
  });
});
