import { describe, expect, it } from "vitest";
import { drawJoinCode, JOIN_CODE_LENGTH, joinCodeOf, shownJoinCode } from "./join-code";

describe("a class's join code", () => {
  it("is made of what was drawn, without letters that are misread", () => {
    let drawn = 0;
    const code = drawJoinCode((below) => (drawn += 5) % below);
    expect(code).toHaveLength(JOIN_CODE_LENGTH);
    expect(code).not.toMatch(/[ILOU]/);
    expect(drawJoinCode(() => 0)).toBe("00000000");
  });

  it("is found again however it is typed", () => {
    expect(joinCodeOf(shownJoinCode("7K0M1QXZ"))).toBe("7K0M1QXZ");
    expect(joinCodeOf(" 7kOm-lqxz ")).toBe("7K0M1QXZ");
    expect(joinCodeOf("７Ｋ０Ｍ　１ＱＸＺ")).toBe("7K0M1QXZ");
  });

  it("is nothing shorter or longer", () => {
    expect(joinCodeOf("7K0M1QX")).toBeNull();
    expect(joinCodeOf("7K0M1QXZ9")).toBeNull();
    expect(joinCodeOf("班级口令")).toBeNull();
  });
});
