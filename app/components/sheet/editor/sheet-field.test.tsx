import { act, fireEvent, render, screen } from "@testing-library/react";
import { useRef, type ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { watchWrites } from "../../../../tests/factories/watch-writes";
import { SheetField } from "./sheet-field";
import type { SheetView } from "./sheet-view";

const SHEET = { cellsPerRow: 10, rows: 4, laidOut: false };
const CELL = 20;
const i18n = createI18n("zh-CN");

type Look = { view: SheetView; shown: string; sheet?: typeof SHEET | null };

function Page({ view, shown, sheet = SHEET }: Look) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <I18nextProvider i18n={i18n}>
      <SheetField
        field={field}
        view={view}
        sheet={sheet}
        limit={30}
        shown={shown}
        defaultValue={shown}
        aria-label="作答"
      />
    </I18nextProvider>
  );
}

const TEXT = "车位不足，占53%，停车难。\n物业缺位，无人管理。";
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const selected = () => [field().selectionStart, field().selectionEnd, field().selectionDirection];
const caret = () => {
  const { style } = document.querySelector<HTMLElement>(".sheet-caret")!;
  return [style.getPropertyValue("--row-no"), style.getPropertyValue("--column")].map(Number);
};

beforeEach(() => {
  // The layout that a browser would make: square cells from the corner of the window.
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (this: HTMLElement) {
    const rows = Number(this.dataset.rows ?? 0);
    return new DOMRect(0, 0, rows ? SHEET.cellsPerRow * CELL : 0, rows * CELL);
  });
  // Three rows are in sight.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockImplementation(function (this: HTMLElement) {
    return Number(this.dataset.rows ?? 3) * CELL;
  });
});

/** What draws the sheet comes later. */
const come = () => act(() => vi.dynamicImportSettled());
async function draw(page: ReactElement) {
  const shown = render(page);
  await come();
  return shown;
}

async function open(view: SheetView = "sheet", text = TEXT) {
  const { rerender } = await draw(<Page view={view} shown={text} />);
  act(() => field().focus());
  return (next: SheetView, shown = text) => rerender(<Page view={next} shown={shown} />);
}

/** A mouse button goes down on the front of a cell. */
function press(row: number, column: number, how: MouseEventInit = {}) {
  const at = { clientX: (column + 0.2) * CELL, clientY: (row + 0.5) * CELL };
  fireEvent.mouseDown(document.querySelector("[data-rows]")!, { detail: 1, buttons: 1, ...at, ...how });
  return at;
}

describe("pressing on the sheet", () => {
  it("puts the caret in front of the cell, and focuses the field", async () => {
    await open();
    act(() => field().blur());
    press(0, 3);
    expect(document.activeElement).toBe(field());
    expect(selected().slice(0, 2)).toEqual([3, 3]);
    expect(caret()).toEqual([0, 3]);
  });

  it("puts the caret behind the last character where the rest of the row is empty, and at the end below the text", async () => {
    await open();
    press(1, 9);
    expect(field().selectionStart).toBe(TEXT.indexOf("\n"));
    press(3, 5);
    expect(field().selectionStart).toBe(TEXT.length);
  });

  it("selects what is dragged over, backwards too, and stops with the button", async () => {
    await open();
    press(0, 4);
    fireEvent.mouseMove(window, { clientX: 1.2 * CELL, clientY: 0.5 * CELL, buttons: 1 });
    expect(selected()).toEqual([1, 4, "backward"]);
    fireEvent.mouseUp(window);
    fireEvent.mouseMove(window, { clientX: 8 * CELL, clientY: 0.5 * CELL, buttons: 0 });
    expect(selected()).toEqual([1, 4, "backward"]);
  });

  it("selects nothing while the pointer rests, though the sheet moves under it", async () => {
    await open();
    const { clientX, clientY } = press(0, 4);
    fireEvent.mouseMove(window, { clientX: clientX - 2, clientY: clientY + 2, buttons: 1 });
    expect(selected().slice(0, 2)).toEqual([4, 4]);
  });

  it("extends the selection with shift", async () => {
    await open();
    press(0, 1);
    fireEvent.mouseUp(window);
    press(0, 4, { shiftKey: true });
    expect(selected()).toEqual([1, 4, "forward"]);
  });

  it("takes the word that was pressed at the second press, also on its far side, and the paragraph at the third", async () => {
    await open();
    press(0, 2, { detail: 2 });
    expect(TEXT.slice(field().selectionStart, field().selectionEnd)).toBe("不足");
    press(0, 1.7, { detail: 2 });
    expect(TEXT.slice(field().selectionStart, field().selectionEnd)).toBe("车位");
    press(0, 2, { detail: 3 });
    expect(TEXT.slice(field().selectionStart, field().selectionEnd)).toBe(TEXT.split("\n")[0]);
  });

  it("keeps the selection when the menu button is pressed, and brings the field under the pointer for it", async () => {
    await open();
    press(0, 2, { detail: 3 });
    fireEvent.mouseUp(window);
    const before = selected();
    press(1, 1, { button: 2 });
    expect(field().dataset.menu).toBe("");
    field().setSelectionRange(0, 1);
    fireEvent.contextMenu(field());
    expect(selected()).toEqual(before);
  });
});

