import type { ReactElement } from "react";
import { createRemixStub } from "@remix-run/testing";
import { render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { SignInForm } from "~/routes/sign-in/sign-in-form";
import { SignUpForm } from "~/routes/sign-up/sign-up-form";

function show(page: () => ReactElement, language: "zh-CN" | "en" = "zh-CN") {
  const Stub = createRemixStub([{ path: "/", Component: page }]);
  return render(
    <I18nextProvider i18n={createI18n(language)}>
      <Stub />
    </I18nextProvider>,
  );
}

const refusedSignIn = {
  status: "error" as const,
  initialValue: { userName: "lin" },
  error: { "": ["too-many-tries:7"] },
};

describe("the way in", () => {
  it("keeps the name that was typed, empties the password and says how long to wait", () => {
    show(() => <SignInForm to="/bank" refused={refusedSignIn} />);
    expect(screen.getByLabelText("用户名")).toHaveProperty("value", "lin");
    expect(screen.getByLabelText("密码")).toHaveProperty("value", "");
    expect(screen.getByRole("alert").textContent).toContain("请7分钟后再试");
  });

  it("says one minute in good English", () => {
    const refused = { ...refusedSignIn, error: { "": ["too-many-tries:1"] } };
    show(() => <SignInForm to={null} refused={refused} />, "en");
    expect(screen.getByRole("alert").textContent).toContain("Try again in 1 minute");
    expect(screen.getByRole("alert").textContent).not.toContain("minutes");
  });

  it("ties a field to its error and opens the part that holds it", () => {
    const refused = { status: "error" as const, initialValue: {}, error: { inviteCode: ["invite-invalid"] } };
    show(() => <SignUpForm to={null} refused={refused} />);
    const field = screen.getByLabelText(/^邀请码/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ");
    expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain("邀请码不对");
    expect(field.closest("details")?.open).toBe(true);
  });
});
