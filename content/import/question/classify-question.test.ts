import { expect, test } from "vitest";
import { classifyQuestion, leansOnMaterial, readIdentity } from "./classify-question";

test.each([
  ["请概括B县的主要做法", "gist", null],
  ["请谈谈发展县域经济的意义", "analysis", null],
  ["针对上述问题，提出解决对策", "proposal", null],
  ["请为局长起草一份在座谈会上的讲话稿", "document", "speech"],
  ["撰写一篇C市市长在推进会上的经验交流发言", "document", "experience-talk"],
  ["起草一份关于夜间经济的建议，供领导参阅", "document", "proposal-memo"],
  ["写一封致全体市民的公开信", "document", "open-letter"],
  ["以“水”为主题写一篇署名文章", "document", "signed-article"],
  ["围绕“讲话要短”写一篇大作文", "essay", "essay"],
  ["写一篇策论文", "essay", "policy-essay"],
  ["请列出文章的写作提纲", "outline", null],
])("%s", (stem, family, genre) => {
  expect(classifyQuestion(stem)).toEqual({ family, genre, sure: true });
});

test("a prompt that tells nothing is read as analysis and marked unsure", () => {
  expect(classifyQuestion("城市更新")).toEqual({ family: "analysis", genre: null, sure: false });
});

test("the identity is read from what the prompt makes of the writer", () => {
  expect(readIdentity("假如你是一名驻村干部，请写一份倡议书")).toBe("驻村干部");
  expect(readIdentity("请为省长起草讲话稿")).toBeNull();
});

test("a prompt leans on a material when it says so", () => {
  expect(leansOnMaterial("请结合材料，概括问题")).toBe(true);
  expect(leansOnMaterial("根据给定资料1，概括问题")).toBe(true);
  expect(leansOnMaterial("请结合工作实际，谈谈体会")).toBe(false);
});
