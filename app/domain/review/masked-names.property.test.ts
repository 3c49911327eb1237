import fc from "fast-check";
import { expect, it } from "vitest";
import { maskedNames } from "./masked-names";

const character = fc.constantFrom(..."甲乙王李小雷ab社区");
const name = fc.string({ unit: character, minLength: 2, maxLength: 4 });
const words = fc.string({ unit: character, maxLength: 20 });

it("leaves none of a writer's names readable in any text, and every place where it was", () => {
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
