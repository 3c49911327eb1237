import { render, screen } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import type { Language } from "~/i18n/language/language";
import { Term } from "./term";

const show = (language: Language, bare = false) =>
  render(
    <I18nextProvider i18n={createI18n(language)}>
      <Term of="keyPoint" bare={bare} />
    </I18nextProvider>,
  );

it("names the term, and its button opens what it means without a script", () => {
  const { container } = show("zh-CN");
  const button = screen.getByRole("button", { name: "“采分点”是什么" });
  const help = container.querySelector("[popover]");
  expect(help?.id).toBeTruthy();
  expect(button.getAttribute("popovertarget")).toBe(help?.id);
  expect(help?.textContent).toContain("逐条给分");
});

it("leaves the word out where it stands already, but not what it means", () => {
  const { container } = show("en", true);
  expect(container.firstElementChild?.firstElementChild?.tagName).toBe("BUTTON");
  expect(container.querySelector("[popover]")?.textContent).toContain("one by one");
});
