import fc from "fast-check";
import { expect, it } from "vitest";
import { matchingForm } from "../text/normalise";
import { placeOfQuotation } from "./place-of-quotation";

const ANSWER = "一是错时共享，开放“机关车位”。\n二是错时共享，限定时段。";

it.each([
  ["错时共享", "错时共享", "the first of two places"],
  ["开放机关车位。", "开放“机关车位”。", "words whose quotation marks the reply left out"],
  ["开放「机关车位」", "开放“机关车位", "words in other quotation marks, without the mark behind the last of them"],
  ["时段。 ", "时段。", "words with a space behind them"],
])("%s is found as %s: %s", (words, found) => {
  const place = placeOfQuotation(ANSWER, words);
  expect(place && ANSWER.slice(place.start, place.end)).toBe(found);
});

it.each(["停车收费", "一", "", "”"])("%j stands nowhere", (words) => {
  expect(placeOfQuotation(ANSWER, words)).toBeNull();
});

it("any stretch of a text is found at a place that reads the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(40), (text, from, length) => {
      const start = from % (text.length + 1);
      const words = text.slice(start, start + length);
      const place = placeOfQuotation(text, words);
      if (matchingForm(words).trim().length < 2) expect(place).toBeNull();
      else expect(place && matchingForm(text.slice(place.start, place.end))).toBe(matchingForm(words).trim());
    }),
  );
});
