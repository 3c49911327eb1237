import { act, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { expect, it } from "vitest";
import { useCaretAtEnd } from "./use-caret-at-end";

const TEXT = "车位不足，停车难。\n物业缺位，无人管理。";

function Answer() {
  const field = useRef<HTMLTextAreaElement>(null);
  useCaretAtEnd(field);
  return <textarea ref={field} defaultValue={TEXT} />;
}

/** The field with its caret where browsers put it, in front of everything. */
function opened(): HTMLTextAreaElement {
  render(<Answer />);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  field.setSelectionRange(0, 0);
  return field;
}

it("who comes by keyboard to an answer that was opened again goes on where it ends", () => {
  const field = opened();
  act(() => field.focus());
  expect([field.selectionStart, field.selectionEnd]).toEqual([TEXT.length, TEXT.length]);
});

it("the caret is left alone once somebody has put it in front of everything", () => {
  const field = opened();
  act(() => field.focus());
  field.setSelectionRange(0, 0);
  act(() => field.blur());
  act(() => field.focus());
  expect(field.selectionStart).toBe(0);
});
