import { expect, test } from "vitest";
import type { GenreId } from "@content/contract/genre";
import { hintsIn } from "../../../../../tests/factories/hints-in";

const voice = (genre: GenreId, answer: string) =>
  hintsIn(answer, { genre }).flatMap(({ code, words, params }) =>
    code.startsWith("hint-voice-") ? [[code.slice(11), words, params["count"]]] : [],
  );

test("a command to a superior is shown, what others should be told is not", () => {
  expect(voice("proposal-memo", "请务必立即拨款。以上要求不得有误。")).toEqual([["command", "请务必", 2]]);
  expect(voice("proposal-memo", "建议责令企业限期整改，务必守住底线。妥否，请批示。")).toEqual([]);
  expect(voice("notice", "请务必于周五前报送。")).toEqual([]);
});

test("written experience is told in the third person, but for what others say", () => {
  expect(voice("experience-report", "我们坚持先议后改，我区由此破题。")).toEqual([["first-person", "我们", 2]]);
  expect(voice("experience-report", "B区坚持先议后改。居民说：“我们满意。”我国正在推进城市更新。")).toEqual([]);
  expect(voice("experience-talk", "我们坚持先议后改。")).toEqual([]);
});

test("opinions of one's own stand out in a report, and a private view in a policy essay", () => {
  expect(voice("research-report", "我认为车位不足。")).toEqual([["opinion", "我认为", 1]]);
  expect(voice("policy-essay", "作为一名普通市民，我觉得应当加强管理。")).toEqual([["private", "作为一名普通市民", 2]]);
  expect(voice("argument-essay", "我认为，心思比钱更难得。")).toEqual([]);
  expect(voice("policy-essay", "各级党委政府要把心思用在细处。")).toEqual([]);
});
