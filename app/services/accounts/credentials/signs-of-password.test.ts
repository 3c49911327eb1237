import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newPassword } from "../account-fields";

/** Why a new password is refused; null where it is taken. */
function refusal(password: string): string | null {
  return newPassword.safeParse(password).error?.issues[0]?.message ?? null;
}

describe("a new password", () => {
  it.each([
    ["eight blanks", " ".repeat(8)],
    ["blanks of a Chinese keyboard and tabs", "　\t　\t　\t　\t"],
    ["signs that show nothing", "\u200b\u2060\ufeff\u00ad\u200d\u3164\u2800\u00a0"],
  ])("of %s is refused as blank", (_, password) => {
    expect(refusal(password)).toBe("password-blank");
  });

  it.each([
    ["one letter", "aaaaaaaa"],
    ["one letter, large and small, wide and narrow", "aAａＡaAａＡ"],
    ["one character", "好好好好好好好好"],
    ["one picture", "🙂".repeat(8)],
    ["one digit between blanks", "6 6 6 6 6"],
  ])("of %s is refused as a repetition", (_, password) => {
    expect(refusal(password)).toBe("password-repeated");
  });

  it("may have blanks within it, and signs more than once", () => {
    expect(refusal("晨 读 三 刻 钟")).toBeNull();
    expect(refusal("        a1")).toBeNull();
  });

  it("is never refused for its signs where two of them differ, nor taken where none do", () => {
    const unseen = fc.constantFrom(" ", "\t", "\n", "　", "\u00a0", "\u200b", "\ufeff", "\u2800");
    const sign = fc.constantFrom(..."abcdefgXYZ0123456789好学习安全!?（）", "🙂", "𠀀");
    const signs = fc.array(fc.oneof(unseen, sign), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(signs, (drawn) => {
        const seen = new Set(drawn.filter((one) => !/^[\s\u200b\u2800]$/.test(one)).map((one) => one.toLowerCase()));
        const expected = ["password-blank", "password-repeated"][seen.size] ?? null;
        const found = refusal(drawn.join(""));
        return expected === null ? found === null || found === "password-common" : found === expected;
      }),
    );
  });

  it("of blanks and any one sign is refused, whatever the sign is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), fc.nat(6), (sign, blanks) => {
        const distinct = new Set(sign.normalize("NFKC").toLowerCase());
        fc.pre(distinct.size === 1);
        const password = (sign + " ".repeat(blanks)).repeat(8).slice(0, 200);
        return ["password-blank", "password-repeated"].includes(refusal(password) ?? "");
      }),
    );
  });
});
