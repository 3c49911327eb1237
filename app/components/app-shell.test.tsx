import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { AppShell, type AppShellProps } from "./app-shell";
import { detectTheme, themeAttribute } from "./shell/theme";

function show(props: Partial<AppShellProps>) {
  const shell = (
    <AppShell
      nav={[{ to: "/bank", label: "题库" }]}
      account={null}
      language="zh-CN"
      theme="system"
      returnTo="/bank?page=2"
      {...props}
    >
      <h1>题库</h1>
    </AppShell>
  );
  const Stub = createRemixStub([{ path: "/bank", Component: () => shell }]);
  return render(
    <I18nextProvider i18n={createI18n(props.language ?? "zh-CN")}>
      <Stub initialEntries={["/bank"]} />
    </I18nextProvider>,
  );
}

describe("the shell", () => {
  it("marks the page one is on and begins with a way past the navigation", () => {
    const { container } = show({});
    expect(screen.getByRole("link", { name: "题库" }).getAttribute("aria-current")).toBe("page");
    expect(container.querySelector("a")?.getAttribute("href")).toBe("#main");
    expect(screen.getByRole("main").id).toBe("main");
  });

  it("switches the language by a plain form that comes back to the same page", () => {
    const { container } = show({});
    const form = container.querySelector<HTMLFormElement>("form:has(input[name=lang])");
    expect([form?.method, form?.getAttribute("action")]).toEqual(["post", "/preferences"]);
    expect(form?.querySelector<HTMLInputElement>("[name=lang]")?.value).toBe("en");
    expect(form?.querySelector<HTMLInputElement>("[name=returnTo]")?.value).toBe("/bank?page=2");
  });

  it("offers signing in to a visitor and signing out to somebody with an account", () => {
    show({});
    expect(screen.getByRole("link", { name: "登录" })).toBeTruthy();
    cleanup();
    show({ account: { name: "李老师", href: "/account", signOutAction: "/sign-out", unread: 0 } });
    expect(screen.getByRole("button", { name: "退出" })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "登录" })).toBeNull();
  });
});

describe("the appearance", () => {
  it("follows the system unless a known theme is chosen", () => {
    expect(themeAttribute(detectTheme(null))).toBeUndefined();
    expect(themeAttribute(detectTheme("lang=en; theme=dark"))).toBe("dark");
    expect(themeAttribute(detectTheme("theme=neon"))).toBeUndefined();
  });
});
