import { createRemixStub } from "@remix-run/testing";
import { fireEvent, render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { detectSearchKey } from "./search-key";
import { SearchLink } from "./search-link";

function show(withKey: boolean) {
  const Stub = createRemixStub([
    { path: "/", Component: () => <SearchLink withKey={withKey} /> },
    { path: "/search", Component: () => <p>查找页</p> },
  ]);
  return render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Stub initialEntries={["/"]} />
    </I18nextProvider>,
  );
}

describe("the key “/”", () => {
  it("leads to the search while it is on, and says so", async () => {
    show(true);
    expect(screen.getByRole("link").getAttribute("aria-keyshortcuts")).toBe("/");
    fireEvent.keyDown(document.body, { key: "/" });
    expect(await screen.findByText("查找页")).toBeTruthy();
  });

  it("does nothing and is not announced once it is switched off (WCAG 2.1.4)", () => {
    show(false);
    expect(screen.getByRole("link").getAttribute("aria-keyshortcuts")).toBeNull();
    expect(fireEvent.keyDown(document.body, { key: "/" })).toBe(true);
    expect(screen.queryByText("查找页")).toBeNull();
  });

  it("is on unless the reader's cookie says off", () => {
    expect(detectSearchKey(null)).toBe("on");
    expect(detectSearchKey("theme=dark; search-key=off")).toBe("off");
    expect(detectSearchKey("search-key=on; other-search-key=off")).toBe("on");
  });
});
