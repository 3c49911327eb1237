import fc from "fast-check";
import { expect, it } from "vitest";
import { nameMask } from "./name-mask";

const maskedNames = (text: string, names: readonly string[]) => nameMask(names)(text);

const character = fc.constantFrom(..."甲乙王李小雷(+*社区");
const name = fc.string({ unit: character, minLength: 2, maxLength: 4 });
const words = fc.string({ unit: character, maxLength: 20 });

it("leaves none of the names readable in any text, and every place where it was", () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), fc.array(words, { maxLength: 6 }), (names, parts) => {
      const text = parts.flatMap((part, index) => [part, names[index % names.length] ?? ""]).join("");
      const masked = maskedNames(text, names);
      for (const one of names) expect(masked).not.toContain(one);
      expect(masked).toHaveLength(text.length);
      for (let at = 0; at < text.length; at += 1) expect(["×", text[at]]).toContain(masked[at]);
    }),
  );
});

it("leaves a text alone that names nobody, and takes a single character for a word", () => {
  expect(maskedNames("王家村修路", ["王", "", "  "])).toBe("王家村修路");
  expect(maskedNames("签名：王小雷", ["王小雷"])).toBe("签名：×××");
});

it("finds a name that is written with gaps, and a gapped one that is written without", () => {
  expect(maskedNames("答题人：李　明。", ["李明"])).toBe("答题人：×××。");
  expect(maskedNames("答题人：李明。", ["李 明"])).toBe("答题人：××。");
});

it("masks user names and long numbers as whole words in either case, and leaves the figures of the answer alone", () => {
  expect(maskedNames("我是Wang-xl，学号20230017。", ["wang-xl", "20230017"])).toBe("我是×××××××，学号××××××××。");
  expect(maskedNames("2012年出台12条措施，online投诉。", ["12", "2012", "on"])).toBe(
    "××××年出台12条措施，online投诉。",
  );
  expect(maskedNames("投资120231万元", ["2023"])).toBe("投资120231万元");
});
