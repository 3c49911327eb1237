import { render } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, test, vi } from "vitest";
import { layOutSheet } from "~/domain/text/sheet/lay-out-sheet";
import type { RowCell } from "~/domain/text/sheet/sheet-layout";
import { createI18n } from "~/i18n/create-i18n";
import { AnswerGrid } from "../answer-grid";

const drawn = vi.hoisted(() => [] as string[]);

vi.mock("./row-pieces", () => ({
  rowPieces: (cells: readonly RowCell[]) => {
    const text = cells.map((cell) => cell.text + (cell.squeezed?.text ?? "")).join("");
    drawn.push(text);
    return [text];
  },
}));

const grid = (text: string) => (
  <I18nextProvider i18n={createI18n("zh-CN")}>
    <AnswerGrid layout={layOutSheet(text, { cellsPerRow: 5 })} rows={8} sheetRows={8} limit={30} />
  </I18nextProvider>
);

const redrawn = (before: string, after: string) => {
  const { rerender, unmount } = render(grid(before));
  drawn.length = 0;
  rerender(grid(after));
  unmount();
  return drawn.join("");
};

test("a character typed at the end draws its own row again and no other", () => {
  expect(redrawn("一二三四五六七八\n甲乙丙丁戊己", "一二三四五六七八\n甲乙丙丁戊己庚")).toBe("己庚");
});

test("rows that only lie further on in the text are not drawn again", () => {
  expect(redrawn("一二三\n甲乙丙丁戊己", "一二三四\n甲乙丙丁戊己")).toBe("一二三四");
});

test("squeezing a mark into a row draws it again", () => {
  expect(redrawn("一二三四五\n甲", "一二三四五。\n甲")).toBe("一二三四五。");
});
