import { expect, it } from "vitest";
import { bankDigits } from "./bank-digits";

const kept = (id: string, shortcut: number | null = null) => ({ id, shortcut });
const told = (bank: ReturnType<typeof kept>[]) => bankDigits(bank).map(({ digit, remark }) => `${digit}${remark.id}`);

it("remarks stand on their own digits, the others on the free ones in their order, nine at most", () => {
  expect(told([kept("a"), kept("b", 1), kept("c")])).toEqual(["1b", "2a", "3c"]);
  expect(told([kept("a"), kept("b", 5)])).toEqual(["1a", "5b"]);
  expect(told(Array.from({ length: 12 }, (_, at) => kept(`n${at}`)))).toHaveLength(9);
});

it("of two with one digit the first keeps it, and the other is on a free one", () => {
  expect(told([kept("a", 2), kept("b", 2)])).toEqual(["1b", "2a"]);
});
