import { render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { selectRange } from "./select-range";
import { selectedRange } from "./selected-range";

test("a range that is selected by its offsets reads back as the same range, across pieces", () => {
  Element.prototype.scrollIntoView = vi.fn();
  const { container } = render(
    <p>
      <span data-start={0}>车位不足</span>
      <a>1</a>
      <span data-start={4}>，停车难</span>
    </p>,
  );
  const range = { start: 2, end: 7 };
  expect(selectRange(container, range)).toBe(true);
  const selection = window.getSelection();
  expect(selection && selectedRange(container, selection.getRangeAt(0))).toEqual(range);
  expect(selectRange(container, { start: 2, end: 99 })).toBe(false);
});
