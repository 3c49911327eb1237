import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import type { Language } from "~/i18n/language/language";
import { Gap } from "./gap";

function together(language: Language, first: string, second: string): string | null {
  const { container } = render(
    <I18nextProvider i18n={createI18n(language)}>
      <p>
        {first}
        <Gap />
        {second}
      </p>
    </I18nextProvider>,
  );
  return container.textContent;
}

test("sentences that follow each other are parted by a blank in English and by their full stop alone in Chinese", () => {
  expect(together("zh-CN", "只显示这一次。", "请立即复制。")).toBe("只显示这一次。请立即复制。");
  expect(together("en", "Shown only once.", "Copy it now.")).toBe("Shown only once. Copy it now.");
});

/** Two sentences of the catalogue with a blank of the page's own between them. */
const BLANK_BETWEEN = /\{t\((?:[^(){}]|\{[^{}]*\})*\)\}(?: |\{" "\}\s*)\{(?:\w+ \? (?:""|null) : )?t\(/;

test("no page puts a blank of its own between two sentences", () => {
  const app = join(import.meta.dirname, "../../..");
  const pages = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!\.test)\.tsx$/.test(file),
  );
  expect(pages.filter((file) => BLANK_BETWEEN.test(readFileSync(join(app, file), "utf8")))).toEqual([]);
  expect(BLANK_BETWEEN.test('{t("once", { date })} {t("use")}')).toBe(true);
});
