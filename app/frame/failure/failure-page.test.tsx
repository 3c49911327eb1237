import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { FROM_ELSEWHERE } from "~/domain/access/from-elsewhere";
import { TOO_MANY_VISITORS } from "~/domain/access/too-many-visitors";
import { createI18n } from "~/i18n/create-i18n";
import { FailurePage } from "./failure-page";

/** Title of the page that stands where this was answered, and where its buttons lead. */
async function pageOf(status: number, why: string | null) {
  const loader = () => {
    throw new Response(why, { status });
  };
  const Stub = createRemixStub([{ path: "/questions/a", loader, Component: FailurePage, ErrorBoundary: FailurePage }]);
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Stub initialEntries={["/questions/a?from=set"]} />
    </I18nextProvider>,
  );
  const title = (await screen.findByRole("heading")).textContent;
  const ways = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  cleanup();
  return { title, ways };
}

test("who would be one visitor too many is told so and shown the way to sign in and come back", async () => {
  expect(await pageOf(429, TOO_MANY_VISITORS)).toEqual({
    title: "新访客过多",
    ways: ["/sign-in?to=%2Fquestions%2Fa%3Ffrom%3Dset", "/questions/a?from=set"],
  });
});

test.each([
  [429, null, "请求过于频繁"],
  [403, FROM_ELSEWHERE, "请求来源不符"],
  [403, null, "无权查看"],
  [413, null, "内容过大"],
  [500, null, "服务出错"],
])("a %i (%s) is titled %s", async (status, why, title) => {
  expect((await pageOf(status, why)).title).toBe(title);
});
