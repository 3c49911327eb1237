import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useDeskKeys } from "./use-desk-keys";

function Desk({ onDeny, onSave }: { onDeny?: () => void; onSave?: () => void }) {
  useDeskKeys(true, { "3": onDeny ?? (() => undefined), Enter: onSave ?? (() => undefined) });
  return (
    <>
      <main>正文</main>
      <dialog open>
        <button>快捷键</button>
      </dialog>
      <input aria-label="给分" />
    </>
  );
}

it("a key means something on the desk, and nothing to the script behind an open dialog or in a field", () => {
  const deny = vi.fn();
  render(<Desk onDeny={deny} />);
  fireEvent.keyDown(screen.getByRole("button", { name: "快捷键" }), { key: "3" });
  fireEvent.keyDown(screen.getByRole("textbox"), { key: "3" });
  expect(deny).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole("main"), { key: "3" });
  expect(deny).toHaveBeenCalledTimes(1);
});

it("Enter saves when it is pressed, not again and again while it is held down", () => {
  const save = vi.fn();
  render(<Desk onSave={save} />);
  fireEvent.keyDown(screen.getByRole("main"), { key: "Enter" });
  fireEvent.keyDown(screen.getByRole("main"), { key: "Enter", repeat: true });
  expect(save).toHaveBeenCalledTimes(1);
});
