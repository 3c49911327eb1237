import { expect, it } from "vitest";
import { selectedRange, selectedWords } from "./selected-words";

function area(): HTMLElement {
  document.body.innerHTML =
    '<div id="area"><p><span data-start="0">甲乙丙</span><sup data-annotation>1</sup><span data-start="3">丁</span></p><p><span data-start="5">戊己</span></p></div>';
  const found = document.getElementById("area");
  if (!found) throw new Error("no area");
  return found;
}

function select(from: [piece: number, at: number], to: [piece: number, at: number]): void {
  const texts = [...document.querySelectorAll("[data-start]")].map((piece) => piece.firstChild as Text);
  const selection = window.getSelection();
  const range = document.createRange();
  range.setStart(texts[from[0]] as Text, from[1]);
  range.setEnd(texts[to[0]] as Text, to[1]);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

it("a selection across pieces is a range of the whole text, and its words are without the page's numbers", () => {
  const text = area();
  select([0, 1], [1, 1]);
  expect(selectedRange(text)).toEqual({ start: 1, end: 4 });
  expect(selectedWords(text)).toBe("乙丙丁");
  select([1, 0], [2, 1]);
  expect(selectedRange(text)).toEqual({ start: 3, end: 6 });
});

it("a selection elsewhere is none", () => {
  const text = area();
  document.body.insertAdjacentHTML("beforeend", '<p><span data-start="0">外面</span></p>');
  select([3, 0], [3, 2]);
  expect(selectedRange(text)).toBeNull();
  expect(selectedWords(text)).toBe("");
});
