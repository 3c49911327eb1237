import { describe, expect, it } from "vitest";
import { wordPoint, wordRubric } from "../../../../tests/attempts/handed-in";
import { questionContent } from "../../../../tests/attempts/questions";
import { rubricHash } from "../../scoring/rubric-hash";
import { nextScoreKey, sameScoring, scoreKeyOf, type FiledVersion } from "./score-key";

const first = wordRubric(wordPoint("p1", "排水"));
const second = wordRubric(wordPoint("p1", "排水", "积水"));
const limit = { kind: "max" as const, min: null, max: 100, text: "不超过100字" };
const filed = (number: number, content: FiledVersion["content"], earlier: FiledVersion[] = []): FiledVersion => ({
  number,
  content,
  rubricHash: nextScoreKey(content, earlier),
});

describe("whether two contents score the same", () => {
  it("is so for another prompt or more minutes, and not for another rubric, limit, mark or material", () => {
    const content = questionContent({ rubric: first });
    expect(sameScoring(content, questionContent({ rubric: first, stem: "请概括。", minutes: 20 }))).toBe(true);
    for (const change of [{ rubric: second }, { limit }, { marks: 20 }, { materials: [] }, { identity: "村干部" }]) {
      expect(sameScoring(content, questionContent({ rubric: first, ...change }))).toBe(false);
    }
  });

  it("follows the task of an analysis, which its prompt sets", () => {
    const asked = (stem: string) =>
      questionContent({ rubric: { ...first, family: "analysis" }, family: "analysis", stem });
    expect(sameScoring(asked("谈谈对“夜市”的理解。"), asked("请谈谈对“夜市”的理解。"))).toBe(true);
    expect(sameScoring(asked("谈谈对“夜市”的理解。"), asked("评价“夜市扰民”的观点。"))).toBe(false);
  });
});

describe("what scores are filed under", () => {
  it("is the rubric's hash, for a first version and for a rubric that the question never had", () => {
    const one = filed(1, questionContent({ rubric: first }));
    expect(one.rubricHash).toBe(rubricHash(first));
    expect(nextScoreKey(questionContent({ rubric: second }), [one])).toBe(rubricHash(second));
    expect(nextScoreKey(questionContent(), [])).toBeNull();
  });

  it("goes on where the next version scores the same", () => {
    const one = { ...filed(1, questionContent({ rubric: first })), rubricHash: "filed" };
    expect(nextScoreKey(questionContent({ rubric: first, title: "新标题" }), [one])).toBe("filed");
  });

  it("is a new one for the same rubric under another limit, and for a rubric that comes back", () => {
    const one = filed(1, questionContent({ rubric: first }));
    const shorter = filed(2, questionContent({ rubric: first, limit }), [one]);
    const changed = filed(3, questionContent({ rubric: second }), [one, shorter]);
    const back = filed(4, questionContent({ rubric: first }), [changed, one, shorter]);
    const keys = [one, shorter, changed, back].map(scoreKeyOf);
    expect(new Set(keys).size).toBe(4);
    expect(keys).not.toContain(null);
  });

  it("is the rubric's hash for versions that were stored without one", () => {
    expect(scoreKeyOf({ number: 1, rubricHash: null, content: questionContent({ rubric: first }) })).toBe(
      rubricHash(first),
    );
    expect(scoreKeyOf({ number: 1, rubricHash: null, content: questionContent() })).toBeNull();
  });
});
