import { fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { expect, it } from "vitest";
import { useReviewKeys } from "./use-review-keys";

function Card({ on }: { on: boolean }) {
  const details = useRef<HTMLDetailsElement>(null);
  useReviewKeys(details, on);
  return (
    <details ref={details} aria-label="卡片">
      背面
    </details>
  );
}

const card = () => screen.getByRole<HTMLDetailsElement>("group", { name: "卡片" });

it("space shows the back of the card, until the keys are switched off", () => {
  const { rerender } = render(<Card on />);
  fireEvent.keyDown(document.body, { key: " " });
  expect(card().open).toBe(true);
  rerender(<Card on={false} />);
  fireEvent.keyDown(document.body, { key: " " });
  expect(card().open).toBe(true);
});
