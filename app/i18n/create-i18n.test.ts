import { describe, expect, it } from "vitest";
import { createI18n } from "./create-i18n";
import { detectLanguage } from "./language/detect-language";

describe("createI18n", () => {
  it("makes one instance per language and hands the same one out again", () => {
    expect(createI18n("en")).toBe(createI18n("en"));
    expect(createI18n("en")).not.toBe(createI18n("zh-CN"));
  });

  it("is ready at once, without waiting for a promise", () => {
    expect(createI18n("zh-CN").t("nav.bank")).toBe("题库");
    expect(createI18n("en").t("report:title")).toBe("Marking report");
  });

  it("uses the English singular for one and the plain sentence otherwise", () => {
    const { t } = createI18n("en");
    expect(t("bank:card.materials", { count: 1 })).toBe("1 material");
    expect(t("bank:card.materials", { count: 4 })).toBe("4 materials");
    expect(createI18n("zh-CN").t("bank:card.materials", { count: 1 })).toBe("1则材料");
  });
});

describe("detectLanguage", () => {
  it.each([
    [null, "zh-CN"],
    ["", "zh-CN"],
    ["lang=en", "en"],
    ["theme=dark; lang=en; session=x", "en"],
    ["lang=fr", "zh-CN"],
    ["slang=en", "zh-CN"],
  ])("reads %j as %s", (header, language) => {
    expect(detectLanguage(header)).toBe(language);
  });
});
