import { createRemixStub } from "@remix-run/testing";
import { render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { CandidateTable } from "./candidate-table";

const HERE = { createdAt: 0, lastSeenAt: null, disabled: false };

it("a reset code is offered to whoever can sign in, not to a member without a user name", () => {
  const rows = [
    { ...HERE, id: "1", userName: "chen", displayName: "陈晨" },
    { ...HERE, id: "2", userName: "", displayName: "示例学员一" },
  ];
  const Stub = createRemixStub([{ path: "/", Component: () => <CandidateTable rows={rows} /> }]);
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Stub />
    </I18nextProvider>,
  );
  expect(screen.getAllByRole("button").map((button) => button.getAttribute("aria-label"))).toEqual([
    "发放重置码：chen",
  ]);
  expect(screen.getByText("示例学员一")).toBeTruthy();
});
