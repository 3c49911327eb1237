import { data } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, test, vi } from "vitest";
import { TextField } from "~/components/ui/form/text-field";
import { Notice } from "~/components/ui/notice";
import { createI18n } from "~/i18n/create-i18n";
import { useFirstError } from "./first-error";

function Page() {
  useFirstError();
  const refused = useActionData<{ error: string }>();
  return (
    <main id="main">
      <Form method="post">
        <TextField name="title" label="名称" defaultValue="冲刺班" />
        <TextField name="minutes" label="用时" error={refused?.error} />
        <button type="submit">保存</button>
      </Form>
    </main>
  );
}

test("the first field that refuses has the focus and says why, and the others keep what was typed", async () => {
  const Stub = createRemixStub([
    { path: "/", Component: Page, action: () => data({ error: "请填整数。" }, { status: 400 }) },
  ]);
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Stub initialEntries={["/"]} />
    </I18nextProvider>,
  );
  fireEvent.change(screen.getByLabelText("名称"), { target: { value: "提高班" } });
  fireEvent.submit(screen.getByLabelText("用时").closest("form") ?? document.body);
  const minutes = screen.getByLabelText("用时");
  await waitFor(() => expect(document.activeElement).toBe(minutes));
  const [id = ""] = (minutes.getAttribute("aria-describedby") ?? "").split(" ");
  expect(document.getElementById(id)?.textContent).toBe("请填整数。");
  expect(screen.getByLabelText<HTMLInputElement>("名称").value).toBe("提高班");
});

function LongForm() {
  useFirstError();
  const refused = useActionData<{ error: string }>();
  return (
    <main id="main">
      <Form method="post">
        {refused ? (
          <Notice kind="error" live>
            {refused.error}
          </Notice>
        ) : null}
        <TextField name="title" label="名称" />
        <button type="submit">读取</button>
      </Form>
    </main>
  );
}

test("a refusal of the whole form is brought into sight where it stands above it, and the focus stays", async () => {
  const shown = vi.fn<(this: Element) => void>();
  Element.prototype.scrollIntoView = function () {
    shown.call(this);
  };
  // The page has been scrolled down to its button.
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, -600, 300, 80));
  const Stub = createRemixStub([
    { path: "/", Component: LongForm, action: () => data({ error: "没有导入。" }, { status: 400 }) },
  ]);
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Stub initialEntries={["/"]} />
    </I18nextProvider>,
  );
  const button = screen.getByRole("button", { name: "读取" });
  button.focus();
  fireEvent.click(button);
  await waitFor(() => expect(shown).toHaveBeenCalledTimes(1));
  expect(shown.mock.contexts[0]).toBe(screen.getByRole("alert"));
  expect(document.activeElement).toBe(button);
});
