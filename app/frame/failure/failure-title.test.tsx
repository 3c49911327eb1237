import { createRemixStub } from "@remix-run/testing";
import { render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { FailureTitle } from "./failure-title";

/** A page in English whose root answers so. */
async function titleOf(loader: () => Record<string, string>) {
  const Page = () => (
    <div data-testid="page">
      <FailureTitle />
    </div>
  );
  const Stub = createRemixStub([{ id: "root", path: "/", loader, Component: Page, ErrorBoundary: Page }]);
  const { unmount } = render(
    <I18nextProvider i18n={createI18n("en")}>
      <Stub />
    </I18nextProvider>,
  );
  const title = (await screen.findByTestId("page")).querySelector("title")?.textContent ?? null;
  unmount();
  return title;
}

test("a page whose root failed is called by what went wrong, in its reader's language", async () => {
  const away = () => {
    throw new Response(null, { status: 503 });
  };
  expect(await titleOf(away)).toBe("The server cannot store anything just now · Shenlun Practice Room");
});

test("every other page is left to name itself", async () => {
  expect(await titleOf(() => ({ language: "en" }))).toBeNull();
});
