import { render } from "@testing-library/react";
import type { ComponentProps } from "react";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { layOutSheet } from "~/domain/text/sheet/lay-out-sheet";
import { createI18n } from "~/i18n/create-i18n";
import { AnswerGrid } from "./answer-grid";

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

test("every row has all its cells, and the text stands in them in order", () => {
  const { rows } = draw("治理之要在于共治2026年——好。");
  expect(rows).toHaveLength(4);
  expect(rows.map((row) => row.textContent)).toEqual(["治理之要在于共治", "2026年——好。", "", ""]);
  expect([...(rows[0]?.querySelectorAll(".answer-cell") ?? [])].map((cell) => cell.textContent).slice(0, 3)).toEqual([
    "",
    "",
    "治",
  ]);
  expect(rows[2]?.querySelectorAll(".answer-cell")).toHaveLength(10);
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
