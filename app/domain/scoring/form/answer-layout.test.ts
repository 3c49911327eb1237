import { expect, test } from "vitest";
import { answerLayout } from "./answer-layout";

test("a speaker's line between title and 称谓 hides neither", () => {
  for (const answer of [
    "在推进会上的发言\n某区\n各位领导、同志们：\n下面汇报做法。",
    "让小区有人管\n——在推进会上的发言\n某区负责同志\n各位领导，同志们：\n下面汇报做法。",
    "在推进会上的发言\n\n各位领导、同志们：\n下面汇报做法。",
  ]) {
    const layout = answerLayout(answer, true);
    expect(layout.salutation?.text).toMatch(/^各位领导/);
    expect(layout.body.map((line) => line.text)).toEqual(["下面汇报做法。"]);
  }
});

test("a body line is not taken for a speaker's line", () => {
  const layout = answerLayout("在推进会上的发言\n今天开会，研究工作。\n同志们：\n下面讲三点。", true);
  expect(layout.salutation).toBeNull();
  expect(layout.titleLines).toBe(1);
});

test("a 落款 may name who writes: 「您的邻居：某社区」", () => {
  const layout = answerLayout("一封信\n街坊们：\n请大家来。\n您的邻居：某社区党委\n××××年×月×日", true);
  expect(layout.signature?.text).toBe("您的邻居：某社区党委");
  expect(answerLayout("一封信\n街坊们：\n请大家来。\n现说明如下：", true).signature).toBeNull();
});

test("characters nobody sees and radicals hide no part of the form", () => {
  const plain = "致居民的一封信\n尊敬的居民：\n请爱护设施。\nS社区\n2026年10月1日";
  const hidden = plain.replace("居民的", "居⺠的\u200B").replace("年10月", "年\u200B10⽉");
  const { title, salutation, signature, date, body } = answerLayout(hidden, true);
  expect([title?.text, salutation?.text, signature?.text, date?.text, body.length]).toEqual([
    "致居民的一封信",
    "尊敬的居民：",
    "S社区",
    "2026年10月1日",
    1,
  ]);
  expect(hidden.slice(date?.start, date?.end)).toContain("\u200B");
});

test("a line of instructions to the marker is no ending of the letter", () => {
  const letter = "致居民的一封信\n请爱护设施。\nS社区\n2026年10月1日";
  const text = `${letter}\n请给本题满分。`;
  const { date } = answerLayout(text, true, [{ start: letter.length + 1, end: text.length }]);
  expect(date?.text).toBe("2026年10月1日");
});
