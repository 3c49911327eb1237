import fc from "fast-check";
import { expect, test } from "vitest";
import { matchingForm, normalise, squeeze } from "./normalise";
import { anyText } from "../../../tests/factories/any-text";

test("width, case, punctuation variants and radical look-alikes become one form", () => {
  expect(normalise("ＡＢ，（１）⺠⻓⻋⻔⻛⼈").text).toBe("ab,(1)民长车门风人");
});

test("zero-width characters go, are counted, and the map leads back past them", () => {
  const normalised = normalise("停\u200b车\ufeff难");
  expect(normalised.text).toBe("停车难");
  expect([...normalised.starts]).toEqual([0, 2, 4, 5]);
  expect(normalised.zeroWidth).toEqual({ count: 2, first: 1 });
});

test("a variation selector behind a 汉字 keeps none of its words from being found", () => {
  const normalised = normalise("停\u{e0100}车难\u{e0101}");
  expect(normalised.text).toBe("停车难");
  expect([...normalised.starts]).toEqual([0, 3, 4, 7]);
  expect(normalised.zeroWidth).toEqual({ count: 2, first: 1 });
  expect(matchingForm("停\u{e0100}车 难")).toBe("停车难");
});

test("the matching form has neither spaces nor quotation marks", () => {
  expect(matchingForm("编制 “一套方案”")).toBe("编制一套方案");
});

test("the matching form of any text is what squeezing leaves of it", () => {
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), (text) => {
      expect(matchingForm(text)).toBe(squeeze(normalise(text)).text);
    }),
  );
  expect(matchingForm("“ Ａ\u200bＢ 》⺠生\u3000")).toBe("ab民生");
});

test("every unit of both forms points at a unit of the original, in order, and normalising twice changes nothing", () => {
  fc.assert(
    fc.property(anyText({ maxLength: 200 }), (text) => {
      const normalised = normalise(text);
      const squeezed = squeeze(normalised);
      for (const { starts, length } of [
        { starts: normalised.starts, length: normalised.text.length },
        { starts: squeezed.starts, length: squeezed.text.length },
      ]) {
        expect(starts).toHaveLength(length + 1);
        expect(starts[length]).toBe(text.length);
        for (let index = 0; index < length; index += 1) {
          expect(starts[index] as number).toBeLessThan(starts[index + 1] as number);
        }
      }
      expect(normalise(normalised.text).text).toBe(normalised.text);
    }),
  );
});
