import { expect, it } from "vitest";
import { inflatedSize } from "./inflated-size.server";
import { storedZip } from "./stored-zip";

it("a zip file of parts as they are unfolds to the same parts", () => {
  const parts = [
    { name: "xl/表.xml", bytes: Buffer.from("<a>林</a>") },
    { name: "empty", bytes: Buffer.alloc(0) },
  ];
  const seen: { name: string; bytes: Buffer }[] = [];
  const size = inflatedSize(
    storedZip(parts),
    100,
    (bytes, name) => void seen.push({ name, bytes: Buffer.from(bytes) }),
  );
  expect([size, seen]).toEqual([parts[0]!.bytes.length, parts]);
});
