import { render } from "@testing-library/react";
import type { ComponentProps } from "react";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { layOutSheet } from "~/domain/text/sheet/lay-out-sheet";
import { createI18n } from "~/i18n/create-i18n";
import { AnswerGrid } from "./answer-grid";
import { rowPieces } from "./grid/row-pieces";

const grid = (props: ComponentProps<typeof AnswerGrid>) => (
  <I18nextProvider i18n={createI18n("zh-CN")}>
    <AnswerGrid {...props} />
  </I18nextProvider>
);

const draw = (text: string, props: Partial<ComponentProps<typeof AnswerGrid>> = {}) => {
  const layout = layOutSheet(text, { cellsPerRow: 10, indent: true });
  const { container } = render(grid({ layout, rows: 4, ...props }));
  return { container, rows: [...container.querySelectorAll<HTMLElement>("[data-row]")] };
};

test("every row has all its squares, and the text stands over them in order", () => {
  const { rows } = draw("治理之要在于共治2026年——好。");
  expect(rows).toHaveLength(4);
  expect(rows.map((row) => row.textContent)).toEqual(["治理之要在于共治", "2026年——好。", "", ""]);
  expect(rows.map((row) => row.querySelectorAll("span").length)).toEqual([10, 10, 10, 10]);
});

test("neighbouring full-width characters are one text, and whatever may have another width has a cell of its own", () => {
  const { rows } = draw("治理之要在于共治2026年——“好”。");
  const pieces = (row: HTMLElement | undefined) =>
    [...(row?.querySelector(".answer-cell")?.childNodes ?? [])].map((piece) => [piece.nodeName, piece.textContent]);
  expect(pieces(rows[0])).toEqual([["#text", "治理之要在于共治"]]);
  expect(pieces(rows[1])).toEqual([
    ["B", "20"],
    ["B", "26"],
    ["#text", "年"],
    ["B", "——"],
    ["B", "“"],
    ["#text", "好"],
    ["B", "”"],
    ["#text", "。"],
  ]);
  expect([...rows[1]!.querySelectorAll("[data-wide]")].map((cell) => cell.textContent)).toEqual(["——"]);
});

test("a row's text begins behind its indent", () => {
  const { rows } = draw("治理之要在于共治2026年");
  const offset = (row: HTMLElement | undefined) =>
    row?.querySelector<HTMLElement>(".answer-cell")?.style.getPropertyValue("--offset");
  expect(rows.slice(0, 2).map(offset)).toEqual(["2", ""]);
});

test("the pieces of a row fill as many cells as the layout counts", () => {
  const layout = layOutSheet("治理，2个“要点”：ABC与共治——好！三级电梯12部，老㐂𠀀字。", {
    cellsPerRow: 10,
    indent: true,
  });
  for (const { cells } of layout.rows) {
    const filled = rowPieces(cells).reduce(
      (sum, piece) => sum + (typeof piece === "string" ? [...piece].length : piece.width),
      0,
    );
    expect(filled).toBe(cells.reduce((sum, { width }) => sum + width, 0));
  }
});

test("the drawing is hidden from assistive technology", () => {
  expect(draw("字").container.querySelector(".answer-grid")?.getAttribute("aria-hidden")).toBe("true");
});

test("what stands below the end of the sheet is grey, and the end is drawn once", () => {
  const { rows, container } = draw("甲\n乙\n丙", { rows: 3, sheetRows: 2 });
  expect(rows.map((row) => row.dataset["beyond"])).toEqual([undefined, undefined, "true"]);
  expect(container.querySelectorAll(".answer-end")).toHaveLength(1);
  expect(rows[1]?.dataset["last"]).toBe("true");
});

test("the hundred marks stand under their rows and the limit takes the place of the one it equals", () => {
  const { container } = draw("", { rows: 22, sheetRows: 22, limit: 200 });
  const marks = [...container.querySelectorAll<HTMLElement>(".answer-mark")];
  expect(marks.map((mark) => [mark.parentElement?.dataset["row"], mark.textContent])).toEqual([
    ["9", "100字"],
    ["19", "限200字"],
  ]);
});

test("a later page begins with its own rows", () => {
  const { rows } = draw("甲\n乙\n丙", { from: 2, rows: 2 });
  expect(rows.map((row) => [row.dataset["row"], row.textContent])).toEqual([
    ["2", "丙"],
    ["3", ""],
  ]);
});
