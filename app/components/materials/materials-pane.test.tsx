import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NotesContent } from "@content/contract/notes";
import { NO_NOTES } from "~/domain/notes/marks";
import { createI18n } from "~/i18n/create-i18n";
import { MaterialsPane } from "./materials-pane";
import { OutlinePane } from "./outline-pane";

const MATERIALS = [
  { key: "m1", title: "资料1", hash: "h1", text: "老街积水严重。排水沟三年未清。\n居民报修七次。" },
  { key: "m2", title: "资料2", hash: "h2", text: "邻县清淤，积水少了。" },
];

let content: NotesContent;
let change: (next: (content: NotesContent) => NotesContent) => void;

type Keep = ((words: string) => Promise<string>) | null;

function Desk({ start, readOnly, keep }: { start: NotesContent; readOnly: boolean; keep: Keep }) {
  const [own, setOwn] = useState(start);
  const [count, setCount] = useState(0);
  content = own;
  change = (next) => setOwn(next);
  const newId = () => {
    setCount(count + 1);
    return `id${count}`;
  };
  const notes = { content: own, readOnly, edit: change, newId };
  return (
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <MaterialsPane materials={MATERIALS} notes={notes} keep={keep} />
      <OutlinePane fieldId="outline" notes={notes} />
    </I18nextProvider>
  );
}

beforeEach(() => {
  vi.stubGlobal("requestIdleCallback", (work: () => void) => work());
  vi.stubGlobal("cancelIdleCallback", () => undefined);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame"] });
});
afterEach(() => void vi.useRealTimers());

/** At rest, with the tools for marks, which come then. */
async function show(start: NotesContent = NO_NOTES, readOnly = false, keep: Keep = null) {
  render(<Desk start={start} readOnly={readOnly} keep={keep} />);
  await act(() => vi.dynamicImportSettled());
}

const sentence = (words: string) => {
  const found = [...document.querySelectorAll<HTMLElement>("[data-sentence]")].find((one) => one.textContent === words);
  if (!found) throw new Error(`no sentence ${words}`);
  return found;
};

/** Selects words inside one piece of text, as a mouse would. */
function select(words: string): void {
  const piece = [...document.querySelectorAll("[data-start]")].find((one) => one.textContent.includes(words));
  const text = piece?.firstChild;
  if (!text) throw new Error(`no piece with ${words}`);
  const at = (text.textContent ?? "").indexOf(words);
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + words.length);
  fireEvent.pointerDown(piece, { pointerType: "mouse" });
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  fireEvent.pointerUp(piece, { pointerType: "mouse" });
  act(() => void vi.advanceTimersByTime(300));
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const marked = () =>
  content.marks.map((mark) => {
    const text = MATERIALS.find(({ hash }) => hash === mark.material)?.text ?? "";
    return [text.slice(mark.start, mark.end), mark.style, mark.note];
  });
const outline = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "提纲" });

describe("words selected in a material", () => {
  it("are kept in 素材本 where that may be, with what came of it said, and are not offered to be kept elsewhere", async () => {
    const keep = vi.fn(() => Promise.resolve("已存入素材本"));
    await show(NO_NOTES, false, keep);
    select("排水沟");
    press("存入素材本");
    await act(() => Promise.resolve());
    expect(keep).toHaveBeenCalledExactlyOnceWith("排水沟");
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain("已存入素材本");
    expect(screen.queryByRole("toolbar")).toBeNull();
    expect(content.marks).toEqual([]);
    cleanup();
    await show();
    select("排水沟");
    expect(screen.getByRole("toolbar")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "存入素材本" })).toBeNull();
  });

  it("are highlighted or underlined at their own place, under a sign of their note", async () => {
    await show();
    select("排水沟");
    press("荧光");
    select("报修七次");
    press("批注");
    fireEvent.input(screen.getByLabelText("批注"), { target: { value: "响应慢" } });
    expect(marked()).toEqual([
      ["排水沟", "highlight", ""],
      ["报修七次", "highlight", "响应慢"],
    ]);
    const drawn = [...document.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(drawn).toEqual(["排水沟", "报修七次"]);
    expect(document.querySelector(".note-sign")?.previousElementSibling?.textContent).toBe("报修七次");
  });

  it("go into the outline as a line with their source", async () => {
    await show({ marks: [], outline: "一、问题" });
    select("报修七次");
    press("入提纲");
    expect(outline().value).toBe("一、问题\n「报修七次」（资料1第2段）");
    expect(screen.getByText("已放入提纲").getAttribute("role")).toBe("status");
  });

  it("ask for nothing once the notes are read-only", async () => {
    await show(NO_NOTES, true);
    select("排水沟");
    expect(screen.queryByRole("toolbar")).toBeNull();
  });
});

