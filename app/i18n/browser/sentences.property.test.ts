import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createI18n } from "../create-i18n";
import { LANGUAGES } from "../language/language";
import { NAMESPACES } from "../namespaces";
import { resources } from "../resources";
import { createSentences } from "./sentences";

type Say = (key: string, params?: Record<string, unknown>) => string;

const keysOf = (tree: object, start: string): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string" ? [start + key] : keysOf(value as object, `${start}${key}.`),
  );
const gapsOf = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, gap = ""]) => gap);

const filling = fc.oneof(
  // Where a value looks like a gap, i18next fills the value: the one thing that is not the same here.
  fc.string().filter((value) => !value.includes("{{")),
  fc.constantFrom("$&", "$t(title)", "", "<b>&amp;</b>"),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constantFrom(null, undefined),
);
const count = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(1.5, 1, 21, 101));

describe.each(LANGUAGES)("sentences that a browser says in %s", (language) => {
  const theirs = createI18n(language);
  const ours = createSentences(language);
  ours.add(resources[language]);
  const keys = NAMESPACES.flatMap((name) => keysOf(resources[language][name], "").map((key) => ({ name, key })));

  it("are those that the server says, whatever their gaps are filled with", () => {
    fc.assert(
      fc.property(fc.infiniteStream(filling), count, (fillings, number) => {
        const unlike = keys.flatMap(({ name, key }) => {
          const sentence = (theirs.getResource as (...path: string[]) => string)(language, name, key);
          const params: Record<string, unknown> = { count: number };
          for (const gap of gapsOf(sentence)) {
            if (gap !== "count") params[gap] = fillings.next().value as unknown;
          }
          const said = (theirs.getFixedT(language, name) as unknown as Say)(key, params);
          const own = [ours.of(name)(key, params), ours.of("shell")(`${name}:${key}`, params)];
          return own.every((one) => one === said) ? [] : [{ name, key, params, own, said }];
        });
        expect(unlike).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });

  it("keep a gap that nothing was given for, as the server does", () => {
    const said = keys.map(({ name, key }) => (theirs.getFixedT(language, name) as unknown as Say)(key));
    expect(keys.map(({ name, key }) => ours.of(name)(key))).toEqual(said);
  });

  it("may be of the part that a call names, and exist where the server's do", () => {
    const params = { ns: "terms", min: 1, max: 2 };
    const t = theirs.getFixedT(language, "bank") as unknown as Say;
    for (const { key } of keys.filter(({ name }) => name === "terms")) {
      expect(ours.of("bank")(key, params)).toBe(t(key, params));
    }
    for (const key of ["report:title", "report:none.such", "nav.bank", "nav", "other:title"]) {
      expect([key, ours.exists(key)]).toEqual([key, key === "nav" ? false : theirs.exists(key)]);
    }
  });

  it("may be given for a key that there is none for", () => {
    const t = theirs.getFixedT(language, "report") as unknown as Say;
    for (const key of ["title", "finding.no-such", "report:flag.none"]) {
      const params = { defaultValue: "{{code}}?", code: 7 };
      expect(ours.of("report")(key, params)).toBe(t(key, params));
    }
  });

  it("add to those of the pages before", () => {
    const pages = createSentences(language);
    const words = Object.freeze({ bank: Object.freeze({ card: Object.freeze({ a: "A" }) }) });
    pages.add(words);
    pages.add({ bank: { card: { b: "B {{x}}" }, title: "T" }, notes: { title: "N" } });
    const t = pages.of("bank");
    expect([t("card.a"), t("card.b", { x: 1 }), t("title"), t("notes:title")]).toEqual(["A", "B 1", "T", "N"]);
    expect(pages.of("bank")).toBe(t);
  });
});
