import { createRemixStub } from "@remix-run/testing";
import { render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { DemoBanner } from "./demo-banner";

function show(demo: Parameters<typeof DemoBanner>[0]) {
  const Stub = createRemixStub([{ path: "/", Component: () => <DemoBanner {...demo} /> }]);
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Stub />
    </I18nextProvider>,
  );
  return {
    removes: screen.queryByRole("button", { name: "清除演示数据" }) !== null,
    leadsTo: screen.queryByRole("link", { name: "怎样清除演示数据" })?.getAttribute("href") ?? null,
  };
}

test("an admin removes the demo data from the banner", () => {
  expect(show({ may: true, works: true })).toEqual({ removes: true, leadsTo: null });
});

test("while that would be refused, the banner leads to what has to come first", () => {
  expect(show({ may: true, works: false })).toEqual({ removes: false, leadsTo: "/admin#demo" });
});

test("to everybody else the banner only says that there is demo data", () => {
  expect(show({ may: false, works: false })).toEqual({ removes: false, leadsTo: null });
});