describe("keys on the sheet", () => {
  it("move by the rows that are seen, and extend with shift", async () => {
    await open();
    press(0, 1);
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    expect(caret()).toEqual([1, 1]);
    fireEvent.keyDown(field(), { key: "End", shiftKey: true });
    expect(TEXT.slice(field().selectionStart, field().selectionEnd)).toBe("难。");
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    fireEvent.keyDown(field(), { key: "Home" });
    expect(field().selectionStart).toBe(TEXT.indexOf("\n") + 1);
    fireEvent.keyDown(field(), { key: "PageUp" });
    expect(caret()).toEqual([0, 0]);
  });

  it("show the end of a full row on that row", async () => {
    await open("sheet", "一二三四五六七八九十甲乙");
    press(0, 2);
    fireEvent.keyDown(field(), { key: "End" });
    expect(field().selectionStart).toBe(10);
    expect(caret()).toEqual([0, 10]);
  });

  it("stay the field's own where they are no rows' business, and all of them in plain view", async () => {
    const show = await open();
    const free = (key: string, how: KeyboardEventInit = {}) => fireEvent.keyDown(field(), { key, ...how });
    expect(free("ArrowLeft")).toBe(true);
    expect(free("Home", { ctrlKey: true })).toBe(true);
    expect(free("z", { ctrlKey: true })).toBe(true);
    expect(free("ArrowDown")).toBe(false);
    show("plain");
    expect(free("ArrowDown")).toBe(true);
  });
});

describe("an input method", () => {
  it("meets no write to value or selection between its start and its end", async () => {
    const show = await open();
    press(0, 2);
    fireEvent.mouseUp(window);
    const writes = watchWrites(field());
    composition("start", "");
    type("zh", 2);
    press(1, 1);
    press(0, 4, { shiftKey: true });
    press(1, 1, { button: 2 });
    fireEvent.contextMenu(field());
    for (const key of ["ArrowDown", "End", "PageUp"]) fireEvent.keyDown(field(), { key });
    show("plain");
    show("sheet", "车位");
    press(0, 1);
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    expect(writes()).toEqual([]);
    composition("end", "这");
    press(1, 1);
    expect(writes()).toEqual(["setSelectionRange"]);
  });

  it("has what it composes drawn on the cells and underlined until it is done", async () => {
    await open("sheet", "前后");
    press(0, 1);
    composition("start", "");
    type("zhong", 1);
    expect(drawn()).toBe("前zhong后");
    expect(document.querySelectorAll(".sheet-composing")).toHaveLength(1);
    composition("end", "中");
    expect(document.querySelectorAll(".sheet-composing")).toHaveLength(0);
  });

  it("may begin before what draws the sheet has come: its word is underlined then, and nothing breaks it off", async () => {
    render(<Page view="sheet" shown="" />);
    const element = field();
    act(() => element.focus());
    composition("start", "");
    type("zhong", 0);
    const writes = watchWrites(field());
    await come();
    press(0, 3);
    expect(writes()).toEqual([]);
    expect(field()).toBe(element);
    expect(drawn()).toBe("zhong");
    expect(document.querySelectorAll(".sheet-composing")).toHaveLength(1);
  });

  /** What a browser does at each key while composing: the letters stand in the value, then an input event. */
  function type(letters: string, at: number) {
    const before = field().value;
    composition("update", letters);
    nativeValue.call(field(), before.slice(0, at) + letters + before.slice(at));
    fireEvent(field(), new InputEvent("input", { bubbles: true }));
  }
});

describe("the sheet under the text", () => {
  const rowsDrawn = () => document.querySelectorAll("[data-row]").length;

  it("goes on beyond its end, and says that what stands there is not read", async () => {
    const { rerender } = await draw(<Page view="sheet" shown={"字\n".repeat(4)} />);
    expect(rowsDrawn()).toBe(5);
    expect(document.body.textContent).not.toContain("已超出答题区");
    field().value = "字\n".repeat(6);
    rerender(<Page view="sheet" shown={"字\n".repeat(6)} />);
    expect(rowsDrawn()).toBe(7);
    expect(document.body.textContent).toContain("已超出答题区");
  });

  it("has rows as they are needed where the question sets no upper limit", async () => {
    const { rerender } = await draw(<Page view="sheet" shown="字" sheet={null} />);
    const first = rowsDrawn();
    field().value = "字\n".repeat(40);
    rerender(<Page view="sheet" shown={"字\n".repeat(40)} sheet={null} />);
    expect(rowsDrawn()).toBeGreaterThan(Math.max(first, 40));
    expect(document.querySelectorAll("[data-beyond]")).toHaveLength(0);
  });

  it("gives way to plain text where someone pasted far too much to be drawn", async () => {
    await draw(<Page view="sheet" shown={"字".repeat(60_000)} />);
    expect(rowsDrawn()).toBe(0);
    expect(field().value).toHaveLength(60_000);
  });
});

describe("switching the view", () => {
  it("keeps the element, the focus, the text and the selection", async () => {
    const show = await open();
    const element = field();
    element.setSelectionRange(3, 7, "backward");
    for (const view of ["plain", "sheet", "plain"] as const) {
      show(view);
      expect(field()).toBe(element);
      expect(document.activeElement).toBe(element);
      expect(element.value).toBe(TEXT);
      expect(selected()).toEqual([3, 7, "backward"]);
    }
  });

  it("draws a text that was put into the field without typing", async () => {
    const show = await open();
    field().value = "换了一份";
    show("sheet", "换了一份");
    expect(drawn()).toBe("换了一份");
  });
});

const drawn = () => [...document.querySelectorAll(".answer-cell")].map((cell) => cell.textContent).join("");
/** The DOM of the tests knows no data of composition events. */
const composition = (moment: "start" | "update" | "end", data: string) =>
  fireEvent(field(), Object.assign(new Event(`composition${moment}`, { bubbles: true }), { data }));
const nativeValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!;