describe("a keyboard", () => {
  it("goes from sentence to sentence, marks one and comes back to it", async () => {
    await show();
    fireEvent.keyDown(sentence("老街积水严重。"), { key: "ArrowDown" });
    const second = sentence("排水沟三年未清。");
    expect([document.activeElement, second.getAttribute("aria-label")]).toEqual([
      second,
      expect.stringMatching(/^第2句，共3句/),
    ]);
    fireEvent.keyDown(second, { key: "Enter" });
    expect(document.activeElement?.textContent).toBe("荧光");
    press("下划线");
    expect(marked()).toEqual([["排水沟三年未清。", "underline", ""]]);
    expect(screen.queryByRole("toolbar")).toBeNull();
  });

  it("closes the toolbar with Escape and leaves the text alone", async () => {
    await show();
    fireEvent.keyDown(sentence("老街积水严重。"), { key: "Enter" });
    fireEvent.keyDown(document, { key: "Escape" });
    expect([screen.queryByRole("toolbar"), content]).toEqual([null, NO_NOTES]);
  });
});

it("a mark that is clicked can be restyled and taken away, and is in the list with its source", async () => {
  const mark = { id: "a", material: "h1", start: 7, end: 10, style: "highlight" as const, note: "设施" };
  await show({ marks: [mark], outline: "" });
  expect(screen.getByRole("button", { name: /排水沟.*资料1第1段.*设施/ })).toBeTruthy();
  fireEvent.click(document.querySelector("mark[data-marks]") ?? document.body);
  const editor = within(screen.getByRole("dialog", { name: "标记与批注" }));
  fireEvent.click(editor.getByRole("button", { name: "下划线" }));
  expect(marked()).toEqual([["排水沟", "underline", "设施"]]);
  fireEvent.click(editor.getByRole("button", { name: "移除标记" }));
  expect([marked(), screen.queryByRole("dialog")]).toEqual([[], null]);
});

it("words looked for are counted over all materials, the shown one moves and brings its material to the front", async () => {
  await show();
  const box = screen.getByRole("searchbox", { name: "在资料中查找" });
  fireEvent.change(box, { target: { value: "积水" } });
  const current = () => document.querySelector("[data-kind~=current]")?.closest("article")?.getAttribute("aria-label");
  expect([screen.getByText("1/2"), current()]).toEqual([expect.anything(), "资料1"]);
  fireEvent.keyDown(box, { key: "Enter" });
  expect([screen.getByText("2/2"), current()]).toEqual([expect.anything(), "资料2"]);
  expect(screen.getByRole("tab", { name: "资料2" }).getAttribute("aria-selected")).toBe("true");
  fireEvent.keyDown(box, { key: "Escape" });
  expect(document.querySelector("[data-kind~=found], [data-kind~=current]")).toBeNull();
});

describe("the outline", () => {
  it("keeps what is typed, and moves lines in and out without holding Tab", async () => {
    await show();
    fireEvent.input(outline(), { target: { value: "一、问题" } });
    expect(content.outline).toBe("一、问题");
    fireEvent.keyDown(outline(), { key: "ArrowRight", altKey: true });
    expect(content.outline).toBe("　一、问题");
    press("减少缩进（Alt+←）");
    expect(content.outline).toBe("一、问题");
    expect(fireEvent.keyDown(outline(), { key: "Tab" })).toBe(true);
  });

  it("takes what another page wrote only between compositions, and loses neither", async () => {
    await show({ marks: [], outline: "一" });
    fireEvent.compositionStart(outline());
    fireEvent.input(outline(), { target: { value: "一\n二 dui ce" } });
    act(() => change((now) => ({ ...now, outline: "零\n一" })));
    expect(outline().value).toBe("一\n二 dui ce");
    fireEvent.compositionEnd(outline(), { target: { value: "一\n二、对策" } });
    expect([content.outline, outline().value]).toEqual(["零\n一\n二、对策", "零\n一\n二、对策"]);
  });

  it("takes a mark that is dragged to it as a line with its source", async () => {
    const mark = { id: "a", material: "h2", start: 0, end: 4, style: "highlight" as const, note: "" };
    await show({ marks: [mark], outline: "一、经验" });
    const data = new Map<string, string>();
    const dataTransfer = { setData: (type: string, value: string) => data.set(type, value) };
    fireEvent.dragStart(screen.getByRole("button", { name: /邻县清淤/ }), { dataTransfer });
    expect(data.get("text/plain")).toBe("邻县清淤");
    fireEvent.drop(outline(), { dataTransfer: { getData: (type: string) => data.get(type) ?? "" } });
    expect(content.outline).toBe("一、经验\n「邻县清淤」（资料2第1段）");
  });
});

it("a question that comes to the front brings its first material with it, and one that is gone leaves the first on top", async () => {
  const notes = { content: NO_NOTES, readOnly: false, edit: () => undefined, newId: () => "id" };
  const pane = (materials: typeof MATERIALS, front: string) => (
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <MaterialsPane materials={materials} front={front} notes={notes} />
    </I18nextProvider>
  );
  const onTop = () => screen.getByRole("tab", { selected: true }).textContent;
  const { rerender } = render(pane(MATERIALS, "h1"));
  expect(onTop()).toBe("资料1");
  rerender(pane(MATERIALS, "h2"));
  expect(onTop()).toBe("资料2");
  const others = ["h3", "h4"].map((hash, at) => ({ key: hash, title: `资料${at + 1}`, hash, text: "另一题的资料。" }));
  rerender(pane(others, "h2"));
  expect(onTop()).toBe("资料1");
});
