import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "./canonical";
import { anyText } from "../../../../tests/factories/any-text";

test("every line break becomes one LF, U+0000 goes and a lone surrogate becomes U+FFFD", () => {
  expect(canonicalText("一\r\n二\r三\u0000四\uD83D五😀")).toBe("一\n二\n三四\uFFFD五😀");
});

test("canonical text is idempotent and well formed for any string of UTF-16 units", () => {
  fc.assert(
    fc.property(anyText(), fc.array(fc.integer({ min: 0, max: 0xffff })), (text, units) => {
      const once = canonicalText(text + String.fromCharCode(...units));
      expect(canonicalText(once)).toBe(once);
      expect(new TextDecoder().decode(new TextEncoder().encode("." + once))).toBe("." + once);
    }),
  );
});
