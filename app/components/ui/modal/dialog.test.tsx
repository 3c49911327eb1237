import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { Button } from "../button";
import { Dialog, DialogClose } from "./dialog";

function Page({ dismissible = true }: { dismissible?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <form>
        <button type="button" onClick={() => setOpen(true)}>
          开
        </button>
        <Dialog
          title="交卷"
          description="交卷后不能再改。"
          open={open}
          onOpenChange={setOpen}
          dismissible={dismissible}
          actions={
            <DialogClose>
              <Button>继续作答</Button>
            </DialogClose>
          }
        />
      </form>
    </I18nextProvider>
  );
}

const dialog = () => screen.queryByRole("dialog");

function open(dismissible?: boolean): HTMLElement {
  render(<Page dismissible={dismissible} />);
  const trigger = screen.getByRole("button", { name: "开" });
  trigger.focus();
  fireEvent.click(trigger);
  return trigger;
}

test("a dialog is modal, outside the form it stands in, and named and described", () => {
  open();
  const element = screen.getByRole("dialog", { name: "交卷" });
  expect([element.hasAttribute("open"), element.closest("form")]).toEqual([true, null]);
  expect(document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent).toBe("交卷后不能再改。");
});

test.each([
  ["its closing button", () => fireEvent.click(screen.getByRole("button", { name: "继续作答" }))],
  ["its cross", () => fireEvent.click(screen.getByRole("button", { name: "关闭" }))],
  ["Escape", () => fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" })],
  [
    "a press beside it",
    () => {
      fireEvent.pointerDown(screen.getByRole("dialog"));
      fireEvent.click(screen.getByRole("dialog"));
    },
  ],
])("%s closes a dialog, and focus goes back", (_way, close) => {
  const trigger = open();
  close();
  expect([dialog(), document.activeElement]).toEqual([null, trigger]);
});

test("text that is selected beyond its border closes no dialog, nor does Escape that ends a word being typed", () => {
  open();
  fireEvent.pointerDown(screen.getByRole("heading", { name: "交卷" }));
  fireEvent.click(screen.getByRole("dialog"));
  fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape", isComposing: true });
  expect(dialog()).not.toBeNull();
});

test("a choice that must be made stays until it is made", () => {
  open(false);
  fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
  fireEvent.pointerDown(screen.getByRole("dialog"));
  fireEvent.click(screen.getByRole("dialog"));
  expect([dialog() === null, screen.queryByRole("button", { name: "关闭" })]).toEqual([false, null]);
});

function Desk() {
  const [open, setOpen] = useState(false);
  return (
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <textarea aria-label="理由" onKeyDown={({ key }) => key === "F1" && setOpen(true)} />
      <Dialog open={open} onOpenChange={setOpen} title="按键" />
    </I18nextProvider>
  );
}

test("a dialog that a key opened gives the keyboard back to where it was", () => {
  render(<Desk />);
  const field = screen.getByLabelText("理由");
  field.focus();
  fireEvent.keyDown(field, { key: "F1" });
  fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
  expect([dialog(), document.activeElement]).toEqual([null, field]);
});
