import { describe, expect, it } from "vitest";
import { marksOnPaper, paperTotal } from "./paper-score";

const scored = (awarded: number, max: number, paperMarks: number | null = null) => ({
  awarded,
  max,
  share: awarded / max,
  paperMarks,
});
const unset = { awarded: null, max: null, share: 0.5, paperMarks: null };

describe("an answer's marks on a paper", () => {
  it("are the question's own where the paper says nothing or the same", () => {
    expect(marksOnPaper(scored(1250, 2000))).toEqual({ awarded: 1250, max: 2000 });
    expect(marksOnPaper(scored(1250, 2000, 2000))).toEqual({ awarded: 1250, max: 2000 });
  });

  it("carry the share over where the paper gives other marks, to half a mark", () => {
    expect(marksOnPaper(scored(700, 2000, 1500))).toEqual({ awarded: 550, max: 1500 });
    expect(marksOnPaper({ ...unset, paperMarks: 1500 })).toEqual({ awarded: 750, max: 1500 });
  });

  it("are none where they are unset or nothing has scored the answer", () => {
    expect(marksOnPaper(unset)).toBeNull();
    expect(marksOnPaper({ ...unset, share: null, paperMarks: 1500 })).toBeNull();
  });
});

describe("the total of a paper", () => {
  it("is the sum, and none as soon as one answer has no marks", () => {
    expect(paperTotal([scored(500, 2000), scored(3000, 4000)])).toEqual({ awarded: 3500, max: 6000 });
    expect(paperTotal([scored(500, 2000), unset])).toBeNull();
    expect(paperTotal([])).toBeNull();
  });
});
