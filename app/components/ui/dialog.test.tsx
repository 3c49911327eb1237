import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { Dialog } from "./dialog";

function Desk() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button">另一处</button>
      <textarea aria-label="理由" onKeyDown={({ key }) => key === "F1" && setOpen(true)} />
      <Dialog open={open} onOpenChange={setOpen} title="按键" />
    </>
  );
}

it("a dialog that a key opened gives the keyboard back to where it was", async () => {
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Desk />
    </I18nextProvider>,
  );
  const field = screen.getByLabelText("理由");
  field.focus();
  fireEvent.keyDown(field, { key: "F1" });
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  fireEvent.keyDown(dialog, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(field));
});
