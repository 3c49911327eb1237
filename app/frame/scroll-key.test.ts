import { expect, it } from "vitest";
import { scrollKey } from "./scroll-key";

it("never finds a kept position for a place within a page, and keeps that of every other place under its own name", () => {
  const place = { key: "default", hash: "#mark-3" };
  expect(scrollKey(place)).not.toBe(scrollKey(place));
  expect(scrollKey({ key: "default", hash: "" })).toBe("default");
  expect(scrollKey({ key: "k1x2", hash: "#mark-3" })).toBe("k1x2");
});
