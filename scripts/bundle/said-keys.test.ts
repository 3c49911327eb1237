import { expect, test } from "vitest";
import { saidIn } from "./said-keys";

const namesIn = (code: string) => saidIn(code, "a.tsx").names;

test("a file needs the words of the parts it calls for, each once", () => {
  const code = `const { t } = useTranslation("bank"); const b = useTranslation(["terms", "bank"]); useTranslation( [ "notes" ] )`;
  expect(namesIn(code)).toEqual(["bank", "notes", "terms"]);
});

test("a call without a name means the part that every page has", () => {
  expect(namesIn("const { t } = useTranslation();")).toEqual(["shell"]);
});

test("keys that name their part before a colon count, in every kind of quotes", () => {
  const code = "t('report:title') + t(`terms:families.${family}`) + t(\"hunt:a\") + t(`rewrite:${key}`)";
  expect(namesIn(code)).toEqual(["report", "terms", "hunt", "rewrite"]);
});

test("a call may name its part among its options", () => {
  expect(namesIn('terms(`limit.${kind}`, { ns: "terms", min, max })')).toEqual(["terms"]);
});

test("a page's title brings the name of the product", () => {
  expect(namesIn('export const meta = pageTitle((t) => t("sets:title"));')).toEqual(["shell", "sets"]);
});

test("text with colons that names no part brings no words", () => {
  expect(namesIn('const a = "https://example.org"; const b = "other:key"; const c = "bank: 3";')).toEqual([]);
});

test("a call whose words cannot be read from the code stops the build", () => {
  expect(() => namesIn("useTranslation(props.names)")).toThrow("a.tsx");
});

test("whatever could be a key counts, where it is said and where it is kept", () => {
  const code = 'const WHEN = { open: "draft" }; t(on ? "a.b-c" : "d"); t(WHEN[state]); const text = "Not a key.";';
  expect(saidIn(code, "a.tsx").keys).toEqual(["draft", "a.b-c", "d"]);
});

test("a template counts by what stands fixed in it, inside another one too", () => {
  const code = "`${t(`rest.${kind}`)} · ${t(`${state}.title`)} ${t(`time.${a}.in-${b}`)}`";
  expect(saidIn(code, "a.tsx").patterns).toEqual(["rest.*", "*.title", "time.*.in-*"]);
});

test("a template without a word of its own is no key", () => {
  expect(saidIn("t(`${a}.${b}`); `${a}`", "a.tsx").patterns).toEqual([]);
});
