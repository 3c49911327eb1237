import { act, render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { createMemoryRouter, RouterProvider, useSubmit } from "react-router-dom";
import { expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { SendingFile } from "./sending-file";

const BYTES = 1_234_567;
let send: (file: File) => void;

function Page() {
  const submit = useSubmit();
  send = (file) => {
    const form = new FormData();
    form.set("file", file);
    submit(form, { method: "post", encType: "multipart/form-data" });
  };
  return <SendingFile />;
}

it("a chosen file is named with its size while it is read, and while what was made of it is opened; no file is nothing to wait for", async () => {
  let answered: (value: null) => void = () => undefined;
  let opened: (value: null) => void = () => undefined;
  const loader = () => new Promise<null>((resolve) => (opened = resolve));
  const action = () => new Promise<null>((resolve) => (answered = resolve));
  const router = createMemoryRouter([{ path: "/", element: <Page />, loader, action }], {
    hydrationData: { loaderData: {} },
  });
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <RouterProvider router={router} />
    </I18nextProvider>,
  );
  expect(screen.queryByRole("progressbar")).toBeNull();
  await act(async () => send(new File([new Uint8Array(BYTES)], "夜市.txt")));
  expect(screen.getByRole("progressbar", { name: "正在读取 夜市.txt" }).getAttribute("aria-valuetext")).toBe("1.2 MB");
  await act(async () => answered(null));
  expect(screen.getByRole("progressbar", { name: /夜市\.txt 已读完/ })).toBeTruthy();
  await act(async () => opened(null));
  expect(screen.queryByRole("progressbar")).toBeNull();
  await act(async () => send(new File([], "")));
  expect(screen.queryByRole("progressbar")).toBeNull();
});
