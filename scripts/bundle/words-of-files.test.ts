import { expect, test } from "vitest";
import { namespacesIn } from "./words-of-files";

test("a file needs the words of the parts it calls for, each once", () => {
  const code = `const { t } = useTranslation("bank"); const b = useTranslation(["terms", "bank"]); useTranslation( [ "notes" ] )`;
  expect(namespacesIn(code, "a.tsx")).toEqual(["bank", "notes", "terms"]);
});

test("a call without a name means the part that every page has", () => {
  expect(namespacesIn("const { t } = useTranslation();", "a.tsx")).toEqual(["shell"]);
});

test("keys that name their part before a colon count, in every kind of quotes", () => {
  expect(namespacesIn("t('report:title') + t(`terms:families.${family}`) + t(\"hunt:a\")", "a.tsx")).toEqual([
    "report",
    "terms",
    "hunt",
  ]);
});

test("a call may name its part among its options", () => {
  expect(namespacesIn('terms(`limit.${kind}`, { ns: "terms", min, max })', "a.ts")).toEqual(["terms"]);
});

test("a page's title brings the name of the product", () => {
  expect(namespacesIn('export const meta = pageTitle((t) => t("sets:title"));', "a.tsx")).toEqual(["shell", "sets"]);
});

test("text with colons that names no part brings no words", () => {
  expect(namespacesIn('const a = "https://example.org"; const b = "other:key"; const c = "bank: 3";', "a.tsx")).toEqual(
    [],
  );
});

test("a call whose words cannot be read from the code stops the build", () => {
  expect(() => namespacesIn("useTranslation(props.names)", "a.tsx")).toThrow("a.tsx");
});
