import { expect, test } from "vitest";
import { cssString } from "./css-string";

test("words and figures stay as they are", () => {
  expect(cssString("批改报告2026")).toBe('"批改报告2026"');
});

test("no text ends its string or the element that it stands in", () => {
  expect(cssString('"}</style>\\\n')).toBe('"\\22 \\7d \\3c \\2f style\\3e \\5c \\a "');
});
